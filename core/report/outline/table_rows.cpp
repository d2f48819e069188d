#include "core/report/outline/table_rows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "core/report/outline/anchors.h"
#include "core/report/outline/headings.h"
#include "core/report/tables/provisions.h"
#include "core/report/tables/value.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using document::Row;
using document::RowKind;
using forms::Table;

class Finder {
 public:
  Finder(const FoldedRows& rows, const std::vector<FoundHeading>& headings)
      : rows_(rows), headings_(headings) {}

  std::array<RowRange, forms::kTables> run() {
    size_t next = 0;
    int section = -1;
    int open = -1;
    bool behind_sections = false;  // in the last one, where tables may be attached
    for (uint32_t r = 0; r < rows_.size(); ++r) {
      if (next < headings_.size() && headings_[next].row == r) {
        const FoundHeading& heading = headings_[next++];
        section = static_cast<int>(heading.heading.section);
        behind_sections = heading.heading.section == Section::others;
        close(open, r);
        open = -1;
        if (!heading.above_table) continue;
      }
      if (behind_sections)
        if (const int captioned = captioned_section(rows_.row(r)); captioned >= 0) {
          section = captioned;
          close(open, r);
          open = -1;
          continue;
        }
      const auto table = anchor_of(rows_.row(r), section);
      if (!table) continue;
      const auto t = static_cast<int>(*table);
      if (t == open || !tables_[static_cast<size_t>(t)].empty()) continue;
      // Prose about requests comes before their table, not inside another; but tables without
      // headings follow each other.
      const bool behind_requests = open == static_cast<int>(Table::requests);
      if (section == static_cast<int>(Section::overview) && *table == Table::remedies &&
          !behind_requests)
        continue;
      const bool has_head = *table == Table::remedies &&
                            (behind_requests || section == static_cast<int>(Section::remedies));
      const uint32_t first = has_head                      ? head_above(r)
                             : *table == Table::disclosure ? group_above(r, next)
                                                           : r;
      close(open, first);
      open = t;
      tables_[static_cast<size_t>(t)] = {first, r + 1};
    }
    close(open, rows_.size());
    return tables_;
  }

 private:
  // Where the name of the first group begins that stands above `row`, in pieces or in the office's
  // own way: 第二十条⏎第（一）项. `heading`: the next one; rows up to the last are not looked at.
  uint32_t group_above(uint32_t row, size_t heading) const {
    constexpr uint32_t kMostLines = 12;  // its head may be broken, too
    constexpr size_t kShort = 60;        // bytes
    const uint32_t floor =
        heading > 0 ? headings_[heading - 1].row + (headings_[heading - 1].above_table ? 0 : 1) : 0;
    const document::Document& doc = rows_.document();
    std::string name;
    for (uint32_t r = row; r > floor && row - r < kMostLines; --r) {
      const Row& above = rows_.row(r - 1);
      std::string line;
      for (const document::Cell* cell = doc.begin(above);
           cell != doc.end(above) && line.size() <= kShort; ++cell)
        line += rows_.text(*cell);
      if (line.size() > kShort || text::find(line, "。") != line.npos ||
          line.find(':') != line.npos || line.find(',') != line.npos)
        break;
      name.insert(0, as_provision(line));
      if (names_provision(name)) return r - 1;
    }
    return row;
  }

  // Where the head of the remedies begins, of which `row` is a part. A table for each of the three
  // may have values between, and labels that a narrow column broke: 结果⏎维持.
  uint32_t head_above(uint32_t row) const {
    constexpr uint32_t kMostLines = 32;
    const document::Document& doc = rows_.document();
    uint32_t first = row;
    for (uint32_t r = row; r > 0 && row - r + 1 < kMostLines; --r) {
      const Row& above = rows_.row(r - 1);
      bool head = false;
      bool others = false;
      for (const document::Cell* cell = doc.begin(above); cell != doc.end(above); ++cell) {
        const std::string_view f = rows_.text(*cell);
        const bool of_head = is_of_remedies_head(f);
        head = head || of_head;
        others = others || !(of_head || holds_values(doc.text_of(*cell)));
      }
      if (others) break;
      if (head) first = r - 1;
    }
    return first;
  }
  // 无 无 1 无 1, as printed.
  static bool holds_values(std::string_view s) {
    for (size_t i = 0; i < s.size();) {
      const size_t end = std::min(s.find(' ', i), s.size());
      const std::string_view word = s.substr(i, end - i);
      if (!word.empty() && !looks_like_value(word, word)) return false;
      i = end + 1;
    }
    return !s.empty();
  }
  // Nothing but characters of the head.
  static bool is_of_remedies_head(std::string_view f) {
    constexpr std::string_view kHead = "行政复议诉讼结果维持纠正其他尚未审总计";
    constexpr size_t kCharacter = 3, kLongest = 20 * kCharacter;
    if (f.empty() || f.size() > kLongest) return false;
    const auto skipped = [](char c) { return c == ' ' || c == '"'; };
    for (size_t i = 0; i < f.size(); i += skipped(f[i]) ? 1 : kCharacter)
      if (!skipped(f[i]) && kHead.find(f.substr(i, kCharacter)) == kHead.npos) return false;
    return true;
  }

