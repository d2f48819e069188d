// Profiles: what an office sets, what it accepts, and what is no profile.
#include "core/rules/profile.h"

#include <gtest/gtest.h>

#include <string>

#include "core/check.h"
#include "core/rules/findings.h"
#include "tests/support/styles.h"

namespace gouji::rules {
namespace {

bool holds(const std::string& json, std::string_view part) {
  return json.find(part) != std::string::npos;
}

struct Bad {
  std::string_view json, message;
  int line = 0;
};

TEST(Profile, WhatIsNoProfileIsSaid) {
  for (const Bad& bad : {
           Bad{"{\n\"rules\": {\n}", "JSON", 3},
           Bad{"[]", "值不对"},
           Bad{"{\"rule\": {}}", "不认识的项目“rule”"},
           Bad{"{\"rules\": {\"no-such-rule\": \"off\"}}", "没有“no-such-rule”"},
           Bad{"{\"rules\": {\"balance\": \"never\"}}", "“balance”的值不对"},
           Bad{"{\"rules\": {\"balance\": 1}}", "“balance”的值不对"},
           Bad{"{\"overviewLength\": 0}", "overviewLength"},
           Bad{"{\"deadlines\": {\"department\": \"02-30\"}}", "department"},
           Bad{"{\"deadlines\": {\"village\": \"01-30\"}}", "village"},
           Bad{"{\"agencyKind\": \"club\"}", "agencyKind"},
           Bad{"{\"abbreviations\": [1]}", "值不对"},
           Bad{"{\"accepted\": [{\"fingerprint\": \"a\", \"reason\": \"口径不同\"}]}", "理由"},
           Bad{"{\"accepted\": [{\"fingerprint\": \"a\", \"by\": \"张三\"}]}", "理由"},
           Bad{"{\"accepted\": [{\"reason\": \"b\", \"by\": \"c\"}]}", "fingerprint"},
           Bad{"{} {}", "JSON", 1},
       }) {
    const ProfileRead read = read_profile(bad.json);
    ASSERT_FALSE(read.problem.zh.empty()) << bad.json;
    EXPECT_TRUE(holds(gouji::rules::fill(read.problem.zh, {read.detail}), bad.message))
        << bad.json << "\n"
        << gouji::rules::fill(read.problem.zh, {read.detail});
    EXPECT_EQ(read.line, bad.line) << bad.json;
    const std::string json =
        check_json(support::render(support::specimen("2021"), support::Style::tsv),
                   {"a.txt", gouji::Language::zh, false, bad.json});
    EXPECT_TRUE(holds(json, R"("status":"unreadable","problem":"profile")")) << json;
  }
}

TEST(Profile, DeepNestingIsNoProfile) {
  EXPECT_FALSE(read_profile(std::string(100'000, '[')).problem.zh.empty());
}

TEST(Profile, NothingIsTheDefault) {
  for (const std::string_view json : {"", " \n", "{}", "\xEF\xBB\xBF{}"}) {
    const ProfileRead read = read_profile(json);
    EXPECT_TRUE(read.problem.zh.empty()) << json;
    EXPECT_EQ(read.profile.name, "default");
    EXPECT_EQ(read.profile.overview_length, 1000);
  }
}

// A report with a wrong total and a blank cell.
std::string report() {
  support::Specimen model = support::specimen("2021");
  *model.table(forms::Table::requests).cell("received", "total") = "11";
  *model.table(forms::Table::requests).cell("denied_law", "person") = "";
  return support::render(model, support::Style::tsv);
}
std::string checked(const std::string& profile) {
  return check_json(report(), {"a.txt", gouji::Language::zh, false, profile});
}

TEST(Profile, TheDefaultIsShown) {
  EXPECT_TRUE(holds(checked(""),
                    R"("profile":{"name":"default","rules":[{"rule":"overview-too-long",)"
                    R"("setting":"off"}],"overviewLength":1000,"deadlines":{"department":"01-31",)"
                    R"("government":"03-31","township":"01-31"},"agencyKind":null)"))
      << checked("");
}

TEST(Profile, RulesAreSwitchedOffAndOnAndChangeTheirSeverity) {
  EXPECT_TRUE(holds(checked(""), R"("rule":"cell-blank","severity":"warning")"));
  EXPECT_FALSE(
      holds(checked(R"({"rules":{"cell-blank":"off"}})"), R"("rule":"cell-blank","severity")"));
  EXPECT_TRUE(holds(checked(R"({"rules":{"cell-blank":"error"}})"),
                    R"("rule":"cell-blank","severity":"error")"));
  EXPECT_TRUE(holds(checked(R"({"rules":{"overview-too-long":"warning"},"overviewLength":100})"),
                    R"("rule":"overview-too-long","severity":"warning")"));
}

TEST(Profile, DeadlinesAndTheKindOfAgencyAreSet) {
  EXPECT_FALSE(holds(checked(""), R"("rule":"deadline")"));
  EXPECT_TRUE(holds(checked(R"({"deadlines":{"department":"01-20"}})"), R"("rule":"deadline")"));
  EXPECT_FALSE(holds(checked(R"({"deadlines":{"department":"01-20"},"agencyKind":"government"})"),
                     R"("rule":"deadline")"));
}

TEST(Profile, AnAcceptedFindingStaysVisibleAndIsNotCounted) {
  const std::string before = checked("");
  const std::string key = R"("rule":"cell-blank")";
  const size_t at = before.find("\"fingerprint\":\"", before.find(key)) + 15;
  const std::string fingerprint = before.substr(at, 16);
  const std::string after = checked(R"({"accepted":[{"fingerprint":")" + fingerprint +
                                    R"(","reason":"按通知留空","by":"李四"}]})");
  EXPECT_TRUE(holds(after, R"("accepted":{"reason":"按通知留空","by":"李四"})")) << after;
  EXPECT_TRUE(holds(before, R"("warning":1,)")) << before;
  EXPECT_TRUE(holds(after, R"("warning":0,)")) << after;
  EXPECT_TRUE(holds(after, R"("accepted":1})")) << after;
}

}  // namespace
}  // namespace gouji::rules
