// gouji-native [--lang zh|en] [--text] FILE…: the core without WebAssembly or JavaScript. It prints
// the bytes that the Node command prints for the same files, which the tests compare. What pdf.js
// read of a PDF lies beside it as FILE.pages (web/tools/pdf-pages.mjs).
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "core/check.h"

namespace {

bool read_file(const char* path, std::string& bytes) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return false;
  char buffer[1 << 16];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, got);
  const bool good = !std::ferror(file);
  std::fclose(file);
  return good;
}

std::string base_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

int main(int argc, char** argv) {
  gouji::Options options;
  std::vector<const char*> paths;
  for (int i = 1; i < argc; ++i) {
    if (!std::strcmp(argv[i], "--lang") && i + 1 < argc) {
      options.language = std::strcmp(argv[++i], "en") ? gouji::Language::zh : gouji::Language::en;
    } else if (!std::strcmp(argv[i], "--text")) {
      options.with_text = true;
    } else {
      paths.push_back(argv[i]);
    }
  }
  std::string out = R"({"schema":1,"results":[)";
  for (const char* path : paths) {
    std::string bytes;
    if (!read_file(path, bytes)) {
      std::fprintf(stderr, "gouji-native: cannot read %s\n", path);
      return 2;
    }
    options.name = base_name(path);
    std::string pages;
    if (read_file((std::string(path) + ".pages").c_str(), pages)) options.pages = pages;
    if (path != paths.front()) out += ',';
    out += gouji::check_json(bytes, options);
    options.pages = {};
  }
  out += R"(],"across":[]})";
  std::puts(out.c_str());
}
