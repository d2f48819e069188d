// The Embind face: four functions, no logic.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/check.h"

namespace {

struct CheckOptions {
  std::string name;
  std::string language;  // "zh" or "en"
  bool text = false;
  std::string pages;  // for PDF; else empty
};

gouji::Language language(const std::string& tag) {
  return tag == "en" ? gouji::Language::en : gouji::Language::zh;
}

// Embind moves strings byte by byte in JavaScript; a view of the memory is copied and decoded at
// once.
emscripten::val view(const char* data, std::size_t size) {
  return emscripten::val(
      emscripten::typed_memory_view(size, reinterpret_cast<const std::uint8_t*>(data)));
}

// `bytes` is a Uint8Array.
emscripten::val check(const emscripten::val& bytes, const CheckOptions& options) {
  static const emscripten::val decoder = emscripten::val::global("TextDecoder").new_();
  std::string input(bytes["length"].as<std::size_t>(), '\0');
  view(input.data(), input.size()).call<void>("set", bytes);
  const std::string json = gouji::check_json(
      input, {options.name, language(options.language), options.text, options.pages});
  return decoder.call<emscripten::val>("decode", view(json.data(), json.size()));
}

std::string catalogue(const std::string& tag) { return gouji::catalogue_json(language(tag)); }

std::string format(const std::string& bytes) { return std::string(gouji::format_of(bytes)); }

std::string version() { return std::string(gouji::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gouji) {
  emscripten::value_object<CheckOptions>("CheckOptions")
      .field("name", &CheckOptions::name)
      .field("language", &CheckOptions::language)
      .field("text", &CheckOptions::text)
      .field("pages", &CheckOptions::pages);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
  emscripten::function("format", &format);
  emscripten::function("version", &version);
}
