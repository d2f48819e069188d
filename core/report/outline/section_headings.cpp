#include "core/report/outline/section_headings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/report/outline/headings.h"
#include "core/text/sort.h"

namespace gouji::report {
namespace {

constexpr size_t kMostHeadings = 60;  // one report has six

class Finder {
 public:
  explicit Finder(const FoldedRows& rows) : rows_(rows) {}

  SectionHeadings run() {
    find(read_heading);
    if (found_.empty()) find(read_odd_heading);
    drop_lower_levels();
    find_missing_headings();
    drop_contents_list();
    return {found_, several()};
  }

 private:
  void find(std::optional<HeadingRead> (*read_line)(std::string_view)) {
    for (uint32_t r = 0; r < rows_.size(); ++r) {
      const document::Cell* const cell = rows_.alone_or_copied(r);
      if (cell == nullptr) continue;
      const std::string_view f = rows_.text(*cell);
      const auto read = read_line(f);
      if (!read || !read->heading.accepted) {
        if (const auto whole = heading_on_two_lines(r, f)) {
          found_.push_back(*whole);
          ++r;
          continue;
        }
      }
      if (!read || (read->heading.ordinal == 0 && goes_on_from_above(r))) continue;
      if (!read->heading.accepted) {
        if (const auto above = heading_above_table(r)) {
          found_.push_back(*above);
          continue;
        }
        if (const auto before = heading_before_text(r, *cell)) {
          found_.push_back(*before);
          continue;
        }
      }
      // The title of a table repeats the heading above it.
      if (!found_.empty() && found_.back().heading.section == read->heading.section &&
          read->heading.ordinal == 0 && r <= found_.back().row + 2)
        continue;
      if (divides_section(read->heading) || titles_annex(read->heading, f)) continue;
      FoundHeading found{r, read->bytes, read->bytes < f.size(), read->heading};
      const FoldedSpan whole = rows_.span(*cell);
      found.heading.at = rows_.folded().source({whole.begin, whole.begin + read->bytes});
      found_.push_back(found);
    }
  }

  // …申请情况⏎、政府信息公开行政复议、行政诉讼情况, …无⏎其他需要报告的事项。: prose whose lines
  // are full.
  bool goes_on_from_above(uint32_t r) const {
    constexpr size_t kFull = 60;  // bytes
    if (r == 0 || rows_.row(r).breaks > 1) return false;
    const document::Cell* const above = rows_.alone(r - 1);
    if (above == nullptr || rows_.text(*above).size() < kFull) return false;
    // Of a long line only the begin is folded.
    std::string_view line = above->at.in(rows_.document().text);
    while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
    for (const std::string_view end : {"。", "：", ":"})
      if (line.ends_with(end)) return false;
    return true;
  }

  // 三、收到和处理政府信息⏎公开申请情况, as a narrow page breaks it: the form's own words, or none.
  std::optional<FoundHeading> heading_on_two_lines(uint32_t r, std::string_view first) const {
    constexpr size_t kShort = 84;  // the longest accepted wording with its number
    if (r + 1 >= rows_.size() || rows_.alone(r) == nullptr || first.size() > kShort ||
        numbering(first).level != Level::first)
      return std::nullopt;
    const document::Row& below = rows_.row(r + 1);
    if (below.cell_count != 1 || below.breaks != 1 || below.kind != document::RowKind::loose)
      return std::nullopt;
    const std::string_view second = rows_.text(*rows_.alone(r + 1));
    if (second.size() > kShort || numbering(second).level != Level::none) return std::nullopt;
    const auto whole = read_heading(std::string(first).append(second));
    if (!whole || !whole->heading.accepted || whole->bytes != first.size() + second.size())
      return std::nullopt;
    FoundHeading found{r, whole->bytes, false, whole->heading, 2};
    found.heading.at = rows_.alone(r)->at.joined(rows_.alone(r + 1)->at);
    return found;
  }

