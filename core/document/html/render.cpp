#include "core/document/html/render.h"

#include <algorithm>

#include "core/document/table_writer.h"
#include "core/document/writer.h"
#include "core/text/words.h"

namespace gouji::document {
namespace {

struct List {
  bool numbered = false;
  uint32_t next = 1;
};

class Renderer {
 public:
  Renderer(const std::unordered_set<const GumboNode*>& data, RenderOptions options,
           Document& document)
      : data_(data), options_(options), writer_(document), tables_(writer_) {}

  void render(const GumboNode* node) {
    walk(
        node, [this](const GumboNode* n) { return enter(n); },
        [this](const GumboNode* n) { leave(n); });
  }
  void finish() { writer_.finish(); }

 private:
  bool enter(const GumboNode* node);
  bool enter_element(const GumboNode* node, Role role, const Traits& traits);
  void leave(const GumboNode* node);
  void text(const GumboNode* node);
  bool skipped(const GumboNode* node, Role role, const Traits& traits);
  bool is_chrome(const GumboNode* node) const;
  void start_item(const GumboElement& element, const Traits& traits);

  bool table(const GumboNode* node);
  void add_rows(const GumboNode* parent, Grid& grid, std::vector<const GumboNode*>& cells,
                uint32_t& group);
  void add_row(const GumboNode* row, Grid& grid, std::vector<const GumboNode*>& cells,
               uint32_t group);
  void skip_hidden(const GumboNode* node);

  const std::unordered_set<const GumboNode*>& data_;
  RenderOptions options_;
  Writer writer_;
  TableWriter tables_;
  std::vector<List> lists_;
  uint32_t pre_ = 0;
  uint32_t articles_ = 0;
  bool in_cell_ = false;
};

// 23<sup>1</sup> is 23¹, not 231: digits as raised ones.
std::string raised(std::string_view text) {
  constexpr std::string_view kRaised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      out += kRaised[c - '0'];
    else
      out += c;
  }
  return out;
}

void Renderer::text(const GumboNode* node) {
  Writer::Space space = Writer::Space::collapse;
  if (pre_ > 0) {
    space = Writer::Space::keep;
  } else if (options_.fragment && node->parent != nullptr && is_tag(node->parent, GUMBO_TAG_BODY)) {
    space = Writer::Space::lines;
  }
  if (node->parent != nullptr && is_tag(node->parent, GUMBO_TAG_SUP))
    writer_.text(raised(node->v.text.text), space);
  else
    writer_.text(node->v.text.text, space);
}

// What surrounds the text of a page. Inside an <article> or <main>, or with the title of the
// report in it, a <header> is part of the text.
bool Renderer::is_chrome(const GumboNode* node) const {
  if (!options_.skip_chrome || articles_ > 0 || in_cell_) return false;
  bool title = false;
  walk(
      node,
      [&](const GumboNode* n) {
        if (title || !is_element(n)) return false;
        if (is_tag(n, GUMBO_TAG_H1) || is_tag(n, GUMBO_TAG_H2)) {
          const std::string heading = text_under(n, 1000);
          title = text::find(heading, "报告") != heading.npos ||
                  text::find(heading, "報告") != heading.npos;
        }
        return !title;
      },
      [](const GumboNode*) {});
  return !title;
}

bool Renderer::skipped(const GumboNode* node, Role role, const Traits& traits) {
  const auto leave_out = [&](NoteKind kind) {
    if (holds_text(node)) writer_.note(kind);
    return true;
  };
  if (role == Role::skip) return true;
  if (role == Role::deletion || traits.deletion) return leave_out(NoteKind::tracked_change);
  if (traits.comment) return leave_out(NoteKind::comment);
  if (traits.hidden) return leave_out(NoteKind::hidden_text);
  return role == Role::chrome && is_chrome(node);
}

// A figure in a form field of a cell, which the page shows as the cell's.
std::string_view figure_of_field(const GumboElement& field) {
  const std::string_view type = attribute(field, "type");
  const std::string_view value = attribute(field, "value");
  const bool shown = type.empty() || type == "text" || type == "number";
  return shown && value.find_first_not_of("0123456789.,/-+ ") == value.npos ? value
                                                                            : std::string_view{};
}

bool Renderer::enter(const GumboNode* node) {
  if (is_text(node)) {
    text(node);
    return false;
  }
  if (!is_element(node)) return false;
  if (in_cell_ && is_tag(node, GUMBO_TAG_INPUT) && !traits_of(node->v.element).hidden)
    writer_.text(figure_of_field(node->v.element), Writer::Space::collapse);
  const Role role = role_of(node->v.element);
  const Traits traits = traits_of(node->v.element);
  return !skipped(node, role, traits) && enter_element(node, role, traits);
}

bool Renderer::enter_element(const GumboNode* node, Role role, const Traits& traits) {
  const GumboElement& element = node->v.element;
  switch (role) {
    case Role::inline_text:
      break;
    case Role::line_break:
      writer_.line_break();
      return false;
    case Role::image:
      // Dots of one or two pixels count visitors or keep distances.
      if (number_attribute(element, "width", 3) > 2 && number_attribute(element, "height", 3) > 2) {
        writer_.note(NoteKind::picture);
      }
      return false;
    case Role::table:
      if (!in_cell_ && data_.contains(node) && table(node)) return false;
      writer_.block();
      break;
    case Role::heading:
      writer_.begin_heading();
      break;
    case Role::list: {
      writer_.block();
      const std::string_view type = attribute(element, "type");
      const bool numbered = element.tag == GUMBO_TAG_OL && !traits.no_marker &&
                            (type.empty() || type == "1" || type == "decimal");
      lists_.push_back({numbered, number_attribute(element, "start", 1)});
      break;
    }
    case Role::item:
      start_item(element, traits);
      break;
    case Role::pre:
      writer_.block();
      ++pre_;
      break;
    default:
      writer_.block();
      if (is_tag(node, GUMBO_TAG_ARTICLE) || is_tag(node, GUMBO_TAG_MAIN)) ++articles_;
  }
  if (traits.number) writer_.begin_note(NoteKind::generated_number);
  if (traits.insertion) writer_.begin_note(NoteKind::tracked_change);
  return true;
}

void Renderer::start_item(const GumboElement& element, const Traits& traits) {
  writer_.block();
  writer_.set_label({});
  if (lists_.empty() || !lists_.back().numbered) return;
  List& list = lists_.back();
  list.next = number_attribute(element, "value", list.next);
  if (!traits.no_marker) writer_.set_label(std::to_string(list.next) + ".", true);
  ++list.next;
}

void Renderer::leave(const GumboNode* node) {
  const GumboElement& element = node->v.element;
  const Traits traits = traits_of(element);
  if (traits.insertion) writer_.end_note();
  if (traits.number) writer_.end_note();
  switch (role_of(element)) {
    case Role::inline_text:
      return;
    case Role::heading:
      writer_.end_heading();
      return;
    case Role::list:
      lists_.pop_back();
      break;
    case Role::item:
      writer_.set_label({});
      break;
    case Role::pre:
      --pre_;
      break;
    default:
      if (is_tag(node, GUMBO_TAG_ARTICLE) || is_tag(node, GUMBO_TAG_MAIN)) --articles_;
  }
  writer_.block();
}

void Renderer::skip_hidden(const GumboNode* node) {
  if (holds_text(node)) writer_.note(NoteKind::hidden_text);
}

void Renderer::add_row(const GumboNode* row, Grid& grid, std::vector<const GumboNode*>& cells,
                       uint32_t group) {
  GridRow& added = grid.rows.emplace_back();
  added.first_cell = static_cast<uint32_t>(grid.cells.size());
  added.group = group;
  const GumboVector& children = row->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* cell = static_cast<const GumboNode*>(children.data[i]);
    if (!is_tag(cell, GUMBO_TAG_TD) && !is_tag(cell, GUMBO_TAG_TH)) continue;
    const GumboElement& element = cell->v.element;
    if (traits_of(element).hidden) {
      skip_hidden(cell);
      continue;
    }
    GridCell& placed = grid.cells.emplace_back();
    placed.colspan = std::clamp(number_attribute(element, "colspan", 1), 1u, 1000u);
    placed.rowspan = number_attribute(element, "rowspan", 1);
    cells.push_back(cell);
    ++added.cell_count;
  }
}

