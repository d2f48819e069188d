#include "core/text/fold.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "core/text/fold_table.h"

namespace gouji::text {
namespace {

// What happens to a character of the basic plane; every other value is its replacement.
constexpr uint16_t kKeep = 0;     // copied
constexpr uint16_t kDrop = 1;     // vanishes
constexpr uint16_t kAsk = 2;      // ICU knows
constexpr uint16_t kAfterQi = 3;  // 它: 他 after 其, else kept

constexpr uint32_t kQi = 0x5176, kTa = 0x5B83, kTaPerson = 0x4ED6;

constexpr bool is_space(uint32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Zero-width and bidi controls, soft hyphen, variation selectors (PDF and IVD text carry them).
constexpr bool is_invisible(uint32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

// The project's own folding of what NFKC leaves, except space, radicals and traditional characters.
constexpr uint32_t alike(uint32_t c) {
  switch (c) {
    case '[':
    case 0x3010:
      return 0x3014;
    case ']':
    case 0x3011:
      return 0x3015;
    case '<':
    case 0x2329:
      return 0x3008;
    case '>':
    case 0x232A:
      return 0x3009;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
      return '"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    // GB 18030 before 2022 put these vertical forms into the private use area.
    case 0xE78D:
      return ',';
    case 0xE78E:
      return 0x3002;
    case 0xE78F:
      return 0x3001;
    case 0xE790:
      return ':';
    case 0xE791:
      return ';';
    case 0xE792:
      return '!';
    case 0xE793:
      return '?';
    case 0xE794:
      return 0x3016;
    case 0xE795:
      return 0x3017;
    default:
      return c;
  }
}

// One answer for every character of the basic plane, so that ordinary text never asks ICU.
class Table {
 public:
  Table() {
    std::fill(std::begin(map_), std::end(map_), kAsk);
    keep(0x00, 0x7F);
    keep(0x3001, 0x3029);  // 3000 is a space; brackets are set below
    keep(0x3041, 0x3096);
    keep(0x30A1, 0x30FB);
    keep(0x2190, 0x2199);
    keep(0x2500, 0x27BF);  // lines, ■ ● ○ ★ √ and their like
    keep(0x4E00, 0x9FFF);
    keep(0xE000, 0xF8FF);  // symbol fonts
    for (const uint32_t c :
         {0xA7, 0xB0, 0xB1, 0xB7, 0xD7, 0x2022, 0x203B, 0x221A, 0x2264, 0x2265, 0xFFFD})
      map_[c] = kKeep;
    for (uint32_t c = 0; c < 0x10000; ++c) {
      if (is_space(c) || is_invisible(c)) {
        map_[c] = kDrop;
      } else if (alike(c) != c) {
        map_[c] = static_cast<uint16_t>(alike(c));
      }
    }
    for (size_t i = 0; i < kSimplified.size(); i += 2) map_[kSimplified[i]] = kSimplified[i + 1];
    for (size_t i = 0; i < kRadicals2E80.size(); ++i)
      if (kRadicals2E80[i] != u' ') radical(0x2E80 + i, kRadicals2E80[i]);
    for (size_t i = 0; i < kRadicals2F00.size(); ++i) radical(0x2F00 + i, kRadicals2F00[i]);
    for (uint32_t c = 0xFF01; c <= 0xFF5E; ++c) map_[c] = static_cast<uint16_t>(alike(c - 0xFEE0));
    map_[kTa] = kAfterQi;
  }

  uint16_t operator[](uint32_t c) const { return map_[c]; }

  // The same for a character that NFKC has made: kKeep, kDrop, kAfterQi or a replacement.
  uint16_t after_nfkc(uint32_t c) const {
    if (c > 0xFFFF) return is_invisible(c) ? kDrop : kKeep;
    return map_[c] == kAsk ? kKeep : map_[c];
  }

 private:
  void keep(uint32_t first, uint32_t last) {
    for (uint32_t c = first; c <= last; ++c) map_[c] = kKeep;
  }
  void radical(size_t c, char16_t to) {
    map_[c] = map_[to] > kAfterQi ? map_[to] : static_cast<uint16_t>(to);
  }

  uint16_t map_[0x10000];
};

const Table& table() {
  static const Table instance;
  return instance;
}

const UNormalizer2* nfkc() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* found = unorm2_getNFKCInstance(&error);
    return U_SUCCESS(error) ? found : nullptr;
  }();
  return instance;
}

struct Char {
  uint32_t code;
  uint32_t length;  // 0: no well-formed character here
};

Char read(const char* at, const char* end) {
  const auto byte = [at](int i) { return static_cast<uint8_t>(at[i]); };
  const auto tail = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
  const ptrdiff_t left = end - at;
  if (left <= 0) return {0xFFFD, 0};
  const uint32_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b >= 0xC2 && b < 0xE0 && left >= 2 && tail(1)) return {(b & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (b >= 0xE0 && b < 0xF0 && left >= 3 && tail(1) && tail(2)) {
    const uint32_t c = (b & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3F);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) return {c, 3};
  } else if (b >= 0xF0 && b < 0xF5 && left >= 4 && tail(1) && tail(2) && tail(3)) {
    const uint32_t c =
        (b & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3F);
    if (c >= 0x10000 && c <= 0x10FFFF) return {c, 4};
  }
  return {0xFFFD, 0};
}

uint32_t write(uint32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
  out[2] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  out[3] = static_cast<char>(0x80 | (c & 0x3F));
  return 4;
}

// Characters that ICU gets at once. Unicode's stream-safe limit: more marks than this on one
// letter are no text, and ICU's reordering of them is quadratic.
constexpr int kLongestSegment = 32;

// Entry::source_end from here on codes a run: bits 2–3 the source bytes of a character less one,
// bits 0–1 the folded bytes less one.
constexpr uint32_t kRun = 0xFFFFFFF0;
constexpr uint32_t run_of(uint32_t source_step, uint32_t folded_step) {
  return kRun | (source_step - 1) << 2 | (folded_step - 1);
}
// Equal steps are all one: positions differ by a constant.
constexpr uint32_t kShifted = run_of(1, 1);

constexpr uint32_t source_step(uint32_t run) { return (run >> 2 & 3) + 1; }
constexpr uint32_t folded_step(uint32_t run) { return (run & 3) + 1; }

}  // namespace

// Folds one piece into a Folded.
class Folder {
 public:
  Folder(Folded& to, std::string_view source, SourceSpan piece)
      : to_(to),
        text_(to.text_),
        map_(table()),
        base_(source.data()),
        start_(source.data() + piece.begin),
        end_(source.data() + piece.end),
        text_start_(to.text_.size()) {}

