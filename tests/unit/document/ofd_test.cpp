// Reports written as OFD are read as they were set; OFD in the shapes that programs write.
#include "core/document/pages/ofd.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "core/document/pages/ofd_geometry.h"
#include "core/rules/findings.h"
#include "tests/support/ofd_writer.h"
#include "tests/support/pages_writer.h"
#include "tests/support/reading.h"

namespace gouji::document {
namespace {

using support::OfdStyle;
using support::Reading;
using support::Specimen;

struct NamedStyle {
  const char* name;
  support::PageStyle pages;
  OfdStyle ofd;
};
const NamedStyle kStyles[] = {
    {"Native", {}, {}},
    {"Scaled", {}, {.scaled = true}},
    {"NativeBroken", {.height = 431}, {.templates = true}},
    {"ScaledBroken", {.height = 431}, {.scaled = true, .bars = true}},
    {"Composite", {.height = 500}, {.scaled = true, .composite = true}},
    {"NativeComposite", {}, {.templates = true, .composite = true, .bars = true}},
    {"ByCharacter", {.by_character = true, .bold_twice = true}, {.loose = true}},
    {"Sideways", {.height = 700, .sideways = true}, {}},
    {"ScaledSideways", {.height = 700, .sideways = true}, {.scaled = true}},
};

using Param = std::tuple<std::string_view, NamedStyle, bool>;
class OfdStyles : public testing::TestWithParam<Param> {
 protected:
  Specimen model() const {
    const auto form = std::get<0>(GetParam());
    return std::get<2>(GetParam()) ? support::government(form) : support::specimen(form);
  }
  const NamedStyle& style() const { return std::get<1>(GetParam()); }
};

std::string sorted_characters(std::string_view text) {
  std::vector<std::string> all;
  for (size_t i = 0; i < text.size();) {
    size_t n = 1;
    while (i + n < text.size() && (static_cast<uint8_t>(text[i + n]) & 0xC0) == 0x80) ++n;
    if (static_cast<uint8_t>(text[i]) > ' ') all.emplace_back(text.substr(i, n));
    i += n;
  }
  std::sort(all.begin(), all.end());
  std::string out;
  for (const std::string& c : all) out += c;
  return out;
}

TEST_P(OfdStyles, AreReadCellByCell) {
  const Reading r(support::ofd(support::set_pages(model(), style().pages), style().ofd));
  ASSERT_EQ(r.read.problem, Problem::none);
  EXPECT_EQ(r.read.document.format, "ofd");
  support::expect_tables(r, model());
}

TEST_P(OfdStyles, AreFreeOfFindings) {
  const Reading r(support::ofd(support::set_pages(model(), style().pages), style().ofd));
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.severity != rules::Severity::info || !std::get<2>(GetParam()))
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
}

// Nothing is lost and nothing is there twice: the characters are those of the text codes.
TEST_P(OfdStyles, KeepEveryCharacter) {
  support::PageStyle pages = style().pages;
  pages.feet = pages.head = pages.bold_twice = false;
  const Pages set = support::set_pages(model(), pages);
  const Read read = document::read(support::ofd(set, style().ofd));
  EXPECT_EQ(sorted_characters(read.document.text), sorted_characters(set.text));
}

INSTANTIATE_TEST_SUITE_P(All, OfdStyles,
                         testing::Combine(testing::ValuesIn(support::form_ids()),
                                          testing::ValuesIn(kStyles), testing::Bool()),
                         [](const testing::TestParamInfo<Param>& p) {
                           return "form" + std::string(std::get<0>(p.param)) + "_" +
                                  std::get<1>(p.param).name +
                                  (std::get<2>(p.param) ? "_government" : "");
                         });

// ── Shapes of objects ─────────────────────────────────────────────────────────────────────────

std::string file(const std::string& objects, const std::string& resources = {},
                 const std::string& extra = {}) {
  const auto part = [](const std::string& root, const std::string& inside) {
    return "<" + root + " xmlns=\"http://www.ofdspec.org/2016\">" + inside + "</" + root + ">";
  };
  return support::zip(
      {{"OFD.xml", part("OFD", "<DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody>")},
       {"Doc_0/Document.xml",
        part("Document",
             "<CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>"
             "<PublicRes>Res.xml</PublicRes></CommonData>"
             "<Pages><Page ID=\"1\" BaseLoc=\"Pages/1.xml\"/></Pages>")},
       {"Doc_0/Res.xml", part("Res", resources)},
       {"Doc_0/Pages/1.xml",
        part("Page", extra + "<Content><Layer>" + objects + "</Layer></Content>")}});
}
std::string text_of(const std::string& objects, const std::string& resources = {}) {
  const Read read = document::read(file(objects, resources));
  return read.problem == Problem::none
             ? read.document.text
             : "problem " + std::to_string(static_cast<int>(read.problem));
}
std::string object(const std::string& attributes, const std::string& code) {
  return "<TextObject " + attributes + ">" + code + "</TextObject>";
}

TEST(OfdText, IsPlacedByItsDeltas) {
  const std::string at = "Boundary=\"20 20 100 10\" Size=\"4\"";
  struct {
    const char* what;
    std::string code;
    std::string text;
  } const cases[] = {
      {"steps", "<TextCode X=\"0\" Y=\"4\" DeltaX=\"4 4 4\">总体情况</TextCode>", "总体情况"},
      {"runs", "<TextCode X=\"0\" Y=\"4\" DeltaX=\"g 3 4\">总体情况</TextCode>", "总体情况"},
      {"too few", "<TextCode X=\"0\" Y=\"4\" DeltaX=\"4\">总体情况</TextCode>", "总体情况"},
      {"none", "<TextCode X=\"0\" Y=\"4\">新收12件</TextCode>", "新收12件"},
      {"in reverse", "<TextCode X=\"12\" Y=\"4\" DeltaX=\"-4 -4 -4\">况情体总</TextCode>",
       "总体情况"},
      {"two lines by negative steps",
       "<TextCode X=\"0\" Y=\"4\" DeltaX=\"4 -4 4\" DeltaY=\"0 6 0\">总体情况</TextCode>",
       "总体\n情况"},
      {"wide gaps", "<TextCode X=\"0\" Y=\"4\" DeltaX=\"g 1 4 40 4\">总体情况</TextCode>",
       "总体   情况"},
      {"pieces", "<TextCode X=\"0\" Y=\"4\">总体</TextCode><TextCode X=\"8\">情况</TextCode>",
       "总体情况"},
      {"entities", "<TextCode X=\"0\" Y=\"4\">a&lt;b</TextCode>", "a<b"},
      {"words", "<TextCode X=\"0\" Y=\"4\">ab cd</TextCode>", "ab cd"},
      {"line breaks of the XML", "<TextCode X=\"0\" Y=\"4\">\n总体\n</TextCode>", "总体"},
  };
  for (const auto& c : cases) EXPECT_EQ(text_of(object(at, c.code)), c.text) << c.what;
}

TEST(OfdText, IsTurnedAndScaledByMatrices) {
  const std::string code = "<TextCode X=\"0\" Y=\"0\">总体情况</TextCode>";
  const std::string filler = object("Boundary=\"20 200 100 10\" Size=\"4\"",
                                    "<TextCode X=\"0\" Y=\"4\">正文正文正文</TextCode>");
  EXPECT_EQ(text_of(object("Boundary=\"0 0 210 297\" CTM=\"4 0 0 4 20 30\" Size=\"1\"", code)),
            "总体情况");
  EXPECT_EQ(text_of(object("Boundary=\"20 20 9 9\" HScale=\"0.5\" Size=\"4\"", code)), "总体情况");
  // Upright characters from the top downwards; the whole text turned by a quarter.
  EXPECT_EQ(text_of(object("Boundary=\"20 20 9 40\" ReadDirection=\"90\" Size=\"4\"", code)),
            "总\n体\n情\n况");
  EXPECT_EQ(text_of(filler + object("Boundary=\"20 20 9 40\" ReadDirection=\"90\" "
                                    "CharDirection=\"90\" Size=\"4\"",
                                    code)),
            "正文正文正文\n总体情况");
  EXPECT_EQ(
      text_of(filler + object("Boundary=\"20 60 9 40\" CTM=\"0 -1 1 0 0 0\" Size=\"4\"", code)),
      "正文正文正文\n总体情况");
}

TEST(OfdText, StandsInBlocksAndUnits) {
  const std::string code = object("Boundary=\"20 20 100 10\" Size=\"4\"",
                                  "<TextCode X=\"0\" Y=\"4\">总体情况</TextCode>");
  EXPECT_EQ(text_of("<PageBlock><PageBlock>" + code + "</PageBlock></PageBlock>"), "总体情况");
  EXPECT_EQ(text_of("<PageBlock Visible=\"false\">" + code + "</PageBlock>"),
            text_of(object("Visible=\"false\" Boundary=\"20 20 100 10\" Size=\"4\"",
                           "<TextCode X=\"0\" Y=\"4\">总体情况</TextCode>")));
  const std::string use = "<CompositeObject Boundary=\"5 5 99 99\" ResourceID=\"7\"/>";
  const auto unit = [](const std::string& inside) {
    return "<CompositeGraphicUnits><CompositeGraphicUnit ID=\"7\"><Content>" + inside +
           "</Content></CompositeGraphicUnit></CompositeGraphicUnits>";
  };
  EXPECT_EQ(text_of(use, unit(code)), "总体情况");
  // Units that hold themselves end; twice in themselves they do not grow for ever.
  EXPECT_EQ(text_of(use, unit(use + code)).substr(0, 12), "总体情况");
  EXPECT_EQ(text_of(use, unit(use + use + use + use + use + use + use + use + code)),
            "problem " + std::to_string(static_cast<int>(Problem::too_large)));
}

std::string all_strokes(std::string_view path) {
  std::string out;
  OfdPath read;
  read.read("M 1 1 L 2 2");  // must leave nothing behind
  read.read(path);
  for (const OfdFigure& f : read.figures) {
    for (size_t i = f.begin; i < f.end; ++i) {
      const OfdStroke& s = read.strokes[i];
      for (const double v : {s.from.x, s.from.y, s.to.x, s.to.y})
        out += std::to_string(static_cast<int>(v)) + " ";
      out.back() = ';';
    }
    out += f.curved ? "~" : "|";
  }
  return out;
}

TEST(OfdPath, IsReadInEveryForm) {
  struct {
    std::string_view path, strokes;
  } const cases[] = {
      {"M 1 2 L 3 4 L 5 6", "1 2 3 4;3 4 5 6;|"},
      {"S 1 2 M 1 2 L 3 4", "|1 2 3 4;|"},
      {"M1 2L3 4L5-6C", "1 2 3 4;3 4 5 -6;5 -6 1 2;|"},
      {"M 1,2 L 3,4", "1 2 3 4;|"},
      {"\n M 1 2\tL 3 4 5 6", "1 2 3 4;3 4 5 6;|"},
      {"M 1 2 3 4", "1 2 3 4;|"},
      {"m 1 2 l 3 4 l -1 0", "1 2 4 6;4 6 3 6;|"},
      {"M 0 0 Q 1 1 2 0 L 9 0", "2 0 9 0;~"},
      {"M 0 0 B 1 1 2 2 3 0 L 9 0", "3 0 9 0;~"},
      {"M 0 0 A 5 5 0 1 0 8 8 L 9 8", "8 8 9 8;~"},
      {"M 0 0 L 1e1 .5 L 1.0E1 -5", "0 0 10 0;10 0 10 -5;|"},
      {"M 0 0 L 4 X 5 L 6 6", "|"},
      {"L 4 4", "0 0 4 4;|"},
      {"", ""},
      {"M", ""},
      {"C", ""},
      {"9 9 9", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(all_strokes(c.path), c.strokes) << c.path;
}

TEST(OfdProblems, AreNamed) {
  const auto problem = [](const std::vector<support::ZipEntry>& parts) {
    return document::read(support::zip(parts)).problem;
  };
  const auto parts = support::ofd_parts(support::set_pages(support::specimen("2021")));
  auto encrypted = parts;
  encrypted.push_back({"Encryptions.xml", "<Encryptions/>"});
  EXPECT_EQ(problem(encrypted), Problem::encrypted);
  for (const support::ZipEntry& absent : parts) {
    auto rest = parts;
    std::erase_if(rest, [&](const support::ZipEntry& e) { return e.name == absent.name; });
    const Problem due = absent.name == "OFD.xml"                 ? Problem::unsupported
                        : absent.name == "Doc_0/DocumentRes.xml" ? Problem::none
                                                                 : Problem::damaged;
    EXPECT_EQ(problem(rest), due) << absent.name;
  }
  EXPECT_EQ(
      document::read(file("<ImageObject Boundary=\"0 0 210 297\" ResourceID=\"3\"/>")).problem,
      Problem::scanned);
  EXPECT_EQ(document::read(file("")).problem, Problem::empty);
}

TEST(OfdProblems, TwoReportsInOneFileAreSeen) {
  auto parts = support::ofd_parts(support::set_pages(support::specimen("2021")));
  for (support::ZipEntry& e : parts) {
    if (e.name != "OFD.xml") continue;
    const size_t end = e.content.find("</ofd:OFD>");
    const size_t body = e.content.find("<ofd:DocBody>");
    e.content.insert(end, e.content.substr(body, end - body));
  }
  const Reading r(support::zip(parts));
  EXPECT_EQ(r.recognition, report::Recognition::several_reports);
}

TEST(OfdProblems, StampsAndAnnotationsAreNoText) {
  auto parts = support::ofd_parts(support::set_pages(support::specimen("2021")));
  const std::string before = document::read(support::zip(parts)).document.text;
  for (support::ZipEntry& e : parts)
    if (e.name == "Doc_0/Document.xml")
      e.content.insert(e.content.rfind("</"), "<ofd:Annotations>Annots.xml</ofd:Annotations>");
  parts.push_back({"Doc_0/Annots.xml", "<Annotations/>"});
  parts.push_back({"Doc_0/Signs/Signatures.xml", "<Signatures/>"});
  EXPECT_EQ(document::read(support::zip(parts)).document.text, before);
}

// Never a report with cells that are not there.
TEST(OfdDamage, FlippedBytesAreFoundOut) {
  const Specimen model = support::specimen("2021");
  const std::string whole = support::ofd(support::set_pages(model));
  for (size_t at = 7; at < whole.size(); at += 397) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(static_cast<uint8_t>(bytes[at]) ^ 0x55U);
    const Reading r(bytes);
    if (r.read.problem != Problem::none) continue;
    if (r.recognition == report::Recognition::report) support::expect_tables(r, model);
  }
}

}  // namespace
}  // namespace gouji::document
