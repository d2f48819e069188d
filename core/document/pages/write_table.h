// From a table of the pages to rows of the document.
#pragma once

#include "core/document/pages/page_content.h"
#include "core/document/table_writer.h"

namespace gouji::document {

// Edges of different parts that lie a hair apart are one column. A table wider than any report's is
// written as lines.
void write_table(const PageTable& table, Writer& writer, TableWriter& tables);

}  // namespace gouji::document
