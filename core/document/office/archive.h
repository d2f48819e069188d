// A ZIP that holds reports: what is in it, one file at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace gouji::document {

inline constexpr size_t kMaxArchiveFiles = 1'000;

struct ArchiveFile {
  std::string name;  // decoded, for showing only; it may be made to look like a path anywhere
  uint64_t bytes = 0;
};

struct Archive {
  std::vector<ArchiveFile> files;
  Problem problem = Problem::none;  // damaged, too_large (too many files)
};

// The files that may be reports, in the order of the archive: by the endings of their names,
// without folders and what systems and word processors hide or leave behind. Archives in it are
// listed; they are refused when they are checked themselves.
Archive list_archive(std::string_view bytes);

// The content of the file of this place in the list. Problems as of Zip::read; `damaged` when there
// is no such file.
Problem read_archive_file(std::string_view bytes, size_t index, std::string& out);

}  // namespace gouji::document
