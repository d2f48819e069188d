#include "core/document/word97/doc_file.h"

#include <utility>

namespace gouji::document {
namespace {

constexpr uint16_t kMagic = 0xA5EC;
// Word 2, 6 and 95, and the editions of Word 6 and 95 for East Asia.
constexpr uint16_t kOldMagics[] = {0xA5DB, 0xA5DC, 0xA697, 0xA698, 0xA699};
constexpr uint16_t kWord97 = 0x00C0;
constexpr uint16_t kEncrypted = 0x0100;
constexpr uint16_t kSecondTable = 0x0200;
constexpr uint32_t kBaseSize = 32;

constexpr Part kParts[] = {Part::stylesheet, Part::character_pages, Part::paragraph_pages,
                           Part::pieces,     Part::shapes,          Part::boxes,
                           Part::lists,      Part::list_overrides};

}  // namespace

DocFile::DocFile(std::string_view bytes) : size_(bytes.size()), file_(bytes), problem_(open()) {}

Problem DocFile::open() {
  if (!file_.valid()) return Problem::damaged;
  word_ = file_.stream("WordDocument").value_or(std::string());
  const Bytes fib(word_);
  const uint16_t magic = fib.u16(0);
  const bool old =
      std::find(std::begin(kOldMagics), std::end(kOldMagics), magic) != std::end(kOldMagics) ||
      (magic == kMagic && fib.u16(2) < kWord97);
  if (old) {
    detail_ = "word6";
    return Problem::unsupported;
  }
  if (magic != kMagic || !fib.has(0, kBaseSize + 2)) return Problem::damaged;
  const uint16_t flags = fib.u16(10);
  if ((flags & kEncrypted) != 0) return Problem::encrypted;

  // Three arrays, each behind its count: of 16 bits, of 32, and of pairs of 32.
  const uint32_t longs = kBaseSize + 2 + 2u * fib.u16(kBaseSize);
  const uint32_t long_count = fib.u16(longs);
  const uint32_t pairs = longs + 2 + 4 * long_count;
  place_count_ = fib.u16(pairs);
  places_ = pairs + 2;
  // The first is the size of the file; the counts of characters begin with the fourth.
  if (long_count < 3 + kStories || !fib.has(places_, uint64_t{place_count_} * 8))
    return Problem::damaged;
  for (size_t i = 0; i < kStories; ++i) {
    characters_[i] = fib.u32(longs + 2 + 4 * (3 + i));
    if (characters_[i] > INT32_MAX) return Problem::damaged;
  }

  auto table = file_.stream((flags & kSecondTable) != 0 ? "1Table" : "0Table");
  if (!table) return Problem::damaged;
  table_ = std::move(*table);
  for (const Part p : kParts)
    if (!Bytes(table_).has(place(p).at, place(p).size)) return Problem::damaged;
  return Problem::none;
}

DocFile::Place DocFile::place(Part part) const {
  const auto i = static_cast<uint32_t>(part);
  if (i >= place_count_) return {};
  const uint64_t at = places_ + uint64_t{i} * 8;
  const uint32_t size = Bytes(word_).u32(at + 4);
  return {size == 0 ? 0 : Bytes(word_).u32(at), size};
}

Bytes DocFile::part(Part part) const {
  const Place at = place(part);
  return Bytes(table_).part(at.at, at.size);
}

Bytes DocFile::behind(Part part) const {
  const Place at = place(part);
  return at.size == 0 ? Bytes() : Bytes(table_).from(uint64_t{at.at} + at.size);
}

Bytes DocFile::data_stream() {
  if (!data_) data_ = file_.stream("Data").value_or(std::string());
  return Bytes(*data_);
}

}  // namespace gouji::document
