// Page numbers and running heads: on the paper, not in the report.
#pragma once

#include <vector>

#include "core/document/pages/page_content.h"

namespace gouji::document {

// "— 3 —", "第 3 页 共 6 页", "3/6", "3".
bool is_page_number(std::string_view text);

// Takes page numbers off the top and bottom of the pages, and lines that stand, but for their
// digits, at the same place of most pages.
void drop_feet(std::vector<PageContent>& pages);

}  // namespace gouji::document
