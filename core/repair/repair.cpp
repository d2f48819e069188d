#include "core/repair/repair.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "core/text/sort.h"

namespace gouji::repair {
namespace {

using forms::Equality;
using report::TableRead;

constexpr int kFillTotal = 8;    // a total that reads 0
constexpr int kTotal = 10;       // another total
constexpr int kTransposed = 12;  // an entry with its digits in another order
constexpr int kEntry = 15;       // an entry
constexpr int kFillEntry = 18;   // an entry that reads 0
constexpr int kErase = 30;       // an entry made 0
constexpr int kMostCost = 120;
constexpr int kTieMargin = 10;  // readings this near are both given
constexpr size_t kMostAlternatives = 3;
constexpr int kMostSteps = 60000;

bool same_digits(int64_t a, int64_t b) {
  std::array<int, 10> count{};
  for (; a > 0; a /= 10) ++count[static_cast<size_t>(a % 10)];
  for (; b > 0; b /= 10) --count[static_cast<size_t>(b % 10)];
  return std::all_of(count.begin(), count.end(), [](int n) { return n == 0; });
}

class Search {
 public:
  explicit Search(const TableRead& table) : form_(*table.form), all_(forms::equalities(form_)) {
    values_.reserve(table.cells.size());
    for (const report::Cell& cell : table.cells) {
      whole_ = whole_ && (cell.state != report::CellState::value || cell.value.is_integer());
      values_.push_back(cell.value.scale == 0 ? cell.value.mantissa : whole_part(cell.value));
    }
    locked_.assign(values_.size(), false);
    total_.reserve(values_.size());
    address_.reserve(values_.size());
    for (size_t r = 0; r < form_.rows.size(); ++r) {
      countable_.push_back(table.countable(r));
      for (size_t c = 0; c < form_.rows[r].columns.size(); ++c) {
        const bool total =
            form_.rows[r].columns[c].key == "total" || form_.rows[r].role == forms::Role::processed;
        total_.push_back(total);
        address_.push_back({static_cast<uint8_t>(r), static_cast<uint8_t>(c)});
      }
    }
    for (size_t e = 0; e < all_.size(); ++e) add_equality(static_cast<int>(e));
    find_uses();
  }

  std::vector<Repair> run() {
    std::vector<int> broken;
    for (size_t e = 0; e < terms_.size(); ++e)
      if (residual_[e] != 0) broken.push_back(static_cast<int>(e));
    if (!whole_ || broken.empty()) return {};
    broken_ = broken;
    for (choice_ = 0; choice_ < 3 && best_.empty(); ++choice_) {
      steps_ = 0;
      for (limit_ = lower_bound(); limit_ <= kMostCost && steps_ < kMostSteps; limit_ += 4) {
        solutions_.clear();
        descend(0);
        if (!solutions_.empty()) break;
      }
      keep_best();
    }
    return group();
  }

 private:
  struct Term {
    uint16_t cell;
    int8_t sign;
  };
  struct Use {
    uint16_t equality;
    int8_t sign;
  };
  struct Solution {
    std::vector<CellEdit> edits;
    int cost = 0;
  };

  static int64_t whole_part(text::Decimal d) {
    for (; d.scale > 0; --d.scale) d.mantissa /= 10;
    return d.mantissa;
  }

  void add_equality(int index) {
    const Equality& e = all_[static_cast<size_t>(index)];
    std::vector<Term> terms;
    terms.reserve(e.terms.size());
    int64_t sum = 0;
    for (const forms::Term& t : e.terms) {
      if (!countable_[t.row]) return;
      const auto cell = static_cast<uint16_t>(form_.offset(t.row) + t.column);
      terms.push_back({cell, t.sign});
      sum += t.sign * values_[cell];
    }
    terms_.push_back(std::move(terms));
    residual_.push_back(sum);
    source_.push_back(index);
  }

