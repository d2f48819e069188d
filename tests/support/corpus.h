// Real reports. They stay outside the repository, in ../shared beside it; without them these tests
// are skipped and say so.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"

namespace gouji::support {

namespace fs = std::filesystem;
using forms::Table;
using report::CellState;
using report::RowState;
using report::TableRead;

inline const fs::path kShared = fs::path(GOUJI_SOURCE_DIR) / ".." / "shared";

#define GOUJI_NEED(path)                                                                  \
  if (!fs::exists(path))                                                                  \
  GTEST_SKIP() << "The real reports are not here (" << (path).lexically_normal().string() \
               << "): nothing was tested."

struct RealReport {
  document::Read read;
  report::Report report;
  report::Recognition recognition;
  rules::Findings found{rules::Language::zh};

  explicit RealReport(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    read = document::read(bytes);
    recognition = report::recognise(read.document, report);
    rules::run_all(report, found);
  }
  size_t line_of(const rules::Finding& f) const {
    return 1 + static_cast<size_t>(
                   std::count(report.text.begin(), report.text.begin() + f.at.begin, '\n'));
  }
  std::string list(std::string_view id = {}) const {
    std::string out;
    for (const rules::Finding& f : found.findings) {
      if (!id.empty() && f.rule->id != id) continue;
      out += "  " + std::string(f.rule->id) + " [" + std::string(rules::key(f.severity)) +
             "], line " + std::to_string(line_of(f)) + ", " + std::string(f.cell.row) + "." +
             std::string(f.cell.column) + ": " + f.message + "\n";
    }
    return out.empty() ? "  (none)\n" : out;
  }
};

// "3 0 0 / _ 3": values; "/": placeholder; "_": blank; "!": text; "?": missing. After it,
// "damaged", "unplaced" or "missing" when the row is not complete.
inline std::string show(const report::Report& report, Table t, std::string_view key) {
  const TableRead& table = report.table(t);
  const int r = table.form->find(key);
  if (r < 0) return "no such row in form " + std::string(table.form->form);
  const report::RowRead& row = table.rows[static_cast<size_t>(r)];
  if (row.state == RowState::missing) return "missing";
  if (row.state == RowState::damaged) return "damaged, " + std::to_string(row.values) + " values";
  if (row.state == RowState::unplaced) return "unplaced, " + std::to_string(row.values) + " values";
  std::string out;
  for (size_t c = 0; c < table.form->rows[static_cast<size_t>(r)].columns.size(); ++c) {
    const report::Cell& cell = table.cell(static_cast<size_t>(r), c);
    if (c > 0) out += ' ';
    switch (cell.state) {
      case CellState::value:
        out += text::to_string(cell.value);
        break;
      case CellState::placeholder:
        out += '/';
        break;
      case CellState::blank:
        out += '_';
        break;
      case CellState::text:
        out += '!';
        break;
      case CellState::missing:
        out += '?';
    }
  }
  return out;
}

inline size_t values_in(const TableRead& table) {
  size_t n = 0;
  for (const report::Cell& cell : table.cells) n += cell.state == CellState::value;
  return n;
}

}  // namespace gouji::support
