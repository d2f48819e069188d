#include "tests/support/styles.h"

#include <array>

#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

struct Entry {
  Style style;
  std::string_view name;
};
#define GOUJI_STYLE(s) \
  Entry { Style::s, #s }
constexpr Entry kStyles[] = {
    GOUJI_STYLE(word_dump),
    GOUJI_STYLE(tsv),
    GOUJI_STYLE(tsv_chunked),
    GOUJI_STYLE(pdf_raw),
    GOUJI_STYLE(pdf_layout),
    GOUJI_STYLE(pdf_plain),
    GOUJI_STYLE(bars_cell),
    GOUJI_STYLE(bars_row),
    GOUJI_STYLE(bars_apart),
    GOUJI_STYLE(cell_per_line),
    GOUJI_STYLE(cell_per_paragraph),
    GOUJI_STYLE(markdown),
    GOUJI_STYLE(markdown_split),
    GOUJI_STYLE(spaces),
    GOUJI_STYLE(html),
    GOUJI_STYLE(html_word),
    GOUJI_STYLE(html_portal),
};
#undef GOUJI_STYLE

std::string flat(const TableModel& table, Style style) {
  const Grid g = grid(table);
  switch (style) {
    case Style::word_dump:
      return word_dump(g);
    case Style::tsv:
      return tsv(g);
    case Style::tsv_chunked:
      return tsv_chunked(g);
    case Style::pdf_raw:
      return pdf_raw(g);
    case Style::pdf_layout:
      return pdf_layout(g);
    case Style::pdf_plain:
      return pdf_plain(table);
    case Style::bars_row:
      return bars_row(g);
    case Style::markdown:
      return markdown(g);
    case Style::markdown_split:
      return markdown_split(g);
    case Style::spaces:
      return spaces(g);
    default:
      return one_cell_a_line(g, style);
  }
}

bool is_pdf(Style s) {
  return s == Style::pdf_raw || s == Style::pdf_layout || s == Style::pdf_plain;
}
bool is_markdown(Style s) { return s == Style::markdown || s == Style::markdown_split; }

std::string prose(const Block& block, Style style) {
  if (is_pdf(style)) {
    std::string out;
    for (const std::string& line : wrapped(block.text, 28)) out += line + "\n";
    return style == Style::pdf_layout ? "    " + out : out;
  }
  if (is_markdown(style)) {
    const std::string_view mark = block.kind == BlockKind::title     ? "# "
                                  : block.kind == BlockKind::section ? "## "
                                  : block.kind == BlockKind::aspect  ? "### "
                                                                     : "";
    return std::string(mark) + block.text + "\n\n";
  }
  const bool open =
      style == Style::tsv || style == Style::tsv_chunked || style == Style::cell_per_paragraph;
  return block.text + (open ? "\n\n" : "\n");
}

}  // namespace

std::span<const Style> styles() {
  static const auto kAll = [] {
    std::array<Style, std::size(kStyles)> all{};
    for (size_t i = 0; i < all.size(); ++i) all[i] = kStyles[i].style;
    return all;
  }();
  return kAll;
}

std::string_view name(Style style) {
  for (const Entry& e : kStyles)
    if (e.style == style) return e.name;
  return {};
}

bool is_text(Style s) {
  return s != Style::html && s != Style::html_word && s != Style::html_portal;
}

bool keeps_blanks(Style s) { return !is_pdf(s) && s != Style::spaces && s != Style::cell_per_line; }

bool read_downwards(Style s, std::string_view row_key) {
  return s == Style::pdf_plain &&
         (row_key.starts_with("denied_") || row_key.starts_with("unavailable_") ||
          row_key == "refused_petition" || row_key == "refused_repeat" ||
          row_key == "refused_publication");
}

std::string render(const Specimen& report, Style style) {
  if (!is_text(style)) return html_page(report, style);
  std::string out;
  int n = 0;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::table) {
      out += prose(block, style);
      // A page foot in the prose.
      if (is_pdf(style) && ++n == 12) out += "- 1 -\n\f";
    } else if (report.tables[block.table].present) {
      out += flat(report.tables[block.table], style) + "\n";
    }
  }
  return out;
}

}  // namespace gouji::support
