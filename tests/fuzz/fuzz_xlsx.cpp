// XML of parts, parted by NUL, as an XLSX; or, after a first byte of 1, any bytes as the file.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/document/office/xlsx.h"
#include "tests/fuzz/sound_document.h"
#include "tests/support/zip_writer.h"

using gouji::support::Packing;
using gouji::support::ZipEntry;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (!rest.empty() && rest[0] == 1) {
    rest.remove_prefix(1);
    gouji::fuzz::require_sound(gouji::document::read_xlsx({rest, {}}).document);
    return 0;
  }
  std::vector<ZipEntry> parts = {
      {"xl/workbook.xml", "<w><sheets><sheet id='1'/><sheet id='2'/></sheets></w>",
       Packing::stored},
      {"xl/_rels/workbook.xml.rels",
       "<R><Relationship Id='1' Type='x/worksheet' Target='1.xml'/><Relationship Id='2' "
       "Type='x/worksheet' Target='2.xml'/><Relationship Id='3' Type='x/sharedStrings' "
       "Target='s.xml'/><Relationship Id='4' Type='x/styles' Target='t.xml'/></R>",
       Packing::stored}};
  for (const char* name : {"xl/1.xml", "xl/2.xml", "xl/s.xml", "xl/t.xml"}) {
    const size_t end = std::min(rest.find('\0'), rest.size());
    std::string content(end > 0 ? rest.substr(0, end) : "<none/>");
    parts.push_back({name, std::move(content), Packing::stored});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::string bytes = gouji::support::zip(parts);
  gouji::fuzz::require_sound(gouji::document::read_xlsx({bytes, {}}).document);
  return 0;
}
