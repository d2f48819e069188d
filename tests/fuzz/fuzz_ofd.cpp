// Any bytes as an OFD file; and, since few bytes make an archive, as the content of a page and the
// resources of an archive that is whole: as they are, or (a first byte of 128 and above) as XML
// that is whole.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/pages/ofd.h"
#include "core/document/pages/ofd_geometry.h"
#include "tests/fuzz/sound_document.h"
#include "tests/fuzz/xml_tree.h"
#include "tests/support/zip_writer.h"

namespace {

using gouji::support::Packing;

std::string part(std::string_view root, std::string_view inside) {
  std::string out = "<o:";
  out.append(root).append(">").append(inside);
  return out.append("</o:").append(root).append(">");
}

std::string file(std::string_view content, std::string_view resources, std::string_view document) {
  return gouji::support::zip(
      {{"OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>",
        Packing::stored},
       {"D/Document.xml", part("Document", document), Packing::stored},
       {"D/Res.xml", part("Res", resources), Packing::stored},
       {"D/P.xml", part("Page", content), Packing::stored}});
}

constexpr gouji::fuzz::XmlWords kWords = {
    // elements
    "Layer|PageBlock|TextObject|TextCode|PathObject|AbbreviatedData|ImageObject|"
    "CompositeObject|FillColor|StrokeColor|DrawParam|CompositeGraphicUnit|Content|Template|"
    "Area|PhysicalBox|DrawParams|CompositeGraphicUnits",
    // attributes
    "Boundary|CTM|Size|DrawParam|Stroke|Fill|Visible|HScale|X|Y|DeltaX|DeltaY|ResourceID|ID|"
    "Value|Alpha|Relative|ReadDirection|CharDirection|TemplateID|ZOrder",
    // values
    "0|1|2|5|10|50|100|180|270|90|-1|1e9|1e400|.5|false|0 0 210 297|10 10 100 5|10 20 100 .2|"
    "10 10 .2 50|50 10 60 40|1 0 0 1 0 0|0 1 -1 0 50 50|0 0 0 0 0 0|3.5 0 0 3.5 9 9|"
    "1e9 0 0 1e9 1e9 1e9|g 5 4|4 4 4 4|g 9999 1|-4|255 255 255|0 0 0|Foreground|nan",
    // insides
    "总计|0|12|一、总体情况|M 0 0 L 100 0|M 0 0 L 0 100 L 50 100 C|"
    "S 0 0 B 1 1 2 2 3 3|0 0 210 297|"
    "<TextObject Boundary='20 20 100 5' Size='4'><TextCode X='0' "
    "Y='4'>规章</TextCode></TextObject>|"
    "<PathObject Boundary='10 10 100 50'><AbbreviatedData>M 0 0 L 90 0 L 90 40 L 0 40 L 0 0 M 0 20 "
    "L 90 20 M 45 0 L 45 40</AbbreviatedData></PathObject>|"
    "<CompositeObject Boundary='0 0 9 9' ResourceID='5'/>|"
    "<CompositeGraphicUnit ID='5'><Content><TextObject Boundary='9 9 9 9' "
    "Size='3'><TextCode>7</TextCode></TextObject></Content></CompositeGraphicUnit>|"
    "<DrawParam ID='5' Relative='5'/>",
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gouji::document;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    gouji::fuzz::require_sound(read_ofd({bytes, {}}).document);
    return 0;
  }
  OfdPath path;
  path.read(bytes);
  for (const OfdFigure& figure : path.figures)
    gouji::fuzz::require(figure.begin <= figure.end && figure.end <= path.strokes.size());
  std::vector<double> deltas;
  read_deltas(bytes, 1000, deltas);
  gouji::fuzz::require(deltas.size() <= 1000);
  matrix_of(bytes);
  constexpr std::string_view kDocument =
      "<CommonData><PublicRes>Res.xml</PublicRes>"
      "<TemplatePage ID=\"2\" BaseLoc=\"P.xml\"/></CommonData>"
      "<Pages><Page BaseLoc=\"P.xml\"/></Pages>";
  if (!bytes.empty() && static_cast<uint8_t>(bytes[0]) >= 128) {
    std::string_view rest = bytes.substr(1);
    const std::string content = gouji::fuzz::xml_tree(rest, "Content", kWords);
    const std::string resources = gouji::fuzz::xml_tree(rest, "a", kWords);
    gouji::fuzz::require_sound(read_ofd({file(content, resources, kDocument), {}}).document);
    return 0;
  }
  const size_t half = bytes.find('\x01');
  const std::string_view content = bytes.substr(0, half);
  const std::string_view rest = half == bytes.npos ? "" : bytes.substr(half + 1);
  gouji::fuzz::require_sound(read_ofd({file(content, rest, kDocument), {}}).document);
  gouji::fuzz::require_sound(
      read_ofd({file("<o:Content><o:Layer>" + std::string(content) + "</o:Layer></o:Content>", rest,
                     kDocument),
                {}})
          .document);
  return 0;
}
