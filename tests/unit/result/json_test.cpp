#include "core/result/json.h"

#include <gtest/gtest.h>

#include "core/result/build.h"
#include "core/result/model.h"

namespace gouji::result {
namespace {

std::string quoted(std::string_view text) {
  Sink out;
  append_string(out, text);
  return std::move(out).take();
}

TEST(Json, StringsAreEscaped) {
  EXPECT_EQ(quoted("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(quoted("\n\t\r"), R"("\n\t\r")");
  EXPECT_EQ(quoted(std::string_view("\0\x1F\x7F", 3)), R"("\u0000\u001f\u007f")");
  EXPECT_EQ(quoted("年报𠮷—“”"), "\"年报𠮷—“”\"");
  EXPECT_EQ(quoted("a\u2028b\u2029"), R"("a\u2028b\u2029")");
  EXPECT_EQ(quoted("\u2027\u202A"), "\"\u2027\u202A\"");
}

// Of every length, with what must be escaped at every place.
TEST(Json, StringsOfEveryLength) {
  for (size_t size = 0; size < 40; ++size) {
    const std::string plain(size, 'a');
    EXPECT_EQ(quoted(std::string_view(plain)), '"' + plain + '"');
    for (size_t at = 0; at < size; ++at) {
      std::string text = plain;
      text[at] = '"';
      EXPECT_EQ(quoted(std::string_view(text)),
                '"' + plain.substr(0, at) + "\\\"" + plain.substr(at + 1) + '"');
    }
  }
}

// Longer than the blocks that the text is written in, with pieces that end at every place in one.
TEST(Json, TextsOfManyBlocks) {
  constexpr size_t kPieces = 3000;
  Sink out;
  std::string expected;
  for (size_t i = 0; i < kPieces; ++i) {
    const std::string piece(i % 1201, static_cast<char>('a' + i % 26));
    append_string(out, piece);
    out.put_number(i);
    out.put(std::string_view(piece));
    out.put_key("key", false);
    expected += '"' + piece + '"' + std::to_string(i) + piece + R"(,"key":)";
  }
  const std::string whole(1'500'000, 'x');  // more than any block
  append_string(out, whole + "\n");
  expected += '"' + whole + R"(\n")";
  EXPECT_TRUE(std::move(out).take() == expected);
}

TEST(Json, NumbersOfEveryLength) {
  for (const int64_t n : {0, 9, 10, 99, 100, 999, 1'000, 1'001, 9'999, 10'000, 10'010, 99'999,
                          100'000, 1'234'567, -1, -100'000}) {
    Sink out;
    out.put_number(n);
    EXPECT_EQ(std::move(out).take(), std::to_string(n));
  }
}

TEST(Json, StructsFollowTheirFieldLists) {
  CellKey key{"requests", std::nullopt, "total"};
  EXPECT_EQ(to_json(key), R"({"table":"requests","row":null,"column":"total"})");
  Source source{"a.txt", "text", "utf-8", 3, {}};
  EXPECT_EQ(to_json(source), R"({"name":"a.txt","format":"text","encoding":"utf-8","bytes":3})");
  source.text = "abc";
  EXPECT_EQ(to_json(source),
            R"({"name":"a.txt","format":"text","encoding":"utf-8","bytes":3,"text":"abc"})");
}

TEST(Fingerprint, DependsOnWhatIsFoundNotWhere) {
  const rules::Rule* rule = rules::all()[0];
  rules::Finding a;
  a.rule = rule;
  a.at = {10, 11};
  a.cell = {"requests", "received", "total"};
  a.expected = "1";
  rules::Finding moved = a;
  moved.at = {500, 501};
  EXPECT_EQ(fingerprint(a, "0", 0), fingerprint(moved, "0", 0));
  EXPECT_NE(fingerprint(a, "0", 0), fingerprint(a, "0", 1));
  EXPECT_NE(fingerprint(a, "0", 0), fingerprint(a, "2", 0));
  moved.cell.row = "carried_in";
  EXPECT_NE(fingerprint(a, "0", 0), fingerprint(moved, "0", 0));
}

}  // namespace
}  // namespace gouji::result