  // The row goes on with the first cells of a table.
  std::optional<FoundHeading> heading_above_table(uint32_t r) const {
    const document::Row& row = rows_.row(r);
    if (row.cell_count == 0) return std::nullopt;
    const document::Cell& cell = *rows_.document().begin(row);
    const auto read = read_heading_above_table(rows_.text(cell));
    if (!read || (row.cell_count == 1 && read->bytes == rows_.text(cell).size()))
      return std::nullopt;
    FoundHeading found{r, read->bytes, false, read->heading};
    found.above_table = true;
    const FoldedSpan whole = rows_.span(cell);
    found.heading.at = rows_.folded().source({whole.begin, whole.begin + read->bytes});
    return found;
  }

  // 如有疑问，请与本局联系。一、总体情况: the first one at the end of the preamble's line, or
  // within.
  std::optional<FoundHeading> heading_behind_preamble(uint32_t r,
                                                      const document::Cell& cell) const {
    constexpr std::string_view kHeading = "一、总体情况", kStop = "。";
    const std::string_view text = cell.at.in(rows_.document().text);
    const size_t at = text.find(kHeading);
    if (at == text.npos) return std::nullopt;
    std::string_view front = text.substr(0, at);
    for (const std::string_view blank : {" ", "　", "\xC2\xA0"})
      while (front.ends_with(blank)) front.remove_suffix(blank.size());
    if (!front.ends_with(kStop)) return std::nullopt;
    const size_t end = at + kHeading.size();
    const std::string_view behind = text.substr(end);
    for (const std::string_view mark : {"、", "，", ",", "；", ";", "”", "》"})
      if (behind.starts_with(mark)) return std::nullopt;
    FoundHeading found{r, 0, !behind.empty(), {}};
    found.heading.section = Section::overview;
    found.heading.ordinal = 1;
    found.heading.at = {cell.at.begin + static_cast<uint32_t>(at),
                        cell.at.begin + static_cast<uint32_t>(end)};
    return found;
  }

  // The text of the section stands on the line of its heading.
  std::optional<FoundHeading> heading_before_text(uint32_t r, const document::Cell& cell) const {
    const auto before = read_heading_before_text(rows_.text(cell), FoldedRows::is_long(cell));
    if (!before) return std::nullopt;
    FoundHeading found{r, before->read.bytes, true, before->read.heading};
    const FoldedSpan whole = rows_.span(cell);
    found.heading.at = rows_.folded().source({whole.begin, whole.begin + found.bytes});
    if (before->if_apart && !has_blank_at(found.heading.at.end)) return std::nullopt;
    return found;
  }
  bool has_blank_at(uint32_t place) const {
    const std::string_view behind = std::string_view(rows_.document().text).substr(place);
    return behind.starts_with(' ') || behind.starts_with('\t') || behind.starts_with("　") ||
           behind.starts_with("\xC2\xA0");
  }

