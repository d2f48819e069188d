#include "core/document/pages/ofd.h"

#include <utility>
#include <vector>

#include "core/document/pages/ofd_content.h"
#include "core/document/pages/ofd_package.h"
#include "core/document/pages/page.h"

namespace gouji::document {

Read read_ofd(const Input& input) {
  Read read;
  OfdPackage package(input.bytes);
  std::vector<OfdDocument> documents;
  read.problem = read_structure(package, documents);
  if (read.problem != Problem::none) return read;
  Pages pages;
  OfdContent content(pages);
  for (const OfdDocument& document : documents)
    for (const OfdPage& page : document.pages)
      if (!content.add(page, document.resources)) {
        read.problem = Problem::too_large;
        return read;
      }
  return read_pages(std::move(pages));
}

}  // namespace gouji::document
