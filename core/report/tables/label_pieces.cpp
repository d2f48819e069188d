#include "core/report/tables/label_pieces.h"

#include <algorithm>

namespace gouji::report {
namespace {

bool is_value(const Item& item) { return item.kind == ItemKind::value; }

// One value between labels, on a line that has no more than one of these.
bool is_alone(const std::vector<Item>& items, uint32_t i) {
  const auto is_label = [&](uint32_t k) {
    return k < items.size() && items[k].kind == ItemKind::label;
  };
  return is_value(items[i]) && !items[i].exact && items[i].at.size() > 1 && is_label(i + 1) &&
         items[i + 1].line != items[i].line && i > 0 && is_label(i - 1);
}

void add(LabelPieces& pieces, const Label& label, SourceSpan at) {
  if (pieces.at.empty()) pieces.label.ordinal = label.ordinal;
  pieces.label.append(label);
  pieces.at = pieces.at.joined(at);
}

}  // namespace

LabelPieces pieces_below(const std::vector<Item>& items, const std::vector<Label>& labels,
                         uint32_t first, uint32_t below,
                         const std::function<bool(uint32_t)>& is_row,
                         const std::function<int(const Label&)>& score) {
  constexpr uint32_t kMost = 16;
  LabelPieces pieces, best;
  if (labels[first].ordinal == 0) return best;
  pieces = {labels[first], items[first].at};
  int most = 0;
  for (uint32_t n = 1; n < kMost && below < items.size(); ++below) {
    // In a table that is drawn, the cells beside the rest of the label are blank.
    if (items[below].kind == ItemKind::blank && items[below].exact) continue;
    // 1.申请人⏎无⏎正当理由: one character of it is a sign for nothing elsewhere.
    if (is_alone(items, below)) continue;
    if (items[below].kind != ItemKind::label || labels[below].ordinal != 0 || is_row(below)) break;
    add(pieces, labels[below], items[below].at);
    if (const int s = score(pieces.label); s > most) best = pieces, most = s;
    ++n;
  }
  return best;
}

bool has_number_beside(const std::vector<Item>& items, const std::vector<Label>& labels,
                       const Record& record) {
  if (record.values == 0 || record.last_label == record.first_label) return false;
  const uint32_t last = record.last_label - 1;
  return items[last].kind == ItemKind::label && labels[last].ordinal != 0 &&
         labels[last].body.size() < 2 && items[last].line == items[record.first_value].line;
}

LabelPieces pieces_in_block(const std::vector<Item>& items, const std::vector<Label>& labels,
                            const Record& record, const std::function<bool(uint32_t)>& is_row) {
  LabelPieces pieces;
  if (record.values == 0 || record.last_label == record.first_label) return pieces;
  const Item& value = items[record.first_value];
  const uint32_t last_label = record.last_label - 1;
  if (!value.exact || items[last_label].kind != ItemKind::label ||
      items[last_label].block != value.block)
    return pieces;
  uint32_t first = record.first_value, last = record.last_value;
  while (first > 0 && items[first - 1].block == value.block && !is_value(items[first - 1])) --first;
  while (last < items.size() && items[last].block == value.block && !is_value(items[last])) ++last;
  // Values of another row in the block: its lines are rows.
  const auto is_open = [&](uint32_t i) {
    return i < items.size() && items[i].block == value.block && is_value(items[i]) &&
           items[i].line != value.line;
  };
  if ((first > 0 && is_open(first - 1)) || is_open(last) ||
      items[first].line == items[last - 1].line)
    return pieces;
  for (uint32_t i = first; i < last; ++i) {
    if (items[i].kind != ItemKind::label || items[i].column != items[last_label].column) continue;
    if (is_row(i)) return {};                      // a row of its own, without values
    add(pieces, labels[i], items[last_label].at);  // other cells stand between the pieces
  }
  return pieces;
}

bool is_middle_of(const Label& pieces, const std::vector<Label>& labels) {
  constexpr int kAlikeEnough = 700;
  return std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
    return pieces.body.size() < label.body.size() &&
           similarity(pieces, label, kAlikeEnough) >= kAlikeEnough;
  });
}

bool is_whole_row(const Label& label, const Known& known, const Layout& layout) {
  return known.row >= 0 &&
         (label.ordinal != 0 ||
          layout.rows[static_cast<size_t>(known.row)].labels.front().ordinal == 0);
}

void find_stray_labels(const std::vector<Item>& items, const std::vector<Label>& labels,
                       const std::vector<Known>& known, const Layout& layout, Alignment& out) {
  const auto found = [&](size_t row, SourceSpan at) {
    out.label_at[row] = at;
    out.label_similarity[row] = 1000;
  };
  for (size_t i = 0; i < items.size(); ++i) {
    const int row = items[i].kind == ItemKind::label ? known[i].row : -1;
    if (row >= 0 && out.label_at[static_cast<size_t>(row)].empty())
      found(static_cast<size_t>(row), items[i].at);
  }
  const auto is_row = [&](uint32_t i) { return is_whole_row(labels[i], known[i], layout); };
  for (size_t r = 0; r < layout.rows.size() && !layout.merge; ++r) {
    const Label& form = layout.rows[r].labels.front();
    if (!out.label_at[r].empty() || form.ordinal == 0) continue;
    for (uint32_t i = 0; i + 1 < items.size() && out.label_at[r].empty(); ++i) {
      if (items[i].kind != ItemKind::label || known[i].row >= 0 ||
          labels[i].ordinal != form.ordinal)
        continue;
      const auto score = [&](const Label& label) { return similarity(label, form, kWholeLabel); };
      const LabelPieces pieces = pieces_below(items, labels, i, i + 1, is_row, score);
      if (score(pieces.label) >= kWholeLabel) found(r, pieces.at);
    }
  }
}

}  // namespace gouji::report
