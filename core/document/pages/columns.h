// Tables without ruling lines.
#pragma once

#include "core/document/pages/page_content.h"

namespace gouji::document {

// Turns lines into tables where their columns are sure: three lines or more in a row, three columns
// or more that no text crosses, and never two texts of a line in one column. Other lines stay.
void find_columns(PageContent& page);

}  // namespace gouji::document
