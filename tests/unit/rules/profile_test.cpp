// Profiles: what an office sets, what it accepts, and what is no profile.
#include "core/rules/profile.h"

#include <gtest/gtest.h>

#include <string>

#include "core/check.h"
#include "core/document/document.h"
#include "core/report/recognise.h"
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

std::string with_text(std::string_view from, std::string_view to, const std::string& profile) {
  std::string text = support::render(support::specimen("2021"), support::Style::tsv);
  text.replace(text.find(from), from.size(), to);
  return check_json(text, {"a.txt", gouji::Language::zh, false, profile});
}

TEST(Profile, AbbreviationsAreNoOtherAgency) {
  const std::string_view from = "年，青禾县水利局认真落实";
  const std::string_view to = "年，青禾县农业农村局认真落实";
  EXPECT_TRUE(holds(with_text(from, to, ""), R"("rule":"agency-foreign","severity")"));
  EXPECT_FALSE(holds(with_text(from, to, R"({"abbreviations":["青禾县农业农村局"]})"),
                     R"("rule":"agency-foreign","severity")"));
  const std::string_view several = "青禾水局网站、青禾县水局窗口逐条审核，";
  EXPECT_TRUE(holds(with_text("逐条审核，", several, ""), R"("rule":"agency-varies","severity")"));
  EXPECT_FALSE(holds(with_text("逐条审核，", several, R"({"abbreviations":["青禾水局"]})"),
                     R"("rule":"agency-varies","severity")"));
}

TEST(Profile, OwnDocumentNumbersStandAsTheyArePrinted) {
  const std::string_view to = "逐条审核，印发青水发[2023]5号，";
  EXPECT_TRUE(holds(with_text("逐条审核，", to, ""), R"("rule":"document-number","severity")"));
  EXPECT_FALSE(holds(with_text("逐条审核，", to, R"({"documents":["青水发[2023]5号"]})"),
                     R"("rule":"document-number","severity")"));
}

TEST(Profile, SubordinatesWithoutAReportAreNamed) {
  const support::Specimen office = support::specimen("2021");
  const std::string text = support::render(office, support::Style::tsv);
  const std::string sum = support::render(support::sum_of_two("2021"), support::Style::tsv);
  const document::Read one = document::read(text), parent = document::read(sum);
  gouji::report::Report part, whole;
  gouji::report::recognise(one.document, part);
  gouji::report::recognise(parent.document, whole);
  Profile profile;
  profile.subordinates = {"青禾县水利局", "青禾县财政局"};
  Findings found(Language::zh, profile);
  run_all({&whole, {&part}}, found);
  ASSERT_FALSE(found.skipped.empty());
  EXPECT_NE(found.skipped[0].reason.find("青禾县财政局"), std::string::npos);
  EXPECT_EQ(found.skipped[0].reason.find("水利局"), std::string::npos);
  EXPECT_TRUE(found.findings.empty());  // less than the parent's
}

}  // namespace
}  // namespace gouji::rules
