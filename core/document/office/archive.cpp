#include "core/document/office/archive.h"

#include <algorithm>
#include <iterator>

#include "core/document/office/zip.h"
#include "core/text/decode.h"

namespace gouji::document {
namespace {

constexpr std::string_view kEndings[] = {"docx", "docm", "doc",  "dot",  "wps",   "wpt", "pdf",
                                         "ofd",  "xlsx", "xlsm", "xls",  "et",    "txt", "md",
                                         "htm",  "csv",  "html", "text", "shtml", "rtf", "odt",
                                         "ods",  "mht",  "xml",  "zip"};

// Hidden, or left behind by a system or a word processor; "." and ".." are no names.
bool hidden(std::string_view piece) {
  return piece == "__MACOSX" || piece.starts_with("~$") ||
         (piece.starts_with('.') && piece != "." && piece != "..");
}

bool may_be_report(std::string_view path) {
  std::string_view name = path;
  for (size_t slash = 0; slash != path.npos;) {
    slash = name.find_first_of("/\\");
    if (hidden(name.substr(0, slash))) return false;
    if (slash != path.npos) name.remove_prefix(slash + 1);
  }
  const size_t dot = name.rfind('.');
  if (dot == name.npos) return false;
  std::string ending(name.substr(dot + 1));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
}

// The parts of the list. The endings are ASCII in every encoding, so names need no decoding here.
std::vector<const ZipPart*> reports_in(const Zip& zip) {
  std::vector<const ZipPart*> out;
  for (const ZipPart& part : zip.parts())
    if (may_be_report(part.name)) out.push_back(&part);
  return out;
}

std::string without_controls(std::string name) {
  for (char& c : name)
    if (static_cast<uint8_t>(c) < 0x20 || c == 0x7F) c = '_';
  return name;
}

// Programs of Windows write names in the encoding of the system, and do not say which. All names
// together tell more than each.
std::vector<std::string> decoded(const std::vector<const ZipPart*>& parts) {
  std::string joined;
  for (const ZipPart* part : parts) joined += without_controls(part->name) + '\n';
  const std::string text = text::decode(joined).text;
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (out.size() == parts.size()) return out;
  out.clear();
  for (const ZipPart* part : parts) out.push_back(text::decode(without_controls(part->name)).text);
  return out;
}

}  // namespace

Archive list_archive(std::string_view bytes) {
  Archive archive;
  const Zip zip(bytes);
  archive.problem = zip.problem();
  const std::vector<const ZipPart*> parts = reports_in(zip);
  if (parts.size() > kMaxArchiveFiles) archive.problem = Problem::too_large;
  if (archive.problem != Problem::none) return archive;
  std::vector<const ZipPart*> unknown;
  for (const ZipPart* part : parts)
    if (!part->utf8_name) unknown.push_back(part);
  std::vector<std::string> names = decoded(unknown);
  size_t next = 0;
  for (const ZipPart* part : parts) {
    std::string name = part->utf8_name ? text::decode(without_controls(part->name)).text
                                       : std::move(names[next++]);
    archive.files.push_back({std::move(name), part->size});
  }
  return archive;
}

Problem read_archive_file(std::string_view bytes, size_t index, std::string& out) {
  out.clear();
  Zip zip(bytes);
  if (zip.problem() != Problem::none) return zip.problem();
  const std::vector<const ZipPart*> parts = reports_in(zip);
  return index < parts.size() ? zip.read(*parts[index], out) : Problem::damaged;
}

}  // namespace gouji::document
