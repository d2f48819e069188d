// Any bytes: decode gives valid UTF-8; fold gives valid UTF-8 whose parts map back in order and
// inside of the source; numbers and places stay within the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/decode.h"
#include "core/text/detect.h"
#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/utf16.h"

namespace {

using namespace gouji::text;

void require(bool condition) {
  if (!condition) std::abort();
}

void require_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    uint32_t skip = 0;
    const uint32_t length = utf8_length(text, at, &skip);
    require(length > 0);
    at += length;
  }
}

bool starts_character(std::string_view text, uint32_t at) {
  return at >= text.size() || (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80;
}

// Two pieces with a separator between them. When `valid`, the source is UTF-8 and the cut between
// two characters.
void check_fold(std::string_view source, uint32_t cut, bool valid) {
  const auto size = static_cast<uint32_t>(source.size());
  Folded f;
  const FoldedSpan first = f.append(source, {0, cut});
  f.append_separator('\n');
  const FoldedSpan second = f.append(source, {cut, size});
  require_utf8(f.text());
  require(first.begin == 0 && second.begin == first.end + 1 && second.end == f.text().size());
  for (const FoldedSpan piece : {first, second}) {
    const uint32_t low = piece.begin == 0 ? 0 : cut;
    const uint32_t high = piece.begin == 0 ? cut : size;
    uint32_t last_begin = low;
    uint32_t last_end = low;
    for (uint32_t at = piece.begin; at < piece.end;) {
      uint32_t skip = 0;
      const uint32_t length = utf8_length(f.text(), at, &skip);
      const SourceSpan span = f.source({at, at + length});
      require(!span.empty() && span.begin >= low && span.end <= high);
      require(span.begin >= last_begin && span.end >= last_end);
      if (valid)
        require(starts_character(source, span.begin) && starts_character(source, span.end));
      last_begin = span.begin;
      last_end = span.end;
      at += length;
    }
    if (!piece.empty()) {
      const SourceSpan all = f.source(piece);
      require(all.begin >= low && all.end == last_end);
      // What a piece was folded from folds to that piece again.
      if (valid) require(folded(all.in(source)) == f.view(piece));
    }
  }
  if (!first.empty() && !second.empty())
    require(f.source({first.begin, second.end}) == f.source(first).joined(f.source(second)));
}

void check_numbers(std::string_view text) {
  uint32_t too_many = 0;
  const auto number = scan_number(text, &too_many);
  if (!number) {
    require(too_many <= text.size());
    return;
  }
  require(number->length > 0 && number->length <= text.size() && too_many == 0);
  const Decimal value = number->value;
  require(value.scale <= 6 && value.mantissa < 1'000'000'000'000'000 &&
          value.mantissa > -1'000'000'000'000'000);
  // What it writes, it reads.
  const auto again = scan_number(to_string(value));
  require(again && again->value == value);
  require(((value + value) <=> value * 2) == std::strong_ordering::equal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  looks_binary(bytes);
  const Decoded decoded = decode(bytes);
  require_utf8(decoded.text);
  uint32_t last = 0;
  for (const SourceSpan span : decoded.invalid) {
    require(span.begin >= last && span.end <= decoded.text.size() && span.size() % 3 == 0);
    require(span.in(decoded.text).substr(0, 3) == "\xEF\xBF\xBD");
    last = span.end;
  }

  const auto cut = [size](std::string_view text) {
    return static_cast<uint32_t>(text.empty() ? 0 : size * 7919 % (text.size() + 1));
  };
  uint32_t between = cut(decoded.text);
  while (!starts_character(decoded.text, between)) --between;
  check_fold(decoded.text, between, true);
  check_fold(bytes, cut(bytes), false);

  const std::string text = folded(decoded.text);
  for (size_t at = 0; at < text.size() && at < 200; ++at)
    check_numbers(std::string_view(text).substr(at));

  const Places places(decoded.text);
  const Place end = places.at(static_cast<uint32_t>(decoded.text.size()));
  const Place middle = places.at(cut(decoded.text));
  require(middle.utf16 <= end.utf16 && middle.line <= end.line && middle.column <= end.utf16 + 1);
  return 0;
}
