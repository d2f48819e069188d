#include "core/document/office/docx_styles.h"

#include <algorithm>

namespace gouji::document {
namespace {

std::optional<int32_t> value_of(pugi::xml_node property) {
  if (!property) return std::nullopt;
  return number_attribute(property, "val", 0);
}

// "heading 2", "标题 2": built-in styles may leave out the level of their outline.
std::optional<int32_t> outline_of_name(std::string_view name) {
  for (const std::string_view start : {"heading ", "Heading ", "标题 "})
    if (name.size() == start.size() + 1 && name.starts_with(start) && name.back() >= '1' &&
        name.back() <= '9')
      return name.back() - '1';
  return std::nullopt;
}

DocxStyle own_style(pugi::xml_node node) {
  DocxStyle style;
  const pugi::xml_node paragraph = child(node, "pPr");
  style.outline = value_of(child(paragraph, "outlineLvl"));
  if (!style.outline) style.outline = outline_of_name(attribute(child(node, "name"), "val"));
  if (const pugi::xml_node number = child(paragraph, "numPr")) {
    style.number = value_of(child(number, "numId"));
    style.level = value_of(child(number, "ilvl"));
    style.number_style = attribute(node, "styleId");
  }
  if (const pugi::xml_node vanish = child(child(node, "rPr"), "vanish"))
    style.hidden = is_on(vanish);
  return style;
}

template <class T>
void inherit_value(std::optional<T>& value, const std::optional<T>& from) {
  if (!value) value = from;
}

}  // namespace

bool is_on(pugi::xml_node property) {
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

DocxStyles::DocxStyles(pugi::xml_node root) {
  for (const pugi::xml_node node : root.children()) {
    if (!is(node, "style")) continue;
    const std::string_view id = attribute(node, "styleId");
    const auto [added, is_new] = entries_.try_emplace(std::string(id));
    if (!is_new) continue;
    added->second.based_on = attribute(child(node, "basedOn"), "val");
    added->second.style = own_style(node);
    const std::string_view is_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
      default_ = id;
  }
  for (auto& [id, entry] : entries_) inherit(entry);
}

DocxStyles::Entry* DocxStyles::find(std::string_view id) {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second;
}

// Up the chain to a style that is whole (or to its end, or to where it bites its tail), then down.
void DocxStyles::inherit(Entry& entry) {
  std::vector<Entry*> chain;
  Entry* base = &entry;
  while (base != nullptr && base->state == Entry::State::own) {
    base->state = Entry::State::entered;
    chain.push_back(base);
    base = find(base->based_on);
  }
  const DocxStyle* from =
      base != nullptr && base->state == Entry::State::whole ? &base->style : &none_;
  std::reverse(chain.begin(), chain.end());
  for (Entry* const at : chain) {
    DocxStyle& style = at->style;
    inherit_value(style.outline, from->outline);
    inherit_value(style.number, from->number);
    inherit_value(style.level, from->level);
    inherit_value(style.hidden, from->hidden);
    if (style.number_style.empty()) style.number_style = from->number_style;
    at->state = Entry::State::whole;
    from = &style;
  }
}

const DocxStyle& DocxStyles::of(std::string_view id) const {
  const auto found = entries_.find(id.empty() ? std::string_view(default_) : id);
  return found == entries_.end() ? none_ : found->second.style;
}

}  // namespace gouji::document
