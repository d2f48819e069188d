// Tables that go on over a page break.
#pragma once

#include "core/document/pages/page_content.h"

namespace gouji::document {

// True when the part on the next page goes on where `table` ended: same outer edges (or as wide,
// a little aside), the one ends low on its page and the other starts high.
bool goes_on(const PageTable& table, const PageContent& page, const PageTable& next,
             const PageContent& next_page);

// Appends the part on the next page: without the header rows it repeats; a row that the page break
// cut is put together again; group labels reach over the break.
void stitch(PageTable& table, PageTable next);

}  // namespace gouji::document
