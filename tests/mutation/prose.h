// Builds paragraphs of a made-up report: sentences, and the figures that they state.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "tests/mutation/made_up.h"

namespace gouji::mutation {

class Writer {
 public:
  Writer(Random& random, MadeUp& report, int wording)
      : random_(random), m_(report), wording_(static_cast<size_t>(wording)), salt_(random.next()) {}

  // One of the wordings of this report: the two halves of the list share none.
  std::string one_of(std::initializer_list<std::string_view> wordings) {
    const size_t half = wordings.size() / 2;
    const size_t i = chosen(*wordings.begin()).below(half) * 2 + wording_;
    return filled(*(wordings.begin() + static_cast<std::ptrdiff_t>(i)));
  }
  bool chance(int percent) { return random_.chance(percent); }
  int between(int first, int last) { return random_.between(first, last); }

  // {Y}: the year, {N}: the year after, {B}: the year before, {A}: the agency, {S}: 我局,
  // {P}: the place.
  std::string filled(std::string_view text) const;
  // A figure with its measure word, marked; add() keeps where it stands.
  std::string figure(Say say, long value, std::string_view unit);
  // "12.5%" of part in whole; nothing is rounded twice.
  std::string percent(Say say, long part, long whole);
  void add(Part part, BlockKind kind, std::string_view marked, size_t number = 0);

  Random& random() { return random_; }
  MadeUp& report() { return m_; }
  size_t wording() const { return wording_; }

 private:
  // For what is chosen inside of expressions, whose order compilers choose: by the text alone.
  Random chosen(std::string_view text) const {
    uint64_t hash = salt_;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return Random(hash);
  }

  Random& random_;
  MadeUp& m_;
  size_t wording_;
  uint64_t salt_;
};

// Texts of their own rooms: what the prose says of the tables.
std::string disclosure_text(Writer& w);
std::string requests_text(Writer& w);
std::string remedies_text(Writer& w);
std::string fees_text(Writer& w);

}  // namespace gouji::mutation
