// Compound files ([MS-CFB]): the container of DOC, XLS, PPT and of encrypted OOXML.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/document/word97/bytes.h"

namespace gouji::document {

// Versions 3 and 4. Reads the directory at once and the streams when asked. Keeps a view of the
// bytes. Time and memory are linear in the file, whatever its tables say.
class CompoundFile {
 public:
  explicit CompoundFile(std::string_view bytes);

  // False: the header or the directory cannot be read.
  bool valid() const { return valid_; }
  // Streams and storages of the root, by an ASCII name whose case does not matter. When the tree of
  // the root is broken, those of the whole directory.
  bool has(std::string_view name) const { return find(name) != nullptr; }
  // The bytes of a stream of the root: shorter than its directory entry says when its chain of
  // sectors, or the file, ends early. nullopt: there is no such stream.
  std::optional<std::string> stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;  // its ASCII in lower case; anything else as '?'
    bool is_stream = false;
    uint32_t left = 0, right = 0, child = 0;
    uint32_t start = 0;
    uint64_t size = 0;
  };

  bool read_header();
  void read_fat();
  void read_directory();
  void list_root();
  uint32_t next(uint32_t sector) const;
  Bytes sector(uint32_t index) const;
  // At most `limit` bytes of the chain that begins there.
  std::string chain(uint32_t start, uint64_t limit) const;
  std::string mini_chain(uint32_t start, uint64_t limit) const;
  const Entry* find(std::string_view name) const;

  Bytes bytes_;
  bool valid_ = false;
  uint32_t shift_ = 9;    // 1 << shift_ bytes make a sector
  uint32_t sectors_ = 0;  // in the file, the last one perhaps not whole
  uint64_t mini_cutoff_ = 4096;
  std::vector<uint32_t> fat_sectors_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> root_;  // indexes of the entries that stand in the root
};

// "doc", "xls", "ppt", "encrypted-package" (an OOXML file with a password), or "ole2" for every
// other compound file: told by the streams in it.
std::string_view compound_format(std::string_view bytes);

// What keeps an "ole2" from being read: `damaged` when not even its directory can be, else
// `unsupported`.
Read read_compound(const Input& input);

}  // namespace gouji::document
