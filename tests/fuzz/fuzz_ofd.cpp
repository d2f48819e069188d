// Any bytes as an OFD file; and, since few bytes make an archive, as the content of a page and the
// resources of an archive that is whole.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/pages/ofd.h"
#include "core/document/pages/ofd_geometry.h"
#include "tests/fuzz/sound_document.h"
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
