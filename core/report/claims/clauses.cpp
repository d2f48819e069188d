#include "core/report/claims/clauses.h"

#include <algorithm>

#include "core/text/sort.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using text::has_any;

constexpr std::string_view kSentenceEnds[] = {"。", "；"};
constexpr std::string_view kClauseEnds[] = {"，", "、", "：", "（", "）"};

// 10余件: nothing else is said behind the digits of an amount.
About about_at(std::string_view f) {
  return f.starts_with("余") || f.starts_with("多") ? About::more : About::exact;
}

// Folding turns ； into ; and so on: both are asked for.
size_t sentence_mark_at(std::string_view f, size_t i) {
  if (f[i] == ';') return 1;
  if (f[i] == ',' || f[i] == ':' || f[i] == '(' || f[i] == ')') return 0;
  for (const std::string_view mark : kSentenceEnds)
    if (f.substr(i).starts_with(mark)) return mark.size();
  return 0;
}

}  // namespace

std::optional<Amount> amount_at(std::string_view f, size_t at) {
  const auto number = text::scan_number(f.substr(at));
  if (!number || number->value.is_negative()) return std::nullopt;
  size_t unit_at = at + number->length;
  const About about = about_at(f.substr(unit_at));
  if (about != About::exact) unit_at += 3;
  const Unit unit = match_unit(f.substr(unit_at));
  return Amount{number->value, unit, about, at, unit_at + unit.text.size()};
}

std::optional<Amount> amount_after(std::string_view f, size_t at) {
  static constexpr std::string_view kBetween[] = {
      "决定", "数量", "件数", "总数", "数为", "数",   "金额", "总额",   "总金额", "收入",
      "共计", "合计", "总计", "共",   "为",   "是",   "达",   "费用",   "案件",   "措施",
      "计",   "总量", "处理", "事项", "本年", "全年", "收费", "人民币", "的"};
  static constexpr text::Words kWords(kBetween);
  for (int n = 0; n < 6; ++n) {
    const size_t skip = kWords.match(f.substr(at));
    if (skip == 0) break;
    at += skip;
  }
  return amount_at(f, at);
}

std::optional<Amount> amount_before(std::string_view f, size_t end) {
  std::optional<Amount> found;
  size_t at = end;
  for (int n = 0; n < 12 && at > 0; ++n) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(f[at]) & 0xC0) == 0x80);
    const auto amount = amount_at(f, at);
    if (amount && amount->end == end && !amount->unit.text.empty()) found = amount;
  }
  return found;
}

size_t Clauses::mark_at(size_t at) const {
  const char c = f_[at];
  if (c == ';') return 0;
  if (c == ',' || c == ':' || c == '(' || c == ')') return 1;
  for (const std::string_view mark : kClauseEnds)
    if (f_.substr(at).starts_with(mark)) return mark.size();
  return 0;
}

bool Clauses::next() {
  if (next_ >= f_.size()) return false;
  if (f_.substr(end_, 1) != ";") row_begin_ = next_;
  begin_ = next_;
  end_ = next_ = f_.size();
  for (size_t i = begin_; i < f_.size(); ++i) {
    if (const size_t n = sentence_mark_at(f_, i); n > 0) {
      end_ = i;
      next_ = i + n;
      break;
    }
  }
  of_the_whole_ = find_scope();
  return true;
}

Clause Clauses::clause_at(size_t at) const {
  constexpr size_t kLongest = 600;
  Clause out{at, at};
  while (out.begin > begin_ && at - out.begin < kLongest) {
    size_t before = out.begin - 1;
    while (before > begin_ && (static_cast<unsigned char>(f_[before]) & 0xC0) == 0x80) --before;
    if (mark_at(before) > 0) break;
    out.begin = before;
  }
  while (out.end < end_ && out.end - at < kLongest && mark_at(out.end) == 0) ++out.end;
  return out;
}

bool Clauses::of_place() const {
  return report_.agency_kind == AgencyKind::government ||
         report_.agency_kind == AgencyKind::unknown ||
         text::find(report_.agency, "政府办") != report_.agency.npos;
}

