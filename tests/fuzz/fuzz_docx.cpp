// The parts of a DOCX: XML that is whole (a first byte of 128 and above), or any bytes parted by
// NUL; or, after a first byte of 1, any bytes as the file.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/document/office/docx.h"
#include "tests/fuzz/sound_document.h"
#include "tests/fuzz/xml_tree.h"
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

constexpr gouji::fuzz::XmlWords kWords = {
    // elements
    "p|r|t|tbl|tr|tc|pPr|rPr|tcPr|trPr|gridSpan|vMerge|hMerge|gridBefore|ins|del|moveFrom|"
    "moveTo|cellIns|cellDel|vanish|numPr|numId|ilvl|pStyle|rStyle|outlineLvl|sdt|sdtContent|"
    "customXml|smartTag|AlternateContent|Choice|Fallback|pict|drawing|txbxContent|object|"
    "fldChar|instrText|sym|br|tab|noBreakHyphen|ruby|rt|rubyBase|footnoteReference|altChunk|"
    "sectPr|style|basedOn|abstractNum|lvl|num|abstractNumId|lvlText|numFmt|start|lvlOverride|"
    "numStyleLink|styleLink|startOverride|lvlRestart|isLgl|footnote|endnote|commentReference",
    // attributes
    "val|id|ilvl|numId|styleId|type|char|font|default|fldCharType|abstractNumId|space|name",
    // values
    "0|1|2|3|8|-1|65535|99999|restart|continue|begin|separate|end|paragraph|character|true|"
    "false|F0FE|Wingdings|Symbol|%1、|（%2）|%1.%2|%9|decimal|chineseCounting|bullet|"
    "preserve|a|b|heading 1|none|decimalEnclosedCircle|upperRoman|lowerLetter",
    // insides
    "总计|0|12| |&#10;|&lt;|（一）|<r><t>其他</t></r>|"
    "<p><r><t>一、总体情况</t></r></p>|<tc><p><r><t>7</t></r></p></tc>|"
    "<tr><tc><p><r><t>规章</t></r></p></tc><tc><p><r><t>3</t></r></p></tc></tr>|"
    "<numPr><ilvl val='1'/><numId val='1'/></numPr>|"
    "<abstractNum abstractNumId='1'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><lvlText "
    "val='%1.'/></lvl></abstractNum><num numId='1'><abstractNumId val='1'/></num>|"
    "<style styleId='a' type='paragraph'><pPr><numPr><numId val='1'/></numPr></pPr></style>|"
    "<r><fldChar fldCharType='begin'/></r>|<r><fldChar fldCharType='end'/></r>",
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (!rest.empty() && rest[0] == 1) {
    rest.remove_prefix(1);
    gouji::fuzz::require_sound(gouji::document::read_docx({rest, {}}).document);
    return 0;
  }
  std::vector<ZipEntry> parts = {{"word/_rels/document.xml.rels", relations(""), Packing::stored}};
  const bool whole = !rest.empty() && static_cast<uint8_t>(rest[0]) >= 128;
  if (whole) rest.remove_prefix(1);
  for (const char* name : {"document", "styles", "numbering", "footnotes", "endnotes"}) {
    if (whole) {
      std::string content = gouji::fuzz::xml_tree(rest, "body", kWords);
      if (parts.size() == 1) content = "<document>" + content + "</document>";
      parts.push_back({"word/" + std::string(name) + ".xml", std::move(content), Packing::stored});
      continue;
    }
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
