// Formatted disk pages: which properties the text at a place has ([MS-DOC] 2.9.33, 2.9.172).
#pragma once

#include <cstdint>

#include "core/document/word97/bytes.h"

namespace gouji::document {

class FormattedPages {
 public:
  enum class Kind : uint8_t { characters, paragraphs };
  // `table`: PlcBteChpx or PlcBtePapx; `stream`: WordDocument. Both must outlive it.
  FormattedPages(Kind kind, Bytes table, Bytes stream);

  // False: there are no pages, or one lies outside of the stream.
  bool valid() const { return valid_; }

  struct Run {
    uint32_t begin = 0, end = 0;  // bytes of the stream, half-open; holds the place asked for
    uint16_t style = 0;           // of paragraphs
    Bytes modifiers;              // a list of sprms
  };
  // The run at a place; one of a single byte without properties where no page says any.
  Run at(uint32_t fc) const;

 private:
  uint32_t page_of(uint32_t i) const { return table_.u32(4 * (count_ + 1) + 4 * i) & 0x3FFFFF; }
  bool check() const;
  Run run(Bytes page, uint32_t i) const;

  Kind kind_;
  Bytes table_;
  Bytes stream_;
  uint64_t count_;  // of pages
  bool valid_;
};

}  // namespace gouji::document
