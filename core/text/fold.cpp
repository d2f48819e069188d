#include "core/text/fold.h"

#include <algorithm>

#include "core/text/folder.h"

namespace gouji::text {

namespace {

// A number in a cell, nearly always.
bool is_short_number(std::string_view s) {
  constexpr size_t kShort = 8;
  return s.size() <= kShort &&
         std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

FoldedSpan Folded::append(std::string_view source, SourceSpan piece) {
  const auto begin = static_cast<uint32_t>(text_.size());
  piece.end = std::min(piece.end, static_cast<uint32_t>(source.size()));
  if (piece.begin < piece.end) {
    if (const std::string_view whole = piece.in(source); is_short_number(whole)) {
      Folder::enter(entries_, begin, piece.begin, kShifted);
      text_ += whole;
    } else {
      Folder(*this, source, piece).run();
    }
  }
  return {begin, static_cast<uint32_t>(text_.size())};
}

void Folded::append_separator(char c) {
  const auto at = static_cast<uint32_t>(text_.size());
  const uint32_t place = at == 0 ? 0 : position(entry_at(at - 1), at - 1).end;
  const bool goes_on = !entries_.empty() && entries_.back().at < at &&
                       entries_.back().source_at == entries_.back().source_end;
  if (!goes_on) Folder::enter(entries_, at, place, place);
  text_.push_back(c);
}

void Folded::clear() {
  text_.clear();
  entries_.clear();
}

const Folded::Entry* Folded::entry_before(const Entry* from, const Entry* to, uint32_t byte) {
  return std::upper_bound(from, to, byte, [](uint32_t at, const Entry& e) { return at < e.at; }) -
         1;
}

const Folded::Entry& Folded::entry_at(uint32_t byte) const {
  // Questions mostly stay near each other.
  constexpr size_t kNear = 8;
  const auto begins_by = [&](size_t i) { return i < entries_.size() && entries_[i].at <= byte; };
  for (size_t i = 0; i < kNear && begins_by(last_ + 1); ++i) ++last_;
  for (size_t i = 0; i < kNear && last_ > 0 && !begins_by(last_); ++i) --last_;
  if (!begins_by(last_) || begins_by(last_ + 1))
    last_ = static_cast<size_t>(
        entry_before(entries_.data(), entries_.data() + entries_.size(), byte) - entries_.data());
  return entries_[last_];
}

SourceSpan Folded::position(const Entry& entry, uint32_t byte) {
  if (entry.source_end < kRun) return {entry.source_at, entry.source_end};
  const uint32_t begin = entry.source_at + distance(entry.source_end, byte - entry.at);
  return {begin, begin + source_step(entry.source_end)};
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
  const Entry* first = &entry_at(span.begin);
  const Entry* const end_of_entries = entries_.data() + entries_.size();
  // Within text that was not changed, nearly always.
  if (first->source_end == kShifted && (first + 1 == end_of_entries || first[1].at >= span.end)) {
    const uint32_t begin = first->source_at + (span.begin - first->at);
    return {begin, begin + span.size()};
  }
  // Separators at either end stand for nothing.
  while (first->source_at == first->source_end && first + 1 < end_of_entries &&
         first[1].at < span.end) {
    ++first;
    span.begin = first->at;
  }
  // Each entry takes a byte at least, so the last one is no farther off than the range is long.
  const Entry* const farthest = first + std::min<ptrdiff_t>(span.size(), end_of_entries - first);
  const Entry* last = entry_before(first + 1, farthest, span.end - 1);
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
