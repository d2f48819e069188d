// What the examples of the rules on years, leftovers and style cannot say: kinds of agencies, whole
// texts that a converter changed, grouping, real reports.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/support/corpus.h"
#include "tests/unit/replaced.h"
#include "tests/unit/rules/one_rule.h"

namespace gouji::support {
namespace {

constexpr std::string_view kRules[] = {
    "year-stale",
    "period-wrong",
    "signed-early",
    "anachronism",
    "phrase-stale",
    "template-residue",
    "self-reference",
    "agency-foreign",
    "agency-varies",
    "mobile-number",
    "identity-number",
    "secrecy-marker",
    "url-suspect",
    "document-number",
    "numbering-sequence",
    "punctuation-halfwidth",
    "punctuation-doubled",
    "punctuation-pairs",
    "enumeration-comma",
    "date-form",
    "space-stray",
    "paragraph-broken",
    "wording",
};

// A clean report that opens 总体情况 with this sentence.
std::string with(std::string_view sentence) {
  return replaced(clean(), "优化政府网站", std::string(sentence) + "优化政府网站");
}

// Also where nothing but the title names a year.
TEST(YearConflict, OfThePreamble) {
  const auto found = [](std::string_view preamble) {
    return outcome("year-conflict",
                   "青禾县水利局2023年政府信息公开工作年度报告\n" + std::string(preamble) +
                       "\n一、总体情况\n依法公开政府信息。\n"
                       "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n");
  };
  EXPECT_EQ(found("现公布青禾县水利局2022年度政府信息公开工作年度报告。"), "error 2022年-");
  EXPECT_EQ(found("现公布青禾县水利局2023年度政府信息公开工作年度报告。"), "-");
  EXPECT_EQ(found("上一篇：青禾县水利局2022年度政府信息公开工作年度报告"), "-");
}

// ── Who speaks ────────────────────────────────────────────────────────────────────────────────

TEST(SelfReference, DependsOnTheName) {
  const struct {
    const char* agency;
    const char* says;
    const char* expected;
  } cases[] = {
      {"青禾县水利局", "我局", ""},
      {"青禾县水利局", "我县", ""},
      {"青禾县水利局", "我镇", "warning 我镇"},
      {"青禾县白杨镇人民政府", "我镇", ""},
      {"青禾县白杨镇人民政府", "我局", "warning 我局"},
      {"青禾县白杨镇人民政府", "我乡", "warning 我乡"},
      {"青禾县城关街道办事处", "我办", ""},
      {"青禾县城关街道办事处", "我街道", ""},
      {"青禾县城关街道办事处", "我镇", "warning 我镇"},
      {"青禾高新技术产业开发区管理委员会", "我委", ""},
      {"青禾高新技术产业开发区管理委员会", "我厅", "warning 我厅"},
      {"青禾县城乡建设局", "我乡", ""},  // the name has the character
      {"青禾县招商投资促进中心", "我中心", ""},
      {"青禾县招商投资促进中心", "我局", "warning 我局"},
      {"青禾县人民政府", "我局", "warning 我局"},
  };
  for (const auto& c : cases) {
    const std::string text =
        replaced(with(std::string(c.says) + "高度重视，"), "青禾县水利局", c.agency);
    EXPECT_EQ(outcome("self-reference", text), c.expected) << c.agency << " " << c.says;
  }
}

TEST(AgencyForeign, KnowsShortNamesAndSuperiors) {
  const struct {
    const char* agency;
    const char* subject;
    const char* expected;
  } cases[] = {
      {"青禾县人力资源和社会保障局", "青禾县人社局", ""},
      {"青禾县经济和信息化局", "县经信局", ""},
      {"白杨市公安局开发区分局", "开发区公安分局", ""},
      {"青禾县国有资产监督管理委员会", "青禾县国资委", ""},
      {"青禾县白杨镇人民政府", "白杨镇", ""},
      {"青禾县白杨镇人民政府", "青禾县柳河镇人民政府", "warning 青禾县柳河镇人民政府"},
      {"青禾县白杨镇人民政府", "青禾县水利局", ""},  // a department may be the subject
      {"青禾县人民政府", "青禾县水利局", ""},
      {"青禾县人民政府", "东陵县人民政府", "warning 东陵县人民政府"},
      {"青禾县水利局", "东陵市水利局", "warning 东陵市水利局"},
  };
  for (const auto& c : cases) {
    std::string text = replaced(clean(), "2023年，青禾县水利局认真落实",
                                "2023年，" + std::string(c.subject) + "认真落实");
    text = replaced(text, "青禾县水利局", c.agency);
    if (std::string_view(c.subject).find("青禾县水利局") != std::string_view::npos)
      text = replaced(text, "2023年，" + std::string(c.agency) + "认真落实",
                      "2023年，" + std::string(c.subject) + "认真落实");
    EXPECT_EQ(outcome("agency-foreign", text), c.expected) << c.agency << " " << c.subject;
  }
}

TEST(Privacy, MessagesDoNotRepeatTheNumber) {
  for (const auto& [id, number] : {std::pair{"mobile-number", "13800001234"},
                                   std::pair{"identity-number", "110101190001010014"}}) {
    const Checked c(id, with(std::string("联系") + number + "，"));
    ASSERT_EQ(c.found.findings.size(), 1u) << id;
    EXPECT_EQ(c.found.findings[0].message.find(number), std::string::npos) << id;
    EXPECT_TRUE(c.found.findings[0].actual.empty()) << id;
  }
}

TEST(Privacy, RowsOfATableAreNoNumbers) {
  EXPECT_EQ(outcome("mobile-number", with("列表如下。\n1 3 8 0 0 0 0 0 0 0 0\n完。\n")), "");
  EXPECT_EQ(
      outcome("identity-number", with("列表如下。\n1 1 0 1 0 1 1 9 0 0 0 1 0 1 0 0 1 4\n。\n")),
      "");
}

// ── Years ─────────────────────────────────────────────────────────────────────────────────────

TEST(YearStale, SaysNothingWhereTheYearIsInDoubt) {
  const std::string stale = "2022年，我局未收到举报。";
  EXPECT_EQ(outcome("year-stale", with(stale)), "warning 2022年");
  EXPECT_EQ(outcome("year-stale", replaced(with(stale), "2023年政府信息公开工作年度报告",
                                           "2022年政府信息公开工作年度报告")),
            "-");
}

TEST(YearStale, OnlySentencesAboutTheYear) {
  for (const char* sentence : {
           "2022年以来，我局主动公开信息20条。",
           "2022年，我局收到的申请于今年办结。",
           "2022年5月，我局发布指南。",
           "针对2022年考核中存在的问题，我局逐项整改。",
           "2022年部门决算已经公开。",
           "2022年，县人民医院发布信息30条。",
           "我局及时公布了2022年部门决算，未收到异议。",
           "2022年，我局发布信息30条。2023年发布50条。",
       })
    EXPECT_EQ(outcome("year-stale", with(sentence)), "") << sentence;
}

TEST(SignedEarly, IsNotAssessedWhereTheYearIsInDoubt) {
  const std::string early = replaced(clean(), "2024年1月25日", "2023年1月25日");
  EXPECT_EQ(outcome("signed-early", early), "warning 2023年1月25日");
  EXPECT_EQ(outcome("signed-early", replaced(early, "自2023年1月1日起至2023年12月31日",
                                             "自2022年1月1日起至2022年12月31日")),
            "-");
}

// ── Style ─────────────────────────────────────────────────────────────────────────────────────

TEST(Style, FaultsOfAParagraphAreOneFinding) {
  const std::string text =
      replaced(clean(), "调整栏目设置，完善检索功能，", "调整栏目设置,完善检索功能,");
  const Checked c("punctuation-halfwidth", text);
  ASSERT_EQ(c.found.findings.size(), 1u);
  EXPECT_NE(c.found.findings[0].message.find("本段共2处"), std::string::npos)
      << c.found.findings[0].message;
}

TEST(Style, FaultsOfManyParagraphsAreOneFinding) {
  std::string text = clean();
  for (const auto& [from, to] :
       {std::pair{"调整栏目设置，", "调整栏目设置,"}, std::pair{"后公开的要求，", "后公开的要求,"},
        std::pair{"组织业务培训2次，", "组织业务培训2次,"}, std::pair{"更新台账，", "更新台账,"},
        std::pair{"不够及时；", "不够及时;"}})
    text = replaced(text, from, to);
  const Checked c("punctuation-halfwidth", text);
  ASSERT_EQ(c.found.findings.size(), 1u);
  EXPECT_NE(c.found.findings[0].message.find("全文共5处，分布在5段"), std::string::npos)
      << c.found.findings[0].message;
}

// Blanks around every number, as converters of pages leave them.
std::string with_spaced_numbers(const std::string& text) {
  std::string out;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (size_t i = 0; i < text.size(); ++i) {
    const bool high = (static_cast<unsigned char>(text[i]) & 0x80) != 0;
    if (i > 0 && ((digit(text[i]) && (text[i - 1] & 0x80) != 0) || (high && digit(text[i - 1]))))
      out += ' ';
    out += text[i];
  }
  return out;
}

// As some web copies have them.
std::string with_halfwidth_marks(std::string text) {
  for (const auto& [from, to] : {std::pair{"，", ","}, std::pair{"（", "("}, std::pair{"）", ")"},
                                 std::pair{"：", ":"}, std::pair{"；", ";"}})
    text = replaced(text, from, to);
  return text;
}

TEST(Style, WhatAConverterMadeIsNoFault) {
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::tsv, Style::word_dump, Style::html}) {
      const std::string text = render(specimen(form), style);
      for (const std::string& changed : {with_spaced_numbers(text), with_halfwidth_marks(text)})
        for (const std::string_view id : kRules) {
          const Checked c(id, changed);
          EXPECT_TRUE(c.found.findings.empty())
              << id << ", form " << form << ", style " << name(style) << ": " << c.outcome();
        }
    }
}

