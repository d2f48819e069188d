#include "core/text/fold_chars.h"

#include "core/text/fold_table.h"

namespace gouji::text {

const FoldChars& FoldChars::get() {
  static const FoldChars instance;
  return instance;
}

FoldChars::FoldChars() {
  fill(0, 0xFFFF, kAsk);
  for (size_t i = 0; i < kPlain.size(); i += 2) fill(kPlain[i], kPlain[i + 1], kKeep);
  for (size_t i = 0; i < kVanishing.size(); i += 2) fill(kVanishing[i], kVanishing[i + 1], kDrop);
  for (size_t i = 0; i < kAlike.size(); i += 2) map_[kAlike[i]] = kAlike[i + 1];
  for (size_t i = 0; i < kSimplified.size(); i += 2) map_[kSimplified[i]] = kSimplified[i + 1];
  for (size_t i = 0; i < kRadicals2E80.size(); ++i)
    if (kRadicals2E80[i] != u' ') fold_radical(0x2E80 + i, kRadicals2E80[i]);
  for (size_t i = 0; i < kRadicals2F00.size(); ++i) fold_radical(0x2F00 + i, kRadicals2F00[i]);
  for (uint32_t c = 0xFF01; c <= 0xFF5E; ++c)
    map_[c] = map_[c - 0xFEE0] >= kReplaced ? map_[c - 0xFEE0] : static_cast<uint16_t>(c - 0xFEE0);
  map_[kTa] = kAfterQi;
  map_['\\'] = kEscape;
  for (uint32_t c = 0x1000; c <= 0xFFFF; ++c)
    if (map_[c] == kKeep && (c < 0xD000 || c > 0xDFFF)) keeps_[c / 64] |= uint64_t{1} << c % 64;
}

void FoldChars::fill(uint32_t first, uint32_t last, FoldAction action) {
  for (uint32_t c = first; c <= last; ++c) map_[c] = action;
}

void FoldChars::fold_radical(size_t c, char16_t to) {
  map_[c] = map_[to] >= kReplaced ? map_[to] : static_cast<uint16_t>(to);
}

uint16_t FoldChars::beyond(uint32_t c) {
  if ((c >= 0x20000 && c < 0x2F800) || (c >= 0x30000 && c < 0x33480)) return kKeep;
  return c >= 0xE0100 && c <= 0xE01EF ? kDrop : kAsk;
}

uint32_t write_char(uint32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
  out[2] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  out[3] = static_cast<char>(0x80 | (c & 0x3F));
  return 4;
}

}  // namespace gouji::text
