// The stylesheet of a DOC ([MS-DOC] 2.7.2, 2.9.271): what paragraphs and characters begin with.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/word97/doc_properties.h"

namespace gouji::document {

class Styles {
 public:
  explicit Styles(Bytes stylesheet);

  // The paragraph properties of a style, with `style` set, whatever it is.
  ParagraphProperties paragraph(uint16_t style) const;
  // The style, of paragraphs or characters, hides text.
  bool hides(uint16_t style) const;

 private:
  struct Style {
    uint16_t base = kNone;
    uint16_t kind = 0;
    uint16_t built_in = kNone;
    Bytes paragraph, character;  // its own modifiers
    ParagraphProperties properties;
    bool hides = false;
    bool resolved = false;
  };
  static constexpr uint16_t kNone = 0x0FFF;

  static Style read(Bytes description, uint32_t base_size);
  void resolve(uint16_t style);
  void inherit(Style& style) const;

  std::vector<Style> styles_;
};

}  // namespace gouji::document
