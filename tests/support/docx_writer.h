// Reports as DOCX, in the shapes in which word processors leave them; and small ones for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/specimen.h"
#include "tests/support/zip_writer.h"

namespace gouji::support {

enum class DocxVariant : uint8_t {
  clean,   // typed throughout, merged cells
  broken,  // tables that break over pages: tall rows that may split, repeated heads, page breaks
  rich,    // automatic numbers, styles, changes, comments, fields, boxes, controls, hidden text
};
inline constexpr DocxVariant kDocxVariants[] = {DocxVariant::clean, DocxVariant::broken,
                                                DocxVariant::rich};
std::string_view name(DocxVariant variant);

std::string docx(const Specimen& report, DocxVariant variant);

// The parts beside the body; each is the inside of the part's root.
struct DocxParts {
  std::string body;
  std::string styles = {};
  std::string numbering = {};
  std::string footnotes = {};
  std::string comments = {};
};
std::vector<ZipEntry> docx_parts(const DocxParts& parts);

// Text of an element or attribute.
std::string xml_escaped(std::string_view text);
// <w:p> with one run.
std::string docx_paragraph(std::string_view text, std::string_view properties = {});

}  // namespace gouji::support
