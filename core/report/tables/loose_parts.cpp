#include "core/report/tables/loose_parts.h"

#include <algorithm>

#include "core/report/outline/headings.h"
#include "core/report/tables/layouts.h"
#include "core/report/tables/value.h"
#include "core/text/sort.h"

namespace gouji::report {
namespace {

struct Word {
  SourceSpan at;
  uint32_t gap = 0;  // blanks before it
};

// Bytes of the blank that begins at `i`; 0: none does.
uint32_t blank_length(std::string_view s, uint32_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c <= ' ') return 1;
  if (c == 0xC2 && i + 1 < s.size() && s[i + 1] == '\xA0') return 2;
  if (i + 2 >= s.size()) return 0;
  const auto d = static_cast<unsigned char>(s[i + 1]);
  const auto e = static_cast<unsigned char>(s[i + 2]);
  if (c == 0xE3 && d == 0x80 && e == 0x80) return 3;
  if (c == 0xE2 && d == 0x80 && (e <= 0x8B || e == 0xAF)) return 3;
  return 0;
}

// At most kMostItems and one.
std::vector<Word> words_of(std::string_view s, uint32_t begin) {
  std::vector<Word> words;
  uint32_t gap = 0;
  for (uint32_t i = 0; i < s.size() && words.size() <= kMostItems;) {
    const uint32_t n = blank_length(s, i);
    if (n > 0) {
      gap += n;
      i += n;
      continue;
    }
    uint32_t j = i;
    while (j < s.size() && blank_length(s, j) == 0) ++j;
    words.push_back({{begin + i, begin + j}, gap});
    gap = 0;
    i = j;
  }
  return words;
}

// Labels of all forms: of rows, groups and heads, and the sentences in the corner. In ascending
// order of bits.
const std::vector<const Label*>& form_labels() {
  static const auto kLabels = [] {
    std::vector<const Label*> all;
    for (size_t t = 0; t < forms::kTables; ++t)
      for (const FormLayout& fl : form_layouts(static_cast<forms::Table>(t))) {
        for (const PrintedRow& row : fl.layout.rows)
          for (const Label& label : row.labels) all.push_back(&label);
        for (const Label& label : fl.layout.groups) all.push_back(&label);
        for (const Label& label : fl.layout.headers) all.push_back(&label);
        if (!fl.layout.corner.body.empty()) all.push_back(&fl.layout.corner);
      }
    text::sort(all.begin(), all.end(),
               [](const Label* a, const Label* b) { return a->bits < b->bits; });
    return all;
  }();
  return kLabels;
}

bool is_form_label(std::string_view folded) {
  const Label label = make_label(folded);
  const std::vector<const Label*>& all = form_labels();
  auto found = std::lower_bound(all.begin(), all.end(), label.bits,
                                [](const Label* form, uint64_t bits) { return form->bits < bits; });
  for (; found != all.end() && (*found)->bits == label.bits; ++found)
    if ((*found)->body == label.body) return true;
  return false;
}

bool names_row(std::string_view text) {
  const Label label = label_of(text);
  for (size_t t = 0; t < forms::kTables; ++t)
    for (const FormLayout& fl : form_layouts(static_cast<forms::Table>(t)))
      for (const PrintedRow& row : fl.layout.rows)
        for (const Label& form : row.labels)
          if (form.same_body(label)) return true;
  return false;
}

constexpr std::string_view kSign = "无";

class Line {
 public:
  Line(std::string_view text, text::Folded& folded, SourceSpan at)
      : text_(text), folded_(folded), words_(words_of(at.in(text), at.begin)) {
    join_stray_marks();
  }

  // Words up to the next number, wide gap or numbered label are one label.
  void parts(std::vector<LoosePart>& out) {
    for (size_t i = 0; i < words_.size();) {
      const FoldedSpan f = folding(words_[i].at);
      if (are_signs(words_[i].at)) {
        push_signs(words_[i++].at, out);
        continue;
      }
      if (is_value(i, f)) {
        out.push_back({words_[i].at, f, ItemKind::value});
        ++i;
        continue;
      }
      SourceSpan at = words_[i].at;
      size_t j = i + 1;
      for (; j < words_.size() && words_[j].gap < 2; ++j) {
        const FoldedSpan g = folding(words_[j].at);
        // 第二十条第 （一） 项
        const bool numbered =
            numbering(folded_.view(g)).level != Level::none && !at.in(text_).ends_with("第");
        if (is_value(j, g) || are_signs(words_[j].at) || numbered || parts_labels(at, g) ||
            is_row_before_values(j, g))
          break;
        at = at.joined(words_[j].at);
      }
      const uint32_t figure = joined_figure(at, j);
      const SourceSpan label = {at.begin, at.end - figure};
      out.push_back({label, folding(label), ItemKind::label});
      if (figure > 0) push_figure({label.end, at.end}, out);
      i = j;
    }
  }

 private:
  // A head or a table on one line: 信息内容 本年处理决定数量 行政处罚 1 行政强制 0.
  bool parts_labels(SourceSpan label, FoldedSpan next) {
    constexpr uint32_t kLongest = 150;  // bytes; the sentence in the corner has 100
    return label.size() <= kLongest && is_form_label(folded_.view(next)) &&
           is_form_label(folded_.view(folding(label)));
  }

