// From the tree of an HTML page to the rows, cells and notes of a document.
#pragma once

#include <unordered_set>

#include "core/document/document.h"
#include "core/document/html/tree.h"

namespace gouji::document {

struct RenderOptions {
  bool skip_chrome = false;  // leave out <nav>, <header>, <footer>, <aside> around the text
  bool fragment = false;     // no <html> or <body>: line breaks outside every tag part lines
};

// Appends what `root` shows. Tables in `data` keep their grid.
void render_html(const GumboNode* root, const std::unordered_set<const GumboNode*>& data,
                 RenderOptions options, Document& document);

}  // namespace gouji::document
