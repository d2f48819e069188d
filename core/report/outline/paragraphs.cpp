#include "core/report/outline/paragraphs.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/report/identity/dates.h"
#include "core/report/outline/headings.h"
#include "core/report/tables/value.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using document::Row;
using document::RowKind;

constexpr size_t kFullLine = 45;  // bytes; what a line of a page has at least

bool ends_sentence(std::string_view f) {
  for (const std::string_view mark : {"。", ";", "!", "?", ":"})
    if (f.ends_with(mark)) return true;
  return f.ends_with("。\"") || f.ends_with("。)");
}

class Joiner {
 public:
  Joiner(const FoldedRows& rows, const std::vector<FoundHeading>& headings,
         const std::array<RowRange, forms::kTables>& tables, uint32_t end, Report& report)
      : rows_(rows),
        doc_(rows.document()),
        headings_(headings),
        tables_(tables),
        end_(end),
        report_(report) {}

  // Lines that the source broke are joined: a line goes on when it does not end a sentence and the
  // next one does not begin something.
  void run() {
    size_t next = 0;
    int section = -1;
    open_ = {};
    for (uint32_t r = 0; r < rows_.size(); ++r) {
      const Row& row = rows_.row(r);
      if (next < headings_.size() && headings_[next].row == r) {
        flush(section);
        const FoundHeading& f = headings_[next++];
        // The preamble stands in front of the heading in its cell.
        if (section < 0 && f.bytes == 0 && doc_.begin(row)->at.begin < f.heading.at.begin) {
          open_ = {doc_.begin(row)->at.begin, f.heading.at.begin};
          piece_ = open_;
          flush(section);
        }
        section = static_cast<int>(f.heading.section);
        report_.sections[static_cast<size_t>(section)].first_paragraph =
            static_cast<uint32_t>(report_.paragraphs.size());
        if (f.inline_text) {
          open_ = {f.heading.at.end, doc_.begin(row)->at.end};
          skip_mark();
          piece_ = open_;
          last_folded_ = rows_.text(*doc_.begin(row));
          last_long_ = FoldedRows::is_long(*doc_.begin(row));
          last_delimited_ = row.kind == RowKind::delimited;
          open_folded_ = {};
          heading_ = false;
          lines_ = 1;
        }
        continue;
      }
      if (in_table(r) || r >= end_) {
        flush(section);
        continue;
      }
      const bool of_heading = next > 0 && r < headings_[next - 1].row + headings_[next - 1].rows;
      if (row.cell_count == 0 || of_heading) continue;
      const SourceSpan at = doc_.begin(row)->at.joined((doc_.end(row) - 1)->at);
      const document::Cell& first = *doc_.begin(row);
      const std::string_view f = rows_.text(first);
      if (row.cell_count == 1 && (is_page_foot(f) || is_over_page(r, f, section))) {
        if (!piece_.empty()) pieces_.push_back(std::exchange(piece_, {}));
        continue;
      }
      if (open_.empty() || !goes_on(row, f, section)) flush(section);
      const bool whole = open_.empty() && row.cell_count == 1 && !FoldedRows::is_long(first);
      open_folded_ = whole ? rows_.span(first) : FoldedSpan{};
      if (!open_.empty()) widest_ = std::max(widest_, width_of(last_folded_));
      open_ = open_.joined(at);
      piece_ = piece_.joined(at);
      heading_ = row.heading;
      ++lines_;
      const document::Cell& last = *(doc_.end(row) - 1);
      last_folded_ = rows_.text(last);
      last_long_ = FoldedRows::is_long(last);
      last_delimited_ = row.kind == RowKind::delimited;
    }
    flush(section);
  }

 private:
  bool in_table(uint32_t r) const {
    return std::any_of(tables_.begin(), tables_.end(),
                       [&](const RowRange& t) { return r >= t.first && r < t.last; });
  }

  void skip_mark() {
    const std::string_view s = open_.in(doc_.text);
    for (const std::string_view mark : {"。", "：", ":"})
      if (s.starts_with(mark)) open_.begin += static_cast<uint32_t>(mark.size());
  }

