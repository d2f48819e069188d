#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

// The lines of table 4: groups, their parts, columns, values.
constexpr std::string_view kGroups = "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n";
constexpr auto kNoParts = replace(
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n",
    "");
constexpr auto kNoColumns = replace(
    "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结"
    "\t总计\n",
    "");
constexpr auto kNoValues = replace("2\t1\t0\t1\t4\t0\t0\t0\t0\t0\t2\t0\t0\t1\t3\n", "");

constexpr Example kBad[] = {
    {.edits = {replace(kGroups, ""), kNoParts, kNoColumns, kNoValues}, .table = "remedies"},
    // Sentences with words of the table are none.
    {.edits = {replace(kGroups, "行政复议结果维持0件，尚未审结0件；复议后起诉0件。\n"), kNoParts,
               kNoColumns, kNoValues},
     .table = "remedies"},
};
constexpr Example kGood[] = {
    {.edits = {remove_line("（七）总计")}},  // a row is missing, not the table
};

// Most of the words stand between two full stops, and no sentence ends on the line of the last.
bool holds_most(std::string_view text, std::span<const std::string_view> words) {
  constexpr std::string_view kStop = "。";
  while (!text.empty()) {
    const size_t stop = std::min(text.find(kStop), text.size());
    const std::string_view part = text.substr(0, stop);
    size_t found = 0, behind = 0;
    for (const std::string_view word : words) {
      const size_t at = part.rfind(word);
      if (at == part.npos) continue;
      ++found;
      behind = std::max(behind, at + word.size());
    }
    const bool sentence = stop < text.size() && part.find('\n', behind) == part.npos;
    if (found * 3 >= words.size() * 2 && !sentence) return true;
    text.remove_prefix(std::min(stop + kStop.size(), text.size()));
  }
  return false;
}

// Heads and rows of the table stand in its section: it is there, but nothing parts its cells.
bool has_lost_cells(const Report& r, forms::Table table) {
  static constexpr std::string_view kDisclosure[] = {"第二十条第", "信息内容", "规章", "行政许可",
                                                     "行政处罚"};
  static constexpr std::string_view kRequests[] = {
      "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "总计", "重复申请"};
  static constexpr std::string_view kRemedies[] = {
      "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉"};
  static constexpr std::array<std::span<const std::string_view>, forms::kTables> kWords = {
      kDisclosure, kRequests, kRemedies};
  const report::SectionRead& section = r.sections[static_cast<size_t>(section_of(table))];
  if (!section.found) return false;
  const size_t begin = section.heading.end;
  size_t end = r.text.size();
  for (const report::SectionRead& other : r.sections)
    if (other.found && other.heading.begin >= begin)
      end = std::min<size_t>(end, other.heading.begin);
  const std::string_view text = r.text.substr(begin, end - begin);
  if (text.find("+--") != text.npos) return true;  // drawn with signs, each cell on several lines
  return holds_most(text, kWords[static_cast<size_t>(table)]);
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  for (size_t t = 0; t < forms::kTables; ++t) {
    const auto table = static_cast<forms::Table>(t);
    const report::TableRead& read = r.tables[t];
    if (read.found) continue;
    if (!read.picture && has_lost_cells(r, table)) {
      out.not_assessed(
          {forms::key(table), {}, {}},
          out.say({"“{}”表的文字在，但各单元格连在一起，分不出行列；请从原文件重新复制",
                   "the words of table “{}” are there, but nothing parts its cells: copy it from "
                   "the original again"},
                  {name_of(table)}));
      continue;
    }
    Finding& f =
        out.add(place_of(r, section_of(table)),
                read.picture
                    ? out.say({"“{}”表是一张图片，其中的数字无法核对。",
                               "Table “{}” is a picture: its figures cannot be checked."},
                              {name_of(table)})
                    : out.say({"没有找到“{}”表。", "Table “{}” was not found."}, {name_of(table)}));
    f.cell.table = forms::key(table);
    if (read.picture)
      f.advice = out.say({"换用可以复制文字的表格。", "Put in a table whose text can be copied."});
  }
}

}  // namespace

extern const Rule table_missing;
const Rule table_missing = {
    .id = "table-missing",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"缺少表格", "A table is missing"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件：第二、三、四部分各有一张表",
              "国办公开办函〔2021〕30号 and 〔2019〕60号: sections 2, 3 and 4 have a table each"},
    .advice =
        {"补上格式规定的表格；如果原文有，请检查复制或转换时是否丢失。",
         "Add the table of the form; if the original has it, see whether it was lost in copying."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
