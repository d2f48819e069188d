#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {remove_line("青禾县水利局")},
     .text = "2023年政府信息公开工作年度报告",
     .form = "2021"},
    {.edits = {replace("2023年政府信息公开工作年度报告", "政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("2023年政府信息公开工作年度报告", "2023年度政府信息公开工作情况报告")},
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "当前位置：首页 > 政府信息公开年报\n"
                       "青禾县水利局2023年政府信息公开年度工作报告")},
     .form = "2021"},
    // The path of a page may end in a year and the name of the report.
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "首页 > 政府信息公开年报 > 2023 > 部门政府信息公开工作年度报告\n"
                       "青禾县水利局2023年政府信息公开工作年度报告")},
     .form = "2021"},
    // The agencies of one line, who report together.
    {.edits = {replace("青禾县水利局\n2023年", "江北市水利系统\n2023年")}, .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府", "江北市水利系统2023年政府")}, .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府", "名 称: 青禾县水利局2023年政府")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府", "2023年度螺镇政府")}, .form = "2021"},
    {.edits = {replace("年政府信息公开工作年度报告", "年度政府信息公开工作年报")}},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾县水利局关于2023年政府信息公开工作的年度报告")},
     .form = "2021"},
    {.edits = {replace("2023年政府信息公开工作年度报告", "政府信息公开工作2023年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾县东风垦殖场2023年政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾县柳林管理区2023年政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾县水利局\n政府信息公开工作年度报告\n（2023年度）")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "2023年青禾县水利局\n政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾县水利局（本级机关）2023年政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "2023年白杨镇人民政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "青禾旗白杨苏木2023年政府信息公开工作年度报告")},
     .form = "2021"},
};

void check(const Report& r, Findings& out) {
  if (r.title.at.empty()) {
    out.add({},
            out.say({"没有找到报告的标题（单位名称、年度和“政府信息公开工作年度报告”）。",
                     "The title was not found (agency, year and “政府信息公开工作年度报告”)."}));
    return;
  }
  std::vector<std::string> missing;
  if (!r.title.has_agency) missing.push_back(out.say({"单位名称", "the agency"}));
  if (!r.title.has_year) missing.push_back(out.say({"年度", "the year"}));
  if (!r.title.has_name) missing.push_back(quoted("政府信息公开工作年度报告"));
  if (missing.empty()) return;
  Finding& f =
      out.add(r.title.at, out.say({"标题中没有{}。", "The title lacks {}."}, {join(missing, out)}));
  if (!r.agency.empty() && r.year > 0)
    f.advice = out.say({"把标题写成“{}{}年政府信息公开工作年度报告”。",
                        "Make the title “{}{}年政府信息公开工作年度报告”."},
                       {r.agency, std::to_string(r.year)});
}

}  // namespace

extern const Rule title_incomplete;
const Rule title_incomplete = {
    .id = "title-incomplete",
    .group = Group::structure,
    .severity = Severity::info,
    .title = {"标题不完整", "Incomplete title"},
    .basis = {"通行写法：单位全称＋年度＋政府信息公开工作年度报告",
              "Practice: full name of the agency, year, 政府信息公开工作年度报告"},
    .advice = {"把标题补成“××局2024年政府信息公开工作年度报告”这样的形式。",
               "Complete the title: agency, year, 政府信息公开工作年度报告."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
