// The styles of a DOCX: what a paragraph or run has from its style and those that one is based on.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/office/xml.h"

namespace gouji::document {

// w:val of an on/off property: true when the element stands there and does not say "off".
bool is_on(pugi::xml_node property);

struct DocxStyle {
  std::optional<int32_t> outline;  // 0 to 8: a heading of that level; 9: body text
  std::optional<int32_t> number;   // w:numId; 0: not numbered
  std::optional<int32_t> level;    // w:ilvl
  std::string number_style;        // id of the style of the chain that says so
  std::optional<bool> hidden;
};

class DocxStyles {
 public:
  // `root` may be null: then no style is known.
  explicit DocxStyles(pugi::xml_node root);

  // With all that it inherits; a style of nothing when there is no such id. "": the default style
  // of paragraphs.
  const DocxStyle& of(std::string_view id) const;

 private:
  struct Entry {
    std::string based_on;
    DocxStyle style;
    enum class State : uint8_t { own, entered, whole } state = State::own;
  };
  Entry* find(std::string_view id);
  void inherit(Entry& entry);

  std::map<std::string, Entry, std::less<>> entries_;
  std::string default_;
  DocxStyle none_;
};

}  // namespace gouji::document
