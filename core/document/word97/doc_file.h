// The file information block of a DOC ([MS-DOC] 2.5) and the streams that it points into.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/document/word97/bytes.h"
#include "core/document/word97/compound.h"

namespace gouji::document {

// The documents in a DOC, in the order of their characters ([MS-DOC] 2.3).
enum class Story : uint8_t {
  main,
  footnotes,
  headers,
  macros,
  comments,
  endnotes,
  boxes,
  header_boxes,
};
inline constexpr size_t kStories = 8;

// Structures of the table stream, by their place in FibRgFcLcb97.
enum class Part : uint8_t {
  stylesheet = 1,
  character_pages = 12,  // PlcBteChpx
  paragraph_pages = 13,  // PlcBtePapx
  pieces = 33,           // Clx
  shapes = 40,           // PlcSpaMom
  boxes = 56,            // PlcftxbxTxt
  lists = 73,            // PlfLst
  list_overrides = 74,   // PlfLfo
};

class DocFile {
 public:
  // `bytes` must outlive it.
  explicit DocFile(std::string_view bytes);

  // damaged; encrypted; unsupported, with `detail` "word6", for Word 6, 95 and older.
  Problem problem() const { return problem_; }
  std::string_view detail() const { return detail_; }

  size_t size() const { return size_; }               // of the file, in bytes
  Bytes text_stream() const { return Bytes(word_); }  // WordDocument
  // The stream of large property lists and pictures, read when first asked.
  Bytes data_stream();
  // Empty when the file has no such part. Lies whole in its stream.
  Bytes part(Part part) const;
  // What follows the part in its stream.
  Bytes behind(Part part) const;
  // Characters of the story.
  uint32_t characters(Story story) const { return characters_[static_cast<size_t>(story)]; }

 private:
  Problem open();
  struct Place {
    uint32_t at = 0;
    uint32_t size = 0;
  };
  Place place(Part part) const;

  size_t size_;
  CompoundFile file_;
  std::string word_, table_;
  std::optional<std::string> data_;
  uint32_t places_ = 0;  // in word_: FibRgFcLcb
  uint32_t place_count_ = 0;
  std::array<uint32_t, kStories> characters_{};
  std::string_view detail_;
  Problem problem_;  // last: open() fills the others
};

}  // namespace gouji::document
