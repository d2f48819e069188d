#include "core/document/word97/doc_styles.h"

namespace gouji::document {
namespace {

constexpr uint16_t kParagraphStyle = 1;
constexpr uint16_t kCharacterStyle = 2;
constexpr uint32_t kMaxStyles = 0x0FFF;

}  // namespace

Styles::Styles(Bytes stylesheet) {
  const uint32_t header = stylesheet.u16(0);
  const uint32_t count = std::min<uint32_t>(stylesheet.u16(2), kMaxStyles);
  const uint32_t base_size = stylesheet.u16(4);
  uint64_t at = 2 + uint64_t{header};
  for (uint32_t i = 0; i < count && stylesheet.has(at, 2); ++i) {
    const uint32_t size = stylesheet.u16(at);
    styles_.push_back(size == 0 ? Style() : read(stylesheet.part(at + 2, size), base_size));
    at += 2 + uint64_t{size};
  }
  for (size_t i = 0; i < styles_.size(); ++i) resolve(static_cast<uint16_t>(i));
}

Styles::Style Styles::read(Bytes description, uint32_t base_size) {
  Style style;
  style.built_in = description.u16(0) & 0x0FFF;
  style.kind = description.u16(2) & 0x000F;
  style.base = description.u16(2) >> 4;
  // Behind the name and its final zero: sets of modifiers, each with its size, at even places.
  const uint64_t name = base_size;
  uint64_t at = name + 2 + 2 * uint64_t{description.u16(name)} + 2;
  const auto next_set = [&] {
    const uint32_t size = description.u16(at);
    const Bytes set = description.part(at + 2, size);
    at += 2 + uint64_t{size} + size % 2;
    return set;
  };
  if (style.kind == kParagraphStyle) style.paragraph = next_set().from(2);
  if (style.kind == kParagraphStyle || style.kind == kCharacterStyle) style.character = next_set();
  return style;
}

// Bases first; a style whose bases run in a circle stands alone.
void Styles::resolve(uint16_t style) {
  std::vector<uint16_t> chain;
  uint16_t at = style;
  while (at < styles_.size() && !styles_[at].resolved && chain.size() <= styles_.size()) {
    chain.push_back(at);
    if (styles_[at].base == at) styles_[at].base = kNone;
    at = styles_[at].base;
  }
  const bool circle = chain.size() > styles_.size();
  for (size_t i = chain.size(); i-- > 0;) {
    Style& now = styles_[chain[i]];
    if (now.resolved) continue;
    if (circle) now.base = kNone;
    inherit(now);
    now.resolved = true;
  }
}

void Styles::inherit(Style& style) const {
  if (style.base < styles_.size()) {
    style.properties = styles_[style.base].properties;
    style.hides = styles_[style.base].hides;
  }
  if (style.kind == kParagraphStyle && style.built_in >= 1 && style.built_in <= 9)
    style.properties.outline = static_cast<uint8_t>(style.built_in - 1);
  for_each_sprm(style.paragraph,
                [&](uint16_t sprm, Bytes operand) { apply(sprm, operand, style.properties); });
  CharacterProperties characters;
  characters.hidden = style.hides;
  for_each_sprm(style.character, [&](uint16_t sprm, Bytes operand) {
    apply(sprm, operand, style.hides, characters);
  });
  style.hides = characters.hidden;
}

ParagraphProperties Styles::paragraph(uint16_t style) const {
  ParagraphProperties out;
  if (style < styles_.size()) out = styles_[style].properties;
  out.style = style;
  return out;
}

bool Styles::hides(uint16_t style) const { return style < styles_.size() && styles_[style].hides; }

}  // namespace gouji::document
