// Files made to break readers: each must be refused by name, or read, in little time and memory.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace gouji::support {

struct Hostile {
  std::string_view reader, name;
  document::Problem due;  // `none`: what can be read of it is read
  std::string bytes;
  std::string pages = {};  // of a PDF
};

// One after the other, as some are large.
void each_hostile(const std::function<void(const Hostile&)>& use);
// As large as their readers take them, or a little larger: for measuring.
void each_heavy(const std::function<void(const Hostile&)>& use);

// A sound report for each reader: to be cut, flipped, and read after hostile files.
std::vector<Hostile> sound_files();

// A file of about `bytes` bytes that is as heavy on the reader as a file of this size can be; the
// container holds what programs put there (pictures), or, with `text`, nothing but text.
Hostile large_file(std::string_view reader, bool text, size_t bytes);

}  // namespace gouji::support
