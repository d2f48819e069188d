// The named character references of HTML. Gumbo's own table of them is an automaton of 170 KB, a
// twentieth of what is fetched; this one is the list itself, read when a page first names one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wasm/entity_names.h"

namespace gouji::entities {

class Table {
 public:
  Table() {
    const std::string_view list = kNames;
    std::uint32_t code = 0;
    std::uint32_t second = 0;
    for (std::size_t at = 0; at < list.size();) {
      const char mark = list[at];
      if (mark == '#' || mark == '+') {
        const std::uint32_t value = hex(list, ++at);
        (mark == '#' ? code : second) = value;
        // The name that follows is not another one of the same.
        if (mark == '#') --code;
      } else {
        if (mark == '=') {
          ++at;
        } else {
          ++code;
        }
        const std::size_t end = std::min(list.find_first_of(" =?", at), list.size());
        const bool alone = end < list.size() && list[end] == '?';
        add(list.substr(at, end - at), code, second, alone);
        at = end + (alone ? 1 : 0);
      }
      if (at < list.size() && list[at] == ' ') ++at;
    }
  }

  // The length of the reference that [text, text + size) begins with, behind its "&"; 0: none. The
  // longest one counts. codes[1] is -1 unless it stands for two characters.
  std::size_t match(const char* text, std::size_t size, int codes[2]) const {
    std::size_t run = 0;
    std::uint32_t hash = kSeed;
    std::uint32_t hashes[kLongestAlone + 1] = {};
    for (; run < size && run < kLongest && is_letter(text[run]); ++run) {
      hash = next(hash, text[run]);
      if (run < kLongestAlone) hashes[run + 1] = hash;
    }
    if (run < size && text[run] == ';') {
      if (const Name* name = find({text, run}, hash)) return take(*name, run + 1, codes);
    }
    for (std::size_t length = std::min(run, kLongestAlone); length > 1; --length) {
      const Name* name = find({text, length}, hashes[length]);
      if (name != nullptr && name->alone) return take(*name, length, codes);
    }
    codes[0] = codes[1] = -1;
    return 0;
  }

 private:
  static constexpr std::size_t kLongest = 31;
  static constexpr std::size_t kLongestAlone = 6;
  static constexpr std::size_t kSlots = 4096;
  static constexpr std::uint32_t kSeed = 2166136261;

  struct Name {
    std::uint16_t at;  // in kNames
    std::uint8_t size;
    bool alone;  // without a semicolon
    std::uint32_t code;
    std::uint32_t second;  // 0: none
  };

  static bool is_letter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  static std::uint32_t next(std::uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16777619;
  }
  static std::size_t slot(std::uint32_t hash) { return (hash ^ hash >> 15) % kSlots; }

  static std::uint32_t hex(std::string_view list, std::size_t& at) {
    std::uint32_t value = 0;
    for (; at < list.size() && list[at] != ' '; ++at)
      value =
          value * 16 + static_cast<std::uint32_t>(list[at] - (list[at] <= '9' ? '0' : 'A' - 10));
    return value;
  }

  void add(std::string_view name, std::uint32_t code, std::uint32_t second, bool alone) {
    std::uint32_t hash = kSeed;
    for (const char c : name) hash = next(hash, c);
    std::size_t to = slot(hash);
    while (slots_[to] != 0) to = (to + 1) % kSlots;
    names_[count_++] = {static_cast<std::uint16_t>(name.data() - kNames),
                        static_cast<std::uint8_t>(name.size()), alone, code, second};
    slots_[to] = static_cast<std::uint16_t>(count_);
  }

  const Name* find(std::string_view sought, std::uint32_t hash) const {
    for (std::size_t at = slot(hash); slots_[at] != 0; at = (at + 1) % kSlots) {
      const Name& name = names_[slots_[at] - 1];
      if (std::string_view(kNames + name.at, name.size) == sought) return &name;
    }
    return nullptr;
  }

  static std::size_t take(const Name& name, std::size_t size, int codes[2]) {
    codes[0] = static_cast<int>(name.code);
    codes[1] = name.second != 0 ? static_cast<int>(name.second) : -1;
    return size;
  }

  Name names_[kCount] = {};
  std::uint16_t slots_[kSlots] = {};  // one more than the index of the name; 0: none
  int count_ = 0;
};

}  // namespace gouji::entities
