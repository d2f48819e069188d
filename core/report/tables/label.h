// Labels of the form as they arrive: ordinal and body apart, punctuation and spacing gone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::report {

// A label for comparison. `body` holds only letters, digits and Han characters.
struct Label {
  std::u16string body;
  // The printed number in front: 1–20 for 一/（一）/1./（1）; 0 when there is none.
  uint8_t ordinal = 0;
  // One bit for each character of the body, by a hash: two labels without common bits have no
  // common character.
  uint64_t bits = 0;
  bool operator==(const Label&) const = default;
  // Equal bodies; the bits tell most apart.
  bool same_body(const Label& other) const { return bits == other.bits && body == other.body; }
  // Puts another body in front.
  void prepend(const Label& front) {
    body.insert(0, front.body);
    bits |= front.bits;
  }
  void append(const Label& back) {
    body += back.body;
    bits |= back.bits;
  }
};

// Label::bits of a body.
uint64_t bits_of(std::u16string_view body);

// From a folded text. Characters after the first 96 are dropped: no label is that long.
Label make_label(std::string_view folded);

// The same label without what stands in brackets behind it: 规章（设区的市…应提供相关数据）. Equal
// to the label when there are no brackets, or nothing before them.
Label without_gloss(std::string_view folded);

// Bytes of the mark that points to a note at the end of a folded text: [1], (注1), [注]; 0: there
// is none.
size_t note_mark(std::string_view folded);

inline constexpr int kAlike = 400;

// How alike two labels are, 0 to 1000 (1000: equal bodies and ordinals; 970: equal bodies). Twice
// the longest common subsequence over the sum of the lengths; a label of four or more characters
// that is a subsequence of the other counts at least 800 (reports shorten long labels). Below
// `least` it only says "unlike": it may return 0 without a closer look.
int similarity(const Label& observed, const Label& form, int least = kAlike);

}  // namespace gouji::report
