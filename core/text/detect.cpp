#include "core/text/detect.h"

#include <algorithm>

#include "core/text/sixteen_bytes.h"
#include "core/text/three_bytes.h"

namespace gouji::text {
namespace {

bool starts_with(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

struct Utf8Count {
  size_t bad = 0;  // bytes in no character
  // Where there are none of these:
  bool multibyte = false;  // some character has more than one byte
  bool only_pairs = true;  // of two bytes with a lead above C3: nothing that Chinese UTF-8 has
};

// Goes on over characters from `at` until one begins at `until` or behind it. `end`: of the text.
const char* count_characters(const char* at, const char* until, const char* end, Utf8Count& count) {
  while (at < until) {
    const auto b = static_cast<uint8_t>(*at);
    if (b < 0x80) {
      ++at;
      continue;
    }
    const char* const from = at;
    while (until - at >= 14 && four_are_ordinary(at)) at += 12;
    while (end - at >= 4 && is_ordinary(four_bytes(at))) at += 3;
    if (at > from) {
      count.multibyte = true;
      count.only_pairs = false;
      continue;
    }
    uint32_t skip = 1;
    const std::string_view rest(at, static_cast<size_t>(end - at));
    const uint32_t length = utf8_length(rest, 0, &skip);
    if (length > 0) {
      count.multibyte = true;
      count.only_pairs = count.only_pairs && b > 0xC3 && length == 2;
      at += length;
    } else {
      count.bad += skip;
      at += skip;
    }
  }
  return at;
}

#ifdef __SSE2__
// Goes on over ASCII and characters of three bytes of the leads that need no closer look (see
// is_ordinary()), as far as there is nothing else. A character's beginning.
const char* skip_ordinary(const char* at, const char* end, Utf8Count& count) {
  uint32_t due = 0;  // of the next bytes those that must be inside of a character
  uint32_t any = 0;
  for (; end - at >= static_cast<ptrdiff_t>(SixteenBytes::kBytes); at += SixteenBytes::kBytes) {
    const SixteenBytes bytes(at);
    const uint32_t inside = bytes.are_inside().bits();
    const uint32_t leads = bytes.are_high(0x61, 0x6F).but_not(bytes.are('\xED')).bits();
    const uint32_t expected = due | leads << 1 | leads << 2;
    if ((expected & 0xFFFF) != inside || (inside | leads) != bytes.high_bits()) break;
    due = expected >> SixteenBytes::kBytes;
    any |= leads;
  }
  // To where the character begins of which bytes are due.
  at -= due == 0 ? 0 : due == 1 ? 2 : 1;
  if (any != 0) {
    count.multibyte = true;
    count.only_pairs = false;
  }
  return at;
}
#endif

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  const char* const end = bytes.data() + bytes.size();
  const char* at = bytes.data();
#ifdef __SSE2__
  for (constexpr ptrdiff_t kBytes = SixteenBytes::kBytes; end - at >= kBytes;) {
    at = skip_ordinary(at, end, count);
    at = count_characters(at, at + std::min(kBytes, end - at), end, count);
  }
#endif
  count_characters(at, end, end, count);
  return count;
}

// Bytes of characters of more than one. None of the bad bytes is ASCII.
size_t multibyte_bytes(std::string_view bytes, const Utf8Count& count) {
  return static_cast<size_t>(std::count_if(
             bytes.begin(), bytes.end(), [](char c) { return static_cast<uint8_t>(c) >= 0x80; })) -
         count.bad;
}

// The share of 16-bit units that a Chinese text would have.
double utf16_share(std::string_view bytes, bool big_endian) {
  size_t good = 0;
  bool high = false;  // after the first half of a pair
  const size_t units = bytes.size() / 2;
  for (size_t i = 0; i < units; ++i) {
    const auto first = static_cast<uint8_t>(bytes[2 * i]);
    const auto second = static_cast<uint8_t>(bytes[2 * i + 1]);
    const unsigned unit = big_endian ? first << 8 | second : second << 8 | first;
    good += (unit >= 0x20 && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r' ||
            unit == 0xA0 || unit == 0xB7 || (unit >= 0x4E00 && unit <= 0x9FFF) ||
            (unit >= 0x3000 && unit <= 0x301F) || (unit >= 0xFF01 && unit <= 0xFF5E) ||
            (unit >= 0x2010 && unit <= 0x203B) || (unit >= 0x2460 && unit <= 0x2473) ||
            (unit >= 0x2500 && unit <= 0x25FF);
    if (high && unit >= 0xDC00 && unit <= 0xDFFF) good += 2;
    high = unit >= 0xD800 && unit <= 0xDBFF;
  }
  return units == 0 ? 0 : static_cast<double>(good) / static_cast<double>(units);
}

// Pairs of ASCII letters look like Chinese characters too, so a UTF-16 text must also have bytes
// that ASCII text has not: controls or above 0x7F, in at least every eighth place.
bool has_utf16_bytes(std::string_view bytes) {
  size_t count = 0;
  for (const char c : bytes) {
    const auto b = static_cast<uint8_t>(c);
    count += b >= 0x80 || b < 0x09 || (b > 0x0D && b < 0x20);
  }
  return count * 8 >= bytes.size();
}

// The share of multi-byte characters that are frequent (level 1) or punctuation; faults count
// against it. `big5` else GB 18030.
double double_byte_share(std::string_view bytes, bool big5) {
  double good = 0;
  double all = 0;
  const auto at = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  for (size_t i = 0; i < bytes.size();) {
    const uint8_t lead = at(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (i + 1 >= bytes.size()) break;  // cut off: no fault
    const uint8_t trail = at(i + 1);
    const bool high = trail >= 0xA1 && trail <= 0xFE;
    ++all;
    if (big5) {
      if (lead < 0xA1 || lead > 0xF9 || !(high || (trail >= 0x40 && trail <= 0x7E))) {
        good -= 1;
        ++i;
        continue;
      }
      good += lead <= 0xA2 || (lead >= 0xA4 && lead <= 0xC6) || (lead == 0xA3 && trail <= 0xBF);
      i += 2;
    } else if (trail >= 0x30 && trail <= 0x39) {
      if (i + 3 < bytes.size() && (at(i + 2) < 0x81 || at(i + 3) < 0x30 || at(i + 3) > 0x39)) {
        good -= 1;
        ++i;
        continue;
      }
      i += 4;
    } else {
      if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        good -= 1;
        ++i;
        continue;
      }
      good += high && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
      i += 2;
    }
  }
  return all > 0 ? good / all : 0;
}

}  // namespace

uint32_t utf8_length(std::string_view bytes, size_t at, uint32_t* skip) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  const uint8_t lead = byte(at);
  *skip = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte is what rules out overlong forms, surrogates and what is above U+10FFFF.
  const uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (at + 1 >= bytes.size() || byte(at + 1) < low || byte(at + 1) > high) return 0;
  for (uint32_t i = 2; i < length; ++i) {
    if (at + i >= bytes.size() || (byte(at + i) & 0xC0) != 0x80) {
      *skip = i;
      return 0;
    }
  }
  return length;
}

Detected detect(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (starts_with(bytes, "\xEF\xBB\xBF"))
    return {Encoding::kUtf8, 3, count_utf8(bytes.substr(3)).bad == 0};
  if (starts_with(bytes, "\xFF\xFE")) return {Encoding::kUtf16le, 2, false};
  if (starts_with(bytes, "\xFE\xFF")) return {Encoding::kUtf16be, 2, false};
  if (starts_with(bytes, "\x84\x31\x95\x33")) return {Encoding::kGb18030, 4, false};

  const Utf8Count utf8 = count_utf8(bytes);
  const bool no_zero = bytes.find('\0') == std::string_view::npos;
  // A few GBK characters may happen to be UTF-8 of another script (联通 does).
  const bool chance = utf8.multibyte && utf8.only_pairs && double_byte_share(bytes, false) == 1;
  if (utf8.bad == 0 && no_zero) return {chance ? Encoding::kGb18030 : Encoding::kUtf8, 0, !chance};

  if (bytes.size() >= 2 && has_utf16_bytes(bytes)) {
    const double le = utf16_share(bytes, false);
    const double be = utf16_share(bytes, true);
    if (le >= 0.9 || be >= 0.9)
      return {be > le ? Encoding::kUtf16be : Encoding::kUtf16le, 0, false};
  }
  if (utf8.bad == 0) return {Encoding::kUtf8, 0, true};
  // Damaged UTF-8: chance makes well-formed characters of under half of the bytes of other texts.
  const size_t good = multibyte_bytes(bytes, utf8);
  if (good * 10 >= (good + utf8.bad) * 7) return {Encoding::kUtf8, 0, false};

  const double gb18030 = double_byte_share(bytes, false);
  const double big5 = double_byte_share(bytes, true);
  return {big5 > gb18030 ? Encoding::kBig5 : Encoding::kGb18030, 0, false};
}

}  // namespace gouji::text
