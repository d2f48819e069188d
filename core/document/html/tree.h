// The parsed tree of an HTML page: built under limits, asked by the reader, never recursed into.
#pragma once

#include <nokogiri_gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/document/document.h"

namespace gouji::document {

// A gumbo tree and the text it points into.
class HtmlTree {
 public:
  // Parses. Problem::too_large or damaged when a limit is hit; then root() is null.
  explicit HtmlTree(std::string_view utf8);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  Problem problem() const { return problem_; }
  const GumboNode* root() const { return output_ != nullptr ? output_->root : nullptr; }

 private:
  std::string source_;
  GumboOutput* output_ = nullptr;
  Problem problem_ = Problem::none;
};

// What an element is to a reader of its text.
enum class Role : uint8_t {
  inline_text,  // also everything unknown
  block,
  skip,  // scripts, form fields, head: no text of the page; a field of a cell may hold its figure
  deletion,  // a tracked one
  chrome,    // nav, header, footer, aside: around the text
  line_break,
  heading,
  list,
  item,
  pre,
  table,
  image,
};
Role role_of(const GumboElement& element);

// What style, class and attributes say of an element.
struct Traits {
  bool hidden = false;
  bool number = false;     // Word's mso-list:Ignore, an automatic number
  bool comment = false;    // a comment of Word
  bool deletion = false;   // Word's msoDel
  bool insertion = false;  // <ins>, Word's msoIns
  bool no_marker = false;  // list-style: none
};
Traits traits_of(const GumboElement& element);

std::string_view attribute(const GumboElement& element, const char* name);
// The number at the start of an attribute, at most 65535; `missing` when there is none.
uint32_t number_attribute(const GumboElement& element, const char* name, uint32_t missing);

inline bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }
inline bool is_tag(const GumboNode* node, GumboTag tag) {
  return is_element(node) && node->v.element.tag == tag &&
         node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}
inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

// Walks the tree under `root`, `root` included, in document order without recursion. enter(node)
// tells whether to go into the node; only then leave(node) is called, after its children.
template <class Enter, class Leave>
void walk(const GumboNode* root, Enter enter, Leave leave) {
  if (!enter(root)) return;
  std::vector<std::pair<const GumboNode*, unsigned>> path = {{root, 0}};
  while (!path.empty()) {
    auto& [node, next] = path.back();
    if (is_element(node) && next < node->v.element.children.length) {
      const auto* child = static_cast<const GumboNode*>(node->v.element.children.data[next++]);
      if (enter(child)) path.emplace_back(child, 0);
    } else {
      leave(node);
      path.pop_back();
    }
  }
}

// True when something visible stands under the node.
bool holds_text(const GumboNode* node);
// The text under the node, without its white space; stops at about `limit` bytes.
std::string text_under(const GumboNode* node, size_t limit);

// The tables that hold data in a grid; the others only lay out the page.
std::unordered_set<const GumboNode*> data_tables(const GumboNode* root);

}  // namespace gouji::document
