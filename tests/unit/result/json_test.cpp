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
