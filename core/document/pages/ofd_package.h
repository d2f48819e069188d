// The parts of an OFD file and what they declare for its pages.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/office/xml.h"
#include "core/document/office/zip.h"
#include "core/document/pages/ofd_geometry.h"
#include "core/document/pages/ofd_object.h"

namespace gouji::document {

// Finds and parses parts. Programs write locations in every way: from the root or from the part
// that names them, with the wrong case, with backslashes.
class OfdPackage {
 public:
  explicit OfdPackage(std::string_view bytes) : zip_(bytes) {}

  Problem problem() const { return zip_.problem(); }
  bool is_encrypted() const;
  // The part that `location`, written in part `from`, means; nullptr when there is none.
  const ZipPart* find(std::string_view from, std::string_view location) const;
  // Parses a part; it is kept until the end. nullptr and a problem when it cannot be read.
  const Xml* read(const ZipPart& part, Problem& problem);

 private:
  Zip zip_;
  std::map<const ZipPart*, std::unique_ptr<Xml>> parsed_;
};

struct OfdDrawParam {
  OfdColour fill, stroke;
  std::string_view relative;  // where it has no colour, that of this one counts
};

// What objects refer to by number, over a whole document. Nothing in it is looked for again: many
// objects may refer to one thing.
struct OfdResources {
  std::map<std::string, OfdDrawParam, std::less<>> draw_params;
  std::map<std::string, pugi::xml_node, std::less<>> units;  // the content of composite units

  void add(pugi::xml_node res);
};

// A page: the parts with its content, those of templates behind it first, in front of it last.
struct OfdPage {
  OfdBox box;
  std::vector<pugi::xml_node> contents;
};

struct OfdDocument {
  OfdResources resources;
  std::vector<OfdPage> pages;
};

// All documents of the file, in its order.
Problem read_structure(OfdPackage& package, std::vector<OfdDocument>& documents);

}  // namespace gouji::document
