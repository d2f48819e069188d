#include <algorithm>

#include "core/report/identity/dates.h"
#include "core/rules/readings/own_year.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::YearMention;
using report::YearSource;

constexpr Example kBad[] = {
    {.edits = {replace("一、总体情况\n",
                       "现公布青禾县水利局2022年度政府信息公开工作年度报告。\n一、总体情况\n")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日", "2022年1月1日起至2022年12月31日")},
     .text = "2022年1月1日起至2022年12月31日",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日",
                       "二〇二二年一月一日起至二〇二二年十二月三十一日")},
     .text = "二〇二二年一月一日起至二〇二二年十二月三十一日",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2022年1月至12月")},
     .text = "2022年1月至12月",
     .form = "2021"},
    {.edits = {replace("2020年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告")},
     .text = "2021年",
     .form = "2019"},
    {.edits = {replace("一、总体情况\n",
                       "现公布2022年度青禾县水利局政府信息公开工作年度报告。\n一、总体情况\n")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("一、总体情况\n", "现编制2022年年度报告，向社会公布。\n一、总体情况\n")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2024年我局收到政府信息公开申请10件。落实先审查")},
     .text = "2024年",
     .form = "2021"},
    {.edits = {replace("2023年，青禾县水利局认真落实", "2024年，青禾县水利局认真落实")},
     .text = "2024年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2024年度，水利局未收到申请。落实先审查")},
     .text = "2024年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2024年，我局通过县政府网站公开信息163条。落实先审查")},
     .text = "2024年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "截至2024年12月31日，我局共公开信息163条。落实先审查")},
     .text = "2024年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制。现将2022年政府信息公开工作情况报告如下。")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制。现将青禾县水利局2022年政府信息公开工作汇报如下：")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求，现公开2022年政府信息公开工作年度报告。")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制。现将我局2022年度信息公开工作报告如下。")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制。现将2022年工作情况汇报如下：")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求，结合2022年我局政府信息公开工作编制而成。")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止", "统计时段为2022年全年")},
     .text = "2022年全年",
     .form = "2021"},
};
constexpr Example kGood[] = {
    // The report of the year before is spoken of.
    {.edits = {replace("要求编制。", "要求编制。2022年信息公开工作年度报告中指出的问题已经整改。")},
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制，是继2022年政府信息公开年报之后的又一份年报。")},
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制，与2022年政府信息公开工作年度报告相衔接。")},
     .form = "2021"},
    // A school year: period-wrong.
    {.edits = {replace("2023年1月1日起至2023年12月31日", "2022年9月1日起至2023年8月31日")},
     .form = "2021"},
    // A menu of years; the report has no title.
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "政务公开\n2025年\n2024年\n2023年")},
     .form = "2021"},
    // When the page was published; the report has no title.
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "当前位置：首页 > 政府信息公开年报\n发布日期：\n2024-01-25")},
     .form = "2021"},
    {.edits = {replace("一、总体情况\n",
                       "按照《关于做好2022年政府信息公开工作年度报告编制和公布工作的通知》"
                       "，编制本报告。\n一、总体情况\n")}},
    {.edits = {replace("未发生责任追究情形。",
                       "未发生责任追究情形，及时发布2022年年度报告和2024年工作要点。")},
     .form = "2021"},
    {.edits = {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
               replace("未发生责任追究情形。",
                       "未发生责任追究情形。完成2022年法治政府建设年度报告、"
                       "2022年政府信息公开工作年度报告的发布。")},
     .form = "2021"},
    {.edits = {replace("一、总体情况\n",
                       "按照上级关于编制2022年年度报告要求的通知，编制本报告。\n"
                       "一、总体情况\n")},
     .form = "2021"},
    // Beside it the report of the year before.
    {.edits = {replace(
         "一、总体情况\n",
         "现公布2023年度政府信息公开工作年度报告，2022年度政府信息公开工作年度报告可在"
         "网站查询。\n一、总体情况\n")},
     .form = "2021"},
    // Named in passing, where 总体情况 does not name the report year.
    {.edits = {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
               replace("落实先审查", "1件申请结转至2024年办理，2024年1月5日已答复。落实先审查")},
     .form = "2021"},
    {.edits = {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
               replace("落实先审查",
                       "编发信息9条（2022年8条），编发简报12期（2022年为6期）。落实先审查")},
     .form = "2021"},
    // The report year with months, and what the year before had to do with it.
    {.edits =
         {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
          replace("落实先审查",
                  "2023年3月公布资金发放情况，2022年12月至2023年3月发布防汛信息，水价自2022年9月1日"
                  "起执行，2022年10月启用新栏目。落实先审查")},
     .form = "2021"},
    // Documents on another year.
    {.edits = {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
               replace("落实先审查",
                       "公开2022年度部门决算、2022年度绩效自评结果，2022年获评优秀。"
                       "落实先审查")},
     .form = "2021"},
    // What is to come, and what has come since.
    {.edits = {replace("落实先审查", "2024年，我局将认真受理申请。落实先审查")}, .form = "2021"},
    {.edits = {replace("落实先审查",
                       "2024年，我局通过3个栏目公开信息，公开信息不少于90条。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2024年，我局办结上年结转的申请3件。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2024年1月收到申请1件，1件申请结转至2024年。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2023年我局收到申请10件，2024年我局收到申请1件。落实先审查")},
     .form = "2021"},
};

