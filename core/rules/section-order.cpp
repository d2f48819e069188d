#include <algorithm>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::SectionHeading;

constexpr Example kBad[] = {
    {.edits = {replace("三、收到和处理政府信息公开申请情况", "二、收到和处理政府信息公开申请情况")},
     .text = "二、收到和处理政府信息公开申请情况"},
    {.edits = {replace("六、其他需要报告的事项", "七、其他需要报告的事项")},
     .text = "七、其他需要报告的事项"},
};
constexpr Example kGood[] = {
    {.edits = {replace("六、其他需要报告的事项", "六、其他需要报告事项")}},
    // A lower level in the form's words.
    {.edits = {replace("（一）主动公开\n", "1.主动公开政府信息情况\n")}},
    {.edits = {replace("二、主动公开政府信息情况", "二、政府信息主动公开情况")}},
    {.edits = {remove_line(
         "三、收到和处理政府信息公开申请情况")}},  // the others keep their numbers
};

std::string_view chinese(uint8_t number) {
  constexpr std::string_view kNumbers[] = {"",   "一", "二", "三", "四", "五",
                                           "六", "七", "八", "九", "十"};
  return number < std::size(kNumbers) ? kNumbers[number] : std::string_view{"十几"};
}

// Headings that must go so that the rest is in order: those outside the longest rising sequence.
std::vector<bool> misplaced(const std::vector<const SectionHeading*>& headings) {
  const size_t n = headings.size();
  std::vector<size_t> length(n, 1), before(n, n);
  size_t best = 0;
  for (size_t i = 0; i < n; ++i) {
    for (size_t j = 0; j < i; ++j)
      if (headings[j]->section < headings[i]->section && length[j] + 1 > length[i])
        length[i] = length[j] + 1, before[i] = j;
    if (length[i] > length[best]) best = i;
  }
  std::vector<bool> out(n, true);
  for (size_t i = best; i < n; i = before[i]) out[i] = false;
  return out;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  std::vector<const SectionHeading*> first;  // the first heading of each section, in reading order
  for (const SectionHeading& h : r.headings) {
    const bool again = std::any_of(first.begin(), first.end(), [&](const SectionHeading* f) {
      return f->section == h.section;
    });
    if (!again) {
      first.push_back(&h);
    } else if (h.ordinal > 0) {
      out.add(h.at, out.say({"“{}”出现了两次。", "“{}” stands in the report twice."},
                            {report::title(h.section)}));
    }
  }
  const std::vector<bool> moved = misplaced(first);
  int shift = 0;
  for (size_t i = 0; i < first.size(); ++i) {
    const SectionHeading& h = *first[i];
    if (moved[i]) {
      out.add(h.at, out.say({"“{}”的位置不对：它应当是第{}部分。",
                             "“{}” stands in the wrong place: it should be section {}."},
                            {report::title(h.section), ordinal(h.section)}));
      continue;
    }
    if (h.ordinal == 0) continue;
    const int now = h.ordinal - (static_cast<int>(h.section) + 1);
    if (now != 0 && now != shift) {
      Finding& f = out.add(
          h.at,
          out.say({"“{}”应编为“{}、”，报告编为“{}、”；其后各部分的编号请一并核对。",
                   "“{}” should have the number {}, the report has {}; check the numbers of the "
                   "sections after it too."},
                  {report::title(h.section), ordinal(h.section), chinese(h.ordinal)}));
      f.expected = ordinal(h.section);
      f.actual = chinese(h.ordinal);
    }
    shift = now;
  }
}

}  // namespace

extern const Rule section_order;
const Rule section_order = {
    .id = "section-order",
    .group = Group::structure,
    .severity = Severity::error,
    .title = {"部分的顺序或编号有误", "Sections out of order or misnumbered"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件：六个部分依次编为一至六",
              "国办公开办函〔2021〕30号 and 〔2019〕60号: the six sections are numbered 一 to 六 "
              "in order"},
    .advice =
        {"按格式的顺序排列六个部分，编号从一到六各用一次。",
         "Put the six sections in the order of the form and use each number from 一 to 六 once."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
