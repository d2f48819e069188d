#include "core/rules/readings/own_name.h"

#include <algorithm>

#include "core/report/identity/agency.h"
#include "core/rules/profile.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::kLongestName;
using report::Paragraph;
using report::Report;
using report::Section;

// What a subject is followed by.
constexpr std::string_view kVerbs[] = {
    "认真",
    "坚持",
    "深入",
    "全面",
    "严格",
    "积极",
    "始终",
    "紧紧",
    "高度",
    "按照",
    "根据",
    "切实",
    "主动",
    "依法",
    "扎实",
    "持续",
    "不断",
    "大力",
    "围绕",
    "着力",
    "聚焦",
    "立足",
    "紧扣",
    "结合",
    "编制",
    "依据",
    "负责",
    "新收",
    "共收",
    "收到",
    "未收",
    "未发",
    "落实",
    "加强",
    "的政府信息公开",
    "向社会",
    "以习近平",
    "以党的",
    "以\"",
    "(以下简称",
    "政府信息公开工作",
    "信息公开工作",
    "政务公开工作",
    "未出现",
    "未发生",
    "没有",
    "在",
    "统筹",
    "贯彻",
    "紧密",
    "充分",
    "强化",
    "深化",
    "高标准",
    "高质量",
    "进一步",
    "秉持",
    "牢固",
    "面对",
    "共公开",
    "公开政府",
    "公开信息",
};

class Search {
 public:
  Search(const Report& r, std::vector<NamedAgency>& out)
      : r_(r),
        own_(text::folded(r.agency)),
        town_(r.agency_kind == report::AgencyKind::township ||
              r.agency_kind == report::AgencyKind::subdistrict),
        held_(r),
        out_(out) {
    if (own_.size() < 9) return;
    held_.add(place());
    held_.add(office());
  }

  void preamble(const Paragraph& p) {
    const std::string_view f = r_.folded_text(p);
    for (size_t i = text::find(f, "由"); i != std::string_view::npos;
         i = text::find(f, "由", i + 3))
      subject(p, i + 3);
    // X编制本报告, X编制了…
    for (const std::string_view written : {"编制本", "编制了"}) {
      opening_ = written != "编制本";  // others compile something, too
      for (size_t i = text::find(f, written); i != std::string_view::npos;
           i = text::find(f, written, i + written.size()))
        ends_at(p, i);
      opening_ = false;
    }
    constexpr std::string_view kAsk = "请与";
    for (size_t i = text::find(f, kAsk); i != std::string_view::npos;
         i = text::find(f, kAsk, i + kAsk.size()))
      contact(p, i + kAsk.size());
    const std::string year = std::to_string(r_.year) + "年";
    Around around(f);
    for (size_t i = f.find(year); i != std::string_view::npos && r_.year > 0;
         i = f.find(year, i + year.size())) {
      std::string_view rest = f.substr(i + year.size());
      takes(rest, "度");
      if (!takes(rest, "政府信息公开") || around.in_title(i)) continue;
      takes(rest, "工作");
      if (takes(rest, "年度报告") || takes(rest, "年报")) {
        ends_at(p, i);
        continue;
      }
      takes(rest, "情况");
      if (takes(rest, "汇报如下") || takes(rest, "报告如下")) ends_at(p, i);
    }
  }

  // 2023年,X认真贯彻…, (一)主动公开。X严格落实…
  void opening(const Paragraph& p, bool first) {
    if (!first && !town_ && !held_.may_stand_in(p)) return;
    opening_ = !first;
    constexpr size_t kLongestLead = 60;  // bytes
    const std::string_view whole = r_.folded_text(p);
    std::string_view f = whole.substr(std::min<size_t>(p.number_bytes, whole.size()));
    const size_t stop = text::find(f, "。");
    if (stop < kLongestLead) {
      subject_of(p, f);
      f.remove_prefix(stop + 3);
      while (f.starts_with('*')) f.remove_prefix(1);  // Markdown
    }
    subject_of(p, f);
    opening_ = false;
  }

  // X2023年未收取…信息处理费
  void fees(const Paragraph& p) {
    const std::string_view f = r_.folded_text(p);
    if (text::find(f, "处理费") == std::string_view::npos) return;
    for (const std::string_view mark : {"20", "未", "没有", "共", "本年"}) {
      const size_t i = f.find(mark);
      if (i == std::string_view::npos || i < 9 || i > kLongestName) continue;
      if (report::looks_like_agency(f.substr(0, i))) return found(p, 0, i);
    }
  }

