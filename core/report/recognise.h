// Document to report.
#pragma once

#include "core/document/document.h"
#include "core/report/report.h"

namespace gouji::report {

enum class Recognition : uint8_t {
  report,
  not_a_report,     // readable, but neither its headings nor its tables are there
  several_reports,  // two or more in one document
  lines_lost,       // its headings stand in the middle of one line
};

// Recognises the document as an annual report. `report.text` refers to doc.text, which must outlive
// it. When it is no report, `report` holds what was found on the way.
Recognition recognise(const document::Document& doc, Report& report);

}  // namespace gouji::report
