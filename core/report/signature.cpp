#include "core/report/signature.h"

#include "core/report/agency.h"
#include "core/report/dates.h"

namespace gouji::report {
namespace {

// A page goes on behind the signature: “上一篇”, its foot. There the agency stands right above the
// date.
uint32_t signature_within(const FoldedRows& rows, uint32_t from, Report& report) {
  constexpr uint32_t kFarthest = 400;
  const document::Cell* above = nullptr;
  uint32_t above_row = 0;
  for (uint32_t r = from; r < rows.size() && r < from + kFarthest; ++r) {
    if (rows.row(r).cell_count == 0) continue;
    const document::Cell* cell = rows.alone(r);
    if (cell != nullptr && above != nullptr) {
      const auto date = read_date_line(rows.text(*cell));
      if (date && looks_like_agency(rows.text(*above))) {
        report.signature.on = date;
        report.signature.date = cell->at;
        report.signature.agency = above->at;
        return above_row;
      }
    }
    above = cell;
    above_row = r;
  }
  return rows.size();
}

}  // namespace

uint32_t find_signature(const FoldedRows& rows, uint32_t from, Report& report) {
  uint32_t looked = 0;
  uint32_t first = rows.size();
  for (uint32_t r = rows.size(); r > from && looked < 10; --r) {
    const document::Cell* const cell = rows.alone(r - 1);
    if (cell == nullptr) continue;
    ++looked;
    const FoldedSpan span = rows.span(*cell);
    const std::string_view f = rows.text(*cell);
    if (report.signature.date.empty()) {
      if (const auto date = read_date_line(f)) {
        report.signature.on = date;
        report.signature.date = cell->at;
        first = r - 1;
        continue;
      }
      // Agency and date on one line.
      for (size_t i = f.find("20"); i != std::string_view::npos && f.size() < 160;
           i = f.find("20", i + 2)) {
        const auto date = read_date_line(f.substr(i));
        if (!date || !looks_like_agency(f.substr(0, i))) continue;
        const auto cut = static_cast<uint32_t>(span.begin + i);
        report.signature.on = date;
        report.signature.date = report.folded.source({cut, span.end});
        report.signature.agency = report.folded.source({span.begin, cut});
        return r - 1;
      }
    }
    if (looks_like_agency(f)) {
      if (report.signature.date.empty()) {
        const uint32_t within = signature_within(rows, from, report);
        if (within < rows.size()) return within;
      }
      report.signature.agency = cell->at;
      return r - 1;
    }
    if (f.size() > 60) break;
  }
  return first < rows.size() ? first : signature_within(rows, from, report);
}

}  // namespace gouji::report
