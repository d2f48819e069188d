#include <array>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {replace("收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、",
                       "政府信息公开行政复议和行政诉讼情况、")}},
    {.edits = {remove_line("五、存在的主要问题及改进情况")}},
    {.edits = {replace("其他需要报告的事项六个部分", "其他需要报告的事项7个部分")}},
};
constexpr Example kGood[] = {
    {.edits = {replace("政府信息公开行政复议和行政诉讼情况、",
                       "收费及减免情况、政府信息公开行政复议、行政诉讼情况、"),
               replace("其他需要报告的事项六个部分", "其他需要报告的事项等7个部分")}},
    {.edits = {replace("政府信息公开行政复议和行政诉讼情况、",
                       "政府信息公开行政复议、行政诉讼情况、"),
               replace("其他需要报告的事项六个部分", "以及其他需要报告的事项等六大部分")}},
    {.edits = {replace("其他需要报告的事项六个部分", "其他报告的事项等六部分")}},
    {.edits = {replace("存在的主要问题及改进情况、其他需要报告的事项六个部分",
                       "存在不足及改进措施、其它需要报告的事项六个部分")}},
    {.edits = {replace("其他需要报告的事项六个部分", "其他共六部分")}},
    {.edits = {replace("、其他需要报告的事项六个部分", "和其他")}},
    {.edits = {replace("、其他需要报告的事项六个部分", "等")}},
    {.edits = {replace("全文包括总体情况", "全文包括总体公开情况"),
               replace("其他需要报告的事项六个部分", "其他需报告的事项六个部分")}},
    {.edits = {replace("全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
                       "政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告"
                       "的事项六个部分。",
                       "")}},
};

// Where a section is named in a list of the parts; npos: it is not.
size_t named(std::string_view list, Section section) {
  constexpr std::array<std::array<std::string_view, 6>, report::kSections> kNames = {{
      {"总体情况", "概述", "基本情况", "总体"},
      {"主动公开政府信息", "主动公开情况", "主动公开", "主动公开信息"},
      {"收到和处理", "公开申请情况", "依申请公开", "处理政府信息公开申请"},
      {"行政复议", "行政诉讼", "复议", "诉讼"},
      {"主要问题", "存在的问题", "存在问题", "改进情况", "改进措施", "不足"},
      {"其他需", "其他报告", "其他事项", "需要报告的其他", "其它", "其他共"},
  }};
  for (const std::string_view name : kNames[static_cast<size_t>(section)]) {
    const size_t at = name.empty() ? list.npos : text::find(list, name);
    if (at != list.npos) return at;
  }
  constexpr std::string_view kOther = "其他";
  if (section == Section::others && list.ends_with(kOther)) return list.size() - kOther.size();
  return std::string_view::npos;
}

// The sentence that lists the parts: it names at least four of them.
std::string_view listing(std::string_view whole) {
  constexpr size_t kLeast = 4;
  for (std::string_view rest = whole; !rest.empty();) {
    const size_t stop = text::find(rest, "。");
    const std::string_view sentence = rest.substr(0, stop);
    size_t missing = 0;
    for (size_t s = 0; s < report::kSections && missing <= report::kSections - kLeast; ++s)
      missing += named(sentence, static_cast<Section>(s)) == std::string_view::npos;
    if (missing <= report::kSections - kLeast) return sentence;
    if (stop == std::string_view::npos) break;
    rest.remove_prefix(stop + 3);
  }
  return {};
}

// “…其他需要报告的事项7个部分”: the count that is said behind a list of the six parts and of
// nothing else; 0: none, or the list has more.
size_t said_count(std::string_view list) {
  constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  size_t end = std::string_view::npos;
  for (const std::string_view unit : {"个部分", "部分", "个方面", "大部分"})
    if (const size_t at = text::find_last(list, unit); at != list.npos && at < end) end = at;
  if (end == list.npos) return 0;
  const std::string_view front = list.substr(0, end);
  size_t count = 0;
  if (!front.empty() && front.back() > '0' && front.back() <= '9')
    count = static_cast<size_t>(front.back() - '0');
  for (size_t n = 0; n < std::size(kNumerals); ++n)
    if (front.ends_with(kNumerals[n])) count = n + 1;
  // Each item names a section: none is of another matter.
  size_t begin = named(list, Section::overview);
  while (count > 0 && begin < end) {
    const size_t stop = std::min({text::find(list, "、", begin), list.find(',', begin), end});
    const std::string_view item = list.substr(begin, stop - begin);
    bool known = item.empty();
    for (size_t s = 0; s < report::kSections; ++s)
      known = known || named(item, static_cast<Section>(s)) != item.npos;
    if (!known) return 0;
    begin = stop < end && list[stop] != ',' ? stop + 3 : stop + 1;
  }
  return count;
}

// “…、存在的主要问题及改进情况等”: names some of the parts.
bool is_open(std::string_view list) {
  for (const std::string_view end : {"等", "等内容", "等方面", "等情况"})
    if (list.ends_with(end)) return true;
  return false;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  for (const Paragraph& p : r.paragraphs) {
    if (p.section >= 0) break;
    const std::string_view whole = r.folded_text(p);
    const std::string_view list = listing(whole);
    if (list.empty()) continue;
    std::vector<std::string> unlisted, absent;
    for (size_t s = 0; s < report::kSections; ++s) {
      const auto section = static_cast<Section>(s);
      const bool in_list = named(list, section) != std::string_view::npos;
      if (r.sections[s].found && !in_list) unlisted.push_back(quoted(report::title(section)));
      if (!r.sections[s].found && in_list) absent.push_back(quoted(report::title(section)));
    }
    const SourceSpan at = r.source(p, static_cast<size_t>(list.data() - whole.data()), list.size());
    if (!absent.empty())
      out.add(at, out.say({"开头列举的{}，正文中没有。",
                           "The preamble lists {}, which the body does not have."},
                          {join(absent, out)}));
    else if (!unlisted.empty() && !is_open(list))
      out.add(at, out.say({"正文有{}，开头的列举中没有。",
                           "The body has {}, which the preamble does not list."},
                          {join(unlisted, out)}));
    else if (const size_t said = said_count(list); said > 0 && said != report::kSections)
      out.add(at, out.say({"开头列举了六个部分，却说有{}个。",
                           "The preamble lists six parts and says that there are {}."},
                          {std::to_string(said)}));
    return;
  }
}

}  // namespace

extern const Rule parts_list_differs;
const Rule parts_list_differs = {
    .id = "parts-list-differs",
    .group = Group::structure,
    .severity = Severity::info,
    .title = {"开头列举的部分与正文不一致", "The list of parts differs from the body"},
    .basis = {"前后一致；国办公开办函〔2021〕30号附件规定的六个部分",
              "Consistency; the six sections of 国办公开办函〔2021〕30号"},
    .advice = {"使开头的列举与正文的六个部分一致。",
               "Make the list agree with the six sections of the body."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