  // 数量 行政许可 13: a row's own label in front of its value, behind a piece of another.
  bool is_row_before_values(size_t i, FoldedSpan f) {
    constexpr uint32_t kShortest = 12;  // bytes; shorter ones end others, too
    const std::string_view word = folded_.view(f);
    return (f.size() >= kShortest || word == "规章") && i + 1 < words_.size() &&
           is_form_label(word) && names_row(word) && is_value(i + 1, folding(words_[i + 1].at));
  }

  // 其他0000000: as many zeros as a row has cells are the zeros of that row.
  void push_figure(SourceSpan at, std::vector<LoosePart>& out) {
    const std::string_view s = at.in(text_);
    const bool row = (s.size() == 3 || s.size() == 7) && s.find_first_not_of('0') == s.npos;
    const uint32_t step = row ? 1 : at.size();
    for (uint32_t begin = at.begin; begin < at.end; begin += step) {
      const SourceSpan value = {begin, begin + step};
      out.push_back({value, folding(value), ItemKind::value});
    }
  }

  // 无无: the signs of two cells that touch each other on the page.
  bool are_signs(SourceSpan at) const {
    std::string_view s = at.in(text_);
    if (s.size() < 2 * kSign.size()) return false;
    while (s.starts_with(kSign)) s.remove_prefix(kSign.size());
    return s.empty();
  }
  void push_signs(SourceSpan at, std::vector<LoosePart>& out) {
    for (; at.begin < at.end; at.begin += kSign.size()) {
      const SourceSpan sign = {at.begin, at.begin + static_cast<uint32_t>(kSign.size())};
      out.push_back({sign, folding(sign), ItemKind::value});
    }
  }

  FoldedSpan folding(SourceSpan at) { return folded_.append(text_, at); }

  // "? 0", "23 件": one value, as in a cell of its own.
  void join_stray_marks() {
    size_t kept = 0;
    for (size_t i = 0; i < words_.size(); ++i) {
      const std::string_view word = words_[i].at.in(text_);
      const bool followed = i + 1 < words_.size() && words_[i + 1].gap == 1;
      const bool figure = word.find_first_not_of("0123456789.") == word.npos;
      if (followed && (word == "?" || word == "？" ||
                       (figure && is_measure_word(words_[i + 1].at.in(text_))))) {
        words_[i + 1] = {words_[i].at.joined(words_[i + 1].at), words_[i].gap};
        continue;
      }
      words_[kept++] = words_[i];
    }
    words_.resize(kept);
  }

  bool is_value(size_t i, FoldedSpan f) const {
    if (!looks_like_value(words_[i].at.in(text_), folded_.view(f))) return false;
    // "3 .其他", "2 、重复申请": the number of a label that a blank was put behind.
    if (i + 1 == words_.size()) return true;
    const std::string_view next = words_[i + 1].at.in(text_);
    return !next.starts_with('.') && !next.starts_with("、") && !next.starts_with("．");
  }

  // 规章0 0 0: bytes of the figure that the source joined to a label's end. No label of the form
  // ends in a digit; but only values may stand behind, or nothing behind a whole label.
  uint32_t joined_figure(SourceSpan label, size_t next) {
    const std::string_view s = label.in(text_);
    size_t end = s.size();
    const auto digits = [&] {
      while (end > 0 && s[end - 1] >= '0' && s[end - 1] <= '9') --end;
    };
    digits();
    // 行政事业性收费0.092
    if (end < s.size() && end > 1 && s[end - 1] == '.' && s[end - 2] >= '0' && s[end - 2] <= '9')
      --end, digits();
    if (end == s.size() || end == 0 ||
        (static_cast<uint8_t>(s[end - 1]) < 0x80 && s[end - 1] != ')'))
      return 0;
    for (size_t i = next; i < words_.size(); ++i)
      if (!is_value(i, folding(words_[i].at))) return 0;
    const bool told = next < words_.size() || names_row(s.substr(0, end));
    return told ? static_cast<uint32_t>(s.size() - end) : 0;
  }

  const std::string_view text_;
  text::Folded& folded_;
  std::vector<Word> words_;
};

}  // namespace

void loose_parts(std::string_view text, text::Folded& folded, SourceSpan at, FoldedSpan whole,
                 std::vector<LoosePart>& out) {
  const std::string_view s = at.in(text);
  // The common line is one word: no need to split.
  const bool figure_joined =
      s.back() >= '0' && s.back() <= '9' &&
      std::any_of(s.begin(), s.end(), [](char c) { return static_cast<uint8_t>(c) >= 0x80; });
  if (!figure_joined && s.find_first_of(" \xC2\xE3\xE2") == s.npos) {
    // The one line of the remedies without what parted its zeros.
    if (s.size() == 15 && s.find_first_not_of('0') == s.npos) {
      for (uint32_t i = 0; i < at.size(); ++i) {
        const SourceSpan zero = {at.begin + i, at.begin + i + 1};
        out.push_back({zero, folded.append(text, zero), ItemKind::value});
      }
      return;
    }
    const bool value = looks_like_value(s, folded.view(whole));
    out.push_back({at, whole, value ? ItemKind::value : ItemKind::label});
    return;
  }
  Line(text, folded, at).parts(out);
}

}  // namespace gouji::report
