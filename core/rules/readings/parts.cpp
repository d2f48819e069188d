#include "core/rules/readings/parts.h"

#include <algorithm>
#include <array>

namespace gouji::rules {
namespace {

using report::Report;
using report::RowState;
using report::Section;
using report::TableRead;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Words looked for at every place of a text. Three bytes tell most places apart from all words.
class Words {
 public:
  explicit Words(std::initializer_list<std::string_view> words) : words_(words) {
    for (const std::string_view word : words)
      if (word.size() >= 3)
        bits_ |= bit(word, 0);
      else
        short_ = true;
  }
  // Bytes of the longest word at text[i]; 0: none.
  size_t at(std::string_view text, size_t i) const {
    if (!short_ && (i + 3 > text.size() || (bits_ & bit(text, i)) == 0)) return 0;
    size_t longest = 0;
    for (const std::string_view word : words_)
      if (word.size() > longest && text.substr(i).starts_with(word)) longest = word.size();
    return longest;
  }

 private:
  // Of the three bytes at s[i].
  static uint64_t bit(std::string_view s, size_t i) {
    const auto a = static_cast<unsigned char>(s[i]);
    const auto b = static_cast<unsigned char>(s[i + 1]);
    const auto c = static_cast<unsigned char>(s[i + 2]);
    return uint64_t{1} << ((a + b * 7u + c * 37u) & 63);
  }