  void run() {
    const char* at = start_;
    const char* copied = at;  // [copied, at) is kept and not yet written
    while (at < end_) {
      const auto b = static_cast<uint8_t>(*at);
      uint32_t code = b;
      uint32_t length = 1;
      if (b >= 0x80) {
        const Char c = read(at, end_);
        code = c.code;
        length = c.length;
      }
      const uint16_t action = length == 0 ? kAsk : code > 0xFFFF ? supplementary(code) : map_[code];
      if (action == kKeep) {
        at += length;
        continue;
      }
      copy(copied, at);
      if (action == kDrop) {
        at += length;
      } else if (action == kAfterQi) {
        put(after_qi() ? kTaPerson : kTa, at, length);
        at += length;
      } else if (action != kAsk) {
        put(action, at, length);
        at += length;
      } else if (length == 0) {
        change(at, at + 1, "\xEF\xBF\xBD");
        ++at;
      } else {
        at = ask(at);
      }
      copied = at;
    }
    copy(copied, at);
  }

  // Notes that text_ goes on with source bytes from `source` on, in a run of the given kind or a
  // whole change that ends at source_end. Does nothing where the last run simply goes on.
  static void enter(Folded& to, uint32_t source, uint32_t kind) {
    const auto at = static_cast<uint32_t>(to.text_.size());
    auto& entries = to.entries_;
    if (!entries.empty() && kind >= kRun) {
      const Folded::Entry& last = entries.back();
      if (last.source_end == kind && last.at <= at &&
          last.source_at + (at - last.at) / folded_step(kind) * source_step(kind) == source)
        return;
    }
    if (!entries.empty() && entries.back().at == at) entries.pop_back();
    // Half as much again: doubling would cost the most where memory is short.
    if (entries.size() == entries.capacity()) entries.reserve(entries.size() * 3 / 2 + 16);
    entries.push_back({at, source, kind});
  }

