// Writes set pages as OFD, in the ways that programs do.
#pragma once

#include <string>
#include <vector>

#include "core/document/pages/page.h"
#include "tests/support/zip_writer.h"

namespace gouji::support {

struct OfdStyle {
  bool scaled = false;     // text of size 1 under a matrix, boundary the page; else a box a line
  bool templates = false;  // ruling lines in template pages
  bool composite = false;  // the text of each page in a composite unit
  bool bars = false;       // ruling lines as thin filled rectangles
  bool loose = false;      // another prefix, locations with backslashes and in the wrong case
};

// The parts, for tests that damage them.
std::vector<ZipEntry> ofd_parts(const document::Pages& pages, const OfdStyle& style = {});
std::string ofd(const document::Pages& pages, const OfdStyle& style = {});

}  // namespace gouji::support
