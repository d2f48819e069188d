#include "core/report/tables/align.h"

#include <algorithm>
#include <forward_list>
#include <functional>
#include <limits>
#include <utility>

#include "core/report/tables/label_pieces.h"
#include "core/report/tables/records.h"
#include "core/report/tables/row_between.h"

namespace gouji::report {
namespace {

constexpr int kLikely = 600;         // a label this alike may be the row's
constexpr int kMoved = 700;          // a label this alike tells a row in another place
constexpr int kExact = 970;          // labels equal but for the number in front
constexpr int kSubsequence = 800;    // several characters of a label in their order
constexpr int kBeforeBlock = 980;    // a label before a block of rows
constexpr uint32_t kMostJoined = 8;  // lines over which one label may be split

class Aligner {
 public:
  Aligner(const Items& items, const text::Folded& folded, const Layout& layout)
      : items_(items.items), whole_(items.labels), folded_(folded), layout_(layout) {
    Records made = make_records(items, folded, layout);
    labels_ = std::move(made.labels);
    bare_ = std::move(made.bare);
    known_ = std::move(made.known);
    out_.records = std::move(made.records);
  }

  Alignment run() {
    assign();
    return std::move(out_);
  }

 private:
  bool is_label(size_t i) const { return items_[i].kind == ItemKind::label; }

  // ── Assignment ──────────────────────────────────────────────────────────────────────────────

  struct Match {
    int similarity = 0;
    SourceSpan at;
  };

  struct Marks {
    bool labelled = false;    // the labels before the record name some row of the form
    bool foreign = false;     // a label stands on the line of the values
    bool disordered = false;  // the labels of its block are not in the order of the form
  };

  // Fills match_[record][row]: how well the labels before the record name the row.
  void match_labels() {
    const size_t rows = layout_.rows.size();
    match_.assign(out_.records.size() * rows, {});
    marks_.assign(out_.records.size(), {});
    named_.assign(rows, false);
    for (const Known& known : known_)
      if (known.row >= 0) named_[static_cast<size_t>(known.row)] = true;
    std::vector<uint32_t> own;
    for (size_t k = 0; k < out_.records.size(); ++k) {
      const Record& record = out_.records[k];
      own.clear();
      // A single character is a piece of a group's label that is written downwards.
      for (uint32_t i = record.first_label; i < record.last_label; ++i)
        if (is_label(i) && !known_[i].header && labels_[i]->body.size() > 1) own.push_back(i);
      if (record.block && name_block(k, own)) continue;
      if (!layout_.merge && named_in_block(k)) continue;
      if (has_number_beside(items_, whole_, record) && guess_downwards(k, record.last_label - 1))
        continue;
      if (stands_inside_label(record, own)) own.pop_back();
      if (own.empty()) continue;
      // A label alone, perhaps the last item of all, has no values on its line.
      marks_[k].foreign = !record.block && !(layout_.merge && is_of_head(own.back())) &&
                          record.last_value > record.first_value &&
                          items_[own.back()].line == items_[record.first_value].line;
      // A row's own label in full needs no guessing; the last one is nearest to the values.
      const uint32_t last = own.back();
      if (known_[last].row >= 0) {
        set(k, static_cast<size_t>(known_[last].row), {1000, items_[last].at});
        marks_[k].labelled = true;
        continue;
      }
      guess(k, own);
    }
  }

  // 度办 of 三、本年度办理结果, written downwards in two columns, in front of values that stand in
  // the middle of a label of two lines: （二）部分公开（…⏎度办 1 0 …⏎…）.
  bool stands_inside_label(const Record& record, const std::vector<uint32_t>& own) const {
    constexpr size_t kLongestPiece = 3;
    if (own.size() < 2 || record.values == 0) return false;
    const uint32_t piece = own[own.size() - 1], before = own[own.size() - 2];
    const Label& label = *labels_[piece];
    if (label.ordinal != 0 || label.body.size() > kLongestPiece || known_[piece].row >= 0 ||
        (known_[before].row < 0 && whole_[before].ordinal == 0) ||
        items_[piece].line != items_[record.first_value].line ||
        items_[before].line + 1 != items_[piece].line)
      return false;
    return std::any_of(layout_.groups.begin(), layout_.groups.end(), [&](const Label& group) {
      return group.body.find(label.body) != std::u16string::npos;
    });
  }

