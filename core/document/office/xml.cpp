#include "core/document/office/xml.h"

#include <charconv>
#include <cstring>

#include "core/text/decode.h"
#include "core/text/detect.h"

namespace gouji::document {
namespace {

constexpr int kMaxDepth = 256;

// White space alone in an element is text (<w:t> </w:t>); between elements it is not.
constexpr unsigned kParse = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_wconv_attribute |
                            pugi::parse_eol | pugi::parse_ws_pcdata_single;

bool is_utf16(std::string_view part) {
  return part.starts_with("\xFF\xFE") || part.starts_with("\xFE\xFF") ||
         part.starts_with(std::string_view("<\0", 2)) ||
         part.starts_with(std::string_view("\0<", 2));
}

// Past the ASCII that begins at `at`, to less than eight bytes.
size_t after_ascii(std::string_view text, size_t at) {
  uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return at;
}

// Each sequence that is not UTF-8 becomes U+FFFD.
void mend_utf8(std::string& part) {
  uint32_t skip = 0;
  size_t at = 0;
  const auto step = [&] {
    if (static_cast<uint8_t>(part[at]) < 0x80) return uint32_t{1};
    return text::utf8_length(part, at, &skip);
  };
  for (uint32_t n = 0; (at = after_ascii(part, at)) < part.size() && (n = step()) > 0;) at += n;
  if (at == part.size()) return;
  std::string out(part, 0, at);
  while (at < part.size()) {
    const uint32_t n = step();
    if (n > 0) {
      out.append(part, at, n);
      at += n;
    } else {
      out += "\xEF\xBF\xBD";
      at += skip;
    }
  }
  part = std::move(out);
}

// References to what is no character: pugixml would write them as they are. In place, so that
// offsets stay. ("&#xD800;" has room for "&#xFFFD;", being the shortest of its kind.)
void mend_references(std::string& part) {
  for (size_t at = part.find("&#"); at != part.npos; at = part.find("&#", at + 2)) {
    const bool hex = part.compare(at + 2, 1, "x") == 0;
    const size_t digits = at + (hex ? 3 : 2);
    const size_t end = part.find_first_not_of("0123456789abcdefABCDEF", digits);
    if (end == part.npos || part[end] != ';' || end == digits) continue;
    uint64_t code = 0;
    const auto [stop, error] =
        std::from_chars(part.data() + digits, part.data() + end, code, hex ? 16 : 10);
    // "&#1f;" is no reference at all: pugixml leaves it as it is.
    if (stop != part.data() + end) continue;
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (error == std::errc() && code > 0 && code <= 0x10FFFF && !surrogate) continue;
    if (error == std::errc() && code == 0) {
      part.replace(at, end + 1 - at, end + 1 - at, ' ');
    } else {
      part.replace(at, end + 1 - at, "&#x" + std::string(end - at - 7, '0') + "FFFD;");
    }
  }
}

bool too_deep(pugi::xml_node root) {
  int depth = 0;
  bool deep = false;
  walk(
      root,
      [&](pugi::xml_node node) {
        if (deep || node.type() != pugi::node_element) return false;
        deep = ++depth > kMaxDepth;
        return true;
      },
      [&](pugi::xml_node) { --depth; });
  return deep;
}

}  // namespace

Problem Xml::parse(std::string part) {
  root_ = {};
  if (is_utf16(part)) {
    source_ = text::decode(part).text;
  } else {
    source_ = std::move(part);
    mend_utf8(source_);
  }
  mend_references(source_);
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(source_.data(), source_.size(), kParse, pugi::encoding_utf8);
  if (!result || too_deep(document_.document_element())) return Problem::damaged;
  root_ = document_.document_element();
  return Problem::none;
}

pugi::xml_node child(pugi::xml_node node, std::string_view local) {
  pugi::xml_node c = node.first_child();
  while (c && !is(c, local)) c = c.next_sibling();
  return c;
}

static pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view local) {
  pugi::xml_attribute a = node.first_attribute();
  while (a && local_name(a.name()) != local) a = a.next_attribute();
  return a;
}

std::string_view attribute(pugi::xml_node node, std::string_view local) {
  return find_attribute(node, local).value();
}

bool has_attribute(pugi::xml_node node, std::string_view local) {
  return !find_attribute(node, local).empty();
}

int32_t number_attribute(pugi::xml_node node, std::string_view local, int32_t missing) {
  const std::string_view value = attribute(node, local);
  int32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() ? number : missing;
}

std::string text_of(pugi::xml_node node) {
  std::string out;
  for (const pugi::xml_node c : node.children())
    if (is_text(c)) out += c.value();
  return out;
}

std::string_view text_of(pugi::xml_node node, std::string& room) {
  const pugi::xml_node first = node.first_child();
  if (is_text(first) && !first.next_sibling()) return first.value();
  room = text_of(node);
  return room;
}

}  // namespace gouji::document
