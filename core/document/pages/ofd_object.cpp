#include "core/document/pages/ofd_object.h"

namespace gouji::document {
namespace {

// The first of each name counts.
template <class SlotOf>
void read_attributes(pugi::xml_node node, SlotOf slot_of) {
  for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
    std::string_view* slot = slot_of(local_name(a.name()));
    if (slot != nullptr && slot->data() == nullptr) *slot = a.value();
  }
}

}  // namespace

OfdObject::OfdObject(pugi::xml_node node) {
  read_attributes(node, [this](std::string_view name) -> std::string_view* {
    if (name == "Boundary") return &boundary;
    if (name == "CTM") return &ctm;
    if (name == "Size") return &size;
    if (name == "DrawParam") return &draw_param;
    if (name == "Stroke") return &stroke;
    if (name == "Fill") return &fill;
    if (name == "Visible") return &visible;
    if (name == "HScale") return &h_scale;
    if (name == "ReadDirection") return &read_direction;
    if (name == "CharDirection") return &char_direction;
    if (name == "ResourceID") return &resource;
    return nullptr;
  });
}

OfdMatrix OfdObject::matrix(const OfdMatrix& outer) const {
  const OfdMatrix own = matrix_of(ctm).value_or(OfdMatrix{});
  const OfdBox box = box_of(boundary).value_or(OfdBox{});
  return own.then({1, 0, 0, 1, box.x, box.y}).then(outer);
}

bool OfdObject::is_true(std::string_view value, bool missing) {
  if (value.empty()) return missing;
  return value != "false" && value != "0" && value != "False" && value != "FALSE";
}

OfdTextCode::OfdTextCode(pugi::xml_node node) {
  read_attributes(node, [this](std::string_view name) -> std::string_view* {
    if (name == "X") return &x;
    if (name == "Y") return &y;
    if (name == "DeltaX") return &delta_x;
    if (name == "DeltaY") return &delta_y;
    return nullptr;
  });
}

OfdColour colour_in(pugi::xml_node node, std::string_view name) {
  const pugi::xml_node colour = child(node, name);
  if (!colour) return OfdColour::none;
  if (attribute(colour, "Alpha") == "0") return OfdColour::unseen;
  OfdScanner value(attribute(colour, "Value"));
  int parts = 0;
  while (const auto part = value.number()) {
    if (*part != 255) return OfdColour::seen;
    ++parts;
  }
  return parts == 3 ? OfdColour::unseen : OfdColour::seen;
}

double number_in(std::string_view text, double missing) {
  return OfdScanner(text).number().value_or(missing);
}

}  // namespace gouji::document
