#include <algorithm>
#include <array>

#include "core/rules/across.h"
#include "core/rules/readings/claim_rules.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using enum forms::Table;
using report::Decimal;
using report::Quantity;
using report::Report;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {replace("制发行政规范性文件2件", "制发行政规范性文件3件")},
     .text = "制发行政规范性文件3件",
     .form = "2021"},
    {.edits = {replace("现行有效6件", "现行有效16件")}, .text = "现行有效16件", .form = "2021"},
    {.edits = {replace("行政许可决定35件", "行政许可决定53件")}, .text = "行政许可决定53件"},
    {.edits = {replace("行政事业性收费18.6万元", "行政事业性收费18.6元")},
     .text = "行政事业性收费18.6元",
     .form = "2021"},
    {.edits = {replace("落实先审查", "全年办理行政许可53件，公开及时。落实先审查")},
     .text = "行政许可53件"},
    {.edits = {replace("落实先审查", "全年实施行政处罚21起。落实先审查")}, .text = "行政处罚21起"},
    {.edits = {replace("落实先审查", "全年制定发布规范性文件五件。落实先审查")},
     .text = "制定发布规范性文件五件",
     .form = "2021"},
    {.edits = {replace("落实先审查", "行政规范性文件制发5件。落实先审查")},
     .text = "行政规范性文件制发5件",
     .form = "2021"},
    {.edits = {replace("落实先审查", "制发规范性文件5个。落实先审查")},
     .text = "制发规范性文件5个",
     .form = "2021"},
    {.edits = {replace("落实先审查", "全年新增规范性文件5件。落实先审查")},
     .text = "新增规范性文件5件",
     .form = "2021"},
    {.edits = {replace("落实先审查", "对规范性文件清理，废止1件，现行有效9件。落实先审查")},
     .text = "现行有效9件",
     .form = "2021"},
    {.edits = {replace("落实先审查", "加强执法公开，全年行政处罚决定72件。落实先审查")},
     .text = "行政处罚决定72件"},
    {.edits = {replace("落实先审查", "无行政强制、行政许可。落实先审查"),
               replace("行政强制决定3件", "行政强制决定0件"),
               cell("disclosure", "coercion", "decisions", "0", "3")},
     .text = "无行政强制、行政许可"},
    {.edits = {replace("落实先审查", "行政强制案件5件均已公示。落实先审查")},
     .text = "行政强制案件5件"},
    {.edits = {replace("落实先审查", "全年作出53宗行政许可。落实先审查")}, .text = "53宗行政许可"},
    {.edits = {replace("落实先审查", "全年处理行政许可53条，行政处罚12起。落实先审查")},
     .text = "行政许可53条"},
    {.edits = {replace("落实先审查",
                       "出台行政规范性文件：制发件数2件，废止件数11件，现行有效件数6件"
                       "。落实先审查")},
     .text = "废止件数11件",
     .form = "2021"},
    {.edits = {replace("落实先审查", "制定政府规章3件。落实先审查"),
               replace("青禾县水利局", "青禾市人民政府")},
     .text = "制定政府规章3件"},
    {.edits = {replace("落实先审查", "行政许可数量53件。落实先审查")}, .text = "行政许可数量53件"},
    {.edits = {replace("落实先审查", "采取行政强制措施8件。落实先审查")},
     .text = "行政强制措施8件"},
    {.edits = {replace("落实先审查", "我局现有规范性文件15件。落实先审查")},
     .text = "规范性文件15件",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查", "全年减免行政事业性收费112.8万元。落实先审查")}},
    {.edits = {replace("行政事业性收费18.6万元", "行政事业性收费186000元")}, .form = "2021"},
    // Six are in force, two of them new.
    {.edits = {replace("现行有效6件", "继续有效4件")}, .form = "2021"},
    {.edits = {replace("作出行政许可决定35件", "公示行政许可信息120条，作出行政许可决定35件")}},
    {.edits = {replace("存在的主要问题：", "主动公开部门文件3条。存在的主要问题：")}},
    // The unit of the cell: fee-unit.
    {.edits = {cell("disclosure", "fees", "amount", "186000", "18.6")}, .form = "2021"},
    // Of another scope.
    {.edits = {replace("落实先审查", "全县制发行政规范性文件12件。落实先审查")}, .form = "2021"},
    {.edits = {replace("落实先审查", "以县政府名义制发规范性文件3件，本局制发2件。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "县政府印发行政规范性文件5件。落实先审查")}, .form = "2021"},
    {.edits = {replace("落实先审查", "作出不予行政许可决定3件。落实先审查")}},
    {.edits = {replace("落实先审查", "变更行政许可决定3件。落实先审查")}},
    {.edits = {replace("落实先审查",
                       "发布行政规范性文件解读4件，通过网站发布行政规范性文件4件。"
                       "落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "网上办理行政许可20件，办结行政许可申请50件。落实先审查")}},
    {.edits = {replace("落实先审查",
                       "全年办理行政许可35件，其中即办件20件，承诺办理行政许可15件。落实先审查")}},
    {.edits = {replace("落实先审查", "办理行政许可10件案卷均合格。落实先审查")}},
    {.edits = {replace("落实先审查", "公开行政处罚案件3件。落实先审查")}},
    {.edits = {replace("落实先审查", "行政许可信息76条，公示行政处罚259项。落实先审查")}},
    {.edits = {replace("行政许可决定35件", "行政许可决定3.5万件"),
               cell("disclosure", "licensing", "decisions", "35121", "35")}},
    {.edits = {replace("落实先审查", "制定规章制度3件，起草规章2件。落实先审查"),
               replace("青禾县水利局", "青禾市人民政府")}},
    // Measures are some of what is counted.
    {.edits = {replace("落实先审查", "采取行政强制措施2件。落实先审查")}},
    // What was revised was issued anew.
    {.edits = {replace("落实先审查", "制发行政规范性文件1件，修订1件。落实先审查")},
     .form = "2021"},
    // Of several organs, one of which is the table's.
    {.edits = {replace("制发行政规范性文件2件",
                       "共制发行政规范性文件8件（其中县政府2件、县级部门6件）"),
               replace("青禾县水利局", "青禾县人民政府")},
     .form = "2021"},
    // What was repealed and what had run out.
    {.edits = {replace("落实先审查",
                       "清理行政规范性文件，继续有效6件，废止1件，宣布失效3件。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "公布行政许可数量53件。落实先审查")}},
    // 规章 are a government's.
    {.edits = {replace("落实先审查", "制定政府规章3件。落实先审查")}},
};

// The cells that a statement may mean, on any version of the form.
struct Meant {
  Quantity quantity;
  std::string_view row;
  std::array<std::string_view, 2> columns;
};
constexpr Meant kMeant[] = {
    {Quantity::rules_issued, "rules", {"issued", "made"}},
    {Quantity::rules_repealed, "rules", {"repealed", {}}},
    {Quantity::rules_in_force, "rules", {"in_force", {}}},
    {Quantity::normative_issued, "normative", {"issued", "made"}},
    {Quantity::normative_repealed, "normative", {"repealed", {}}},
    {Quantity::normative_in_force, "normative", {"in_force", {}}},
    {Quantity::licensing, "licensing", {"decisions", {}}},
    {Quantity::penalty, "penalty", {"decisions", {}}},
    {Quantity::coercion, "coercion", {"decisions", {}}},
    {Quantity::charges, "fees", {"amount", {}}},
};

// What one of the last digit of 0.88亿元 or 2764.2万件 is, in 元 or 件; of money that is told in
// 万元 or 元 nothing is rounded off: 0.
int64_t last_digit(std::string_view raw, bool money) {
  const bool huge = text::find(raw, "亿") != raw.npos;
  const size_t unit = raw.find(huge ? "亿" : "万");
  if (unit == raw.npos || (money && !huge)) return 0;
  const int64_t least = money ? 10000 : 1;
  int64_t value = huge ? 100'000'000 : 10'000;
  const size_t point = std::min(raw.find('.'), unit);
  for (size_t i = point + 1; i < unit && value > least; ++i) value /= 10;
  return value;
}

Decimal twice_off(Decimal a, Decimal b) {
  const Decimal off = a - b;
  return (off.is_negative() ? Decimal{} - off : off) * 2;
}

// 2764.2万件 beside a cell that prints 27642113.
bool rounds_to(Decimal cell, Decimal stated, std::string_view raw) {
  return !(Decimal{last_digit(raw, false), 0} < twice_off(cell, stated));
}

// The cell prints 万元, the statement is in 元: they agree when one rounds to the other.
bool same_money(Decimal cell, Decimal stated, std::string_view raw) {
  const Decimal unit{1, cell.scale};
  const Decimal twice = twice_off(cell * 10000, stated);
  return !(unit * 10000 < twice) || !(Decimal{last_digit(raw, true), 0} < twice);
}

// 18.6万元 or 186000元 beside a cell that prints 186000: the unit of the cell is wrong, which
// fee-unit says. Of small amounts either may be.
bool cell_in_yuan(Decimal cell, Decimal stated) {
  return cell == stated && !(cell < Decimal{1000, 0});
}

// 制发2件，修订1件 beside a cell of 3: what was revised was issued anew.
bool leaves_out_revised(const Report& r, const Statement& s, Decimal cell) {
  if (!(s.figure.value < cell)) return false;
  constexpr size_t kNear = 180;  // bytes
  const uint32_t end = r.paragraphs[s.paragraph].at.end;
  std::string_view behind = r.text.substr(s.at.end, std::min<size_t>(kNear, end - s.at.end));
  behind = behind.substr(0, text::find(behind, "。"));
  for (const std::string_view word : {"修订", "修改"})
    if (const size_t at = text::find(behind, word); at != behind.npos) {
      const std::string_view clause = behind.substr(at);
      return says_number(
          clause.substr(0, std::min(text::find(clause, "，"), text::find(clause, "；"))),
          cell - s.figure.value);
    }
  return false;
}

// 新发布4件，继续有效33件 beside a cell of 37: those in force before, and the new ones.
bool leaves_out_new(const Report& r, const Statement& s, std::string_view row, Decimal cell) {
  const auto issued = figure_of(r, disclosure, row, "issued");
  return issued && s.figure.value == cell - *issued &&
         text::find(r.raw(s.at), "继续有效") != std::string_view::npos;
}

// 全县制发12件，其中县政府6件、县级部门6件 beside a cell of 6: the table is of one of them.
bool is_of_several(const Report& r, const Statement& s, Decimal cell) {
  if (!(cell < s.figure.value)) return false;
  constexpr size_t kNear = 240;  // bytes
  const uint32_t end = r.paragraphs[s.paragraph].at.end;
  std::string_view behind = r.text.substr(s.at.end, std::min<size_t>(kNear, end - s.at.end));
  behind = behind.substr(0, text::find(behind, "。"));
  const size_t among = text::find(behind, "其中");
  if (among == behind.npos) return false;
  for (behind.remove_prefix(among); !behind.empty();) {
    const size_t mark = std::min({text::find(behind, "、"), text::find(behind, "，"),
                                  behind.find(","), text::find(behind, "；"), behind.size()});
    const std::string_view part = behind.substr(0, mark);
    if (text::has_any(part, {"政府", "本级"}) && says_number(part, cell)) return true;
    behind.remove_prefix(std::min(behind.size(), mark + 1));
  }
  return false;
}

void compare(const Report& r, const Statement& s, const Meant& meant, Findings& out) {
  for (const std::string_view column : meant.columns) {
    if (column.empty()) continue;
    const int row = r.table(disclosure).form->find(meant.row);
    if (row < 0) continue;
    const auto columns = r.table(disclosure).form->rows[static_cast<size_t>(row)].columns;
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const forms::Column& c) { return c.key == column; }))
      continue;
    const auto figure = figure_of(r, disclosure, meant.row, column);
    if (!figure) {
      out.not_assessed({"disclosure", meant.row, column},
                       out.say({"读不出表二的这一行，无法与正文核对",
                                "this row of table 2 cannot be read; the text was not compared"}));
      return;
    }
    const bool money = meant.quantity == Quantity::charges;
    if (money && (same_money(*figure, s.figure.value, r.raw(s.figure.at)) ||
                  cell_in_yuan(*figure, s.figure.value)))
      return;
    if (agrees(s.figure, money ? *figure * 10000 : *figure)) return;
    if (!money && rounds_to(*figure, s.figure.value, r.raw(s.figure.at))) return;
    if (!money && is_one_of_parts(r, s, {{{{}, *figure}}, {}, {}})) return;
    if (meant.row == "normative" && is_of_several(r, s, *figure)) return;
    if (column == "issued" && leaves_out_revised(r, s, *figure)) return;
    if (column == "in_force" && leaves_out_new(r, s, meant.row, *figure)) return;
    // 行政强制措施2件 beside a cell of 3: 行政强制执行 is counted there, too.
    if (meant.quantity == Quantity::coercion && s.figure.value < *figure &&
        text::find(r.raw(s.at), "措施") != std::string_view::npos)
      return;
    const std::string printed = text::to_string(*figure);
    Finding& f = out.add(
        s.at, out.say({"正文说“{}”，表二“{}”为{}{}。", "The text says “{}”; table 2, “{}”: {}{}."},
                      {one_line(r.raw(s.at)), row_name(r, disclosure, meant.row), printed,
                       money ? out.say({"万元", " 万元"}) : ""}));
    f.arithmetic = out.say(
        {"正文{}；表二“{}”为{}{}", "text: {}; table 2, “{}”: {}{}"},
        {s.in_words ? "0" : text::to_string(s.figure.value), row_name(r, disclosure, meant.row),
         printed, money ? out.say({"万元", " 万元"}) : ""});
    f.expected = printed;
    f.actual = s.in_words ? "0" : text::to_string(s.figure.value);
    return;
  }
}

void check(const Report& r, Findings& out) {
  for (const Statement& s : r.prose.statements) {
    if (!report::about_disclosure(s.quantity) || s.scope != report::Scope::whole) continue;
    if (!r.table(disclosure).found) {
      out.not_assessed({"disclosure", {}, {}},
                       out.say({"没有找到这张表，无法与正文核对",
                                "the table was not found; the text cannot be compared with it"}));
      return;
    }
    for (const Meant& meant : kMeant)
      if (meant.quantity == s.quantity) compare(r, s, meant, out);
  }
}

}  // namespace

extern const Rule disclosure_claim;
const Rule disclosure_claim = {
    .id = "disclosure-claim",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"正文的文件、决定或收费数与表二不符",
              "Documents, decisions or charges stated do not fit table 2"},
    .basis = {"同一份报告的正文与表二应当一致", "Text and table 2 of one report must agree"},
    .advice =
        {"核对正文与表二，改正有误的一处；口径不同的，写明口径。",
         "Compare text and table 2 and correct the wrong one; say so where they count different "
         "things."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
