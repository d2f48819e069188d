#include "core/report/tables/records.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace gouji::report {
namespace {

constexpr size_t kMostRecords = 2048;

class Maker {
 public:
  Maker(const Items& items, const text::Folded& folded, const Layout& layout)
      : items_(items.items), layout_(layout) {
    static_cast<KnownLabels&>(out_) = know_labels(items, folded, layout);
    out_.records.reserve(2 * layout.rows.size());
  }

  Records run() {
    make_records();
    return std::move(out_);
  }

 private:
  bool is_label(size_t i) const { return items_[i].kind == ItemKind::label; }

  void make_records() {
    uint32_t label_start = 0;
    for (uint32_t i = 0; i < items_.size() && out_.records.size() < kMostRecords;) {
      if (is_label(i)) {
        ++i;
        continue;
      }
      uint32_t j = i;
      while (j < items_.size() && !is_label(j)) ++j;
      const uint32_t next = j;
      // Blanks in front of the next row's label are its merged cells, not values of this row.
      while (j > i && j < items_.size() && items_[j - 1].kind == ItemKind::blank &&
             items_[j - 1].exact && items_[j - 1].line == items_[next].line && i > 0 &&
             items_[i - 1].line != items_[next].line)
        --j;
      if (j == i) {
        i = next;
        continue;
      }
      if (layout_.merge) i = without_page_number(without_ends_of_heads(i, j), j);
      const uint32_t end = without_blank_lines(i, j);
      Record record = count(label_start, i, end);
      j = next;
      if (record.values == 0 && layout_.merge && fits_blank(record)) {
        // A line of blank cells for all of the remedies: the last one, should others be blank, too.
        if (!out_.records.empty() && out_.records.back().values == 0) out_.records.pop_back();
        if (out_.records.empty()) push(std::move(record));
        label_start = i = j;
        continue;
      }
      if (record.values == 0) {
        // Blanks behind a row's own label are a blank row; elsewhere they fill merged cells.
        if (i > label_start && is_label(i - 1) && out_.known[i - 1].row >= 0) {
          add_bare(record, i - 1);
          add_bare_labels(label_start, i - 1);
          label_start = j;
        }
        i = j;
        continue;
      }
      if (layout_.merge || is_first_row(record)) j = merge_over_headers(record, j);
      if (!layout_.merge) add_bare_labels(label_start, last_label_before(i, label_start));
      split(record);
      label_start = j;
      i = j;
    }
    if (!layout_.merge) add_bare_labels(label_start, static_cast<uint32_t>(items_.size()));
  }

  // The end of [first, last) without lines of nothing but blanks behind a line of cells: they are
  // empty rows.
  uint32_t without_blank_lines(uint32_t first, uint32_t last) const {
    uint32_t end = last;
    while (end > first && items_[end - 1].kind != ItemKind::value) --end;
    if (end == first || !items_[end - 1].exact) return last;
    const uint32_t line = items_[end - 1].line;
    while (end < last && items_[end].exact && items_[end].line == line) ++end;
    const bool all_exact =
        std::all_of(items_.begin() + end, items_.begin() + last,
                    [](const Item& i) { return i.exact || i.kind == ItemKind::filler; });
    return all_exact ? end : last;
  }

  // The begin of [first, last) without blanks and fillers that end lines of the head above: 总计 |
  // |||| in front of the one line of values, or of blank cells.
  uint32_t without_ends_of_heads(uint32_t first, uint32_t last) const {
    uint32_t value = first;
    while (value < last && items_[value].kind != ItemKind::value) ++value;
    const bool behind_head = first > 0 && is_label(first - 1) && out_.known[first - 1].header;
    if (value == last && !behind_head) return first;  // perhaps what is left of a cut head
    const uint32_t of_line = value < last ? value : last - 1;
    for (uint32_t i = of_line; i > first; --i)
      if (items_[i - 1].kind == ItemKind::filler) first = i;
    while (first < of_line && items_[first].exact && items_[first].line != items_[of_line].line)
      ++first;
    return first;
  }

