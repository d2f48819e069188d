// Values parted by commas or semicolons (RFC 4180), told by the content.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::document {

class Separated {
 public:
  // Looks for three neighbouring lines that the same mark parts into as many fields, at least
  // seven. Linear in the text; texts with few such marks are not looked at.
  explicit Separated(std::string_view text);

  // Some of the text is such a table.
  bool here() const { return mark_ != 0; }
  // Where the record ends that begins with this line: quotes reach over line breaks.
  uint32_t end_of_record(uint32_t begin, uint32_t end_of_line) const;
  // The line is a record: as many fields as the table has, or some and no sentence.
  bool is_record(std::string_view line) const;
  // Behind the field that begins here: the next mark outside quotes, or `end`.
  uint32_t end_of_field(uint32_t begin, uint32_t end) const;

 private:
  bool find(char mark);
  uint32_t marks_in(std::string_view line) const;

  std::string_view text_;
  char line_end_;
  char mark_ = 0;
  uint32_t most_ = 0;  // marks in a line of the widest table
};

}  // namespace gouji::document
