// The characters of a DOC and where they stand ([MS-DOC] 2.4.1, 2.8.35).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/word97/bytes.h"

namespace gouji::document {

class Pieces {
 public:
  // `clx`: the piece table; `stream`: WordDocument. Both must outlive it.
  Pieces(Bytes clx, Bytes stream);

  // False: the table is inconsistent, or a piece lies outside of the stream.
  bool valid() const { return valid_; }

  // All characters; a character position (CP) is an index into it.
  std::u16string text;

  struct Piece {
    uint32_t begin = 0, end = 0;  // CPs, half-open
    uint32_t fc = 0;              // where its text begins in the stream
    uint32_t width = 2;           // bytes for each character
    Bytes modifiers;              // for all of its text, as a list of sprms
    uint32_t fc_of(uint32_t cp) const { return fc + (cp - begin) * width; }
    // The first CP whose bytes begin at `place` or later.
    uint32_t cp_from(uint32_t place) const {
      return place <= fc ? begin : begin + (place - fc + width - 1) / width;
    }
  };
  // The piece of a CP that is below text.size(). Quick when CPs are asked in order.
  const Piece& at(uint32_t cp) const;

 private:
  bool read(Bytes clx, Bytes stream);
  Bytes modifiers(uint16_t prm);

  std::vector<Piece> pieces_;
  std::vector<Bytes> lists_;     // of sprms (Prc)
  std::string short_modifiers_;  // made from the short form; three bytes each, see modifiers()
  mutable size_t last_ = 0;
  bool valid_;  // last: read() fills the others
};

}  // namespace gouji::document