  // The labels of a block of rows stand behind it, or before it, mixed with those of its
  // neighbours: each may name any of its rows, and the order of the rows decides. Where labels
  // stand between two blocks, they rather belong to the first.
  bool name_block(size_t k, const std::vector<uint32_t>& before) {
    const Record& record = out_.records[k];
    const auto name = [&](uint32_t i, int similarity) {
      if (known_[i].row < 0) return;
      set(k, static_cast<size_t>(known_[i].row), {similarity, items_[i].at});
      marks_[k].labelled = true;
    };
    if (record.ragged) return false;
    size_t previous = k;  // the last record with values before the block
    while (previous > 0 && (out_.records[previous - 1].values == 0 ||
                            (out_.records[previous - 1].block &&
                             out_.records[previous - 1].first_label == record.first_label)))
      --previous;
    if (previous == 0 || !out_.records[previous - 1].ragged)
      for (const uint32_t i : before) name(i, kBeforeBlock);
    int last = -1;
    for (uint32_t i = labels_behind(record); i < items_.size(); ++i) {
      if (items_[i].kind == ItemKind::blank) continue;
      if (!is_label(i)) break;
      name(i, 1000);
      if (known_[i].row < 0) continue;
      marks_[k].disordered = marks_[k].disordered || known_[i].row < last;
      last = known_[i].row;
    }
    return marks_[k].labelled;
  }
  uint32_t labels_behind(const Record& record) const {
    uint32_t i = record.last_value;
    while (i < items_.size() && !is_label(i)) ++i;
    return i;
  }

  void set(size_t record, size_t row, Match match) {
    Match& m = match_[record * layout_.rows.size() + row];
    if (match.similarity > m.similarity) m = match;
  }

  // Labels split over lines are joined from the values upwards.
  void guess(size_t k, const std::vector<uint32_t>& own) {
    Label joined;
    SourceSpan at;
    for (size_t n = 1; n <= own.size() && n <= kMostJoined; ++n) {
      const uint32_t i = own[own.size() - n];
      const bool known = n > 1 && known_[i].row >= 0;
      // A bracket that goes on is no gloss to be taken off.
      const Label& label = known ? whole_[i] : *labels_[i];
      joined.prepend(label);
      joined.ordinal = label.ordinal;
      at = items_[i].at.joined(at);
      if (known) {
        // Another row's label, or the begin of this one, which is an accepted spelling by itself.
        const auto& labels = layout_.rows[static_cast<size_t>(known_[i].row)].labels;
        if (std::find(labels.begin(), labels.end(), joined) != labels.end() || opens_gloss(i) ||
            is_middle_of(joined, labels)) {
          set(k, static_cast<size_t>(known_[i].row), {1000, at});
          marks_[k].labelled = true;
        }
        break;
      }
      // A group's name by itself is the begin of each of its rows' labels.
      if (n == 1 && known_[i].group) continue;
      for (size_t r = 0; r < layout_.rows.size(); ++r)
        for (const Label& form : layout_.rows[r].labels) {
          const int s = similarity(joined, form, kLikely);
          if (s >= kLikely) {
            set(k, r, {s, at});
            marks_[k].labelled = true;
          }
        }
      if (n == 1 && (label.body.size() < 3 || !is_likely(k)) && guess_downwards(k, i)) return;
    }
  }

  bool is_likely(size_t k) const {
    for (size_t r = 0; r < layout_.rows.size(); ++r)
      if (match_[k * layout_.rows.size() + r].similarity >= kSubsequence) return true;
    return false;
  }

  // How well the label names the row that it names best, and which one that is.
  int best_row(const Label& label, int least, size_t& row) const {
    int best = 0;
    for (size_t r = 0; r < layout_.rows.size(); ++r)
      for (const Label& form : layout_.rows[r].labels)
        if (const int s = similarity(label, form, least); s > best) best = s, row = r;
    return best;
  }
  bool name_best(size_t k, const LabelPieces& pieces, int least) {
    size_t row = 0;
    const int s = best_row(pieces.label, least, row);
    if (s < least) return false;
    set(k, row, {s, pieces.at});
    return marks_[k].labelled = true;
  }

  // 6.属于四 0 0 …⏎类过程性⏎信息: the values stand behind the first line of a label, which goes on
  // below them.
  bool guess_downwards(size_t k, uint32_t first) {
    size_t row = 0;
    const auto score = [&](const Label& label) { return best_row(label, kWholeLabel, row); };
    return name_best(
        k, pieces_below(items_, whole_, first, out_.records[k].last_value, is_row_, score),
        kWholeLabel);
  }

  // In a drawn table, by the lines between two of its rules and no others.
  bool named_in_block(size_t k) {
    const LabelPieces pieces = pieces_in_block(items_, whole_, out_.records[k], is_row_);
    if (pieces.label.body.empty()) return false;
    marks_[k].foreign = !name_best(k, pieces, kLikely);
    return true;
  }

  // Nothing but characters of the head, as of several labels of it in one.
  bool is_of_head(uint32_t i) const {
    uint64_t head = 0;
    for (const Label& header : layout_.headers) head |= header.bits;
    return (labels_[i]->bits & ~head) == 0;
  }

