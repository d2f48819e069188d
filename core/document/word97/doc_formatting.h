// What is in force at a character: styles, pages and pieces together ([MS-DOC] 2.4.6).
#pragma once

#include <cstdint>

#include "core/document/word97/doc_file.h"
#include "core/document/word97/doc_pages.h"
#include "core/document/word97/doc_pieces.h"
#include "core/document/word97/doc_properties.h"
#include "core/document/word97/doc_styles.h"

namespace gouji::document {

class Formatting {
 public:
  // Both must outlive it. CPs that are asked for are below pieces.text.size().
  Formatting(DocFile& file, const Pieces& pieces);

  // False: the pages, or modifiers that stand apart, are not all in the file, or so many places
  // share modifiers that applying them would take longer than a file of this size may.
  bool valid() const { return valid_; }

  // Of the paragraph, or the table row, whose mark stands there.
  ParagraphProperties paragraph(uint32_t mark);
  RowShape row(uint32_t mark);
  // A paragraph ends with this character.
  bool ends_paragraph(uint32_t cp) const;

  struct Run {
    uint32_t end = 0;  // CP behind the last character that has these properties
    CharacterProperties properties;
  };
  Run characters(uint32_t cp, uint16_t paragraph_style);

 private:
  FormattedPages::Run paragraph_run(uint32_t cp) const;
  template <class Apply>
  void each(Bytes modifiers, Apply apply);
  template <class Apply>
  void each_of_paragraph(uint32_t mark, const FormattedPages::Run& run, Apply apply);

  DocFile& file_;
  const Pieces& pieces_;
  Styles styles_;
  FormattedPages paragraph_pages_;
  FormattedPages character_pages_;
  bool valid_;
  uint64_t allowance_;  // bytes of modifiers that may still be applied
};

}  // namespace gouji::document
