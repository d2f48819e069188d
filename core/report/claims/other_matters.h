// Reviews and suits that are not those of the table: what other organs decide, and what has nothing
// to do with 政府信息公开.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/claims/labels.h"

namespace gouji::report {

// Asks of one sentence, and of the sentence as a whole only once.
class OtherMatters {
 public:
  explicit OtherMatters(const Sentence& s) : s_(s) {}

  // The number at token k, whose label begins at b and says `label`.
  bool hold(const CountLabel& label, size_t b, size_t k);
  // 公开行政复议决定书186份: papers of reviews.
  bool are_papers(const Token& t) const {
    return t.is(Word::other_topic) && s_.text(t).starts_with("行政复议");
  }

 private:
  std::string_view sentence() const;
  bool others_decide();
  bool names_carried_in();
  bool denied_behind(size_t k) const;
  bool behind_acts(const CountLabel& label, size_t b) const;

  const Sentence& s_;
  std::optional<bool> others_decide_, carried_in_;
};

}  // namespace gouji::report
