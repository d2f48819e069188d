#include "core/report/tables/broken_figures.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

constexpr size_t kMostBroken = 2;     // figures of one row
constexpr size_t kMostOnLine = 32;    // labels and values
constexpr size_t kShortestBegin = 2;  // digits that a cell has room for at least

class Mender {
 public:
  Mender(const std::vector<Item>& items, const text::Folded& folded, std::string_view text,
         const FormLayout& fl, const Alignment& alignment, size_t printed)
      : items_(items),
        folded_(folded),
        text_(text),
        fl_(fl),
        alignment_(alignment),
        row_(fl.layout.rows[printed]),
        record_(alignment.records[static_cast<size_t>(alignment.record_of_row[printed])]) {}

  std::vector<Figures> run() {
    if (!has_sum()) return {};
    collect();
    put_together();
    for (const auto& [above, below] : {std::pair(1, 1), std::pair(0, 2), std::pair(2, 0)}) {
      if (found_ > 0) break;
      collect_near(above, below);
      put_together();
    }
    return found_ == 1 ? std::move(result_) : std::vector<Figures>{};
  }

 private:
  // The last value of a row of requests or remedies is the sum of the others.
  bool has_sum() const { return fl_.form->table != forms::Table::disclosure; }

  void put_together() {
    if (values_.size() <= row_.values || values_.size() > row_.values + kMostBroken) return;
    broken_ = values_.size() - row_.values;
    if (!std::all_of(values_.begin(), values_.end(), [&](uint32_t i) { return is_count(i); }))
      return;
    const bool around_first = stand_around();
    if (around_first) try_around();
    if (found_ == 0) try_neighbours({}, 0);
    if (found_ == 0) try_in_front();
    if (found_ == 0 && !around_first) try_around();
  }

  // All values between those of the rows before and behind that have theirs.
  void collect() {
    const auto k = static_cast<size_t>(&record_ - alignment_.records.data());
    const auto taken = [&](size_t i) {
      const int r = alignment_.row_of_record[i];
      return r >= 0 &&
             alignment_.records[i].values >= fl_.layout.rows[static_cast<size_t>(r)].values;
    };
    uint32_t first = 0;
    auto last = static_cast<uint32_t>(items_.size());
    for (size_t i = k; i-- > 0;)
      if (taken(i)) {
        first = alignment_.records[i].last_value;
        break;
      }
    for (size_t i = k + 1; i < alignment_.records.size(); ++i)
      if (taken(i)) {
        last = alignment_.records[i].first_value;
        break;
      }
    for (uint32_t i = first; i < last && values_.size() <= row_.values + kMostBroken; ++i)
      if (items_[i].kind == ItemKind::value) values_.push_back(i);
  }

  // Where the rows beside this one are broken, too: the values of its own line, and of so many
  // lines right above and below it that hold nothing but pieces.
  void collect_near(int above, int below) {
    values_.clear();
    if (record_.first_value >= record_.last_value) return;
    const auto size = static_cast<uint32_t>(items_.size());
    const auto line_begin = [&](uint32_t i) {
      while (i > 0 && items_[i - 1].line == items_[i].line) --i;
      return i;
    };
    const auto line_end = [&](uint32_t i) {
      const uint32_t line = items_[i].line;
      while (i < size && items_[i].line == line) ++i;
      return i;
    };
    const auto only_pieces = [&](uint32_t first, uint32_t last) {
      return last - first <= kMostBroken &&
             std::all_of(items_.begin() + first, items_.begin() + last,
                         [](const Item& item) { return item.kind == ItemKind::value; });
    };
    uint32_t first = line_begin(record_.first_value);
    uint32_t last = line_end(record_.first_value);
    if (last - first > kMostOnLine) return;
    for (; above > 0; --above) {
      const uint32_t begin = first > 0 ? line_begin(first - 1) : 0;
      if (begin == first || !only_pieces(begin, first)) return;
      first = begin;
    }
    for (; below > 0; --below) {
      const uint32_t end = last < size ? line_end(last) : size;
      if (end == last || !only_pieces(last, end)) return;
      last = end;
    }
    for (uint32_t i = first; i < last; ++i)
      if (items_[i].kind == ItemKind::value) values_.push_back(i);
  }

  std::string_view digits(uint32_t i) const { return folded_.view(items_[i].folded); }
  bool is_figure(uint32_t i) const {
    return digits(i).find_first_not_of("0123456789,") == std::string_view::npos;
  }
  // A figure, or a sign for nothing.
  bool is_count(uint32_t i) const {
    return !items_[i].exact &&
           (is_figure(i) || read_value(digits(i), digits(i)).state == CellState::placeholder);
  }
  // What is broken fills its cell, and a figure does not begin with 0.
  bool may_be_one(uint32_t first, uint32_t rest) const {
    return items_[first].line != items_[rest].line && is_figure(first) && is_figure(rest) &&
           (digits(first).size() >= kShortestBegin || runs_on(first, rest)) &&
           digits(first)[0] != '0' && digits(rest).find(',') == std::string_view::npos;
  }

  // A line that was cut at its end, wherever that was: the rest stands alone on the next.
  bool runs_on(uint32_t first, uint32_t rest) const {
    return rest == first + 1 && items_[first].line + 1 == items_[rest].line &&
           (rest + 1 >= items_.size() || items_[rest + 1].line != items_[rest].line) && first > 0 &&
           items_[first - 1].line == items_[first].line;
  }

