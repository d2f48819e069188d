#include "core/report/outline/outline.h"

#include <algorithm>

#include "core/report/identity/signature.h"
#include "core/report/outline/paragraphs.h"
#include "core/report/outline/section_headings.h"

namespace gouji::report {
namespace {

using document::Document;

constexpr uint32_t kPrefix = 240;  // bytes that are folded of a long cell

FoldedCells fold_cells(const Document& doc, text::Folded& folded) {
  FoldedCells cells;
  cells.at.reserve(doc.cells.size());
  folded.reserve(doc.text.size());
  for (const document::Cell& cell : doc.cells) {
    SourceSpan at = cell.at;
    if (FoldedRows::is_long(cell)) {
      at.end = at.begin + kPrefix;
      while ((static_cast<unsigned char>(doc.text[at.end]) & 0xC0) == 0x80) --at.end;
    }
    cells.at.push_back(folded.append(doc.text, at));
  }
  return cells;
}

// What is left of a cell where a heading stands in front of a table's first cell.
void cut_off_headings(const Document& doc, const std::vector<FoundHeading>& headings,
                      const text::Folded& folded, FoldedCells& cells) {
  for (const FoundHeading& f : headings) {
    if (!f.above_table) continue;
    text::FoldedSpan& cell =
        cells.at[static_cast<size_t>(doc.begin(doc.rows[f.row]) - doc.cells.data())];
    cells.cut = true;
    cell.begin += f.bytes;
    while (folded.view(cell).starts_with(" ")) ++cell.begin;
  }
}

// Tables that may stand in an image.
std::array<bool, forms::kTables> find_pictures(const Document& doc,
                                               const std::vector<FoundHeading>& headings) {
  std::array<bool, forms::kTables> pictures{};
  for (const document::Note& note : doc.notes) {
    if (note.kind != document::NoteKind::picture) continue;
    int section = -1;
    for (const FoundHeading& f : headings)
      if (f.heading.at.begin <= note.at.begin) section = static_cast<int>(f.heading.section);
    if (section >= 1 && section <= 3) pictures[static_cast<size_t>(section) - 1] = true;
  }
  return pictures;
}

void fill_sections(const std::vector<FoundHeading>& headings, const Outline& outline,
                   Report& report) {
  for (const FoundHeading& f : headings) {
    SectionRead& s = report.sections[static_cast<size_t>(f.heading.section)];
    if (!s.found) s.heading = f.heading.at;
    s.found = true;
  }
  for (size_t i = 0; i < report.paragraphs.size(); ++i) {
    const Paragraph& p = report.paragraphs[i];
    if (p.section < 0) continue;
    SectionRead& s = report.sections[static_cast<size_t>(p.section)];
    s.last_paragraph = static_cast<uint32_t>(i + 1);
    s.has_content = s.has_content || !p.heading;
  }
  for (SectionRead& s : report.sections)
    s.last_paragraph = std::max(s.last_paragraph, s.first_paragraph);
  // A table or picture is content of the section in which it stands.
  for (const RowRange& table : outline.tables) {
    const int section = table.empty() ? -1 : section_before(headings, table.first);
    if (section >= 0) report.sections[static_cast<size_t>(section)].has_content = true;
  }
  for (size_t t = 0; t < forms::kTables; ++t)
    if (outline.pictures[t]) report.sections[t + 1].has_content = true;
}

}  // namespace

Outline outline(const Document& doc, Report& report) {
  Outline out;
  out.cells = fold_cells(doc, report.folded);
  const FoldedRows rows(doc, out.cells, report.folded);
  const auto [headings, several] = find_section_headings(rows);
  for (const FoundHeading& f : headings) report.headings.push_back(f.heading);
  out.reports = several ? 2 : 1;
  cut_off_headings(doc, headings, report.folded, out.cells);
  out.tables = find_table_rows(rows, headings);
  out.pictures = find_pictures(doc, headings);
  out.signature_row = find_signature(rows, headings.empty() ? 0 : headings.back().row + 1, report);
  find_date_below_title(rows, headings.empty() ? 0 : headings.front().row, report);
  make_paragraphs(rows, headings, out.tables, out.signature_row, report);
  fill_sections(headings, out, report);
  return out;
}

}  // namespace gouji::report
