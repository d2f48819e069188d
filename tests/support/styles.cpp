#include "tests/support/styles.h"

#include "tests/support/grid.h"

namespace gouji::support {
namespace {

// "商业企业" as two lines, as narrow columns break it.
std::string broken(std::string_view label) {
  for (const std::string_view narrow :
       {"商业企业", "科研机构", "结果纠正", "其他结果", "尚未审结"})
    if (label == narrow) return std::string(label.substr(0, 6)) + "\n" + std::string(label.substr(6));
  return std::string(label);
}

std::string word_dump(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    const auto cells = g.covering(r);
    for (const GridCell* c : cells) {
      out += '\t';
      // The last cell of some rows is broken from its tab.
      if (c == cells.back() && c->role == CellRole::value && r % 5 == 2) out += '\n';
      if (c->row == r) out += c->role == CellRole::header ? broken(c->text) : c->text;
      out += '\n';
    }
    out += '\n';
  }
  return out + "\n";
}

std::string tsv(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::vector<std::string> fields(static_cast<size_t>(g.columns));
    for (const GridCell* c : g.starting(r)) fields[static_cast<size_t>(c->column)] = c->text;
    for (size_t f = 0; f < fields.size(); ++f) out.append(f == 0 ? "" : "\t").append(fields[f]);
    out += '\n';
  }
  return out;
}

}  // namespace

std::span<const Style> styles() {
  static constexpr Style kAll[] = {Style::word_dump, Style::tsv};
  return kAll;
}

std::string_view name(Style style) {
  switch (style) {
    case Style::word_dump:
      return "word_dump";
    case Style::tsv:
      return "tsv";
  }
  return {};
}

std::string render(const Specimen& report, Style style) {
  const bool dump = style == Style::word_dump;
  std::string out;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::table) {
      out.append(block.text).append(dump ? "\n" : "\n\n");
      continue;
    }
    const TableModel& table = report.tables[block.table];
    if (!table.present) continue;
    const Grid g = grid(table);
    out += dump ? word_dump(g) : tsv(g) + "\n";
  }
  return out;
}

}  // namespace gouji::support
