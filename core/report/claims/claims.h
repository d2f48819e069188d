// One reader of what the prose states: counts of requests and remedies, zeros in words, breakdowns,
// shares.
//
// It cuts sentences into words it knows, numbers with their measure words, and marks
// (tokens.h); what a number counts is told by the words next to it. A statement that is not
// understood is left out: the rules compare only what was read without doubt.
#pragma once

#include "core/report/report.h"

namespace gouji::report {

// Fills report.prose and report.claims from report.paragraphs; needs the sections, aspects, index,
// year and agency kind. Linear in the text.
void read_claims(Report& report);

}  // namespace gouji::report
