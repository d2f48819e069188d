// Searching a text for one character, line by line.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace gouji::document {

// Where a character comes next, for questions in ascending order: each stretch is searched once.
class Next {
 public:
  Next(std::string_view text, char c) : text_(text), c_(c) {}
  // The end of the text when there is none.
  uint32_t from(uint32_t at) {
    if (at >= searched_) {
      found_ = static_cast<uint32_t>(std::min(text_.find(c_, at), text_.size()));
      searched_ = found_ + 1;
    }
    return found_;
  }

 private:
  std::string_view text_;
  char c_;
  uint32_t found_ = 0;
  uint32_t searched_ = 0;  // found_ answers for all places before this one
};

}  // namespace gouji::document