bool Clauses::is_of_others(std::string_view front) const {
  if (has_any(front, {"名义"})) return true;
  if (of_place()) return false;
  if (text::find(report_.agency, "政府") != report_.agency.npos)  // a town's
    return has_any(front, {"全县", "全市", "全省"});
  return has_any(front, {"全县", "全市", "全区", "全州", "全省", "全旗", "政府制", "政府印发",
                         "政府出台", "政府发布"});
}

// 截至2023年6月底: not the end of the year.
bool ends_before_year(std::string_view s) {
  constexpr std::string_view kEnd = "月底";
  for (size_t at = text::find(s, kEnd); at != s.npos; at = text::find(s, kEnd, at + kEnd.size())) {
    const std::string_view front = s.substr(0, at);
    if (!front.empty() && front.back() >= '0' && front.back() <= '9' && !front.ends_with("12"))
      return true;
  }
  return false;
}

// 2023年以来, 今年以来: at the place of 以来 all of the year that is told of.
bool is_since_year(std::string_view s, size_t at) {
  constexpr std::string_view kSince = "以来";
  const std::string_view front = s.substr(0, at);
  return s.substr(at).starts_with(kSince) &&
         (front.ends_with("今年") || (front.size() == 7 && front.ends_with("年")));
}

// Notes where years are named, too.
bool Clauses::find_scope() {
  years_.clear();
  const std::string_view s = sentence();
  static constexpr std::string_view kParts[] = {
      "上半年", "下半年", "季度", "以来", "去年", "累计",   "历年",   "窗口", "下属",
      "所属",   "代表",   "乡镇", "县区", "直属", "县(区)", "区(县)", "县(市"};
  static constexpr text::Words kWords(kParts);
  for (size_t at = kWords.find(s, 0); at != s.npos; at = kWords.find(s, at + 3))
    if (!is_since_year(s, at)) return false;
  if (ends_before_year(s)) return false;
  if (report_.agency_kind != AgencyKind::government &&
      has_any(s, {"全县共", "全市共", "全省共", "全县行政", "全市行政"}))
    return false;
  for (size_t at = text::find(s, "年"); at != s.npos; at = text::find(s, "年", at + 3)) {
    if (at < 4 || s.substr(at, 6) == "年〕") continue;
    const auto year = text::scan_number(s.substr(at - 4, 4));
    if (year && year->length == 4 && year->value.is_integer() && year->value.mantissa > 1990 &&
        year->value.mantissa < 2100)
      years_.push_back(
          {begin_ + at, year->value.mantissa,
           s.substr(0, at - 4).ends_with("较") || s.substr(0, at - 4).ends_with("比")});
  }
  // 上年收取信息处理费300元
  for (const std::string_view last : {"上年", "上一年"})
    if (const size_t at = text::find(s, last);
        at != s.npos && report_.year > 0 && (at == 0 || s[at - 1] == ','))
      years_.push_back({begin_ + at, report_.year - 1});
  text::sort(years_.begin(), years_.end(),
             [](const Year& a, const Year& b) { return a.at < b.at; });
  return true;
}

// By the last year named before a place, else by the first one behind it that is not what the
// year is compared with.
Scope Clauses::scope_at(size_t at) const {
  if (years_.empty() || report_.year == 0) return Scope::whole;
  const auto first =
      std::find_if(years_.begin(), years_.end(), [](const Year& y) { return !y.compared; });
  int64_t year = first == years_.end() ? report_.year : first->year;
  for (const Year& y : years_)
    if (y.at < at) year = y.year;
  return year == report_.year ? Scope::whole : Scope::other_year;
}

void Clauses::add(Quantity quantity, const Amount& amount, size_t from) {
  Statement s;
  s.quantity = quantity;
  s.scope = scope_at(amount.end);
  s.figure = {amount.value, amount.unit.text,
              report_.source(paragraph_, amount.begin, amount.end - amount.begin), amount.about};
  const size_t begin = std::min(from, amount.begin);
  const size_t end = std::max(from, amount.end);
  s.at = report_.source(paragraph_, begin, end - begin);
  s.paragraph = index_;
  report_.prose.statements.push_back(s);
}

void Clauses::add_nil(Quantity quantity, size_t from, size_t to) {
  Statement s;
  s.quantity = quantity;
  s.scope = scope_at(to);
  s.in_words = true;
  s.at = report_.source(paragraph_, from, to - from);
  s.paragraph = index_;
  report_.prose.statements.push_back(s);
}

}  // namespace gouji::report
