#include <algorithm>
#include <span>
#include <vector>

#include "core/rules/findings.h"
#include "core/rules/readings/list_excuses.h"
#include "core/rules/readings/measure_words.h"
#include "core/rules/readings/slips.h"

namespace gouji::rules {
namespace {

using report::Breakdown;
using report::Decimal;
using report::Figure;
using report::Part;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace(
         "组织业务培训2次",
         "制发公文80件，发布解读10件。其中文字解读8件，图文解读3件。组织业务培训2次")},
     .text = "10件"},
    {.edits = {replace("工作动态60条", "工作动态61条")}, .text = "80条"},
    {.edits = {replace("尚未审结1件；", "尚未审结2件；")}, .text = "4件"},
    {.edits = {replace("申请10件，上年结转2件，办结9件，结转下年度继续办理3件",
                       "申请10件，其中办结9件，结转下年度继续办理4件")},
     .text = "10件"},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条（其中网站5条，微信公众号6条），组织业务培训2次")},
     .text = "12条"},
    // Its share says that the last one belongs to the list.
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站5条，占42%；公众号7条，占58%；"
                       "报纸1条，占8%。组织业务培训2次")},
     .text = "12条"},
    // 开工 is of buildings, 公开工作 is not.
    {.edits = {replace("组织业务培训2次", "公开工作动态5条，公告6条，合计13条。组织业务培训2次")},
     .text = "13条"},
    // The total stands behind the parts.
    {.edits = {replace("组织业务培训2次",
                       "编发网站信息5条，公众号信息6条，简报1条，合计13条。组织业务培训2次")},
     .text = "13条"},
    {.edits = {replace("组织业务培训2次", "编发信息9条，解读5条，两项共13条。组织业务培训2次")},
     .text = "13条"},
    {.edits = {replace("组织业务培训2次",
                       "全年编发信息12条，上半年编发5条，下半年编发9条。组织业务培训2次")},
     .text = "12条"},
    // An open list may be less than its total, never more.
    {.edits = {replace("组织业务培训2次", "编发信息12条，其中动态9条、通知6条等，组织业务培训2次")},
     .text = "12条"},
    // What is counted in another measure word is no total of it.
    {.edits = {replace("组织业务培训2次",
                       "网站访问900人次，编发信息12条，其中动态9条、通知6条等，组织业务培训2次")},
     .text = "12条"},
    // A slip of the pen explains what is missing.
    {.edits = {replace("组织业务培训2次",
                       "编发信息324条，其中网站150条，微信公众号74条。组织业务培训2次")},
     .text = "324条"},
    {.edits = {replace("组织业务培训2次",
                       "网站发布信息131条，其中概况类信息3条，政务动态信息50条，"
                       "信息公开目录信息60条。组织业务培训2次")},
     .text = "131条"},
    // Measure words are mixed, but there is not much that is missing.
    {.edits = {replace("组织业务培训2次",
                       "编发信息67条，其中动态32件，通知26条，年报10条。组织业务培训2次")},
     .text = "67条"},
    {.edits = {replace("组织业务培训2次",
                       "编发信息767条，其中动态532件，通知26条，其他信息109条。组织业务培训2次")},
     .text = "767条"},
    // “；” parts a list of things of one kind.
    {.edits = {replace("组织业务培训2次",
                       "编发信息93条。其中：动态36条、公告26条；公示16条、通知6条；年报10条。"
                       "组织业务培训2次")},
     .text = "93条"},
    // The last of a row makes it too much.
    {.edits = {replace("组织业务培训2次",
                       "编发信息18篇，其中，年报1篇，动态7篇，通知10篇，规划1篇。组织业务培训2次")},
     .text = "18篇"},
    // What was added and taken away is no total beside it.
    {.edits = {replace("组织业务培训2次",
                       "新增账号1个，注销3个，目前共计6个，其中微信3个，微博2个，抖音2个。"
                       "组织业务培训2次")},
     .text = "6个"},
    // So many are told that none is left.
    {.edits = {replace("组织业务培训2次",
                       "编发的50条信息中，动态21条，公告11条，图解8条，视频6条，年报3条。"
                       "组织业务培训2次")},
     .text = "50条"},
    // One more channel is one more part, though the others make the total.
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，其中网络申请7件，信函申请3件，当面申请1件；上年结转2件")},
     .text = "10件"},
    // Divided by one thing, then by another.
    {.edits = {replace("组织业务培训2次",
                       "收到申请10件，按申请形式分为：网络6件，信函5件；按身份分为：自然人7件，"
                       "企业3件。组织业务培训2次")},
     .text = "10件"},
    // Outlets may tell the same, but not one more.
    {.edits = {replace("组织业务培训2次",
                       "编发信息40条，其中通过网站编发30条，通过公众号编发11条。组织业务培训2次")},
     .text = "40条"},
    // 办结 and 补正 are words of courses, too.
    {.edits = {replace("组织业务培训2次",
                       "依申请公开办结9件，其中：同意公开6件；不同意公开1件；无法提供3件。"
                       "组织业务培训2次")},
     .text = "9件"},
    // No word heads the list.
    {.edits = {replace("组织业务培训2次", "编发信息12条，5条为动态、6条为通知。组织业务培训2次")},
     .text = "12条"},
    // Of two measures the one of the total.
    {.edits = {replace("组织业务培训2次",
                       "支出培训费900元，其中业务培训1次500元、网站培训1次300元。组织业务培训2次")},
     .text = "900元"},
    // What became of some is told behind the list.
    {.edits = {replace("组织业务培训2次",
                       "账号2个，其中微信2个，抖音1个，2023年关停1个。组织业务培训2次")},
     .text = "2个"},
    // Its last part is that of all others.
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，涉及水价4件、取水3件、其他4件；上年结转2件")},
     .text = "10件"},
    {.edits = {replace("组织业务培训2次",
                       "制发公文12件，主动公开6件、依申请公开2件、不予公开3件。组织业务培训2次")},
     .text = "12件"},
    // There are no other applicants.
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件（其中自然人申请7件，法人或其他组织申请2件），上年结转2件")},
     .text = "10件"},
};
constexpr Example kGood[] = {
    // The list divides what is new.
    {.edits = {replace("落实先审查",
                       "受理政府信息公开申请30件，含上年结转8件；已答复25件。从申请人看，自然人"
                       "申请10件，法人或其他组织申请12件。落实先审查")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，主要包括网站5条、微信公众号6条，组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站5条；微信公众号6条；其他1条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "编发信息12条，其中网站5条。组织业务培训2次")}},
    {.edits = {replace(
         "组织业务培训2次",
         "编发信息500条，其中动态160条、公告70条，许可20条，处罚10条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息500条，其中动态160条，公告70条，财政25条，人事35条，规划20条，解读"
                       "55条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "发文20件，其中公报0件，专刊0件。组织业务培训2次")}},
    // Those in force are not told; what the website holds is told once more.
    {.edits = {replace("组织业务培训2次",
                       "专栏共有文件46件，其中失效4件，废止2件。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息680条，其中通过网站编发230条，含文件30条、公告200条。"
                       "围绕节水推送文章450篇。组织业务培训2次")}},
    // A website has more than the classes of its yearly form.
    {.edits = {replace("组织业务培训2次",
                       "网站发布信息120条，其中概况类信息3条，政务动态信息50条，"
                       "信息公开目录信息60条。组织业务培训2次")}},
    {.edits = {replace(
         "组织业务培训2次",
         "网站发布信息1687条，其中动态82条，公示367条，规划33条，采购19条，征地102条，"
         "登记1043条。组织业务培训2次")}},
    // Of the first of two totals.
    {.edits = {replace("组织业务培训2次",
                       "公开政务信息275条，互动信息52条。其中预算决算53条，许可22条，建议答复19条。"
                       "组织业务培训2次")}},
    // What the results are of is not said.
    {.edits = {replace("组织业务培训2次",
                       "发出督办函2份。考核结果：优秀1份、合格3份、不合格1份。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站8条（图解、问答各2条）、微信4条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "编发信息9条，解读5条，组织业务培训2次，共7次")}},
    {.edits = {replace(
         "组织业务培训2次",
         "支出培训费900元，其中业务培训1次500元、网站培训1次400元。组织业务培训2次")}},
    // Told in several ways; of some only.
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，5条为动态，7条为通知，4条为转载。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，5条为动态，6条为通知，另有图解1条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，5条为动态类，4条为通知类。组织业务培训2次")}},
    {.edits = {replace(
         "组织业务培训2次",
         "收到来信12件，9件通过网站回复，2件通过电话回复，当面答复1件。组织业务培训2次")}},
    // What happened to one of them is no further part.
    {.edits = {replace("组织业务培训2次",
                       "账号2个，其中微信1个，抖音1个，2023年关停1个。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息62条，其中网站动态22条，通知公告40条；通过公众号推送96条。"
                       "组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息90条，其中动态40条，县政府网站共采用20条，访问9000次。"
                       "组织业务培训2次")}},
    {.edits = {replace("上年结转2件，办结9件，结转下年度继续办理3件",
                       "其中6件为申请公开水价；3件结转下年度继续办理")}},
    // By whom and how; what became of some.
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，其中自然人申请7件，信函申请4件；上年结转2件")}},
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，其中网络申请9件，告知补正2件；上年结转2件")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中原创10条，被县政府网站采用5条。组织业务培训2次")}},
    // Divided by several things, each of which may tell all, or some only; averages.
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，其中涉及水价7件，自然人8件，延期答复1件；上年结转2件")}},
    {.edits = {replace("组织业务培训2次",
                       "推送信息12条，其中5条为原创，9条为图文。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "制发文件12件，其中主动公开6件，解读5件。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发简报12期，其中专刊10期，县领导批示1期。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息240条，月均20条，其中动态120条，月均10条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站12条，公众号同步8条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "解读政策12次，其中网站发布12次，微信发布6次。组织业务培训2次")}},
    // Some of them in several outlets.
    {.edits = {replace("组织业务培训2次",
                       "编发信息60条，其中网站55条，微信35条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "答复来信12件，其中3日内答复8件，5日内答复11件。组织业务培训2次")}},
    {.edits = {replace("申请10件，上年结转2件",
                       "申请10件，3件来自企业，其中2件涉及招标，7件来自个人；上年结转2件")}},
    // One channel is left out.
    {.edits = {replace("申请10件，上年结转2件", "申请10件，网络申请4件，邮寄3件；上年结转2件")}},
    {.edits = {replace("组织业务培训2次",
                       "办结41件中，10日内办结17件，20日内办结35件（含10日内），延期办结6件。"
                       "组织业务培训2次")}},
    // What was done with all of them is no topic.
    {.edits = {replace("申请10件，上年结转2件，办结9件",
                       "申请10件，主要为水价类6件、取水类4件，办结9件")}},
    {.edits = {replace("申请10件，上年结转2件，办结9件，结转下年度继续办理3件",
                       "申请12件，其中2件为去年底收到、结转至今年办理，已办结9件，3件尚未答复")}},
    // What was done with the requests of the year and those carried in.
    {.edits = {replace("申请10件，上年结转2件，办结9件", "申请10件，其中办结9件")}},
};

constexpr size_t kMostTerms = 60;

// The parts may end at any “；”, and what is carried out may or may not count.
bool adds_up(ListParts parts, const std::vector<Decimal>& wanted) {
  Decimal sum, without_carried;
  for (size_t i = 0; i < parts.size(); ++i) {
    sum = sum + parts[i]->figure.value;
    if (!parts[i]->carried_out) without_carried = without_carried + parts[i]->figure.value;
    // A part whose share is stated belongs to the list, and so does that of all others.
    if (i + 1 < parts.size() && (parts[i + 1]->segment == parts[i]->segment ||
                                 parts[i + 1]->shared || parts[i + 1]->last_of_all))
      continue;
    for (const Decimal total : wanted)
      if (sum == total || without_carried == total) return true;
  }
  return false;
}

// One part a stretch: “；” parts the items of one list. Otherwise what follows it may be another
// thing.
bool one_per_segment(ListParts parts) {
  for (size_t i = 1; i < parts.size(); ++i)
    if (parts[i]->segment == parts[i - 1]->segment) return false;
  return true;
}

// They differ by no more than one `share`th.
bool is_near(Decimal a, Decimal b, int64_t share) {
  const Decimal off = a < b ? b - a : a - b;
  return !(b < off * share);
}

// Parts of a much larger total are a selection, unless those of all others are among them or a
// slip of the pen explains it.
bool is_far_below(Decimal sum, Decimal total) {
  return sum * 4 < total * 3 && (sum.is_zero() || !may_be_slip_for(total, sum));
}

// Segments ascend.
ListParts first_segment(ListParts parts) {
  size_t n = 0;
  while (n < parts.size() && parts[n]->segment == parts.front()->segment) ++n;
  return parts.first(n);
}

std::string in_full(ListParts parts) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += "+";
    if (i == kMostTerms) return out + "…";
    out += text::to_string(parts[i]->figure.value);
  }
  return out;
}

// Compares breakdowns with their totals, one after another with the same memory.
class Comparer {
 public:
  // The parts that do not fit, when the breakdown is wrong without doubt; empty otherwise. They
  // hold until the next question.
  ListParts wrong(const report::Prose& prose, const Breakdown& b, const Figure& total) {
    if (b.unsure || b.total.approximate() || is_selection(prose.parts_of(b), total)) return {};
    find_totals(b, prose.rivals_of(b), prose.parts_of(b).front().figure.unit);
    find_parts(prose.parts_of(b), total);
    if (strict_.empty() || adds_up(all_, wanted_) || adds_up(strict_, wanted_)) return {};
    const ListParts strict = strict_;
    if (b.classes && may_hold_others(total.value, sum_of(all_))) return {};
    const ListParts certain = one_per_segment(strict) ? strict : first_segment(strict);
    const Decimal most = *std::max_element(wanted_.begin(), wanted_.end());
    if (strict.size() < all_.size() && !b.open && nearly_all_of(total)) return all_;
    if (b.out_of && strict.size() == all_.size() && nearly_told(strict, total)) return strict;
    if (b.open || strict.size() < all_.size())
      return sum_of(certain) > most ? certain : ListParts{};
    if (sum_of(certain) > total.value) return certain;
    // Between: behind “；” the list may go on or not.
    const Decimal sum = sum_of(strict);
    if (sum > total.value) return b.alike && is_near(sum, total.value, 50) ? strict : ListParts{};
    const bool none_left = strict.back()->last_of_all;
    return !none_left && may_leave_out(b, sum, total.value, strict.size()) ? ListParts{} : strict;
  }

 private:
  // 概况3条，政务动态50条，信息公开目录60条, of 120: unless a slip of the pen explains it, or one
  // counted wrong.
  static bool may_hold_others(Decimal total, Decimal classes) {
    return text::integer(1) < total - classes && !may_be_slip_for(total, classes);
  }

  // Of the columns of a website those that count most: nobody says that there are others.
  static bool may_leave_out(const Breakdown& b, Decimal sum, Decimal total, size_t parts) {
    constexpr size_t kMany = 5;
    constexpr int64_t kMiscounted = 3;
    if (parts < kMany) return is_far_below(sum, total);
    const bool apart = b.alike
                           ? text::integer(kMiscounted) < total - sum && !is_near(sum, total, 50)
                           : sum * 5 < total * 4;
    return apart && !may_be_slip_for(total, sum);
  }

  // A few parts of a much larger total: they are no more than that in any reading.
  static bool is_selection(std::span<const Part> parts, const Figure& total) {
    constexpr size_t kFew = 3;
    if (parts.size() > kFew || parts.back().last_of_all) return false;
    Decimal sum;
    for (const Part& p : parts) sum = sum + p.figure.value;
    return is_far_below(sum, total.value);
  }

  // 47条，其中文件22件，公告16条，年报10篇: measure words are mixed, and the sum is as good as the
  // total.
  bool nearly_all_of(const Figure& total) const {
    constexpr size_t kFew = 3;
    if (all_.size() < kFew || all_.back()->segment != all_.front()->segment) return false;
    const Decimal sum = sum_of(all_);
    return (is_near(sum, total.value, 20) ||
            (all_.back()->last_of_all && may_be_slip_for(total.value, sum))) &&
           std::all_of(all_.begin(), all_.end(), [](const Part* p) {
             return exchangeable(p->figure.unit) || p->figure.unit == "个" ||
                    p->figure.unit == "项";
           });
  }
  // 46件申请中，8件…，7件…，: so many that all of them are told.
  static bool nearly_told(ListParts parts, const Figure& total) {
    constexpr size_t kMany = 5;
    return parts.size() >= kMany && is_near(sum_of(parts), total.value, 20);
  }

  // Every value that the total may have: itself, another figure of its sentence that may count what
  // the parts count, or both together.
  void find_totals(const Breakdown& b, std::span<const Figure> rivals, std::string_view unit) {
    wanted_.assign(1, b.total.value);
    Decimal together = b.total.value;
    for (const Figure& rival : rivals) {
      if (!compatible(rival.unit, unit)) continue;
      wanted_.push_back(rival.value);
      if (rival.unit == b.total.unit) wanted_.push_back(together = together + rival.value);
    }
  }

  // strict_: the parts that can count towards a total in its own measure word: those in it, or all
  // when they share another one.
  void find_parts(std::span<const Part> parts, const Figure& total) {
    all_.clear();
    strict_.clear();
    bool uniform = true;
    const auto in_unit = [&](const Part& p) { return same_measure(p.figure.unit, total.unit); };
    const uint16_t first = parts.front().segment;
    const bool own = std::all_of(parts.begin(), parts.end(),
                                 [&](const Part& p) { return p.segment != first || in_unit(p); });
    for (const Part& p : parts) {
      // 其中动态12条、公告8条；发布解读3篇: behind “；” another thing is told.
      if (own && p.segment != first && !in_unit(p) && all_.size() > 1) break;
      all_.push_back(&p);
      uniform = uniform && p.figure.unit == parts.front().figure.unit;
      if (in_unit(p)) strict_.push_back(&p);
    }
    if (strict_.empty() && uniform && all_.size() > 1) strict_ = all_;
  }

  std::vector<Decimal> wanted_;
  std::vector<const Part*> all_;
  std::vector<const Part*> strict_;
};

void check(const Report& r, Findings& out) {
  Comparer comparer;
  for (const Breakdown& b : r.prose.breakdowns) {
    const std::string_view unit = r.prose.parts_of(b).front().figure.unit;
    const Figure* total = compatible(b.total.unit, unit) ? &b.total : nullptr;
    for (const Figure& rival : r.prose.rivals_of(b))
      if (total == nullptr && compatible(rival.unit, unit)) total = &rival;
    if (total == nullptr || total->approximate()) continue;
    const ListParts parts = comparer.wrong(r.prose, b, *total);
    if (parts.empty() || is_explained(r, b, *total, parts, out)) continue;
    const Decimal sum = sum_of(parts);
    const std::string stated = text::to_string(total->value);
    const std::string found = text::to_string(sum);
    const std::string difference =
        text::to_string(sum > total->value ? sum - total->value : total->value - sum);
    Finding& f = out.add(
        total->at,
        b.open && sum > total->value
            ? out.say({"总数是{}{}，所列几项之和却有{}，超过了总数。",
                       "The total is {}{}, but the parts named sum to {}, which is more."},
                      {stated, total->unit, found})
            : out.say({"总数是{}{}，所列各项之和是{}。", "The total is {}{}; the parts sum to {}."},
                      {stated, total->unit, found}));
    f.arithmetic = out.say({"{} = {}，正文为 {}，相差 {}", "{} = {}; the text says {}; off by {}"},
                           {in_full(parts), found, stated, difference});
    // Other figures that the list might have belonged to.
    for (const Figure& rival : r.prose.rivals_of(b))
      if (compatible(rival.unit, unit) && rival.value != total->value)
        f.arithmetic +=
            out.say({"；与同句的{}{}也不相等", "; nor is it the {}{} of the same sentence"},
                    {text::to_string(rival.value), rival.unit});
    f.expected = found;
    f.actual = stated;
  }
}

}  // namespace

extern const Rule breakdown_sum;
const Rule breakdown_sum = {
    .id = "breakdown-sum",
    .group = Group::text,
    .severity = Severity::error,
    .title = {"分项之和不等于总数", "The parts do not sum to the total"},
    .basis = {"正文自身的数字应当一致：“共N条，其中……”各项之和等于N",
              "Figures of the text must agree: the parts of “共N条，其中……” sum to N"},
    .advice = {"核对总数和各分项；没有列全的，写明“等”或“主要包括”。",
               "Check total and parts; where the list is not complete, say so (等, 主要包括)."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
