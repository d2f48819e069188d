#include "tests/support/specimen.h"

#include <utility>

#include "core/text/number.h"

namespace gouji::support {
namespace {

struct Figure {
  forms::Table table;
  std::string_view row, column, value;
};

using enum forms::Table;

// What is not 0. Received 10 + carried in 2 = processed 9 + carried out 3, in every column.
constexpr Figure kShared[] = {
    {requests, "received", "person", "7"},
    {requests, "received", "business", "2"},
    {requests, "received", "legal", "1"},
    {requests, "received", "total", "10"},
    {requests, "carried_in", "person", "2"},
    {requests, "carried_in", "total", "2"},
    {requests, "granted", "person", "2"},
    {requests, "granted", "business", "1"},
    {requests, "granted", "total", "3"},
    {requests, "partial", "person", "1"},
    {requests, "partial", "total", "1"},
    {requests, "denied_third_party", "business", "1"},
    {requests, "denied_third_party", "total", "1"},
    {requests, "denied_enforcement", "legal", "1"},
    {requests, "denied_enforcement", "total", "1"},
    {requests, "unavailable_not_held", "person", "1"},
    {requests, "unavailable_not_held", "total", "1"},
    {requests, "refused_repeat", "person", "1"},
    {requests, "refused_repeat", "total", "1"},
    {requests, "processed_total", "person", "6"},
    {requests, "processed_total", "business", "2"},
    {requests, "processed_total", "legal", "1"},
    {requests, "processed_total", "total", "9"},
    {requests, "carried_out", "person", "3"},
    {requests, "carried_out", "total", "3"},
    {remedies, "review", "upheld", "2"},
    {remedies, "review", "corrected", "1"},
    {remedies, "review", "pending", "1"},
    {remedies, "review", "total", "4"},
    {remedies, "suit_after_review", "upheld", "2"},
    {remedies, "suit_after_review", "pending", "1"},
    {remedies, "suit_after_review", "total", "3"},
    {disclosure, "licensing", "decisions", "35"},
    {disclosure, "penalty", "decisions", "12"},
    {disclosure, "coercion", "decisions", "3"},
};
constexpr Figure k2021[] = {
    {requests, "closed_uncorrected", "person", "1"}, {requests, "closed_uncorrected", "total", "1"},
    {disclosure, "normative", "issued", "2"},        {disclosure, "normative", "repealed", "1"},
    {disclosure, "normative", "in_force", "6"},      {disclosure, "fees", "amount", "18.6"},
};
constexpr Figure k2019[] = {
    {requests, "closed", "person", "1"},
    {requests, "closed", "total", "1"},
    {disclosure, "normative", "made", "2"},
    {disclosure, "normative", "disclosed", "2"},
    {disclosure, "normative", "disclosed_total", "6"},
    {disclosure, "licensing", "items_last_year", "14"},
    {disclosure, "licensing", "items_change", "1"},
    {disclosure, "other_services", "items_last_year", "5"},
    {disclosure, "other_services", "decisions", "27"},
    {disclosure, "penalty", "items_last_year", "21"},
    {disclosure, "penalty", "items_change", "-2"},
    {disclosure, "coercion", "items_last_year", "4"},
    {disclosure, "fees", "items_last_year", "2"},
    {disclosure, "procurement", "projects", "5"},
    {disclosure, "procurement", "amount", "86.4"},
};

// The year before: received 4 = processed 2 + carried out 2.
constexpr Figure kBefore[] = {
    {requests, "received", "person", "4"},
    {requests, "received", "total", "4"},
    {requests, "granted", "person", "2"},
    {requests, "granted", "total", "2"},
    {requests, "processed_total", "person", "2"},
    {requests, "processed_total", "total", "2"},
    {requests, "carried_out", "person", "2"},
    {requests, "carried_out", "total", "2"},
    {remedies, "review", "upheld", "1"},
    {remedies, "review", "pending", "1"},
    {remedies, "review", "total", "2"},
    {disclosure, "licensing", "decisions", "31"},
    {disclosure, "normative", "issued", "1"},
    {disclosure, "normative", "in_force", "5"},
    {disclosure, "normative", "made", "1"},
    {disclosure, "normative", "disclosed", "1"},
    {disclosure, "normative", "disclosed_total", "5"},
};

// The prose. {Y}: report year, {N}: the year after.
struct Line {
  BlockKind kind;
  std::string_view text;       // on form 2021
  std::string_view text_2019;  // on form 2019; empty: the same
};
constexpr Line kHead[] = {
    {BlockKind::title, "青禾县水利局", {}},
    {BlockKind::title, "{Y}年政府信息公开工作年度报告", {}},
    {BlockKind::paragraph,
     "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和"
     "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉"
     "的通知》（国办公开办函〔2021〕30号）要求编制。全文包括总体情况、主动公开政府信息情况、"
     "收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况"
     "、"
     "其他需要报告的事项六个部分。所列数据的统计期限自{Y}年1月1日起至{Y}年12月31日止。如有疑问，"
     "请与青禾县水利局办公室联系（地址：青禾县河滨路12号，邮编：999999，电话：0999-1234567）。",
     "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和"
     "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
     "（国办公开办函〔2019〕60号）要求编制。全文包括总体情况、主动公开政府信息情况、"
     "收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况"
     "、"
     "其他需要报告的事项六个部分。所列数据的统计期限自{Y}年1月1日起至{Y}年12月31日止。如有疑问，"
     "请与青禾县水利局办公室联系（地址：青禾县河滨路12号，邮编：999999，电话：0999-1234567）。"},
    {BlockKind::section, "一、总体情况", {}},
    {BlockKind::paragraph,
     "{Y}年，青禾县水利局认真落实《条例》各项规定，围绕群众关心的水利事项推进政府信息公开。",
     {}},
    {BlockKind::aspect, "（一）主动公开", {}},
    {BlockKind::paragraph,
     "全年通过政府网站主动公开政府信息80条，比上年增加20条，增长33.3%。其中机构职能4条，占5%；"
     "工作动态60条，占75%；公告公示16条，占20%。制发行政规范性文件2件，废止1件，现行有效6件。"
     "作出行政许可决定35件、行政处罚决定12件、行政强制决定3件，行政事业性收费18.6万元。",
     "全年通过政府网站主动公开政府信息80条，比上年增加20条，增长33.3%。其中机构职能4条，占5%；"
     "工作动态60条，占75%；公告公示16条，占20%。新制作并公开规范性文件2件，对外公开总数6件。"
     "作出行政许可决定35件、行政处罚决定12件、行政强制决定3件，政府集中采购项目5个。"},
    {BlockKind::aspect, "（二）依申请公开", {}},
    {BlockKind::paragraph,
     "本年新收政府信息公开申请10件，上年结转2件，办结9件，结转下年度继续办理3件。"
     "新收申请中，自然人申请7件，法人或其他组织申请3件。办结的9件中，予以公开3件，部分公开1件，"
     "不予公开2件，无法提供1件，不予处理1件，其他处理1件。因政府信息公开被申请行政复议4件，"
     "其中结果维持2件，结果纠正1件，尚未审结1件；被提起行政诉讼3件，其中结果维持2件，尚未审结1件。",
     {}},
    {BlockKind::aspect, "（三）政府信息管理", {}},
    {BlockKind::paragraph,
     "落实先审查、后公开的要求，发布前逐条审核，对公开目录逐项核对，及时更新办事指南。",
     {}},
    {BlockKind::aspect, "（四）政府信息公开平台建设", {}},
    {BlockKind::paragraph,
     "优化政府网站信息公开专栏，调整栏目设置，完善检索功能，方便群众查询。",
     {}},
    {BlockKind::aspect, "（五）监督保障", {}},
    {BlockKind::paragraph,
     "明确专人负责政府信息公开工作，组织业务培训2次，开展社会评议，未发生责任追究情形。",
     {}},
};
// What stands in kHead and kTail, and what the year before says instead.
constexpr std::string_view kOtherYear[][2] = {
    {"认真落实《条例》各项规定，围绕群众关心的水利事项推进政府信息公开。",
     "对照年度要点分解任务，重点公开防汛抗旱和农村供水信息。"},
    {"优化政府网站信息公开专栏，调整栏目设置，完善检索功能，方便群众查询。",
     "对接政务新媒体，规范账号名称，清理长期不更新的页面。"},
    {"落实先审查、后公开的要求，发布前逐条审核，对公开目录逐项核对，及时更新办事指南。",
     "修订信息发布审批单，由科室负责人和分管领导依次签署意见。"},
    {"明确专人负责政府信息公开工作，组织业务培训2次，开展社会评议，未发生责任追究情形。",
     "邀请服务对象座谈评议，听取意见，未发生责任追究情形。"},
    {"存在的主要问题：一是部分栏目更新不够及时；二是政策解读形式较为单一。",
     "存在的主要问题：依申请公开答复不够规范，信息更新有时滞后。"},
    {"改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。",
     "改进情况：组织答复文书评查，明确各科室更新责任。"},
};
constexpr std::string_view kDisclosureBefore =
    "通过政府网站和公开栏发布各类信息，其中规范性文件1件，行政许可决定31件。";
constexpr std::string_view kRequestsBefore =
    "新收政府信息公开申请4件，均为自然人提出，办结2件，均予以公开，结转下年度继续办理2件。"
    "被申请行政复议2件，其中结果维持1件，尚未审结1件。未发生行政诉讼。";

constexpr Line kSections[] = {
    {BlockKind::section, "二、主动公开政府信息情况", {}},
    {BlockKind::section, "三、收到和处理政府信息公开申请情况", {}},
    {BlockKind::section, "四、政府信息公开行政复议、行政诉讼情况", {}},
};
constexpr Line kTail[] = {
    {BlockKind::section, "五、存在的主要问题及改进情况", {}},
    {BlockKind::paragraph,
     "存在的主要问题：一是部分栏目更新不够及时；二是政策解读形式较为单一。",
     {}},
    {BlockKind::paragraph,
     "改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。",
     {}},
    {BlockKind::section, "六、其他需要报告的事项", {}},
    {BlockKind::paragraph,
     "按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规"
     "定，"
     "本年度发出收费通知0件，未收取信息处理费。",
     "本年度发出收费通知0件，未收取信息处理费。"},
    {BlockKind::signature, "青禾县水利局", {}},
    {BlockKind::signature, "{N}年1月25日", {}},
};

std::string with_years(std::string_view text, int year) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("{Y}") || text.substr(i).starts_with("{N}")) {
      out += std::to_string(year + (text[i + 1] == 'N'));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

TableModel zeros(const forms::TableForm& form) {
  TableModel table;
  table.form = &form;
  for (size_t r = 0; r < form.rows.size(); ++r)
    table.rows.push_back({static_cast<int>(r), std::string(form.rows[r].label),
                          std::vector<std::string>(form.rows[r].columns.size(), "0")});
  return table;
}

}  // namespace

TableRow* TableModel::row(std::string_view key) {
  const int wanted = form->find(key);
  for (TableRow& r : rows)
    if (r.form_row == wanted) return &r;
  return nullptr;
}

std::string* TableModel::cell(std::string_view row_key, std::string_view column_key) {
  TableRow* r = row(row_key);
  if (r == nullptr) return nullptr;
  const auto columns = form->rows[static_cast<size_t>(r->form_row)].columns;
  for (size_t c = 0; c < columns.size() && c < r->values.size(); ++c)
    if (columns[c].key == column_key) return &r->values[c];
  return nullptr;
}

std::vector<std::string_view> form_ids() {
  std::vector<std::string_view> out;
  for (const forms::Form& form : forms::all())
    if (!form.tables.empty()) out.push_back(form.id);
  return out;
}

namespace {

// All figures 0.
Specimen blank(std::string_view form_id, int before) {
  Specimen report;
  report.form = forms::find(form_id);
  const bool old = form_id == "2019";
  report.year = (old ? 2020 : 2023) - before;
  report.agency = "青禾县水利局";
  const auto add = [&](const Line& line) {
    const std::string_view text = old && !line.text_2019.empty() ? line.text_2019 : line.text;
    report.blocks.push_back({line.kind, with_years(text, report.year), 0});
  };
  for (const Line& line : kHead) add(line);
  for (size_t t = 0; t < forms::kTables; ++t) {
    add(kSections[t]);
    report.blocks.push_back({BlockKind::table, {}, t});
    report.tables.push_back(zeros(*report.form->tables[t]));
  }
  for (const Line& line : kTail) add(line);
  return report;
}

void put(std::span<const Figure> figures, Specimen& report) {
  for (const Figure& f : figures)
    if (std::string* cell = report.table(f.table).cell(f.row, f.column)) *cell = f.value;
}

}  // namespace

Specimen specimen(std::string_view form_id) {
  Specimen report = blank(form_id, 0);
  put(kShared, report);
  put(form_id == "2019" ? std::span<const Figure>(k2019) : std::span<const Figure>(k2021), report);
  return report;
}

Specimen year_before(std::string_view form_id) {
  Specimen report = blank(form_id, 1);
  put(kBefore, report);
  for (Block& block : report.blocks) {
    if (block.text.starts_with("全年通过政府网站")) block.text = kDisclosureBefore;
    if (block.text.starts_with("本年新收")) block.text = kRequestsBefore;
    for (const auto& [from, to] : kOtherYear)
      if (const size_t at = block.text.find(from); at != std::string::npos)
        block.text.replace(at, from.size(), to);
  }
  return report;
}

Specimen sum_of_two(std::string_view form_id) {
  Specimen report = government(form_id);
  for (TableModel& table : report.tables)
    for (TableRow& row : table.rows)
      for (std::string& value : row.values)
        if (const auto figure = text::scan_number(value))
          value = text::to_string(figure->value * 2);
  return report;
}

Specimen government(std::string_view form_id) {
  Specimen report = specimen(form_id);
  report.agency = "青禾县人民政府";
  constexpr std::string_view kReplaced[][2] = {
      {"青禾县水利局", "青禾县人民政府"},
      {"群众关心的水利事项", "群众关心的事项"},
      {"开展社会评议", "开展工作考核和社会评议"},
  };
  for (Block& block : report.blocks)
    for (const auto& [from, to] : kReplaced)
      for (size_t at = block.text.find(from); at != std::string::npos;
           at = block.text.find(from, at + to.size()))
        block.text.replace(at, from.size(), to);
  return report;
}

bool apply(const rules::Edit& edit, Specimen& report, const Specimen* other) {
  using Kind = rules::Edit::Kind;
  if (edit.kind == Kind::same_figures) {
    if (other == nullptr) return false;
    report.tables = other->tables;
    return true;
  }
  if (edit.kind == Kind::no_figures) {
    for (TableModel& table : report.tables)
      for (TableRow& row : table.rows) row.values.assign(row.values.size(), "0");
    return true;
  }
  if (edit.kind != Kind::cell) return false;
  for (TableModel& table : report.tables) {
    if (forms::key(table.form->table) != edit.a) continue;
    std::string* cell = table.cell(edit.b, edit.c);
    if (cell == nullptr) return false;
    *cell = edit.d;
    return true;
  }
  return false;
}

bool apply(const rules::Edit& edit, std::string& rendered) {
  using Kind = rules::Edit::Kind;
  if (edit.kind == Kind::append) {
    if (!rendered.ends_with("\n")) rendered += '\n';
    rendered.append(edit.a).append("\n");
    return true;
  }
  if (edit.kind != Kind::replace && edit.kind != Kind::remove) return false;
  const size_t at = rendered.find(edit.a);
  if (at == std::string::npos || edit.a.empty()) return false;
  if (edit.kind == Kind::replace) {
    rendered.replace(at, edit.a.size(), edit.b);
    return true;
  }
  const size_t begin = at == 0 ? 0 : rendered.rfind('\n', at - 1) + 1;
  const size_t end = rendered.find('\n', at);
  rendered.erase(begin, end == std::string::npos ? std::string::npos : end + 1 - begin);
  return true;
}

}  // namespace gouji::support
