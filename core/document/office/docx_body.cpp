#include "core/document/office/docx_body.h"

#include <algorithm>

#include "core/document/office/docx_symbols.h"
#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr size_t kMaxInstruction = 256;

bool deletes(std::string_view name) { return name == "del" || name == "moveFrom"; }
bool inserts(std::string_view name) { return name == "ins" || name == "moveTo"; }
// Elements that only hold others.
bool transparent(std::string_view name) {
  return name == "sdt" || name == "sdtContent" || name == "customXml" || name == "smartTag" ||
         inserts(name);
}

// The mark at the end of a paragraph is deleted or hidden, so the next paragraph goes on.
pugi::xml_node mark_of(pugi::xml_node p) { return child(child(p, "pPr"), "rPr"); }
bool mark_deleted(pugi::xml_node p) {
  const pugi::xml_node mark = mark_of(p);
  return child(mark, "del") || child(mark, "moveFrom");
}
bool mark_hidden(pugi::xml_node p) { return is_on(child(mark_of(p), "vanish")); }

pugi::xml_node next_paragraph(pugi::xml_node p) {
  for (pugi::xml_node next = p.next_sibling(); next; next = next.next_sibling()) {
    const std::string_view name = local_name(next);
    if (name == "p") return next;
    if (name == "tbl" || name == "sectPr" || name == "altChunk" || name == "AlternateContent" ||
        transparent(name) || deletes(name))
      return {};
  }
  return {};
}

bool goes_on(pugi::xml_node p) { return (mark_deleted(p) || mark_hidden(p)) && next_paragraph(p); }

bool holds_text(pugi::xml_node node) {
  bool found = false;
  walk(node, [&](pugi::xml_node n) {
    if (found) return false;
    found = is_text(n) && has_ink(n.value());
    return !found;
  });
  return found;
}

}  // namespace

pugi::xml_node branch_of(pugi::xml_node alternate) {
  const pugi::xml_node choice = child(alternate, "Choice");
  return choice ? choice : child(alternate, "Fallback");
}

void DocxBody::begin_part(std::string name, pugi::xml_node root) {
  origin_.part = static_cast<uint16_t>(document_.parts.size());
  document_.parts.push_back(std::move(name));
  paragraphs_.clear();
  fields_.clear();
  not_shown_ = 0;
  int32_t depth = 0;
  bool whole = true;
  uint32_t left_out = 0;  // branches and deletions around the node
  const auto leaves_out = [](pugi::xml_node node, std::string_view local) {
    return deletes(local) || (local == "Fallback" && child(node.parent(), "Choice"));
  };
  walk(
      root,
      [&](pugi::xml_node node) {
        const std::string_view local = local_name(node);
        if (leaves_out(node, local)) ++left_out;
        if (local == "p") {
          paragraphs_.emplace_back(node.internal_object(),
                                   static_cast<uint32_t>(paragraphs_.size()));
        } else if (local == "fldChar" && left_out == 0) {
          const std::string_view type = attribute(node, "fldCharType");
          if (type == "begin") ++depth;
          if (type == "end") --depth;
          whole = whole && depth >= 0;
        }
        return true;
      },
      [&](pugi::xml_node node) { left_out -= leaves_out(node, local_name(node)) ? 1 : 0; });
  whole_fields_ = whole && depth == 0;
  text::sort(paragraphs_.begin(), paragraphs_.end());
}

// A field whose end was not met would have swallowed what stands behind it.
void DocxBody::end_part() {
  if (not_shown_ > 0 && problem_ == Problem::none) problem_ = Problem::damaged;
}

void DocxBody::render_note(pugi::xml_node blocks) {
  writer_.block();
  writer_.begin_note(NoteKind::footnote);
  render_blocks(blocks);
  writer_.end_note();
}

bool DocxBody::full() {
  if (document_.text.size() > kMaxText || document_.cells.size() > kMaxCells)
    problem_ = Problem::too_large;
  return problem_ != Problem::none;
}

void DocxBody::render_blocks(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent.children()) {
    if (full()) return;
    render_block(node);
  }
}

