#include "core/document/pages/text_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr float kSameLine = 0.4F;   // of the size: baselines this near are one line
constexpr float kTwice = 0.2F;      // the same character this near is drawn again
constexpr float kWideGap = 1.5F;    // parts columns
constexpr float kMixedGap = 0.7F;   // a space between Han and Latin
constexpr float kNarrowGap = 0.2F;  // a space between Latin
constexpr std::string_view kColumnGap = "   ";

// What no line begins with, and what none ends with.
constexpr std::array<std::string_view, 21> kNeverFirst = {"，", "。", "、", "；", "：", "？", "！",
                                                          "）", "》", "〉", "〕", "】", "”",  "’",
                                                          "%",  "％", "…",  ")",  ",",  ".",  ";"};
constexpr std::array<std::string_view, 8> kNeverLast = {"（", "《", "〈", "〔",
                                                        "【", "“",  "‘",  "("};

template <size_t N>
bool is_one_of(std::string_view c, const std::array<std::string_view, N>& all) {
  return std::find(all.begin(), all.end(), c) != all.end();
}

class LineBuilder {
 public:
  LineBuilder(std::string_view text, uint16_t page) : text_(text) { line_.page = page; }

  // In the order of x.
  void add(const Glyph& g) {
    const std::string_view c = text_.substr(g.begin, g.bytes);
    if (count_ == 0) {
      line_.left = g.x;
    } else {
      if (c == text_.substr(last_.begin, last_.bytes) &&
          std::fabs(g.x - last_.x) < kTwice * std::min(g.size, last_.size))
        return;
      space_before(g);
    }
    if (line_.segments.empty()) line_.segments.push_back({g.x, g.x, 0, 0});
    line_.text += c;
    line_.right = std::max(line_.right, g.right());
    if (count_ == 0) line_.right = g.right();
    line_.size = std::max(line_.size, g.size);
    line_.last = g.width;
    Segment& segment = line_.segments.back();
    segment.right = count_ == 0 ? g.right() : std::max(segment.right, g.right());
    segment.end = static_cast<uint32_t>(line_.text.size());
    // Latin words and figures are not broken, brackets and stops stay with what they belong to.
    in_word_ = count_ == 0 ||
               (in_word_ && (is_one_of(c, kNeverFirst) || opened_ || (!g.wide && !last_.wide)));
    if (in_word_) line_.word = g.right() - line_.left;
    opened_ = is_one_of(c, kNeverLast);
    last_ = g;
    ++count_;
  }

  TextLine finish(float y) {
    line_.y = y;
    return std::move(line_);
  }

 private:
  void space_before(const Glyph& g) {
    const float em = std::min(g.size, last_.size);
    const float gap = (g.x - last_.right()) / em;
    if (gap > kWideGap) {
      line_.text += kColumnGap;
      const auto begin = static_cast<uint32_t>(line_.text.size());
      line_.segments.push_back({g.x, g.x, begin, begin});
      in_word_ = false;
      return;
    }
    const int wide = int{g.wide} + int{last_.wide};
    const bool space = wide == 0 ? g.spaced || gap > kNarrowGap : wide == 1 && gap > kMixedGap;
    if (!space) return;
    line_.text += ' ';
    in_word_ = false;
  }

  std::string_view text_;
  TextLine line_;
  Glyph last_;
  size_t count_ = 0;
  bool in_word_ = false;
  bool opened_ = false;  // by the last character: a bracket
};

bool ends_narrow(std::string_view text) {
  return !text.empty() && static_cast<uint8_t>(text.back()) < 0x80;
}
bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::vector<TextLine> lines_of(const std::vector<Glyph>& glyphs, std::vector<uint32_t> some,
                               std::string_view text, uint16_t page) {
  std::vector<TextLine> out;
  // Stable, so that what is drawn later comes later where places are the same.
  text::sort(some.begin(), some.end(),
             [&](uint32_t a, uint32_t b) { return glyphs[a].y < glyphs[b].y; });
  for (size_t i = 0; i < some.size();) {
    size_t end = i;
    float size = glyphs[some[i]].size;
    const float y = glyphs[some[i]].y;
    while (end < some.size() &&
           glyphs[some[end]].y - y <= kSameLine * std::max(size, glyphs[some[end]].size)) {
      size = std::max(size, glyphs[some[end]].size);
      ++end;
    }
    text::sort(some.begin() + static_cast<ptrdiff_t>(i), some.begin() + static_cast<ptrdiff_t>(end),
               [&](uint32_t a, uint32_t b) { return glyphs[a].x < glyphs[b].x; });
    LineBuilder line(text, page);
    const float last = glyphs[some[end - 1]].y;
    for (; i < end; ++i) line.add(glyphs[some[i]]);
    out.push_back(line.finish(last));
  }
  return out;
}

std::string_view between_lines(std::string_view before, std::string_view after) {
  return ends_narrow(before) && !after.empty() && is_alnum(before.back()) && is_alnum(after[0])
             ? " "
             : "";
}

}  // namespace gouji::document
