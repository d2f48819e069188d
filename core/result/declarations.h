// TypeScript declarations of RESULT, from the same field lists as the JSON.
#pragma once

#include <string>

namespace gouji::result {

// The content of web/src/result.d.ts. A test compares the two.
std::string declarations();

}  // namespace gouji::result
