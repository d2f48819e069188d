// The Embind face: bytes and strings in, JSON out; no logic. What may be long comes as bytes of
// UTF-8, the same as natively: a worker hands them on without copying, and who wants a string
// decodes it.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "core/check.h"

namespace {

struct CheckOptions {
  std::string name;
  std::string language;  // "zh" or "en"
  bool text = false;
  emscripten::val pages = emscripten::val("");  // a string: for PDF; else empty
};

gouji::Language language(const std::string& tag) {
  return tag == "en" ? gouji::Language::en : gouji::Language::zh;
}

emscripten::val view(const char* data, std::size_t size) {
  return emscripten::val(
      emscripten::typed_memory_view(size, reinterpret_cast<const std::uint8_t*>(data)));
}

std::string text_of(const emscripten::val& bytes) {  // a Uint8Array
  std::string out(bytes["length"].as<std::size_t>(), '\0');
  view(out.data(), out.size()).call<void>("set", bytes);
  return out;
}

emscripten::val bytes_of(const std::string& data) {  // a Uint8Array with a buffer of its own
  return view(data.data(), data.size()).call<emscripten::val>("slice");
}

// Of all checks until another is set; empty: the default one.
std::string& profile() {
  static std::string json;
  return json;
}
void use_profile(const std::string& json) { profile() = json; }

// Embind would hold a string of ours twice, and a PDF's pages are tens of megabytes.
std::string pages_of(const CheckOptions& o) {
  if (o.pages["length"].as<std::size_t>() == 0) return {};
  static const emscripten::val encoder = emscripten::val::global("TextEncoder").new_();
  return text_of(encoder.call<emscripten::val>("encode", o.pages));
}

gouji::Options options_of(const CheckOptions& o, const std::string& pages) {
  return {o.name, language(o.language), o.text, profile(), pages};
}

emscripten::val check(const emscripten::val& bytes, const CheckOptions& options) {
  const std::string pages = pages_of(options);
  return bytes_of(gouji::check_json(text_of(bytes), options_of(options, pages)));
}

// The reports of one comparison; a page or a command has one at a time.
std::unique_ptr<gouji::Together> together;

void begin() { together = std::make_unique<gouji::Together>(); }

emscripten::val add(const emscripten::val& bytes, const CheckOptions& options) {
  const std::string pages = pages_of(options);
  return bytes_of(together->add(text_of(bytes), options_of(options, pages)));
}

// mode: "previous" or "rollup". Ends the comparison.
std::string across(const std::string& mode, const std::string& tag) {
  std::string out =
      mode == "rollup" ? together->roll_up(language(tag)) : together->compare(language(tag));
  together.reset();
  return out;
}

std::string catalogue(const std::string& tag) { return gouji::catalogue_json(language(tag)); }

std::string format(const emscripten::val& bytes) {
  return std::string(gouji::format_of(text_of(bytes)));
}

emscripten::val archive(const emscripten::val& bytes) {
  return bytes_of(gouji::archive_json(text_of(bytes)));
}

// A Uint8Array, or a string that says why there is none: a code as in RESULT, `problem`.
emscripten::val archive_file(const emscripten::val& bytes, unsigned index) {
  std::string problem;
  const std::string file = gouji::archive_file(text_of(bytes), index, &problem);
  if (!problem.empty()) return emscripten::val(problem);
  return bytes_of(file);
}

std::string version() { return std::string(gouji::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gouji) {
  emscripten::value_object<CheckOptions>("CheckOptions")
      .field("name", &CheckOptions::name)
      .field("language", &CheckOptions::language)
      .field("text", &CheckOptions::text)
      .field("pages", &CheckOptions::pages);
  emscripten::function("check", &check);
  emscripten::function("begin", &begin);
  emscripten::function("add", &add);
  emscripten::function("across", &across);
  emscripten::function("useProfile", &use_profile);
  emscripten::function("catalogue", &catalogue);
  emscripten::function("format", &format);
  emscripten::function("archive", &archive);
  emscripten::function("archiveFile", &archive_file);
  emscripten::function("version", &version);
}
