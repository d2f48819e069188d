#include <algorithm>
#include <array>
#include <utility>

#include "core/document/document.h"
#include "core/document/html.h"
#include "core/document/reader.h"
#include "core/text/decode.h"

namespace gouji::document {
namespace {

// In the order in which they are asked; the last one takes everything.
constexpr TextReader kTextReaders[] = {
    {sniff_html, read_html},
    {[](std::string_view) { return true; }, read_text},
};

// Formats that are known and refused by name; the magic stands at the start of the bytes.
struct Known {
  std::string_view magic;
  std::string_view name;
};
constexpr Known kKnown[] = {
    {"PK\x03\x04", "zip"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole2"},
    {"%PDF-", "pdf"},
    {"{\\rtf", "rtf"},
    {"\x89PNG", "image"},
    {"\xFF\xD8\xFF", "image"},
    {"GIF8", "image"},
    {"Rar!", "archive"},
    {"7z\xBC\xAF\x27\x1C", "archive"},
    {"\x1F\x8B", "archive"},
};

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v\0", 0, 7) == std::string_view::npos;
}

Read refused(Problem problem, std::string_view detail = {}) {
  Read read;
  read.problem = problem;
  read.detail = detail;
  return read;
}

}  // namespace

Read read(std::string_view bytes) {
  if (blank(bytes)) return refused(Problem::empty);
  for (const Known& known : kKnown)
    if (bytes.starts_with(known.magic)) return refused(Problem::unsupported, known.name);
  if (bytes.size() > kMaxBytes) return refused(Problem::too_large);
  if (text::looks_binary(bytes)) return refused(Problem::binary);

  text::Decoded decoded = text::decode(bytes);
  if (blank(decoded.text)) return refused(Problem::empty);
  // Each U+FFFD takes three bytes; a text that is mostly these is no text.
  if (decoded.invalid.size() * 6 > decoded.text.size()) return refused(Problem::undecodable);
  const TextReader& reader =
      *std::find_if(std::begin(kTextReaders), std::end(kTextReaders),
                    [&](const TextReader& r) { return r.recognises(decoded.text); });
  Read out = reader.read(decoded.text, decoded.encoding);
  // Only the plain reader shows the decoded text itself, so only there the places hold.
  if (out.problem == Problem::none && out.document.text == decoded.text)
    for (const text::SourceSpan at : decoded.invalid)
      out.document.notes.push_back({NoteKind::invalid_bytes, at});
  return out;
}

}  // namespace gouji::document
