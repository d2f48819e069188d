#include "core/report/claims_views.h"

#include "core/text/words.h"

namespace gouji::report {

bool is_view_of(const std::vector<Token>& tokens, std::string_view folded, size_t i) {
  if (i == 0 || !(tokens[i].is_mark(',') || tokens[i].is_mark(':'))) return false;
  const std::string_view front = folded.substr(0, tokens[i].begin);
  const bool side = front.ends_with("方面") || front.ends_with("如下") || tokens[i].is_mark(':');
  if (!side && !front.ends_with("看") && !front.ends_with("分") && !front.ends_with("统计"))
    return false;
  size_t begin = i;
  while (begin > 0 && tokens[begin - 1].kind != Token::Kind::mark) {
    if (tokens[begin - 1].kind == Token::Kind::number) return false;
    --begin;
  }
  const std::string_view head = front.substr(tokens[begin].begin);
  return (!side && (head.starts_with("从") || head.starts_with("按"))) ||
         text::has_any(head, {"申请人", "渠道", "方式", "结果"});
}

bool divides_all(std::string_view head) {
  return text::has_any(head, {"结果", "渠道", "方式", "形式", "途径", "主体", "申请人", "身份"});
}

}  // namespace gouji::report
