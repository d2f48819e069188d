// What a list begins with: “其中”, “包括”, “分别为”, a colon, a bracket or a comma behind
// “45件申请中”.
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

class ListHeads {
 public:
  explicit ListHeads(const Sentence& s) : s_(s), tokens_(s.tokens.data()), size_(s.tokens.size()) {}

  // A list begins behind token i, one of Sentence::list_heads.
  bool is_head(size_t i) const;
  // 主要有…, 如…: more than what is named. 包括… may be all.
  bool opens_list(const Token& t) const;
  // The mark of 从渠道看, 按渠道分: what is divided was told already (is_view_of).
  bool is_view(size_t i) const;
  // The comma of “办结的44件中，”, “44件申请中，” or “公开的100条信息中，”; at the begin of a
  // sentence of “在公开的信息中，”, too. “在公开的信息当中” is its own head.
  bool is_out_of(size_t i) const;
  // The comma of 收到申请19件，涉及征地12件、规划5件、其他2件: with 其他 nothing is left out. Not
  // of an item of a list.
  bool names_topics(size_t i) const;
  // Where 公开申请 begins that ends in front of token i.
  size_t behind_requests(size_t i) const;

 private:
  const Token& at(size_t i) const { return tokens_[i]; }
  size_t size() const { return size_; }
  // Only , or : stand between token i and a number in front of it, or the bracket behind one.
  bool behind_number(size_t i) const;
  // Where 的办理结果为 begins that ends in front of token i.
  size_t behind_results(size_t i) const;
  // No mark and no number stands in front.
  bool begins_sentence(size_t i) const;

  const Sentence& s_;
  const Token* tokens_;
  size_t size_;
};

}  // namespace gouji::report
