// Files made to break readers: refused by name or read, and nothing of them is left behind.
#include "tests/support/hostile.h"

#include <gtest/gtest.h>

#include "core/check.h"
#include "core/result/problems.h"
#include "tests/support/show.h"

namespace gouji::support {
namespace {

using document::Problem;

std::string check(const Hostile& file, std::string_view bytes) {
  return check_json(bytes, {"报告.txt", Language::zh, false, {}, file.pages});
}

// What is no report but could be read has no problem here.
std::string_view problem_in(std::string_view json) {
  constexpr std::string_view kField = R"("problem":")";
  const size_t at = json.find(kField);
  if (at == json.npos) return {};
  const std::string_view code = json.substr(at + kField.size());
  return code.starts_with("not-a-report") ? "" : code.substr(0, code.find('"'));
}

TEST(HostileFiles, AreRefusedByNameOrReadAndLeaveNothingBehind) {
  const std::vector<Hostile> sound = sound_files();
  std::vector<std::string> before;
  for (const Hostile& file : sound) before.push_back(check(file, file.bytes));
  size_t i = 0;
  each_hostile([&](const Hostile& file) {
    SCOPED_TRACE(std::string(file.reader) + ": " + std::string(file.name));
    const std::string json = check(file, file.bytes);
    EXPECT_EQ(problem_in(json),
              file.due == Problem::none ? "" : result::problem_text(file.due, {}).code)
        << json.substr(0, 300);
    if (file.due != Problem::none)
      EXPECT_NE(json.find(R"("status":"unreadable")"), std::string::npos);
    const Hostile& next = sound[i % sound.size()];
    EXPECT_EQ(check(next, next.bytes), before[i % sound.size()]) << next.reader << " after it";
    ++i;
  });
  EXPECT_GT(i, 50u);
}

// The name says .txt: content alone tells what a file is.
TEST(SoundFiles, AreReadWhateverTheirNameSays) {
  for (const Hostile& file : sound_files())
    EXPECT_NE(check(file, file.bytes).find("\"status\":\"checked\""), std::string::npos)
        << file.reader;
}

TEST(SoundFiles, CutAtAnyKilobyteAreDamaged) {
  for (const Hostile& file : sound_files()) {
    if (file.reader == "html" || file.reader == "pdf") continue;  // half of it is a text, too
    for (size_t size = 1024; size < file.bytes.size(); size += 1024)
      EXPECT_EQ(document::read(file.bytes.substr(0, size)).problem, Problem::damaged)
          << file.reader << " " << size;
  }
}

// Half of these is a text, too, and half of a PDF's pages are pages: never one that is in order. Of
// the last kilobyte nothing but the signature may be lost.
TEST(SoundFiles, CutAtAnyKilobyteAreReadOrRefusedAndNeverClean) {
  size_t cuts = 0;
  for (const Hostile& file : sound_files()) {
    if (file.reader != "html" && file.reader != "pdf") continue;
    const bool pdf = !file.pages.empty();
    const std::string& whole = pdf ? file.pages : file.bytes;
    const std::string before = check(file, file.bytes);
    for (size_t size = 1024; size < whole.size(); size += 1024) {
      SCOPED_TRACE(std::string(file.reader) + " " + std::to_string(size));
      Hostile cut = file;
      (pdf ? cut.pages : cut.bytes).resize(size);
      const std::string json = check(cut, cut.bytes);
      const document::Read read = document::read({cut.bytes, cut.pages});
      EXPECT_EQ(read.problem == Problem::none, !read.document.rows.empty());
      const bool refused = json.find(R"("status":"checked")") == json.npos;
      EXPECT_TRUE(refused || json.find(R"("severity":"error")") != json.npos ||
                  json.find(R"("rule":"signature-missing","severity")") != json.npos)
          << json.substr(0, 300);
      ++cuts;
    }
    EXPECT_EQ(check(file, file.bytes), before) << "after it";
  }
  EXPECT_GT(cuts, 20U);
}

TEST(SoundFiles, WithAFlippedByteAreAProblemOrADocument) {
  for (const Hostile& file : sound_files())
    for (size_t i = 0; i < 1000; ++i) {
      std::string bytes = file.pages.empty() ? file.bytes : file.pages;
      char& c = bytes[i * 7919 % bytes.size()];
      c = static_cast<char>(c ^ (i % 2 == 0 ? 0x41 : 1 << i % 8));
      const document::Read read =
          file.pages.empty() ? document::read(bytes) : document::read({file.bytes, bytes});
      EXPECT_EQ(read.problem == Problem::none, !read.document.rows.empty())
          << file.reader << " " << i;
    }
}

}  // namespace
}  // namespace gouji::support
