#include "core/document/office/docx_numbering.h"

#include <algorithm>

namespace gouji::document {
namespace {

// Word takes no more than 255 characters.
constexpr size_t kMaxLevelText = 1024;

ListLevel read_level(pugi::xml_node node) {
  ListLevel level;
  pugi::xml_node format = child(node, "numFmt");
  // Formats that only new programs know have one for the others.
  if (!format) format = child(child(child(node, "AlternateContent"), "Fallback"), "numFmt");
  level.kind = number_kind(attribute(format, "val"));
  level.text = attribute(child(node, "lvlText"), "val");
  if (level.text.size() > kMaxLevelText) level.text.clear();
  // Absent, it is 0 (ISO/IEC 29500-1, 17.9.25).
  level.start =
      static_cast<uint32_t>(std::max(0, number_attribute(child(node, "start"), "val", 0)));
  level.legal = is_on(child(node, "isLgl"));
  const int32_t restart = number_attribute(child(node, "lvlRestart"), "val", kListLevels);
  level.restart = static_cast<uint32_t>(std::clamp<int32_t>(restart, 0, kListLevels));
  return level;
}

// "1" must not run into "2023年"; "一、", "（1）" and "1." stand alone.
bool wants_blank(std::string_view label) {
  if (label.empty()) return false;
  const char c = label.back();
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

DocxNumbering::DocxNumbering(pugi::xml_node root, const DocxStyles& styles) : styles_(styles) {
  for (const pugi::xml_node node : root.children()) {
    if (is(node, "abstractNum")) {
      const auto [added, is_new] =
          abstracts_.try_emplace(std::string(attribute(node, "abstractNumId")));
      if (is_new) read_levels(node, added->second);
    } else if (is(node, "num")) {
      read_number(node);
    }
  }
}

void DocxNumbering::read_levels(pugi::xml_node node, Abstract& abstract) {
  abstract.link = attribute(child(node, "numStyleLink"), "val");
  for (const pugi::xml_node lvl : node.children()) {
    const int32_t i = number_attribute(lvl, "ilvl", -1);
    if (!is(lvl, "lvl") || i < 0 || i >= static_cast<int32_t>(kListLevels)) continue;
    abstract.levels[static_cast<size_t>(i)] = read_level(lvl);
    abstract.styles[static_cast<size_t>(i)] = attribute(child(lvl, "pStyle"), "val");
  }
}

void DocxNumbering::read_number(pugi::xml_node node) {
  const auto [added, is_new] = numbers_.try_emplace(number_attribute(node, "numId", -1));
  if (!is_new) return;
  Number& number = added->second;
  number.abstract = attribute(child(node, "abstractNumId"), "val");
  for (const pugi::xml_node change : node.children()) {
    const int32_t i = number_attribute(change, "ilvl", -1);
    if (!is(change, "lvlOverride") || i < 0 || i >= static_cast<int32_t>(kListLevels)) continue;
    const auto level = static_cast<uint32_t>(i);
    if (const pugi::xml_node start = child(change, "startOverride"))
      number.starts[level] = static_cast<uint32_t>(std::max(0, number_attribute(start, "val", 0)));
    if (const pugi::xml_node lvl = child(change, "lvl")) number.overrides[level] = read_level(lvl);
  }
}

// A list may be that of a numbering style, which names its own w:num.
DocxNumbering::Abstract* DocxNumbering::abstract_of(const Number& number) {
  const Number* from = &number;
  for (int hops = 0; hops < 4; ++hops) {
    const auto found = abstracts_.find(from->abstract);
    if (found == abstracts_.end()) return nullptr;
    if (found->second.link.empty()) return &found->second;
    const auto linked = numbers_.find(styles_.of(found->second.link).number.value_or(0));
    if (linked == numbers_.end()) return &found->second;
    from = &linked->second;
  }
  return nullptr;
}

int32_t DocxNumbering::number_of(pugi::xml_node properties, const DocxStyle& style) const {
  const pugi::xml_node id = child(child(properties, "numPr"), "numId");
  return id ? number_attribute(id, "val", 0) : style.number.value_or(0);
}

bool DocxNumbering::numbered(pugi::xml_node properties, const DocxStyle& style) const {
  return numbers_.contains(number_of(properties, style));
}

std::string DocxNumbering::label(pugi::xml_node properties, const DocxStyle& style) {
  const auto found = numbers_.find(number_of(properties, style));
  if (found == numbers_.end()) return {};
  Number& number = found->second;
  Abstract* const abstract = abstract_of(number);
  if (abstract == nullptr) return {};

  int32_t level = style.level.value_or(0);
  if (const pugi::xml_node direct = child(child(properties, "numPr"), "ilvl")) {
    level = number_attribute(direct, "val", 0);
  } else if (!child(child(properties, "numPr"), "numId") && !style.number_style.empty()) {
    const auto& styles = abstract->styles;
    const auto at = std::find(styles.begin(), styles.end(), style.number_style);
    if (at != styles.end()) level = static_cast<int32_t>(at - styles.begin());
  }
  if (level < 0 || level >= static_cast<int32_t>(kListLevels)) return {};
  const auto i = static_cast<uint32_t>(level);

  if (number.levels.empty() && !number.overrides.empty()) {
    number.levels = abstract->levels;
    for (const auto& [at, shape] : number.overrides) number.levels[at] = shape;
  }
  if (std::optional<uint32_t>& start = number.starts[i]; start.has_value()) {
    abstract->counter.restart(i, *start);
    start.reset();
  }
  std::string label =
      abstract->counter.next(number.levels.empty() ? abstract->levels : number.levels, i);
  if (wants_blank(label)) label += ' ';
  return label;
}

}  // namespace gouji::document
