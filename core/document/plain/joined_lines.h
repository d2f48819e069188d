// Lines that were joined: a report on one line, with a blank in the place of each line break.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/span.h"

namespace gouji::document {

class JoinedLines {
 public:
  // `line` is a line of `text`, which must outlive this. Linear in the line; short ones cost
  // nothing.
  JoinedLines(std::string_view text, text::SourceSpan line);

  // The lines of the text were joined and then parted anew, wherever they were full: labels with
  // numbers stand behind figures, … 0 2.重复申请 0. Linear.
  static bool flows(std::string_view text);
  // One line of such a text.
  static JoinedLines of_flow(std::string_view text, text::SourceSpan line);

  // The line holds as many figures between blanks as only tables have.
  bool here() const { return joined_; }
  // The blanks at `from` or later that stand for a line break or part two cells: all but those
  // inside of a label or number, 规 章, 一、 总体情况. Empty, at the line's end, when there are
  // none.
  text::SourceSpan next_break(uint32_t from) const;

 private:
  JoinedLines(std::string_view text, text::SourceSpan line, bool joined)
      : text_(text), line_(line), joined_(joined) {}

  std::string_view text_;
  text::SourceSpan line_;
  bool joined_ = false;
};

}  // namespace gouji::document
