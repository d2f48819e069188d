// gouji-rows FILE: what the reader of the file gives, a JSON object a line:
// {"table":1,"heading":false,"columns":4,"cells":[[0,"规章"],[1,"0"]]}. On a problem it prints
// {"problem":"damaged"} alone. What pdf.js read of a PDF lies beside it as FILE.pages.
#include <cstdio>
#include <string>

#include "core/document/document.h"
#include "core/result/json.h"
#include "core/result/problems.h"

namespace {

using namespace gouji;

std::string line_of(const document::Document& doc, const document::Row& row) {
  result::Sink out;
  out.put(std::string_view(R"({"table":)"));
  out.put_number(row.table);
  out.put(std::string_view(row.heading ? R"(,"heading":true,"columns":)"
                                       : R"(,"heading":false,"columns":)"));
  out.put_number(row.columns);
  out.put(std::string_view(R"(,"cells":[)"));
  for (const document::Cell* cell = doc.begin(row); cell != doc.end(row); ++cell) {
    if (cell != doc.begin(row)) out.put(',');
    out.put('[');
    out.put_number(cell->column);
    out.put(',');
    result::append_string(out, doc.text_of(*cell));
    out.put(']');
  }
  out.put(std::string_view("]}"));
  return std::move(out).take();
}

bool read_file(const std::string& path, std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  char buffer[1 << 16];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, got);
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::string bytes;
  std::string pages;
  if (argc != 2 || !read_file(argv[1], bytes)) {
    std::fputs("gouji-rows FILE\n", stderr);
    return 2;
  }
  read_file(std::string(argv[1]) + ".pages", pages);
  const document::Read read = document::read({bytes, pages});
  if (read.problem != document::Problem::none) {
    std::printf("{\"problem\":\"%s\"}\n",
                std::string(result::problem_text(read.problem, read.detail).code).c_str());
    return 1;
  }
  for (const document::Row& row : read.document.rows)
    std::puts(line_of(read.document, row).c_str());
}
