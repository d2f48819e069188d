// What the parts of an archive make it, and how parts of Office Open XML name each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/office/xml.h"
#include "core/document/office/zip.h"

namespace gouji::document {

// "docx", "xlsx", "ppt", "ofd", "odt" (also ODS) by the parts of an archive; "zip" for any other.
// Of an archive whose directory is damaged, by the names that stand in it.
std::string_view format_of_zip(std::string_view bytes);

struct Relationship {
  std::string id;
  std::string type;    // the last piece of its address: "officeDocument", "numbering"
  std::string target;  // the part, from the root; empty when it is outside of the file
};
// Those of a part, or of the package ("") itself. A part without any is no problem.
Problem relationships(Zip& zip, std::string_view part, std::vector<Relationship>& out);
// The target of the first of this type; empty when there is none.
std::string target_of(const std::vector<Relationship>& all, std::string_view type);

// Reads and parses a part. Absent: `damaged`; more than kMaxXml in all: `too_large`.
Problem read_xml(Zip& zip, std::string_view part, Xml& out);

}  // namespace gouji::document