  // 附表3 政府信息公开行政复议、行政诉讼情况: the section whose table stands below; -1: no caption.
  int captioned_section(const Row& row) const {
    constexpr size_t kLongest = 120;  // bytes
    if (row.cell_count != 1 || row.kind != RowKind::loose) return -1;
    const std::string_view f = rows_.text(*rows_.document().begin(row));
    if (!f.starts_with("附") || f.size() > kLongest || text::find(f, "。") != f.npos ||
        !(f.starts_with("附表") || f.starts_with("附件")) || !text::has_any(f, {"情况"}))
      return -1;
    const Section section = text::has_any(f, {"行政复议"})   ? Section::remedies
                            : text::has_any(f, {"申请情况"}) ? Section::requests
                            : text::has_any(f, {"主动公开"}) ? Section::disclosure
                                                             : Section::overview;
    return section == Section::overview ? -1 : static_cast<int>(section);
  }

  std::optional<Table> anchor_of(const Row& row, int section) const {
    const document::Document& doc = rows_.document();
    uint32_t looked = 0;
    for (const document::Cell* cell = doc.begin(row); cell != doc.end(row) && looked < 8;
         ++cell, ++looked) {
      const std::string_view f = rows_.text(*cell);
      const auto table = FoldedRows::is_long(*cell) || f.size() > kLongestLabel
                             ? anchor_of_long_line(f, section)
                             : anchor(f, section);
      if (table) return table;
    }
    return std::nullopt;
  }

  // Ends the open table before `row`: prose behind the table is not part of it.
  void close(int open, uint32_t row) {
    if (open < 0) return;
    RowRange& range = tables_[static_cast<size_t>(open)];
    uint32_t last = row;
    while (last > range.first + 1 &&
           (is_prose(rows_.row(last - 1)) || (last < row && goes_on(rows_.row(last - 1)))))
      --last;
    range.last = last;
  }

  bool is_prose(const Row& row) const {
    if (row.cell_count == 0) return row.kind != RowKind::delimited;
    if (row.cell_count > 1) return false;
    const document::Cell& cell = *rows_.document().begin(row);
    if (FoldedRows::is_long(cell)) return true;
    const std::string_view f = rows_.text(cell);
    const Numbering n = numbering(f);
    const bool sentence =
        text::find(f, "。") != std::string_view::npos || f.ends_with(";") || f.ends_with(",");
    return sentence && row.kind == RowKind::loose && !(n.level != Level::none && f.size() < 60);
  }

  // A line of prose that its source broke in the middle of a sentence; more of it follows.
  bool goes_on(const Row& row) const {
    constexpr size_t kFullLine = 45;  // bytes
    if (row.cell_count != 1 || row.kind != RowKind::loose) return false;
    const std::string_view f = rows_.text(*rows_.document().begin(row));
    return f.size() >= kFullLine && f.find(',') != std::string_view::npos && !f.ends_with(')') &&
           numbering(f).level == Level::none;
  }

  const FoldedRows& rows_;
  const std::vector<FoundHeading>& headings_;
  std::array<RowRange, forms::kTables> tables_{};
};

}  // namespace

std::array<RowRange, forms::kTables> find_table_rows(const FoldedRows& rows,
                                                     const std::vector<FoundHeading>& headings) {
  return Finder(rows, headings).run();
}

}  // namespace gouji::report