  std::initializer_list<std::string_view> words_;
  uint64_t bits_ = 0;
  bool short_ = false;
};

SourceSpan trimmed(std::string_view text, SourceSpan span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace

bool is_checked_form(const Report& report, Findings& out) {
  if (!report.prescribed().tables.empty()) return true;
  out.not_assessed(
      {}, out.say({"报告年度在2019年以前，当时的格式（国办发〔2014〕32号）不检查部分、表格和数字",
                   "the report year is before 2019: sections, tables and figures of the form "
                   "of that time (国办发〔2014〕32号) are not checked"}));
  return false;
}

bool has_year(const Report& report, Findings& out) {
  if (report.year > 0) return true;
  out.not_assessed({}, out.say({"没有找到报告年度", "the report year was not found"}));
  return false;
}

const TableRead* table_or_reason(const Report& report, forms::Table table, Findings& out) {
  if (!is_checked_form(report, out)) return nullptr;
  const TableRead& read = report.table(table);
  if (read.found) return &read;
  out.not_assessed({forms::key(table), {}, {}},
                   out.say({"没有找到这张表", "the table was not found"}));
  return nullptr;
}

Section section_of(forms::Table table) {
  return static_cast<Section>(static_cast<size_t>(table) + 1);
}

std::string_view name_of(forms::Table table) { return report::title(section_of(table)); }

SourceSpan place_of(const Report& report, Section section) {
  const auto missing = static_cast<size_t>(section);
  for (size_t s = missing; s < report::kSections; ++s)
    if (report.sections[s].found) return report.sections[s].heading;
  for (size_t s = missing; s-- > 0;)
    if (report.sections[s].found) return report.sections[s].heading;
  return {};
}

std::string_view ordinal(Section section) {
  constexpr std::array<std::string_view, report::kSections> kOrdinals = {"一", "二", "三",
                                                                         "四", "五", "六"};
  return kOrdinals[static_cast<size_t>(section)];
}

std::string printed(Section section) {
  return std::string(ordinal(section)).append("、").append(report::title(section));
}

std::string join(const std::vector<std::string>& parts, const Findings& out) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += out.language() == Language::zh ? "、" : ", ";
    all += part;
  }
  return all;
}

std::string quoted(std::string_view text) { return std::string("“").append(text).append("”"); }

SourceSpan first_line(const Report& report, SourceSpan span) {
  span = trimmed(report.text, span);
  const size_t end = span.in(report.text).find('\n');
  if (end != std::string_view::npos) span.end = span.begin + static_cast<uint32_t>(end);
  return trimmed(report.text, span);
}

SourceSpan last_line(const Report& report, SourceSpan span) {
  span = trimmed(report.text, span);
  const size_t begin = span.in(report.text).rfind('\n');
  if (begin != std::string_view::npos) span.begin += static_cast<uint32_t>(begin) + 1;
  return trimmed(report.text, span);
}

std::string prose(const Report& report, Section section) {
  std::string all;
  const report::SectionRead& s = report.section(section);
  for (uint32_t i = s.first_paragraph; i < s.last_paragraph && i < report.paragraphs.size(); ++i)
    all.append(report.folded_text(report.paragraphs[i])).append("\n");
  return all;
}

size_t count_of(std::string_view text, std::string_view word) {
  size_t n = 0;
  for (size_t i = text.find(word); i != std::string_view::npos;
       i = text.find(word, i + word.size()))
    ++n;
  return n;
}

std::string without(std::string_view text, std::initializer_list<std::string_view> words) {
  const Words set(words);
  std::string out;
  size_t kept = 0;
  for (size_t i = 0; i < text.size();) {
    const size_t skip = set.at(text, i);
    if (skip == 0) {
      ++i;
      continue;
    }
    out.append(text.substr(kept, i - kept));
    i += skip;
    kept = i;
  }
  out.append(text.substr(std::min(kept, text.size())));
  return out;
}

bool says_nothing(std::string_view folded) {
  for (const std::string_view mark : {"。", ".", ";", "!", "\n"})
    if (folded.ends_with(mark)) folded.remove_suffix(mark.size());
  for (const std::string_view word : {"", "无", "暂无", "没有", "无内容", "无此项", "本项无", "略",
                                      "/", "-", "暂无其他事项", "无其他事项"})
    if (folded == word) return true;
  return false;
}

namespace {

// Takes the first of the words off that the text begins with. False: none.
bool drop(std::string_view& text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  return false;
}

// "无", "（无）", "2023年，我局无存在的问题。"
bool denies_problems(std::string_view folded) {
  while (folded.ends_with("。") || folded.ends_with(")"))
    folded.remove_suffix(folded.ends_with(")") ? 1 : 3);
  drop(folded, {"("});
  if (says_nothing(folded) || folded == "空" || folded == "略" || folded == "不涉及") return true;
  size_t digits = 0;
  while (digits < folded.size() && folded[digits] >= '0' && folded[digits] <= '9') ++digits;
  if (digits == 4 && folded.substr(4).starts_with("年")) folded.remove_prefix(7);
  drop(folded, {"本年度", "本年", "今年", "年度", "目前", "度"});
  drop(folded, {","});
  drop(folded, {"本单位", "本机关", "本部门", "我单位", "本街道", "我街道", "我局", "我镇", "我乡",
                "我委", "我厅", "我县", "本局", "本镇"});
  drop(folded, {"政府信息公开工作", "信息公开工作"});
  drop(folded, {"暂", "尚", "均"});
  if (!drop(folded, {"无", "没有", "不存在", "未发现", "未存在"})) return false;
  while (drop(folded, {"存在", "发现", "需要说明", "其他", "的", "主要", "突出", "明显", "重大"})) {
  }
  drop(folded, {"问题"});
  return folded.empty() || folded == "和不足" || folded == "及改进情况" || folded == ",无改进情况";
}

}  // namespace

bool years_speak_for(const Report& r, std::string_view form) {
  int votes = 0;
  bool told = false;
  for (const report::YearMention& m : r.years) {
    const bool speaks = forms::for_year(m.year).id == form;
    votes += speaks ? 1 : -1;
    told = told || (speaks && m.source != report::YearSource::signature);
  }
  return told && votes >= 0;
}

const report::Paragraph* denial_of_problems(const Report& r) {
  const report::SectionRead& section = r.section(Section::problems);
  const report::Paragraph* denial = nullptr;
  for (uint32_t i = section.first_paragraph; i < section.last_paragraph; ++i) {
    const report::Paragraph& p = r.paragraphs[i];
    std::string_view f = r.folded_text(p).substr(p.number_bytes);
    // （一）存在的主要问题, by itself or with 无 behind it.
    const bool labelled = drop(f, {"存在的主要问题", "存在主要问题", "存在的问题", "存在问题",
                                   "主要问题", "改进情况", "改进措施", "整改措施"});
    if (labelled && (f.empty() || f == ":" || f == "。")) continue;
    if (labelled && !drop(f, {":"})) return nullptr;
    if (!denies_problems(f)) return nullptr;
    if (denial == nullptr) denial = &p;
  }
  return denial;
}

void note_rows_not_read(const TableRead& table, Findings& out) {
  std::vector<std::string> rows;
  for (size_t r = 0; r < table.rows.size(); ++r)
    if (table.rows[r].state == RowState::damaged || table.rows[r].state == RowState::unplaced)
      rows.push_back(quoted(table.form->rows[r].label));
  if (rows.empty()) return;
  const std::string count = std::to_string(rows.size());
  const bool many = rows.size() > 3;
  if (many) rows.resize(1);
  const CellKey key = {forms::key(table.form->table), {}, {}};
  out.not_assessed(
      key,
      many ? out.say(
                 {"{}等{}行的数值无法对应到列，未看其中的单元格",
                  "the values of {} and other rows, {} in all, cannot be told apart; their cells "
                  "were not looked at"},
                 {join(rows, out), count})
           : out.say({"{}的数值无法对应到列，未看其中的单元格",
                      "the values of {} cannot be told apart; the cells were not looked at"},
                     {join(rows, out)}));
}

std::string cell_name(const TableRead& table, CellAt at, const Findings& out) {
  const forms::Row& row = table.form->rows[at.row];
  return out.say({"“{}”行“{}”列", "row “{}”, column “{}”"},
                 {row.label, row.columns[at.column].label});
}

SourceSpan place_of(const Report& report, const TableRead& table, CellAt at) {
  for (size_t c = at.column + 1; c-- > 0;)
    if (const SourceSpan place = table.cell(at.row, c).at; !place.empty()) return place;
  if (!table.rows[at.row].label.empty()) return table.rows[at.row].label;
  if (!table.rows[at.row].at.empty()) return first_line(report, table.rows[at.row].at);
  return first_line(report, table.at);
}

}  // namespace gouji::rules
