// The parts of an XLSX: XML that is whole (a first byte of 128 and above), or any bytes parted by
// NUL; or, after a first byte of 1, any bytes as the file.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/document/office/xlsx.h"
#include "tests/fuzz/sound_document.h"
#include "tests/fuzz/xml_tree.h"
#include "tests/support/zip_writer.h"

using gouji::support::Packing;
using gouji::support::ZipEntry;

namespace {

constexpr gouji::fuzz::XmlWords kWords = {
    // elements
    "sheetData|row|c|v|f|is|t|r|si|rPh|mergeCells|mergeCell|cols|col|numFmts|numFmt|cellXfs|"
    "xf|borders|border|left|bottom|drawing|AlternateContent|Choice|Fallback",
    // attributes
    "r|s|t|ref|min|max|hidden|ht|width|numFmtId|formatCode|borderId|style|id|state|"
    "applyNumberFormat|customHeight",
    // values
    "0|1|2|3|14|164|-1|99999|4294967295|A1|B1|C2|D9|XFD1048576|A1:C3|A1:XFD1048576|B2:B1|s|n|"
    "b|e|str|inlineStr|d|true|thin|none|General|0.00%|#,##0.00|"
    "yyyy&quot;年&quot;m&quot;月&quot;|[DBNum1]General|h:mm:ss AM/PM|# ?/?|0.0E+00|@|"
    "[Red]-0;[&lt;=9]0;0_)|\\|[$-804]|General;;;",
    // insides
    "总计|0|1|12.5|45000|1E300|-0|0.1|1e-7|123456789012345678|#REF!|<c><v>1</v></c>|"
    "<c t='s'><v>0</v></c>|<c r='C3' s='1'><v>45000.5</v></c>|"
    "<row><c t='inlineStr'><is><t>规章</t></is></c><c><v>3</v></c></row>|"
    "<si><t>行政许可</t></si>|<mergeCells><mergeCell ref='A1:B2'/></mergeCells>|"
    "<numFmts><numFmt numFmtId='164' formatCode='0.00'/></numFmts>|"
    "<cellXfs><xf/><xf numFmtId='164' borderId='1'/></cellXfs>",
};

}  // namespace

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
  const bool whole = !rest.empty() && static_cast<uint8_t>(rest[0]) >= 128;
  if (whole) rest.remove_prefix(1);
  for (const char* name : {"xl/1.xml", "xl/2.xml", "xl/s.xml", "xl/t.xml"}) {
    if (whole) {
      parts.push_back({name, gouji::fuzz::xml_tree(rest, "a", kWords), Packing::stored});
      continue;
    }
    const size_t end = std::min(rest.find('\0'), rest.size());
    std::string content(end > 0 ? rest.substr(0, end) : "<none/>");
    parts.push_back({name, std::move(content), Packing::stored});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::string bytes = gouji::support::zip(parts);
  gouji::fuzz::require_sound(gouji::document::read_xlsx({bytes, {}}).document);
  return 0;
}
