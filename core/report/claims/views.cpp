#include "core/report/claims/views.h"

#include "core/text/words.h"

namespace gouji::report {
namespace {

enum class Ending : uint8_t {
  other,
  side,  // 方面, 如下
  view,  // 看, 分, 分为, 统计
};

// By the last character, which tells most texts from all of these.
Ending ending_of(std::string_view front) {
  const auto with = [front](std::string_view word, Ending ending) {
    return front.ends_with(word) ? ending : Ending::other;
  };
  switch (front.size() < 3 ? 0 : text::first_three(front.substr(front.size() - 3))) {
    case text::first_three("面"):
      return with("方面", Ending::side);
    case text::first_three("下"):
      return with("如下", Ending::side);
    case text::first_three("计"):
      return with("统计", Ending::view);
    case text::first_three("为"):
      return with("分为", Ending::view);
    case text::first_three("看"):
    case text::first_three("分"):
      return Ending::view;
    default:
      return Ending::other;
  }
}

// What ends before token i, a mark, is 从渠道看, 按结果分; `side`: 从渠道方面 and the like.
[[gnu::noinline]] bool heads_view(const std::vector<Token>& tokens, std::string_view front,
                                  size_t i, bool side) {
  size_t begin = i;
  while (begin > 0 && tokens[begin - 1].kind != Token::Kind::mark) {
    if (tokens[begin - 1].kind == Token::Kind::number) return false;
    --begin;
  }
  const std::string_view head = front.substr(tokens[begin].begin);
  return (!side && (head.starts_with("从") || head.starts_with("按"))) ||
         text::has_any(head, {"申请人", "渠道", "方式", "结果"});
}

}  // namespace

bool is_view_of(const std::vector<Token>& tokens, std::string_view folded, size_t i) {
  if (i == 0 || !(tokens[i].is_mark(',') || tokens[i].is_mark(':'))) return false;
  const std::string_view front = folded.substr(0, tokens[i].begin);
  Ending ending = ending_of(front);
  if (ending != Ending::view && tokens[i].is_mark(':')) ending = Ending::side;
  if (ending == Ending::other) return false;
  return heads_view(tokens, front, i, ending == Ending::side);
}

bool divides_all(std::string_view head) {
  return text::has_any(head,
                       {"结果", "渠道", "方式", "形式", "途径", "主体", "申请人", "身份", "载体"});
}

}  // namespace gouji::report