bool names_month(std::string_view behind) {
  size_t digits = 0;
  while (digits < behind.size() && digits < 2 && is_digit(behind[digits])) ++digits;
  return digits > 0 && behind.substr(digits).starts_with("月");
}

// How often 总体情况 names a year: 2023年, 2023年度. `months`: with 2023年3月, which may be when
// something of the year before was done.
int times_in_body(const Report& r, int year, bool months) {
  const std::string name = std::to_string(year) + "年";
  int n = 0;
  const report::SectionRead& s = r.section(report::Section::overview);
  for (uint32_t i = s.first_paragraph; i < s.last_paragraph && i < r.paragraphs.size(); ++i) {
    const std::string_view f = r.folded_text(r.paragraphs[i]);
    if (!r.may_hold(r.paragraphs[i], name)) continue;
    for (size_t at = f.find(name); at != std::string_view::npos;
         at = f.find(name, at + name.size()))
      n += (at == 0 || !is_digit(f[at - 1])) &&
           (!report::is_passing_year(f, at) || (months && names_month(f.substr(at + name.size()))));
  }
  return n;
}

// Where the year begins in what stands before the name of the report: …2022年度, or
// 2022年度青禾县水利局. npos: no year belongs to it.
size_t year_of_report(std::string_view front, std::string_view agency) {
  constexpr size_t kNear = 130;  // bytes
  const size_t from = front.size() - std::min(front.size(), kNear);
  const size_t year = text::find_last(front.substr(from), "年");
  if (year == front.npos || from + year < 4) return front.npos;
  std::string_view between = front.substr(from + year + 3);
  takes(between, "度");
  const bool own = is_self(between, agency);
  return own ? from + year - 4 : front.npos;
}

void announces(SourceSpan at, int year, int right, Findings& out) {
  Finding& finding =
      out.add(at, out.say({"开头说公布的是{}年的报告，本报告的年度是{}年。",
                           "The preamble announces the report of {}; this one is of {}."},
                          {std::to_string(year), std::to_string(right)}));
  finding.expected = std::to_string(right);
  finding.actual = std::to_string(year);
}