  // The begin of [first, last) without the number of a page that stands alone above the line of all
  // values.
  uint32_t without_page_number(uint32_t first, uint32_t last) const {
    constexpr size_t kMostDigits = 3;
    if (first + 1 >= last || items_[first].kind != ItemKind::value || items_[first].exact ||
        items_[first].folded.size() > kMostDigits)
      return first;
    const uint32_t line = items_[first + 1].line;
    const bool above_line =
        items_[first].line != line &&
        std::all_of(items_.begin() + first + 1, items_.begin() + last, [&](const Item& item) {
          return item.line == line && item.kind == ItemKind::value;
        });
    return above_line && last - first - 1 == layout_.rows.front().values ? first + 1 : first;
  }

  Record count(uint32_t labels, uint32_t first, uint32_t last) const {
    Record record;
    record.first_label = labels;
    record.last_label = first;
    record.first_value = first;
    record.last_value = last;
    for (uint32_t i = first; i < last; ++i) {
      record.values += items_[i].kind == ItemKind::value;
      record.blanks += items_[i].kind == ItemKind::blank;
      record.collapsed = record.collapsed || items_[i].kind == ItemKind::filler;
    }
    return record;
  }

  uint32_t last_label_before(uint32_t i, uint32_t floor) const {
    while (i > floor && !is_label(i - 1)) --i;
    return i > floor ? i - 1 : floor;
  }

  bool fits_blank(const Record& record) const {
    const uint32_t want = layout_.rows.front().values;
    return !record.collapsed && (record.blanks == want || record.blanks == want + 1);
  }

  // A row's label with blanks alone behind it.
  void add_bare(Record record, uint32_t label) {
    record.first_label = label;
    record.last_label = label + 1;
    out_.records.push_back(std::move(record));
  }
  // Rows' labels in [first, last) that have no values behind them.
  void add_bare_labels(uint32_t first, uint32_t last) {
    std::vector<Record> bare;
    for (uint32_t i = first; i < last; ++i) {
      if (!is_label(i) || out_.known[i].row < 0) continue;
      Record record;
      record.first_label = i;
      record.last_label = i + 1;
      record.first_value = record.last_value = i + 1;
      bare.push_back(std::move(record));
    }
    const auto at =
        out_.records.end() -
        (!out_.records.empty() && !bare.empty() && out_.records.back().first_label >= last ? 1 : 0);
    out_.records.insert(at, bare.begin(), bare.end());
  }

  bool is_first_row(const Record& record) const {
    return record.last_label > record.first_label && is_label(record.last_label - 1) &&
           out_.known[record.last_label - 1].row == 0;
  }

  // Nothing but characters of the head: 机构, 其, 计. Where there is one row of values, what stands
  // between them can be nothing else.
  bool is_of_head(size_t i) const {
    if (layout_.merge) return true;
    if (out_.known[i].row >= 0 || out_.known[i].group) return false;
    uint64_t head = 0;
    for (const Label& header : layout_.headers) head |= header.bits;
    return (out_.labels[i]->bits & ~head) == 0;
  }

  // A small table for each part of the remedies: its name in front of its values, as the form
  // orders them.
  bool opens_next_part(uint32_t values, std::u16string_view labels) const {
    constexpr uint32_t kOfPart = 5;
    if (!layout_.merge || (values != kOfPart && values != 2 * kOfPart)) return false;
    const bool direct = labels.find(u"未经复议直接起诉") != labels.npos;
    const bool after = labels.find(u"复议后起诉") != labels.npos;
    return values == kOfPart ? direct && !after : after && !direct;
  }

  // The first row's values may be interrupted by labels of the head that the source put late.
  uint32_t merge_over_headers(Record& record, uint32_t j) {
    const uint32_t want = layout_.rows.front().values;
    std::vector<uint32_t> order;
    const auto take = [&](uint32_t first, uint32_t last) {
      for (uint32_t i = first; i < last; ++i)
        if (items_[i].kind != ItemKind::filler) order.push_back(i);
    };
    take(record.first_value, record.last_value);
    // What stands behind one line of values is too much of it.
    while ((record.values < want || layout_.merge) && j < items_.size()) {
      uint32_t k = j;
      bool only_total = true;
      bool only_headers = true;
      std::u16string late;
      for (; k < items_.size() && items_[k].kind != ItemKind::value; ++k) {
        if (!is_label(k)) continue;  // the rest of merged cells
        only_total = only_total && out_.labels[k]->body == u"总计";
        late += out_.labels[k]->body;
        only_headers = only_headers && late.size() < 60 && is_of_head(k);
      }
      // Blanks on the line of the values are values.
      while (k > j && k < items_.size() && !is_label(k - 1) && items_[k - 1].line == items_[k].line)
        --k;
      uint32_t end = k;
      while (end < items_.size() && !is_label(end)) ++end;
      if (end == k || !only_headers) break;
      const Record more = count(k, k, end);
      if (more.values == 0 || (record.values + more.values > want && !layout_.merge)) break;
      record.interrupted =
          record.interrupted || !(only_total || opens_next_part(record.values, late));
      record.values += more.values;
      record.blanks += more.blanks;
      take(k, end);
      record.last_value = end;
      j = end;
    }
    record.order = std::move(order);
    return j;
  }

