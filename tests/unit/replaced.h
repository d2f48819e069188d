// Edits of a specimen that a test relies on.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace gouji::support {

// Every `from` replaced; the test fails when there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  EXPECT_NE(text.find(from), std::string::npos) << from;
  for (size_t i = text.find(from); i != std::string::npos; i = text.find(from, i + to.size()))
    text.replace(i, from.size(), to);
  return text;
}

}  // namespace gouji::support