  // Nothing goes on behind what a page prints above a report (发布时间 … 来源 …), nor behind …如下,
  // which lost its colon.
  bool is_whole(int section) const {
    if (last_folded_.ends_with("如下")) return true;
    constexpr size_t kButton = 30;  // bytes
    return section < 0 && (lines_ == 1 || last_folded_.size() < kButton) && !last_long_ &&
           last_folded_.find(',') == std::string_view::npos &&
           text::find(last_folded_, "。") == std::string_view::npos && is_page_line(last_folded_);
  }

  // The title or the agency over a page, as they stand above the report; the title beside the foot
  // of a page in any words. The agency below the last section signs, but for one behind such a foot
  // and with no date below.
  bool is_over_page(uint32_t r, std::string_view f, int section) const {
    const bool title = is_running_title(f);
    if (section < 0 || rows_.row(r).kind != RowKind::loose || (!title && !may_be_running_agency(f)))
      return false;
    const bool behind_foot = is_foot(r - 1);
    if (title && (behind_foot || is_foot(r + 1))) return true;
    if (!stands_above_report(f)) return false;
    if (title || section < static_cast<int>(Section::others)) return true;
    const document::Cell* const below = r + 1 < rows_.size() ? rows_.alone(r + 1) : nullptr;
    return behind_foot && below != nullptr && !read_date_line(rows_.text(*below));
  }
  bool is_foot(uint32_t r) const {
    const document::Cell* const cell = r < rows_.size() ? rows_.alone(r) : nullptr;
    return cell != nullptr && is_page_foot(rows_.text(*cell));
  }
  // A line in front of the first heading holds it.
  bool stands_above_report(std::string_view f) const {
    constexpr uint32_t kMost = 60;
    const uint32_t end = headings_.empty() ? 0 : std::min(headings_.front().row, kMost);
    for (uint32_t r = 0; r < end; ++r)
      if (rows_.row(r).cell_count == 1 &&
          text::find(rows_.text(*rows_.alone(r)), f) != std::string_view::npos)
        return true;
    return false;
  }

  bool goes_on(const Row& row, std::string_view f, int section) const {
    if (heading_ || row.heading || last_delimited_ || row.kind == RowKind::delimited) return false;
    if (begins_with_closing_mark(f) || (row.breaks < 2 && f.starts_with("其中"))) return true;
    if (is_whole(section)) return false;
    const bool wrapped = row.breaks < 2 && is_wrapped_at_mark();
    if (!wrapped && (last_long_ ? ends_sentence_in_source() : ends_sentence(last_folded_)))
      return false;
    if (numbering(f).level != Level::none) return false;
    for (const std::string_view title : {"年度报告", "年报", "公开工作报告", "公开工作情况报告",
                                         "公开工作总结", "年度工作报告", "公开情况的报告"})
      if (last_folded_.ends_with(title)) return false;
    if (section < 0 && (is_title(f) || is_day(f))) return false;
    // "（一）主动公开" on a line of its own is a heading.
    const Numbering n = numbering(last_folded_);
    const size_t colon = last_folded_.find(':');
    if (lines_ == 1 && n.level != Level::none && last_folded_.size() < 75 &&
        (colon == std::string_view::npos || colon + 1 == last_folded_.size()) &&
        last_folded_.find(",") == std::string_view::npos &&
        text::find(last_folded_, "。") == std::string_view::npos && !last_long_)
      return false;
    if (lines_ == 1 && last_folded_.size() < kFullLine && last_folded_.ends_with("情况"))
      return false;
    // A short line followed by a blank one is a title or a label, not a broken sentence.
    return !(row.breaks >= 2 && last_folded_.size() < 48 && lines_ == 1);
  }

