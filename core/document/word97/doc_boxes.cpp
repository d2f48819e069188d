#include "core/document/word97/doc_boxes.h"

namespace gouji::document {
namespace {

constexpr uint32_t kBoxSize = 22;    // FTXBXS
constexpr uint32_t kShapeSize = 26;  // Spa

// How many structures of this size a list with one CP more holds.
uint64_t count_of(Bytes list, uint32_t size) {
  return list.size() < 4 ? 0 : (list.size() - 4) / (4 + uint64_t{size});
}

}  // namespace

TextBoxes::TextBoxes(Bytes boxes, Bytes shapes, uint32_t characters) {
  std::unordered_map<uint32_t, uint32_t> by_shape;
  const uint64_t count = count_of(boxes, kBoxSize);
  uint32_t end = 0;
  for (uint64_t i = 0; i < count; ++i) {
    const TextBox box = {boxes.u32(4 * i), boxes.u32(4 * i + 4)};
    if (box.begin < end || box.end <= box.begin || box.end > characters) continue;
    end = box.end;
    by_shape.emplace(boxes.u32(4 * (count + 1) + kBoxSize * i + 14),
                     static_cast<uint32_t>(all_.size()));
    all_.push_back(box);
  }
  const uint64_t shape_count = count_of(shapes, kShapeSize);
  for (uint64_t i = 0; i < shape_count; ++i) {
    const auto found = by_shape.find(shapes.u32(4 * (shape_count + 1) + kShapeSize * i));
    if (found != by_shape.end()) by_cp_.emplace(shapes.u32(4 * i), found->second);
  }
}

std::optional<uint32_t> TextBoxes::held_by(uint32_t cp) const {
  const auto found = by_cp_.find(cp);
  if (found == by_cp_.end()) return std::nullopt;
  return found->second;
}

}  // namespace gouji::document
