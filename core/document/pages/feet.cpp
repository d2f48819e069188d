#include "core/document/pages/feet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/document/writer.h"

namespace gouji::document {
namespace {

constexpr float kMargin = 0.12F;  // of the height: where heads and feet stand
constexpr size_t kLooked = 3;     // lines at the top, and as many at the bottom
constexpr float kSamePlace = 6;   // points

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without white space, full-width digits as ASCII.
std::string squeezed(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    size_t n = 1;
    while (i + n < text.size() && (static_cast<uint8_t>(text[i + n]) & 0xC0) == 0x80) ++n;
    const std::string_view c = text.substr(i, n);
    if (n == 3 && c[0] == '\xEF' && c[1] == '\xBC' && static_cast<uint8_t>(c[2]) >= 0x90 &&
        static_cast<uint8_t>(c[2]) <= 0x99)
      out += static_cast<char>('0' + (static_cast<uint8_t>(c[2]) - 0x90));
    else if (has_ink(c))
      out += c;
    i += n;
  }
  return out;
}

// Removes any of the pieces from the front, as often as they stand there.
void skip(std::string_view& text, std::initializer_list<std::string_view> pieces) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view p : pieces)
      if (text.starts_with(p)) {
        text.remove_prefix(p.size());
        again = true;
      }
  }
}

bool skip_number(std::string_view& text) {
  size_t n = 0;
  while (n < text.size() && n < 4 && is_digit(text[n])) ++n;
  text.remove_prefix(n);
  return n > 0;
}

// Nothing but a number: only its place tells that it counts pages.
bool is_bare(std::string_view squeezed) {
  return std::all_of(squeezed.begin(), squeezed.end(), is_digit);
}

std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : squeezed(text)) out += is_digit(c) ? '#' : c;
  return out;
}

bool in_margin(const TextLine& line, const PageContent& page) {
  return line.y < kMargin * page.height || line.y > (1 - kMargin) * page.height;
}

bool beyond_tables(const TextLine& line, const PageContent& page) {
  return std::all_of(page.tables.begin(), page.tables.end(), [&](const PageTable& t) {
    return line.y < t.top || line.y - line.size > t.bottom;
  });
}

// Calls use(line) for the first and the last lines of the page that may be a head or foot.
template <class Use>
void each_outer(const PageContent& page, Use use) {
  const size_t n = page.lines.size();
  for (size_t i = 0; i < n; ++i) {
    if (i == kLooked && n > 2 * kLooked) i = n - kLooked;
    if (in_margin(page.lines[i], page) && beyond_tables(page.lines[i], page)) use(i);
  }
}

}  // namespace

bool is_page_number(std::string_view text) {
  const std::string all = squeezed(text);
  std::string_view rest = all;
  const auto dashes = {std::string_view("-"),  std::string_view("—"), std::string_view("–"),
                       std::string_view("－"), std::string_view("─"), std::string_view("·"),
                       std::string_view("−"),  std::string_view("―")};
  skip(rest, dashes);
  skip(rest, {"第"});
  if (!skip_number(rest)) return false;
  skip(rest, {"页", "頁", "⻚"});
  skip(rest, {"/", "／", "，", ",", "共", "of"});
  if (!rest.empty() && is_digit(rest[0])) {
    if (rest.data() > all.data() && is_digit(rest.data()[-1])) return false;
    skip_number(rest);
    skip(rest, {"页", "頁", "⻚"});
  }
  skip(rest, dashes);
  return rest.empty();
}

void drop_feet(std::vector<PageContent>& pages) {
  // The pages that have this text; where, to a few points: a line counts at its place and the next.
  struct Places {
    uint32_t count = 0;
    size_t last = 0;
    bool side_by_side = false;  // an agency on the first page may sign on top of the last
  };
  std::map<std::pair<std::string, int>, Places> repeated;
  const auto place = [](const TextLine& l) { return static_cast<int>(l.y / kSamePlace); };
  for (size_t n = 0; n < pages.size(); ++n)
    each_outer(pages[n], [&](size_t i) {
      const TextLine& line = pages[n].lines[i];
      if (line.text.size() > 300 || std::fabs(line.y) > 1e5F) return;
      const std::string key = without_digits(line.text);
      for (const int p : {place(line), place(line) + 1}) {
        Places& all = repeated[{key, p}];
        all.side_by_side = all.side_by_side || (all.count > 0 && all.last + 1 == n);
        ++all.count;
        all.last = n;
      }
    });
  const auto is_repeated = [&](const TextLine& line) {
    if (pages.size() < 3 || line.text.size() > 300) return false;
    const std::string key = without_digits(line.text);
    const auto on_most = [&](int p) {
      const auto at = repeated.find({key, p});
      return at != repeated.end() && at->second.side_by_side && at->second.count * 2 > pages.size();
    };
    return on_most(place(line)) || on_most(place(line) + 1);
  };
  for (PageContent& page : pages) {
    std::vector<bool> dropped(page.lines.size(), false);
    each_outer(page, [&](size_t i) {
      const TextLine& line = page.lines[i];
      const std::string text = squeezed(line.text);
      const bool outermost = i == 0 || i + 1 == page.lines.size();
      dropped[i] = (is_page_number(text) && (outermost || !is_bare(text))) || is_repeated(line);
    });
    size_t i = 0;
    std::erase_if(page.lines, [&](const TextLine&) { return dropped[i++]; });
  }
}

}  // namespace gouji::document
