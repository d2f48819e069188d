#include "core/text/words.h"

#include <algorithm>
#include <bit>

#include "core/text/sixteen_bytes.h"

namespace gouji::text {
namespace {

constexpr size_t kLast = 2;  // byte of a character of three

// The word stands at text[i), whose third byte is that of the word; it is not shorter than three.
bool stands_at(std::string_view text, std::string_view word, size_t i) {
  return first_three(text.substr(i)) == first_three(word) &&
         (word.size() == 3 || text.substr(i).starts_with(word));
}

#ifdef __SSE2__
// Two bytes of the word are looked for at once, in sixteen places: the last ones of its first two
// characters, or of a single one the last two. Each has 64 values, so that hardly any other place
// has both.
class TwoBytes {
 public:
  static constexpr size_t kPlaces = SixteenBytes::kBytes;

  explicit TwoBytes(std::string_view word)
      : second_at_(word.size() < 6 ? 1 : 3 + kLast),
        first_(word[kLast]),
        second_(word[second_at_]) {}

  // How many bytes of the text are read from a place on.
  size_t reach() const { return kPlaces + std::max(second_at_, kLast); }
  // A bit for each place from `at` on that has both, the first one lowest.
  uint32_t places(const char* at) const {
    return (SixteenBytes(at + kLast).are(first_) & SixteenBytes(at + second_at_).are(second_))
        .bits();
  }

 private:
  size_t second_at_;
  char first_, second_;
};
#endif

}  // namespace

#ifdef __SSE2__
size_t find(std::string_view text, std::string_view word, size_t from) {
  if (word.size() <= kLast || from > text.size()) return text.find(word, from);
  const TwoBytes bytes(word);
  size_t i = from;
  // The last places are looked at together with those before, which are known to have no word.
  while (text.size() >= bytes.reach() && i + word.size() <= text.size()) {
    const size_t block = std::min(i, text.size() - bytes.reach());
    for (uint32_t places = bytes.places(text.data() + block) >> (i - block) << (i - block);
         places != 0; places &= places - 1) {
      const size_t place = block + static_cast<size_t>(std::countr_zero(places));
      if (stands_at(text, word, place)) return place;
    }
    i = block + TwoBytes::kPlaces;
  }
  for (; i + word.size() <= text.size(); ++i)
    if (text[i + kLast] == word[kLast] && stands_at(text, word, i)) return i;
  return std::string_view::npos;
}
#else
size_t find(std::string_view text, std::string_view word, size_t from) {
  if (word.size() <= kLast || from > text.size()) return text.find(word, from);
  for (size_t i = text.find(word[kLast], from + kLast); i != std::string_view::npos;
       i = text.find(word[kLast], i + 1))
    if (stands_at(text, word, i - kLast)) return i - kLast;
  return std::string_view::npos;
}
#endif

}  // namespace gouji::text