  int64_t value(const Figures& f) const {
    std::string s(digits(f.first));
    if (f.rest != Figures::kNone) s += digits(f.rest);
    const ValueRead read = read_value(s, s);
    return read.state == CellState::text ? -1 : read.value.mantissa;
  }

  bool sums_hold(const std::vector<Figures>& figures) const {
    size_t first = 0;
    const auto holds = [&](size_t count) {
      int64_t sum = 0;
      for (size_t c = 0; c < count; ++c) {
        const int64_t v = value(figures[first + c]);
        if (v < 0) return false;
        sum += c + 1 < count ? v : -v;
      }
      first += count;
      return sum == 0;
    };
    if (!fl_.layout.merge) return holds(row_.values);
    return std::all_of(fl_.form->rows.begin(), fl_.form->rows.end(),
                       [&](const forms::Row& row) { return holds(row.columns.size()); });
  }

  void accept(std::vector<Figures> figures) {
    if (figures.size() != row_.values || !sums_hold(figures)) return;
    ++found_;
    result_ = std::move(figures);
  }

  // The pieces follow each other, as in reading order.
  void try_neighbours(std::vector<Figures> figures, size_t joined) {
    for (size_t i = figures.size() + joined; i < values_.size() && found_ < 2; ++i) {
      if (i + 1 < values_.size() && joined < broken_ && may_be_one(values_[i], values_[i + 1])) {
        std::vector<Figures> other = figures;
        other.push_back({values_[i], values_[i + 1]});
        try_neighbours(std::move(other), joined + 1);
      }
      figures.push_back({values_[i]});
    }
    if (joined == broken_) accept(std::move(figures));
  }

  // All but the pieces stand on one line, and those on others above and below it.
  bool stand_around() const {
    const auto line = [&](size_t i) { return items_[values_[i]].line; };
    const size_t last = values_.size() - broken_ - 1;
    return line(broken_) == line(last) && line(broken_ - 1) < line(broken_) &&
           line(last) < line(last + 1);
  }

  // The pieces stand above and below the line of the others, as on the page.
  void try_around() {
    const size_t n = broken_;
    std::vector<Figures> pairs;
    for (size_t i = 0; i < n; ++i) {
      const uint32_t rest = values_[values_.size() - n + i];
      if (!may_be_one(values_[i], rest)) return;
      pairs.push_back({values_[i], rest});
    }
    place(pairs, {values_.begin() + static_cast<std::ptrdiff_t>(n),
                  values_.end() - static_cast<std::ptrdiff_t>(n)});
  }

  // Both pieces of one figure stand in front of the row's label: 177, 0, 一、本年新收…, 830 …
  void try_in_front() {
    const auto is_label = [&](const Item& item) { return item.kind == ItemKind::label; };
    if (broken_ != 1 || !may_be_one(values_[0], values_[1]) ||
        std::none_of(items_.begin() + values_[1], items_.begin() + values_[2], is_label))
      return;
    place({{values_[0], values_[1]}}, {values_.begin() + 2, values_.end()});
  }

  void place(const std::vector<Figures>& pairs, const std::vector<uint32_t>& line) {
    put_in(pairs, line, {}, 0);
    if (found_ <= 1) return;
    // Several places fit: the one that the page shows.
    found_ = 0;
    by_place_ = true;
    put_in(pairs, line, {}, 0);
  }

  // Each order in which the pairs may stand among the line's values.
  void put_in(const std::vector<Figures>& pairs, const std::vector<uint32_t>& line,
              std::vector<Figures> figures, size_t paired) {
    const size_t at = figures.size() - paired;
    if (paired == pairs.size() && at == line.size()) {
      if (!by_place_ || in_place(figures)) accept(std::move(figures));
      return;
    }
    if (paired < pairs.size()) {
      std::vector<Figures> other = figures;
      other.push_back(pairs[paired]);
      put_in(pairs, line, std::move(other), paired + 1);
    }
    if (at < line.size()) {
      figures.push_back({line[at]});
      put_in(pairs, line, std::move(figures), paired);
    }
  }

  bool in_place(const std::vector<Figures>& figures) const {
    return std::is_sorted(figures.begin(), figures.end(), [&](const Figures& a, const Figures& b) {
      return column(a.first) < column(b.first);
    });
  }
  // Characters in front of the item on its line.
  size_t column(uint32_t item) const {
    const size_t at = items_[item].at.begin;
    size_t begin = at;
    while (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != '\f') --begin;
    size_t n = 0;
    for (const char c : text_.substr(begin, at - begin))
      n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
  }

  const std::vector<Item>& items_;
  const text::Folded& folded_;
  std::string_view text_;
  const FormLayout& fl_;
  const Alignment& alignment_;
  const PrintedRow& row_;
  const Record& record_;
  std::vector<uint32_t> values_;  // items of the row and of what may belong to it, in source order
  size_t broken_ = 0;             // pieces too many
  size_t found_ = 0;              // ways to put them together
  bool by_place_ = false;
  std::vector<Figures> result_;
};

}  // namespace

std::vector<Figures> with_broken_figures(const std::vector<Item>& items, const text::Folded& folded,
                                         std::string_view text, const FormLayout& layout,
                                         const Alignment& alignment, size_t printed) {
  return Mender(items, folded, text, layout, alignment, printed).run();
}

}  // namespace gouji::report
