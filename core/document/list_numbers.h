// Automatic numbers of word processors: one table of kinds for DOCX (w:numFmt) and DOC (nfc).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gouji::document {

// How a number is written. Names are those of ST_NumberFormat, ISO/IEC 29500-1, 17.18.59.
enum class NumberKind : uint8_t {
  none,    // no number; the text around it stands
  bullet,  // a sign, not a number: nothing is shown, as with <ul>
  decimal,
  decimal_zero,        // 01
  decimal_full_width,  // １
  number_in_dash,      // - 1 -
  ordinal,             // 1st
  upper_roman,
  lower_roman,
  upper_letter,  // Z, AA, BB
  lower_letter,
  enclosed_circle,               // ① to ⑳, then decimal
  enclosed_paren,                // ⑴
  enclosed_full_stop,            // ⒈
  ideograph_enclosed,            // ㈠ to ㈩
  ideograph_digital,             // 一〇
  japanese_counting,             // 十, 百一
  chinese_counting,              // 十, 二十一; from 100 on digit by digit
  chinese_counting_thousand,     // 十, 一百零一
  chinese_legal_simplified,      // 壹拾
  chinese_legal_traditional,     // 壹拾, 貳拾
  ideograph_traditional,         // 甲 to 癸
  ideograph_zodiac,              // 子 to 亥
  ideograph_zodiac_traditional,  // 甲子 to 癸亥
};

// By the value of w:numFmt ("chineseCounting"); decimal for what is not known.
NumberKind number_kind(std::string_view format);
// By the number format code of DOC (MSONFC, [MS-OSHARED] 2.2.1.3); decimal for what is not known.
NumberKind number_kind(uint8_t nfc);

// The number alone: "（三）" is list text around "三". Empty for none and bullet. Numbers beyond
// what the kind can count are written in decimal.
std::string list_number(uint32_t n, NumberKind kind);

inline constexpr uint32_t kListLevels = 9;

struct ListLevel {
  NumberKind kind = NumberKind::decimal;
  std::string text = {};  // UTF-8; %1 to %9 stand for the numbers of the levels, as in w:lvlText
  uint32_t start = 1;
  // Begins anew after a paragraph of a level below this one (0-based); kListLevels: after any
  // higher level, which is the rule; 0: never.
  uint32_t restart = kListLevels;
  bool legal = false;  // all numbers in it are decimal
};

// The numbers of one list: DOCX keeps one for each abstractNum, DOC for each LSTF.
class ListCounter {
 public:
  // Counts a paragraph at `level` (below kListLevels and levels.size()) and gives its label without
  // what parts it from the text. Levels above it that no paragraph has used show their start.
  std::string next(std::span<const ListLevel> levels, uint32_t level);
  // The next paragraph at `level` bears the number `start`.
  void restart(uint32_t level, uint32_t start);

 private:
  struct Count {
    uint32_t value = 0;
    bool used = false;
    bool forced = false;  // `value` is what restart() asked for
  };
  std::array<Count, kListLevels> counts_;
};

}  // namespace gouji::document
