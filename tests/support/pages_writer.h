// Sets a report on pages, as a word processor that exports PDF or OFD does.
#pragma once

#include <string>

#include "core/document/pages/page.h"
#include "tests/support/specimen.h"

namespace gouji::support {

struct PageStyle {
  float height = 842;           // A4; lower pages break a table more often
  bool split_rows = true;       // a row that does not fit is cut between its lines
  bool repeat_headers = false;  // the head of a table again on every page
  bool split_groups = false;    // a group label is spread over the parts of its cell
  bool feet = true;             // "— 3 —"
  bool head = false;            // a running head
  bool indent = true;           // of the first line of a paragraph
  bool by_character = false;    // a run for each character, else one for each line
  bool bold_twice = false;      // headings are drawn twice, a hair apart
  bool rules = true;            // ruling lines around cells
  bool sideways = false;        // landscape by turning: text reads from the bottom upwards
};

document::Pages set_pages(const Specimen& report, const PageStyle& style = {});

// The same in the form that read_pdf takes.
std::string packed(const document::Pages& pages);

}  // namespace gouji::support
