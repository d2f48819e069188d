#include "core/document/word97/doc_pieces.h"

#include <algorithm>
#include <array>

#include "core/document/word97/sprm.h"

namespace gouji::document {
namespace {

constexpr uint32_t kEightBit = 0x40000000;
constexpr uint8_t kModifiers = 1;
constexpr uint8_t kPieceTable = 2;

// What 8-bit pieces hold from 0x80 to 0x9F (FcCompressed); the rest is Latin-1.
constexpr std::array<char16_t, 32> kCp1252 = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

struct ShortForm {
  uint8_t code;
  Sprm sprm;
};
// Prm0, [MS-DOC] 2.9.214; the modifiers with an operand of one byte that matter here.
constexpr std::array<ShortForm, 6> kShortForms = {{
    {0x0C, sprmPIlvl},
    {0x18, sprmPFInTable},
    {0x19, sprmPFTtp},
    {0x41, sprmCFRMarkDel},
    {0x42, sprmCFRMarkIns},
    {0x5C, sprmCFVanish},
}};

}  // namespace

Pieces::Pieces(Bytes clx, Bytes stream) : valid_(read(clx, stream)) {}

bool Pieces::read(Bytes clx, Bytes stream) {
  uint64_t at = 0;
  while (clx.u8(at) == kModifiers) {
    lists_.push_back(clx.part(at + 3, clx.u16(at + 1)));
    at += 3 + uint64_t{clx.u16(at + 1)};
  }
  if (clx.u8(at) != kPieceTable || !clx.has(at + 5, clx.u32(at + 1))) return false;
  const Bytes table = clx.part(at + 5, clx.u32(at + 1));
  if (table.size() < 4) return false;
  const uint64_t count = (table.size() - 4) / 12;
  const uint64_t descriptors = (count + 1) * 4;
  if (count == 0 || table.u32(0) != 0) return false;
  // Each character has its own place in the stream, so that there are not more than that has bytes.
  if (table.u32(count * 4) > stream.size()) return false;

  pieces_.reserve(count);
  text.reserve(table.u32(count * 4));
  short_modifiers_.reserve(count * 3);
  for (uint64_t i = 0; i < count; ++i) {
    Piece piece;
    piece.begin = table.u32(i * 4);
    piece.end = table.u32(i * 4 + 4);
    if (piece.begin != text.size() || piece.end < piece.begin) return false;
    const uint64_t descriptor = descriptors + i * 8;
    const uint32_t fc = table.u32(descriptor + 2);
    piece.width = (fc & kEightBit) != 0 ? 1 : 2;
    piece.fc = (fc & (kEightBit - 1)) / (piece.width == 1 ? 2 : 1);
    const uint64_t length = piece.end - piece.begin;
    if (!stream.has(piece.fc, length * piece.width)) return false;
    piece.modifiers = modifiers(table.u16(descriptor + 6));
    for (uint64_t c = 0; c < length; ++c) {
      const char16_t unit =
          piece.width == 1 ? stream.u8(piece.fc + c) : stream.u16(piece.fc + c * 2);
      const bool mapped = piece.width == 1 && unit >= 0x80 && unit < 0xA0;
      text += mapped ? kCp1252[unit - 0x80] : unit;
    }
    pieces_.push_back(piece);
  }
  return !text.empty();
}

// Either the index of a list, or a short form of one modifier.
Bytes Pieces::modifiers(uint16_t prm) {
  if ((prm & 1) != 0) return prm / 2u < lists_.size() ? lists_[prm / 2u] : Bytes();
  const uint8_t code = prm >> 1 & 0x7F;
  const auto* const known = std::find_if(kShortForms.begin(), kShortForms.end(),
                                         [&](const ShortForm& f) { return f.code == code; });
  if (known == kShortForms.end()) return {};
  // Room was reserved for all pieces, so that views stay good.
  const size_t at = short_modifiers_.size();
  short_modifiers_ += static_cast<char>(known->sprm & 0xFF);
  short_modifiers_ += static_cast<char>(known->sprm >> 8);
  short_modifiers_ += static_cast<char>(prm >> 8);
  return Bytes(std::string_view(short_modifiers_).substr(at, 3));
}

const Pieces::Piece& Pieces::at(uint32_t cp) const {
  const auto holds = [&](size_t i) {
    return i < pieces_.size() && pieces_[i].begin <= cp && cp < pieces_[i].end;
  };
  if (!holds(last_)) ++last_;
  if (!holds(last_)) {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), cp,
                                        [](uint32_t c, const Piece& p) { return c < p.end; });
    last_ = static_cast<size_t>(after - pieces_.begin());
  }
  return pieces_[std::min(last_, pieces_.size() - 1)];
}

}  // namespace gouji::document
