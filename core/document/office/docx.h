// DOCX (ISO/IEC 29500, Transitional and Strict): what Word shows of its body, changes accepted.
#pragma once

#include "core/document/document.h"

namespace gouji::document {

// A row for each paragraph, for each line that a break ends, and for each row of a table, whose
// cells are parted by tabs. Automatic numbers are written as Word shows them. Insertions are read
// and deletions left out, each with a note; hidden text, comments and pictures are notes alone.
// Text boxes follow the paragraph they hang on, footnotes and endnotes the body. Headers, feet and
// a table of contents are left out. Every run has an origin: its paragraph is counted among all w:p
// of the part, its run among the w:r of that paragraph, in document order. Problems: damaged,
// too_large, encrypted, unsupported ("altchunk": the text is another file inside of this one).
// Linear in the size of the parts.
Read read_docx(const Input& input);

}  // namespace gouji::document
