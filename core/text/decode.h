// Bytes to UTF-8. ICU converters decode; what they cannot read is kept and placed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace gouji::text {

struct Decoded {
  // Always valid UTF-8 without a byte order mark. An undecodable sequence stands as U+FFFD.
  std::string text;
  // "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"; GBK and GB2312 are read as gb18030.
  std::string_view encoding;
  // The places in `text` of the U+FFFD that stand for undecodable bytes, in order; neighbours are
  // one place.
  std::vector<SourceSpan> invalid;
};

// Finds the encoding (byte order mark, strict UTF-8, UTF-16 by the share of units in ASCII and CJK
// ranges, GB18030 against Big5 by validity and lead bytes) and decodes. Never fails: bytes that no
// encoding explains come out as U+FFFD at their places. Linear in the input.
Decoded decode(std::string_view bytes);

// True when the bytes are no text at all: NUL or other control bytes in a share no text has
// (UTF-16 is text). Looks at the first 64 KB.
bool looks_binary(std::string_view bytes);

}  // namespace gouji::text
