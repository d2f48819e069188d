#include "core/report/tables/text_cells.h"

#include <algorithm>

#include "core/report/tables/layouts.h"

namespace gouji::report {
namespace {

constexpr size_t kLongest = 12;  // bytes of a word in a cell: 四个汉字, #DIV/0!

bool is_label(const Item& item) { return item.kind == ItemKind::label; }

// What a label is to the forms: of a row, with the values of that row in one version or another.
struct Meaning {
  bool known = false;
  std::vector<uint32_t> values;
};

Meaning meaning_of(const Label& label) {
  Meaning out;
  out.values.reserve(4);
  for (size_t t = 0; t < forms::kTables; ++t)
    for (const FormLayout& fl : form_layouts(static_cast<forms::Table>(t))) {
      const std::vector<LabelPlace>& places = fl.layout.places;
      const auto first = std::lower_bound(
          places.begin(), places.end(), label.bits,
          [](const LabelPlace& place, uint64_t bits) { return place.bits < bits; });
      for (auto place = first; place != places.end() && place->bits == label.bits; ++place) {
        const bool row = place->kind == LabelPlace::Kind::row;
        const Label& form = row ? fl.layout.rows[place->index].labels[place->label]
                            : place->kind == LabelPlace::Kind::group
                                ? fl.layout.groups[place->index]
                                : fl.layout.headers[place->index];
        if (!form.same_body(label)) continue;
        out.known = true;
        if (row) out.values.push_back(fl.layout.rows[place->index].values);
      }
    }
  return out;
}

// The items [first, last) are one line.
void admit_line(Items& items, size_t first, size_t last) {
  std::vector<Item>& all = items.items;
  // From the end on: words, up to the label of a row.
  size_t words = 0;
  size_t label = last;
  while (label > first &&
         (!is_label(all[label - 1]) ||
          (all[label - 1].folded.size() <= kLongest && !meaning_of(items.labels[label - 1]).known)))
    words += is_label(all[--label]);
  if (words == 0 || label == first) return;
  const std::vector<uint32_t> widths = meaning_of(items.labels[label - 1]).values;
  // Blanks in front may be of its merged cell, those at the end may be fillers.
  size_t begin = label;
  size_t end = last;
  while (all[begin].kind == ItemKind::blank) ++begin;
  while (all[end - 1].kind == ItemKind::blank) --end;
  if (std::none_of(widths.begin(), widths.end(), [&](uint32_t wanted) {
        return end - begin <= wanted && wanted <= last - label;
      }))
    return;
  for (size_t i = begin; i < end; ++i)
    if (is_label(all[i])) {
      all[i].kind = ItemKind::value;
      items.labels[i] = {};
    }
}

// The same words in each cell of a row, behind its label: 规章 | 无此项 | 无此项 | 无此项.
void admit_repeated(Items& items) {
  std::vector<Item>& all = items.items;
  for (size_t first = 1, last = 1; first < all.size(); first = last) {
    last = first + 1;
    if (!is_label(all[first])) continue;
    while (last < all.size() && is_label(all[last]) && items.labels[last] == items.labels[first])
      ++last;
    if (last - first < 3 || !is_label(all[first - 1]) || items.labels[first].body.empty() ||
        meaning_of(items.labels[first]).known)
      continue;
    const std::vector<uint32_t> widths = meaning_of(items.labels[first - 1]).values;
    if (std::find(widths.begin(), widths.end(), last - first) == widths.end()) continue;
    for (size_t i = first; i < last; ++i) {
      all[i].kind = ItemKind::value;
      items.labels[i] = {};
    }
  }
}

}  // namespace

void admit_text_cells(Items& items) {
  admit_repeated(items);
  const std::vector<Item>& all = items.items;
  for (size_t first = 0, last = 0; first < all.size(); first = last) {
    size_t labels = 0;
    for (last = first; last < all.size() && all[last].line == all[first].line; ++last)
      labels += is_label(all[last]);
    if (labels > 1 && all[first].exact && all[last - 1].exact) admit_line(items, first, last);
  }
}

}  // namespace gouji::report
