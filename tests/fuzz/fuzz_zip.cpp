// Any bytes as an archive, and the parts of it as XML; or (a first byte of 128 and above) edits to
// an archive that is whole. No crash, and never more than the limits.
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "core/document/office/archive.h"
#include "core/document/office/package.h"
#include "core/document/office/xml.h"
#include "core/document/office/zip.h"
#include "core/text/detect.h"
#include "tests/support/zip_writer.h"

namespace {

using namespace gouji::document;
using gouji::support::Packing;

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

void check(const std::string& bytes) {
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
  const Archive archive = list_archive(bytes);
  for (size_t i = 0; i < archive.files.size(); ++i) {
    std::string out;
    if (read_archive_file(bytes, i, out) != Problem::none) require(out.empty());
  }
}

// Three bytes are one edit: where (from the end too: the directory stands there), and what.
void edit(std::string& bytes, const uint8_t* how) {
  constexpr uint8_t kBytes[] = {0, 1, 2, 8, 9, 14, 20, 45, 0x50, 0x7F, 0x80, 0xFE, 0xFF};
  const size_t far = (size_t{how[0]} << 2 | how[1] >> 6) % bytes.size();
  const size_t at = (how[1] & 1) != 0 ? far : bytes.size() - 1 - far;
  switch (how[1] >> 1 & 3) {
    case 0:
      bytes[at] = static_cast<char>(kBytes[how[2] % std::size(kBytes)]);
      break;
    case 1:
      bytes[at] = static_cast<char>(bytes[at] + static_cast<char>(how[2]));
      break;
    case 2:
      bytes.replace(at, 4, std::string(4, static_cast<char>(how[2])));
      break;
    default:
      bytes.insert(at, how[2] % 5, '\0');
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 0 && data[0] >= 128) {
    static const std::string kWhole = gouji::support::zip(
        {{"OFD.xml", "<a>" + std::string(300, 'x') + "</a>"},
         {"b/c.docx", "<b>中</b>", Packing::stored},
         {"\xD6\xD0.txt", std::string(9, '7'), Packing::deflated, false, false, true}});
    std::string bytes = kWhole;
    for (size_t i = 1; i + 3 <= size && i < 100; i += 3) edit(bytes, data + i);
    check(bytes);
    return 0;
  }
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  parse(bytes);
  return 0;
}
