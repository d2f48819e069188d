#include "core/document/office/docx_symbols.h"

#include <charconv>
#include <cstdint>

namespace gouji::document {
namespace {

struct Sign {
  std::string_view font;
  uint8_t code;
  std::string_view text;
};
// Ticks, boxes, bullets and arrows: what stands in reports.
constexpr Sign kSigns[] = {
    {"Wingdings", 0x6C, "●"},   {"Wingdings", 0x6E, "■"},   {"Wingdings", 0x6F, "□"},
    {"Wingdings", 0x71, "□"},   {"Wingdings", 0x75, "◆"},   {"Wingdings", 0xA7, "▪"},
    {"Wingdings", 0xA8, "□"},   {"Wingdings", 0xD8, "➢"},   {"Wingdings", 0xE0, "→"},
    {"Wingdings", 0xFB, "×"},   {"Wingdings", 0xFC, "√"},   {"Wingdings", 0xFD, "☒"},
    {"Wingdings", 0xFE, "☑"},   {"Wingdings", 0x52, "☑"},   {"Wingdings 2", 0x50, "√"},
    {"Wingdings 2", 0x52, "☑"}, {"Wingdings 2", 0xA3, "□"}, {"Symbol", 0xB7, "•"},
    {"Symbol", 0xB1, "±"},      {"Symbol", 0xB4, "×"},      {"Symbol", 0xB8, "÷"},
    {"Symbol", 0xA3, "≤"},      {"Symbol", 0xB3, "≥"},
};

std::string utf8(uint32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

}  // namespace

std::string symbol_text(std::string_view font, std::string_view code) {
  uint32_t c = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), c, 16);
  if (error != std::errc() || end != code.data() + code.size()) return {};
  // Symbol fonts sit at U+F000–F0FF.
  const bool symbol = c >= 0xF000 && c <= 0xF0FF;
  for (const Sign& sign : kSigns)
    if (sign.font == font && (symbol || c < 0x100) && sign.code == (c & 0xFF))
      return std::string(sign.text);
  if (symbol && font == "Symbol" && (c & 0xFF) >= 0x20 && (c & 0xFF) < 0x40)
    return utf8(c & 0xFF);  // digits and signs stand where ASCII has them
  if (symbol || c < 0x20 || c > 0xFFFF || (c >= 0xD800 && c < 0xF900)) return "□";
  return font.starts_with("Wingdings") || font == "Webdings" ? "□" : utf8(c);
}

}  // namespace gouji::document
