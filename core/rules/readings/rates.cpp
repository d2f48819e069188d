#include "core/rules/readings/rates.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/rules/readings/claim_rules.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Paragraph;
using report::Report;

// Of those that nothing can be more than all of. 完成率, 增长率 and, with two for each document,
// 解读率 may.
constexpr std::string_view kRates[] = {"办结率", "答复率", "办复率", "回复率", "反馈率", "受理率",
                                       "满意率", "满意度", "及时率", "准确率", "公开率", "电子化率",
                                       "合格率", "沟通率", "面商率", "见面率", "回访率", "知晓率",
                                       "规范率", "按期率", "按时率"};
// Of requests.
constexpr std::string_view kAnswered[] = {"办结率", "答复率", "办复率", "回复率"};

// Asked for several lists of words: compiled once.
[[gnu::noinline]] bool holds(std::string_view f, std::initializer_list<std::string_view> words) {
  return has_any(f, words);
}

// Bytes of the one of these names that the text ends with; 0: with none.
template <class Names>
size_t name_at_end(std::string_view f, const Names& names) {
  for (const std::string_view name : names)
    if (f.ends_with(name)) return name.size();
  return 0;
}

// 办结率均达到100%: a percentage, and where the name of its rate ends.
struct Rate {
  Decimal percent;
  size_t name_end = 0;
  size_t end = 0;  // behind “%”
};

// The rate whose “%” stands at f[at]; nothing where it is that of something else, or no more
// than about so much.
[[gnu::noinline]] std::optional<Rate> rate_before(std::string_view f, size_t at) {
  constexpr size_t kLongest = 8;  // digits
  size_t begin = at;
  while (begin > 0 && at - begin < kLongest && (is_digit(f[begin - 1]) || f[begin - 1] == '.'))
    --begin;
  const auto number = text::scan_number(f.substr(begin, at - begin));
  if (!number || number->length != at - begin || number->value.is_negative()) return std::nullopt;
  const std::string_view behind = f.substr(at + 1);
  if (behind.starts_with("以上") || behind.starts_with("左右")) return std::nullopt;
  std::string_view front = f.substr(0, begin);
  for (const std::string_view word : {"到", "为", "达", "是", "均", "都", ":"})
    if (front.ends_with(word)) front.remove_suffix(word.size());
  for (const std::string_view word : {"达", "均", "都"})
    if (front.ends_with(word)) front.remove_suffix(word.size());
  if (!front.ends_with("率") && !front.ends_with("度")) return std::nullopt;
  return Rate{number->value, front.size(), at + 1};
}

// What the rate of those that were answered is of: 申请答复率, or that of letters.
struct Answered {
  bool requests = false, others = false;  // neither: of those in time, of some only, one to be
                                          // reached …
  std::string_view stretch;               // of the sentence, up to the rate
};
[[gnu::noinline]] Answered answered(std::string_view front) {
  constexpr size_t kFarthest = 600;  // bytes
  front.remove_prefix(front.size() - std::min(front.size(), kFarthest));
  const auto behind_last = [&](std::string_view mark) {
    const size_t at = text::find_last(front, mark);
    return at == front.npos ? front : front.substr(at);
  };
  if (holds(behind_last(","),
            {"按时", "按期", "及时", "如期", "限时", "准时", "到期",   "超期", "去年", "上年",
             "半年", "季度", "月",   "网",   "部门", "单位", "镇",     "街道", "科室", "当面",
             "信函", "其中", "确保", "力争", "目标", "要求", "不低于", "指标", "考核"}))
    return {};
  front = behind_last("。");
  const std::string_view stretch = behind_last(";");
  const bool others =
      holds(stretch, {"来信", "来访", "咨询", "热线", "工单", "留言", "信访", "信件", "信箱",
                      "投诉", "提问", "建议", "提案", "议案", "复议", "诉讼", "平台", "诉求"});
  return {!others && holds(front, {"申请"}), others, stretch};
}

// 收到来信162件，已办结156件: the two figures of the stretch, when it has no others.
struct Pair {
  Decimal whole, part;
};
[[gnu::noinline]] std::optional<Pair> pair_in(std::string_view stretch) {
  constexpr ByteSet kDigits("0123456789");
  std::vector<Decimal> counts;
  size_t last = 0;  // behind the first count
  std::string_view unit;
  for (size_t at = kDigits.find(stretch, 0); at != stretch.npos; at = kDigits.find(stretch, at)) {
    const auto number = text::scan_number(stretch.substr(at));
    if (!number) return std::nullopt;
    at += number->length;
    const std::string_view behind = stretch.substr(at, 3);
    if (behind != "件" && behind != "条") continue;
    if (!unit.empty() && behind != unit) return std::nullopt;
    unit = behind;
    counts.push_back(number->value);
    if (counts.size() == 1) last = at;
    if (counts.size() == 2 &&
        !holds(stretch.substr(last, at - last), {"办结", "答复", "办复", "回复", "办理"}))
      return std::nullopt;
  }
  if (counts.size() != 2 || counts[0] < counts[1]) return std::nullopt;
  return Pair{counts[0], counts[1]};
}

