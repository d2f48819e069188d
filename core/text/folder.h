// The work of Folded::append, and how Folded::Entry is coded. For fold.cpp only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/fold.h"
#include "core/text/fold_chars.h"

namespace gouji::text {

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

// The source bytes of the whole characters in `folded` bytes of a run.
constexpr uint32_t distance(uint32_t run, uint32_t folded) {
  if (run == kShifted) return folded;
  return folded / folded_step(run) * source_step(run);
}

// Folds one piece into a Folded. The text is made as long as it can get without growing changes
// and written through a pointer; run() cuts it.
class Folder {
 public:
  Folder(Folded& to, std::string_view source, SourceSpan piece)
      : text_(to.text_),
        entries_(to.entries_),
        map_(FoldChars::get()),
        base_(source.data()),
        start_(source.data() + piece.begin),
        end_(source.data() + piece.end),
        text_start_(to.text_.size()) {
    text_.resize(text_start_ + piece.size());
    out_ = text_.data() + text_start_;
  }

  void run();

  // Notes that the folded text goes on at `at` with source bytes from `source` on, in a run of the
  // given kind or a whole change that ends at `kind`. Nothing to note where the last run goes on.
  static void enter(std::vector<Folded::Entry>& entries, uint32_t at, uint32_t source,
                    uint32_t kind) {
    if (!entries.empty()) {
      const Folded::Entry& last = entries.back();
      if (last.source_end == kind && kind >= kRun &&
          last.source_at + distance(kind, at - last.at) == source)
        return;
      if (last.at == at) entries.pop_back();
    }
    // Half as much again: doubling would cost the most where memory is short.
    if (entries.size() == entries.capacity()) entries.reserve(entries.size() * 3 / 2 + 16);
    entries.push_back({at, source, kind});
  }

 private:
  uint32_t place(const char* at) const { return static_cast<uint32_t>(at - base_); }
  uint32_t size() const { return static_cast<uint32_t>(out_ - text_.data()); }

  // Where simple() ended: the action and length (0 for a fault in the UTF-8) of what is there.
  struct Stop {
    const char* at;
    uint16_t action;
    uint32_t length;
  };

  // Does all that needs neither ICU nor more room: copies, drops, and replaces three bytes by one
  // or by three. This is the loop that the speed of the whole rests on.
  Stop simple(const char* at);

  // Room for `bytes` now and the rest of the source unchanged behind them.
  void make_room(size_t bytes, const char* rest);

  void write(const char* bytes, size_t count, const char* rest) {
    make_room(count, rest);
    out_ = std::copy(bytes, bytes + count, out_);
  }

  // Writes `code` for the one character of `length` bytes at `at`.
  void put(uint32_t code, const char* at, uint32_t length);

  void copy(const char* from, const char* to);

  const char* change(const char* from, const char* to, std::string_view by);

  bool after_qi() const {
    return size() >= text_start_ + 3 && std::string_view(out_ - 3, 3) == "其";
  }

  // Folds what begins at `at`, up to the next place where NFKC may be cut; returns its end.
  const char* ask(const char* at);

  // A mark belongs to the letter before it. When that one was written unchanged, it is taken back
  // and its place returned; after a change or a dropped character the mark stands alone.
  const char* take_back(const char* at);

  std::string& text_;
  std::vector<Folded::Entry>& entries_;
  const FoldChars& map_;
  const char* const base_;
  const char* const start_;
  const char* const end_;
  const size_t text_start_;
  char* out_;  // in text_: the end of what is written
  std::string folded_;
};

}  // namespace gouji::text
