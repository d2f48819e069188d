#include "core/text/folder.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <cstring>

#include "core/text/three_bytes.h"

namespace gouji::text {
namespace {

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

// What Markdown writes with a backslash in front: signs of ASCII but that itself, and but the star
// of Word's fields, PAGE \* MERGEFORMAT.
bool is_sign(char c) {
  return ((c >= '!' && c <= '/') || (c >= ':' && c <= '@') || c == '[' || c == ']' || c == '^' ||
          c == '_' || c == '`' || (c >= '{' && c <= '~')) &&
         c != '*';
}

}  // namespace

void Folder::run() {
  const char* at = start_;
  while (at < end_) {
    const Stop stop = simple(at);
    at = stop.at;
    if (at >= end_) break;
    if (stop.length == 0) {
      at = change(at, at + 1, "\xEF\xBF\xBD");
    } else if (stop.action == kAsk) {
      at = ask(at);
    } else if (stop.action == kEscape) {
      if (at + 1 == end_ || !is_sign(at[1])) put('\\', at, 1);
      ++at;
    } else {
      const uint32_t c = stop.action == kAfterQi ? (after_qi() ? kTaPerson : kTa) : stop.action;
      put(c, at, stop.length);
      at += stop.length;
    }
  }
  text_.resize(size());
}

Folder::Stop Folder::simple(const char* at) {
  const char* const end = end_;
  const FoldChars& map = map_;
  char* out = out_;
  const char* run = at;  // [run, at) has been written, and each character takes as many bytes
  const auto end_run = [&] {
    if (run == at) return;
    enter(entries_, static_cast<uint32_t>(out - text_.data() - (at - run)), place(run), kShifted);
  };
  Stop stop{end, kKeep, 1};
  for (;;) {
    // Most of a text is kept. Four bytes are copied of a character of three, eight of two: there is
    // room for the rest of the source.
    for (;;) {
      while (end - at >= 8 && map.keeps_two(eight_bytes(at))) {
        std::memcpy(out, at, 8);
        at += 6;
        out += 6;
      }
      while (end - at >= 4 && map.keeps(four_bytes(at))) {
        std::memcpy(out, at, 4);
        at += 3;
        out += 3;
      }
      if (at == end || static_cast<uint8_t>(*at) >= 0x80 ||
          map.basic(static_cast<uint8_t>(*at)) != kKeep)
        break;
      *out++ = *at++;
    }
    if (at == end) break;
    const uint32_t word = end - at >= 4 ? four_bytes(at) : 0;
    const auto [code, length] = is_ordinary(word) ? Char{code_of(word), 3} : read_char(at, end);
    const uint16_t action = length == 0 ? uint16_t{kAsk} : map.action(code);
    if (action == kKeep) {
      for (uint32_t i = 0; i < length; ++i) *out++ = *at++;
      continue;
    }
    if (length == 3 && action >= 0x800) {  // of the same length: no entry
      write_char(action, out);
      out += 3;
      at += 3;
      continue;
    }
    end_run();
    if (action != kDrop) {
      if (length != 3 || action < kReplaced || action >= 0x80) {
        run = at;
        stop = {at, action, length};
        break;
      }
      enter(entries_, static_cast<uint32_t>(out - text_.data()), place(at), run_of(3, 1));
      *out++ = static_cast<char>(action);
    }
    at += length;
    run = at;
  }
  if (at == end) end_run();
  out_ = out;
  return stop;
}

void Folder::make_room(size_t bytes, const char* rest) {
  const size_t used = size();
  const size_t need = used + bytes + static_cast<size_t>(end_ - rest);
  if (need <= text_.size()) return;
  text_.resize(std::max(need, text_.size() + text_.size() / 2));
  out_ = text_.data() + used;
}

void Folder::put(uint32_t code, const char* at, uint32_t length) {
  char bytes[4];
  const uint32_t count = write_char(code, bytes);
  enter(entries_, size(), place(at), count == length ? kShifted : run_of(length, count));
  write(bytes, count, at + length);
}

void Folder::copy(const char* from, const char* to) {
  enter(entries_, size(), place(from), kShifted);
  write(from, static_cast<size_t>(to - from), to);
}

const char* Folder::change(const char* from, const char* to, std::string_view by) {
  if (by.empty()) return to;
  enter(entries_, size(), place(from), place(to));
  write(by.data(), by.size(), to);
  return to;
}

const char* Folder::ask(const char* at) {
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
    if (count > 0 && to > at && unorm2_hasBoundaryBefore(norm, static_cast<UChar32>(c.code))) break;
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
  if (folded_ != std::string_view(at, static_cast<size_t>(to - at))) return change(at, to, folded_);
  copy(at, to);
  return to;
}

const char* Folder::take_back(const char* at) {
  const char* before = at;
  while (before > start_ && (static_cast<uint8_t>(before[-1]) & 0xC0) == 0x80) --before;
  if (before > start_) --before;
  const auto length = static_cast<uint32_t>(at - before);
  if (length == 0 || size() < text_start_ + length) return at;
  const Folded::Entry& last = entries_.back();
  const uint32_t run = size() - last.at;
  if (last.source_end != kShifted || last.source_at + run != place(at) || run < length ||
      std::string_view(out_ - length, length) != std::string_view(before, length))
    return at;
  out_ -= length;
  return before;
}

}  // namespace gouji::text
