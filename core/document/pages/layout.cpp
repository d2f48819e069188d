// Pages in the order of reading: paragraphs over lines and pages, tables over pages.
#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/document/pages/columns.h"
#include "core/document/pages/feet.h"
#include "core/document/pages/glyphs.h"
#include "core/document/pages/page.h"
#include "core/document/pages/page_content.h"
#include "core/document/pages/paragraphs.h"
#include "core/document/pages/stitch.h"
#include "core/document/pages/write_table.h"
#include "core/document/writer.h"
#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr size_t kMaxPages = 2000;
constexpr size_t kMaxGlyphs = 2'000'000;
constexpr size_t kMaxMarks = 4'000'000;  // runs, lines and images
constexpr size_t kFewGlyphs = 10;        // on a page: a scan with a stamp of text
constexpr float kSameTop = 10;           // points: what stands side by side

// A line, a table or an image of a page.
struct Block {
  enum class Kind : uint8_t { line, table, image } kind;
  uint32_t index;
  float top, left;
};

// From the top; what begins at the same height from the left.
std::vector<Block> blocks_of(const PageContent& page) {
  std::vector<Block> out;
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    out.push_back({Block::Kind::line, i, page.lines[i].y - page.lines[i].size, page.lines[i].left});
  for (uint32_t i = 0; i < page.tables.size(); ++i)
    out.push_back({Block::Kind::table, i, page.tables[i].top, page.tables[i].left});
  for (uint32_t i = 0; i < page.images.size(); ++i)
    out.push_back({Block::Kind::image, i, page.images[i].y, page.images[i].x});
  text::sort(out.begin(), out.end(), [](const Block& a, const Block& b) { return a.top < b.top; });
  for (size_t i = 0; i < out.size();) {
    size_t end = i;
    // Lines keep their order: they never stand side by side.
    while (end < out.size() && out[end].kind == Block::Kind::table &&
           out[end].top - out[i].top < kSameTop)
      ++end;
    text::sort(out.begin() + static_cast<ptrdiff_t>(i), out.begin() + static_cast<ptrdiff_t>(end),
               [](const Block& a, const Block& b) { return a.left < b.left; });
    i = std::max(end, i + 1);
  }
  return out;
}

// Text that stands aslant on most pages is a watermark.
void drop_watermarks(std::vector<PageContent>& pages) {
  std::map<std::string, size_t> seen;  // text → pages, the last of them counted once
  for (const PageContent& page : pages)
    for (const TextLine& line : page.apart) ++seen[line.text];
  for (PageContent& page : pages)
    std::erase_if(page.apart, [&](const TextLine& line) {
      const size_t n = seen[line.text];
      return n >= 2 && n * 2 > pages.size();
    });
}

class Layout {
 public:
  Layout(std::vector<PageContent> pages, Document& document)
      : pages_(std::move(pages)),
        margins_(margins_of(pages_)),
        pitch_(usual_pitch(pages_)),
        writer_(document),
        tables_(writer_) {}

  void run() {
    for (size_t p = 0; p < pages_.size(); ++p) page(p);
    close_table();
    write_apart();
    writer_.finish();
  }

 private:
  void page(size_t p) {
    PageContent& page = pages_[p];
    bool first = true;  // nothing but images so far
    for (const Block& block : blocks_of(page)) {
      switch (block.kind) {
        case Block::Kind::line:
          close_table();
          line(page.lines[block.index]);
          break;
        case Block::Kind::table:
          table(p, page.tables[block.index], first);
          break;
        case Block::Kind::image:
          if (open_)
            ++pictures_;
          else
            writer_.note(NoteKind::picture);
          continue;
      }
      first = false;
    }
    apart_.insert(apart_.end(), page.apart.begin(), page.apart.end());
  }

  void line(const TextLine& line) {
    if (last_ != nullptr &&
        goes_on(*last_, margins_[last_->page], line, margins_[line.page], pitch_)) {
      writer_.text(between_lines(last_->text, line.text), Writer::Space::collapse);
    } else {
      writer_.block();
      write_apart();
    }
    write(line);
    last_ = &line;
  }

  void write(const TextLine& line) {
    writer_.origin({{}, line.page, line.number, 0});
    writer_.text(line.text, Writer::Space::keep);
  }

  void table(size_t p, PageTable& table, bool first) {
    if (open_ && first && open_page_ + 1 == p &&
        goes_on(*open_, pages_[open_page_], table, pages_[p])) {
      stitch(*open_, std::move(table));
    } else {
      close_table();
      open_ = std::move(table);
    }
    open_page_ = p;
    last_ = nullptr;
  }

  void close_table() {
    if (!open_) return;
    writer_.block();
    write_apart();
    write_table(*open_, writer_, tables_);
    open_.reset();
    for (; pictures_ > 0; --pictures_) writer_.note(NoteKind::picture);
  }

  void write_apart() {
    if (apart_.empty()) return;
    for (const TextLine& line : apart_) {
      writer_.block();
      write(line);
    }
    writer_.block();
    apart_.clear();
  }

  std::vector<PageContent> pages_;
  std::vector<Margins> margins_;
  float pitch_;
  Writer writer_;
  TableWriter tables_;
  std::optional<PageTable> open_;  // may go on over the page break
  size_t open_page_ = 0;           // where its last part stands
  uint32_t pictures_ = 0;          // in the open table
  const TextLine* last_ = nullptr;
  std::vector<TextLine> apart_;  // of pages read, not yet written: a paragraph may go on
};

// What tells, before any layout, that these pages cannot be read.
Problem problem_of(const Pages& pages) {
  if (pages.pages.size() > kMaxPages || pages.text.size() > kMaxText) return Problem::too_large;
  size_t marks = 0;
  size_t glyphs = 0;
  size_t unmapped = 0;
  size_t images = 0;
  for (const Page& page : pages.pages) {
    if (!is_sound(page)) return Problem::damaged;
    marks += page.runs.size() + page.lines.size() + page.images.size();
    if (marks > kMaxMarks) return Problem::too_large;
    glyphs += count_glyphs(page, pages.text);
    if (glyphs > kMaxGlyphs) return Problem::too_large;
    unmapped += page.unmapped;
    images += page.images.size();
  }
  if (unmapped * 5 > std::max(glyphs, unmapped)) return Problem::unmapped;
  if (images > 0 && glyphs < kFewGlyphs * pages.pages.size()) return Problem::scanned;
  return glyphs == 0 ? Problem::empty : Problem::none;
}

}  // namespace

Read read_pages(Pages pages) {
  Read read;
  read.problem = problem_of(pages);
  if (read.problem != Problem::none) return read;
  std::vector<PageContent> contents(pages.pages.size());
  RulingBudget budget;
  for (size_t i = 0; i < contents.size(); ++i) {
    const PageGlyphs glyphs = glyphs_of(pages.pages[i], pages.text);
    pages.pages[i] = {};  // a page may hold millions of runs
    if (!read_content(glyphs, pages.text, static_cast<uint16_t>(i), budget, contents[i])) {
      read.problem = Problem::too_large;
      return read;
    }
    read.document.parts.push_back("page " + std::to_string(i + 1));
  }
  drop_feet(contents);
  drop_watermarks(contents);
  for (PageContent& page : contents) find_columns(page);
  Layout(std::move(contents), read.document).run();
  if (read.document.rows.empty()) read.problem = Problem::empty;
  return read;
}

}  // namespace gouji::document
