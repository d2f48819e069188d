// A report as a DOC.
#pragma once

#include "tests/support/doc_writer.h"
#include "tests/support/specimen.h"

namespace gouji::support {

enum class DocVariant : uint8_t {
  clean,  // text as it is shown, cells as wide as they look
  // What years of editing leave: automatic numbers, tracked changes, hidden text, fields, notes,
  // cells merged across and down, edges that do not quite meet, pieces out of order.
  rich,
};

DocModel doc_model(const Specimen& report, DocVariant variant);
inline std::string doc(const Specimen& report, DocVariant variant) {
  return doc_file(doc_model(report, variant));
}

// The mark that ends a row, with the shape of the row: `edges` in twips, one more than cells;
// `flags`: TCGRF of each cell. `more`: modifiers behind it.
DocParagraph doc_row_end(const std::vector<int>& edges, const std::vector<uint16_t>& flags,
                         const std::string& more = {});
// A paragraph of a table; `last` of its cell.
DocParagraph doc_cell(const std::string& text, bool last = true);

}  // namespace gouji::support
