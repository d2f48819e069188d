#include <optional>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::AgencyKind;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "rules", "in_force", "1")},
     .table = "disclosure",
     .row = "rules",
     .column = "in_force",
     .form = "2021"},
    {.edits = {cell("disclosure", "rules", "made", "1"), replace("青禾县水利局", "青禾县人民政府")},
     .table = "disclosure",
     .row = "rules",
     .column = "made",
     .form = "2019"},
    {.edits = {cell("disclosure", "rules", "in_force", "1"),
               replace("青禾县水利局", "国家税务总局青禾县税务局")},
     .table = "disclosure",
     .row = "rules",
     .column = "in_force",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "rules", "in_force", "8"),
               replace("青禾县水利局", "青禾市人民政府")},
     .form = "2021"},
    {.edits = {cell("disclosure", "rules", "in_force", "8"),
               replace("青禾县水利局", "青禾自治区人民政府")},
     .form = "2021"},
};

// 国家税务总局青禾县税务局
bool is_local_branch(std::string_view name) {
  constexpr std::string_view kHead = "总局";
  const size_t head = name.find(kHead);
  return head != name.npos && text::has_any(name.substr(head + kHead.size()),
                                            {"省", "市", "县", "区", "州", "旗", "盟"});
}

// Whether the agency may make rules (立法法); nothing when its name does not tell.
std::optional<bool> may_make_rules(const Report& r) {
  const std::string name = text::folded(r.agency);
  const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  switch (r.agency_kind) {
    case AgencyKind::unknown:
      return std::nullopt;
    case AgencyKind::ministry:
      return true;
    case AgencyKind::township:
    case AgencyKind::subdistrict:
      return false;
    case AgencyKind::department:
      // Offices report for their government, and the name of a ministry need not begin with 国家.
      for (const std::string_view head :
           {"国家", "国务院", "中国", "中华人民共和国", "海关总署", "审计署", "全国"})
        if (name.starts_with(head) && !is_local_branch(name)) return std::nullopt;
      if (!has("县") && !has("区") && !has("旗") && (has("政府办公") || has("司法")))
        return std::nullopt;
      if (!has("省") && !has("市") && !has("县") && !has("区") && !has("州") && !has("旗") &&
          !has("盟") && !has("镇") && !has("乡"))
        return std::nullopt;
      return false;
    case AgencyKind::government: {
      const std::string place = without(name, {"人民政府", "政府", "自治区", "地区"});
      if (place.empty() || name.ends_with("自治区人民政府") || name.ends_with("自治区政府"))
        return true;
      if (place.ends_with("县") || place.ends_with("区") || place.ends_with("旗")) return false;
      if (place.ends_with("省") || place.ends_with("州")) return true;
      // 设区的市 may, 县级市 may not: the name does not tell.
      return std::nullopt;
    }
  }
  return std::nullopt;
}

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::disclosure, out);
  if (table == nullptr) return;
  const int row = table->form->find("rules");
  if (row < 0) return;
  const auto i = static_cast<size_t>(row);
  if (!table->countable(i)) {
    out.not_assessed(cell_key(*table->form, row, -1), why_not_countable(*table, i, out));
    return;
  }
  const auto columns = table->form->rows[i].columns;
  size_t column = 0;
  while (column < columns.size() && table->cell(i, column).value <= text::integer(0)) ++column;
  if (column == columns.size()) return;
  const std::optional<bool> power = may_make_rules(r);
  if (!power.has_value()) {
    out.not_assessed(cell_key(*table->form, row, -1),
                     out.say({"从单位名称看不出有没有规章制定权",
                              "the name of the agency does not tell whether it "
                              "may make rules"}));
    return;
  }
  if (*power) return;
  const std::string value = text::to_string(table->cell(i, column).value);
  Finding& f = out.add(
      table->cell(i, column).at,
      out.say({"“规章”一行“{}”填了{}，而{}没有规章制定权，应为0。",
               "Row “规章”, column “{}” reads {}, but {} cannot make rules; it should be 0."},
              {columns[column].label, value, r.agency}));
  f.cell = cell_key(*table->form, row, static_cast<int>(column));
  f.expected = "0";
  f.actual = value;
}

}  // namespace

extern const Rule rules_without_power;
const Rule rules_without_power = {
    .id = "rules-without-power",
    .group = Group::arithmetic,
    .severity = Severity::warning,
    .title = {"没有规章制定权的单位填了规章", "规章 reported by an agency that cannot make them"},
    .basis =
        {"规章由国务院部门、省级人民政府和设区的市、自治州人民政府制定（《中华人民共和国立法法》）",
         "规章 are made by departments of the State Council, provinces, cities with districts and "
         "autonomous "
         "prefectures (立法法)"},
    .advice = {"核对是否把规范性文件或部门文件填入了“规章”一行。",
               "See whether 规范性文件 or other documents were put in the row 规章."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
