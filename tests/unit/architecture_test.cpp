// The house rules that a compiler does not see.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "core/rules/rule.h"

namespace {

namespace fs = std::filesystem;

// The flow of check(): a folder may include itself and those before it.
constexpr std::array<std::string_view, 8> kFlow = {"text",  "document", "forms",  "report",
                                                   "rules", "repair",   "result", "check"};

const fs::path kCore = fs::path(GOUJI_SOURCE_DIR) / "core";

// "core/text/fold.h" → "text"; "core/check.h" → "check".
std::string folder_of(std::string_view path) {
  path.remove_prefix(std::min(path.size(), std::string_view("core/").size()));
  return std::string(path.substr(0, path.find_first_of("/.")));
}

int place(std::string_view folder) {
  const auto at = std::find(kFlow.begin(), kFlow.end(), folder);
  return at == kFlow.end() ? -1 : static_cast<int>(at - kFlow.begin());
}

struct Include {
  std::string file;    // "core/report/tables/table.cpp"
  std::string header;  // "core/text/fold.h"
};

std::vector<Include> includes() {
  std::vector<Include> out;
  for (const auto& entry : fs::recursive_directory_iterator(kCore)) {
    const fs::path& path = entry.path();
    if (path.extension() != ".h" && path.extension() != ".cpp") continue;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      constexpr std::string_view kStart = "#include \"";
      if (!line.starts_with(kStart)) continue;
      const size_t end = line.find('"', kStart.size());
      out.push_back({("core" / fs::relative(path, kCore)).generic_string(),
                     line.substr(kStart.size(), end - kStart.size())});
    }
  }
  return out;
}

TEST(Architecture, EveryFolderOfCoreHasItsPlaceInTheFlow) {
  for (const auto& entry : fs::directory_iterator(kCore)) {
    if (!entry.is_directory()) continue;
    EXPECT_GE(place(entry.path().filename().string()), 0)
        << entry.path() << " is no arrow of the flow text → document → forms → report → rules → "
        << "repair → result → check. Put its files into one of these, or name it in this test.";
  }
}

TEST(Architecture, IncludesPointBackwardsAlongTheFlow) {
  const std::vector<Include> all = includes();
  ASSERT_GT(all.size(), 50u) << "no sources under " << kCore;
  for (const Include& i : all) {
    ASSERT_TRUE(i.header.starts_with("core/"))
        << i.file << " includes \"" << i.header << "\": write the path from the root, core/….";
    EXPECT_TRUE(fs::exists(fs::path(GOUJI_SOURCE_DIR) / i.header)) << i.file << ": " << i.header;
    const int from = place(folder_of(i.file));
    const int to = place(folder_of(i.header));
    ASSERT_GE(from, 0) << i.file;
    EXPECT_LE(to, from) << i.file << " includes " << i.header << ", which comes later in the flow: "
                        << "move what it needs to an earlier folder.";
  }
}

TEST(Architecture, RulesSeeOnlyTheReport) {
  for (const Include& i : includes()) {
    if (folder_of(i.file) != "rules") continue;
    EXPECT_NE(folder_of(i.header), "document")
        << i.file << ": rules see the recognised report, never the document it came from.";
    EXPECT_FALSE(i.header == "core/text/decode.h" || i.header == "core/text/detect.h")
        << i.file << ": rules do not read bytes.";
    EXPECT_FALSE(i.header == "core/report/tables/align.h" ||
                 i.header == "core/report/tables/items.h" ||
                 i.header == "core/report/outline/outline.h")
        << i.file << ": what recognising a report needs on its way is not for rules.";
  }
}

// "core/report/claims/words.h" → "claims"; of what stands right in core/report: "".
std::string room_of(std::string_view path) {
  constexpr std::string_view kReport = "core/report/";
  if (!path.starts_with(kReport)) return {};
  path.remove_prefix(kReport.size());
  const size_t end = path.find('/');
  return std::string(end == path.npos ? std::string_view() : path.substr(0, end));
}

// What the prose states is read by itself: neither the tables nor the skeleton is asked, and they
// do not ask it. Where both meet is recognise.cpp, and then the rules.
TEST(Architecture, ClaimsAndTablesAreReadApart) {
  std::set<std::string> rooms;
  for (const Include& i : includes()) {
    if (folder_of(i.file) != "report") continue;
    const std::string from = room_of(i.file), to = room_of(i.header);
    rooms.insert(from);
    if (from == "claims")
      EXPECT_TRUE(to.empty() || to == "claims" || to == "identity") << i.file << ": " << i.header;
    else if (!from.empty())
      EXPECT_NE(to, "claims") << i.file << ": " << i.header;
  }
  EXPECT_EQ(rooms, (std::set<std::string>{"", "claims", "identity", "outline", "tables"}));
}

// A rule's file is the one that defines a Rule with `.id = "…"`.
TEST(Architecture, EveryRuleFileIsListedAndEveryListedRuleHasItsFile) {
  std::set<std::string> files;
  for (const auto& entry : fs::directory_iterator(kCore / "rules")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string stem = entry.path().stem().string();
    const size_t id = text.find(".id = \"");
    if (id == std::string::npos) {
      const std::string_view frame[] = {"across", "findings", "profile", "rules"};
      EXPECT_NE(std::find(std::begin(frame), std::end(frame), stem), std::end(frame))
          << "core/rules/" << stem << ".cpp is no rule: what several rules ask is in readings/";
      continue;
    }
    const size_t begin = id + 7;
    EXPECT_EQ(text.substr(begin, text.find('"', begin) - begin), stem)
        << "the file of a rule bears its id";
    files.insert(stem);
  }
  std::set<std::string> listed;
  for (const gouji::rules::Rule* rule : gouji::rules::all())
    EXPECT_TRUE(listed.insert(std::string(rule->id)).second) << rule->id << " is listed twice";
  for (const std::string& file : files)
    EXPECT_TRUE(listed.contains(file))
        << "core/rules/" << file << ".cpp is in no list: add its line to core/rules/rules.cpp.";
  for (const std::string& id : listed)
    EXPECT_TRUE(files.contains(id))
        << id << " is listed, but core/rules/" << id << ".cpp is not there.";
}

TEST(Architecture, EveryRuleSaysWhatItIs) {
  for (const gouji::rules::Rule* rule : gouji::rules::all())
    for (const gouji::rules::Wording& w : {rule->title, rule->basis, rule->advice}) {
      EXPECT_FALSE(w.zh.empty()) << rule->id << ": title, basis and advice are needed in Chinese";
      EXPECT_FALSE(w.en.empty()) << rule->id << ": title, basis and advice are needed in English";
    }
}

}  // namespace