// part of whole is `percent`, rounded or cut off.
[[gnu::noinline]] bool makes(Decimal part, Decimal whole, Decimal percent) {
  if (part.scale > 0 || whole.scale > 0 || part.is_negative() || whole.mantissa < part.mantissa ||
      whole.is_zero())
    return false;
  __int128 exact = static_cast<__int128>(part.mantissa) * 100;
  for (int i = 0; i < percent.scale; ++i) exact *= 10;
  const __int128 off = exact - static_cast<__int128>(percent.mantissa) * whole.mantissa;
  return off < whole.mantissa && -off * 2 <= whole.mantissa;
}

// 抽查网站480家次，合格476家次，合格率99.2%: the clause in front of the rate says how many of those
// in the one before it. A rate of what is to be done in time may leave some out.
[[gnu::noinline]] std::optional<Pair> pair_before(std::string_view front) {
  constexpr size_t kFarthest = 150;  // bytes
  constexpr std::string_view kRate = "率";
  front.remove_prefix(front.size() - std::min(front.size(), kFarthest));
  // Back over one clause and the comma behind it.
  const auto last_clause = [&] {
    const size_t at = std::min(front.find_last_of(",;:()"), front.size());
    const size_t mark = at == front.size() ? front.npos : at;
    const size_t stop = text::find_last(front, "。"), pause = text::find_last(front, "、");
    size_t begin = mark == front.npos ? 0 : mark + 1;
    for (const size_t other : {stop, pause})
      if (other != front.npos) begin = std::max(begin, other + 3);
    const std::string_view clause = front.substr(begin);
    const bool comma = begin > 0 && front[begin - 1] == ',';
    front = front.substr(0, comma ? begin - 1 : 0);
    return clause;
  };
  std::string_view stem = last_clause();
  stem.remove_suffix(std::min(stem.size(), kRate.size()));
  constexpr size_t kShortest = 6, kLongest = 12;  // bytes
  if (stem.size() < kShortest || stem.size() > kLongest) return std::nullopt;
  std::string_view part = last_clause(), whole = last_clause();
  for (const std::string_view word : {"已", "全部", "共"})
    if (part.starts_with(word)) part.remove_prefix(word.size());
  if (!part.starts_with(stem)) return std::nullopt;
  part.remove_prefix(stem.size());
  const auto number = text::scan_number(part);
  if (!number) return std::nullopt;
  const std::string_view unit = part.substr(number->length);
  constexpr size_t kLongUnit = 6;  // bytes
  if (unit.empty() || unit.size() > kLongUnit || !whole.ends_with(unit)) return std::nullopt;
  whole.remove_suffix(unit.size());
  size_t begin = whole.size();
  while (begin > 0 && (is_digit(whole[begin - 1]) || whole[begin - 1] == '.')) --begin;
  const auto all = text::scan_number(whole.substr(begin));
  if (!all || all->length != whole.size() - begin) return std::nullopt;
  // 其中: of some of them only.
  if (holds(whole, {"其中"})) return std::nullopt;
  return Pair{all->value, number->value};
}

// How many requests were finished and how many there were, by table 3. Empty: it cannot be read.
struct Requests {
  Readings done, all;
};
Requests requests_of(const Report& r, const Findings& out) {
  const report::TableRead& table = r.table(forms::Table::requests);
  if (!table.found) return {};
  report::Statement s;
  s.quantity = report::Quantity::processed;
  Requests requests{readings(r, s, out), {}};
  s.quantity = report::Quantity::received_or_all;
  requests.all = readings(r, s, out);
  if (!requests.done.missing.empty() || !requests.all.missing.empty()) return {};
  return requests;
}

// Figures of the table or two of the paragraph make it.
bool is_made(const Report& r, const Requests& requests, const Paragraph& p, Decimal percent) {
  for (const Reading& part : requests.done.all)
    for (const Reading& whole : requests.all.all)
      if (makes(part.value, whole.value, percent)) return true;
  constexpr ptrdiff_t kMost = 24;
  const auto& statements = r.prose.statements;
  const auto first =
      std::lower_bound(statements.begin(), statements.end(), p.at.begin,
                       [](const report::Statement& a, uint32_t at) { return a.at.begin < at; });
  const auto last = first + std::min(kMost, statements.end() - first);
  for (auto part = first; part != last; ++part)
    for (auto whole = first; whole != last; ++whole)
      if (whole->at.begin < p.at.end && part->at.begin < p.at.end &&
          makes(part->figure.value, whole->figure.value, percent))
        return true;
  return false;
}

