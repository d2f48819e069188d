#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::Section;
using report::SectionRead;

constexpr Example kBad[] = {
    {.edits = {remove_line("存在的主要问题：一是"), remove_line("改进情况：一是")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "无。")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "（无）")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "不涉及。")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "无存在问题，无改进情况。")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "本年度无存在的问题。")},
     .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是建立栏目更新台账，按月检查；"
                       "二是丰富解读形式，增加图解和问答。",
                       "（一）存在的主要问题\n无\n（二）改进情况\n无")},
     .text = "五、存在的主要问题及改进情况"},
};
constexpr Example kGood[] = {
    {.edits = {remove_line("存在的主要问题：一是")}},
    {.edits = {replace("六、其他需要报告的事项\n",
                       "六、其他需要报告的事项 无其他需要报告的事项。")}},
    {.edits = {replace("存在的主要问题：一是", "无重大问题。不足是：一是")}},
    {.edits = {replace("存在的主要问题：一是", "存在的主要问题：不存在逾期答复，但一是")}},
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  for (size_t s = 0; s < report::kSections; ++s) {
    const SectionRead& section = r.sections[s];
    if (!section.found) continue;
    const auto which = static_cast<Section>(s);
    if (!section.has_content) {
      out.add(section.heading,
              out.say({"“{}”只有标题，没有内容。", "“{}” has a heading and no content."},
                      {printed(which)}));
      continue;
    }
    // In section 6 a bare 无 is what fee-statement-missing is about.
    if (which != Section::problems) continue;
    if (const report::Paragraph* denial = denial_of_problems(r))
      out.add(section.heading, out.say({"“{}”只写了“{}”，没有说明问题和改进情况。",
                                        "“{}” says only “{}”: neither problems nor improvements."},
                                       {printed(which), one_line(r.raw(denial->at))}));
  }
}

}  // namespace

extern const Rule section_empty;
const Rule section_empty = {
    .id = "section-empty",
    .group = Group::structure,
    .severity = Severity::error,
    .title = {"部分没有内容", "Section without content"},
    .basis = {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件",
              "Article 50 of the 条例; the annex of 国办公开办函〔2021〕30号"},
    .advice = {"补写这一部分；确无事项的，也要如实说明。",
               "Write the section; where there is nothing to report, say so in a sentence."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
