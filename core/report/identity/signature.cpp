#include "core/report/identity/signature.h"

#include <algorithm>

#include "core/report/identity/agency.h"
#include "core/report/identity/dates.h"
#include "core/report/tables/label.h"

namespace gouji::report {
namespace {

// Takes a label in front and its colon away from a line: 编制单位：青禾县水利局.
bool drop_label(std::string_view f, FoldedSpan& span,
                std::initializer_list<std::string_view> labels) {
  const size_t colon = f.find(':');
  if (colon == std::string_view::npos) return false;
  for (const std::string_view label : labels)
    if (f.substr(0, colon) == label) {
      span.begin += static_cast<uint32_t>(colon + 1);
      return true;
    }
  return false;
}

// Who signs in a stretch of a line that says nothing else but a label, or where the seal goes:
// 编制单位：青禾县水利局, 青禾县水利局（盖章）, （青禾县水利局）. Empty: nobody.
SourceSpan signer_in(FoldedSpan span, const Report& report) {
  const auto text = [&] { return report.folded.view(span); };
  if (looks_like_agency(text())) return report.folded.source(span);
  if (text().size() > kLongestName + 40) return {};
  for (const std::string_view seal : {"(盖章)", "(公章)", "(印章)", "(代章)", "(签章)", "(章)"})
    if (text().ends_with(seal)) {
      span.end -= static_cast<uint32_t>(seal.size());
      break;
    }
  drop_label(text(), span,
             {"单位", "单位名称", "编制单位", "编制机关", "编报单位", "报告单位", "报告机关",
              "填报单位", "报送单位"});
  if (text().starts_with("(") && text().ends_with(")") && text().size() > 2)
    ++span.begin, --span.end;
  return looks_like_agency(text()) ? report.folded.source(span) : SourceSpan{};
}

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
      const SourceSpan agency = date ? signer_in(rows.span(*above), report) : SourceSpan{};
      if (!agency.empty()) {
        report.signature.on = date;
        report.signature.date = cell->at;
        report.signature.agency = agency;
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
    FoldedSpan span = rows.span(*cell);
    std::string_view f = rows.text(*cell);
    const size_t note = note_mark(f);  // 青禾县水利局[1]
    span.end -= static_cast<uint32_t>(note);
    f.remove_suffix(note);
    if (report.signature.date.empty()) {
      FoldedSpan day = span;
      drop_label(f, day, {"日期", "编制日期", "报告日期", "成文日期", "填报日期"});
      if (const auto date = read_date_line(report.folded.view(day))) {
        report.signature.on = date;
        report.signature.date = report.folded.source(day);
        first = r - 1;
        continue;
      }
      // Agency and date on one line.
      for (size_t i = find_year(f, 0); i != std::string_view::npos && f.size() < 160;
           i = find_year(f, i + 2)) {
        const auto date = read_date_line(f.substr(i));
        if (!date) continue;
        const auto cut = static_cast<uint32_t>(span.begin + i);
        const SourceSpan agency = signer_in({span.begin, cut}, report);
        if (agency.empty()) continue;
        report.signature.on = date;
        report.signature.date = report.folded.source({cut, span.end});
        report.signature.agency = agency;
        return r - 1;
      }
    }
    const SourceSpan agency = signer_in(span, report);
    if (!agency.empty()) {
      if (report.signature.date.empty()) {
        const uint32_t within = signature_within(rows, from, report);
        if (within < rows.size()) return within;
        // The day may stand above who signs.
        const document::Cell* const above = r - 1 > from ? rows.alone(r - 2) : nullptr;
        if (const auto date = above ? read_date_line(rows.text(*above)) : std::nullopt) {
          report.signature.on = date;
          report.signature.date = above->at;
          report.signature.agency = agency;
          return r - 2;
        }
      }
      report.signature.agency = agency;
      return r - 1;
    }
    if (f.size() > 60) break;
  }
  // 2024-12-30 by itself: a page's list of links tells when each was published.
  if (first < rows.size() &&
      report.raw(report.signature.date).find('-') != std::string_view::npos) {
    report.signature = {};
    first = rows.size();
  }
  return first < rows.size() ? first : signature_within(rows, from, report);
}

void find_date_below_title(const FoldedRows& rows, uint32_t end, Report& report) {
  constexpr uint32_t kFarthest = 40;
  if (!report.signature.date.empty()) return;
  bool below = false;  // the line before is the end of a title
  for (uint32_t r = 0; r < std::min(end, kFarthest); ++r) {
    const document::Cell* const cell = rows.alone(r);
    if (cell == nullptr) continue;
    const std::string_view f = rows.text(*cell);
    if (below && f.size() > 2 && f.starts_with('(') && f.ends_with(')')) {
      const FoldedSpan line = rows.span(*cell);
      const FoldedSpan day = {line.begin + 1, line.end - 1};
      if (const auto date = read_date_line(report.folded.view(day))) {
        report.signature.on = date;
        report.signature.date = report.folded.source(day);
        report.signature.below_title = true;
        return;
      }
    }
    below = f.ends_with("报告") && !FoldedRows::is_long(*cell);
  }
}

}  // namespace gouji::report
