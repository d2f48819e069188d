// ZIP archives in memory, read under limits: the container of DOCX, XLSX and OFD, and of reports
// sent together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/document.h"

namespace gouji::document {

// More is no report.
inline constexpr size_t kMaxParts = 20'000;
inline constexpr size_t kMaxPart = size_t{64} << 20;   // bytes of one part
inline constexpr size_t kMaxRead = size_t{200} << 20;  // bytes of all parts read from one archive
// Bytes of XML that are read of one document: a report has one or two million, and trees take
// several times as much.
inline constexpr size_t kMaxXml = size_t{32} << 20;

// One entry of the archive's directory.
struct ZipPart {
  std::string name;         // as it stands there: hostile, in any encoding, never a path to open
  uint64_t size = 0;        // as the directory claims
  bool utf8_name = false;   // the directory says so
  bool encrypted = false;   // opens only with a password
  uint64_t position = 0;    // in the directory
  uint64_t compressed = 0;  // bytes in the archive, as claimed
};

// An archive over bytes that must outlive it. Nothing is written anywhere.
class Zip {
 public:
  explicit Zip(std::string_view bytes);
  ~Zip();
  Zip(const Zip&) = delete;
  Zip& operator=(const Zip&) = delete;

  // Of the directory: `damaged` (truncated, no directory), `too_large` (too many parts). Then there
  // are no parts.
  Problem problem() const { return problem_; }
  // In the order of the directory, folders included.
  const std::vector<ZipPart>& parts() const { return parts_; }
  // The part of this name, whatever the case of its ASCII letters, / or \ between folders, and with
  // or without / in front; the first one where several have it. nullptr: there is none.
  const ZipPart* find(std::string_view name) const;

  // The whole content of a part. `damaged`: what is there is not what the directory promises, by
  // its length and checksum; `encrypted`; `too_large`: over a limit, or packed so tightly that it
  // is no document; `unsupported`: packed in a way we do not know. Then `out` is empty.
  Problem read(const ZipPart& part, std::string& out);
  // Of all parts read so far.
  uint64_t bytes_read() const { return read_; }

 private:
  Problem list();

  struct Source {
    std::string_view bytes;
    uint64_t at = 0;
  };
  friend struct ZipSource;  // the callbacks of minizip

  Source source_;
  void* file_ = nullptr;
  Problem problem_ = Problem::none;
  uint64_t read_ = 0;
  std::vector<ZipPart> parts_;
  std::vector<std::pair<std::string, uint32_t>> by_name_;  // sorted; index into parts_
};

}  // namespace gouji::document
