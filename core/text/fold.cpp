#include "core/text/fold.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "core/text/fold_chars.h"

namespace gouji::text {
namespace {

constexpr uint32_t kQi = 0x5176, kTa = 0x5B83, kTaPerson = 0x4ED6;

const UNormalizer2* nfkc() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* found = unorm2_getNFKCInstance(&error);
    return U_SUCCESS(error) ? found : nullptr;
  }();
  return instance;
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
        map_(FoldChars::get()),
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
        const Char c = read_char(at, end_);
        code = c.code;
        length = c.length;
      }
      const uint16_t action = length == 0 ? static_cast<uint16_t>(kAsk) : map_.action(code);
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
  uint32_t place(const char* at) const { return static_cast<uint32_t>(at - base_); }

  void copy(const char* from, const char* to) {
    if (from == to) return;
    enter(to_, place(from), kShifted);
    text_.append(from, to);
  }

  // Writes `code` for the one character of `length` bytes at `at`.
  void put(uint32_t code, const char* at, uint32_t length) {
    char bytes[4];
    const uint32_t size = write_char(code, bytes);
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
    const Char first = read_char(at, end_);
    if (norm == nullptr || unorm2_isInert(norm, static_cast<UChar32>(first.code))) {
      put(first.code, at, first.length);
      return at + first.length;
    }
    if (!unorm2_hasBoundaryBefore(norm, static_cast<UChar32>(first.code))) at = take_back(at);
    UChar in[2 * kLongestSegment + 2];
    int32_t in_size = 0;
    const char* to = at;
    for (int count = 0; count < kLongestSegment && to < end_; ++count) {
      const Char c = read_char(to, end_);
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
      folded_.append(bytes, write_char(static_cast<uint32_t>(c), bytes));
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
  const FoldChars& map_;
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