 private:
  static uint16_t supplementary(uint32_t c) {
    if ((c >= 0x20000 && c < 0x2F800) || (c >= 0x30000 && c < 0x33480)) return kKeep;
    return is_invisible(c) ? kDrop : kAsk;
  }

  uint32_t place(const char* at) const { return static_cast<uint32_t>(at - base_); }

  void copy(const char* from, const char* to) {
    if (from == to) return;
    enter(to_, place(from), kShifted);
    text_.append(from, to);
  }

  // Writes `code` for the one character of `length` bytes at `at`.
  void put(uint32_t code, const char* at, uint32_t length) {
    char bytes[4];
    const uint32_t size = write(code, bytes);
    enter(to_, place(at), size == length ? kShifted : run_of(length, size));
    text_.append(bytes, size);
  }

  void change(const char* from, const char* to, std::string_view by) {
    if (by.empty()) return;
    enter(to_, place(from), place(to));
    text_.append(by);
  }

  bool after_qi() const {
    return text_.size() >= text_start_ + 3 && text_.compare(text_.size() - 3, 3, "其") == 0;
  }

  // Folds what begins at `at`, up to the next place where NFKC may be cut; returns its end.
  const char* ask(const char* at) {
    const UNormalizer2* norm = nfkc();
    const Char first = read(at, end_);
    if (norm == nullptr || unorm2_isInert(norm, static_cast<UChar32>(first.code))) {
      put(first.code, at, first.length);
      return at + first.length;
    }
    if (!unorm2_hasBoundaryBefore(norm, static_cast<UChar32>(first.code))) at = take_back(at);
    UChar in[2 * kLongestSegment + 2];
    int32_t in_size = 0;
    const char* to = at;
    for (int count = 0; count < kLongestSegment && to < end_; ++count) {
      const Char c = read(to, end_);
      if (c.length == 0) break;
      if (count > 0 && to > at && unorm2_hasBoundaryBefore(norm, static_cast<UChar32>(c.code)))
        break;
      U16_APPEND_UNSAFE(in, in_size, c.code);
      to += c.length;
    }
    UChar out[kLongestSegment * 18 * 2];
    UErrorCode error = U_ZERO_ERROR;
    const int32_t out_size =
        unorm2_normalize(norm, in, in_size, out, static_cast<int32_t>(std::size(out)), &error);
    if (U_FAILURE(error)) {
      copy(at, to);
      return to;
    }
    folded_.clear();
    bool qi = after_qi();
    for (int32_t i = 0; i < out_size;) {
      UChar32 c;
      U16_NEXT(out, i, out_size, c);
      const uint16_t action = map_.after_nfkc(static_cast<uint32_t>(c));
      if (action == kDrop) continue;
      if (action == kAfterQi) {
        c = qi ? kTaPerson : kTa;
      } else if (action != kKeep) {
        c = action;
      }
      qi = c == static_cast<UChar32>(kQi);
      char bytes[4];
      folded_.append(bytes, write(static_cast<uint32_t>(c), bytes));
    }
    // An unchanged segment is a copy: combining marks and rare letters need no entries.
    if (folded_ == std::string_view(at, static_cast<size_t>(to - at))) {
      copy(at, to);
    } else {
      change(at, to, folded_);
    }
    return to;
  }