  // The equalities of each cell, one cell's behind the other's.
  void find_uses() {
    uses_begin_.assign(values_.size() + 1, 0);
    for (const std::vector<Term>& terms : terms_)
      for (const Term& t : terms) ++uses_begin_[t.cell + size_t{1}];
    std::partial_sum(uses_begin_.begin(), uses_begin_.end(), uses_begin_.begin());
    uses_.resize(uses_begin_.back());
    std::vector<uint16_t> next(uses_begin_.begin(), uses_begin_.end() - 1);
    for (size_t e = 0; e < terms_.size(); ++e)
      for (const Term& t : terms_[e]) uses_[next[t.cell]++] = {static_cast<uint16_t>(e), t.sign};
  }

  int cost(size_t cell, int64_t to) const {
    const int64_t from = values_[cell];
    if (total_[cell]) return from == 0 ? kFillTotal : kTotal;
    if (to == 0) return kErase;
    if (from == 0) return kFillEntry;
    return from > 9 && same_digits(from, to) ? kTransposed : kEntry;
  }

  int violated() const {
    return static_cast<int>(
        std::count_if(residual_.begin(), residual_.end(), [](int64_t r) { return r != 0; }));
  }
  // One cell is in at most three equalities.
  int lower_bound() const { return (violated() + 2) / 3 * kFillTotal; }

  void apply(size_t cell, int64_t delta) {
    values_[cell] += delta;
    for (size_t u = uses_begin_[cell]; u < uses_begin_[cell + 1]; ++u)
      residual_[uses_[u].equality] += uses_[u].sign * delta;
  }

  // The broken equality with the fewest free cells; the next ones when that gave nothing.
  int pick() const {
    std::vector<std::pair<size_t, int>> order;
    for (size_t e = 0; e < terms_.size(); ++e) {
      if (residual_[e] == 0) continue;
      size_t open = 0;
      for (const Term& t : terms_[e]) open += !locked_[t.cell];
      order.push_back({open, static_cast<int>(e)});
    }
    if (order.empty()) return -1;
    text::sort(order.begin(), order.end());
    return order[std::min<size_t>(choice_, order.size() - 1)].second;
  }

  void descend(int spent) {
    if (++steps_ > kMostSteps) return;
    const int e = pick();
    if (e < 0) {
      solutions_.push_back({edits_, spent});
      return;
    }
    for (const Term& t : terms_[static_cast<size_t>(e)]) {
      if (locked_[t.cell]) continue;
      const int64_t delta = -t.sign * residual_[static_cast<size_t>(e)];
      const int64_t to = values_[t.cell] + delta;
      if (to < 0) continue;
      const int price = cost(t.cell, to);
      if (spent + price > limit_) continue;
      const int64_t from = values_[t.cell];
      apply(t.cell, delta);
      if (spent + price + lower_bound() <= limit_) {
        locked_[t.cell] = true;
        edits_.push_back({address_[t.cell].first, address_[t.cell].second, from, to});
        descend(spent + price);
        edits_.pop_back();
        locked_[t.cell] = false;
      }
      apply(t.cell, -delta);
    }
  }

  // The cheapest solution, and those of as many cells that cost little more.
  void keep_best() {
    if (solutions_.empty()) return;
    const auto cheapest = [&] {
      return std::min_element(
          solutions_.begin(), solutions_.end(), [](const auto& a, const auto& b) {
            return a.cost != b.cost ? a.cost < b.cost : a.edits.size() < b.edits.size();
          });
    };
    Solution best = *cheapest();
    // The readings next to it need a little more room.
    const int steps = steps_;
    limit_ = std::max(limit_, best.cost + kTieMargin);
    steps_ = kMostSteps - 20000;
    solutions_.clear();
    descend(0);
    steps_ = steps;
    for (Solution& s : solutions_) sort(s.edits);
    sort(best.edits);
    best_ = best.edits;
    text::sort(solutions_.begin(), solutions_.end(),
               [](const auto& a, const auto& b) { return a.cost < b.cost; });
    for (const Solution& s : solutions_)
      if (s.edits.size() == best_.size() && s.edits != best_ &&
          std::find(alternatives_.begin(), alternatives_.end(), s.edits) == alternatives_.end() &&
          alternatives_.size() < kMostAlternatives)
        alternatives_.push_back(s.edits);
  }