TEST(Style, LinesThatThePageWrapsAreNoParagraphs) {
  for (const size_t width : {20, 30, 40, 45}) {  // characters
    std::string wrapped;
    size_t n = 0;
    for (const char c : clean()) {
      if (c == '\n') n = 0;
      const bool first = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      if (first && c != '\n' && c != '\t' && n++ == width) {
        wrapped += '\n';
        n = 1;
      }
      wrapped += c;
    }
    for (const std::string_view id : {"paragraph-broken", "space-stray", "punctuation-pairs"})
      EXPECT_EQ(outcome(id, wrapped), "") << id << ", width " << width;
  }
}

TEST(Style, ATitleMayTakeTwoLines) {
  const std::string text =
      replaced(clean(), "2023年政府信息公开工作年度报告",
               "青禾高新技术产业开发区经济发展和科技创新局2023年政府信息公开\n工作年度报告");
  EXPECT_EQ(outcome("paragraph-broken", text), "");
}

TEST(Style, SaysNothingInTheCleanReportsOfAGovernment) {
  for (const std::string_view form : form_ids())
    for (const Style style : styles())
      for (const std::string_view id : kRules) {
        const Checked c(id, render(government(form), style));
        EXPECT_EQ(c.outcome(), "") << id << ", form " << form << ", style " << name(style);
      }
}

