#include "tests/mutation/fault.h"

#include <algorithm>

namespace gouji::mutation {

std::vector<Fault> all_faults() {
  const std::span<const Fault> groups[] = {structure_faults(), table_faults(), arithmetic_faults(),
                                           claim_faults(),     year_faults(),  leftover_faults(),
                                           style_faults(),     across_faults()};
  std::vector<Fault> out;
  for (const rules::Rule* rule : rules::all()) {
    Fault fault{rule->id, 100, nullptr};
    for (const auto& group : groups)
      for (const Fault& f : group)
        if (f.rule == rule->id) fault = f;
    out.push_back(fault);
  }
  return out;
}

std::vector<size_t> pieces_of(const MadeUp& report, Part part) {
  std::vector<size_t> out;
  for (size_t i = 0; i < report.pieces.size(); ++i)
    if (report.pieces[i].part == part) out.push_back(i);
  return out;
}

std::optional<size_t> piece_of(const MadeUp& report, Part part, Random& random) {
  const std::vector<size_t> all = pieces_of(report, part);
  if (all.empty()) return std::nullopt;
  return random.of(all);
}

size_t a_paragraph(const MadeUp& report, Random& random) {
  std::vector<size_t> all;
  for (size_t i = 0; i < report.pieces.size(); ++i) {
    const Piece& piece = report.pieces[i];
    if (piece.kind == BlockKind::paragraph && piece.part != Part::preamble &&
        piece.part != Part::title && piece.text.size() > 45)
      all.push_back(i);
  }
  return random.of(all);
}

void insert_clause(MadeUp& report, std::string_view clause, Random& random) {
  Piece& piece = report.pieces[a_paragraph(report, random)];
  std::vector<size_t> places;
  int depth = 0;
  for (size_t i = 0; i < piece.text.size(); ++i) {
    const std::string_view rest = std::string_view(piece.text).substr(i);
    for (const std::string_view open : {"（", "《", "“"}) depth += rest.starts_with(open);
    for (const std::string_view close : {"）", "》", "”"}) depth -= rest.starts_with(close);
    if (depth == 0 && (rest.starts_with("，") || rest.starts_with("。")) && rest.size() > 6)
      places.push_back(i + 3);
  }
  piece.text.insert(places.empty() ? 0 : random.of(places), clause);
  piece.stated.clear();
}

bool replace(MadeUp& report, std::string_view from, std::string_view to) {
  for (Piece& piece : report.pieces)
    if (const size_t at = piece.text.find(from); at != std::string::npos) {
      piece.text.replace(at, from.size(), to);
      piece.stated.clear();
      return true;
    }
  return false;
}

void erase(MadeUp& report, size_t first, size_t last) {
  report.pieces.erase(report.pieces.begin() + static_cast<std::ptrdiff_t>(first),
                      report.pieces.begin() + static_cast<std::ptrdiff_t>(last));
}

std::string around(std::string_view text, size_t begin, size_t end) {
  for (int n = 0; n < 4 && begin > 0; ++n) do
      --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
  return std::string(text.substr(begin, end - begin));
}

}  // namespace gouji::mutation
