// Takes the place of what is large in the libraries for the little that is used of it.
#include <unicode/urename.h>  // ICU's names with its version

#include <cstdlib>

#include "wasm/crc32.h"
#include "wasm/decimal.h"
#include "wasm/entities.h"

// Of gumbo.
extern "C" std::size_t match_named_char_ref(const char* text, std::size_t size, int codes[2]) {
  static const gouji::entities::Table table;
  return table.match(text, size, codes);
}

// Of zlib.
extern "C" unsigned long crc32(unsigned long crc, const unsigned char* bytes, unsigned size) {
  if (bytes == nullptr) return 0;
  static const gouji::memory::Crc32 tables;
  return tables.of(static_cast<std::uint32_t>(crc), bytes, size);
}

// Of the C library, for cJSON. The other two are of the same file of it; nothing that stays calls
// them.
extern "C" double strtod(const char* text, char** end) {
  const char* after = nullptr;
  const double value = gouji::decimal::read(text, &after);
  if (end != nullptr) *end = const_cast<char*>(after);
  return value;
}
extern "C" float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }

// Of ICU, whose table of converters names all. core/text/decode.cpp opens two, and both are of the
// kind that is not here; one of these would have no functions.
struct NoConverter {
  const void* nothing[16];
};
#define GOUJI_NO_CONVERTER(name)     \
  extern "C" const NoConverter name; \
  const NoConverter name = {}
GOUJI_NO_CONVERTER(_ISO2022Data);
GOUJI_NO_CONVERTER(_Latin1Data);
GOUJI_NO_CONVERTER(_ASCIIData);
GOUJI_NO_CONVERTER(_UTF8Data);
GOUJI_NO_CONVERTER(_UTF16BEData);
GOUJI_NO_CONVERTER(_UTF16LEData);
GOUJI_NO_CONVERTER(_UTF16Data);
