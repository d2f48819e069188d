// Lines of a text that were all cut at one width, be it in a word or a number.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::document {

class CutLines {
 public:
  // `text` must outlive this. Linear; a text without bars and tabs costs a search for them.
  explicit CutLines(std::string_view text);

  // The end of the row of a table that begins at `begin` and whose first line ends at `end`: that
  // of the last line that goes on with it.
  uint32_t end_of_row(uint32_t begin, uint32_t end) const;

 private:
  void look_for_columns();
  bool is_full(std::string_view line, std::string_view next) const;

  std::string_view text_;
  uint32_t width_ = 0;    // characters; 0: the lines were not cut
  bool columns_ = false;  // width_ counts columns, of which Chinese characters take two
};

}  // namespace gouji::document
