#include "core/report/tables/known_labels.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace gouji::report {
namespace {

class Knower {
 public:
  Knower(const Items& items, const text::Folded& folded, const Layout& layout)
      : items_(items.items), folded_(folded), layout_(layout) {
    out_.labels.reserve(items.labels.size());
    for (const Label& label : items.labels) out_.labels.push_back(&label);
  }

  KnownLabels run() {
    out_.known.resize(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].kind != ItemKind::label) continue;
      out_.known[i] = know(*out_.labels[i]);
      if (out_.known[i].row >= 0 || out_.known[i].header || out_.known[i].group) continue;
      const std::string_view folded = folded_.view(items_[i].folded);
      Label bare;
      if (const std::string_view rest = behind_results(folded); !rest.empty()) {
        bare = make_label(rest);
        if (know(bare).row < 0) bare = {};
      }
      // 3.其他0000000: its values have lost what parted them.
      if (const size_t end = folded.find_last_not_of("0123456789") + 1;
          bare.body.empty() && end > 0 && end < folded.size()) {
        bare = make_label(folded.substr(0, end));
        if (know(bare).row < 0) bare = {};
      }
      // A gloss of the office's own behind the label.
      if (bare.body.empty()) {
        if (folded.find('(') == std::string_view::npos) continue;
        bare = without_gloss(folded);
      }
      if (bare == *out_.labels[i]) continue;
      out_.known[i] = know(bare);
      out_.labels[i] = &out_.bare.emplace_front(std::move(bare));
    }
    for (size_t i = 0; i + 1 < items_.size(); ++i) join_pieces(i);
    return std::move(out_);
  }

 private:
  bool is_piece(size_t i) const {
    return i < items_.size() && items_[i].kind == ItemKind::label && out_.known[i].row < 0 &&
           !out_.known[i].group;
  }
  bool has_place(uint64_t bits) const {
    const auto at =
        std::lower_bound(layout_.places.begin(), layout_.places.end(), bits,
                         [](const LabelPlace& place, uint64_t b) { return place.bits < b; });
    return at != layout_.places.end() && at->bits == bits;
  }

  // A value, or one more piece of a longer wording: 数量 behind 一、本年新收政府信息公开申请.
  bool goes_on_behind(size_t piece, const Label& whole) const {
    if (piece + 1 >= items_.size()) return false;
    if (items_[piece + 1].kind == ItemKind::value) return true;
    if (!is_piece(piece + 1)) return false;
    const std::u16string longer = whole.body + out_.labels[piece + 1]->body;
    return std::any_of(layout_.rows.begin(), layout_.rows.end(), [&](const PrintedRow& row) {
      return std::any_of(row.labels.begin(), row.labels.end(),
                         [&](const Label& label) { return label.body.starts_with(longer); });
    });
  }

  // A row's label that is broken over lines, from item `first` on, with no value behind it: the
  // last piece stands for it. Where there are values, aligning joins the pieces.
  void join_pieces(size_t first) {
    constexpr size_t kMost = 8;
    if (!is_piece(first) || out_.known[first].header || !is_piece(first + 1)) return;
    if (opens_number(folded_.view(items_[first].folded))) {
      std::string whole(folded_.view(items_[first].folded));
      whole += folded_.view(items_[first + 1].folded);
      name_last_piece(first + 1, make_label(whole));
      return;
    }
    uint64_t bits = out_.labels[first]->bits;
    for (size_t end = first + 1; end < first + kMost && is_piece(end); ++end) {
      bits |= out_.labels[end]->bits;
      if (!has_place(bits)) continue;
      Label whole = *out_.labels[first];
      for (size_t i = first + 1; i <= end; ++i) whole.append(*out_.labels[i]);
      if (name_last_piece(end, std::move(whole))) return;
    }
  }
  // False: the pieces are no row's label.
  bool name_last_piece(size_t piece, Label whole) {
    const Known known = know(whole);
    if (known.row < 0) return false;
    if (goes_on_behind(piece, whole)) return true;
    out_.known[piece] = known;
    out_.labels[piece] = &out_.bare.emplace_front(std::move(whole));
    return true;
  }
  // （七⏎）总计
  static bool opens_number(std::string_view folded) {
    constexpr size_t kLongest = 7;  // bytes
    return folded.starts_with('(') && folded.size() <= kLongest &&
           folded.find(')') == std::string_view::npos;
  }

  // What stands behind the name of the results in a cell that holds a label's whole path:
  // 三、本年度办理结果（三）不予公开1.属于国家秘密.
  static std::string_view behind_results(std::string_view folded) {
    if (!folded.starts_with("三、本年")) return {};
    for (const std::string_view name : {"三、本年度办理结果", "三、本年办理结果"}) {
      if (!folded.starts_with(name)) continue;
      const size_t rest = std::min(folded.find_first_not_of("-/>:", name.size()), folded.size());
      return folded.substr(rest);
    }
    return {};
  }

  Known know(const Label& label) const {
    Known known;
    const auto first =
        std::lower_bound(layout_.places.begin(), layout_.places.end(), label.bits,
                         [](const LabelPlace& place, uint64_t bits) { return place.bits < bits; });
    for (auto place = first; place != layout_.places.end() && place->bits == label.bits; ++place) {
      switch (place->kind) {
        case LabelPlace::Kind::row: {
          const Label& form = layout_.rows[place->index].labels[place->label];
          if (label.body != form.body || (label.ordinal != form.ordinal && form.body.size() <= 2))
            break;
          known.row = place->index;
          return known;
        }
        case LabelPlace::Kind::group:
          known.group = known.group || label.body == layout_.groups[place->index].body;
          break;
        case LabelPlace::Kind::header:
          known.header = known.header ||
                         (label.ordinal == 0 && label.body == layout_.headers[place->index].body);
          break;
      }
    }
    return known;
  }

  const std::vector<Item>& items_;
  const text::Folded& folded_;
  const Layout& layout_;
  KnownLabels out_;
};

}  // namespace

KnownLabels know_labels(const Items& items, const text::Folded& folded, const Layout& layout) {
  return Knower(items, folded, layout).run();
}

}  // namespace gouji::report
