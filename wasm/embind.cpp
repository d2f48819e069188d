// The Embind face: three functions, strings only, no logic.
#include <emscripten/bind.h>

#include <string>

#include "core/check.h"

namespace {

struct CheckOptions {
  std::string name;
  std::string language;  // "zh" or "en"
  bool text = false;
};

gouji::Language language(const std::string& tag) {
  return tag == "en" ? gouji::Language::en : gouji::Language::zh;
}

std::string check(const std::string& bytes, const CheckOptions& options) {
  return gouji::check_json(bytes, {options.name, language(options.language), options.text});
}

std::string catalogue(const std::string& tag) { return gouji::catalogue_json(language(tag)); }

std::string version() { return std::string(gouji::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gouji) {
  emscripten::value_object<CheckOptions>("CheckOptions")
      .field("name", &CheckOptions::name)
      .field("language", &CheckOptions::language)
      .field("text", &CheckOptions::text);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
  emscripten::function("version", &version);
}