 private:
  // A name at the begin of the rest of a paragraph, behind the year.
  void subject_of(const Paragraph& p, std::string_view rest) {
    if (rest.starts_with("20") && takes(rest, std::to_string(r_.year) + "年")) {
      takes(rest, "度");
      takes(rest, "以来");
      takes(rest, ",");
    } else if (!takes(rest, "一年以来,")) {
      takes(rest, "一年来,");
    }
    if (opening_ && !town_ && !may_be_like_own(rest)) return;
    subject(p, r_.folded_text(p).size() - rest.size());
  }

  // What another name has of one's own: the place, or the end.
  std::string_view place() const { return std::string_view(own_).substr(0, 6); }
  std::string_view office() const { return std::string_view(own_).substr(own_.size() - 9); }
  // The text begins with the place of one's own name, or what it begins with ends as that does.
  bool may_be_like_own(std::string_view text) const {
    return text.starts_with(place()) ||
           text::find(text.substr(0, kLongestName), office()) != text.npos;
  }

  // 公报由省水利厅向社会公布; 市水利局在全市开展检查，我局获评优秀; 对照市水利局编制的目录: another
  // agency, and it is meant.
  static bool is_told_of(std::string_view name, std::string_view behind) {
    if (is_object(name) || text::find(name, "由") != name.npos) return true;
    constexpr size_t kFar = 300;  // bytes
    const std::string_view near = behind.substr(0, kFar);
    const std::string_view sentence = near.substr(0, text::find(near, "。"));
    return speaks_of_self(sentence, "我") || speaks_of_self(sentence, "本");
  }

  // 对照云溪市水利局…, 积极配合云溪市水利局…: what one does stands in front of the other's name.
  // 原云溪县水务局 is none any more.
  static bool is_object(std::string_view name) {
    static constexpr std::string_view kDeeds[] = {
        "对照", "按照", "参照", "依照", "遵照", "仿照", "比照", "参考", "借鉴", "学习",
        "借助", "配合", "协助", "协同", "联合", "邀请", "组织", "依托", "执行", "落实",
        "接受", "围绕", "根据", "依据", "针对", "通过", "经过", "受到", "收到", "转发",
        "主动", "积极", "对接", "作为", "承接", "与",   "向",   "在",   "对",   "为",
        "请",   "让",   "推动", "指导", "督促", "支持", "协调", "服务", "面向", "配套"};
    static constexpr text::Words kSet(kDeeds);
    return kSet.match(name) > 0 || name.starts_with("原");
  }

  // …，我局; …支持我局, …由本局公开: the agency stands beside another. Not 结合我局实际,
  // 在我局网站公开, which may be of the text that was taken over.
  static bool speaks_of_self(std::string_view sentence, std::string_view self) {
    for (size_t i = text::find(sentence, self); i != sentence.npos;
         i = text::find(sentence, self, i + self.size())) {
      const std::string_view behind = sentence.substr(i + self.size());
      if (text::find(behind, "实际") < 16 ||
          !starts_with_any(behind,
                           {"局", "委", "镇", "乡", "县", "区",   "市",   "州",   "旗",   "办",
                            "院", "厅", "馆", "校", "会", "街道", "单位", "机关", "中心", "部门"}))
        continue;
      const std::string_view front = sentence.substr(0, i);
      if (std::any_of(std::begin(kBeside), std::end(kBeside),
                      [&](std::string_view word) { return front.ends_with(word); }))
        return true;
    }
    return false;
  }
  static constexpr std::string_view kBeside[] = {
      ",",    ";",    ":",    "由",   "向",   "对",   "与",   "来",   "到",
      "赴",   "给",   "支持", "配合", "协助", "帮助", "指导", "要求", "邀请",
      "督促", "约谈", "通报", "检查", "抽查", "考核", "函告", "会同", "联合"};

  // A name at f[begin], up to a verb.
  void subject(const Paragraph& p, size_t begin) {
    static constexpr text::Words kSet(kVerbs);
    const std::string_view f = r_.folded_text(p);
    const size_t last = std::min(f.size(), begin + kLongestName);
    for (size_t i = begin; i < last; i += glyph_at(f, i).bytes) {
      if (kSet.match(f.substr(i)) == 0) continue;
      const std::string_view name = f.substr(begin, i - begin);
      if (report::looks_like_agency(name) && !is_told_of(name, f.substr(i))) found(p, begin, i);
      return;
    }
  }

