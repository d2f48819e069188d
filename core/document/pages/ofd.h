// OFD (GB/T 33190-2016), the fixed layout of Chinese offices: an archive of XML.
#pragma once

#include "core/document/document.h"

namespace gouji::document {

// Reads the pages of all documents in the file, one after the other: text objects, paths that are
// ruling lines, images; also from page templates and composite units. Annotations, stamps,
// signatures and attachments are no text of the document. Then as read_pages.
// Problems: those of read_pages; `encrypted`; `damaged` (a page, its template or the structure is
// absent or malformed); `too_large`.
Read read_ofd(const Input& input);

}  // namespace gouji::document