// 受理890件，立案860件，处置850件，结案850件，结案率98.8%: two other figures of the sentence make
// it.
[[gnu::noinline]] bool others_make(std::string_view front, Decimal percent) {
  constexpr size_t kFarthest = 300, kMost = 12;  // bytes, figures
  constexpr ByteSet kDigits("0123456789");
  front.remove_prefix(front.size() - std::min(front.size(), kFarthest));
  if (const size_t stop = text::find_last(front, "。"); stop != front.npos)
    front.remove_prefix(stop);
  std::vector<Decimal> all;
  for (size_t at = kDigits.find(front, 0); at != front.npos && all.size() < kMost;
       at = kDigits.find(front, at)) {
    const auto number = text::scan_number(front.substr(at));
    if (!number) break;
    at += number->length;
    all.push_back(number->value);
  }
  for (const Decimal part : all)
    for (const Decimal whole : all)
      if (makes(part, whole, percent)) return true;
  return false;
}

// 收到86件，办结80件，办结率100%: of those whose time had run out.
bool may_leave_some(std::string_view front, Decimal percent) {
  constexpr std::string_view kOfAll[] = {"合格率", "整改率", "采纳率"};
  return percent == text::integer(100) && name_at_end(front, kOfAll) == 0;
}

void report_pair(const Pair& pair, SourceSpan at, Decimal percent, Findings& out) {
  const std::string stated = text::to_string(percent);
  out.add(at, out.say({"正文写{}%，与同句的{}和{}不符。",
                       "The text says {}%, which {} and {} of its sentence do not make."},
                      {stated, text::to_string(pair.whole), text::to_string(pair.part)}))
      .actual = stated;
}

void report_made(const Requests& requests, SourceSpan at, Decimal percent, Findings& out) {
  const std::string stated = text::to_string(percent);
  Finding& f = out.add(at, out.say({"正文写{}%，按表三和正文所写的件数都得不出。",
                                    "The text says {}%, which no figures of the text or of table 3 "
                                    "make."},
                                   {stated}));
  f.arithmetic = out.say({"正文{}%；表三{}；{}", "text: {}%; table 3: {}; {}"},
                         {stated, describe(requests.all, out), describe(requests.done, out)});
  f.actual = stated;
}

}  // namespace

void check_rates(const Report& r, Findings& out) {
  if (!r.index.has('%')) return;
  std::optional<Requests> requests;
  const Decimal whole = text::integer(100);
  for (const Paragraph& p : r.paragraphs) {
    if (p.heading) continue;
    const std::string_view f = r.folded_text(p);
    for (size_t at = f.find('%'); at != f.npos; at = f.find('%', at + 1)) {
      const auto rate = rate_before(f, at);
      if (!rate) continue;
      const std::string_view front = f.substr(0, rate->name_end);
      if (const auto pair = pair_before(front);
          pair && !pair->whole.is_zero() && !(whole < rate->percent) &&
          !(pair->whole < pair->part) && !may_leave_some(front, rate->percent) &&
          !makes(pair->part, pair->whole, rate->percent) &&
          (rate->percent == whole || !others_make(front, rate->percent))) {
        const size_t clause = front.rfind(',') + 1;
        report_pair(*pair, r.source(p, clause, rate->end - clause), rate->percent, out);
        continue;
      }
      if (rate->percent == whole) continue;
      const size_t name =
          whole < rate->percent ? name_at_end(front, kRates) : name_at_end(front, kAnswered);
      if (name == 0) continue;
      const size_t begin = rate->name_end - name;
      if (whole < rate->percent) {
        const SourceSpan place = r.source(p, begin, rate->end - begin);
        out.add(place,
                out.say({"“{}”超过了100%。", "“{}” is above 100%."}, {one_line(r.raw(place))}))
            .actual = text::to_string(rate->percent);
        continue;
      }
      const Answered of = answered(front);
      if (const auto pair = of.others ? pair_in(of.stretch) : std::nullopt;
          pair && !makes(pair->part, pair->whole, rate->percent))
        report_pair(*pair, r.source(p, begin, rate->end - begin), rate->percent, out);
      if (!of.requests) continue;
      if (!requests) requests = requests_of(r, out);
      // Of no requests there is no rate.
      const auto& all = requests->all.all;
      if (std::none_of(all.begin(), all.end(),
                       [](const Reading& one) { return !one.value.is_zero(); }) ||
          is_made(r, *requests, p, rate->percent))
        continue;
      report_made(*requests, r.source(p, begin, rate->end - begin), rate->percent, out);
    }
  }
}

}  // namespace gouji::rules
