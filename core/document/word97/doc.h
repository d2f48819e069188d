// DOC of Word 97 to 2003, which is also what WPS Writer calls .wps.
#pragma once

#include "core/document/document.h"

namespace gouji::document {

// Reads what Word would show of the document in its final form: the body, text boxes behind the
// paragraphs that hold them, then footnotes and endnotes; not headers and footers. Tracked
// deletions and hidden text are left out and noted. Origins name the part "WordDocument", and
// paragraphs and runs by their order in the file.
// Problems: `encrypted`; `unsupported` with the detail "word6" (Word 95 and older); `damaged`, when
// anything that is needed lies outside of the file or contradicts itself; `too_large`, when the
// text would be. Time and memory are linear in the input.
Read read_doc(const Input& input);

}  // namespace gouji::document