void DocxBody::render_block(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "p") {
    paragraph(node);
  } else if (name == "tbl") {
    table(node);
  } else if (transparent(name)) {
    render_blocks(node);
  } else if (name == "AlternateContent") {
    render_blocks(branch_of(node));
  } else if (name == "altChunk") {
    problem_ = Problem::unsupported;
    detail_ = "altchunk";
  }
}

// ── Paragraphs ────────────────────────────────────────────────────────────────────────────────

// The paragraphs up to the next mark that stands are one; it has the properties of the last one.
void DocxBody::begin_group(pugi::xml_node p) {
  pugi::xml_node last = p;
  pugi::xml_node numbered;
  while (goes_on(last)) {
    // Behind a hidden mark the number of the first still shows.
    const pugi::xml_node properties = child(last, "pPr");
    if (!numbered && !mark_deleted(last) &&
        numbering_.numbered(properties, styles_.of(attribute(child(properties, "pStyle"), "val"))))
      numbered = last;
    last = next_paragraph(last);
  }
  if (!numbered) numbered = last;
  const pugi::xml_node properties = child(last, "pPr");
  const DocxStyle& style = styles_.of(attribute(child(properties, "pStyle"), "val"));
  const pugi::xml_node outline = child(properties, "outlineLvl");
  const int32_t level = outline ? number_attribute(outline, "val", 9) : style.outline.value_or(9);
  heading_ = !in_cell_ && level >= 0 && level < 9 && last == p;
  if (heading_) {
    writer_.begin_heading();
  } else {
    writer_.block();
  }
  const pugi::xml_node of = child(numbered, "pPr");
  writer_.set_label(numbering_.label(of, styles_.of(attribute(child(of, "pStyle"), "val"))));
  ink_ = false;
}

void DocxBody::end_group() {
  writer_.set_label({});
  if (heading_) {
    writer_.end_heading();
  } else {
    writer_.block();
  }
  heading_ = false;
  std::vector<pugi::xml_node> boxes;
  boxes.swap(boxes_);
  for (const pugi::xml_node box : boxes) render_blocks(box);
}

void DocxBody::paragraph(pugi::xml_node p) {
  if (!joining_) begin_group(p);
  const auto place = std::lower_bound(paragraphs_.begin(), paragraphs_.end(),
                                      std::pair(static_cast<const void*>(p.internal_object()), 0U));
  origin_.paragraph = place != paragraphs_.end() ? place->second : 0;
  origin_.run = 0;
  const pugi::xml_node properties = child(p, "pPr");
  style_ = styles_.of(attribute(child(properties, "pStyle"), "val"));
  inlines(p);
  const pugi::xml_node mark = child(properties, "rPr");
  if (mark_deleted(p) || child(mark, "ins") || child(mark, "moveTo"))
    writer_.note(NoteKind::tracked_change);
  joining_ = goes_on(p);
  if (!joining_) end_group();
}

void DocxBody::inlines(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent.children()) inline_node(node, local_name(node));
}

void DocxBody::inline_node(pugi::xml_node node, std::string_view name) {
  if (name == "r") {
    run(node);
  } else if (deletes(name)) {
    skip_deleted(node);
  } else if (inserts(name)) {
    writer_.begin_note(NoteKind::tracked_change);
    inlines(node);
    writer_.end_note();
  } else if (name == "commentRangeStart") {
    comment(node);
  } else if (name == "AlternateContent") {
    const pugi::xml_node branch = branch_of(node);
    for (const pugi::xml_node c : node.children()) {
      if (c == branch) {
        inlines(c);
      } else {
        count_runs(c);
      }
    }
  } else if (!name.ends_with("Pr") && node.first_child()) {
    inlines(node);  // w:hyperlink, w:sdt, w:fldSimple…
  }
}

void DocxBody::skip_deleted(pugi::xml_node node) {
  if (holds_text(node)) writer_.note(NoteKind::tracked_change);
  count_runs(node);
}

void DocxBody::count_runs(pugi::xml_node node) {
  walk(node, [&](pugi::xml_node n) {
    const std::string_view name = local_name(n);
    if (name == "r") ++origin_.run;
    return name != "p";
  });
}

void DocxBody::run(pugi::xml_node r) {
  const pugi::xml_node properties = child(r, "rPr");
  const bool hidden = is_hidden(properties);
  // A run that was put in as a change of its own, without w:ins around it.
  const bool inserted = static_cast<bool>(child(properties, "ins"));
  writer_.origin(origin_);
  ++origin_.run;
  if (inserted) writer_.begin_note(NoteKind::tracked_change);
  content(r, hidden);
  if (inserted) writer_.end_note();
}

