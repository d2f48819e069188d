// gouji-write-containers FOLDER: writes the reports of tests/support/models.h in every container
// that we write ourselves. scripts/lib/containers.sh has LibreOffice make the others from them.
#include <cstdio>
#include <string>
#include <string_view>

#include "tests/support/doc_specimen.h"
#include "tests/support/docx_writer.h"
#include "tests/support/models.h"
#include "tests/support/ofd_writer.h"
#include "tests/support/pages_writer.h"
#include "tests/support/styles.h"
#include "tests/support/xlsx_writer.h"

namespace {

bool failed = false;

void write(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool ok =
      file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file == nullptr || std::fclose(file) != 0 || !ok) {
    std::fprintf(stderr, "cannot write %s\n", path.c_str());
    failed = true;
  }
}

}  // namespace

int main(int argc, char** argv) {
  using namespace gouji::support;
  if (argc != 2) {
    std::fprintf(stderr, "usage: gouji-write-containers FOLDER\n");
    return 2;
  }
  for (const Model& model : models()) {
    const std::string path = std::string(argv[1]) + "/" + model.name;
    write(path + ".txt", render(model.report, Style::tsv));
    write(path + "-dump.txt", render(model.report, Style::word_dump));
    write(path + ".html", render(model.report, Style::html));
    for (const DocxVariant v : kDocxVariants)
      write(path + "-" + std::string(name(v)) + ".docx", docx(model.report, v));
    write(path + "-ours.doc", doc(model.report, DocVariant::clean));
    write(path + "-rich.doc", doc(model.report, DocVariant::rich));
    write(path + "-native.ofd", ofd(set_pages(model.report), {}));
    write(path + "-ctm.ofd",
          ofd(set_pages(model.report), {.scaled = true, .templates = true, .composite = true}));
    for (const XlsxVariant v : kXlsxVariants)
      write(path + "-" + std::string(name(v)) + ".xlsx", xlsx(model.report, v));
  }
  return failed ? 1 : 0;
}
