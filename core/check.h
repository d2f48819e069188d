// The centre of Gouji: bytes of a report in, its faults out.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

enum class Language { zh, en };

struct Options {
  std::string name;                  // shown as source.name; nothing is opened
  Language language = Language::zh;  // of the messages
  bool with_text = false;            // adds source.text
  std::string_view profile = {};     // JSON (core/rules/profile.h); empty: the default one
  std::string_view pages = {};       // for PDF: what its pages hold (core/document/pages/page.h)
};

// Checks one report and gives RESULT as JSON (see README, "Result"): never throws, prints or
// aborts; input that is no report or cannot be read is a result too. The same bytes for the same
// input, native and WebAssembly. Linear in the size of the input.
std::string check_json(std::string_view bytes, const Options& options);

// Reports that belong together. Each is checked on its own when it is added; then they are
// compared. A report that could not be read takes no part, and that is said.
class Together {
 public:
  Together();
  ~Together();
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;

  // RESULT, as check_json gives it. Keeps what the comparison needs: the text and the report.
  std::string add(std::string_view bytes, const Options& options);

  // {"source":"…","findings":[FINDING…],"notAssessed":[…]}: the last report added beside the one
  // before it, as this year's and last year's. `source` is the name of the report that this is
  // about; without it nothing was compared. The profile is that of the last report.
  std::string compare(Language language) const;
  // The same: the report of the government among them (else the one with the most requests) beside
  // the sum of the others of its year.
  std::string roll_up(Language language) const;

 private:
  struct Kept;
  std::vector<std::unique_ptr<Kept>> kept_;
  std::string profile_;
};

// The rules and the forms as JSON, for help pages and for drawing the tables.
std::string catalogue_json(Language language);

// What a file is by content: "docx", "pdf", "zip"…; empty: text, HTML, or nothing known. A PDF has
// to be given to check_json with its pages.
std::string_view format_of(std::string_view bytes);

// A ZIP of reports (format_of: "zip"): {"files":[{"name":"…","bytes":N},…]}, those that may be
// reports; names are for showing only. {"files":[],"problem":"damaged"} or "too-large" when the
// archive cannot be read.
std::string archive_json(std::string_view bytes);
// The bytes of the file at this place in that list, unpacked under limits; empty when they cannot
// be read, and then `problem`, if given, says why ("damaged", "encrypted", "too-large"…).
std::string archive_file(std::string_view bytes, size_t index, std::string* problem = nullptr);

std::string_view version();

}  // namespace gouji
