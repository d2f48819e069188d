#include "core/report/outline/leftovers.h"

#include <algorithm>
#include <optional>

namespace gouji::report {
namespace {

using document::Document;
using document::Note;
using document::NoteKind;

std::optional<LeftoverKind> kind_of(const Document& doc, NoteKind kind) {
  if (kind == NoteKind::tracked_change) return LeftoverKind::tracked_change;
  if (kind == NoteKind::comment) return LeftoverKind::comment;
  // Pages of portals hide menus and notices, which are not the report's.
  if (kind == NoteKind::hidden_text && doc.format != "html") return LeftoverKind::hidden_text;
  return std::nullopt;
}

// What was left out has no text: then the cell in which, or before which, it stood.
SourceSpan shown_place(const Document& doc, SourceSpan at) {
  if (!at.empty() || doc.cells.empty()) return at;
  const auto cell =
      std::lower_bound(doc.cells.begin(), doc.cells.end(), at.begin,
                       [](const document::Cell& c, uint32_t place) { return c.at.end < place; });
  return cell != doc.cells.end() ? cell->at : doc.cells.back().at;
}

}  // namespace

void find_leftovers(const Document& doc, Report& report) {
  std::array<uint32_t, 3> ends = {};  // of the last one of each kind
  for (const Note& note : doc.notes) {
    const auto kind = kind_of(doc, note.kind);
    if (!kind) continue;
    auto found = std::find_if(report.leftovers.begin(), report.leftovers.end(),
                              [&](const Leftover& l) { return l.kind == *kind; });
    uint32_t& end = ends[static_cast<size_t>(*kind)];
    if (found == report.leftovers.end()) {
      report.leftovers.push_back({*kind, shown_place(doc, note.at), 1});
    } else if (note.at.begin > end) {
      ++found->count;  // pieces that touch are one change
    }
    end = std::max(end, note.at.end);
  }
}

}  // namespace gouji::report
