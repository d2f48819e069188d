// XML of parts, parted by NUL, as a DOCX; or, after a first byte of 1, any bytes as the file.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/document/office/docx.h"
#include "tests/fuzz/sound_document.h"
#include "tests/support/zip_writer.h"

namespace {

using gouji::support::Packing;
using gouji::support::ZipEntry;

std::string relations(std::string_view target_folder) {
  std::string out = "<Relationships>";
  for (const std::string_view type : {"styles", "numbering", "footnotes", "endnotes"}) {
    out.append("<Relationship Type='x/").append(type).append("' Target='");
    out.append(target_folder).append(type).append(".xml'/>");
  }
  return out + "</Relationships>";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (!rest.empty() && rest[0] == 1) {
    rest.remove_prefix(1);
    gouji::fuzz::require_sound(gouji::document::read_docx({rest, {}}).document);
    return 0;
  }
  std::vector<ZipEntry> parts = {{"word/_rels/document.xml.rels", relations(""), Packing::stored}};
  for (const char* name : {"document", "styles", "numbering", "footnotes", "endnotes"}) {
    const size_t end = std::min(rest.find('\0'), rest.size());
    if (end > 0)
      parts.push_back({"word/" + std::string(name) + ".xml", std::string(rest.substr(0, end)),
                       Packing::stored});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::string bytes = gouji::support::zip(parts);
  gouji::fuzz::require_sound(gouji::document::read_docx({bytes, {}}).document);
  return 0;
}
