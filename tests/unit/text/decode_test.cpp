#include "core/text/decode.h"

#include <gtest/gtest.h>
#include <unicode/ustring.h>

#include <random>
#include <string>
#include <vector>

#include "core/text/detect.h"
#include "tests/support/encoded.h"

namespace gouji::text {
namespace {

using namespace std::string_view_literals;

// Made-up prose in the manner of a report.
constexpr std::u16string_view kSimplifiedText =
    u"云溪区文化和旅游局坚持以人民为中心，围绕群众关切推进政务公开。全年通过门户网站、公告栏和"
    u"便民服务点发布各类信息一千余条，其中政策解读四十二条，办事指南十七条。我们完善了公开审查"
    u"制度，明确专人负责，做到先审查、后发布。收到书面申请26件，比上年增加3件，都在规定时限内答"
    u"复，没有引起争议。网站栏目作了调整，首页增设搜索入口，老年人也能方便查找。对乡镇文化站开展"
    u"了两次培训，共有八十多人参加。存在的不足：一是个别科室公开意识不强，更新不够及时；二是解读"
    u"形式比较单一，图表和短片较少。下一步，将细化目录，充实内容，加强检查，定期通报结果，努力让"
    u"公开工作更加规范、更有温度。另外，本年度没有收取任何费用，也没有其他需要说明的情况。（完）";
constexpr std::u16string_view kTraditionalText =
    u"雲溪區文化和旅遊局堅持以人民為中心，圍繞群眾關切推進政務公開。全年通過門戶網站、公告欄和"
    u"便民服務點發佈各類資訊一千餘條，其中政策解讀四十二條，辦事指南十七條。我們完善了公開審查"
    u"制度，明確專人負責，做到先審查、後發佈。收到書面申請26件，比上年增加3件，都在規定時限內答"
    u"覆，沒有引起爭議。網站欄目作了調整，首頁增設搜尋入口，老年人也能方便查找。對鄉鎮文化站開展"
    u"了兩次培訓，共有八十多人參加。存在的不足：一是個別科室公開意識不強，更新不夠及時；二是解讀"
    u"形式比較單一，圖表和短片較少。下一步，將細化目錄，充實內容，加強檢查，定期通報結果，努力讓"
    u"公開工作更加規範、更有溫度。另外，本年度沒有收取任何費用，也沒有其他需要說明的情況。（完）";

std::string utf8(std::u16string_view text) {
  std::string result(text.size() * 3 + 1, '\0');
  int32_t size = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(result.data(), static_cast<int32_t>(result.size()), &size, text.data(),
              static_cast<int32_t>(text.size()), &error);
  EXPECT_TRUE(U_SUCCESS(error));
  result.resize(static_cast<size_t>(size));
  return result;
}

std::string encode(std::u16string_view text, const char* encoding) {
  std::string result;
  const std::string_view name = encoding;
  if (name == "utf-16le" || name == "utf-16be") {
    for (const char16_t c : text) {
      const char high = static_cast<char>(c >> 8);
      const char low = static_cast<char>(c & 0xFF);
      result += name == "utf-16le" ? low : high;
      result += name == "utf-16le" ? high : low;
    }
    return result;
  }
  if (name == "utf-8") return utf8(text);
  return test::encoded(text, name);
}

struct SliceCase {
  const char* encoding;
  std::u16string_view text;
  size_t length;
  int of_300;  // slices that must be read right
};

TEST(Decode, ShortSlicesOfEveryEncoding) {
  const SliceCase cases[] = {
      {"utf-8", kSimplifiedText, 10, 300},     {"utf-8", kTraditionalText, 10, 300},
      {"gb18030", kSimplifiedText, 10, 297},   {"gb18030", kSimplifiedText, 25, 300},
      {"gb18030", kSimplifiedText, 100, 300},  {"big5", kTraditionalText, 10, 297},
      {"big5", kTraditionalText, 25, 300},     {"big5", kTraditionalText, 100, 300},
      {"utf-16le", kSimplifiedText, 10, 299},  {"utf-16be", kSimplifiedText, 10, 299},
      {"utf-16le", kTraditionalText, 10, 299}, {"utf-16be", kTraditionalText, 25, 300},
  };
  for (const SliceCase& c : cases) {
    std::mt19937 random(20240131);
    int right = 0;
    for (int i = 0; i < 300; ++i) {
      const std::u16string_view slice =
          c.text.substr(random() % (c.text.size() - c.length), c.length);
      const Decoded found = decode(encode(slice, c.encoding));
      right += found.encoding == std::string_view(c.encoding) && found.text == utf8(slice) &&
               found.invalid.empty();
    }
    EXPECT_GE(right, c.of_300) << c.encoding << " in " << c.length << " characters";
    RecordProperty(std::string(c.encoding) + "_" + std::to_string(c.length), right);
  }
}

TEST(Decode, ByteOrderMarks) {
  const std::string expected = utf8(kSimplifiedText);
  const std::pair<std::string, const char*> cases[] = {
      {"\xEF\xBB\xBF" + expected, "utf-8"},
      {"\xFF\xFE" + encode(kSimplifiedText, "utf-16le"), "utf-16le"},
      {"\xFE\xFF" + encode(kSimplifiedText, "utf-16be"), "utf-16be"},
      {"\x84\x31\x95\x33" + encode(kSimplifiedText, "gb18030"), "gb18030"},
  };
  for (const auto& [bytes, encoding] : cases) {
    const Decoded found = decode(bytes);
    EXPECT_EQ(found.encoding, encoding);
    EXPECT_EQ(found.text, expected) << encoding;
    EXPECT_TRUE(found.invalid.empty());
  }
}

TEST(Decode, BeyondTheBasicPlane) {
  const std::u16string_view text = u"𠮷野家𠮷𠮷报告：收到申请3件";
  for (const char* encoding : {"utf-8", "gb18030", "utf-16le", "utf-16be"}) {
    const Decoded found = decode(encode(text, encoding));
    EXPECT_EQ(found.encoding, encoding);
    EXPECT_EQ(found.text, "𠮷野家𠮷𠮷报告：收到申请3件") << encoding;
  }
}

TEST(Decode, PlainCases) {
  EXPECT_EQ(decode("").text, "");
  EXPECT_EQ(decode("").encoding, "utf-8");
  EXPECT_EQ(decode("a\r\nb\rc\n").text, "a\r\nb\rc\n");  // line ends stay
  EXPECT_EQ(decode("plain ASCII, 12\t0").encoding, "utf-8");
  EXPECT_EQ(decode("中\xEF\xBF\xBD").invalid.size(), 0u);  // a U+FFFD of the text's own
  EXPECT_EQ(decode("\xD6\xD0").text, "中");                // one GBK character
  EXPECT_EQ(decode(std::string_view("1\0002\0003\0", 6)).encoding, "utf-16le");
  EXPECT_EQ(decode(std::string_view("\0001\0002\0003", 6)).text, "123");
}

TEST(Decode, AsciiWithFewChineseCharacters) {
  std::string html;
  for (int i = 0; i < 40; ++i) html += "<td class=\"number\">0</td>\n";
  html += "<p>" + encode(u"总计", "gb18030") + "</p>";
  EXPECT_EQ(decode(html).encoding, "gb18030");
  html.insert(0, 1, ' ');  // the other alignment
  EXPECT_EQ(decode(html).encoding, "gb18030");
}

// GBK that is well-formed UTF-8 by chance, and what only looks like that.
TEST(Decode, GbkThatIsUtf8ByChance) {
  EXPECT_EQ(decode(encode(u"联通", "gb18030")).text, "联通");
  EXPECT_EQ(decode("0\t1·5\t2×3 é").encoding, "utf-8");
  EXPECT_EQ(decode("Привет").encoding, "utf-8");
}

// Tables pasted from a browser hold more no-break spaces than characters.
TEST(Decode, Utf16TableWithoutMark) {
  std::u16string table;
  for (int i = 0; i < 30; ++i) table += u"\u00A0总计\u00A0\t0\u00A0\n\u00A0";
  EXPECT_EQ(decode(encode(table, "utf-16le")).text, utf8(table));
  EXPECT_EQ(decode(encode(table, "utf-16be")).text, utf8(table));
}

struct FaultCase {
  std::string_view bytes;
  const char* text;
  std::vector<SourceSpan> invalid;
};

TEST(Decode, FaultyUtf8IsPlaced) {
  const FaultCase cases[] = {
      {"公开\xE6\x94"sv, "公开\uFFFD", {{6, 9}}},
      {"\x94\xBF政务公开"sv, "\uFFFD\uFFFD政务公开", {{0, 6}}},
      {"公开\xFF信息\xC0公开报告"sv, "公开\uFFFD信息\uFFFD公开报告", {{6, 9}, {15, 18}}},
      // A surrogate written as UTF-8 (CESU): none of its bytes begins a character.
      {"公开信息报告\xED\xA0\x80年"sv, "公开信息报告\uFFFD\uFFFD\uFFFD年", {{18, 27}}},
      {"公开信息报告\xF4\x90\x80\x80年度"sv,
       "公开信息报告\uFFFD\uFFFD\uFFFD\uFFFD年度",
       {{18, 30}}},
      {"公开信息\xE6\x94年\xF0\xA0\xAE年"sv, "公开信息\uFFFD年\uFFFD年", {{12, 15}, {18, 21}}},
  };
  for (const FaultCase& c : cases) {
    const Decoded found = decode(c.bytes);
    EXPECT_EQ(found.encoding, "utf-8") << c.text;
    EXPECT_EQ(found.text, c.text);
    EXPECT_EQ(found.invalid, c.invalid) << c.text;
  }
}

TEST(Decode, DamagedUtf8StaysUtf8) {
  std::mt19937 random(7);
  const std::string good = utf8(kSimplifiedText);
  for (int round = 0; round < 100; ++round) {
    std::string bytes = good.substr(random() % 3, 90 + random() % 600);
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const Decoded found = decode(bytes);
    EXPECT_EQ(found.encoding, "utf-8") << round;
  }
}

TEST(Decode, FaultyUtf16IsPlaced) {
  const std::u16string_view lone = u"年度\xD842报告\xDC00完";
  const std::string expected = "年度\uFFFD报告\uFFFD完";
  Decoded found = decode("\xFF\xFE" + encode(lone, "utf-16le"));
  EXPECT_EQ(found.text, expected);
  EXPECT_EQ(found.invalid, (std::vector<SourceSpan>{{6, 9}, {15, 18}}));
  found = decode("\xFE\xFF" + encode(lone, "utf-16be") + "x");  // half a unit
  EXPECT_EQ(found.text, expected + "\uFFFD");
  found = decode("\xFF\xFE" + encode(u"报告\xD842", "utf-16le"));  // half a pair at the end
  EXPECT_EQ(found.text, "报告\uFFFD");
}

TEST(Decode, FaultyGb18030AndBig5ArePlaced) {
  std::string bytes = encode(u"本年度政府信息公开工作报告", "gb18030");
  bytes.insert(8, "\xFF");
  Decoded found = decode(bytes);
  EXPECT_EQ(found.encoding, "gb18030");
  EXPECT_EQ(found.text, "本年度政\uFFFD府信息公开工作报告");
  EXPECT_EQ(found.invalid, (std::vector<SourceSpan>{{12, 15}}));

  bytes = encode(u"本年度政府", "gb18030");
  bytes.pop_back();
  found = decode(bytes);
  EXPECT_EQ(found.text, "本年度政\uFFFD");
  EXPECT_EQ(found.invalid, (std::vector<SourceSpan>{{12, 15}}));

  bytes = encode(u"政府資訊公開年度報告辦理結果", "big5");
  bytes.insert(4, "\xA4\x30");
  found = decode(bytes);
  EXPECT_EQ(found.encoding, "big5");
  EXPECT_EQ(found.text, "政府\uFFFD0資訊公開年度報告辦理結果");
}

// Longer than ICU's work buffer, with pairs and faults at every place of its edges.
// The bytes are literal: what encodes for these tests goes by the same table.
TEST(Decode, KnownBytes) {
  const std::string gb = "\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\x81\x30\x84\x36\xFE\x55";
  EXPECT_EQ(decode(gb).text, "政府信息公开¥㑳");
  EXPECT_EQ(decode(gb).encoding, "gb18030");
  std::string big5;
  for (int i = 0; i < 4; ++i) big5 += "\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54\xA4\xBD\xB6\x7D\xA1\x41";
  EXPECT_EQ(decode(big5).text, "政府資訊公開，政府資訊公開，政府資訊公開，政府資訊公開，");
  EXPECT_EQ(decode(big5).encoding, "big5");
}

TEST(Decode, LongGb18030) {
  for (size_t shift = 0; shift < 4; ++shift) {
    std::u16string text(shift, u'x');
    for (int i = 0; i < 3000; ++i) text += u"年𠮷";
    std::string bytes = encode(text, "gb18030");
    std::string expected = utf8(text);
    bytes += "\xFF";
    expected += "\uFFFD";
    const Decoded found = decode(bytes);
    EXPECT_EQ(found.text, expected) << shift;
    EXPECT_EQ(found.invalid.size(), 1u);
  }
}

TEST(Decode, AnyBytesGiveValidUtf8) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const Decoded found = decode(bytes);
    for (size_t at = 0; at < found.text.size();) {
      uint32_t skip = 0;
      const uint32_t length = utf8_length(found.text, at, &skip);
      ASSERT_GT(length, 0u) << round;
      at += length;
    }
    uint32_t last = 0;
    for (const SourceSpan span : found.invalid) {
      EXPECT_GE(span.begin, last);
      EXPECT_EQ(span.in(found.text).substr(0, 3), "\uFFFD");
      last = span.end;
    }
  }
}

