// Folding: one spelling for matching, with a way back to the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace gouji::text {

// A text in which spelling that does not matter is made alike:
//   NFKC (full-width forms become ASCII: （ ） ， ： ； ！ ？ become ( ) , : ; ! ?);
//   CJK radicals U+2E80–2EF3 and U+2F00–2FD5 become the characters they look like;
//   white space of every kind (line breaks too), zero-width and bidi controls, soft hyphens and
//   variation selectors vanish;
//   brackets 〔〕[]【】 become 〔〕, and 〈〉<> become 〈〉;
//   quotes “”„‟＂" and 「」『』 become ", and ‘’ become ';
//   dashes －—–‒−― become -;
//   the backslash in front of a sign, as Markdown writes 1\. and 0999\-7654321, vanishes;
//   其它 becomes 其他, and the traditional characters that occur in the official form and in
//   reports become simplified ones.
// 、 。 《 》 stay as they are. ASCII letters keep their case.
// Pieces are appended one after another, each folded by itself and with its own range, so that one
// buffer serves a whole document. Positions of the folded text map back to whole source
// characters: a range that touches a change covers all of the original of that change (`１２ 3`
// folds to `123` and maps back whole).
// Takes 12 bytes for each change of pace between the two texts; equal changes in a row and
// characters replaced by as many bytes take none. Not for several threads.
class Folded {
 public:
  // Folds source[piece) and appends it. Returns its range in text().
  FoldedSpan append(std::string_view source, SourceSpan piece);
  // Appends text that stands for nothing in the source, such as a separator; maps to an empty
  // range.
  void append_separator(char c);

  const std::string& text() const { return text_; }
  std::string_view view(FoldedSpan span) const { return span.in(text_); }
  // The source range of a folded range: from the start of the original of its first character to
  // the end of the original of its last. An empty range maps to an empty one. O(log
  // pieces+changes).
  SourceSpan source(FoldedSpan span) const;

  // Room for the folds of so many bytes.
  void reserve(size_t bytes) {
    constexpr size_t kSmall = size_t{1} << 17, kBytesOfChange = 16;
    text_.reserve(bytes);
    if (bytes < kSmall) entries_.reserve(bytes / kBytesOfChange);
  }
  void clear();

 private:
  // From folded byte `at` on until the next entry. Either a run of characters that each take
  // `step` bytes of the source and `step` bytes of the folded text (both coded in source_end, see
  // fold.cpp), so that equal changes in a row need one entry and unchanged text none of its own;
  // or a change that maps as a whole to [source_at, source_end).
  struct Entry {
    uint32_t at;
    uint32_t source_at;
    uint32_t source_end;
  };
  friend class Folder;
  static SourceSpan position(const Entry& entry, uint32_t byte);
  // The last of [from, to) that begins at or before `byte`; from - 1 when none does.
  static const Entry* entry_before(const Entry* from, const Entry* to, uint32_t byte);
  const Entry& entry_at(uint32_t byte) const;
  std::string text_;
  std::vector<Entry> entries_;
  mutable size_t last_ = 0;  // the entry asked for last
};

// Folds a whole string; for tests, constants and short texts.
std::string folded(std::string_view source);

}  // namespace gouji::text