  // “…局2023年政府信息公开工作年度报告”: the report's, or the page's link to it.
  static bool is_title(std::string_view f) {
    constexpr size_t kYear = 45;  // bytes of 2023年政府信息公开工作年度报告, below an agency
    if (f.size() <= kYear || f.size() > 150 || f.find("20") == f.npos ||
        text::find(f, "《") != f.npos || f.find(',') != f.npos)
      return false;
    for (const std::string_view end :
         {"公开工作年度报告", "公开年度报告", "公开工作报告", "公开情况的报告"})
      if (f.ends_with(end)) return true;
    return false;
  }
  // 2024-01-10, among the particulars of a page.
  static bool is_day(std::string_view f) {
    return f.size() == 10 && f[4] == '-' && f.find_first_not_of("0123456789-") == f.npos;
  }

  // Nothing begins with these.
  static bool begins_with_closing_mark(std::string_view f) {
    for (const std::string_view mark : {"。", ",", ";", ")", "》"})
      if (f.starts_with(mark)) return true;
    return false;
  }
  // Lines of one width, as a page sets them, break behind these marks, too.
  bool is_wrapped_at_mark() const {
    if (lines_ < 2 || last_folded_.empty()) return false;
    if (last_folded_.ends_with(';') && last_folded_.size() >= kFullLine) return true;
    return std::string_view(";:!?").find(last_folded_.back()) != std::string_view::npos &&
           width_of(last_folded_) + 2 >= widest_;
  }
  // In characters.
  static size_t width_of(std::string_view folded) {
    size_t n = 0;
    for (const char c : folded) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
  }

  bool ends_sentence_in_source() const {
    const std::string_view s = open_.in(doc_.text);
    for (const std::string_view mark : {"。", "；", "！", "？", "：", "。”", "。）", ".", ";"})
      if (s.ends_with(mark)) return true;
    return false;
  }

  // What stands between the pieces is no text of the paragraph.
  FoldedSpan folded_pieces() {
    if (pieces_.empty()) return report_.folded.append(doc_.text, open_);
    if (!piece_.empty()) pieces_.push_back(piece_);
    FoldedSpan whole = report_.folded.append(doc_.text, pieces_.front());
    for (size_t i = 1; i < pieces_.size(); ++i)
      whole.end = report_.folded.append(doc_.text, pieces_[i]).end;
    return whole;
  }

  void flush(int section) {
    if (!open_.empty()) {
      Paragraph p;
      p.at = open_;
      p.text = open_folded_.empty() ? folded_pieces() : open_folded_;
      p.section = static_cast<int16_t>(section);
      const std::string_view f = report_.folded.view(p.text);
      const Numbering n = numbering(f);
      p.level = n.level;
      p.number = n.number;
      p.number_bytes = n.bytes;
      p.heading = heading_ || (n.level != Level::none && f.size() < 75 && !ends_sentence(f) &&
                               f.find(",") == std::string_view::npos);
      if (!f.empty()) report_.paragraphs.push_back(p);
    }
    open_ = {};
    piece_ = {};
    pieces_.clear();
    open_folded_ = {};
    heading_ = false;
    lines_ = 0;
    widest_ = 0;
    last_folded_ = {};
    last_long_ = false;
    last_delimited_ = false;
  }

  const FoldedRows& rows_;
  const document::Document& doc_;
  const std::vector<FoundHeading>& headings_;
  const std::array<RowRange, forms::kTables>& tables_;
  const uint32_t end_;  // the row behind the last
  Report& report_;
  SourceSpan open_;
  SourceSpan piece_;                // of open_, behind the last foot of a page in it
  std::vector<SourceSpan> pieces_;  // of open_, before that
  FoldedSpan open_folded_;          // open_ folded, when it is one cell
  std::string_view last_folded_;
  bool heading_ = false;
  bool last_long_ = false;
  bool last_delimited_ = false;
  uint32_t lines_ = 0;
  size_t widest_ = 0;  // of the lines before the last, in characters
};

}  // namespace

void make_paragraphs(const FoldedRows& rows, const std::vector<FoundHeading>& headings,
                     const std::array<RowRange, forms::kTables>& tables, uint32_t end,
                     Report& report) {
  Joiner(rows, headings, tables, end, report).run();
}

}  // namespace gouji::report
