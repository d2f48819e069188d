#include "core/report/identity/agency.h"
#include "core/rules/findings.h"
#include "core/rules/readings/own_name.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("年，青禾县水利局认真落实", "年，东陵县水利局认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，青禾县农业农村局认真落实")},
     .text = "青禾县农业农村局"},
    {.edits = {replace("落实先审查、后公开的要求", "东陵县水利局严格落实先审查、后公开的要求")},
     .text = "东陵县水利局"},
    {.edits = {replace("要求编制。", "要求，由东陵县水利局结合有关统计数据编制。")},
     .text = "东陵县水利局"},
    {.edits = {replace("要求编制。", "要求，东陵县水利局编制本报告。")}, .text = "东陵县水利局"},
    {.edits = {replace("要求编制。", "要求，现将东陵县水利局2023年政府信息公开工作情况报告如下。")},
     .text = "东陵县水利局",
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求，东陵县水利局组织编制了本年度报告。")},
     .text = "东陵县水利局"},
    {.edits = {replace("要求编制。", "要求编制。有疑问请与东陵县水利局办公室联系。")},
     .text = "东陵县水利局"},
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("要求编制。", "要求编制。有疑问请与东山镇党政办公室联系。")},
     .text = "东山镇",
     .form = "2021"},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("要求编制。", "要求，由东陵县人民政府办公室编制。")},
     .text = "东陵县人民政府办公室",
     .form = "2021"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，东陵县水利局统筹推进各项工作，认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("要求编制。",
                       "要求编制，现发布东陵县水利局2023年政府信息公开工作年度报告。")},
     .text = "东陵县水利局",
     .form = "2021"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，东陵县水利局（以下简称县水利局）认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("要求编制。", "要求编制，由东陵县水利局向社会公布。")},
     .text = "东陵县水利局"},
    {.edits = {replace("年，青禾县水利局认真落实",
                       "年，东陵县水利局以习近平新时代中国特色社会主义"
                       "思想为指导，认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，东陵县水利局结合我局实际，认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("落实先审查、后公开的要求", "2023年度，东山镇严格落实先审查、后公开的要求")},
     .text = "东山镇",
     .form = "2021"},
    {.edits = {replace("本年度发出收费通知0件", "东陵县水利局本年度发出收费通知0件")},
     .text = "东陵县水利局",
     .form = "2019"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，东陵县水利局在我局网站公开信息，认真落实")},
     .text = "东陵县水利局"},
    {.edits = {replace("年，青禾县水利局认真落实",
                       "年，东陵县水利局主动成立以本局局长为组长的领导小组，认真落实")},
     .text = "东陵县水利局"},
};
constexpr Example kGood[] = {
    // A page's particulars of the report, and its title.
    {.edits = {replace("青禾县水利局\n2023年政府",
                       "名称 青禾县水利局2023年政府信息公开工作年度报告\n文号 关键词\n文件\n时效\n"
                       "\n青禾县水利局2023年政府")},
     .form = "2021"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，县水利局认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，青禾县委、县政府认真落实")}},
    {.edits = {replace("要求编制。", "要求，由青禾县水利局办公室编制。")}},
    {.edits = {replace("要求编制。", "要求，由县政府办公室负责编制。")}},
    {.edits = {replace("要求编制。", "要求，由水利局政府信息公开工作机构-办公室编制。")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "东陵县水利局来我局交流。落实先审查、后公开的要求")}},
    {.edits = {replace("明确专人负责", "2023年，东陵县水利局来我局交流，明确专人负责")}},
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("落实先审查、后公开的要求", "石桥镇严格落实先审查、后公开的要求"),
               replace("优化政府网站信息公开专栏", "全镇认真组织，优化政府网站信息公开专栏")},
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制，东陵市政务服务中心编制了填报说明。")}},
    {.edits = {replace("青禾县水利局\n2023年政府", "青禾县水利局（青禾县水务局）\n2023年政府"),
               replace("年，青禾县水利局认真落实", "年，青禾县水务局认真落实")},
     .form = "2021"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，水利部强化公开要求，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，信息中心充分发挥作用，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实",
                       "年，青禾县水旱灾害防御中心充分发挥作用，认真落实")}},
    // Another agency that is told of.
    {.edits = {replace("落实先审查、后公开的要求", "青禾市水利局在全市开展检查，我局获评优秀")}},
    {.edits = {replace("落实先审查、后公开的要求", "水资源公报由青禾市水利局向社会公布")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，青禾市水利局统筹推进，我局认真落实")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "对照青禾市水利局编制的标准目录，修订本单位目录。落实先审查、"
                       "后公开的要求")}},
    {.edits = {replace("年，青禾县水利局认真落实",
                       "年，青禾市水利局主动对接、积极支持我局工作，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实",
                       "年，青禾县司法局严格审核，本局文件均通过，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，原青禾县水务局认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，合并前两局共收到申请2件，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，青禾县河长制办公室认真落实")}},
    // Who answers.
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("要求编制。",
                       "要求编制。有疑问请与石桥镇乡村振兴办公室或石桥镇"
                       "城乡建设办公室联系。")},
     .form = "2021"},
    // The place above the town.
    {.edits = {replace("青禾县水利局", "石桥镇人民政府"),
               replace("要求编制。", "要求编制。有疑问请与江北市石桥镇人民政府党政办公室联系。")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("要求编制。", "要求编制。有疑问请与青禾县乡村振兴局联系。")},
     .form = "2021"},
    {.edits = {replace("要求编制。", "要求编制。有疑问请与青禾县政务公开办公室联系。")}},
    {.edits = {replace("要求编制。", "要求编制。有疑问请与青禾县农业农村局办公室联系。")}},
    {.edits = {replace("要求编制。", "要求编制。有疑问请与县水利局办公室联系。")}},
    {.edits = {replace("青禾县水利局", "青禾县石桥镇人民政府"),
               replace("要求编制。", "要求编制。有疑问请与石桥镇党政办公室联系。")},
     .form = "2021"},
    // Means, places and receivers.
    {.edits = {replace("年，青禾县水利局认真落实", "年，通过政府门户网站主动公开信息，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年通过局门户网站主动公开信息，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，向社会主动公开信息，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，在县政务服务中心主动公开信息，认真落实")}},
    {.edits = {replace("青禾县水利局\n2023年", "青禾经济开发区管理委员会\n2023年"),
               replace("要求编制。", "要求，由青禾经济开发区政务服务局根据有关统计数据编制。")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年", "江北市青禾县水利局\n2023年"),
               replace("要求编制。", "要求，编制了青禾县水利局2023年政府信息公开工作年度报告。")},
     .form = "2021"},
    {.edits = {replace("年，青禾县水利局认真落实", "年，个别科室主动公开意识不强，认真落实")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，{ REF _Ref1 }该局认真落实")}},
    {.edits = {replace("要求编制。", "要求，现公开县水利局2023年政府信息公开工作年度报告。")},
     .form = "2021"},
};

// 县政府办公室: no place of its own in front, a neighbour or the superior of the agency.
// 一是个别科室: no name at all.
bool is_general(std::string_view name) {
  if (!is_han(glyph_at(name, 0).code) ||
      text::has_any(name, {"个别", "部分", "少数", "有的", "一是", "二是", "下属", "所属", "直属",
                           "年来", "两局", "三局", "合并"}))
    return true;
  for (const std::string_view first :
       {"县", "市", "区", "省", "州", "镇", "乡", "旗", "全", "各", "我", "本", "局", "街道", "党"})
    if (name.starts_with(first)) return true;
  return false;
}

// The same place or the same office: 青禾县林业局 or 东陵县水利局 where 青禾县水利局 belongs. What
// merely looks like a name has neither.
bool is_of_its_kind(std::string_view name, const Report& r, std::string_view own) {
  // 东陵镇 where 青禾县石桥镇人民政府 belongs: few other words end so.
  if (r.agency_kind == report::AgencyKind::township ||
      r.agency_kind == report::AgencyKind::subdistrict)
    return report::agency_kind(name) == r.agency_kind;
  constexpr size_t kPlace = 6, kOffice = 9;  // bytes
  size_t front = 0, back = 0;
  const size_t most = std::min(name.size(), own.size());
  while (front < most && name[front] == own[front]) ++front;
  while (back < most && name[name.size() - 1 - back] == own[own.size() - 1 - back]) ++back;
  return front >= kPlace || back >= kOffice;
}

// 青山区水务局办公室, 民政局政务公开领导小组办公室 of 江北市青山区水务局: a body of one's own.
bool is_own_body(std::string_view name, std::string_view own) {
  constexpr size_t kShortest = 9;  // bytes
  // 青禾开发区建设局, of 青禾开发区管理委员会
  for (const std::string_view end : {"管理委员会", "管委会"})
    if (own.ends_with(end) && own.size() > end.size() + kShortest &&
        name.starts_with(own.substr(0, own.size() - end.size())))
      return true;
  if (!name.ends_with("办公室")) return false;
  for (const std::string_view end : {"局", "委", "厅", "政府", "院", "会"})
    for (size_t at = text::find(name, end); at != name.npos; at = text::find(name, end, at + 3)) {
      const std::string_view front = name.substr(0, at + end.size());
      if (front.size() >= kShortest && is_short_for(front, own)) return true;
    }
  return false;
}

// 水利部, 青禾县水旱灾害防御中心, 纪检监察组, where 青禾县水利局 reports: above it or a part of it.
bool is_above_or_below(std::string_view name, std::string_view own) {
  for (const std::string_view end : {"中心", "部", "组", "站", "所", "队", "处"})
    if (name.ends_with(end) && !own.ends_with(end)) return true;
  // Those who lead what is told of: 青禾县政务服务管理局, 青禾县大数据发展局.
  constexpr size_t kPlace = 6;  // bytes
  if (name.substr(0, kPlace) == own.substr(0, kPlace) &&
      text::has_any(name, {"政务服务", "政务公开", "行政审批", "大数据", "数据局"}))
    return true;
  // 青禾县河长制办公室
  return name.ends_with("办公室") && !own.ends_with("办公室") &&
         !text::has_any(name, {"局", "委", "政府"});
}

// 编制了青山区水务局… of 江北市青山区水务局: one's own name without the place above it, behind
// words that name none.
bool is_own_behind_words(std::string_view name, std::string_view own) {
  size_t front = name.size(), above = own.size();  // in front of what both end with
  while (front > 0 && above > 0) {
    const Glyph a = glyph_before(name, front), b = glyph_before(own, above);
    if (a.code != b.code) break;
    front -= a.bytes;
    above -= b.bytes;
  }
  const auto names_place = [](std::string_view text) {
    return report::ends_with_place(text) || text.ends_with("镇") || text.ends_with("乡");
  };
  return above > 0 && names_place(own.substr(0, above)) && !names_place(name.substr(0, front));
}

// 江北市石桥镇, of 石桥镇人民政府: the place above is said, and that it is a government is not.
bool is_own_place(std::string_view name, std::string_view own) {
  constexpr size_t kPlace = 6;  // bytes
  for (const std::string_view end : {"人民政府", "政府", "办事处"})
    if (own.ends_with(end)) {
      own.remove_suffix(end.size());
      break;
    }
  return own.size() >= kPlace && name.ends_with(own);
}

bool is_foreign(std::string_view name, const Report& r, std::string_view own,
                std::string_view signature) {
  if (text::find(name, "、") != std::string_view::npos || is_general(name)) return false;
  // 由东陵县人民政府办公室编制, of a government: its office writes for it.
  if (r.agency_kind == report::AgencyKind::government)
    for (const std::string_view office : {"办公室", "办公厅"})
      if (name.ends_with(office)) name.remove_suffix(office.size());
  if (report::is_made_of(name, own) || report::is_made_of(own, name)) return false;
  if (is_own_body(name, own) || is_own_behind_words(name, own) || is_above_or_below(name, own) ||
      is_own_place(name, own))
    return false;
  // Title and signature differ: signature-differs says so.
  if (!signature.empty() && report::is_made_of(name, signature)) return false;
  return report::agency_kind(name) == r.agency_kind;
}

// “（以下简称县水利局）”, “（挂牌青禾县水务局）”: explained in the text.
bool is_explained(const Report& r, std::string_view name) {
  const std::string brief = std::string("简称").append(name);
  const std::string quoted = std::string("简称\"").append(name);
  for (const report::Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    if (f.find(brief) != std::string_view::npos || f.find(quoted) != std::string_view::npos)
      return true;
  }
  return false;
}

void check(const Report& r, Findings& out) {
  if (r.agency.empty() || r.agency_kind == report::AgencyKind::unknown) {
    out.not_assessed({}, out.say({"没有认出编制单位", "the agency was not recognised"}));
    return;
  }
  const std::string own = text::folded(r.agency);
  const std::string signature = text::folded(r.raw(r.signature.agency));
  // For each name the whole text is read; a report that names more is no report of one agency.
  constexpr int kMost = 20;
  int asked = 0;
  std::string_view said;
  for (const NamedAgency& named : own_places(r)) {
    if (named.name == said || (named.opening && !is_of_its_kind(named.name, r, own)) ||
        !is_foreign(named.name, r, own, signature))
      continue;
    if (++asked > kMost) {
      out.not_assessed({}, out.say({"像编制单位的其他名称太多，后面的没有核对",
                                    "too many other names stand where the agency should; the "
                                    "later ones were not looked at"}));
      return;
    }
    if (is_explained(r, named.name) || is_abbreviation(out, named.name)) continue;
    // 青禾县水利局（青禾县水务局）2023年…: the other of two names.
    if (text::folded(r.raw(r.title.at)).find(named.name) != std::string::npos) continue;
    said = named.name;
    Finding& f = out.add(named.at, out.say({"这里应是编制单位{}，写的却是“{}”。",
                                            "The agency is {}, but here stands “{}”."},
                                           {r.agency, one_line(r.raw(named.at))}));
    f.expected = r.agency;
    f.actual = one_line(r.raw(named.at));
  }
}

}  // namespace

extern const Rule agency_foreign;
const Rule agency_foreign = {
    .id = "agency-foreign",
    .group = Group::residue,
    .severity = Severity::warning,
    .title = {"出现其他单位的名称", "Another agency's name where one's own belongs"},
    .basis = {"工作惯例：套用其他单位的文本时常漏改单位名称",
              "Practice: text taken over from another agency often keeps its name"},
    .advice = {"改为本单位名称，并检查这一段的内容是否属于本单位。",
               "Put the agency's own name, and check whether the paragraph is its own."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