TEST(Detect, WellFormedUtf8AtEveryPlace) {
  // Half of the texts hold what is none: a surrogate, a form too long, a cut character, a lead
  // alone.
  const std::string_view parts[] = {"总",
                                    "政府信息公开",
                                    "a",
                                    "1\t",
                                    "é",
                                    "𠮷",
                                    "\xEF\xBF\xBD",
                                    "\xE0\xA4\x80",
                                    "\xED\x9F\xBF",
                                    "\xED\xA0\x80",
                                    "\xE0\x80\x80",
                                    "\xE4\xBD",
                                    "\xE4",
                                    "\x80"};
  constexpr size_t kGood = 9;
  std::mt19937 random(12);
  int faulty = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bytes = "政府信息公开工作年度报告";
    for (int n = 0; n < 12; ++n) bytes += parts[random() % kGood];
    if (round % 2 == 0) {
      const std::string_view bad = parts[kGood + random() % (std::size(parts) - kGood)];
      bytes.insert(random() % (bytes.size() + 1), bad);
    }
    bool good = true;
    for (size_t at = 0; at < bytes.size() && good;) {
      uint32_t skip = 0;
      const uint32_t length = utf8_length(bytes, at, &skip);
      good = length > 0;
      at += length;
    }
    const Detected found = detect(bytes);
    EXPECT_EQ(found.encoding, Encoding::kUtf8) << round;
    EXPECT_EQ(found.valid_utf8, good) << round;
    faulty += !good;
  }
  EXPECT_GT(faulty, 1500);
}

