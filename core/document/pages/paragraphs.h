// Which lines make one paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/pages/page_content.h"

namespace gouji::document {

// Where the text of a page begins and ends.
struct Margins {
  float left = 0, right = 0;
};

// Of every page. A page with little text takes them from the others.
std::vector<Margins> margins_of(const std::vector<PageContent>& pages);

// True when `next`, the line after `line`, goes on with its paragraph: the line is full up to the
// right margin, the next begins at the left one. Each with the margins of its page; `pitch`: from
// baseline to baseline as usual.
bool goes_on(const TextLine& line, const Margins& margins, const TextLine& next,
             const Margins& next_margins, float pitch);

// The usual distance between lines of text, over the document.
float usual_pitch(const std::vector<PageContent>& pages);

}  // namespace gouji::document
