#include "core/report/claims/times.h"

#include "core/text/words.h"

namespace gouji::report {
namespace {

// The month at token i stands behind 截至 or 截至2023年.
bool is_as_of(const Sentence& s, size_t i) {
  std::string_view front = s.folded().substr(0, s.tokens[i].begin);
  if (i > 0 && s.tokens[i - 1].is_unit(UnitKind::year))
    front = front.substr(0, s.tokens[i - 1].begin);
  return front.ends_with("截至") || front.ends_with("截止");
}

// 1至, 1—: the first months of a run that begins its clause.
bool is_run_up(std::string_view front) {
  for (const std::string_view word : {"至", "到", "-", "—", "~", "–"}) {
    if (!front.ends_with(word)) continue;
    front.remove_suffix(word.size());
    if (front.ends_with("月")) front.remove_suffix(3);
    if (front.empty() || front.back() < '0' || front.back() > '9') return false;
    while (!front.empty() && front.back() >= '0' && front.back() <= '9') front.remove_suffix(1);
    for (const std::string_view mark : {"。", ",", ";", ":", "年", "、", "\n"})
      if (front.ends_with(mark)) return true;
    return front.empty();
  }
  return false;
}

// 12月 right before what is counted in it: [1,12]月 without 截至, 至 around it.
bool is_month_of(const Sentence& s, size_t i) {
  std::string_view word = s.text(s.tokens[i]);
  const size_t dash = word.find('-');  // 1-6月
  if (dash < 3 && word.size() > 5) word.remove_prefix(dash + 1);
  const bool alone = i == 0 || s.tokens[i - 1].kind == Token::Kind::mark;
  if (word.ends_with("月份") && word.size() <= 8) return alone;  // 12月份未收到申请
  if (!word.ends_with("月") || word.size() > 5) return false;
  if (i + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[i + 1];
  if (!next.is(Word::quantity) && s.text(next) != "被申请") return false;
  if (dash < 3) return !word.starts_with("12");
  if (!word.starts_with("12") && is_run_up(s.folded().substr(0, s.tokens[i].begin))) return true;
  return alone || (s.tokens[i - 1].is_unit(UnitKind::year) && !is_as_of(s, i) &&
                   (i == 1 || s.tokens[i - 2].kind == Token::Kind::mark));
}

// 截至6月底: part of the year, unless it is its end.
bool ends_early(const Sentence& s, size_t i) {
  std::string_view word = s.text(s.tokens[i]);
  constexpr std::string_view kMonth = "月", kYear = "年";
  // 截至2023年6月30日
  if (word.size() > 7 && word.substr(4).starts_with(kYear)) word.remove_prefix(7);
  const size_t at = text::find(word, kMonth);
  if (at == word.npos || at == 0 || at > 2 || word.starts_with("12")) return false;
  for (size_t c = 0; c < at; ++c)
    if (word[c] < '0' || word[c] > '9') return false;
  return is_as_of(s, i);
}

// 2020-2022年
bool is_years(std::string_view word) {
  return word.size() > 9 && (word[4] == '-' || word[4] == '~') &&
         (word.starts_with("20") || word.starts_with("19")) &&
         word.substr(0, 4).find_first_not_of("0123456789") == word.npos &&
         word.substr(5, 4).find_first_not_of("0123456789") == word.npos &&
         word.substr(9).starts_with("年");
}

[[gnu::noinline]] bool tells_numbered_months(const Sentence& s, size_t i) {
  return is_month_of(s, i) || ends_early(s, i) || is_years(s.text(s.tokens[i]));
}

}  // namespace

bool tells_months(const Sentence& s, size_t i) {
  const char first = s.folded()[s.tokens[i].begin];
  return first >= '0' && first <= '9' && tells_numbered_months(s, i);
}

bool ends_with_year(const Sentence& s, size_t i) {
  return s.text(s.tokens[i]).starts_with("12月") && is_as_of(s, i);
}

// 2020—2022年, 2020、2021、2022年
[[gnu::noinline]] bool ends_years(std::string_view front) {
  for (const std::string_view word : {"—", "-", "~", "至", "到", "、"}) {
    if (!front.ends_with(word)) continue;
    while (front.ends_with(word)) front.remove_suffix(word.size());
    if (front.size() < 4) return false;
    const std::string_view year = front.substr(front.size() - 4);
    return (year.starts_with("20") || year.starts_with("19")) &&
           year.find_first_not_of("0123456789") == year.npos;
  }
  return false;
}

bool joins_years(const Sentence& s, size_t year) {
  if (ends_years(s.folded().substr(0, s.tokens[year].begin))) return true;
  // 自2020年1月至2023年12月
  if (year + 3 < s.tokens.size() && s.text(s.tokens[year + 1]).ends_with("月") &&
      s.text(s.tokens[year + 2]) == "至" && s.tokens[year + 3].is_unit(UnitKind::year) &&
      !(s.tokens[year + 3].value == s.tokens[year].value))
    return true;
  if (year + 2 >= s.tokens.size() || !s.tokens[year + 2].is_unit(UnitKind::year)) return false;
  const Token& next = s.tokens[year + 1];
  const std::string_view word = s.text(next);
  return next.is_mark('d') || word == "至" || word == "到" || word == "和";
}

bool tells_year(const std::vector<Token>& tokens, size_t i) {
  const bool grows = i + 1 < tokens.size() && tokens[i + 1].is(Word::growth);
  if (i + 1 < tokens.size() && tokens[i + 1].is(Word::carry)) return false;
  if (i == 0) return true;
  const Token& last = tokens[i - 1];
  return !last.is(Word::carry) && !last.is(Word::growth) &&
         !(last.is(Word::filler) && i > 1 && tokens[i - 2].is(Word::carry)) &&
         !(last.is(Word::connector) && grows);
}

bool heads_last_year(const Sentence& s, size_t i) {
  if (i + 1 >= s.tokens.size()) return false;
  // 去年共收到申请3件
  const size_t verb = s.tokens[i + 1].is(Word::total) ? i + 2 : i + 1;
  if (verb >= s.tokens.size()) return false;
  const Token& next = s.tokens[verb];
  if (next.is(Word::quantity)) return next.quantity != Quantity::carried_out;
  const bool begins = i == 0 || s.tokens[i - 1].kind == Token::Kind::mark;
  return begins && (next.is_mark(',') || next.is(Word::whole));
}

bool compares_with_last_year(const Sentence& s, size_t i) {
  if (i == 0) return false;
  const Token& last = s.tokens[i - 1];
  if (last.is(Word::last_year)) return true;
  const Token& word = i > 1 && s.text(last) == "度" ? s.tokens[i - 2] : last;
  return word.is(Word::growth) && text::has_any(s.text(word), {"上年", "去年"});
}

bool names_whole_year(const Sentence& s, size_t i) {
  if (i >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  return word == "本年度" || word == "本年" || word == "今年" || word.starts_with("全年");
}

}  // namespace gouji::report