// 现公布青禾县水利局2022年度政府信息公开工作年度报告: the preamble names this report by a year,
// left from the one before. Titles of other texts and lists of reports name theirs.
void check_preamble(const Report& r, int right, Findings& out) {
  constexpr std::string_view kReport = "信息公开", kOfGovernment = "政府";
  const std::string agency = text::folded(r.agency);
  for (const report::Paragraph& p : r.paragraphs) {
    if (p.section >= 0) break;
    const std::string_view f = r.folded_text(p);
    if (!text::has_any(f, {"现公布", "现公开", "现发布", "现将", "现予", "编制", "撰写", "社会公布",
                           "社会发布", "社会公开"}) ||
        p.at == r.title.at)
      continue;
    size_t wrong = f.npos;  // where another year begins
    bool named = false;     // with its own year, too
    const auto see = [&](size_t begin) {
      const int year = begin == f.npos ? 0 : report::year_at(f.substr(begin));
      if (year == right) named = true;
      if (year > 0 && year != right) wrong = std::min(wrong, begin);
    };
    for (size_t i = f.find(kReport); i != f.npos; i = f.find(kReport, i + kReport.size())) {
      const std::string_view behind = f.substr(i + kReport.size());
      std::string_view front = f.substr(0, i);
      if (front.ends_with(kOfGovernment)) front.remove_suffix(kOfGovernment.size());
      size_t bytes = behind.starts_with("工作") ? 6 : 0;
      if (behind.substr(bytes).starts_with("情况")) bytes += 6;
      if (const std::string_view name = behind.substr(bytes);
          name.starts_with("年度报告") || name.starts_with("汇报如下"))
        bytes += 12;
      else if (name.starts_with("年报") || (bytes > 0 && name.starts_with("报告")))
        bytes += 6;
      else if (bytes > 0 && (name.starts_with("实际") || name.starts_with("编制而成"))) {
        see(year_of_report(front, agency));  // 结合2023年政府信息公开工作实际
        continue;
      } else
        continue;
      if (text::has_any(behind.substr(bytes, 24),
                        {"格式", "编制", "通知", "》", "发布以来", "发布后", "之后", "中指出",
                         "反馈", "口径", "可在", "相比"}))
        continue;
      const size_t begin = year_of_report(front, agency);
      // 与2022年政府信息公开工作年度报告相衔接: the one before is spoken of.
      const std::string_view lead = f.substr(0, begin == f.npos ? 0 : begin);
      if (!lead.ends_with("与") && !lead.ends_with("继") && !lead.ends_with("较")) see(begin);
    }
    // 现将2022年工作情况报告如下
    constexpr std::string_view kWork = "工作情况";
    for (size_t i = text::find(f, kWork); i != f.npos; i = text::find(f, kWork, i + kWork.size()))
      if (const std::string_view behind = f.substr(i + kWork.size());
          behind.starts_with("报告如下") || behind.starts_with("汇报如下"))
        see(year_of_report(f.substr(0, i), agency));
    // 编制2022年年度报告
    constexpr std::string_view kWrite = "编制";
    for (size_t i = text::find(f, kWrite); i != f.npos; i = text::find(f, kWrite, i + 6)) {
      const size_t begin = i + kWrite.size();
      if (report::year_at(f.substr(begin)) == 0) continue;
      std::string_view rest = f.substr(begin + 4);
      if (!takes(rest, "年年度报告") && !takes(rest, "年度报告")) continue;
      if (rest.empty() || rest.starts_with(",") || rest.starts_with("。") ||
          rest.starts_with("如下"))
        see(begin);
    }
    if (wrong != f.npos && !named)
      return announces(r.source(p, wrong, 7), report::year_at(f.substr(wrong)), right, out);
  }
}

// 2024年，我局将公开…, 2024年办结上年结转的申请1件: plans, and what was begun in the report year.
bool is_to_come(std::string_view sentence) {
  return text::has_any(sentence, {"将", "拟", "计划", "预计", "力争", "争取", "打算", "目标",
                                  "确保", "下一步", "目前", "要点", "不少于", "不低于", "至少"}) ||
         (text::has_any(sentence, {"结转"}) &&
          !text::has_any(sentence, {"收到", "受理", "新收", "下年", "下一年"}));
}

