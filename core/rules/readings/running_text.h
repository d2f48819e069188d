// What the rules on style and leftovers share: characters as the source prints them, the paragraphs
// that their author wrote, and faults of one kind gathered.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/findings.h"

namespace gouji::rules {

// A character of UTF-8 text; bytes is 0 where there is none.
struct Glyph {
  uint32_t code = 0;
  uint32_t bytes = 0;
};
// The one that begins at text[at]; at may be the end.
Glyph glyph_at(std::string_view text, size_t at);
// The one that ends before text[end].
Glyph glyph_before(std::string_view text, size_t end);

// Takes the word off the start of a text that begins with it; false for one that does not.
inline bool takes(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// A Chinese character (Unicode: Han, and 〇).
bool is_han(uint32_t code);
// The text begins with one of the words.
bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words);
// Bytes of the white space at text[at]: blanks of every width, no line break and no tab.
size_t blank_at(std::string_view text, size_t at);
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A set of bytes that begin characters, looked for in one pass, a character at a time.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (size_t b = 0; b < steps_.size(); ++b)
      steps_[b] = b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    for (const char c : bytes) steps_[static_cast<uint8_t>(c)] = 0;
  }
  size_t find(std::string_view text, size_t from) const {
    while (from < text.size()) {
      const size_t step = steps_[static_cast<uint8_t>(text[from])];
      if (step == 0) return from;
      from += step;
    }
    return std::string_view::npos;
  }

 private:
  std::array<uint8_t, 256> steps_{};  // 0: of the set; else the length of the character
};

// Blanks stand between digits and Chinese characters throughout (2023 年): the source was typeset
// or converted that way.
bool spaces_digits(const report::Report& report);

// The sentence of a folded text, its end mark left out: [begin, end).
struct Sentence {
  size_t begin = 0;
  size_t end = 0;
};

// Goes through a folded text and tells what is around a place. Each place lies at or behind the one
// asked about before: all questions together are linear in the text.
class Around {
 public:
  explicit Around(std::string_view folded) : text_(folded) {}

  Sentence sentence(size_t at);
  // Between 《 and 》, or between quotes that open in the same sentence.
  bool in_title(size_t at);

 private:
  void go(size_t at);

  std::string_view text_;
  size_t at_ = 0;
  size_t begin_ = 0;  // of the sentence
  size_t end_ = 0;    // known when behind at_
  bool book_ = false;
  bool quote_ = false;
};

// Title and period name different report years, or text and signature another than these:
// year-conflict says so.
bool year_in_doubt(const report::Report& report);

// Names of agencies, folded: every character of `part` stands in `whole`, in the same order
// (企工局 in 企业服务和工信局).
bool is_short_for(std::string_view part, std::string_view whole);

// Faults of one kind: one finding for each paragraph that has some, at the first of them; one for
// the whole report when more than a few paragraphs do, so that style never drowns substance.
class Places {
 public:
  // More paragraphs than `most` are one finding.
  explicit Places(size_t most = 3) : most_(most) {}

  // Paragraphs in reading order; the places of one in any.
  void add(const report::Paragraph& paragraph, SourceSpan at);
  bool empty() const { return places_.empty(); }
  size_t paragraphs() const { return places_.size(); }
  // Adds the findings; message(at) says what is wrong at a place, how many more there are is added.
  template <class Message>
  void report(Findings& out, Severity severity, Message message) const {
    if (places_.size() > most_) {
      out.add(places_.front().first, message(places_.front().first) + whole_report(out)).severity =
          severity;
      return;
    }
    for (const Place& place : places_)
      out.add(place.first, message(place.first) + in_paragraph(place, out)).severity = severity;
  }

 private:
  struct Place {
    const report::Paragraph* paragraph;
    SourceSpan first;
    size_t count;
  };
  static std::string in_paragraph(const Place& place, const Findings& out);
  std::string whole_report(const Findings& out) const;

  std::vector<Place> places_;
  size_t most_;
};

}  // namespace gouji::rules
