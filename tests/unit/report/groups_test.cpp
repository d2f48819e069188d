// Names of groups that arrive broken, or in the office's own way.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

TEST(Groups, OfTheDisclosureTableAsPrinted) {
  constexpr std::pair<std::string_view, std::string_view> kEdits[] = {
      {"第二十条第（", "第二十条\n第（"},
      {"第二十条第（", "第二十条第\n（"},
      {"）项", "）\n项"},
      {"第二十条第（", "第二十\n条第（"},
      {"第二十条第（", "《条例》第二十条第（"},
      {"第二十条第（", "第20条第（"},
      {"第二十条第（", "第二十条（"},
      {"第（一）项", "第（-）项"},
      {"第（一）项", "第（1）项"},
  };
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::cell_per_line, Style::tsv, Style::spaces, Style::bars_row})
      for (const auto& [from, to] : kEdits) {
        SCOPED_TRACE(std::string(form) + " " + std::string(name(style)) + " " + std::string(to));
        const Specimen model = specimen(form);
        const Reading r(replaced(render(model, style), from, to));
        expect_no_finding(r);
      }
}

// The labels of the head below it are broken, too.
TEST(Groups, OfTheDisclosureTableAboveABrokenHead) {
  std::string text = render(specimen("2021"), Style::cell_per_line);
  for (const auto& [from, to] :
       {std::pair<std::string_view, std::string_view>{"第二十条第（一）项", "第二十条\n第（一）项"},
        {"信息内容", "信息\n内容"},
        {"本年制发件数", "本年制\n发件数"},
        {"本年废止件数", "本年废\n止件数"},
        {"现行有效件数", "现行有\n效件数"}})
    text = replaced(text, from, to);
  expect_no_finding(Reading(text));
}

// 第二十条 in a sentence above the table is prose.
TEST(Groups, SentenceAboveTheTable) {
  const Specimen model = specimen("2021");
  const Reading r(replaced(render(model, Style::spaces), "\n第二十条第（一）项",
                           "\n依照第二十条第（一）项公开如下：\n第二十条第（一）项"));
  expect_tables(r, model);
  EXPECT_TRUE(r.report.raw(r.report.table(Table::disclosure).at).starts_with("第二十条"));
}

TEST(Groups, OneCharacterMisread) {
  for (const Style style : {Style::cell_per_line, Style::tsv, Style::bars_row}) {
    const Specimen model = specimen("2021");
    expect_no_finding(Reading(replaced(render(model, style), "（三）不予公开", "（三）不予公幵")));
  }
}

// （四）无法提供 downwards, and a row whose label is broken before the same character.
TEST(Groups, DownwardsBesideABrokenLabelWithItsFirstCharacter) {
  std::string text = replaced(render(specimen("2021"), Style::spaces), "（四）无法提供  ",
                              "（\n四\n）\n无\n法\n提\n供\n");
  text = replaced(text, "4.无正当理由大量反复申请", "4.\n无正当理由大量\n反复申请");
  expect_no_finding(Reading(text));
}

}  // namespace
}  // namespace gouji::support
