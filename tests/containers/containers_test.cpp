// One report in every container reads alike: the same cells, the same findings. The files are in
// the folder that GOUJI_CONTAINERS names (scripts/lib/containers.sh makes them); a PDF's pages lie
// beside it as NAME.pdf.pages.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"
#include "tests/support/models.h"
#include "tests/support/styles.h"

namespace gouji::support {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files() {
  std::vector<fs::path> out;
  const char* folder = std::getenv("GOUJI_CONTAINERS");
  if (folder == nullptr || !fs::is_directory(folder)) return out;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() != ".pages" &&
        entry.path().extension() != ".odt")
      out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

const Model& model_of(const fs::path& path) {
  static const std::vector<Model> kModels = models();
  const std::string name = path.filename().string();
  for (const Model& model : kModels)
    if (name.starts_with(model.name + "-") || name.starts_with(model.name + ".")) return model;
  ADD_FAILURE() << path << " belongs to no model";
  return kModels.front();
}

struct Checked {
  std::string bytes, pages;
  document::Read read;
  report::Report report;
  rules::Findings found{rules::Language::zh};

  Checked(std::string file, std::string packed)
      : bytes(std::move(file)), pages(std::move(packed)), read(document::read({bytes, pages})) {
    if (read.problem != document::Problem::none) return;
    if (report::recognise(read.document, report) == report::Recognition::report)
      rules::run_all(report, found);
  }

  // What was found, without places: they differ from container to container.
  std::multimap<std::string, std::string> findings() const {
    std::multimap<std::string, std::string> out;
    for (const rules::Finding& f : found.findings) {
      if (f.rule->id == "editor-residue") continue;  // tracked changes are in some files only
      std::string where(f.cell.table);
      where.append(".").append(f.cell.row).append(".").append(f.cell.column);
      out.emplace(f.rule->id, where + " " + f.expected + " " + f.actual);
    }
    return out;
  }
};

class Container : public testing::TestWithParam<fs::path> {
 protected:
  Container() : model_(model_of(GetParam())) {
    fs::path pages = GetParam();
    pages += ".pages";
    checked_ = std::make_unique<Checked>(bytes_of(GetParam()), bytes_of(pages));
  }
  const Model& model_;
  std::unique_ptr<Checked> checked_;
};

TEST_P(Container, EveryCellIsExact) {
  const Checked& c = *checked_;
  ASSERT_EQ(c.read.problem, document::Problem::none);
  size_t cells = 0;
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableModel& model = model_.report.tables[t];
    const report::TableRead& read = c.report.tables[t];
    ASSERT_TRUE(read.found) << "table " << t + 2;
    ASSERT_EQ(read.form, model.form);
    for (const TableRow& row : model.rows) {
      const auto r = static_cast<size_t>(row.form_row);
      const std::string_view key = model.form->rows[r].key;
      ASSERT_EQ(read.rows[r].state, report::RowState::complete) << key;
      for (size_t column = 0; column < row.values.size(); ++column, ++cells) {
        const report::Cell& cell = read.cell(r, column);
        const std::string& printed = row.values[column];
        EXPECT_EQ(c.report.raw(cell.at), printed) << key << " " << column;
        if (printed.empty()) EXPECT_EQ(cell.state, report::CellState::blank) << key;
      }
    }
    EXPECT_TRUE(read.extras.empty()) << c.report.raw(read.extras.front().at);
  }
  EXPECT_EQ(cells, model_.report.form->id == "2021" ? 200u : 198u);
}

TEST_P(Container, TheFrameIsReadToo) {
  const Checked& c = *checked_;
  EXPECT_EQ(c.report.year, model_.report.year);
  EXPECT_EQ(c.report.agency, model_.report.agency);
  EXPECT_EQ(c.report.form, model_.report.form);
  ASSERT_TRUE(c.report.signature.on.has_value());
  EXPECT_EQ(*c.report.signature.on, (report::Date{model_.report.year + 1, 1, 25}));
  for (size_t s = 0; s < report::kSections; ++s)
    EXPECT_TRUE(c.report.sections[s].found && c.report.sections[s].has_content) << s + 1;
  for (size_t a = 0; a < report::kAspects; ++a) EXPECT_FALSE(c.report.aspects[a].empty()) << a + 1;
}

TEST_P(Container, TheFindingsAreThoseOfTheText) {
  const Checked text(render(model_.report, Style::tsv), {});
  if (model_.faulty)
    EXPECT_GE(text.findings().size(), 8u);
  else
    EXPECT_TRUE(text.findings().empty());
  std::string list;
  for (const rules::Finding& f : checked_->found.findings)
    list.append(f.rule->id).append(": ").append(f.message).append("\n");
  EXPECT_EQ(checked_->findings(), text.findings()) << list;
  for (const rules::NotAssessed& n : checked_->found.skipped)
    ADD_FAILURE() << "not assessed: " << n.rule->id << ": " << n.reason;
}

INSTANTIATE_TEST_SUITE_P(Files, Container, testing::ValuesIn(files()), [](const auto& p) {
  std::string out = p.param.filename().string();
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return out;
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Container);

TEST(Containers, AreThere) {
  std::map<std::string, size_t> kinds;
  for (const fs::path& path : files()) ++kinds[path.extension().string()];
  for (const std::string kind : {".txt", ".html", ".docx", ".doc", ".pdf", ".ofd", ".xlsx"})
    EXPECT_GE(kinds[kind], models().size())
        << kind << ": run scripts/lib/containers.sh FOLDER, and set GOUJI_CONTAINERS to it";
}

}  // namespace
}  // namespace gouji::support