  // 请与X办公室联系: the same office of another place, or another town. Others answer for an agency
  // that has no office of its own.
  void contact(const Paragraph& p, size_t begin) {
    const std::string_view f = r_.folded_text(p);
    const std::string_view name = f.substr(begin, kLongestName);
    size_t bytes = 0;
    if (town_) {
      constexpr size_t kNear = 36;
      size_t first = kNear;  // where the first of them ends
      for (const std::string_view end : {"镇", "乡", "街道"})
        if (const size_t i = text::find(name, end); i < kNear && !is_of_country(name, i))
          first = std::min(first, i + end.size());
      const std::string_view behind = name.substr(std::min(first, name.size()));
      // 景德镇市, 乡镇
      const bool other = report::ends_with_place(behind.substr(0, 3)) || behind.starts_with("镇");
      bytes = first < kNear && !other ? first : 0;
    } else if (const size_t i = own_.size() < 9 ? name.npos : name.find(office()); i != name.npos) {
      bytes = i + office().size();
    }
    opening_ = true;
    if (report::looks_like_agency(name.substr(0, bytes))) found(p, begin, begin + bytes);
    opening_ = false;
  }

  // 云溪县乡村振兴局, 城乡建设办公室: the 乡 at name[i] is of no town's name.
  static bool is_of_country(std::string_view name, size_t i) {
    const std::string_view behind = name.substr(i);
    return behind.starts_with("乡村") || behind.starts_with("乡镇") ||
           (behind.starts_with("乡") && name.substr(0, i).ends_with("城"));
  }

  // A name that ends before f[end], from the beginning of its clause.
  void ends_at(const Paragraph& p, size_t end) {
    const std::string_view f = r_.folded_text(p);
    size_t begin = end;
    while (begin > 0) {
      const Glyph g = glyph_before(f, begin);
      if (!is_han(g.code) || end - begin > kLongestName) break;
      begin -= g.bytes;
    }
    for (const std::string_view word : {"组织", "认真", "现已", "已"})
      if (f.substr(begin, end - begin).ends_with(word)) end -= word.size();
    std::string_view name = f.substr(begin, end - begin);
    for (const std::string_view lead :
         {"发文字号", "标题", "特向社会公布", "特公布", "现发布", "发布", "现将", "现就", "现公布",
          "现公开", "现向社会公布", "现向社会公开", "现向社会发布", "特编制", "编制", "公布",
          "公开", "现", "将"})
      takes(name, lead);
    if (report::looks_like_agency(name) && !is_object(name)) found(p, end - name.size(), end);
  }

  void found(const Paragraph& p, size_t begin, size_t end) {
    out_.push_back(
        {r_.folded_text(p).substr(begin, end - begin), r_.source(p, begin, end - begin), opening_});
  }

  const Report& r_;
  const std::string own_;  // folded
  const bool town_;        // another town's name is told by its end, whatever its place
  HeldWords held_;         // what other names have of it
  std::vector<NamedAgency>& out_;
  bool opening_ = false;  // the paragraph's first sentence is looked at
};

}  // namespace

std::vector<NamedAgency> own_places(const Report& r) {
  std::vector<NamedAgency> out;
  Search search(r, out);
  bool overview = false;
  for (const Paragraph& p : r.paragraphs) {
    if (p.section < 0) search.preamble(p);
    const bool own = p.section == static_cast<int16_t>(Section::overview) ||
                     p.section == static_cast<int16_t>(Section::problems) ||
                     p.section == static_cast<int16_t>(Section::others);
    if (own && !p.heading) {
      const bool of_overview = p.section == static_cast<int16_t>(Section::overview);
      search.opening(p, of_overview && !overview);
      overview = overview || of_overview;
    }
    if (p.section == static_cast<int16_t>(Section::others)) search.fees(p);
  }
  return out;
}

bool is_abbreviation(const Findings& findings, std::string_view name) {
  const std::vector<std::string>& own = findings.profile().abbreviations;
  return std::any_of(own.begin(), own.end(),
                     [&](const std::string& word) { return text::folded(word) == name; });
}

}  // namespace gouji::rules
