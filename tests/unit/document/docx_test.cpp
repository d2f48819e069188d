// DOCX: whole reports in every variant, and the details one by one.
#include "core/document/office/docx.h"

#include <gtest/gtest.h>

#include "core/rules/findings.h"
#include "tests/support/docx_writer.h"
#include "tests/support/reading.h"
#include "tests/support/show.h"
#include "tests/support/zip_writer.h"

namespace gouji::support {
namespace {

// ── Whole reports ─────────────────────────────────────────────────────────────────────────────

using ReportCase = std::tuple<std::string_view, bool, DocxVariant>;
class DocxReports : public testing::TestWithParam<ReportCase> {
 protected:
  Specimen model() const {
    const auto& [form, is_government, variant] = GetParam();
    return is_government ? government(form) : specimen(form);
  }
  DocxVariant variant() const { return std::get<2>(GetParam()); }
};

TEST_P(DocxReports, AreReadCellByCell) {
  const Specimen report = model();
  const Reading r(docx(report, variant()));
  ASSERT_EQ(r.recognition, report::Recognition::report) << show_rows(r.read);
  expect_tables(r, report);
  EXPECT_EQ(r.report.year, report.year);
  EXPECT_EQ(r.report.agency, report.agency);
  ASSERT_TRUE(r.report.signature.on.has_value());
  EXPECT_EQ(*r.report.signature.on, (report::Date{report.year + 1, 1, 25}));
  for (size_t s = 0; s < report::kSections; ++s)
    EXPECT_TRUE(r.report.sections[s].found && r.report.sections[s].has_content) << s + 1;
  for (size_t a = 0; a < report::kAspects; ++a)
    EXPECT_FALSE(r.report.aspects[a].empty()) << "aspect " << a + 1;
}

TEST_P(DocxReports, HaveNoFindings) {
  const Reading r(docx(model(), variant()));
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.rule->id != "editor-residue")
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
  for (const rules::NotAssessed& n : found.skipped) ADD_FAILURE() << n.rule->id << ": " << n.reason;
}

// The same report pasted as text.
TEST_P(DocxReports, HaveTheSameText) {
  const Specimen report = model();
  const Reading r(docx(report, variant()));
  for (const Block& block : report.blocks) {
    if (block.kind == BlockKind::table) continue;
    EXPECT_NE(("\n" + r.read.document.text + "\n").find("\n" + block.text + "\n"),
              std::string::npos)
        << block.text;
  }
  for (const std::string_view absent : {"99件", "88件", "66件", "DOCPROPERTY", "HYPERLINK"})
    EXPECT_EQ(r.read.document.text.find(absent), std::string::npos) << absent;
}

std::string name_of(const testing::TestParamInfo<ReportCase>& p) {
  return "form" + std::string(std::get<0>(p.param)) +
         (std::get<1>(p.param) ? "_government_" : "_department_") +
         std::string(name(std::get<2>(p.param)));
}
INSTANTIATE_TEST_SUITE_P(All, DocxReports,
                         testing::Combine(testing::ValuesIn(form_ids()), testing::Bool(),
                                          testing::ValuesIn(kDocxVariants)),
                         name_of);

TEST(DocxNotes, SayWhatTheEditorLeft) {
  const Reading r(docx(specimen("2021"), DocxVariant::rich));
  const auto count = [&](document::NoteKind kind) {
    return std::count_if(r.read.document.notes.begin(), r.read.document.notes.end(),
                         [&](const document::Note& n) { return n.kind == kind; });
  };
  EXPECT_GT(count(document::NoteKind::tracked_change), 0);
  EXPECT_GT(count(document::NoteKind::hidden_text), 0);
  EXPECT_EQ(count(document::NoteKind::comment), 1);
  EXPECT_EQ(count(document::NoteKind::footnote), 1);
  EXPECT_EQ(count(document::NoteKind::generated_number), 6 + 5);
  const std::string& text = r.read.document.text;
  EXPECT_EQ(text.find("\n政务公开\n"), text.rfind("\n政务公开\n")) << "the text box once";
  EXPECT_NE(text.find("\n政务公开\n"), std::string::npos);
}

TEST(DocxNotes, AreFoundOnceForEachKind) {
  const auto findings = [](DocxVariant variant) {
    const Reading r(docx(specimen("2021"), variant));
    rules::Findings found(rules::Language::zh);
    rules::run_all(r.report, found);
    std::vector<std::string> out;
    for (const rules::Finding& f : found.findings)
      if (f.rule->id == "editor-residue") {
        EXPECT_FALSE(f.at.empty());
        out.push_back(f.message);
      }
    return out;
  };
  EXPECT_TRUE(findings(DocxVariant::clean).empty());
  EXPECT_EQ(findings(DocxVariant::rich),
            (std::vector<std::string>{"文件里还有4处修订没有接受或拒绝；这里是按全部接受检查的。",
                                      "文件里有2处隐藏的文字，没有检查，但会随文件公开。",
                                      "文件里还有1条批注，会随文件公开。"}));
}

}  // namespace
}  // namespace gouji::support
