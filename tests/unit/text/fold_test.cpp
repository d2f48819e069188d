#include "core/text/fold.h"

#include <gtest/gtest.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <string>
#include <vector>

#include "core/text/fold_table.h"
#include "tests/support/encoded.h"

namespace gouji::text {
namespace {

std::string utf8(uint32_t c) {
  char bytes[4];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  return {bytes, static_cast<size_t>(size)};
}

SourceSpan whole(std::string_view text) { return {0, static_cast<uint32_t>(text.size())}; }

struct FoldCase {
  const char* source;
  const char* expected;
};

TEST(Fold, Spelling) {
  const FoldCase cases[] = {
      {"", ""},
      {"abc ABC", "abcABC"},
      {"１２ 3", "123"},
      {"（一）", "(一)"},
      {"，：；！？％．／＋～", ",:;!?%./+~"},
      {"、。《》", "、。《》"},
      {"〔〕[]【】［］", "〔〕〔〕〔〕〔〕"},
      {"〈〉<>＜＞", "〈〉〈〉〈〉"},
      {"“”„‟＂\"", "\"\"\"\"\"\""},
      {"「」『』", "\"\"\"\""},
      {"‘’", "''"},
      {"－—–‒−―-", "-------"},
      {"规 章", "规章"},
      {"其它", "其他"},
      {"其 它", "其他"},
      {"其\u200b它处理", "其他处理"},
      {"它们", "它们"},
      {"規章，行政規範性檔案", "规章,行政规范性档案"},
      {"現行有效件數", "现行有效件数"},
      {"本年處理決定數量", "本年处理决定数量"},
      {"條例、強制、開支、執法、項目、購買、採購", "条例、强制、开支、执法、项目、购买、采购"},
      {"于后后著徵藉乾", "于后后著徵藉乾"},  // simplified text's own characters
      {"⼯作⽤⽇⾏⻓⻔⺠⻚⻛", "工作用日行长门民页风"},
      {"⾧⾨⾴⾒", "长门页见"},  // a radical in its traditional form
      {"①㎡½…㈠", "1m21⁄2...(一)"},
      {"e\u0301x", "\u00e9x"},
      {"中\u0301", "中\u0301"},
      {"は\u3099", "ば"},
      {"ﾊﾞ", "バ"},
      {"\uE78D\uE790", ",:"},
      {"𠮷野家", "𠮷野家"},
      {"\U0002F800", "\u4E3D"},  // a compatibility ideograph
      {"葛\U000E0100飾\uFE00", "葛飾"},
      {"其\t\n它\r\n", "其他"},
  };
  for (const FoldCase& c : cases) EXPECT_EQ(folded(c.source), c.expected) << c.source;
}

TEST(Fold, EscapesOfMarkdown) {
  struct Case {
    const char* source;
    const char* folded;
  };
  for (const Case& c : {Case{"17\\.49", "17.49"}, Case{"1\\.属于", "1.属于"},
                        Case{"0999\\-7654321", "0999-7654321"}, Case{"\\", "\\"},
                        Case{"件\\", "件\\"}, Case{"\\件", "\\件"}, Case{"\\\\.", "\\."},
                        Case{"PAGE \\* MERGEFORMAT", "PAGE\\*MERGEFORMAT"}, Case{"＼.", "\\."}})
    EXPECT_EQ(folded(c.source), c.folded) << c.source;
}

TEST(Fold, EveryKindOfSpaceVanishes) {
  std::vector<uint32_t> spaces = {'\t', '\n',   '\v',   '\f',   '\r',   ' ',    0x85,
                                  0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  for (uint32_t c = 0x2000; c <= 0x200A; ++c) spaces.push_back(c);
  for (const uint32_t c : spaces) EXPECT_EQ(folded("1" + utf8(c) + "2"), "12") << std::hex << c;
}

TEST(Fold, InvisibleControlsVanish) {
  std::vector<uint32_t> controls = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF};
  for (uint32_t c = 0x200E; c <= 0x200F; ++c) controls.push_back(c);
  for (uint32_t c = 0x202A; c <= 0x202E; ++c) controls.push_back(c);
  for (uint32_t c = 0x2066; c <= 0x2069; ++c) controls.push_back(c);
  for (const uint32_t c : controls)
    EXPECT_EQ(folded("总" + utf8(c) + "计"), "总计") << std::hex << c;
}

// The slow and obvious fold of one character, to hold the tables against.
std::string reference(uint32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&error);
  EXPECT_TRUE(U_SUCCESS(error));
  UChar in[2];
  int32_t size = 0;
  U16_APPEND_UNSAFE(in, size, c);
  UChar out[64];
  const int32_t out_size = unorm2_normalize(nfkc, in, size, out, 64, &error);
  EXPECT_TRUE(U_SUCCESS(error));
  std::string result;
  for (int32_t i = 0; i < out_size;) {
    UChar32 n;
    U16_NEXT(out, i, out_size, n);
    if (n == 0x20 || n == 0x85 || (n >= 9 && n <= 13) || n == 0x1680 || n == 0x2028 || n == 0x2029)
      continue;
    if (n == 0xAD || n == 0x34F || n == 0x61C || n == 0x180E || (n >= 0x200B && n <= 0x200F) ||
        (n >= 0x202A && n <= 0x202E) || (n >= 0x2060 && n <= 0x206F) || n == 0xFEFF ||
        (n >= 0xFE00 && n <= 0xFE0F) || (n >= 0xE0100 && n <= 0xE01EF))
      continue;
    for (const std::u16string_view pairs : {kAlike, kSimplified})
      for (size_t k = 0; k < pairs.size(); k += 2)
        if (pairs[k] == n) {
          n = pairs[k + 1];
          break;
        }
    result += utf8(static_cast<uint32_t>(n));
  }
  return result;
}

// So that no entry of the fast tables says “kept” of a character that NFKC changes.
TEST(Fold, AgreesWithNfkcOnEveryCharacter) {
  int failures = 0;
  for (uint32_t c = 1; c <= 0x2FFFF && failures < 20; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if ((c >= 0x2E80 && c <= 0x2EF3) || (c >= 0xE78D && c <= 0xE795)) continue;  // own rules
    // Long uniform stretches are sampled.
    if (c > 0x20000 && c < 0x2F800 && c % 97 != 0) continue;
    if (c > 0x3400 && c < 0x4DC0 && c % 13 != 0) continue;
    const std::string found = folded(utf8(c));
    const std::string expected = reference(c);
    EXPECT_EQ(found, expected) << std::hex << c << " " << ++failures;
  }
}

// A mark after any kept character is composed as NFKC does.
TEST(Fold, MarksAfterKeptCharacters) {
  for (const uint32_t mark : {0x301u, 0x338u, 0x3099u}) {
    for (uint32_t c = 0x21; c < 0x3100; ++c) {
      if (folded(utf8(c)) != utf8(c)) continue;
      UErrorCode error = U_ZERO_ERROR;
      const UNormalizer2* nfkc = unorm2_getNFKCInstance(&error);
      const UChar in[2] = {static_cast<UChar>(c), static_cast<UChar>(mark)};
      UChar out[8];
      const int32_t size = unorm2_normalize(nfkc, in, 2, out, 8, &error);
      ASSERT_TRUE(U_SUCCESS(error));
      std::string expected;
      for (int32_t i = 0; i < size; ++i) expected += folded(utf8(out[i]));
      if (utf8(out[0]) != folded(utf8(out[0]))) continue;  // ≮ and ≯: < and > are brackets here
      EXPECT_EQ(folded(utf8(c) + utf8(mark)), expected) << std::hex << c << " " << mark;
    }
  }
}

TEST(Fold, ChangesNothingThatSimplifiedTextUses) {
  for (size_t i = 0; i < kSimplified.size(); i += 2) {
    const auto in_gb2312 = [&](char16_t c) {
      const std::string bytes = test::encoded({&c, 1}, "gb18030");
      return bytes.size() == 2 && static_cast<uint8_t>(bytes[0]) >= 0xB0 &&
             static_cast<uint8_t>(bytes[0]) <= 0xF7 && static_cast<uint8_t>(bytes[1]) >= 0xA1;
    };
    const char16_t from = kSimplified[i];
    EXPECT_TRUE(!in_gb2312(from) || from == u'後' || from == u'於') << utf8(from);
    EXPECT_TRUE(in_gb2312(kSimplified[i + 1])) << utf8(kSimplified[i + 1]);
  }
}

// The source of `part` of the folded text, as text.
std::string source_of(std::string_view source, std::string_view part) {
  Folded f;
  f.append(source, whole(source));
  const size_t at = f.text().find(part);
  if (at == std::string::npos) return "(not found in " + f.text() + ")";
  const auto begin = static_cast<uint32_t>(at);
  return std::string(f.source({begin, begin + static_cast<uint32_t>(part.size())}).in(source));
}

struct SourceCase {
  const char* source;
  const char* part;
  const char* expected;
};

TEST(FoldSource, MapsBackWhole) {
  const SourceCase cases[] = {
      {"共１２ 3件", "123", "１２ 3"},
      {"共１２ 3件", "12", "１２"},
      {"共１２ 3件", "2", "２"},
      {"共１２ 3件", "3", "3"},
      {"𠮷𠮷 规 章", "规章", "规 章"},
      {"𠮷𠮷 规 章", "𠮷规", "𠮷 规"},
      {"（一）其 它", "其他", "其 它"},
      {"（一）其它处理", "他处", "它处"},
      {"a①b", "1", "①"},
      {"面积㎡。", "m", "㎡"},
      {"面积㎡。", "2", "㎡"},
      {"面积㎡。", "积m", "积㎡"},
      {"x…y", ".", "…"},
      {"e\u0301", "\u00e9", "e\u0301"},
      {"xe\u0301y", "\u00e9y", "e\u0301y"},
      {"[a][b]", "〔b", "[b"},
      {"[[b]]", "〕〕", "]]"},
      {"⻓江", "长", "⻓"},
      {"總\u200b計", "总计", "總\u200b計"},
      {" a ", "a", "a"},
      {"結果\n糾正", "结果纠正", "結果\n糾正"},
  };
  for (const SourceCase& c : cases)
    EXPECT_EQ(source_of(c.source, c.part), c.expected) << c.source << " " << c.part;
}

TEST(FoldSource, InsideOfACharacterIsThatCharacter) {
  const std::string source = "a总b";
  Folded f;
  f.append(source, whole(source));
  EXPECT_EQ(f.source({2, 3}), (SourceSpan{1, 4}));
  EXPECT_EQ(f.source({0, 2}), (SourceSpan{0, 4}));
}

TEST(FoldSource, EmptyAndBeyond) {
  Folded f;
  EXPECT_TRUE(f.source({0, 0}).empty());
  EXPECT_TRUE(f.source({5, 9}).empty());
  const std::string source = "１ 2";
  f.append(source, whole(source));
  EXPECT_EQ(f.source({1, 1}), (SourceSpan{4, 4}));
  EXPECT_EQ(f.source({2, 2}), (SourceSpan{5, 5}));
  EXPECT_EQ(f.source({0, 99}), (SourceSpan{0, 5}));
  EXPECT_TRUE(f.source({7, 9}).empty());
}

TEST(Folded, PiecesAndSeparators) {
  const std::string source = "甲 乙|丙１|丁";
  Folded f;
  const FoldedSpan a = f.append(source, {0, 7});
  f.append_separator('\x01');
  f.append_separator('\x01');
  const FoldedSpan b = f.append(source, {8, 14});
  f.append_separator('\x01');
  const FoldedSpan c = f.append(source, {15, 18});
  EXPECT_EQ(f.view(a), "甲乙");
  EXPECT_EQ(f.view(b), "丙1");
  EXPECT_EQ(f.view(c), "丁");
  EXPECT_EQ(f.source(a).in(source), "甲 乙");
  EXPECT_EQ(f.source(b).in(source), "丙１");
  EXPECT_EQ(f.source(c).in(source), "丁");
  EXPECT_EQ(f.source({a.end, b.begin}), (SourceSpan{7, 7}));
  EXPECT_EQ(f.source({a.begin, b.begin}).in(source), "甲 乙");
  EXPECT_EQ(f.source({a.end, b.end}).in(source), "丙１");
  EXPECT_EQ(f.source({a.begin, c.end}).in(source), "甲 乙|丙１|丁");
  f.clear();
  EXPECT_TRUE(f.text().empty());
  f.append_separator('x');
  EXPECT_EQ(f.source({0, 1}), (SourceSpan{0, 0}));
}

// A piece folds alone: 其 at the end of one and 它 at the start of the next are two words.
TEST(Folded, PiecesDoNotTouchEachOther) {
  const std::string source = "其它e\u0301";
  Folded f;
  f.append(source, {0, 3});
  f.append(source, {3, 7});
  f.append(source, {7, 9});
  EXPECT_EQ(f.text(), "其它e\u0301");
  EXPECT_EQ(f.source({0, 9}), (SourceSpan{0, 9}));
}

TEST(Folded, FaultyUtf8IsReplacedInPlace) {
  const std::string source = "a\xFF\xE4\xB8z\xED\xA0\x80";
  Folded f;
  f.append(source, whole(source));
  EXPECT_EQ(f.text(), "a\uFFFD\uFFFD\uFFFDz\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(f.source({10, 11}), (SourceSpan{4, 5}));
  EXPECT_EQ(f.source({1, 4}), (SourceSpan{1, 2}));
}

// Marks without end on one letter are cut, not sorted for ever.
TEST(Folded, LinearInMarks) {
  std::string source = "a";
  for (int i = 0; i < 200'000; ++i) source += i % 2 == 0 ? "\u0301" : "\u0323";
  Folded f;
  f.append(source, whole(source));
  EXPECT_EQ(f.source(FoldedSpan{0, static_cast<uint32_t>(f.text().size())}), whole(source));
}

}  // namespace
}  // namespace gouji::text
