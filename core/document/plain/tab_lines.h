// Cells parted by lines that hold a tab alone, as scripts and some editors make text of a page:
// 规章⏎TAB⏎12⏎TAB⏎0. A row ends where no tab follows.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::document {

class TabLines {
 public:
  // Linear; texts with few tabs are hardly looked at.
  explicit TabLines(std::string_view text);

  // Tables of the text are written so.
  bool here() const { return gap_ > 0; }
  // Line breaks between such a tab and its neighbours in the row: 1, or 2 where each cell is a
  // paragraph. More of them: a blank cell is between. 0 when not here().
  uint32_t gap() const { return gap_; }

  static bool is_lone_tab(std::string_view line) {
    return line.find('\t') != line.npos && line.find_first_not_of("\t \r") == line.npos &&
           line.find('\t') == line.rfind('\t');
  }

 private:
  uint32_t gap_ = 0;
};

}  // namespace gouji::document
