#include "core/report/outline.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/report/anchors.h"
#include "core/report/headings.h"
#include "core/report/identity.h"
#include "core/report/value.h"

namespace gouji::report {
namespace {

using document::Document;
using document::Row;
using document::RowKind;
using forms::Table;

constexpr uint32_t kLongCell =
    600;  // bytes; longer cells are prose, only their beginning is looked at
constexpr uint32_t kPrefix = 240;
constexpr size_t kFullLine = 45;      // bytes; what a line of a page has at least
constexpr size_t kMostHeadings = 60;  // one report has six

bool ends_sentence(std::string_view f) {
  for (const std::string_view mark : {"。", ";", "!", "?", ":"})
    if (f.ends_with(mark)) return true;
  return f.ends_with("。\"") || f.ends_with("。)");
}

class Outliner {
 public:
  Outliner(const Document& doc, Report& report) : doc_(doc), report_(report) {}

  Outline run() {
    fold_cells();
    find_headings(read_heading);
    if (found_.empty()) find_headings(read_odd_heading);
    find_missing_headings();
    drop_contents_list();
    find_tables();
    out_.signature_row = find_signature(doc_, out_.cells, report_, after_last_heading());
    make_paragraphs();
    fill_sections();
    return std::move(out_);
  }

 private:
  // ── Rows ────────────────────────────────────────────────────────────────────────────────────

  void fold_cells() {
    out_.cells.at.reserve(doc_.cells.size());
    report_.folded.reserve(doc_.text.size());
    for (const document::Cell& cell : doc_.cells) {
      SourceSpan at = cell.at;
      if (at.size() > kLongCell) {
        at.end = at.begin + kPrefix;
        while ((static_cast<unsigned char>(doc_.text[at.end]) & 0xC0) == 0x80) --at.end;
      }
      out_.cells.at.push_back(report_.folded.append(doc_.text, at));
    }
  }

  std::string_view folded(const document::Cell& cell) const {
    return report_.folded.view(out_.cells.at[static_cast<size_t>(&cell - doc_.cells.data())]);
  }
  bool is_long(const document::Cell& cell) const { return cell.at.size() > kLongCell; }

  // ── Headings ────────────────────────────────────────────────────────────────────────────────

  struct Found {
    uint32_t row;
    uint32_t bytes;  // folded, of the heading within its cell
    bool inline_text;
    SectionHeading heading;
    uint32_t rows = 1;  // over which it is broken
  };

  void find_headings(std::optional<HeadingRead> (*read_line)(std::string_view)) {
    for (uint32_t r = 0; r < doc_.rows.size(); ++r) {
      const Row& row = doc_.rows[r];
      if (row.cell_count != 1) continue;
      const document::Cell& cell = *doc_.begin(row);
      const std::string_view f = folded(cell);
      const auto read = read_line(f);
      if (!read || !read->heading.accepted) {
        if (const auto whole = heading_on_two_lines(r, f)) {
          found_.push_back(*whole);
          ++r;
          continue;
        }
      }
      if (!read) continue;
      // The title of a table repeats the heading above it.
      if (!found_.empty() && found_.back().heading.section == read->heading.section &&
          read->heading.ordinal == 0 && r <= found_.back().row + 2)
        continue;
      if (divides_section(read->heading) || titles_annex(read->heading, f)) continue;
      Found found{r, read->bytes, read->bytes < f.size(), read->heading};
      const FoldedSpan whole = out_.cells.at[static_cast<size_t>(&cell - doc_.cells.data())];
      found.heading.at = report_.folded.source({whole.begin, whole.begin + read->bytes});
      found_.push_back(found);
    }
  }

  // 三、收到和处理政府信息⏎公开申请情况, as a narrow page breaks it: the form's own words, or none.
  std::optional<Found> heading_on_two_lines(uint32_t r, std::string_view first) const {
    constexpr size_t kShort = 75;
    if (r + 1 >= doc_.rows.size() || first.size() > kShort ||
        numbering(first).level != Level::first)
      return std::nullopt;
    const Row& below = doc_.rows[r + 1];
    if (below.cell_count != 1 || below.breaks != 1 || below.kind != RowKind::loose)
      return std::nullopt;
    const std::string_view second = folded(*doc_.begin(below));
    if (second.size() > kShort || numbering(second).level != Level::none) return std::nullopt;
    const auto whole = read_heading(std::string(first).append(second));
    if (!whole || !whole->heading.accepted || whole->bytes != first.size() + second.size())
      return std::nullopt;
    Found found{r, whole->bytes, false, whole->heading, 2};
    found.heading.at = doc_.begin(doc_.rows[r])->at.joined(doc_.begin(below)->at);
    return found;
  }

