// What a file is, by its content: its name may say anything.
#include <algorithm>
#include <string>

#include "core/document/document.h"
#include "core/document/office/package.h"
#include "core/document/word97/compound.h"

namespace gouji::document {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view format;
};
// At the start of the file.
constexpr Magic kMagics[] = {
    {"PK\x03\x04", "zip"},
    {"PK\x05\x06", "zip"},  // an archive of nothing
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole2"},
    {"%PDF-", "pdf"},
    {"{\\rtf", "rtf"},
    {"\x89PNG", "image"},
    {"\xFF\xD8\xFF", "image"},
    {"GIF8", "image"},
    {{"II*\0", 4}, "image"},
    {{"MM\0*", 4}, "image"},
    {"Rar!", "archive"},
    {"7z\xBC\xAF\x27\x1C", "archive"},
    {"\x1F\x8B", "archive"},
};

constexpr size_t kHead = 4096;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// XML and MIME that only a word processor opens.
std::string_view format_of_markup(std::string_view bytes) {
  std::string head(bytes.substr(0, kHead));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (contains(head, "<?mso-application") || contains(head, "<pkg:package") ||
      contains(head, "<w:worddocument"))
    return contains(head, "<html") ? "" : "word-xml";
  if (contains(head, "mime-version:") && contains(head, "content-type: multipart")) return "mht";
  return {};
}

}  // namespace

std::string_view format_of(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (!bytes.starts_with(magic.bytes)) continue;
    if (magic.format == "zip") return format_of_zip(bytes);
    return magic.format == "ole2" ? compound_format(bytes) : magic.format;
  }
  // A PDF may have up to a kilobyte of something else in front.
  if (contains(bytes.substr(0, 1024), "%PDF-")) return "pdf";
  return format_of_markup(bytes);
}

}  // namespace gouji::document