  // 收到和处理政府信息公开申请情况统计表 behind a section that had its heading.
  bool titles_annex(const SectionHeading& heading, std::string_view f) const {
    return heading.ordinal == 0 && f.ends_with("表") &&
           std::any_of(found_.begin(), found_.end(), [&](const FoundHeading& found) {
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

  // 1.主动公开政府信息情况 under 一、总体情况, where the sections are counted 一、二、三、
  void drop_lower_levels() {
    constexpr size_t kMost = 2;  // that may be misread
    const auto level = [&](const FoundHeading& f) {
      const document::Cell* const cell = rows_.alone_or_copied(f.row);
      return cell == nullptr ? Level::none : numbering(rows_.text(*cell)).level;
    };
    std::array<bool, kSections> have{};
    size_t first = 0;
    for (const FoundHeading& f : found_) {
      if (level(f) != Level::first) continue;
      have[static_cast<size_t>(f.heading.section)] = true;
      ++first;
    }
    std::erase_if(found_, [&](const FoundHeading& f) {
      const auto section = static_cast<size_t>(f.heading.section);
      return first > kMost && level(f) == Level::third &&
             (have[section] || f.heading.ordinal != section + 1);
    });
  }

  // "一、概述": the number stands for a section of which no heading was recognised.
  void find_missing_headings() {
    if (found_.size() < 2) return;
    std::array<bool, kSections> have{};
    for (const FoundHeading& f : found_) have[static_cast<size_t>(f.heading.section)] = true;
    std::vector<FoundHeading> extra;
    for (size_t s = 0; s < kSections; ++s) {
      if (have[s]) continue;
      uint32_t first = 0;
      uint32_t last = rows_.size();
      for (const FoundHeading& f : found_) {
        if (static_cast<size_t>(f.heading.section) < s) first = std::max(first, f.row + 1);
        if (static_cast<size_t>(f.heading.section) > s) last = std::min(last, f.row);
      }
      for (uint32_t r = first; r < last; ++r) {
        if (const auto above = heading_above_table(r);
            above && static_cast<size_t>(above->heading.section) == s) {
          extra.push_back(*above);
          break;
        }
        const document::Cell* const cell = rows_.alone(r);
        if (cell == nullptr) continue;
        if (const auto behind = heading_behind_preamble(r, *cell);
            behind && static_cast<size_t>(behind->heading.section) == s) {
          extra.push_back(*behind);
          break;
        }
        if (const auto before = heading_before_text(r, *cell);
            before && static_cast<size_t>(before->heading.section) == s) {
          extra.push_back(*before);
          break;
        }
        if (FoldedRows::is_long(*cell)) continue;
        // （五）存在的主要问题及改进情况: the form's words behind its number in another dress.
        const auto odd = read_odd_heading(rows_.text(*cell));
        auto heading = odd ? std::optional(odd->heading) : read_numbered_heading(rows_.text(*cell));
        if (odd) heading->accepted = false;
        if (!heading || static_cast<size_t>(heading->section) != s) continue;
        FoundHeading found{r, 0, false, *heading};
        found.heading.at = cell->at;
        extra.push_back(found);
        break;
      }
    }
    found_.insert(found_.end(), extra.begin(), extra.end());
    text::sort(found_.begin(), found_.end(),
               [](const FoundHeading& a, const FoundHeading& b) { return a.row < b.row; });
  }

  // A list of the parts repeats every heading with nothing between.
  void drop_contents_list() {
    std::array<size_t, kSections> last{};
    for (size_t i = 0; i < found_.size(); ++i)
      last[static_cast<size_t>(found_[i].heading.section)] = i;
    std::vector<FoundHeading> kept;
    for (size_t i = 0; i < found_.size(); ++i) {
      const bool empty =
          i + 1 < found_.size() && found_[i + 1].row == found_[i].row + 1 && !found_[i].inline_text;
      const bool again = last[static_cast<size_t>(found_[i].heading.section)] > i;
      const bool listed = again && (empty || (i > 0 && kept.empty()));
      if (!listed) kept.push_back(found_[i]);
    }
    found_ = std::move(kept);
  }

  // More sets of headings than one report has.
  bool several() const {
    int overviews = 0;
    int requests = 0;
    for (const FoundHeading& f : found_) {
      overviews += f.heading.section == Section::overview;
      requests += f.heading.section == Section::requests || f.heading.section == Section::remedies;
    }
    return (overviews >= 2 && requests >= 3) || found_.size() > kMostHeadings;
  }

  const FoldedRows& rows_;
  std::vector<FoundHeading> found_;
};

}  // namespace

SectionHeadings find_section_headings(const FoldedRows& rows) { return Finder(rows).run(); }

int section_before(const std::vector<FoundHeading>& headings, uint32_t row) {
  int section = -1;
  for (const FoundHeading& f : headings)
    if (f.row < row + (f.above_table ? 1 : 0)) section = static_cast<int>(f.heading.section);
  return section;
}

}  // namespace gouji::report
