#include "core/document/plain/tab_lines.h"

#include <algorithm>

namespace gouji::document {
namespace {

constexpr uint32_t kLeast = 20;  // a table of the form has more

}  // namespace

TabLines::TabLines(std::string_view text) {
  uint32_t alone = 0, beside = 0;
  uint32_t nearest = 0;  // line breaks between a tab and the content behind it; 0: not seen yet
  for (size_t tab = text.find('\t'); tab != text.npos;) {
    const size_t begin = tab == 0 ? 0 : text.rfind('\n', tab - 1) + 1;
    const size_t end = std::min(text.find('\n', tab), text.size());
    // A dump gives each cell a line of its own, with its tab.
    if (!is_lone_tab(text.substr(begin, end - begin))) {
      if (++beside > kLeast) return;
    } else {
      ++alone;
      constexpr size_t kFarthest = 8;  // bytes of blank lines
      const size_t next = text.find_first_not_of("\n\r ", end);
      if (next != text.npos && next - end < kFarthest && text[next] != '\t') {
        const auto breaks = static_cast<uint32_t>(
            std::count(text.begin() + static_cast<std::ptrdiff_t>(end),
                       text.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
        nearest = nearest == 0 ? breaks : std::min(nearest, breaks);
      }
    }
    tab = text.find('\t', end);
  }
  if (alone >= kLeast && beside * 10 < alone && nearest <= 2) gap_ = nearest;
}

}  // namespace gouji::document
