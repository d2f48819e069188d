#include "core/report/claims/list_heads.h"

#include <algorithm>

#include "core/report/claims/views.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

bool starts_list(const Token& t) {
  return t.is(Word::among) || t.is(Word::including) || t.is(Word::distributed);
}

}  // namespace

bool ListHeads::is_view(size_t i) const { return is_view_of(s_.tokens, s_.folded(), i); }

bool ListHeads::opens_list(const Token& t) const {
  if (!t.is(Word::including)) return false;
  const std::string_view word = s_.text(t);
  return !word.starts_with("包") && !word.starts_with("含") && word != "涵盖";
}

bool ListHeads::behind_number(size_t i) const {
  while (i > 0 && (at(i - 1).is_mark(',') || at(i - 1).is_mark(':'))) --i;
  return i > 0 && (at(i - 1).counts() || at(i - 1).is_mark(')'));
}

size_t ListHeads::behind_requests(size_t i) const {
  while (i > 0 && (at(i - 1).is(Word::request) || at(i - 1).is(Word::subject))) --i;
  return i;
}

size_t ListHeads::behind_results(size_t i) const {
  if (i < 2 || !at(i - 1).is(Word::filler) || !s_.text(at(i - 1)).ends_with("结果为")) return i;
  --i;
  return at(i - 1).is(Word::filler) && s_.text(at(i - 1)) == "的" ? i - 1 : i;
}

bool ListHeads::is_out_of(size_t i) const {
  if (at(i).is(Word::among)) return s_.text(at(i)) == "当中";
  if (!at(i).is_mark(',') || i < 2 || at(i).begin - at(i - 1).begin != 3 ||
      s_.text(at(i - 1)) != "中")
    return false;
  const Token& t = at(i - 2);
  const bool named = i > 2 && (t.is(Word::request) || t.is(Word::subject) ||
                               (t.is(Word::weak) && s_.text(t).ends_with("信息")));
  size_t k = named ? i - 3 : i - 2;
  // 63件新收申请中，
  if (named && k > 0 && is_received(at(k).quantity)) --k;
  return at(k).counts() || (named && begins_sentence(i));
}

bool ListHeads::begins_sentence(size_t i) const {
  return std::all_of(tokens_, tokens_ + i, [](const Token& t) {
    return t.kind == Token::Kind::word || t.kind == Token::Kind::text;
  });
}

bool ListHeads::names_topics(size_t i) const {
  if (s_.places[i].listed || i == 0 || i + 1 >= size() || !at(i + 1).is(Word::filler) ||
      !at(i - 1).counts() || s_.text(at(i + 1)) != "涉及")
    return false;
  const std::string_view f = s_.folded();
  const uint32_t label = at(s_.label_begin(i - 1)).begin, end = at(i).begin;
  const std::string_view behind = f.substr(end, at(size() - 1).end - end);
  // 部分申请涉及多个方面: some are counted twice.
  return text::find(f.substr(label, end - label), "涉及") == std::string_view::npos &&
         text::find(behind, "其他") != std::string_view::npos &&
         !text::has_any(behind, {"涉及多", "同时涉及"});
}

bool ListHeads::is_head(size_t i) const {
  const Token& t = at(i);
  if (t.is(Word::among)) return true;
  if (t.is_mark(',')) return is_out_of(i) || is_view(i) || (s_.of_requests && names_topics(i));
  const bool opens = i > 0 && at(i - 1).is_mark('(');
  if (t.is(Word::distributed)) return behind_number(i);
  if (t.is(Word::including)) {
    // 共59条，内容涵盖动态12条、…; 共59条，具体包括动态12条、…
    const bool contents = i > 0 && (s_.text(at(i - 1)) == "内容" || s_.text(at(i - 1)) == "具体");
    return opens ? i > 1 && at(i - 2).counts() : behind_number(contents ? i - 1 : i);
  }
  if (t.is_mark(':') && is_view(i)) return true;
  if (i + 1 >= size() || starts_list(at(i + 1))) return false;
  // 251条:招商动态145条,…; 5件公开申请:自然人4件,…; 7件申请的办理结果为:…
  if (t.is_mark(':')) return behind_number(behind_requests(behind_results(i)));
  // 3件(规章1件、规范性文件2件); 5件公开申请(自然人4件,…)
  const size_t b = behind_requests(i);
  return t.is_mark('(') && b > 0 && at(b - 1).counts() && at(i + 1).kind != Token::Kind::mark;
}

}  // namespace gouji::report
