#include <algorithm>

#include "core/rules/findings.h"

namespace gouji::rules {
namespace {

using report::Breakdown;
using report::Decimal;
using report::Figure;
using report::Part;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("工作动态60条", "工作动态61条")}, .text = "80条"},
    {.edits = {replace("尚未审结1件；", "尚未审结2件；")}, .text = "4件"},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条（其中网站5条，微信公众号6条），组织业务培训2次")},
     .text = "12条"},
    // An open list may be less than its total, never more.
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站9条、微信公众号6条等，组织业务培训2次")},
     .text = "12条"},
};
constexpr Example kGood[] = {
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，主要包括网站5条、微信公众号6条，组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站5条；微信公众号6条；其他1条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "编发信息12条，其中网站5条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "编发信息12条，其中网站8条（图解、问答各2条）、微信4条。组织业务培训2次")}},
};

constexpr size_t kMostTerms = 60;

// Measure words that lists exchange: 26件，其中自然人21宗，法人5宗.
bool exchangeable(std::string_view unit) {
  for (const std::string_view u :
       {"件", "条", "篇", "宗", "封", "份", "则", "起", "例", "件次", "条次"})
    if (unit == u) return true;
  return false;
}
bool compatible(std::string_view a, std::string_view b) {
  return a == b || (exchangeable(a) && exchangeable(b));
}

// The parts that can count towards a total in its own measure word: those in it, or all when they
// share another one.
std::vector<const Part*> strict_parts(const Breakdown& b, const Figure& total) {
  std::vector<const Part*> own, all;
  own.reserve(b.parts.size());
  all.reserve(b.parts.size());
  bool uniform = true;
  for (const Part& p : b.parts) {
    all.push_back(&p);
    uniform = uniform && p.figure.unit == b.parts.front().figure.unit;
    if (p.figure.unit == total.unit) own.push_back(&p);
  }
  if (own.empty() && uniform && all.size() > 1) return all;
  return own;
}

Decimal sum_of(const std::vector<const Part*>& parts) {
  Decimal sum;
  for (const Part* p : parts) sum = sum + p->figure.value;
  return sum;
}

// Every value that the total may have: itself, another figure of its sentence, or both together.
std::vector<Decimal> totals(const Breakdown& b) {
  std::vector<Decimal> out;
  out.reserve(1 + 2 * b.rivals.size());
  out.push_back(b.total.value);
  Decimal together = b.total.value;
  for (const Figure& rival : b.rivals) {
    out.push_back(rival.value);
    if (rival.unit == b.total.unit) out.push_back(together = together + rival.value);
  }
  return out;
}

// The parts may end at any “；”, and what is carried out may or may not count.
bool adds_up(const std::vector<const Part*>& parts, const std::vector<Decimal>& wanted) {
  Decimal sum, without_carried;
  for (size_t i = 0; i < parts.size(); ++i) {
    sum = sum + parts[i]->figure.value;
    if (!parts[i]->carried_out) without_carried = without_carried + parts[i]->figure.value;
    if (i + 1 < parts.size() && parts[i + 1]->segment == parts[i]->segment) continue;
    for (const Decimal total : wanted)
      if (sum == total || without_carried == total) return true;
  }
  return false;
}

// One part a stretch: “；” parts the items of one list. Otherwise what follows it may be another
// thing.
bool one_per_segment(const std::vector<const Part*>& parts) {
  for (size_t i = 1; i < parts.size(); ++i)
    if (parts[i]->segment == parts[i - 1]->segment) return false;
  return true;
}

std::vector<const Part*> first_segment(const std::vector<const Part*>& parts) {
  std::vector<const Part*> out;
  for (const Part* p : parts)
    if (p->segment == parts.front()->segment) out.push_back(p);
  return out;
}

std::string in_full(const std::vector<const Part*>& parts) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += "+";
    if (i == kMostTerms) return out + "…";
    out += text::to_string(parts[i]->figure.value);
  }
  return out;
}

// The parts that do not fit, when the breakdown is wrong without doubt; empty otherwise.
std::vector<const Part*> wrong(const Breakdown& b, const Figure& total) {
  if (b.unsure || b.total.approximate) return {};
  const std::vector<Decimal> wanted = totals(b);
  std::vector<const Part*> all;
  all.reserve(b.parts.size());
  for (const Part& p : b.parts) all.push_back(&p);
  std::vector<const Part*> strict = strict_parts(b, total);
  if (strict.empty() || adds_up(all, wanted) || adds_up(strict, wanted)) return {};
  const bool single = one_per_segment(strict);
  std::vector<const Part*> certain = single ? strict : first_segment(strict);
  const Decimal most = *std::max_element(wanted.begin(), wanted.end());
  if (b.open || strict.size() < all.size())
    return sum_of(certain) > most ? certain : std::vector<const Part*>{};
  if (sum_of(certain) > total.value) return certain;
  // Between: behind “；” the list may go on or not.
  if (sum_of(strict) > total.value) return {};
  // A few parts of a much larger total are a selection.
  if (strict.size() <= 3 && sum_of(strict) * 2 < total.value) return {};
  return strict;
}

void check(const Report& r, Findings& out) {
  for (const Breakdown& b : r.prose.breakdowns) {
    const std::string_view unit = b.parts.front().figure.unit;
    const Figure* total = compatible(b.total.unit, unit) ? &b.total : nullptr;
    for (const Figure& rival : b.rivals)
      if (total == nullptr && compatible(rival.unit, unit)) total = &rival;
    if (total == nullptr || total->approximate) continue;
    const std::vector<const Part*> parts = wrong(b, *total);
    if (parts.empty()) continue;
    const Decimal sum = sum_of(parts);
    const std::string stated = text::to_string(total->value);
    const std::string found = text::to_string(sum);
    const std::string difference =
        text::to_string(sum > total->value ? sum - total->value : total->value - sum);
    Finding& f = out.add(
        total->at,
        b.open
            ? out.say({"总数是{}{}，所列几项之和却有{}，超过了总数。",
                       "The total is {}{}, but the parts named sum to {}, which is more."},
                      {stated, total->unit, found})
            : out.say({"总数是{}{}，所列各项之和是{}。", "The total is {}{}; the parts sum to {}."},
                      {stated, total->unit, found}));
    f.arithmetic = out.say({"{} = {}，正文为 {}，相差 {}", "{} = {}; the text says {}; off by {}"},
                           {in_full(parts), found, stated, difference});
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
