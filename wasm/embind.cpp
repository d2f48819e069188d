// The Embind face: four functions, strings only, no logic.
#include <emscripten/bind.h>

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

std::string check(const std::string& bytes, const CheckOptions& options) {
  return gouji::check_json(bytes,
                           {options.name, language(options.language), options.text, options.pages});
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