TEST(LooksBinary, TellsFilesFromText) {
  std::string random_bytes(5000, '\0');
  std::mt19937 random(3);
  for (char& c : random_bytes) c = static_cast<char>(random());
  EXPECT_TRUE(looks_binary(random_bytes));
  EXPECT_TRUE(looks_binary(std::string_view(random_bytes).substr(0, 200)));
  EXPECT_TRUE(looks_binary("PK\x03\x04 and so on"));
  EXPECT_TRUE(looks_binary("\x89PNG\r\n\x1A\n"sv));
  EXPECT_TRUE(looks_binary("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
  EXPECT_TRUE(looks_binary(std::string("MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0", 16) +
                           std::string(48, '\0')));

  EXPECT_FALSE(looks_binary(""));
  EXPECT_FALSE(looks_binary("a\tb\n"));
  EXPECT_FALSE(looks_binary("cell\x07mark\f in a long enough converted document, once or twice"));
  for (const char* encoding : {"utf-8", "gb18030", "utf-16le", "utf-16be"})
    EXPECT_FALSE(looks_binary(encode(kSimplifiedText, encoding))) << encoding;
  EXPECT_FALSE(looks_binary(encode(kTraditionalText, "big5")));
  EXPECT_FALSE(looks_binary("\xFF\xFE" + encode(kSimplifiedText, "utf-16le")));
  std::u16string table;
  for (int i = 0; i < 200; ++i) table += u"0\t";
  EXPECT_FALSE(looks_binary(encode(table, "utf-16le")));
}

// Controls that lay out no text are counted wherever they stand; one in twenty is still a text.
TEST(Binary, ControlsAreCountedAtEveryPlace) {
  constexpr size_t kSize = 200, kMost = kSize / 20;
  for (int b = 1; b < 256; ++b) {
    const bool control = (b < 0x20 && (b < 0x09 || b > 0x0D)) || b == 0x7F;
    for (const size_t step : {1u, 17u}) {
      std::string text(kSize, 'a');
      for (size_t i = 0; i < kMost; ++i) text[i * step] = static_cast<char>(b);
      EXPECT_FALSE(looks_binary(text)) << b << " " << step;
      text.back() = static_cast<char>(b);
      EXPECT_EQ(looks_binary(text), control) << b << " " << step;
    }
  }
}

}  // namespace
}  // namespace gouji::text
