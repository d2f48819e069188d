#include <algorithm>
#include <iterator>
#include <utility>

#include "core/document/document.h"
#include "core/document/html/html.h"
#include "core/document/office/docx.h"
#include "core/document/office/xlsx.h"
#include "core/document/pages/ofd.h"
#include "core/document/pages/page.h"
#include "core/document/reader.h"
#include "core/document/word97/compound.h"
#include "core/document/word97/doc.h"
#include "core/text/decode.h"

namespace gouji::document {
namespace {

// In the order in which they are asked; the last one takes everything.
constexpr TextReader kTextReaders[] = {
    {sniff_html,
     [](std::string&& text, std::string_view encoding) { return read_html(text, encoding); }},
    {[](std::string_view) { return true; }, read_text, true},
};

// One line for each format that is no text; formats that are not here are refused by name.
constexpr FileReader kFileReaders[] = {
    {"doc", read_doc},
    {"docx", read_docx},
    {"ole2", read_compound},
    {"encrypted-package", [](const Input&) { return Read{{}, Problem::encrypted, {}}; }},
    {"ofd", read_ofd},
    {"pdf", read_pdf},
    {"xlsx", read_xlsx},
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

Read read_file(const Input& input, std::string_view format) {
  const auto* const reader = std::find_if(std::begin(kFileReaders), std::end(kFileReaders),
                                          [&](const FileReader& r) { return r.format == format; });
  if (reader == std::end(kFileReaders)) return refused(Problem::unsupported, format);
  Read out = reader->read(input);
  out.document.format = format;
  out.document.encoding = "utf-8";
  if (out.problem == Problem::none && out.document.rows.empty()) out.problem = Problem::empty;
  return out;
}

Read read_as_text(std::string_view bytes) {
  text::Decoded decoded = text::decode(bytes);
  if (blank(decoded.text)) return refused(Problem::empty);
  // Each U+FFFD takes three bytes; a text that is mostly these is no text.
  if (decoded.invalid.size() * 6 > decoded.text.size()) return refused(Problem::undecodable);
  const TextReader& reader =
      *std::find_if(std::begin(kTextReaders), std::end(kTextReaders),
                    [&](const TextReader& r) { return r.recognises(decoded.text); });
  Read out = reader.read(std::move(decoded.text), decoded.encoding);
  if (out.problem == Problem::none && reader.shows_it_as_it_is)  // else the places do not hold
    for (const text::SourceSpan at : decoded.invalid)
      out.document.notes.push_back({NoteKind::invalid_bytes, at});
  return out;
}

}  // namespace

Read read(const Input& input) {
  const std::string_view bytes = input.bytes;
  if (blank(bytes)) return refused(Problem::empty);
  if (bytes.size() > kMaxBytes) return refused(Problem::too_large);
  if (const std::string_view format = format_of(bytes); !format.empty())
    return read_file(input, format);
  if (bytes.size() > kMaxText) return refused(Problem::too_large);
  if (text::looks_binary(bytes)) return refused(Problem::binary);
  return read_as_text(bytes);
}

}  // namespace gouji::document
