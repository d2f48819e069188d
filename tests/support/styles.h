// The shapes in which reports arrive when their tables have been flattened to text.
#pragma once

#include <span>
#include <string>

#include "tests/support/specimen.h"

namespace gouji::support {

enum class Style : uint8_t {
  word_dump,  // a tab before every cell, one cell a line, a blank line between rows
  tsv,        // a row on a line, leading tabs for merged cells
};

std::span<const Style> styles();
std::string_view name(Style style);
std::string render(const Specimen& report, Style style);

}  // namespace gouji::support