  void push(Record record) {
    if (out_.records.size() < kMostRecords) out_.records.push_back(std::move(record));
  }

  // A run may hold several rows: printed lines of their own, columns read downwards, or rows whose
  // labels stand elsewhere.
  void split(const Record& run) {
    const uint32_t width = uniform_width();
    if (layout_.merge || split_by_line(run) || (width > 0 && split_transposed(run, width)) ||
        split_by_labels(run) || (width > 0 && split_by_count(run, width))) {
      if (layout_.merge) push(run);
      return;
    }
    push(run);
  }

  // Values in every row, when all rows have as many.
  uint32_t uniform_width() const {
    const uint32_t n = layout_.rows.front().values;
    for (const PrintedRow& row : layout_.rows)
      if (row.values != n) return 0;
    return n;
  }

  // The end of the line that begins with item `i`.
  uint32_t line_end(const Record& run, uint32_t i) const {
    uint32_t end = i + 1;
    while (end < run.last_value && items_[end].line == items_[i].line) ++end;
    return end;
  }

  // The values of a row that the page was too narrow for: all that it has, on the line of its label
  // and the next.
  bool runs_on(const Record& run) const {
    if (run.last_label == run.first_label || run.blanks > 0 || !is_label(run.last_label - 1))
      return false;
    const Item& label = items_[run.last_label - 1];
    const int row = out_.known[run.last_label - 1].row;
    const uint32_t wanted =
        row >= 0 ? layout_.rows[static_cast<size_t>(row)].values : uniform_width();
    const uint32_t end = line_end(run, run.first_value);
    return run.values == wanted && !label.exact && label.line == items_[run.first_value].line &&
           items_[end].line == label.line + 1 && line_end(run, end) == run.last_value;
  }

  bool split_by_line(const Record& run) {
    if (line_end(run, run.first_value) == run.last_value || runs_on(run)) return false;
    uint32_t widest = 0;
    uint32_t lines = 0;
    for (uint32_t i = run.first_value, end = 0; i < run.last_value; i = end) {
      end = line_end(run, i);
      widest = std::max(widest, count(i, i, end).values);
      ++lines;
    }
    // Two columns that a text without layout ran together: 4 110 among lines of one value each.
    const uint32_t width = uniform_width();
    const bool ran_together = width > 2 && widest == 2 && run.values % width == 0 &&
                              lines * 2 > run.values && !items_[run.first_value].exact;
    if (widest < 2 || ran_together) return false;
    for (uint32_t i = run.first_value, end = 0; i < run.last_value; i = end) {
      end = line_end(run, i);
      const bool first = i == run.first_value;
      Record part = count(first ? run.first_label : i, i, end);
      part.last_label = first ? run.last_label : i;
      if (part.values > 0 || first) push(std::move(part));
    }
    return true;
  }

