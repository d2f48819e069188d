// Reports that belong together, from their bytes to JSON.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/check.h"
#include "tests/support/styles.h"

namespace gouji::support {
namespace {

bool holds(const std::string& json, std::string_view part) {
  return json.find(part) != std::string::npos;
}

Options named(const std::string& name) { return {name, Language::zh, false}; }

class TogetherTest : public testing::TestWithParam<std::string_view> {
 protected:
  std::string before() const { return render(year_before(GetParam()), Style::word_dump); }
  std::string now() const { return render(specimen(GetParam()), Style::html); }
};

TEST_P(TogetherTest, TheYearBeforeIsCleanToo) {
  EXPECT_TRUE(holds(check_json(before(), named("a.txt")), "\"findings\":[],"))
      << check_json(before(), named("a.txt"));
}

TEST_P(TogetherTest, TwoYearsThatFollowGiveNothing) {
  Together together;
  EXPECT_EQ(together.add(before(), named("a.txt")), check_json(before(), named("a.txt")));
  EXPECT_EQ(together.add(now(), named("b.html")), check_json(now(), named("b.html")));
  EXPECT_EQ(together.compare(Language::zh),
            R"({"source":"b.html","findings":[],"notAssessed":[]})");
}

TEST_P(TogetherTest, AFaultHasItsPlaceInBothReports) {
  Specimen wrong = year_before(GetParam());
  *wrong.table(forms::Table::requests).cell("carried_out", "total") = "5";
  Together together;
  together.add(render(wrong, Style::word_dump), named("a.txt"));
  together.add(now(), named("b.html"));
  const std::string json = together.compare(Language::zh);
  EXPECT_TRUE(holds(json, R"("rule":"carry-over","severity":"error")")) << json;
  EXPECT_TRUE(holds(json, R"("cell":{"table":"requests","row":"carried_in","column":"total"})"));
  EXPECT_TRUE(holds(json, R"("source":"b.html","beside":[{"at":{"start":)")) << json;
  EXPECT_TRUE(holds(json, R"("source":"a.txt","there":{"start":)")) << json;
  EXPECT_TRUE(holds(together.compare(Language::en), "carried 5 over"));
}

TEST_P(TogetherTest, YearsThatDoNotFollowAreNotAssessedAndThatIsSaid) {
  Together together;
  together.add(now(), named("a.txt"));
  together.add(before(), named("b.txt"));
  const std::string json = together.compare(Language::zh);
  EXPECT_TRUE(holds(json, R"({"rule":"carry-over")")) << json;
  EXPECT_TRUE(holds(json, "不是前后两年"));
}

TEST_P(TogetherTest, AnotherAgencyIsNotAssessedAndThatIsSaid) {
  Together together;
  together.add(before(), named("a.txt"));
  together.add(render(government(GetParam()), Style::tsv), named("b.txt"));
  EXPECT_TRUE(holds(together.compare(Language::zh), "不是同一单位"));
}

TEST_P(TogetherTest, TheParentIsFoundWhereverItStands) {
  const std::string part = render(specimen(GetParam()), Style::tsv);
  Specimen parent = sum_of_two(GetParam());
  for (const bool first : {true, false}) {
    *parent.table(forms::Table::requests).cell("received", "total") = "21";
    Together together;
    if (first) together.add(render(parent, Style::tsv), named("parent.txt"));
    together.add(part, named("a.txt"));
    together.add(part, named("b.txt"));
    if (!first) together.add(render(parent, Style::tsv), named("parent.txt"));
    const std::string json = together.roll_up(Language::zh);
    EXPECT_TRUE(holds(json, R"("rule":"rollup","severity":"error")")) << json;
    EXPECT_TRUE(holds(json, R"("expected":"20","actual":"21")")) << json;
    EXPECT_TRUE(holds(json, R"("source":"parent.txt")")) << json;
  }
}

TEST_P(TogetherTest, WithSubordinatesMissingOnlyWhatIsTooMuchIsReported) {
  const std::string part = render(specimen(GetParam()), Style::tsv);
  Specimen parent = sum_of_two(GetParam());
  *parent.table(forms::Table::requests).cell("denied_law", "total") = "7";
  *parent.table(forms::Table::requests).cell("granted", "total") = "1";
  Together together;
  together.add(render(parent, Style::tsv), named("parent.txt"));
  together.add(part, named("a.txt"));
  const std::string json = together.roll_up(Language::zh);
  EXPECT_TRUE(holds(json, R"("rule":"rollup","severity":"warning")")) << json;
  EXPECT_TRUE(holds(json, R"("row":"granted","column":"total")")) << json;
  EXPECT_FALSE(holds(json, "denied_law")) << json;
  EXPECT_TRUE(holds(json, "不能确定下级报告是否给全")) << json;
}

TEST_P(TogetherTest, TheParentIsNamedWhenNothingIsWrong) {
  const std::string part = render(specimen(GetParam()), Style::tsv);
  Together together;
  together.add(part, named("a.txt"));
  together.add(render(sum_of_two(GetParam()), Style::tsv), named("parent.txt"));
  together.add(part, named("b.txt"));
  EXPECT_EQ(together.roll_up(Language::zh),
            R"({"source":"parent.txt","findings":[],"notAssessed":[]})");
}

TEST_P(TogetherTest, ReportsOfAnotherYearAreNotAddedUpAndThatIsSaid) {
  const std::string part = render(specimen(GetParam()), Style::tsv);
  Together together;
  together.add(render(sum_of_two(GetParam()), Style::tsv), named("parent.txt"));
  together.add(part, named("a.txt"));
  together.add(part, named("b.txt"));
  together.add(before(), named("before.txt"));
  const std::string json = together.roll_up(Language::zh);
  EXPECT_TRUE(holds(json, R"("findings":[])")) << json;
  EXPECT_TRUE(holds(json, "不是同一年度，没有计入合计")) << json;
  EXPECT_TRUE(holds(together.roll_up(Language::en), "not added up"));

  Together part_of_all;
  part_of_all.add(render(sum_of_two(GetParam()), Style::tsv), named("parent.txt"));
  part_of_all.add(part, named("a.txt"));
  part_of_all.add(before(), named("before.txt"));
  EXPECT_TRUE(holds(part_of_all.roll_up(Language::zh), "没有计入合计；不能确定下级报告是否给全"));

  Together nothing;
  nothing.add(render(sum_of_two(GetParam()), Style::tsv), named("parent.txt"));
  nothing.add(before(), named("before.txt"));
  const std::string none = nothing.roll_up(Language::zh);
  EXPECT_TRUE(holds(none, R"("findings":[])")) << none;
  EXPECT_TRUE(holds(none, "没有计入合计")) << none;
}

TEST_P(TogetherTest, TheProfileHoldsAcrossReports) {
  Specimen parent = sum_of_two(GetParam());
  *parent.table(forms::Table::requests).cell("received", "total") = "21";
  const std::string part = render(specimen(GetParam()), Style::tsv);
  const auto with = [&](const std::string& profile) {
    Together together;
    for (const std::string& text : {render(parent, Style::tsv), part, part})
      together.add(text, {"a.txt", Language::zh, false, profile, {}});
    return together.roll_up(Language::zh);
  };
  EXPECT_TRUE(holds(with(""), R"("rule":"rollup","severity":"error")"));
  EXPECT_TRUE(
      holds(with(R"({"rules":{"rollup":"warning"}})"), R"("rule":"rollup","severity":"warning")"));
  EXPECT_TRUE(holds(with(R"({"rules":{"rollup":"off"}})"), R"("findings":[],"notAssessed":[])"));
  EXPECT_TRUE(holds(with(R"({"subordinates":["青禾县财政局"]})"), "缺少“青禾县财政局”的报告"));

  // The years do not follow: each rule would say so.
  const auto years = [&](const std::string& profile) {
    Together together;
    together.add(part, named("a.txt"));
    together.add(part, {"b.txt", Language::zh, false, profile, {}});
    return together.compare(Language::zh);
  };
  EXPECT_TRUE(holds(years(""), "carry-over"));
  EXPECT_FALSE(holds(years(R"({"rules":{"carry-over":"off"}})"), "carry-over"));
}

TEST_P(TogetherTest, WhatIsNoReportTakesNoPart) {
  Together together;
  together.add(before(), named("a.txt"));
  EXPECT_TRUE(holds(together.add("一首诗", named("b.txt")), "not-a-report"));
  EXPECT_EQ(together.compare(Language::zh), R"({"findings":[],"notAssessed":[]})");
  EXPECT_EQ(together.roll_up(Language::zh), R"({"findings":[],"notAssessed":[]})");
}

INSTANTIATE_TEST_SUITE_P(All, TogetherTest, testing::ValuesIn(form_ids()),
                         [](const auto& p) { return "form" + std::string(p.param); });

}  // namespace
}  // namespace gouji::support
