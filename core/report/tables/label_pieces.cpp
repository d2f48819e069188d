#include "core/report/tables/label_pieces.h"

#include <algorithm>

namespace gouji::report {
namespace {

bool is_value(const Item& item) { return item.kind == ItemKind::value; }

void add(LabelPieces& pieces, const Label& label, SourceSpan at) {
  if (pieces.label.body.empty()) pieces.label.ordinal = label.ordinal, pieces.at = at;
  pieces.label.append(label);
  pieces.at = pieces.at.joined(at);
}

}  // namespace

LabelPieces pieces_below(const std::vector<Item>& items, const std::vector<Label>& labels,
                         uint32_t first, uint32_t below,
                         const std::function<bool(uint32_t)>& is_row) {
  constexpr uint32_t kMost = 16;
  LabelPieces pieces;
  if (labels[first].ordinal == 0) return pieces;
  add(pieces, labels[first], items[first].at);
  bool any = false;
  for (uint32_t n = 1; n < kMost && below < items.size(); ++below) {
    // In a table that is drawn, the cells beside the rest of the label are blank.
    if (items[below].kind == ItemKind::blank && items[below].exact) continue;
    if (items[below].kind != ItemKind::label || labels[below].ordinal != 0 || is_row(below)) break;
    add(pieces, labels[below], items[below].at);
    any = true;
    ++n;
  }
  return any ? pieces : LabelPieces{};
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
    if (is_row(i)) return {};  // a row of its own, without values
    add(pieces, labels[i], items[i].at);
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

}  // namespace gouji::report
