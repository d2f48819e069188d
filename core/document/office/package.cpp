#include "core/document/office/package.h"

#include <algorithm>
#include <array>

namespace gouji::document {
namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// The part that a target names: relative to the folder of `part`, or from the root. ".." may not
// lead out of the archive; it ends at its root.
std::string resolved(std::string_view part, std::string_view target) {
  std::string path;
  if (!target.starts_with('/')) {
    const size_t slash = part.rfind('/');
    if (slash != part.npos) path = part.substr(0, slash);
  }
  while (!target.empty()) {
    const size_t slash = std::min(target.find_first_of("/\\"), target.size());
    const std::string_view piece = target.substr(0, slash);
    target.remove_prefix(std::min(slash + 1, target.size()));
    if (piece.empty() || piece == ".") continue;
    if (piece == "..") {
      const size_t last = path.rfind('/');
      path.resize(last == path.npos ? 0 : last);
    } else {
      if (!path.empty()) path += '/';
      path += piece;
    }
  }
  return path;
}

struct Kind {
  std::string_view content;  // in the content type of the main part
  std::string_view folder;   // of the main part
  std::string_view format;
};
// "xlsb" is Excel's binary: it holds parts, but no XML.
constexpr std::array<Kind, 5> kKinds = {{
    {"sheet.binary", "xl/workbook.bin", "xls"},
    {"wordprocessingml", "word/", "docx"},
    {"spreadsheetml", "xl/", "xlsx"},
    {"ms-excel", "xl/", "xlsx"},
    {"presentationml", "ppt/", "ppt"},
}};

std::string content_type(Zip& zip, std::string_view part) {
  Xml types;
  if (read_xml(zip, "[Content_Types].xml", types) != Problem::none) return {};
  for (const pugi::xml_node node : types.root().children()) {
    std::string_view name = attribute(node, "PartName");
    if (name.starts_with('/')) name.remove_prefix(1);
    if (is(node, "Override") && name == part) return std::string(attribute(node, "ContentType"));
  }
  return {};
}

std::string_view format_of_package(Zip& zip) {
  std::vector<Relationship> all;
  if (relationships(zip, "", all) != Problem::none) return {};
  const std::string main = target_of(all, "officeDocument");
  if (main.empty()) return {};
  const std::string type = content_type(zip, main);
  for (const Kind& kind : kKinds)
    if (contains(type, kind.content)) return kind.format;
  if (contains(type, "ms-word")) return "docx";
  for (const Kind& kind : kKinds)
    if (main.starts_with(kind.folder)) return kind.format;
  return {};
}

// By the names of parts alone.
std::string_view format_by_names(const Zip& zip) {
  if (zip.find("OFD.xml") != nullptr) return "ofd";
  if (zip.find("word/document.xml") != nullptr) return "docx";
  if (zip.find("xl/workbook.xml") != nullptr) return "xlsx";
  if (zip.find("ppt/presentation.xml") != nullptr) return "ppt";
  return "zip";
}

// Of an archive without its directory: any name may be cut off, its reader will say that it is
// damaged.
std::string_view format_by_folders(std::string_view bytes) {
  if (contains(bytes, "OFD.xml") || contains(bytes, "Doc_0/")) return "ofd";
  for (const Kind& kind : kKinds)
    if (kind.folder.ends_with('/') && contains(bytes, kind.folder)) return kind.format;
  return "zip";
}

}  // namespace

std::string_view format_of_zip(std::string_view bytes) {
  Zip zip(bytes);
  if (zip.problem() != Problem::none) return format_by_folders(bytes);
  if (zip.find("_rels/.rels") != nullptr) {
    const std::string_view format = format_of_package(zip);
    if (!format.empty()) return format;
  }
  std::string mime;
  if (const ZipPart* part = zip.find("mimetype"); part != nullptr && part->size < 200)
    if (zip.read(*part, mime) == Problem::none && contains(mime, "opendocument")) return "odt";
  return format_by_names(zip);
}

Problem read_xml(Zip& zip, std::string_view part, Xml& out) {
  const ZipPart* found = zip.find(part);
  if (found == nullptr) return Problem::damaged;
  if (found->size > kMaxXml || zip.bytes_read() + found->size > kMaxXml) return Problem::too_large;
  std::string content;
  const Problem problem = zip.read(*found, content);
  return problem != Problem::none ? problem : out.parse(std::move(content));
}

Problem relationships(Zip& zip, std::string_view part, std::vector<Relationship>& out) {
  const size_t slash = part.rfind('/');
  const size_t name = slash == part.npos ? 0 : slash + 1;
  std::string path(part.substr(0, name));
  path.append("_rels/").append(part.substr(name)).append(".rels");
  if (zip.find(path) == nullptr) return Problem::none;
  Xml xml;
  const Problem problem = read_xml(zip, path, xml);
  if (problem != Problem::none) return problem;
  for (const pugi::xml_node node : xml.root().children()) {
    if (!is(node, "Relationship")) continue;
    const std::string_view type = attribute(node, "Type");
    Relationship& added = out.emplace_back();
    added.id = attribute(node, "Id");
    added.type = type.substr(type.rfind('/') + 1);
    if (attribute(node, "TargetMode") != "External")
      added.target = resolved(part, attribute(node, "Target"));
  }
  return Problem::none;
}

std::string target_of(const std::vector<Relationship>& all, std::string_view type) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Relationship& r) { return r.type == type; });
  return found == all.end() ? std::string() : found->target;
}

}  // namespace gouji::document