  static void sort(std::vector<CellEdit>& edits) {
    text::sort(edits.begin(), edits.end(), [](const CellEdit& a, const CellEdit& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
  }

  bool in_equality(size_t e, const CellEdit& edit) const {
    const size_t cell = form_.offset(edit.row) + edit.column;
    return std::any_of(terms_[e].begin(), terms_[e].end(),
                       [&](const Term& t) { return t.cell == cell; });
  }

  // Edits that meet in an equality belong together.
  std::vector<Repair> group() const {
    std::vector<size_t> leader(best_.size());
    std::iota(leader.begin(), leader.end(), size_t{0});
    for (size_t e = 0; e < terms_.size(); ++e) {
      size_t first = best_.size();
      for (size_t i = 0; i < best_.size(); ++i) {
        if (!in_equality(e, best_[i])) continue;
        if (first == best_.size()) {
          first = i;
          continue;
        }
        const size_t a = leader[first];
        const size_t b = leader[i];
        for (size_t& l : leader)
          if (l == b) l = a;
      }
    }
    std::vector<Repair> out;
    for (size_t i = 0; i < best_.size(); ++i) {
      if (leader[i] != i) continue;
      Repair repair;
      repair.table = form_.table;
      for (size_t j = 0; j < best_.size(); ++j)
        if (leader[j] == i) repair.edits.push_back(best_[j]);
      for (const int e : broken_)
        for (const CellEdit& edit : repair.edits)
          if (in_equality(static_cast<size_t>(e), edit)) {
            repair.equalities.push_back(source_[static_cast<size_t>(e)]);
            break;
          }
      out.push_back(std::move(repair));
    }
    // Another reading stands beside a repair when it differs from the best in that repair alone.
    for (const auto& alternative : alternatives_)
      for (Repair& repair : out) {
        std::vector<CellEdit> changed;
        for (const CellEdit& edit : alternative)
          if (std::find(best_.begin(), best_.end(), edit) == best_.end() ||
              std::find(repair.edits.begin(), repair.edits.end(), edit) != repair.edits.end())
            changed.push_back(edit);
        const bool others_kept = std::all_of(best_.begin(), best_.end(), [&](const CellEdit& edit) {
          return std::find(repair.edits.begin(), repair.edits.end(), edit) != repair.edits.end() ||
                 std::find(alternative.begin(), alternative.end(), edit) != alternative.end();
        });
        if (others_kept && changed.size() == repair.edits.size() && changed != repair.edits)
          repair.alternatives.push_back(std::move(changed));
      }
    return out;
  }

  const forms::TableForm& form_;
  const std::vector<Equality>& all_;
  bool whole_ = true;
  std::vector<int64_t> values_;
  std::vector<bool> locked_;
  std::vector<bool> total_;
  std::vector<std::pair<uint8_t, uint8_t>> address_;
  std::vector<bool> countable_;  // by row
  std::vector<Use> uses_;
  std::vector<uint16_t> uses_begin_;  // by cell
  std::vector<std::vector<Term>> terms_;
  std::vector<int64_t> residual_;
  std::vector<int> source_;
  std::vector<int> broken_;
  size_t choice_ = 0;
  int limit_ = 0;
  int steps_ = 0;
  std::vector<CellEdit> edits_;
  std::vector<Solution> solutions_;
  std::vector<CellEdit> best_;
  std::vector<std::vector<CellEdit>> alternatives_;
};

}  // namespace

std::vector<Repair> repairs(const TableRead& table) {
  if (!table.found || table.form == nullptr) return {};
  return Search(table).run();
}

}  // namespace gouji::repair
