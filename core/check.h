// The centre of Gouji: bytes of a report in, its faults out.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

enum class Language { zh, en };

struct Options {
  std::string name;                  // shown as source.name; nothing is opened
  Language language = Language::zh;  // of the messages
  bool with_text = false;            // adds source.text
  std::string_view pages = {};       // for PDF: what its pages hold (core/document/pages/page.h)
};

// Checks one report and gives RESULT as JSON (see README, "Result"): never throws, prints or
// aborts; input that is no report or cannot be read is a result too. The same bytes for the same
// input, native and WebAssembly. Linear in the size of the input.
std::string check_json(std::string_view bytes, const Options& options);

// The rules and the forms as JSON, for help pages and for drawing the tables.
std::string catalogue_json(Language language);

// What a file is by content: "docx", "pdf", "zip"…; empty: text, HTML, or nothing known. A PDF has
// to be given to check_json with its pages.
std::string_view format_of(std::string_view bytes);

std::string_view version();

}  // namespace gouji
