// A report that no agency wrote, drawn from the forms; grows by its prose.
#pragma once

#include <string>

#include "core/forms/form.h"

namespace gouji::bench {

inline void append_table(std::string& out, const forms::TableForm& table) {
  for (std::string_view header : table.headers) out.append(header).append("\t");
  out += '\n';
  std::string values;
  for (const forms::Row& row : table.rows) {
    if (!table.one_line) out.append(row.group).append("\t").append(row.label);
    for (size_t i = 0; i < row.columns.size(); ++i) (table.one_line ? values : out) += "\t0";
    if (!table.one_line) out += '\n';
  }
  if (table.one_line) out.append(values).append("\n");
}

// A whole report of about `bytes` bytes of UTF-8 (never shorter than its tables, some 9 KB).
inline std::string made_up_report(size_t bytes) {
  const forms::Form& form = forms::for_year(2024);
  static constexpr std::string_view kProse =
      "本局按时更新网站各栏目，全年发布各类信息三百二十一条，其中通知公告45条，办事指南12条；"
      "对群众来信逐件登记、逐件答复，平均用时3.5个工作日。\n";
  std::string tables[forms::kTables];
  for (size_t i = 0; i < form.tables.size(); ++i) append_table(tables[i], *form.tables[i]);

  std::string out = "云溪县林业局2024年政府信息公开工作年度报告\n一、总体情况\n";
  for (const char* aspect : {"（一）主动公开", "（二）依申请公开", "（三）政府信息管理",
                             "（四）政府信息公开平台建设", "（五）监督保障"}) {
    out.append(aspect).append("\n").append(kProse);
  }
  std::string rest =
      "二、主动公开政府信息情况\n" + tables[0] + "三、收到和处理政府信息公开申请情况\n" +
      tables[1] + "四、政府信息公开行政复议、行政诉讼情况\n" + tables[2] +
      "五、存在的主要问题及改进情况\n问题是栏目更新不够及时。下一步将明确专人负责。\n"
      "六、其他需要报告的事项\n本年度没有发出收费通知，收取信息处理费0元。\n";
  while (out.size() + rest.size() + kProse.size() <= bytes) out += kProse;
  return out + rest;
}

}  // namespace gouji::bench