// 2024年，我局收到申请1件, in the report on 2023: what is yet to come, or the year is wrong. Where
// the text also speaks of the report year it may tell what has happened since.
void check_next_year(const Report& r, int right, Findings& out) {
  if (right == 0) return;
  const std::string year = std::to_string(right) + "年", next = std::to_string(right + 1) + "年";
  const std::string agency = text::folded(r.agency);
  Places places;
  const report::SectionRead& overview = r.section(report::Section::overview);
  const report::Paragraph* const first = overview.first_paragraph < r.paragraphs.size()
                                             ? &r.paragraphs[overview.first_paragraph]
                                             : nullptr;
  for (const report::Paragraph& p : r.paragraphs) {
    if (p.section < 0 || p.section == static_cast<int16_t>(report::Section::problems) ||
        !p.running_text || !r.may_hold(p, next))
      continue;
    const std::string_view f = r.folded_text(p);
    Around around(f);
    for (size_t i = f.find(next); i != f.npos; i = f.find(next, i + next.size())) {
      if (i > 0 && is_digit(f[i - 1])) continue;
      const Sentence s = around.sentence(i);
      const std::string_view front = f.substr(s.begin, i - s.begin);
      constexpr size_t kFar = 900;  // bytes
      const std::string_view behind =
          f.substr(i + next.size(), std::min(s.end - i - next.size(), kFar));
      const bool opening = &p == first && front.empty() &&
                           text::has_any(behind.substr(0, kSubject),
                                         {"坚持", "认真", "深入", "贯彻", "以习近平", "落实"});
      const bool told = opening ||
                        (opens_sentence(front, agency) && tells_own_fact(behind, agency)) ||
                        says_how_it_stood(front, behind, agency);
      if (!told || around.in_title(i) || is_to_come(behind) ||
          text::has_any(front, {"要点", "计划", "安排", "部署"}))
        continue;
      constexpr size_t kBefore = 240;  // bytes
      const size_t from = s.begin - std::min(s.begin, kBefore);
      if (f.substr(from, i - from).find(year) != f.npos || behind.find(year) != f.npos ||
          goes_on_with(f, s, year) || told_before(f, s, behind, agency))
        continue;
      places.add(p, r.source(p, i, next.size()));
    }
  }
  // A text that speaks of it throughout is not one with a wrong year.
  if (places.paragraphs() > 3) return;
  places.report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"报告{}年情况的句子写的是“{}”，下一年的情况应由下一份报告写明。",
                    "A sentence of the report on {} says “{}”, the year after it."},
                   {std::to_string(right), r.raw(at)});
  });
}

Wording name(YearSource source) {
  switch (source) {
    case YearSource::title:
      return {"标题", "the title"};
    case YearSource::period:
      return {"统计期限", "the period"};
    case YearSource::body:
      return {"总体情况", "总体情况"};
    case YearSource::signature:
      break;
  }
  return {"落款", "the signature"};
}

void check(const Report& r, Findings& out) {
  std::vector<const YearMention*> said;  // title, period, body
  const YearMention* signature = nullptr;
  for (const YearMention& m : r.years) {
    if (m.source == YearSource::signature)
      signature = &m;
    else
      said.push_back(&m);
  }
  if (said.size() < 2) {
    out.not_assessed({}, out.say({"标题、统计期限和正文中不足两处写明年度，无从比较",
                                  "fewer than two of title, period and text name a year"}));
    if (said.empty()) return;
    check_preamble(r, said.front()->year, out);
    check_next_year(r, said.front()->year, out);
    return;
  }
  // Two votes each, one for the signature, which may only decide between them.
  const auto votes = [&](int year) {
    int n = signature != nullptr && signature->year == year ? 1 : 0;
    for (const YearMention* m : said) n += m->year == year ? 2 : 0;
    return n;
  };
  const YearMention* right = said.front();
  for (const YearMention* m : said)
    if (votes(m->year) > votes(right->year)) right = m;
  bool in_doubt = false;
  for (const YearMention* m : said) {
    if (m->year == right->year) continue;
    // 总体情况 may look back or ahead: it deviates only when it hardly names the report year.
    const YearMention* body = m->source == YearSource::body       ? m
                              : right->source == YearSource::body ? right
                                                                  : nullptr;
    if (body != nullptr) {
      const int other = body == m ? right->year : m->year;
      const int here = times_in_body(r, body->year, false);
      const int there = times_in_body(r, other, true);
      const bool supported = votes(body->year) > 2;
      if (there > 0 && (here < 3 || here < 3 * there) && !(supported && here > there)) continue;
      if (here < 2 && !supported) continue;
    }
    const std::string year = std::to_string(m->year);
    const std::string other = std::to_string(right->year);
    Finding& f = out.add(
        m->at,
        out.say({"{}写的是{}年，{}写的是{}年。", "Report years differ: {} says {}, {} says {}."},
                {out.say(name(m->source)), year, out.say(name(right->source)), other}));
    f.expected = other;
    f.actual = year;
    in_doubt = true;
  }
  check_preamble(r, right->year, out);
  if (!in_doubt) check_next_year(r, right->year, out);
}

}  // namespace

extern const Rule year_conflict;
const Rule year_conflict = {
    .id = "year-conflict",
    .group = Group::dates,
    .severity = Severity::error,
    .title = {"报告年度前后不一", "Title, period and text name different report years"},
    .basis = {"一份年度报告只报告一个年度", "An annual report is on one year"},
    .advice = {"核对标题、统计期限和正文的年份。", "Check the year in title, period and text."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
