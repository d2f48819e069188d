// Automatic numbers of a DOCX: numbering.xml, and where each list stands.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/list_numbers.h"
#include "core/document/office/docx_styles.h"
#include "core/document/office/xml.h"

namespace gouji::document {

class DocxNumbering {
 public:
  // `root` may be null: then nothing is numbered. `styles` must outlive this.
  DocxNumbering(pugi::xml_node root, const DocxStyles& styles);

  // Counts a paragraph with these w:pPr and gives its number, with a blank behind it when it would
  // else run into the text; empty when it has none. Paragraphs must come in document order.
  std::string label(pugi::xml_node properties, const DocxStyle& style);
  // True when such a paragraph is in a list.
  bool numbered(pugi::xml_node properties, const DocxStyle& style) const;

 private:
  struct Abstract {
    std::vector<ListLevel> levels{kListLevels};
    std::array<std::string, kListLevels> styles;  // w:pStyle
    std::string link;                             // w:numStyleLink
    ListCounter counter;
  };
  struct Number {
    std::string abstract;
    std::array<std::optional<uint32_t>, kListLevels> starts;  // until they are used
    std::map<uint32_t, ListLevel> overrides;
    std::vector<ListLevel> levels;  // with its overrides; empty: those of the list
  };
  int32_t number_of(pugi::xml_node properties, const DocxStyle& style) const;
  Abstract* abstract_of(const Number& number);
  static void read_levels(pugi::xml_node node, Abstract& abstract);
  void read_number(pugi::xml_node node);

  const DocxStyles& styles_;
  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<int32_t, Number> numbers_;
};

}  // namespace gouji::document
