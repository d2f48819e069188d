// XML parts of office documents: a thin layer over pugixml that refuses what no document holds.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace gouji::document {

// The tree of one part and the text it points into. White space alone in an element is kept; a
// DOCTYPE is stepped over, so no entity but the five of XML is ever expanded.
class Xml {
 public:
  Xml() = default;
  // Parses: UTF-8 (mended where it is not valid), or UTF-16 by its mark. `damaged` when it is not
  // well-formed or nested deeper than any document; then there is no root.
  Problem parse(std::string part);

  pugi::xml_node root() const { return root_; }
  // The byte of the part (as UTF-8) where the name of an element, or a text, stands.
  size_t offset(pugi::xml_node node) const { return static_cast<size_t>(node.offset_debug()); }

 private:
  std::string source_;
  pugi::xml_document document_;
  pugi::xml_node root_;
};

// The name behind the prefix: Strict files, and some programs, use other prefixes and namespaces.
inline std::string_view local_name(const char* name) {
  const char* begin = name;
  const char* end = name;
  for (; *end != '\0'; ++end)
    if (*end == ':' && begin == name) begin = end + 1;
  return {begin, static_cast<size_t>(end - begin)};
}
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }
inline bool is(pugi::xml_node node, std::string_view local) { return local_name(node) == local; }

// The first child of this local name; a null node when there is none or `node` is null.
pugi::xml_node child(pugi::xml_node node, std::string_view local);
// The value of the attribute of this local name; empty when absent.
std::string_view attribute(pugi::xml_node node, std::string_view local);
bool has_attribute(pugi::xml_node node, std::string_view local);
// A whole number, its sign included; `missing` when there is none or it does not fit.
int32_t number_attribute(pugi::xml_node node, std::string_view local, int32_t missing);
// The text right under the node, its pieces joined.
std::string text_of(pugi::xml_node node);
// The same; it is copied to `room` only where there are several pieces.
std::string_view text_of(pugi::xml_node node, std::string& room);
inline bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Walks the elements and texts under `root`, `root` included, in document order without recursion.
// enter(node) tells whether to go into the node; only then leave(node) is called, after its
// children.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter enter, Leave leave) {
  if (!root || !enter(root)) return;
  pugi::xml_node node = root;
  for (;;) {
    pugi::xml_node next = node.first_child();
    while (next && !enter(next)) next = next.next_sibling();
    while (!next) {
      leave(node);
      if (node == root) return;
      next = node.next_sibling();
      node = node.parent();
      while (next && !enter(next)) next = next.next_sibling();
    }
    node = next;
  }
}
template <class Enter>
void walk(pugi::xml_node root, Enter enter) {
  walk(root, enter, [](pugi::xml_node) {});
}

}  // namespace gouji::document
