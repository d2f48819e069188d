// Sentences as words, numbers and marks.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/claims/words.h"

namespace gouji::report {

struct Token {
  enum class Kind : uint8_t {
    text,  // nothing known; also 《…》, dates, document numbers
    word,
    number,  // with its measure word, if any
    mark,    // , ; : ( ) and `d` for 、, `~` for an ellipsis
  };
  Kind kind = Kind::text;
  Word word = Word::none;  // none, but for words
  Quantity quantity = Quantity::none;
  char mark = 0;               // 0, but for marks
  Unit unit;                   // of a number; none, but for numbers
  About about = About::exact;  // number
  text::Decimal value;
  uint32_t begin = 0;  // folded bytes of the paragraph
  uint32_t end = 0;

  // Not for Word::none.
  bool is(Word w) const { return word == w; }
  bool is_mark(char m) const { return mark == m; }
  bool approximate() const { return about != About::exact; }
  // A number of items or things.
  bool counts() const {
    return unit.kind == UnitKind::item || unit.kind == UnitKind::container ||
           unit.kind == UnitKind::money;
  }
  // Not for UnitKind::none.
  bool is_unit(UnitKind k) const { return unit.kind == k; }
};

// Cuts the sentence that begins at `from` into tokens without gaps, and returns where it ends
// (behind its mark). A sentence ends at 。！？ or, when very long, at a mark that parts its
// clauses.
size_t read_sentence(std::string_view paragraph, size_t from, std::vector<Token>& out);

}  // namespace gouji::report
