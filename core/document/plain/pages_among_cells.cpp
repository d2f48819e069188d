#include "core/document/plain/pages_among_cells.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "core/document/blanks.h"
#include "core/text/words.h"

namespace gouji::document {
namespace {

constexpr size_t kOfRequests = 7, kOfRemedies = 5;  // cells of a row
constexpr uint32_t kMostPages = 60;

struct Figure {
  uint32_t begin;
  int64_t value;  // 0 of signs for nothing; -1: no whole number
};

// Lines of figures without a line of words between.
struct Run {
  size_t first = 0, last = 0;  // of the figures
  bool in_prose = false;       // a long line stands above, and one below
};

// The line as a figure of a cell; nullopt: it holds words.
std::optional<int64_t> figure(std::string_view line) {
  for (const std::string_view nothing : {"/", "-", "—", "——", "无", "\\-"})
    if (line == nothing) return 0;
  int64_t n = 0;
  bool whole = true;
  for (const char c : line) {
    if (c == '.' || c == '+' || c == '-' || c == ',') {
      whole = false;
    } else if (c < '0' || c > '9' || n > 100'000'000) {
      return std::nullopt;
    } else {
      n = n * 10 + (c - '0');
    }
  }
  return whole ? n : -1;
}

class Finder {
 public:
  explicit Finder(std::string_view text)
      : rows_of_two_(text::find(text, "政府集中采购") != text.npos) {
    read(text);
  }

  std::vector<uint32_t> run() {
    constexpr auto kMany = 12;
    // Where blank cells are gone, a row that has one figure too many may have as many as others.
    if (std::count_if(runs_.begin(), runs_.end(),
                      [](const Run& run) { return run.last - run.first == kOfRequests; }) < kMany)
      return {};
    std::vector<Page> sure;
    for (size_t r = 0; r < runs_.size(); ++r)
      if (const auto f = is_between_rows(r) ? runs_[r].first : sure_page(runs_[r]))
        sure.push_back({r, *f});
    if (sure.empty() || !rises(sure)) return {};
    std::vector<Page> all;
    add_before(sure.front(), all);
    for (size_t i = 0; i < sure.size(); ++i) {
      all.push_back(sure[i]);
      const size_t end = i + 1 < sure.size() ? sure[i + 1].run : runs_.size();
      const int64_t behind = i + 1 < sure.size() ? number(sure[i + 1]) : kMostPages;
      add_behind(sure[i], end, behind, all);
    }
    if (leaves_overfull_rows(all)) all = sure;
    if (all.size() < 2) return {};
    std::vector<uint32_t> out;
    out.reserve(all.size());
    for (const Page& page : all) out.push_back(figures_[page.figure].begin);
    return out;
  }

 private:
  struct Page {
    size_t run, figure;
  };
  int64_t number(const Page& page) const { return figures_[page.figure].value; }

  void read(std::string_view text) {
    constexpr size_t kProse = 60;    // bytes; few labels are as long
    constexpr size_t kLongest = 12;  // bytes of a figure
    bool open = false;
    bool prose_above = false;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      const text::SourceSpan at =
          trimmed(text, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
      begin = end + 1;
      if (at.empty()) continue;
      const auto value = at.size() <= kLongest ? figure(at.in(text)) : std::nullopt;
      if (!value) {
        const bool prose = at.size() >= kProse;
        if (open) runs_.back().in_prose = prose_above && prose;
        prose_above = prose;
        open = false;
        continue;
      }
      if (!open) runs_.push_back({figures_.size(), figures_.size(), false});
      open = true;
      figures_.push_back({at.begin, *value});
      runs_.back().last = figures_.size();
    }
  }

  bool rises(const std::vector<Page>& pages) const {
    return std::adjacent_find(pages.begin(), pages.end(), [this](const Page& a, const Page& b) {
             return number(b) <= number(a) || number(b) - number(a) > 4;
           }) == pages.end();
  }

  bool may_be_page(size_t figure) const {
    return figures_[figure].value > 0 && figures_[figure].value <= kMostPages;
  }

  // Alone between two rows of requests or remedies, in a label or a head.
  bool is_between_rows(size_t r) const {
    const auto size = [this](size_t i) { return runs_[i].last - runs_[i].first; };
    return r > 0 && r + 1 < runs_.size() && size(r) == 1 && may_be_page(runs_[r].first) &&
           size(r - 1) >= kOfRemedies && size(r + 1) >= kOfRemedies;
  }

