#include "core/result/json.h"

namespace gouji::result {

void append_string(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  size_t from = 0;
  const auto flush = [&](size_t to) { out.append(text.substr(from, to - from)); };
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && c != 0xE2) continue;
    if (c == 0xE2) {
      const std::string_view three = text.substr(i, 3);
      if (three != "\xE2\x80\xA8" && three != "\xE2\x80\xA9") continue;
      flush(i);
      out += three[2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
      from = i + 1;
      continue;
    }
    flush(i);
    from = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += kHex[c >> 4];
        out += kHex[c & 15];
    }
  }
  flush(text.size());
  out += '"';
}

}  // namespace gouji::result