  // 收到和处理政府信息公开申请情况统计表 behind a section that had its heading.
  bool titles_annex(const SectionHeading& heading, std::string_view f) const {
    return heading.ordinal == 0 && f.ends_with("表") &&
           std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
             return found.heading.section == heading.section && found.heading.ordinal != 0;
           });
  }

  // 一、存在的主要问题 and 二、改进情况 under 五、: parts of the section with a count of their own.
  bool divides_section(const SectionHeading& heading) const {
    if (found_.empty() || heading.accepted) return false;
    const SectionHeading& open = found_.back().heading;
    const auto own = static_cast<uint8_t>(static_cast<uint8_t>(open.section) + 1);
    return open.section == heading.section && open.ordinal == own && heading.ordinal != own;
  }

  // "一、概述": the number stands for a section of which no heading was recognised.
  void find_missing_headings() {
    if (found_.size() < 2) return;
    std::array<bool, kSections> have{};
    for (const Found& f : found_) have[static_cast<size_t>(f.heading.section)] = true;
    std::vector<Found> extra;
    for (size_t s = 0; s < kSections; ++s) {
      if (have[s]) continue;
      uint32_t first = 0;
      auto last = static_cast<uint32_t>(doc_.rows.size());
      for (const Found& f : found_) {
        if (static_cast<size_t>(f.heading.section) < s) first = std::max(first, f.row + 1);
        if (static_cast<size_t>(f.heading.section) > s) last = std::min(last, f.row);
      }
      for (uint32_t r = first; r < last; ++r) {
        const Row& row = doc_.rows[r];
        if (row.cell_count != 1 || is_long(*doc_.begin(row))) continue;
        const auto heading = read_numbered_heading(folded(*doc_.begin(row)));
        if (!heading || static_cast<size_t>(heading->section) != s) continue;
        Found found{r, 0, false, *heading};
        found.heading.at = doc_.begin(row)->at;
        extra.push_back(found);
        break;
      }
    }
    found_.insert(found_.end(), extra.begin(), extra.end());
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.row < b.row; });
  }

  // A list of the parts repeats every heading with nothing between.
  void drop_contents_list() {
    std::array<size_t, kSections> last{};
    for (size_t i = 0; i < found_.size(); ++i)
      last[static_cast<size_t>(found_[i].heading.section)] = i;
    std::vector<Found> kept;
    for (size_t i = 0; i < found_.size(); ++i) {
      const bool empty =
          i + 1 < found_.size() && found_[i + 1].row == found_[i].row + 1 && !found_[i].inline_text;
      const bool again = last[static_cast<size_t>(found_[i].heading.section)] > i;
      const bool listed = again && (empty || (i > 0 && kept.empty()));
      if (!listed) kept.push_back(found_[i]);
    }
    found_ = std::move(kept);
    int overviews = 0;
    int requests = 0;
    for (const Found& f : found_) {
      overviews += f.heading.section == Section::overview;
      requests += f.heading.section == Section::requests || f.heading.section == Section::remedies;
      report_.headings.push_back(f.heading);
    }
    const bool several = (overviews >= 2 && requests >= 3) || found_.size() > kMostHeadings;
    out_.reports = several ? 2 : 1;
  }

  uint32_t after_last_heading() const { return found_.empty() ? 0 : found_.back().row + 1; }

  // ── Tables ──────────────────────────────────────────────────────────────────────────────────

  std::optional<Table> anchor_of(const Row& row, int section) const {
    uint32_t looked = 0;
    for (const document::Cell* cell = doc_.begin(row); cell != doc_.end(row) && looked < 8;
         ++cell, ++looked) {
      const std::string_view f = folded(*cell);
      const auto table = is_long(*cell) || f.size() > kLongestLabel
                             ? anchor_of_long_line(f, section)
                             : anchor(f, section);
      if (table) return table;
    }
    return std::nullopt;
  }

  void find_tables() {
    size_t next = 0;
    int section = -1;
    int open = -1;
    for (uint32_t r = 0; r < doc_.rows.size(); ++r) {
      if (next < found_.size() && found_[next].row == r) {
        section = static_cast<int>(found_[next++].heading.section);
        close(open, r);
        open = -1;
        continue;
      }
      const auto table = anchor_of(doc_.rows[r], section);
      if (!table) continue;
      const auto t = static_cast<int>(*table);
      if (t == open || !out_.tables[static_cast<size_t>(t)].empty()) continue;
      // Prose about requests comes before their table, not inside another.
      if (section == static_cast<int>(Section::overview) && *table == Table::remedies) continue;
      close(open, r);
      open = t;
      out_.tables[static_cast<size_t>(t)] = {r, r + 1};
    }
    close(open, static_cast<uint32_t>(doc_.rows.size()));
    find_pictures();
  }

  // Ends the open table before `row`: prose behind the table is not part of it.
  void close(int open, uint32_t row) {
    if (open < 0) return;
    RowRange& range = out_.tables[static_cast<size_t>(open)];
    uint32_t last = row;
    while (last > range.first + 1 && is_prose(doc_.rows[last - 1])) --last;
    range.last = last;
  }

  bool is_prose(const Row& row) const {
    if (row.cell_count == 0) return row.kind != RowKind::delimited;
    if (row.cell_count > 1) return false;
    const document::Cell& cell = *doc_.begin(row);
    if (is_long(cell)) return true;
    const std::string_view f = folded(cell);
    const Numbering n = numbering(f);
    const bool sentence =
        f.find("。") != std::string_view::npos || f.ends_with(";") || f.ends_with(",");
    return sentence && row.kind == RowKind::loose && !(n.level != Level::none && f.size() < 60);
  }

  void find_pictures() {
    for (const document::Note& note : doc_.notes) {
      if (note.kind != document::NoteKind::picture) continue;
      int section = -1;
      for (const Found& f : found_)
        if (f.heading.at.begin <= note.at.begin) section = static_cast<int>(f.heading.section);
      if (section >= 1 && section <= 3) out_.pictures[static_cast<size_t>(section) - 1] = true;
    }
  }

  // ── Paragraphs ──────────────────────────────────────────────────────────────────────────────

  bool in_table(uint32_t r) const {
    return std::any_of(out_.tables.begin(), out_.tables.end(),
                       [&](const RowRange& t) { return r >= t.first && r < t.last; });
  }

  // Lines that the source broke are joined: a line goes on when it does not end a sentence and the
  // next one does not begin something.
  void make_paragraphs() {
    size_t next = 0;
    int section = -1;
    open_ = {};
    for (uint32_t r = 0; r < doc_.rows.size(); ++r) {
      const Row& row = doc_.rows[r];
      if (next < found_.size() && found_[next].row == r) {
        flush(section);
        const Found& f = found_[next++];
        section = static_cast<int>(f.heading.section);
        report_.sections[static_cast<size_t>(section)].first_paragraph =
            static_cast<uint32_t>(report_.paragraphs.size());
        if (f.inline_text) {
          open_ = {f.heading.at.end, doc_.begin(row)->at.end};
          skip_mark();
          last_folded_ = folded(*doc_.begin(row));
          last_long_ = is_long(*doc_.begin(row));
          flush(section);
        }
        continue;
      }
      if (in_table(r) || r >= out_.signature_row) {
        flush(section);
        continue;
      }
      const bool of_heading = next > 0 && r < found_[next - 1].row + found_[next - 1].rows;
      if (row.cell_count == 0 || of_heading) continue;
      const SourceSpan at = doc_.begin(row)->at.joined((doc_.end(row) - 1)->at);
      const document::Cell& first = *doc_.begin(row);
      const std::string_view f = folded(first);
      if (row.cell_count == 1 && is_page_foot(f)) continue;
      if (open_.empty() || !goes_on(row, f)) flush(section);
      const bool whole = open_.empty() && row.cell_count == 1 && !is_long(first);
      open_folded_ =
          whole ? out_.cells.at[static_cast<size_t>(&first - doc_.cells.data())] : FoldedSpan{};
      if (!open_.empty()) widest_ = std::max(widest_, width_of(last_folded_));
      open_ = open_.joined(at);
      heading_ = row.heading;
      ++lines_;
      const document::Cell& last = *(doc_.end(row) - 1);
      last_folded_ = folded(last);
      last_long_ = is_long(last);
      last_delimited_ = row.kind == RowKind::delimited;
    }
    flush(section);
  }

  void skip_mark() {
    const std::string_view s = open_.in(doc_.text);
    for (const std::string_view mark : {"。", "：", ":"})
      if (s.starts_with(mark)) open_.begin += static_cast<uint32_t>(mark.size());
  }

  bool goes_on(const Row& row, std::string_view f) const {
    if (heading_ || row.heading || last_delimited_ || row.kind == RowKind::delimited) return false;
    if (begins_with_closing_mark(f) || (row.breaks < 2 && f.starts_with("其中"))) return true;
    const bool wrapped = row.breaks < 2 && is_wrapped_at_mark();
    if (!wrapped && (last_long_ ? ends_sentence_in_source() : ends_sentence(last_folded_)))
      return false;
    if (numbering(f).level != Level::none) return false;
    for (const std::string_view title : {"年度报告", "年报", "公开工作报告"})
      if (last_folded_.ends_with(title)) return false;
    // "（一）主动公开" on a line of its own is a heading.
    const Numbering n = numbering(last_folded_);
    if (lines_ == 1 && n.level != Level::none && last_folded_.size() < 75 &&
        last_folded_.find(",") == std::string_view::npos &&
        last_folded_.find("。") == std::string_view::npos && !last_long_)
      return false;
    if (lines_ == 1 && last_folded_.size() < kFullLine && last_folded_.ends_with("情况"))
      return false;
    // A short line followed by a blank one is a title or a label, not a broken sentence.
    return !(row.breaks >= 2 && last_folded_.size() < 48 && lines_ == 1);
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

  void flush(int section) {
    if (!open_.empty()) {
      Paragraph p;
      p.at = open_;
      p.text = open_folded_.empty() ? report_.folded.append(doc_.text, open_) : open_folded_;
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
    open_folded_ = {};
    heading_ = false;
    lines_ = 0;
    widest_ = 0;
    last_folded_ = {};
    last_long_ = false;
    last_delimited_ = false;
  }

  void fill_sections() {
    for (const Found& f : found_) {
      SectionRead& s = report_.sections[static_cast<size_t>(f.heading.section)];
      if (!s.found) s.heading = f.heading.at;
      s.found = true;
    }
    for (size_t i = 0; i < report_.paragraphs.size(); ++i) {
      const Paragraph& p = report_.paragraphs[i];
      if (p.section < 0) continue;
      SectionRead& s = report_.sections[static_cast<size_t>(p.section)];
      s.last_paragraph = static_cast<uint32_t>(i + 1);
      s.has_content = s.has_content || !p.heading;
    }
    for (SectionRead& s : report_.sections)
      s.last_paragraph = std::max(s.last_paragraph, s.first_paragraph);
    // A table or picture is content of the section in which it stands.
    for (const RowRange& table : out_.tables) {
      if (table.empty()) continue;
      int section = -1;
      for (const Found& f : found_)
        if (f.row < table.first) section = static_cast<int>(f.heading.section);
      if (section >= 0) report_.sections[static_cast<size_t>(section)].has_content = true;
    }
    for (size_t t = 0; t < forms::kTables; ++t)
      if (out_.pictures[t]) report_.sections[t + 1].has_content = true;
  }

  const Document& doc_;
  Report& report_;
  Outline out_;
  std::vector<Found> found_;
  SourceSpan open_;
  FoldedSpan open_folded_;  // open_ folded, when it is one cell
  std::string_view last_folded_;
  bool heading_ = false;
  bool last_long_ = false;
  bool last_delimited_ = false;
  uint32_t lines_ = 0;
  size_t widest_ = 0;  // of the lines before the last, in characters
};

}  // namespace

Outline outline(const Document& doc, Report& report) { return Outliner(doc, report).run(); }

}  // namespace gouji::report