TEST(UrlSuspect, ManyAddressesAreOneFindingAParagraph) {
  const Checked c("url-suspect", with("见www.example.com、www.example.net和www..gov.cn。"));
  ASSERT_EQ(c.found.findings.size(), 1u);
  EXPECT_NE(c.found.findings[0].message.find("本段共3处"), std::string::npos)
      << c.found.findings[0].message;
}

// ── Real reports ──────────────────────────────────────────────────────────────────────────────

// Every finding of these rules on the real reports that stand beside the repository, and no other.
TEST(StyleRules, RealReports) {
  GOUJI_NEED(kShared / "seeds");
  const std::set<std::string> expected = {
      "000 document-number 410", "000 enumeration-comma 3",     "001 agency-varies 5",
      "001 paragraph-broken 9",  "002 document-number 7",       "002 paragraph-broken 80",
      "003 document-number 411", "003 punctuation-halfwidth 3", "003 punctuation-halfwidth 5",
      "003 space-stray 1",       "004 url-suspect 7",           "042 wording 2",
  };
  std::set<std::string> found;
  for (const char* folder : {"seeds", "corpus/fragments", "corpus/pdf"})
    for (const auto& entry : fs::directory_iterator(kShared / folder)) {
      if (entry.path().extension() == ".pdf") continue;
      const RealReport r(entry.path());
      if (r.recognition != report::Recognition::report) continue;
      for (const rules::Finding& f : r.found.findings)
        if (std::find(std::begin(kRules), std::end(kRules), f.rule->id) != std::end(kRules))
          found.insert(entry.path().filename().string().substr(0, 3) + " " +
                       std::string(f.rule->id) + " " + std::to_string(r.line_of(f)));
    }
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace gouji::support
