#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {remove_line("五、存在的主要问题及改进情况")}, .text = "六、其他需要报告的事项"},
    {.edits = {remove_line("一、总体情况")}, .text = "二、主动公开政府信息情况"},
};
constexpr Example kGood[] = {
    {.edits = {replace("五、存在的主要问题及改进情况", "（五）存在的主要问题及改进情况")}},
    // On one line with the text, however long.
    {.edits = {replace(
         "一、总体情况\n",
         "一、总体情况 我局按照县委和县政府的部署，完善制度、明确责任、规范流程，利用政府"
         "网站、公众号、公告栏和新闻发布会公开规划、计划、预算、决算、许可、处罚、采购、"
         "工程、水质、水情、雨情、汛情、旱情等信息，回应企业和群众的关切，接受企业和群众的"
         "监督，推动水利工程建设、水资源管理和防汛抗旱工作，取得实效。")}},
    {.edits = {replace("一、总体情况\n", "一、总体情况 ")}},
    {.edits = {replace("\n一、总体情况\n", "一、总体情况\n")}},
    {.edits = {replace("六、其他需要报告的事项\n", "六、其他需要报告的事项")}},
    {.edits = {replace("五、存在的主要问题及改进情况",
                       "[bookmark: _Toc1]五、存在的主要问题及改进情况")}},
    {.edits = {replace("四、政府信息公开行政复议、行政诉讼情况",
                       "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")}},
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  if (r.headings.empty()) {
    out.add({}, out.say({"没有找到六个部分的标题（一、总体情况……六、其他需要报告的事项）。",
                         "None of the headings of the six sections was found (一、总体情况 … "
                         "六、其他需要报告的事项)."}));
    return;
  }
  for (size_t s = 0; s < report::kSections; ++s) {
    if (r.sections[s].found) continue;
    const auto section = static_cast<Section>(s);
    out.add(place_of(r, section),
            out.say({"缺少“{}”这一部分。", "The section “{}” is missing."}, {printed(section)}));
  }
}

}  // namespace

extern const Rule section_missing;
const Rule section_missing = {
    .id = "section-missing",
    .group = Group::structure,
    .severity = Severity::error,
    .title = {"缺少规定的部分", "A prescribed section is missing"},
    .basis =
        {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件规定的六个部分",
         "Article 50 of the 条例; the six sections of the form (国办公开办函〔2021〕30号)"},
    .advice = {"按格式补上这一部分的标题和内容；如果原文有，请检查复制或转换时是否丢失。",
               "Add the heading and its content; if the original has it, see whether it was lost "
               "in copying."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
