// Sentences as words, numbers and marks.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/claims_words.h"

namespace gouji::report {

struct Token {
  enum class Kind : uint8_t {
    text,  // nothing known; also 《…》, dates, document numbers
    word,
    number,  // with its measure word, if any
    mark,    // , ; : ( ) and `d` for 、, `~` for an ellipsis
  };
  Kind kind = Kind::text;
  Word word = Word::none;
  Quantity quantity = Quantity::none;
  char mark = 0;
  Unit unit;                   // number
  About about = About::exact;  // number
  text::Decimal value;
  uint32_t begin = 0;  // folded bytes of the paragraph
  uint32_t end = 0;

  bool is(Word w) const { return kind == Kind::word && word == w; }
  bool is_mark(char m) const { return kind == Kind::mark && mark == m; }
  bool approximate() const { return about != About::exact; }
  // A number of items or things.
  bool counts() const {
    return kind == Kind::number &&
           (unit.kind == UnitKind::item || unit.kind == UnitKind::container ||
            unit.kind == UnitKind::money);
  }
  bool is_unit(UnitKind k) const { return kind == Kind::number && unit.kind == k; }
};

// Cuts the sentence that begins at `from` into tokens without gaps, and returns where it ends
// (behind its mark). A sentence ends at 。！？ or, when very long, at a mark that parts its
// clauses.
size_t read_sentence(std::string_view paragraph, size_t from, std::vector<Token>& out);

}  // namespace gouji::report
