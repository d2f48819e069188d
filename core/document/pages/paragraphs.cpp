#include "core/document/pages/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "core/document/pages/ordinals.h"
#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr float kShortest = 6;  // of the size: no line of prose is as short and full
constexpr size_t kShared = 3;   // lines that make a margin

// Of values that lie within `room` of each other, as many as make a margin, the lowest.
std::optional<float> lowest_shared(std::vector<float> values, float room) {
  text::sort(values.begin(), values.end());
  for (size_t i = 0; i + kShared <= values.size(); ++i)
    if (values[i + kShared - 1] - values[i] <= room) return values[i];
  return std::nullopt;
}

// The highest value, when as many as make a margin lie within `room` of it.
std::optional<float> highest_shared(std::vector<float> values, float room) {
  if (values.size() < kShared) return std::nullopt;
  text::sort(values.rbegin(), values.rend());
  if (values[0] - values[kShared - 1] > room) return std::nullopt;
  return values[0];
}

// The highest value (sign 1) or the lowest (-1), but for a single line that juts out.
float outermost(std::vector<float> values, float sign, float size) {
  if (values.empty()) return 0;
  text::sort(values.begin(), values.end(),
             [sign](float a, float b) { return a * sign > b * sign; });
  const bool alone = values.size() >= 8 && std::fabs(values[0] - values[1]) > 1.5F * size &&
                     std::fabs(values[1] - values[2]) <= size;
  return values[alone ? 1 : 0];
}

float size_of_text(const std::vector<PageContent>& pages) {
  std::vector<float> sizes;
  for (const PageContent& page : pages)
    for (const TextLine& line : page.lines) sizes.push_back(line.size);
  if (sizes.empty()) return 12;
  const auto middle = sizes.begin() + static_cast<ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

// True when a sentence or a clause ends here.
bool ends_sentence(std::string_view text) {
  for (const std::string_view end : {"。", "；", "！", "？", "：", ";", ":", "”"})
    if (text.ends_with(end)) return true;
  return false;
}

// Where a line ends but for a mark that may hang over the margin.
float right_of(const TextLine& line) {
  for (const std::string_view mark : {"。", "，", "、", "；", "：", "！", "？", "．"})
    if (line.text.ends_with(mark)) return line.right - line.size;
  return line.right;
}

// A heading behind a sentence, or an item behind a full stop: （5）监督保障情况.
bool begins_anew(std::string_view next, std::string_view line) {
  const Ordinal o = ordinal_of(next);
  if (o == Ordinal::item) return line.ends_with("。");
  return o != Ordinal::none && ends_sentence(line);
}

}  // namespace

std::vector<Margins> margins_of(const std::vector<PageContent>& pages) {
  const float size = size_of_text(pages);
  std::vector<Margins> out(pages.size());
  std::vector<std::optional<float>> lefts(pages.size());
  std::vector<std::optional<float>> rights(pages.size());
  std::vector<float> all_lefts;
  std::vector<float> all_rights;
  for (size_t i = 0; i < pages.size(); ++i) {
    std::vector<float> left;
    std::vector<float> right;
    for (const TextLine& line : pages[i].lines) {
      left.push_back(line.left);
      right.push_back(right_of(line));
    }
    all_lefts.insert(all_lefts.end(), left.begin(), left.end());
    all_rights.insert(all_rights.end(), right.begin(), right.end());
    lefts[i] = lowest_shared(std::move(left), size / 2);
    rights[i] = highest_shared(std::move(right), size / 2);
  }
  const float left = lowest_shared(all_lefts, size / 2).value_or(outermost(all_lefts, -1, size));
  const float right = outermost(std::move(all_rights), 1, size);
  for (size_t i = 0; i < pages.size(); ++i) {
    const bool other = std::fabs(pages[i].width - pages[0].width) > 1;
    // A page of headings alone seems to begin farther right than it does.
    const float l = lefts[i].value_or(left);
    out[i].left = !other && l > left && l - left < 4 * size ? left : l;
    out[i].right = rights[i].value_or(right);
  }
  return out;
}

float usual_pitch(const std::vector<PageContent>& pages) {
  std::vector<float> all;
  for (const PageContent& page : pages)
    for (size_t i = 1; i < page.lines.size(); ++i) {
      const float pitch = page.lines[i].y - page.lines[i - 1].y;
      if (pitch < 6 * page.lines[i].size) all.push_back(pitch);
    }
  if (all.empty()) return 0;
  const auto middle = all.begin() + static_cast<ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

bool goes_on(const TextLine& line, const Margins& margins, const TextLine& next,
             const Margins& next_margins, float pitch) {
  if (std::fabs(line.size - next.size) > 0.15F * line.size) return false;
  if (line.page == next.page && next.y - line.y > std::max(1.6F * pitch, 2.2F * line.size))
    return false;
  if (line.segments.size() > 2 || next.segments.size() > 2) return false;
  if (line.right - line.left < kShortest * line.size) return false;
  // Would what stands first on the next line still have had room here?
  const float room = margins.right - line.right;
  if (room > next.word + 0.6F * line.size && room > 1.3F * line.size) return false;
  // A date that ends at the right margin is none of a paragraph.
  const float half = (margins.left + margins.right) / 2;
  if (line.left > half && next.left < half) return false;
  const float indent = next.left - next_margins.left;
  if (indent > 0.8F * line.size) {
    // The rest of a title too long for its line stands centred below it.
    const float middle = (line.left + line.right) / 2;
    const bool centred = std::fabs((next.left + next.right) / 2 - middle) < line.size &&
                         std::fabs(half - middle) < line.size;
    return centred && indent > 2.5F * line.size && line.page == next.page &&
           !ends_sentence(line.text);
  }
  return !begins_anew(next.text, line.text);
}

}  // namespace gouji::document
