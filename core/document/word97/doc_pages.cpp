#include "core/document/word97/doc_pages.h"

namespace gouji::document {
namespace {

constexpr uint32_t kPage = 512;
constexpr uint32_t kCount = kPage - 1;  // the last byte says how many runs there are

// The index of the last of `count` numbers, `step` bytes apart, that is not above `fc`; -1: none.
int64_t last_up_to(Bytes numbers, uint64_t count, uint32_t fc) {
  uint64_t low = 0;
  uint64_t high = count;
  while (low < high) {
    const uint64_t middle = (low + high) / 2;
    if (numbers.u32(middle * 4) <= fc)
      low = middle + 1;
    else
      high = middle;
  }
  return static_cast<int64_t>(low) - 1;
}

}  // namespace

FormattedPages::FormattedPages(Kind kind, Bytes table, Bytes stream)
    : kind_(kind),
      table_(table),
      stream_(stream),
      count_(table.size() < 4 ? 0 : (table.size() - 4) / 8),
      valid_(check()) {}

bool FormattedPages::check() const {
  // A run is described by four bytes and one more, a paragraph's by thirteen.
  const uint32_t most = kind_ == Kind::characters ? (kCount - 4) / 5 : (kCount - 4) / 17;
  for (uint32_t i = 0; i < count_; ++i) {
    const uint64_t at = uint64_t{page_of(i)} * kPage;
    if (!stream_.has(at, kPage) || stream_.u8(at + kCount) > most) return false;
  }
  return count_ > 0;
}

FormattedPages::Run FormattedPages::at(uint32_t fc) const {
  const Run none{fc, fc + 1, 0, {}};
  const int64_t i = last_up_to(table_, count_, fc);
  if (i < 0) return none;
  const Bytes page = stream_.part(uint64_t{page_of(static_cast<uint32_t>(i))} * kPage, kPage);
  const uint32_t runs = page.u8(kCount);
  const int64_t r = last_up_to(page, runs, fc);
  if (r < 0 || page.u32(4 * (static_cast<uint64_t>(r) + 1)) <= fc) return none;
  return run(page, static_cast<uint32_t>(r));
}

FormattedPages::Run FormattedPages::run(Bytes page, uint32_t i) const {
  Run out{page.u32(4 * i), page.u32(4 * i + 4), 0, {}};
  const uint32_t runs = page.u8(kCount);
  const bool characters = kind_ == Kind::characters;
  const uint32_t offset = 2u * page.u8(4 * (runs + 1) + (characters ? i : 13 * i));
  if (offset == 0) return out;
  const uint32_t count = page.u8(offset);
  if (characters) {
    out.modifiers = page.part(offset + 1, count);
    return out;
  }
  // A count of words; 0 says that it stands in the next byte and the first is padding.
  const Bytes properties = count > 0 ? page.part(offset + 1, 2 * count - 1)
                                     : page.part(offset + 2, 2 * page.u8(offset + 1));
  out.style = properties.u16(0);
  out.modifiers = properties.from(2);
  return out;
}

}  // namespace gouji::document
