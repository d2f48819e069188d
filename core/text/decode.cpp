#include "core/text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>

#include "core/text/detect.h"
#include "core/text/fold_chars.h"
#include "core/text/sixteen_bytes.h"
#include "core/text/three_bytes.h"

namespace gouji::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How many bytes lay out no text: controls, and 0x7F.
struct Controls {
  uint32_t zeros = 0;
  uint32_t all = 0;  // zeros, too
};

void count_controls(std::string_view bytes, Controls& count) {
  for (const char c : bytes) {
    const auto b = static_cast<uint8_t>(c);
    const bool layout = static_cast<uint8_t>(b - 0x09) <= 0x0D - 0x09;
    count.zeros += b == 0;
    count.all += ((b < 0x20) & !layout) | (b == 0x7F);
  }
}

// As many bytes as are looked at together, most of which have none.
#ifdef __SSE2__
constexpr size_t kTogether = SixteenBytes::kBytes;
bool has_control(const char* at) {
  const SixteenBytes bytes(at);
  const Where layout = bytes.are_below('\x0E').but_not(bytes.are_below('\x09'));
  return (bytes.are_below('\x20').but_not(layout) | bytes.are('\x7F')).bits() != 0;
}
#else
constexpr size_t kTogether = 8;
bool has_control(const char* at) {
  constexpr uint64_t kOnes = 0x0101010101010101, kHighs = kOnes << 7;
  const uint64_t word = eight_bytes(at);
  if ((((word - kOnes * 0x20) | (word + kOnes)) & ~word & kHighs) == 0) return false;
  // By the low seven bits no sum reaches the next byte. The high bit tells: below the bound or not.
  const uint64_t low = word & ~kHighs;
  const auto from = [low](uint64_t bound) { return low + kOnes * (0x80 - bound); };
  const uint64_t control = (~from(0x20) & (~from(0x09) | from(0x0E))) | from(0x7F);
  return (control & ~word & kHighs) != 0;
}
#endif

// Appends U+FFFD for undecodable bytes and notes its place.
void append_invalid(Decoded& to) {
  const auto begin = static_cast<uint32_t>(to.text.size());
  to.text += kReplacement;
  const auto end = static_cast<uint32_t>(to.text.size());
  if (!to.invalid.empty() && to.invalid.back().end == begin) {
    to.invalid.back().end = end;
  } else {
    to.invalid.push_back({begin, end});
  }
}

void decode_utf8(std::string_view bytes, Decoded& to) {
  to.text.reserve(bytes.size() + 16);
  size_t copied = 0;
  for (size_t at = 0; at < bytes.size();) {
    uint32_t skip = 1;
    const uint32_t length = utf8_length(bytes, at, &skip);
    if (length > 0) {
      at += length;
      continue;
    }
    to.text.append(bytes.substr(copied, at - copied));
    append_invalid(to);
    at += skip;
    copied = at;
  }
  to.text.append(bytes.substr(copied));
}

// Makes UTF-8 of UTF-16 units given one by one. A surrogate without its other half is an
// undecodable sequence.
class Utf16Writer {
 public:
  explicit Utf16Writer(Decoded& to) : to_(to) {}

  void add(uint32_t unit) {
    if (high_ != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
      put(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    finish();
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_ = unit;
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
      append_invalid(to_);
    } else {
      put(unit);
    }
  }

  void finish() {
    if (high_ != 0) append_invalid(to_);
    high_ = 0;
  }

 private:
  void put(uint32_t c) {
    char bytes[4];
    to_.text.append(bytes, write_char(c, bytes));
  }

  Decoded& to_;
  uint32_t high_ = 0;
};

void decode_utf16(std::string_view bytes, bool big_endian, Decoded& to) {
  to.text.reserve(bytes.size() + bytes.size() / 2 + 16);
  Utf16Writer writer(to);
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<uint8_t>(bytes[i]);
    const auto second = static_cast<uint8_t>(bytes[i + 1]);
    writer.add(big_endian ? first << 8 | second : second << 8 | first);
  }
  writer.finish();
  if (bytes.size() % 2 != 0) append_invalid(to);
}

