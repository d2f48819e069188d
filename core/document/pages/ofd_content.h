// The objects of an OFD page: text, ruling lines, images.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/pages/ofd_object.h"
#include "core/document/pages/ofd_package.h"
#include "core/document/pages/page.h"

namespace gouji::document {

// Reads the content of pages into Pages. Objects that objects are made of count against one budget
// for the whole file: units may name each other.
class OfdContent {
 public:
  explicit OfdContent(Pages& out) : out_(out) {}

  // False: too many objects or characters.
  bool add(const OfdPage& page, const OfdResources& resources);

 private:
  // What an object inherits from where it stands.
  struct Frame {
    OfdMatrix matrix;             // to millimetres of the page
    std::string_view draw_param;  // of the layer or unit
    int depth = 0;                // of composite objects
  };
  // What all characters of a text object share.
  struct TextFrame {
    OfdMatrix matrix;
    double width_scale, height_scale;  // of the matrix
    double angle;                      // degrees
    double size, scale;                // of the font; its width against its height
    int32_t reading;                   // direction, degrees
  };
  void container(pugi::xml_node node, const Frame& frame);
  void object(pugi::xml_node node, const Frame& frame);
  void text(pugi::xml_node node, const OfdObject& object, const Frame& frame);
  void characters(std::string_view text, const OfdTextCode& code, const TextFrame& frame,
                  OfdPoint start);
  void path(pugi::xml_node node, const OfdObject& object, const Frame& frame);
  void image(const OfdObject& object, const Frame& frame);
  void composite(const OfdObject& object, const Frame& frame);
  void line(OfdPoint from, OfdPoint to, const OfdMatrix& matrix);
  bool is_seen(pugi::xml_node node, std::string_view draw_param, std::string_view name) const;
  bool spend(uint64_t n = 1);

  Pages& out_;
  const OfdResources* resources_ = nullptr;
  uint64_t budget_ = 4'000'000;
  bool spent_ = false;
  // Of the object that is read: kept to be filled again.
  OfdPath path_;
  std::vector<double> dx_, dy_;
  std::string room_;
};

}  // namespace gouji::document
