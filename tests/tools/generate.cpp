// gouji-generate FILE: writes the generated file; gouji-generate --check FILE: fails when it is
// stale. Known files, by name: result.d.ts.
#include <cstdio>
#include <cstring>
#include <string>

#include "core/result/declarations.h"

namespace {

bool read_file(const char* path, std::string& out) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return false;
  char buffer[1 << 14];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) out.append(buffer, got);
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::strcmp(argv[1], "--check") == 0;
  if (argc != 2 && !check) {
    std::fprintf(stderr, "usage: gouji-generate [--check] web/src/result.d.ts\n");
    return 2;
  }
  const char* path = argv[argc - 1];
  const std::string wanted = gouji::result::declarations();
  if (check) {
    std::string found;
    if (read_file(path, found) && found == wanted) return 0;
    std::fprintf(stderr, "%s is stale; run: gouji-generate %s\n", path, path);
    return 1;
  }
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "gouji-generate: cannot write %s\n", path);
    return 2;
  }
  std::fwrite(wanted.data(), 1, wanted.size(), file);
  std::fclose(file);
  return 0;
}
