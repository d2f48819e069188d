// XLSX: whole reports in every variant, cells as they are shown, and what hides or lies.
#include "core/document/office/xlsx.h"

#include <gtest/gtest.h>

#include "core/document/office/xlsx_format.h"
#include "core/document/office/xlsx_number.h"
#include "core/rules/findings.h"
#include "tests/support/reading.h"
#include "tests/support/show.h"
#include "tests/support/xlsx_writer.h"

namespace gouji::support {
namespace {

using ReportCase = std::tuple<std::string_view, bool, XlsxVariant>;
class XlsxReports : public testing::TestWithParam<ReportCase> {
 protected:
  Specimen model() const {
    const auto& [form, is_government, variant] = GetParam();
    return is_government ? government(form) : specimen(form);
  }
  std::string bytes() const { return xlsx(model(), std::get<2>(GetParam())); }
};

TEST_P(XlsxReports, AreReadCellByCell) {
  const Specimen report = model();
  const Reading r(bytes());
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
  EXPECT_EQ(r.read.document.text.find("99件"), std::string::npos) << "of a hidden sheet";
}

TEST_P(XlsxReports, HaveNoFindings) {
  const Reading r(bytes());
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.rule->id != "editor-residue")
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
  for (const rules::NotAssessed& n : found.skipped) ADD_FAILURE() << n.rule->id << ": " << n.reason;
}

std::string name_of(const testing::TestParamInfo<ReportCase>& p) {
  return "form" + std::string(std::get<0>(p.param)) +
         (std::get<1>(p.param) ? "_government_" : "_department_") +
         std::string(name(std::get<2>(p.param)));
}
INSTANTIATE_TEST_SUITE_P(All, XlsxReports,
                         testing::Combine(testing::ValuesIn(form_ids()), testing::Bool(),
                                          testing::ValuesIn(kXlsxVariants)),
                         name_of);

// ── Cells ─────────────────────────────────────────────────────────────────────────────────────

document::Read read_sheet(const std::string& rows, const std::string& after = {},
                          std::string_view strings = {}) {
  return document::read(
      zip(xlsx_parts({{"<sheetData>" + rows + "</sheetData>" + after}}, strings, kBorderStyles)));
}

// Every cell may refer to one code, so a long one would cost its length as often.
TEST(XlsxNumber, IsShownPlainlyWhereTheFormatIsLongerThanAny) {
  const std::string room(250, '_');
  EXPECT_EQ(document::shown_number("1.5", "0.00" + room), "1.50");
  EXPECT_EQ(document::shown_number("1.5", "0.00" + room + room + room + room + room), "1.5");
}

TEST(XlsxNumber, IsShownByItsFormat) {
  const struct {
    std::string_view value, code, shown;
  } cases[] = {
      {"3", "General", "3"},
      {"18.600000000000001", "", "18.6"},
      {"0.1", "General", "0.1"},
      {"1.0000000000000001E-3", "General", "0.001"},
      {"123456789012345678", "General", "1.23456789012346E+17"},
      {"110101199003070000", "0", "110101199003070000"},
      {"1E3", "General", "1000"},
      {"-0", "General", "0"},
      {"-2.5", "0", "-3"},
      {"2.5", "0", "3"},
      {"0.4", "0", "0"},
      {"-0.4", "0", "0"},
      {"0.995", "0.00", "1.00"},
      {"999.995", "0.00", "1000.00"},
      {"18.6", "0.00", "18.60"},
      {"1234567", "#,##0", "1,234,567"},
      {"1234.5", "#,##0.00", "1,234.50"},
      {"0", "#,##0", "0"},
      {"0", "#", ""},
      {"0.5", "0%", "50%"},
      {"0.12345", "0.00%", "12.35%"},
      {"12", "0\"件\"", "12件"},
      {"12", "0_ ", "12"},
      {"12", "0_);[Red]\\(0\\)", "12"},
      {"-12", "0_);[Red]\\(0\\)", "(12)"},
      {"0", "0;-0;\"-\"", "-"},
      {"1234567", "0.0,,\"百万\"", "1.2百万"},
      {"5", "000", "005"},
      {"7", "@", "7"},
      {"45292", "yyyy\"年\"m\"月\"d\"日\"", "2024年1月1日"},
      {"45292", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二四年一月一日"},
      {"45316.75", "yyyy/m/d h:mm", "2024/1/25 18:00"},
      {"45316", "yyyy-mm-dd;@", "2024-01-25"},
      {"60", "yyyy/m/d", "1900/2/28"},
      {"61", "yyyy/m/d", "1900/3/1"},
      {"0.5", "mm:ss", "00:00"},
      {"45316", "aaaa", "星期四"},
      {"3", "# ?/?", "3"},
      {"abc", "0", "abc"},
      {"", "0", ""},
      {"1E999", "0", "1E999"},
      {"5", "[", "5"},
      {"5", "\"", "5"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(document::shown_number(c.value, c.code), c.shown) << c.value << " as " << c.code;
  EXPECT_EQ(document::shown_number("43854", "yyyy/m/d", true), "2024/1/25");
  EXPECT_EQ(document::shown_number("5", document::builtin_format(2)), "5.00");
}

TEST(XlsxCells, AreRead) {
  const struct {
    std::string rows, after, shown;
  } cases[] = {
      {"<row r='1'><c r='A1'><v>1</v></c><c r='C1' t='b'><v>1</v></c><c t='str'><v>x</v></c></row>",
       "", "1|TRUE|x\n"},
      {"<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>", "", "甲|乙丙\n"},
      {"<row><c t='inlineStr'><is><r><t>商业</t></r><r><t>&#10;企业</t></r></is></c><c><v>2</v></c>"
       "</row>",
       "", "商业/企业|2\n"},
      // Paragraphs, and the blank row that parts tables.
      {"<row r='1'><c t='inlineStr'><is><t>一、</t></is></c></row><row r='2'><c><v>1</v></c><c><v>2"
       "</v></c></row><row r='4'><c><v>3</v></c><c><v>4</v></c></row>",
       "", "一、\n1|2\n3|4\n"},
      // Merged cells; what one hides does not count.
      {"<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>9</v></c><c r='C1'><v>2</v></c></row>"
       "<row r='2'><c r='A2'><v>3</v></c><c r='B2'><v>4</v></c><c r='C2'><v>5</v></c></row>",
       "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>", "1||2\n3|4|5\n"},
      // Blank cells with borders are blanks of the row.
      {"<row r='1'><c s='1'><v>1</v></c><c s='1'><v>2</v></c><c s='1'/></row>"
       "<row r='2'><c s='1'><v>3</v></c><c s='1'/><c s='1'/></row>",
       "", "1|2|\n3||\n"},
      // Far away, but no wider for it.
      {"<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"
       "<row r='1048576'><c r='XFD1048576'><v>3</v></c></row>",
       "", "1|2\n3\n"},
      {"<row r='2'><c r='A1'><v>1</v></c></row>", "", "!damaged\n"},
      {"<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>", "", "!damaged\n"},
      {"<row r='3'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>", "", "!damaged\n"},
      {"<row><c t='s'><v>7</v></c></row>", "", "!damaged\n"},
      {"<row><c><f>1+1</f></c></row>", "", "!unsupported\n"},
      {"<row><c><f>1+1</f><v>2</v></c></row>", "", "2\n"},
      {"<row><c t='inlineStr'><is><t>甲_x000D_&#10;乙_x005F_x000D__x0041_</t></is></c><c "
       "t='s'><v/></c>"
       "</row>",
       "", "甲\n乙_x000D__x0041_\n"},
      {"", "", "!empty\n"},
  };
  constexpr std::string_view kStrings =
      "<si><t>甲</t><rPh sb='0' "
      "eb='1'><t>jia</t></rPh></si><si><r><t>乙</t></r><r><t>丙</t></r></si>";
  for (const auto& c : cases) {
    std::string shown = show_rows(read_sheet(c.rows, c.after, kStrings));
    if (shown.starts_with('!')) shown += '\n';
    EXPECT_EQ(shown, c.shown) << c.rows;
  }
}

TEST(XlsxCells, HiddenOnesAreNoted) {
  const document::Read read = document::read(zip(xlsx_parts(
      {{"<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
        "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
        "<row r='2' hidden='1'><c r='A2'><v>4</v></c></row></sheetData>"},
       {"<sheetData><row><c><v>5</v></c></row></sheetData>", "veryHidden"},
       {"<sheetData/>", "hidden"}})));
  EXPECT_EQ(show_rows(read), "1|3\n");
  EXPECT_EQ(show_notes(read.document), "hidden_text() hidden_text() hidden_text()");
}

TEST(XlsxCells, HaveOrigins) {
  const document::Read read =
      read_sheet("<row r='3'><c r='B3'><v>11</v></c><c r='C3'><v>22</v></c></row>");
  const document::Document& doc = read.document;
  ASSERT_EQ(doc.parts, (std::vector<std::string>{"xl/worksheets/sheet1.xml"}));
  ASSERT_EQ(doc.origins.size(), 2u);
  EXPECT_EQ(doc.origins[1].at.in(doc.text), "22");
  EXPECT_EQ(doc.origins[1].paragraph, 2u);
  EXPECT_EQ(doc.origins[1].run, 2u);
}

// ── Bad input ─────────────────────────────────────────────────────────────────────────────────

TEST(XlsxBadInput, AHundredThousandCellsInOddPlaces) {
  std::string rows;
  for (int r = 1; r <= 1000; ++r) {
    rows += "<row r='" + std::to_string(r * 1000) + "'>";
    for (int c = 0; c < 100; ++c) {
      const int at = c * 160 + r % 160;
      std::string letters;
      for (int n = at + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
      rows += "<c r='" + letters + std::to_string(r * 1000) + "'><v>1</v></c>";
    }
    rows += "</row>";
  }
  const document::Read read = read_sheet(rows);
  ASSERT_EQ(read.problem, document::Problem::none);
  EXPECT_EQ(read.document.cells.size(), 100'000u);
  EXPECT_LT(read.document.text.size(), 1'000'000u);
}

TEST(XlsxBadInput, OneStringManyTimesIsTooLarge) {
  std::string rows;
  for (int r = 0; r < 100; ++r) rows += "<row><c t='s'><v>0</v></c></row>";
  const document::Read read =
      read_sheet(rows, {}, "<si><t>" + std::string(900'000, 'x') + "</t></si>");
  EXPECT_EQ(read.problem, document::Problem::too_large);
}

TEST(XlsxBadInput, OverlappingMergesAndMillionsOfBorders) {
  std::string merges;
  for (int i = 1; i < 20'000; ++i) merges += "<mergeCell ref='A1:XFD1048576'/>";
  std::string rows = "<row r='1'><c r='A1' s='1'><v>1</v></c><c r='B1'><v>2</v></c></row>";
  for (int r = 2; r < 50'000; ++r)
    rows += "<row r='" + std::to_string(r) + "'><c s='1'/><c s='1'/></row>";
  EXPECT_EQ(show_rows(read_sheet(rows, "<mergeCells>" + merges + "</mergeCells>")), "1\n");
  const document::Read read = read_sheet(rows);
  EXPECT_LE(read.document.rows.size(), 2u);
}

}  // namespace
}  // namespace gouji::support