  // PDF text without layout: each column of several rows is a block of lines of its own.
  bool split_transposed(const Record& run, uint32_t width) {
    std::vector<std::vector<uint32_t>> blocks;
    uint32_t last_block = std::numeric_limits<uint32_t>::max();
    for (uint32_t i = run.first_value; i < run.last_value; ++i) {
      if (items_[i].kind != ItemKind::value) continue;
      if (items_[i].exact) return false;
      if (items_[i].block != last_block) blocks.emplace_back();
      last_block = items_[i].block;
      blocks.back().push_back(i);
    }
    // Blocks of one line before and after are rows read across.
    size_t first = 0;
    while (first < blocks.size() && blocks[first].size() == 1) ++first;
    if (run.values <= width || blocks.size() < 2 || first == blocks.size()) return false;
    const size_t height = blocks[first].size();
    bool regular = first + width <= blocks.size() && (blocks.size() - first) % width == 0;
    for (size_t b = first; regular && b < blocks.size(); ++b)
      regular = blocks[b].size() == (b < first + width ? height : 1);

    // The labelled row in front lost a value, or more than a row did.
    const size_t short_row = first % width;
    regular = regular && (short_row == 0 || first < width);
    if (!regular && split_by_labels(run)) return true;

    const auto row_of = [&](std::vector<uint32_t> order, bool block, bool labelled) {
      Record part;
      part.first_label = run.first_label;
      part.last_label = labelled ? run.last_label : run.first_label;
      part.first_value = *std::min_element(order.begin(), order.end());
      part.last_value = *std::max_element(order.begin(), order.end()) + 1;
      part.values = static_cast<uint32_t>(order.size());
      part.block = block;
      part.order = std::move(order);
      push(std::move(part));
    };
    bool labelled = true;
    size_t across = 0;
    while (across < first && (across + width <= first || regular)) {
      std::vector<uint32_t> order;
      for (size_t c = 0; c < width && across < first; ++c) order.push_back(blocks[across++][0]);
      row_of(std::move(order), false, labelled);
      labelled = false;
    }
    if (!regular) {
      // A value was lost or is blank: whose it was, and what belongs to which row, cannot be told.
      Record rest = count(run.first_label, blocks[across].front(), run.last_value);
      rest.last_label = labelled ? run.last_label : run.first_label;
      rest.block = rest.ragged = true;
      push(std::move(rest));
      return true;
    }
    for (size_t r = 0; r < height; ++r) {
      std::vector<uint32_t> order;
      for (size_t c = 0; c < width; ++c) order.push_back(blocks[first + c][r]);
      row_of(std::move(order), height > 1, labelled);
    }
    for (size_t b = first + width; b < blocks.size(); b += width) {
      std::vector<uint32_t> order;
      for (size_t c = 0; c < width; ++c) order.push_back(blocks[b + c][0]);
      row_of(std::move(order), false, false);
    }
    return true;
  }

  bool split_by_count(const Record& run, uint32_t width) {
    if (run.values <= width || run.collapsed || run.values % width != 0) return false;
    if (run.values == 2 * width && items_[run.first_value].line == items_[run.last_value - 1].line)
      return false;  // two years on one line
    Record part;
    bool first = true;
    uint32_t start = run.first_value;
    uint32_t seen = 0;
    for (uint32_t i = run.first_value; i < run.last_value; ++i) {
      seen += items_[i].kind == ItemKind::value;
      if (seen < width) continue;
      part = count(first ? run.first_label : start, start, i + 1);
      part.last_label = first ? run.last_label : start;
      push(std::move(part));
      first = false;
      start = i + 1;
      seen = 0;
    }
    return true;
  }

  // The labels stand together, then the values together.
  bool split_by_labels(const Record& run) {
    const auto names_row = [&](uint32_t i) { return is_label(i) && out_.known[i].row >= 0; };
    uint32_t labels = 0;
    uint32_t sum = 0;
    for (uint32_t i = run.first_label; i < run.last_label; ++i) {
      if (!names_row(i)) continue;
      ++labels;
      sum += layout_.rows[static_cast<size_t>(out_.known[i].row)].values;
    }
    if (labels < 2 || sum != run.values || run.blanks > 0) return false;
    // The bare records of these labels were added before; they have their values now.
    out_.records.erase(std::remove_if(out_.records.begin(), out_.records.end(),
                                      [&](const Record& r) {
                                        return r.values == 0 && r.first_label >= run.first_label;
                                      }),
                       out_.records.end());
    uint32_t start = run.first_value;
    for (uint32_t label = run.first_label; label < run.last_label; ++label) {
      if (!names_row(label)) continue;
      const uint32_t n = layout_.rows[static_cast<size_t>(out_.known[label].row)].values;
      Record part = count(label, start, start + n);
      part.last_label = label + 1;
      push(std::move(part));
      start += n;
    }
    return true;
  }

  const std::vector<Item>& items_;
  const Layout& layout_;
  Records out_;
};

}  // namespace

Records make_records(const Items& items, const text::Folded& folded, const Layout& layout) {
  return Maker(items, folded, layout).run();
}

}  // namespace gouji::report