  // A mark belongs to the letter before it. When that one was written unchanged, it is taken back
  // and its place returned; after a change or a dropped character the mark stands alone.
  const char* take_back(const char* at) {
    const char* before = at;
    while (before > start_ && (static_cast<uint8_t>(before[-1]) & 0xC0) == 0x80) --before;
    if (before > start_) --before;
    const auto length = static_cast<size_t>(at - before);
    if (before == at || text_.size() < text_start_ + length) return at;
    const Folded::Entry& last = to_.entries_.back();
    const auto size = static_cast<uint32_t>(text_.size());
    if (last.source_end != kShifted || last.source_at + (size - last.at) != place(at) ||
        size - last.at < length || text_.compare(size - length, length, before, length) != 0)
      return at;
    text_.resize(size - length);
    return before;
  }

  Folded& to_;
  std::string& text_;
  const Table& map_;
  const char* const base_;
  const char* const start_;
  const char* const end_;
  const size_t text_start_;
  std::string folded_;
};

FoldedSpan Folded::append(std::string_view source, SourceSpan piece) {
  const auto begin = static_cast<uint32_t>(text_.size());
  piece.end = std::min(piece.end, static_cast<uint32_t>(source.size()));
  if (piece.begin < piece.end) Folder(*this, source, piece).run();
  return {begin, static_cast<uint32_t>(text_.size())};
}

void Folded::append_separator(char c) {
  const auto at = static_cast<uint32_t>(text_.size());
  const uint32_t place = at == 0 ? 0 : position(entry_at(at - 1), at - 1).end;
  const bool goes_on = !entries_.empty() && entries_.back().at < at &&
                       entries_.back().source_at == entries_.back().source_end;
  if (!goes_on) Folder::enter(*this, place, place);
  text_.push_back(c);
}

void Folded::clear() {
  text_.clear();
  entries_.clear();
}

const Folded::Entry& Folded::entry_at(uint32_t byte) const {
  const auto after = std::upper_bound(entries_.begin(), entries_.end(), byte,
                                      [](uint32_t at, const Entry& e) { return at < e.at; });
  return *(after - 1);
}

SourceSpan Folded::position(const Entry& entry, uint32_t byte) {
  if (entry.source_end < kRun) return {entry.source_at, entry.source_end};
  const uint32_t step = source_step(entry.source_end);
  const uint32_t begin = entry.source_at + (byte - entry.at) / folded_step(entry.source_end) * step;
  return {begin, begin + step};
}

SourceSpan Folded::source(FoldedSpan span) const {
  const auto size = static_cast<uint32_t>(text_.size());
  if (entries_.empty()) return {};
  const auto inside = [this](uint32_t at) {
    return (static_cast<uint8_t>(text_[at]) & 0xC0) == 0x80;
  };
  span.end = std::min(span.end, size);
  if (span.empty()) {
    if (span.begin >= size) {
      const uint32_t end = position(entry_at(size - 1), size - 1).end;
      return {end, end};
    }
    const uint32_t begin = position(entry_at(span.begin), span.begin).begin;
    return {begin, begin};
  }
  while (span.begin > 0 && inside(span.begin)) --span.begin;
  while (span.end < size && inside(span.end)) ++span.end;
  // Separators at either end stand for nothing.
  const Entry* first = &entry_at(span.begin);
  while (first->source_at == first->source_end && first + 1 < entries_.data() + entries_.size() &&
         first[1].at < span.end) {
    ++first;
    span.begin = first->at;
  }
  const Entry* last = &entry_at(span.end - 1);
  while (last->source_at == last->source_end && last->at > span.begin) {
    span.end = last->at;
    --last;
  }
  const uint32_t begin = position(*first, span.begin).begin;
  const uint32_t end = position(*last, span.end - 1).end;
  return {std::min(begin, end), std::max(begin, end)};
}

std::string folded(std::string_view source) {
  Folded result;
  result.append(source, {0, static_cast<uint32_t>(source.size())});
  return result.text();
}

}  // namespace gouji::text
