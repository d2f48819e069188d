// Which of a rule's words can stand in the prose at all, so that it looks into few paragraphs.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace gouji::rules {

// Of a list of folded words those that some paragraph may hold. Never misses one; may name a word
// that no paragraph holds after all (report::ProseIndex).
class HeldWords {
 public:
  explicit HeldWords(const report::Report& report) : report_(report) {}
  template <class List>
  HeldWords(const report::Report& report, const List& words) : report_(report) {
    for (const auto& word : words) add(word);
  }

  void add(std::string_view word) {
    if (report_.index.may_hold(word)) words_.emplace_back(word);
  }
  bool empty() const { return words_.empty(); }
  // False: the paragraph holds none of them.
  bool may_stand_in(const report::Paragraph& paragraph) const {
    return std::any_of(words_.begin(), words_.end(), [&](const report::WordPairs& word) {
      return report_.may_hold(paragraph, word);
    });
  }

 private:
  const report::Report& report_;
  std::vector<report::WordPairs> words_;
};

}  // namespace gouji::rules
