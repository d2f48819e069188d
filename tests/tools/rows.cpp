// gouji-rows FILE: what the reader of the file gives, a JSON object a line:
// {"table":1,"heading":false,"columns":4,"cells":[[0,"规章"],[1,"0"]]}. On a problem it prints
// {"problem":"damaged"} alone.
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

}  // namespace

int main(int argc, char** argv) {
  std::FILE* file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
  if (file == nullptr) {
    std::fputs("gouji-rows FILE\n", stderr);
    return 2;
  }
  std::string bytes;
  char buffer[1 << 16];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, got);
  std::fclose(file);
  const document::Read read = document::read(bytes);
  if (read.problem != document::Problem::none) {
    std::printf("{\"problem\":\"%s\"}\n",
                std::string(result::problem_text(read.problem, read.detail).code).c_str());
    return 1;
  }
  for (const document::Row& row : read.document.rows)
    std::puts(line_of(read.document, row).c_str());
}
