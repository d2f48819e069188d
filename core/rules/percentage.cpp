#include <algorithm>
#include <optional>
#include <vector>

#include "core/rules/across.h"
#include "core/rules/readings/claim_rules.h"
#include "core/rules/readings/rates.h"
#include "core/rules/readings/share_sums.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Report;
using report::Share;

constexpr Example kBad[] = {
    {.edits = {replace("占75%", "占57%")}, .text = "占57%"},
    {.edits = {replace("占5%", "占6%")}, .text = "占6%"},
    {.edits = {replace("占20%", "占2.0%")}, .text = "占2.0%"},
    {.edits = {replace("予以公开3件，部分", "予以公开3件，占43%；部分")}, .text = "占43%"},
    // Of what the table counts, where no list tells the whole.
    {.edits = {replace(
         "本年新收政府信息公开申请10件，上年结转2件，办结9件，",
         "本年新收政府信息公开申请10件，上年结转2件。予以公开3件（占43%）。办结9件，")},
     .text = "占43%"},
    {.edits = {replace("上年结转2件，办结9件，", "上年结转2件，办结9件，占85%，")},
     .text = "占85%"},
    // Each in its turn.
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站9条，公众号3条，分别占75%、35%。组织业务培训2次")},
     .text = "35%"},
    // Rates of requests, and such as nothing can exceed.
    {.edits = {replace("新收申请中，自然人申请7件", "申请办结率为85%。新收申请中，自然人申请7件")},
     .text = "办结率为85%"},
    {.edits = {replace("组织业务培训2次",
                       "收到来信162件，已办结156件，办结率97.3%。组织业务培训2次")},
     .text = "办结率97.3%"},
    {.edits = {replace("组织业务培训2次",
                       "收到留言162条，办结156条，办结率97.3%。组织业务培训2次")},
     .text = "办结率97.3%"},
    {.edits = {replace("组织业务培训2次",
                       "抽查网站480家次，合格476家次，合格率98.2%。组织业务培训2次")},
     .text = "合格率98.2%"},
    {.edits = {replace("组织业务培训2次", "发现问题12个，整改11个，整改率100%。组织业务培训2次")},
     .text = "整改率100%"},
    {.edits = {replace("组织业务培训2次",
                       "公开涉农信息425条，占总量（860条）的94.4%。组织业务培训2次")},
     .text = "占总量（860条）的94.4%"},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中9条转自县政府，占57%。组织业务培训2次")},
     .text = "占57%"},
    {.edits = {replace("组织业务培训2次", "公文电子化率达101%，组织业务培训2次")},
     .text = "电子化率达101%"},
    // Without figures: kinds that exclude each other, and rows that leave nothing out.
    {.edits = {replace("新收申请中，自然人申请7件",
                       "网上申请占60%，信函申请占20%，当面申请占30%。新收申请中，自然人申请7件")},
     .text = "网上申请占60%，信函申请占20%，当面申请占30%"},
    {.edits = {replace("组织业务培训2次",
                       "动态占45%、公告占30%、政策占20%、其他占15%。组织业务培训2次")},
     .text = "动态占45%、公告占30%、政策占20%、其他占15%"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "70%为自然人申请，20%为法人或其他组织申请。新收申请中，自然人申请7件")},
     .text = "70%为自然人申请，20%为法人或其他组织申请"},
};
constexpr Example kGood[] = {
    {.edits = {replace("占75%", "占75.0%")}},
    {.edits = {replace("占75%", "约占四分之三")}},
    {.edits = {replace("占75%", "占全县同类信息的31%")}},
    // Of those that were finished, and of all.
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件，办结9件，",
                       "本年新收政府信息公开申请10件，上年结转2件。予以公开3件（占33.3%）。"
                       "其他处理1件，占全部申请的8.3%。办结9件，")}},
    {.edits = {replace("上年结转2件，办结9件，", "上年结转2件，办结9件，占75%，")}},
    {.edits = {replace("上年结转2件，办结9件，", "上年结转2件，办结9件，占新收的90%，")}},
    // Nine of ten and two; those in time; of other things; what may be more than planned.
    {.edits = {replace("新收申请中，自然人申请7件", "申请办结率为75%。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请办结率为75%，按期办结率为85%。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "来信45件，答复率95%；申请均按期办理。新收申请中，自然人申请7件")}},
    {.edits = {replace("组织业务培训2次",
                       "收到来信162件，已办结156件，办结率96.3%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "任务完成率达101%，组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "发现问题186个，已整改181个，正在整改5个，整改率97.3%；受理86件，办结80件，"
                       "办结率100%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "立案860件，处置850件，结案850件，结案率98.8%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "公开涉农信息425条，占总量（860条）的49.4%。组织业务培训2次")}},
    // Of a row together.
    {.edits = {replace(
         "组织业务培训2次",
         "编发信息12条，其中网站9条，占75%；简报2条、报纸1条，合计占25%。组织业务培训2次")}},
    // Of those that were answered.
    {.edits = {replace("申请10件，上年结转2件，办结9件",
                       "申请10件，上年结转2件，其中予以公开5件，占55.6%，办结9件")}},
    // Rows one behind the other; of a part.
    {.edits = {replace("新收申请中，自然人申请7件",
                       "网上申请占72%，信函申请占28%，网上答复占60%，邮寄答复占40%。"
                       "新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "80%为自然人申请，20%为法人或其他组织申请，其中企业占15%，其他组织占5%。"
                       "新收申请中，自然人申请7件")}},
    {.edits = {replace("组织业务培训2次",
                       "工作动态占63%，其中会议占30%、调研占20%、其他占13%。组织业务培训2次")}},
    // Rows that make all, nearly; of some only; of several things.
    {.edits = {replace("组织业务培训2次",
                       "动态占45.5%，公告占30.3%，政策占9.1%，其他占15.2%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "动态占45%，公告占30%，组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "网站发布占95%，现场公开占30%，组织业务培训2次")}},
    // The other shares of the whole stand in front.
    {.edits = {replace("组织业务培训2次",
                       "编发信息20条，其中动态9条，占45%，公告占30%，其他占25%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "动态占45%，内容较多，公告占30%，其他占25%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "动态占45%；公告占30%，其他占25%。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "水价类占85%，其中城区占60%、其他占25%；取水类占15%。组织业务培训2次")}},
    {.edits = {replace(
         "新收申请中，自然人申请7件",
         "网上申请占70%，60%为在县政务服务中心和各镇便民服务站窗口办事时问到的其他人也曾"
         "当面申请过的那一类。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "自然人申请占95%，网上申请占88%，征地类占60%。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "自然人占80%，法人占20%；网上占75%，信函占25%。新收申请中，自然人申请7件")}},
};

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

enum class Fit : uint8_t { exact, near, off };

// Compares 100·part/whole with the stated share: within half a unit of its last digit, within one,
// or not.
Fit fit(const Share& share, Decimal whole) {
  const int scale = share.part.value.scale > whole.scale ? share.part.value.scale : whole.scale;
  const __int128 w = scaled(whole, scale);
  if (w <= 0) return Fit::off;
  __int128 part = scaled(share.part.value, scale) * 100;
  for (int i = 0; i < share.percent.value.scale; ++i) part *= 10;
  __int128 off = part - static_cast<__int128>(share.percent.value.mantissa) * w;
  if (off < 0) off = -off;
  if (off * 2 <= w) return Fit::exact;
  return off <= w ? Fit::near : Fit::off;
}

// 100·part/whole with two digits behind the point, rounded.
std::string computed(const Share& share, Decimal whole) {
  const int scale = std::max(share.part.value.scale, whole.scale);
  const __int128 w = scaled(whole, scale);
  const __int128 hundredths = (scaled(share.part.value, scale) * 10000 * 2 + w) / (w * 2);
  return text::to_string(Decimal{static_cast<int64_t>(hundredths), 2});
}

void report_share(const Share& s, Decimal of, Fit fit, Findings& out) {
  const std::string part = text::to_string(s.part.value);
  const std::string whole = text::to_string(of);
  const std::string stated = text::to_string(s.percent.value);
  const std::string exact = computed(s, of);
  Finding& f = out.add(
      s.at,
      fit == Fit::near
          ? out.say({"占比写为{}%，按{}除以{}为{}%，差在末位（可能是为凑足100%而调整）。",
                     "The share reads {}%; {} of {} is {}%: off in the last digit (perhaps "
                     "adjusted so that all make 100%)."},
                    {stated, part, whole, exact})
          : out.say({"占比写为{}%，按{}除以{}为{}%。", "The share reads {}%; {} of {} is {}%."},
                    {stated, part, whole, exact}));
  if (fit == Fit::near) f.severity = Severity::info;
  f.arithmetic = out.say({"{} ÷ {} = {}%，正文为 {}%", "{} ÷ {} = {}%; the text says {}%"},
                         {part, whole, exact, stated});
  f.expected = exact;
  f.actual = stated;
}

// What a share may be of that no list divides: the requests or remedies of the table. Empty: they
// cannot be read, or the part itself is not the table's, which is another rule's.
std::vector<Decimal> wholes(const Report& r, const Share& s, Findings& out) {
  using report::Quantity;
  const forms::Table table = table_of(s.of);
  report::Statement part;
  part.quantity = s.of;
  part.figure = s.part;
  part.at = s.part.at;
  std::vector<Decimal> all;
  if (!r.table(table).found || !readings(r, part, out).fits(s.part)) return all;
  const auto add = [&](std::string_view row) {
    const auto figure = figure_of(r, table, row, "total");
    if (figure) all.push_back(*figure);
    return figure;
  };
  if (report::about_remedies(s.of)) {
    const auto review = add("review"), direct = add("suit_direct"),
               after = add("suit_after_review");
    if (direct && after) all.push_back(*direct + *after);
    if (review && direct && after) all.push_back(*review + *direct + *after);
    // Of one kind: 复议 first.
    const bool of_review = s.of >= Quantity::review && s.of < Quantity::suit;
    if (!of_review && direct && after) std::swap(all.front(), all[3]);
    return all;
  }
  // 办结36件，占90%: of what came in.
  const bool of_all = s.of == Quantity::processed || s.of == Quantity::carried_out;
  const auto processed = of_all ? std::optional<Decimal>() : add("processed_total");
  const auto received = add("received");
  const auto carried_in = figure_of(r, table, "carried_in", "total");
  if (received && carried_in) all.push_back(*received + *carried_in);
  if (s.of >= Quantity::person && received && processed) std::swap(all[0], all[1]);
  return all;
}

// 不予公开14件，占9.5%: of which of the table's totals is not said, so one that fits is enough; or
// a figure of the paragraph.
void check_table_share(const Report& r, const Share& s, Findings& out) {
  std::vector<Decimal> all = wholes(r, s, out);
  if (all.empty() || all.front().is_zero()) return;
  const size_t of_table = all.size();
  constexpr uint32_t kFarthest = 600;  // bytes
  const auto& stated = r.prose.statements;
  const uint32_t from = s.at.begin - std::min(s.at.begin, kFarthest);
  for (auto other = std::lower_bound(
           stated.begin(), stated.end(), from,
           [](const report::Statement& a, uint32_t at) { return a.at.begin < at; });
       other != stated.end() && other->at.begin < s.at.begin; ++other)
    all.push_back(other->figure.value);
  Fit best = Fit::off;
  Decimal of = all.front();
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].is_zero() || all[i] < s.part.value) continue;
    const Fit by = fit(s, all[i]);
    if (by >= best) continue;
    best = by;
    if (i < of_table) of = all[i];
  }
  if (best != Fit::exact) report_share(s, of, best, out);
}

// 新收50件，其中予以公开26件，占51%, of 51 that were answered: of what the table counts.
bool is_of_table(const Report& r, const Share& s) {
  const auto& all = r.prose.statements;
  if (std::none_of(all.begin(), all.end(), [&](const report::Statement& other) {
        return other.figure.at == s.part.at && other.quantity >= report::Quantity::granted &&
               other.quantity < report::Quantity::person;
      }))
    return false;
  const auto of = [&](std::string_view row) {
    return figure_of(r, forms::Table::requests, row, "total");
  };
  const auto processed = of("processed_total"), received = of("received");
  const auto carried_in = of("carried_in");
  const auto fits = [&](Decimal whole) { return !whole.is_zero() && fit(s, whole) == Fit::exact; };
  return (processed && fits(*processed)) ||
         (received && carried_in && fits(*received + *carried_in));
}

void check(const Report& r, Findings& out) {
  for (const Share& s : r.prose.shares) {
    if (s.percent.approximate() || s.part.approximate()) continue;
    if (s.of != report::Quantity::none) {
      check_table_share(r, s, out);
      continue;
    }
    if (s.whole.value.is_zero()) continue;
    // Where the parts do not sum to the total, that is one fault and breakdown-sum names it.
    const Fit by_total = fit(s, s.whole.value);
    const Fit by_parts = fit(s, s.sum);
    const Fit best = by_total < by_parts || s.sum.is_zero() ? by_total : by_parts;
    if (best != Fit::exact && !is_of_table(r, s)) report_share(s, s.whole.value, best, out);
  }
  check_rates(r, out);
  check_share_sums(r, out);
}

}  // namespace

extern const Rule percentage;
const Rule percentage = {
    .id = "percentage",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"占比与件数不符", "A share does not follow from its figures"},
    .basis = {"正文自身的数字应当一致；四舍五入的误差不超过末位的一半",
              "Figures of the text must agree; rounding is off by half a unit of the last digit at "
              "most"},
    .advice = {"按分项除以总数重新计算占比。", "Compute the share anew: part by total."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
