// Archives of reports.
#include <gtest/gtest.h>

#include "core/check.h"
#include "tests/support/zip_writer.h"

namespace gouji {
namespace {

using support::Packing;
using support::zip;
using support::ZipEntry;

TEST(Archive, ListsWhatMayBeAReport) {
  const std::string bytes = zip({{"年报/", ""},
                                 {"年报/水利局.DOCX", "one"},
                                 {"年报/~$水利局.docx", ""},
                                 {"__MACOSX/年报/._水利局.docx", ""},
                                 {".DS_Store", ""},
                                 {".git/a.txt", ""},
                                 {"Thumbs.db", ""},
                                 {"logo.png", ""},
                                 {"..\\..\\a\"b.txt", "two", Packing::stored},
                                 {"/etc/../内.zip", "PK"},
                                 {"a\nb.pdf", ""}});
  EXPECT_EQ(archive_json(bytes),
            R"({"files":[{"name":"年报/水利局.DOCX","bytes":3},)"
            R"({"name":"..\\..\\a\"b.txt","bytes":3},{"name":"/etc/../内.zip","bytes":2},)"
            R"({"name":"a_b.pdf","bytes":0}]})");
  EXPECT_EQ(archive_file(bytes, 0), "one");
  EXPECT_EQ(archive_file(bytes, 1), "two");
  EXPECT_EQ(archive_file(bytes, 2), "PK");
  std::string problem;
  EXPECT_EQ(archive_file(bytes, 3, &problem), "");
  EXPECT_EQ(problem, "");
  EXPECT_EQ(archive_file(bytes, 4, &problem), "");
  EXPECT_EQ(problem, "damaged");
  EXPECT_EQ(archive_json(zip({})), R"({"files":[]})");
}

TEST(Archive, DecodesNames) {
  // 青禾县.doc and 年报.txt in GBK, as Windows writes them.
  const std::string county = "\xC7\xE0\xBA\xCC\xCF\xD8.doc";
  const std::string annual = "\xC4\xEA\xB1\xA8.txt";
  EXPECT_EQ(archive_json(zip({{county, "", Packing::stored, false},
                              {"说明.txt", ""},
                              {annual, "", Packing::stored, false}})),
            R"({"files":[{"name":"青禾县.doc","bytes":0},{"name":"说明.txt","bytes":0},)"
            R"({"name":"年报.txt","bytes":0}]})");
  // UTF-8 without its flag.
  EXPECT_EQ(archive_json(zip({{"青禾县.doc", "", Packing::stored, false}})),
            R"({"files":[{"name":"青禾县.doc","bytes":0}]})");
  // The flag lies.
  EXPECT_EQ(archive_json(zip({{county, ""}})), R"({"files":[{"name":"青禾县.doc","bytes":0}]})");
}

TEST(Archive, SaysWhyItCannotBeRead) {
  EXPECT_EQ(archive_json("PK\x03\x04"), R"({"files":[],"problem":"damaged"})");
  EXPECT_EQ(archive_json(""), R"({"files":[],"problem":"damaged"})");
  EXPECT_EQ(archive_json(zip(std::vector<ZipEntry>(1001, {"a.txt", ""}))),
            R"({"files":[],"problem":"too-large"})");
  ZipEntry locked{"a.txt", "1"};
  locked.encrypted = true;
  std::string problem;
  EXPECT_EQ(archive_file(zip({locked}), 0, &problem), "");
  EXPECT_EQ(problem, "encrypted");
}

}  // namespace
}  // namespace gouji