// Undecodable bytes leave the converter as a lone surrogate, which no good input can make, so that
// Utf16Writer knows them from a U+FFFD that the text itself holds.
void U_CALLCONV mark_invalid(const void*, UConverterToUnicodeArgs* args, const char*, int32_t,
                             UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
  constexpr UChar kLone = 0xDFFF;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kLone, 1, 0, error);
}

// `name` is ICU's own for the table: our data has no aliases. False when ICU has no such converter.
bool decode_icu(std::string_view bytes, const char* name, Decoded& to) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &error);
  if (U_FAILURE(error)) return false;
  ucnv_setToUCallBack(converter, mark_invalid, nullptr, nullptr, nullptr, &error);
  to.text.reserve(bytes.size() + bytes.size() / 2 + 16);
  Utf16Writer writer(to);
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UChar units[2048];
  do {
    error = U_ZERO_ERROR;
    UChar* out = units;
    ucnv_toUnicode(converter, &out, units + std::size(units), &at, end, nullptr, true, &error);
    for (const UChar* u = units; u < out; ++u) writer.add(*u);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  writer.finish();
  ucnv_close(converter);
  return true;
}

// Without a converter: ASCII as it is, the rest undecodable.
void decode_ascii(std::string_view bytes, Decoded& to) {
  for (const char c : bytes) {
    if (static_cast<uint8_t>(c) < 0x80) {
      to.text.push_back(c);
    } else {
      append_invalid(to);
    }
  }
}

}  // namespace

Decoded decode(std::string_view bytes) {
  const Detected found = detect(bytes);
  bytes.remove_prefix(found.mark);
  Decoded result;
  switch (found.encoding) {
    case Encoding::kUtf8:
      result.encoding = "utf-8";
      if (found.valid_utf8) {
        result.text = bytes;
      } else {
        decode_utf8(bytes, result);
      }
      break;
    case Encoding::kUtf16le:
    case Encoding::kUtf16be:
      result.encoding = found.encoding == Encoding::kUtf16le ? "utf-16le" : "utf-16be";
      decode_utf16(bytes, found.encoding == Encoding::kUtf16be, result);
      break;
    case Encoding::kGb18030:
    case Encoding::kBig5:
      result.encoding = found.encoding == Encoding::kGb18030 ? "gb18030" : "big5";
      if (!decode_icu(bytes,
                      found.encoding == Encoding::kGb18030 ? "gb18030-2022" : "windows-950-2000",
                      result))
        decode_ascii(bytes, result);
      break;
  }
  return result;
}

bool looks_binary(std::string_view bytes) {
  using namespace std::string_view_literals;
  bytes = bytes.substr(0, size_t{64} << 10);
  // Kinds of file whose first 64 KB may hold few control bytes.
  for (const std::string_view magic :
       {"PK\x03\x04"sv, "\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "\xD0\xCF\x11\xE0"sv,
        "\x7F"
        "ELF"sv,
        "Rar!\x1A"sv, "7z\xBC\xAF"sv, "\x1F\x8B\x08"sv, "\0asm"sv})
    if (bytes.substr(0, magic.size()) == magic) return true;
  Controls count;
  for (size_t i = 0; i < bytes.size(); i += kTogether)
    if (i + kTogether > bytes.size() || has_control(bytes.data() + i))
      count_controls(bytes.substr(i, kTogether), count);
  // Cell marks and page feeds of converted documents stay far below one in twenty.
  if (size_t{count.zeros} * 200 <= bytes.size() && size_t{count.all} * 20 <= bytes.size())
    return false;
  const Encoding found = detect(bytes).encoding;
  return found != Encoding::kUtf16le && found != Encoding::kUtf16be;
}

}  // namespace gouji::text
