// Text boxes and the characters that hold them ([MS-DOC] 2.8.31, 2.8.37).
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/document/word97/bytes.h"

namespace gouji::document {

struct TextBox {
  uint32_t begin = 0, end = 0;  // CPs in the story of the boxes, half-open
};

class TextBoxes {
 public:
  // `boxes`: PlcftxbxTxt; `shapes`: PlcSpaMom; `characters`: of the story of the boxes.
  TextBoxes(Bytes boxes, Bytes shapes, uint32_t characters);

  const std::vector<TextBox>& all() const { return all_; }
  // The box that the character at this CP of the main story holds, as an index.
  std::optional<uint32_t> held_by(uint32_t cp) const;

 private:
  std::vector<TextBox> all_;
  std::unordered_map<uint32_t, uint32_t> by_cp_;
};

}  // namespace gouji::document