bool DocxBody::is_hidden(pugi::xml_node properties) const {
  if (const pugi::xml_node vanish = child(properties, "vanish")) return is_on(vanish);
  if (const pugi::xml_node style = child(properties, "rStyle"))
    if (const auto& hidden = styles_.of(attribute(style, "val")).hidden) return *hidden;
  return style_.hidden.value_or(false);
}

void DocxBody::content(pugi::xml_node parent, bool hidden) {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      text(node, hidden);
    } else if (name == "tab" || name == "ptab") {
      // In front of the text it is an indent.
      if (ink_) put("\t", hidden);
    } else if (name == "br" || name == "cr") {
      if (!hidden && not_shown_ == 0) writer_.line_break();
    } else if (name == "noBreakHyphen") {
      put("-", hidden);
    } else if (name == "sym") {
      put(symbol_text(attribute(node, "font"), attribute(node, "char")), hidden);
    } else if (name == "instrText") {
      if (!fields_.empty() && fields_.back().instruction.size() < kMaxInstruction)
        fields_.back().instruction += text_of(node).substr(0, kMaxInstruction);
    } else if (name == "fldChar") {
      field_char(node);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      if (!hidden && not_shown_ == 0) refer(node, name.starts_with('e'));
    } else if (name == "commentReference") {
      comment(node);
    } else if (name == "ruby") {
      inlines(child(node, "rubyBase"));
      count_runs(child(node, "rt"));
    } else if (name == "AlternateContent") {
      content(branch_of(node), hidden);
    } else if ((name == "drawing" || name == "pict" || name == "object") && !hidden) {
      bool picture = false;
      shapes(node, picture);
      if (picture) writer_.note(NoteKind::picture);
    }
  }
}

void DocxBody::put(std::string_view text, bool hidden) {
  if (not_shown_ > 0 || text.empty()) return;
  if (hidden) {
    if (has_ink(text)) writer_.note(NoteKind::hidden_text);
    return;
  }
  ink_ = ink_ || has_ink(text);
  writer_.text(text, Writer::Space::keep);
}

// Without xml:space="preserve", white space at the edges is that of the XML.
void DocxBody::text(pugi::xml_node t, bool hidden) {
  std::string text = text_of(t);
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  if (attribute(t, "space") != "preserve") {
    const size_t begin = text.find_first_not_of(' ');
    if (begin == text.npos) return;
    text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
  }
  put(text, hidden);
}

void DocxBody::shapes(pugi::xml_node node, bool& picture) {
  for (const pugi::xml_node c : node.children()) {
    const std::string_view name = local_name(c);
    if (name == "txbxContent") {
      if (not_shown_ == 0) boxes_.push_back(c);
    } else if (name == "AlternateContent") {
      shapes(branch_of(c), picture);
    } else {
      picture = picture || name == "blip" || name == "imagedata" || name == "chart" ||
                name == "OLEObject";
      shapes(c, picture);
    }
  }
}

void DocxBody::field_char(pugi::xml_node node) {
  if (!whole_fields_) return;
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") {
    fields_.emplace_back();
    ++not_shown_;
  } else if (type == "separate" && !fields_.empty() && !fields_.back().result) {
    Field& field = fields_.back();
    field.result = true;
    const size_t first = field.instruction.find_first_not_of(' ');
    field.contents = first != std::string::npos && field.instruction.compare(first, 4, "TOC ") == 0;
    if (!field.contents) --not_shown_;
  } else if (type == "end" && !fields_.empty()) {
    if (!fields_.back().result || fields_.back().contents) --not_shown_;
    fields_.pop_back();
  }
}

void DocxBody::comment(pugi::xml_node node) {
  if (comments_.insert(std::string(attribute(node, "id"))).second) writer_.note(NoteKind::comment);
}

void DocxBody::refer(pugi::xml_node node, bool endnote) {
  std::string id(attribute(node, "id"));
  if (referred_.emplace(endnote, id).second) references_.push_back({endnote, std::move(id)});
}

}  // namespace gouji::document
