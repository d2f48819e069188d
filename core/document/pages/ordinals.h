// Numbers in front of headings and items.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::document {

enum class Ordinal : uint8_t {
  none,
  chapter,  // 一、
  section,  // （一）
  item,     // 1. 1、 （1） ① 第一
};

// What the text begins with. A date or a decimal (2024年, 3.5) is no ordinal.
Ordinal ordinal_of(std::string_view text);

}  // namespace gouji::document
