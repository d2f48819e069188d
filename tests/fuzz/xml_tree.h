// Well-formed XML of any bytes, in the words of a format: a change of a byte changes the tree, and
// no input is lost on a bracket that does not match.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::fuzz {

// Lists parted by "|".
struct XmlWords {
  std::string_view elements, attributes;
  std::string_view values;   // of attributes
  std::string_view insides;  // text, or elements that are whole
};

inline std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at <= list.size();) {
    const size_t end = std::min(list.find('|', at), list.size());
    out.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Takes the steps of one part off the front of `bytes` and closes what they leave open. A step is
// an element that opens, an attribute of it, something inside, or the end of elements or of the
// part.
inline std::string xml_tree(std::string_view& bytes, std::string_view root, const XmlWords& words) {
  constexpr size_t kDepth = 200;
  static const auto kElements = split(words.elements);  // a target has one set of words
  static const auto kAttributes = split(words.attributes);
  static const auto kValues = split(words.values);
  static const auto kInsides = split(words.insides);
  const auto next = [&] {
    if (bytes.empty()) return uint8_t{0};
    const auto byte = static_cast<uint8_t>(bytes[0]);
    bytes.remove_prefix(1);
    return byte;
  };
  const auto word = [&](const std::vector<std::string_view>& of) { return of[next() % of.size()]; };
  std::string out("<");
  out += root;
  std::vector<std::string_view> open = {root};
  bool in_tag = true;
  const auto end_tag = [&] {
    if (in_tag) out += '>';
    in_tag = false;
  };
  const auto close = [&] {
    end_tag();
    out.append("</").append(open.back()).append(">");
    open.pop_back();
  };
  for (bool goes_on = true; goes_on && !bytes.empty();) {
    switch (next() % 8) {
      case 0:
      case 1:
      case 2: {
        const std::string_view name = word(kElements);
        if (open.size() >= kDepth) break;
        end_tag();
        out.append("<").append(name);
        open.push_back(name);
        in_tag = true;
        break;
      }
      case 3:
        if (open.size() > 1) close();
        break;
      case 4:
      case 5: {
        const std::string_view name = word(kAttributes);
        const std::string_view value = word(kValues);
        if (in_tag) out.append(" ").append(name).append("=\"").append(value).append("\"");
        break;
      }
      case 6:
        end_tag();
        out += word(kInsides);
        break;
      default: {
        const uint8_t how = next();
        goes_on = how < 200;
        for (int n = how % 8; n > 0 && open.size() > 1; --n) close();
      }
    }
  }
  while (!open.empty()) close();
  return out;
}

}  // namespace gouji::fuzz
