#include <algorithm>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::SectionHeading;

constexpr Example kBad[] = {
    {.edits = {replace("一、总体情况\n", "现将有关情况报告如下：\n总体情况\n")},
     .text = "总体情况"},
    {.edits = {replace("二、主动公开政府信息情况", "二、政府信息主动公开情况")},
     .text = "二、政府信息主动公开情况"},
    {.edits = {replace("五、存在的主要问题及改进情况", "五、存在的主要问题及改进措施")},
     .text = "五、存在的主要问题及改进措施"},
    {.edits = {replace("一、总体情况", "一、概述")}, .text = "一、概述"},
    {.edits = {replace("五、存在的主要问题及改进情况", "（五）存在的主要问题及改进情况")},
     .text = "（五）存在的主要问题及改进情况"},
    {.edits = {replace("六、其他需要报告的事项", "l六、其他需要报告的事项")},
     .text = "l六、其他需要报告的事项"},
    {.edits = {replace("二、主动公开政府信息情况", "、主动公开政府信息情况")},
     .text = "、主动公开政府信息情况"},
};
constexpr Example kGood[] = {
    {.edits = {replace("三、收到和处理政府信息公开申请情况",
                       "三、收到及处理政府信息公开申请情况（单位：件）"),
               replace("五、存在的主要问题及改进情况",
                       "五、政府信息公开工作存在的主要问题与改进情况")}},
    {.edits = {replace("四、政府信息公开行政复议、行政诉讼情况",
                       "四、政府信息公开被申请行政复议、提起行政诉讼情况"),
               replace("五、存在的主要问题及改进情况", "五、存在的问题及改进情况")}},
    {.edits = {replace("二、主动公开政府信息情况", "二、主动公开政府信息的情况"),
               replace("六、其他需要报告的事项", "六、其他需要报告事项")}},
    {.edits = {replace("五、存在的主要问题及改进情况",
                       "五、政府信息公开工作存在的主要问题及改进情况")}},
    {.edits = {replace("六、其他需要报告的事项", "六、其他报告的事项")}},
    {.edits = {replace("三、收到和处理政府信息公开申请情况",
                       "三、行政机关收到和处理政府信息公开申请情况")}},
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  // When a conversion lost all numbers, none is missing from the report.
  const auto numbered = std::count_if(r.headings.begin(), r.headings.end(),
                                      [](const SectionHeading& h) { return h.ordinal > 0; });
  for (const SectionHeading& h : r.headings) {
    const std::string form = printed(h.section);
    const std::string_view raw = r.raw(h.at);
    if (!h.accepted) {
      Finding& f = out.add(h.at, out.say({"标题“{}”与格式规定的“{}”不一致。",
                                          "The heading “{}” differs from the form's “{}”."},
                                         {raw, form}));
      f.expected = form;
      f.actual = raw;
    } else if (h.dirty) {
      out.add(
          h.at,
          out.say({"标题“{}”的编号前有多余的字符，应为“{}”。",
                   "The heading “{}” has a stray character before its number; the form has “{}”."},
                  {raw, form}));
    } else if (h.ordinal == 0 && numbered * 2 >= static_cast<long>(r.headings.size())) {
      out.add(h.at, out.say({"标题“{}”缺少编号，应为“{}”。",
                             "The heading “{}” has no number; the form has “{}”."},
                            {raw, form}));
    }
  }
}

}  // namespace

extern const Rule section_heading;
const Rule section_heading = {
    .id = "section-heading",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"部分标题与格式不一致", "Section heading differs from the form"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的部分标题",
              "The section headings of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"改用格式规定的标题。", "Use the heading of the form."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