  // 规章（设区的市、自治州人民政府⏎应提供相关数据）: a row's label with a gloss that goes on.
  bool opens_gloss(uint32_t i) const {
    if (labels_[i] == &whole_[i]) return false;
    const std::string_view label = folded_.view(items_[i].folded);
    return label.find('(') != label.npos && label.find(')') == label.npos;
  }

  int64_t gain(size_t k, size_t r) const {
    const Record& record = out_.records[k];
    const PrintedRow& row = layout_.rows[r];
    const int s = match_[k * layout_.rows.size() + r].similarity;
    if (record.values == 0 && layout_.merge)
      return record.blanks == row.values || record.blanks == row.values + 1 ? 500 : kNever;
    if (record.values == 0) return s >= 900 ? (record.blanks > 0 ? 3000 : 400) : kNever;
    int64_t fit = -500;
    if (record.values == row.values)
      fit = 1000;
    else if (record.values + record.blanks == row.values ||
             (layout_.merge && record.values + record.blanks == row.values + 1))
      fit = 800;  // one more: a mark behind the last of a line of values
    if (s >= kLikely) return 8 * s + fit;
    if ((marks_[k].labelled || marks_[k].foreign) && !record.block) return kNever;
    if (record.ragged) return kNever;
    // Values without a label rather belong to a row whose label stands somewhere.
    if (fit > 0) return 600 + fit + (named_[r] ? 200 : 0);
    // The one line of values with some lost or too many: better than none, worse than any that
    // fits.
    const uint32_t cells = record.values + (record.collapsed ? 0 : record.blanks);
    return layout_.merge && cells * 2 > row.values && record.values < row.values * 2
               ? 10 * static_cast<int64_t>(record.values)
               : kNever;
  }

  void assign() {
    const size_t n = out_.records.size();
    const size_t m = layout_.rows.size();
    match_labels();
    // best[k][r]: score of the first k records against the first r rows.
    std::vector<int64_t> best((n + 1) * (m + 1), 0);
    const auto at = [&](size_t k, size_t r) -> int64_t& { return best[k * (m + 1) + r]; };
    for (size_t k = 1; k <= n; ++k) {
      for (size_t r = 1; r <= m; ++r) {
        int64_t b = std::max(at(k - 1, r), at(k, r - 1));
        const int64_t g = gain(k - 1, r - 1);
        if (g != kNever) b = std::max(b, at(k - 1, r - 1) + g);
        at(k, r) = b;
      }
    }
    out_.score = at(n, m);
    out_.record_of_row.assign(m, -1);
    out_.row_of_record.assign(n, -1);
    out_.label_similarity.assign(m, 0);
    out_.label_at.assign(m, {});
    for (size_t k = n, r = m; k > 0 && r > 0;) {
      const int64_t g = gain(k - 1, r - 1);
      if (g != kNever && at(k, r) == at(k - 1, r - 1) + g && at(k, r) > at(k - 1, r) &&
          at(k, r) > at(k, r - 1)) {
        take(k - 1, r - 1);
        --k, --r;
      } else if (at(k, r) == at(k - 1, r)) {
        --k;
      } else {
        --r;
      }
    }
    take_moved_rows();
    find_uncertain();
    find_stray_labels(items_, whole_, known_, layout_, out_);
  }

  int similarity_of(size_t record, size_t row) const {
    return match_[record * layout_.rows.size() + row].similarity;
  }

  // Rows that stand elsewhere than in the form.
  void take_moved_rows() {
    const size_t m = layout_.rows.size();
    out_.moved.assign(m, false);
    // Records that no place was left for.
    for (size_t k = 0; k < out_.records.size(); ++k) {
      const Record& record = out_.records[k];
      if (out_.row_of_record[k] >= 0 || record.values == 0 || record.block || record.ragged)
        continue;
      size_t best = 0;
      for (size_t r = 1; r < m; ++r)
        if (similarity_of(k, r) > similarity_of(k, best)) best = r;
      if (similarity_of(k, best) < kMoved || out_.record_of_row[best] >= 0) continue;
      take(k, best);
      out_.moved[best] = true;
    }
    // Long labels are alike: each of two may have been taken for the other.
    for (size_t r = 1; r < m; ++r)
      for (size_t q = 0; q < r; ++q)
        if (labels_cross(q, r)) exchange(q, r);
  }

