// What the objects of an OFD page say of themselves.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/document/office/xml.h"
#include "core/document/pages/ofd_geometry.h"

namespace gouji::document {

// The attributes of an object, as they are written; empty where there is none. They live as long as
// the tree.
struct OfdObject {
  std::string_view boundary, ctm, draw_param, visible;
  std::string_view stroke, fill;                                   // paths
  std::string_view size, h_scale, read_direction, char_direction;  // texts
  std::string_view resource;                                       // composite objects

  explicit OfdObject(pugi::xml_node node);

  bool is_visible() const { return is_true(visible, true); }
  // From its own coordinates to those around it.
  OfdMatrix matrix(const OfdMatrix& outer) const;

  static bool is_true(std::string_view value, bool missing);
};

// Those of a piece of text.
struct OfdTextCode {
  std::string_view x, y, delta_x, delta_y;

  explicit OfdTextCode(pugi::xml_node node);
};

// What is drawn in a colour is seen unless that is white, or clear.
enum class OfdColour : uint8_t { none, seen, unseen };
// The child of this name; `none`: there is no such child.
OfdColour colour_in(pugi::xml_node node, std::string_view name);

// The number at the front of the text.
double number_in(std::string_view text, double missing);

}  // namespace gouji::document