  // Alone in prose, or the one without which a row of requests or remedies has its sums.
  std::optional<size_t> sure_page(const Run& run) const {
    const size_t n = run.last - run.first;
    if (n == 1 && run.in_prose && may_be_page(run.first)) return run.first;
    if (n != kOfRequests + 1 && n != kOfRemedies + 1 && n != 3 * kOfRemedies + 1)
      return std::nullopt;
    const size_t columns = n == kOfRequests + 1 ? kOfRequests : kOfRemedies;
    std::optional<size_t> page;
    for (size_t out = run.first; out < run.last; ++out) {
      if (!has_sums_without(run, out, columns)) continue;
      // Of two alike, one behind the other, either.
      if (page && !(out == *page + 1 && figures_[out].value == figures_[*page].value))
        return std::nullopt;
      page = out;
    }
    return page && may_be_page(*page) ? page : std::nullopt;
  }
  bool has_sums_without(const Run& run, size_t out, size_t columns) const {
    int64_t sum = 0;
    size_t column = 0;
    for (size_t i = run.first; i < run.last; ++i) {
      const int64_t v = figures_[i].value;
      if (v < 0) return false;
      if (i == out) continue;
      const bool total = ++column % columns == 0;
      if (total && sum != v) return false;
      sum = total ? 0 : sum + v;
    }
    return true;
  }

  // No row has 4, 6, 8 or 16 figures: where some do still, others may be numbers of pages than
  // those that were found.
  bool leaves_overfull_rows(const std::vector<Page>& pages) const {
    for (size_t r = 0; r < runs_.size(); ++r) {
      size_t n = runs_[r].last - runs_[r].first;
      for (const Page& page : pages) n -= page.run == r;
      if (n > 2 && n % 2 == 0) return true;
    }
    return false;
  }
  // A row that may have one figure too many: of 3, 1, 7, 5 or 15.
  bool may_be_overfull(const Run& run) const {
    if (run.last - run.first == 2 && rows_of_two_) return false;
    constexpr std::array<size_t, 5> kOfRows = {1, 3, kOfRemedies, kOfRequests, 3 * kOfRemedies};
    return std::find(kOfRows.begin(), kOfRows.end(), run.last - run.first - 1) != kOfRows.end();
  }
  // The figure of that number in the runs [first, last), where only one row may have it too many,
  // and has it once, and nothing that may be the number of a page nearby.
  std::optional<Page> find(int64_t page, size_t first, size_t last) const {
    constexpr int64_t kNear = 2;
    std::optional<Page> found;
    for (size_t r = first; r < last; ++r) {
      if (!may_be_overfull(runs_[r])) continue;
      bool others = false;
      std::optional<Page> here;
      for (size_t f = runs_[r].first; f < runs_[r].last; ++f) {
        const int64_t v = figures_[f].value;
        const bool twin = here && here->figure + 1 == f;
        others = others || (v > 0 && std::abs(v - page) <= kNear && (v != page || (here && !twin)));
        if (v == page) here = Page{r, f};
      }
      if (!here) continue;
      if (found || others) return std::nullopt;
      found = here;
    }
    return found;
  }
  void add_before(const Page& sure, std::vector<Page>& all) const {
    size_t end = sure.run;
    std::vector<Page> before;
    for (int64_t page = number(sure) - 1; page > 0; --page) {
      const auto found = find(page, 0, end);
      if (!found) break;
      before.push_back(*found);
      end = found->run;
    }
    all.assign(before.rbegin(), before.rend());
  }
  void add_behind(const Page& sure, size_t end, int64_t behind, std::vector<Page>& all) const {
    size_t first = sure.run + 1;
    for (int64_t page = number(sure) + 1; page < behind; ++page) {
      const auto found = find(page, first, end);
      if (!found) break;
      all.push_back(*found);
      first = found->run + 1;
    }
  }

  std::vector<Figure> figures_;
  std::vector<Run> runs_;
  bool rows_of_two_;  // the form is that of 2019
};

}  // namespace

std::vector<uint32_t> pages_among_cells(std::string_view text) { return Finder(text).run(); }

}  // namespace gouji::document
