// What the file holds besides its text and should not be published: changes, comments, hidden text.
#pragma once

#include "core/document/document.h"
#include "core/report/report.h"

namespace gouji::report {

// Fills Report::leftovers from the notes of the document.
void find_leftovers(const document::Document& doc, Report& report);

}  // namespace gouji::report