  // The labels found for the rows q and r name each other's row.
  bool labels_cross(size_t q, size_t r) const {
    const auto guessed = [&](size_t row) {
      return out_.record_of_row[row] >= 0 && out_.label_similarity[row] > 0 &&
             out_.label_similarity[row] < kExact;
    };
    if (!guessed(q) || !guessed(r)) return false;
    const auto a = static_cast<size_t>(out_.record_of_row[q]);
    const auto b = static_cast<size_t>(out_.record_of_row[r]);
    return similarity_of(a, r) > similarity_of(a, q) && similarity_of(b, q) > similarity_of(b, r);
  }
  void exchange(size_t q, size_t r) {
    const auto a = static_cast<size_t>(out_.record_of_row[q]);
    const auto b = static_cast<size_t>(out_.record_of_row[r]);
    take(a, r);
    take(b, q);
    out_.moved[r] = true;
  }

  // Values without a label of their own have a sure place only where they fill the gap between rows
  // that have theirs: all its rows, or all whose labels stand elsewhere.
  void find_uncertain() {
    const size_t m = layout_.rows.size();
    out_.uncertain.assign(m, false);
    const auto anchored = [&](size_t r) {
      return record_of(r) >= 0 && out_.label_similarity[r] > 0;
    };
    for (size_t from = 0; from < m; ++from) {
      if (anchored(from)) {
        out_.uncertain[from] = marks_[static_cast<size_t>(record_of(from))].disordered;
        continue;
      }
      size_t to = from;
      size_t placed = 0;
      size_t named = 0;
      size_t both = 0;
      for (; to < m && !anchored(to); ++to) {
        placed += record_of(to) >= 0;
        named += named_[to];
        both += record_of(to) >= 0 && named_[to];
      }
      if (placed > 0 && placed != to - from && !(placed == named && placed == both))
        for (size_t r = from; r < to; ++r) out_.uncertain[r] = record_of(r) >= 0 || named_[r];
      from = to - 1;
    }
    // A run of several rows that has one too many, behind the labels of several: it may begin with
    // any of these.
    for (size_t k = 1; k < out_.records.size(); ++k) {
      if (out_.row_of_record[k] >= 0 || !goes_on(k)) continue;
      size_t first = k;
      while (goes_on(first)) --first;
      for (size_t j = first; j < k && names_several_rows(out_.records[first]); ++j)
        if (out_.row_of_record[j] >= 0)
          out_.uncertain[static_cast<size_t>(out_.row_of_record[j])] = true;
    }
    // Values that could not be told apart belong to some of the rows whose labels have none.
    const bool ragged = std::any_of(out_.records.begin(), out_.records.end(),
                                    [](const Record& record) { return record.ragged; });
    for (size_t r = 0; ragged && r < m; ++r)
      if (named_[r] && record_of(r) < 0) out_.uncertain[r] = true;
  }
  // The record is a row of a run that the one before belongs to, too.
  bool goes_on(size_t k) const {
    const Record& record = out_.records[k];
    return k > 0 && record.values > 1 && record.first_label == record.last_label &&
           (!record.block || record.ragged) && !items_[record.first_value].exact &&
           out_.records[k - 1].last_value == record.first_value;
  }
  bool names_several_rows(const Record& record) const {
    int rows = 0;
    for (uint32_t i = record.first_label; i < record.last_label; ++i) rows += known_[i].row >= 0;
    return rows > 1;
  }
  // The record of a row, when it is more than a label.
  int record_of(size_t r) const {
    const int k = out_.record_of_row[r];
    if (k < 0) return k;
    const Record& record = out_.records[static_cast<size_t>(k)];
    return record.values + record.blanks > 0 ? k : -1;
  }

  void take(size_t record, size_t row) {
    const Match& match = match_[record * layout_.rows.size() + row];
    out_.record_of_row[row] = static_cast<int>(record);
    out_.row_of_record[record] = static_cast<int>(row);
    out_.label_similarity[row] = match.similarity;
    out_.label_at[row] = match.at;
  }

  static constexpr int64_t kNever = std::numeric_limits<int64_t>::min();
  const std::vector<Item>& items_;
  const std::vector<Label>& whole_;  // of the items, with their glosses
  const text::Folded& folded_;
  const Layout& layout_;
  std::vector<const Label*> labels_;  // without
  std::forward_list<Label> bare_;     // some of these
  std::vector<Known> known_;
  std::vector<Match> match_;
  std::vector<Marks> marks_;  // of the records
  const std::function<bool(uint32_t)> is_row_ = [this](uint32_t i) {
    return is_whole_row(whole_[i], known_[i], layout_);
  };
  std::vector<bool> named_;  // the printed row's label stands somewhere
  Alignment out_;
};

}  // namespace

Alignment align(const Items& items, const text::Folded& folded, const Layout& layout) {
  Alignment out = Aligner(items, folded, layout).run();
  take_rows_between(items, layout, out);
  return out;
}

}  // namespace gouji::report