void Renderer::add_rows(const GumboNode* parent, Grid& grid, std::vector<const GumboNode*>& cells,
                        uint32_t& group) {
  ++group;
  const GumboVector& children = parent->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (!is_tag(child, GUMBO_TAG_TR)) continue;
    // Word ends a table with a row of no height that names the widths of all columns.
    if (number_attribute(child->v.element, "height", 1) == 0 && !holds_text(child)) continue;
    if (traits_of(child->v.element).hidden) {
      skip_hidden(child);
    } else {
      add_row(child, grid, cells, group);
    }
  }
}

// Writes a table with its grid. False, and nothing written, when it is no table to be read so.
bool Renderer::table(const GumboNode* node) {
  writer_.block();
  Grid grid;
  std::vector<const GumboNode*> cells;
  uint32_t group = 0;
  const GumboVector& children = node->v.element.children;
  for (const bool foot : {false, true}) {  // a <tfoot> is shown last, wherever it stands
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (is_tag(child, GUMBO_TAG_TFOOT) != foot) continue;
      const bool rows = foot || is_tag(child, GUMBO_TAG_THEAD) || is_tag(child, GUMBO_TAG_TBODY);
      if (is_tag(child, GUMBO_TAG_CAPTION)) {
        render(child);
      } else if (rows && traits_of(child->v.element).hidden) {
        skip_hidden(child);
      } else if (rows) {
        add_rows(child, grid, cells, group);
      }
    }
  }
  return tables_.write(grid, [&](uint32_t i) {
    in_cell_ = true;
    render(cells[i]);
    in_cell_ = false;
  });
}

}  // namespace

void render_html(const GumboNode* root, const std::unordered_set<const GumboNode*>& data,
                 RenderOptions options, Document& document) {
  Renderer renderer(data, options, document);
  renderer.render(root);
  renderer.finish();
}

}  // namespace gouji::document
