// Any bytes as an archive, and the parts of it as XML: no crash, and never more than the limits.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/document/office/package.h"
#include "core/document/office/xml.h"
#include "core/document/office/zip.h"
#include "core/text/detect.h"

namespace {

using namespace gouji::document;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    uint32_t skip = 0;
    const uint32_t length = gouji::text::utf8_length(text, at, &skip);
    require(length > 0);
    at += length;
  }
}

void parse(std::string part) {
  Xml xml;
  const Problem problem = xml.parse(std::move(part));
  require((problem == Problem::none) == static_cast<bool>(xml.root()));
  if (problem != Problem::none) return;
  int depth = 0;
  walk(
      xml.root(),
      [&](pugi::xml_node node) {
        ++depth;
        require(depth <= 300);
        require_utf8(node.value());
        for (const pugi::xml_attribute a : node.attributes()) require_utf8(a.value());
        return true;
      },
      [&](pugi::xml_node) { --depth; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  format_of_zip(bytes);
  Zip zip(bytes);
  require(zip.problem() == Problem::none || zip.parts().empty());
  size_t read = 0;
  for (const ZipPart& part : zip.parts()) {
    std::string out;
    const Problem problem = zip.read(part, out);
    require(problem == Problem::none ? out.size() == part.size : out.empty());
    read += out.size();
    require(out.size() <= kMaxPart && read <= kMaxRead);
    parse(std::move(out));
  }
  parse(bytes);
  return 0;
}
