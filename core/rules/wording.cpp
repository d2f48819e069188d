#include <algorithm>
#include <iterator>

#include "core/rules/findings.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("逐条审核，", "己办结9件，聚焦重点领域领域，逐条审核，")}, .text = "己办结"},
    {.edits = {replace("优化政府网站", "进下一步优化政府网站")}, .text = "进下一步"},
    {.edits = {replace("优化政府网站", "规范帐号管理，优化政府网站")}, .text = "帐号"},
    {.edits = {replace("优化政府网站", "按装设备，优化政府网站")}, .text = "按装"},
    {.edits = {replace("优化政府网站", "做好政府信息公公开，优化政府网站")}, .text = "公公开"},
    {.edits = {replace("新收政府信息公开申请10件", "新收政府信息公开公开申请10件")},
     .text = "公开公开"},
    {.edits = {replace("逐条审核，", "紧紧围绕围绕群众关切逐条审核，")}, .text = "围绕围绕"},
    {.edits = {replace("逐条审核，", "方便群众登陆网站查询，逐条审核，")}, .text = "登陆网站"},
    {.edits = {replace("逐条审核，", "政府信息公开开工作有序，逐条审核，")}, .text = "公开开"},
    {.edits = {replace("逐条审核，", "严格按照照要求逐条审核，")}, .text = "按照照"},
    {.edits = {replace("逐条审核，", "加强制度建没，逐条审核，")}, .text = "制度建没"},
    {.edits = {replace("明确专人负责政府信息公开工作", "明确专人负责负责政府信息公开工作")},
     .text = "负责负责"},
    {.edits = {replace("逐条审核，", "严格严格逐条审核，")}, .text = "严格严格"},
    {.edits = {replace("群众关心的水利", "群众关心的的水利")}, .text = "的的"},
    {.edits = {replace("逐条审核，", "公开内容内容丰富，逐条审核，")}, .text = "内容内容"},
    {.edits = {replace("逐条审核，", "落实县政府决策部属，逐条审核，")}, .text = "决策部属"},
    {.edits = {replace("逐条审核，", "截止2023年底，逐条审核，")}, .text = "截止"},
    {.edits = {replace("逐条审核，", "逐条审核，末发生泄密，")}, .text = "末发生"},
    {.edits = {replace("逐条审核，", "逐条审核，截止至12月31日，")}, .text = "截止至"},
    {.edits = {replace("逐条审核，", "逐条审核，对对需要公开的逐条审核，")}, .text = "对对"},
    {.edits = {replace("逐条审核，", "逐条审核，发布政府信息工作年度报告，")},
     .text = "政府信息工作年度报告"},
    {.edits = {replace("逐条审核，", "逐条审核，答复依公开申请1件，")}, .text = "依公开申请"},
    {.edits = {replace("青禾县水利局认真", "青禾县水利局青禾县水利局认真")},
     .text = "青禾县水利局青禾县水利局"},
};
constexpr Example kGood[] = {
    {.edits = {replace("逐条审核，", "更新不及时及时效性不强的栏目得到改进，逐条审核，")}},
    {.edits = {replace("逐条审核，", "县委社会工作部属于县委，依法公开拦截名单，逐条审核，")}},
    {.edits = {replace("优化政府网站", "进一步优化政府网站")}},
    {.edits = {replace("逐条审核，", "公示拦标价，自己办结自己完成的事项，逐条审核，")}},
    {.edits = {replace("优化政府网站", "以及时时更新，按按钮，信息息息相关，优化政府网站")}},
    {.edits = {replace("优化政府网站", "按装机容量推进办公公开，优化政府网站")}},
    {.edits = {replace("逐条审核，", "逐条审核，截止日期为12月31日，年末发生2件，")}},
    {.edits = {replace("逐条审核，", "逐条审核，报名时间截止至5月8日，依公开申请人的要求，")}},
    {.edits = {replace("逐条审核，", "逐条审核，对对方的申请，针对对象，面对对公开的疑问，")}},
    {.edits = {replace("逐条审核，", "逐条审核，以公开为目的的的确确常常逐条逐条研究研究，")}},
    {.edits = {replace("逐条审核，", "逐条审核，做好政府信息公开信息发布和信息公开工作，")}},
    {.edits = {replace("逐条审核，",
                       "逐条审核，“帐号”应为“账号”，按排放标准既使企业满意又使群众放心，")}},
    {.edits = {replace("逐条审核，",
                       "逐条审核，做好县政府政府信息公开、部门部门预算和公开公开栏，")}},
    {.edits = {replace("逐条审核，", "逐条审核，公开开展情况和公开开工信息，按照照片公布布局，")}},
    {.edits = {replace("逐条审核，", "逐条审核，纪念登陆作战，取得好成绩，成绩明显，")}},
    {.edits = {replace("逐条审核，", "逐条审核，为了了解情况，正在在线办理，以及及时回应，")}},
};

// Spellings that are wrong wherever they stand, and the right ones.
struct Misspelling {
  std::string_view wrong;
  std::string_view right;
};
constexpr Misspelling kMisspellings[] = {
    {"进下一步", "进一步"},
    {"进一歩", "进一步"},
    {"帐号", "账号"},
    {"帐户", "账户"},
    {"既使", "即使"},
    {"布署", "部署"},
    {"按排", "安排"},
    {"竟争", "竞争"},
    {"再接再励", "再接再厉"},
    {"因地治宜", "因地制宜"},
    {"迫不急待", "迫不及待"},
    {"松驰", "松弛"},
    {"依申公开", "依申请公开"},
    {"政府信公开", "政府信息公开"},
    {"政府信息工开", "政府信息公开"},
    {"主动工开", "主动公开"},
    {"政务工开", "政务公开"},
    {"行政复仪", "行政复议"},
    {"行政诉颂", "行政诉讼"},
    {"予已公开", "予以公开"},
    {"不于公开", "不予公开"},
    {"年度度报告", "年度报告"},
    {"规范型文件", "规范性文件"},
    {"行政事业型收费", "行政事业性收费"},
    {"信息公开处里", "信息公开处理"},
    {"公公开", "公开"},
    {"按按", "按"},
    {"信息息", "信息"},
    {"公开工工作", "公开工作"},
    {"及时时", "及时"},
    {"申申请", "申请"},
    {"按装", "安装"},
    {"末收到", "未收到"},
    {"末发生", "未发生"},
    {"末出现", "未出现"},
    {"末制定", "未制定"},
    {"末收取", "未收取"},
    {"截止", "截至"},
    {"截止至", "截至"},
    {"依公开申请", "依申请公开"},
    {"政府信息工作年度报告", "政府信息公开工作年度报告"},
    {"对对", "对"},
    {"的的", "的"},
    {"部份公开", "部分公开"},
    {"权力和义务", "权利和义务"},
    {"登陆网站", "登录网站"},
    {"登陆门户网站", "登录门户网站"},
    {"登陆政府", "登录政府"},
    {"登陆平台", "登录平台"},
    {"制度建没", "制度建设"},
    {"平台建没", "平台建设"},
    {"参于权", "参与权"},
    {"准确无务", "准确无误"},
    {"按照照", "按照"},
    {"公布布", "公布"},
    {"公开开", "公开"},
    {"透名度", "透明度"},
    {"分信力", "公信力"},
    {"社会监都", "社会监督"},
    {"己办结", "已办结"},
    {"己完成", "已完成"},
    {"己答复", "已答复"},
    {"一如继往", "一如既往"},
    {"相辅相承", "相辅相成"},
    {"融汇贯通", "融会贯通"},
    {"励行节约", "厉行节约"},
    {"决策部属", "决策部署"},
    {"工作部属", "工作部署"},
    {"公示拦", "公示栏"},
    {"公开拦", "公开栏"},
    {"保密审察", "保密审查"},
    {"结转下年底", "结转下年度"},
};
// Words of two characters that are not said twice; others are (研究研究, 一条一条).
constexpr std::string_view kNeverTwice[] = {
    "负责", "进行", "加强", "推进", "开展", "主动", "我局", "我县", "我镇", "通过", "根据",
    "按照", "以及", "公开", "严格", "落实", "提高", "提升", "完善", "强化", "优化", "健全",
    "规范", "深入", "认真", "组织", "建立", "做好", "围绕", "坚持", "确保", "推动", "贯彻",
    "紧紧", "切实", "积极", "全面", "持续", "不断", "成绩", "完成", "内容", "制定", "明确",
    "成立", "收取", "存在", "及时", "利用", "依托", "领域", "目录", "群众", "社会", "情况",
    "重点", "水平", "机制", "渠道", "意识", "方式", "力度",
};

// Both lists in one, so that each place of the text is looked at once.
constexpr auto kAll = [] {
  struct List {
    std::string_view words[std::size(kMisspellings) + std::size(kNeverTwice)];
  } list{};
  size_t n = 0;
  for (const Misspelling& m : kMisspellings) list.words[n++] = m.wrong;
  for (const std::string_view word : kNeverTwice) list.words[n++] = word;
  return list;
}();

bool ends_with_any(std::string_view f, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return f.ends_with(word); });
}

bool sentence_has_too(std::string_view behind) {
  behind = behind.substr(0, 120);
  behind = behind.substr(0, text::find(behind, "。"));
  return text::find(behind, "又") != std::string_view::npos ||
         text::find(behind, "还") != std::string_view::npos;
}

// The letters stand there, but make another word.
bool is_right_here(std::string_view wrong, std::string_view before, std::string_view behind) {
  if (wrong == "截止")  // 截止日期
    return !(!behind.empty() && is_digit(behind[0])) && !starts_with_any(behind, {"目前", "年底"});
  if (wrong == "截止至")  // 报名时间截止至12月20日
    return !(behind.empty() || is_digit(behind[0])) ||
           !(before.empty() || ends_with_any(before, {",", "。", ";", "(", ":"}));
  if (wrong == "对对")  // 对对方, 面对对象
    return !(before.empty() || ends_with_any(before, {",", "。", ";", "(", ":"})) ||
           !starts_with_any(behind, {"需", "所", "涉", "公", "各", "每", "拟", "本", "我", "社会",
                                     "群", "政", "信", "申", "依", "主"});
  if (wrong == "依公开申请") return starts_with_any(behind, {"人", "书", "表"});
  if (wrong == "的的")  // 目的的, 的的确确
    return ends_with_any(before, {"目", "标", "靶", "有"}) ||
           starts_with_any(behind, {"确", "士", "放"});
  if (wrong.starts_with("末"))  // 年末收到
    return ends_with_any(
        before, {"年", "月", "期", "周", "季", "岁", "始", "旬", "纪", "春", "夏", "秋", "冬"});
  if (wrong.ends_with("拦"))  // 公示拦标价
    return starts_with_any(behind, {"标", "截", "河", "水", "污"});
  if (wrong.starts_with("己"))  // 自己完成
    return ends_with_any(before, {"自", "知", "各", "为", "利"});
  if (wrong == "按排")  // 按排名, 按排放标准
    return !starts_with_any(behind, {"专", "人", "部", "工", "了"});
  if (wrong == "既使")  // 既使…又使…
    return sentence_has_too(behind);
  if (wrong == "按装")  // 按装机容量, 按装修要求
    return starts_with_any(behind, {"机", "修", "配", "卸", "载", "置", "订", "饰", "入", "运"});
  if (wrong == "公公开")  // 办公公开
    return ends_with_any(before, {"办", "对", "奉", "不", "秉", "因", "主", "充", "为"});
  if (wrong == "及时时")  // 以及时时更新, 不及时时
    return ends_with_any(before, {"以", "不"}) ||
           !starts_with_any(behind, {"更", "公", "发", "答", "回", "办", "处", "向", "报"});
  if (wrong == "按按") return starts_with_any(behind, {"钮", "键"});
  if (wrong == "公开开")  // 公开开展, 公开开庭
    return !starts_with_any(behind,
                            {"工作", "申请", "条例", "情况", "信息", "年度", "制度", "平台"});
  if (wrong == "按照照") return starts_with_any(behind, {"片", "相", "护", "明", "单"});
  if (wrong == "公布布") return starts_with_any(behind, {"局", "置", "告", "料", "防", "点"});
  if (wrong == "信息息") return behind.starts_with("息");  // 信息息息相关
  if (wrong == "申申请") return before.ends_with("重");
  if (wrong == "公开拦" || wrong == "公示拦") return starts_with_any(behind, {"截", "阻", "路"});
  if (wrong == "工作部属")  // 社会工作部属于县委
    return before.ends_with("社会") || before.ends_with("战线") ||
           starts_with_any(behind, {"于", "地"});
  if (wrong == "布署") return before.ends_with("发");
  return false;
}

// "公开公开" at f[i]: the length of both; 0: two words that meet (主动公开公开属性, 负责负责人).
size_t twice_at(std::string_view f, size_t i, size_t n) {
  const std::string_view word = f.substr(i, n);
  const std::string_view behind = f.substr(i + n);
  if (!behind.starts_with(word)) return 0;
  const std::string_view rest = behind.substr(n);
  if (word == "公开")
    return f.substr(0, i).ends_with("信息") &&
                   starts_with_any(rest, {"申请", "工作", "情况", "条例", "年度"})
               ? 2 * n
               : 0;
  // 更新不及时及时效性不强
  if (word == "及时" && starts_with_any(rest, {"效", "间", "限"})) return 0;
  if (word == "完成" && starts_with_any(rest, {"率", "情况"})) return 0;  // 全部完成完成率
  return word == "负责" && starts_with_any(rest, {"人", "同志"}) ? 0 : 2 * n;
}

bool all_han(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const Glyph g = glyph_at(text, i);
    if (!is_han(g.code)) return false;
    i += g.bytes;
  }
  return true;
}

struct Fault {
  SourceSpan at;
  std::string_view right;  // empty: doubled
};

class Search {
 public:
  Search(const Report& r, Places& places, std::vector<Fault>& faults)
      : r_(r), places_(places), faults_(faults) {}

  void words(const Paragraph& p) {
    static constexpr text::Words kSet(kAll.words);
    const std::string_view f = r_.folded_text(p);
    Around around(f);
    for (size_t i = kSet.find(f, 0); i != std::string_view::npos;) {
      const size_t flagged = word(p, f, i, kSet.match(f.substr(i)), around);
      i = kSet.find(f, i + (flagged > 0 ? flagged : 3));
    }
  }

  // Three characters and more said twice. A stretch that repeats after n bytes holds a place that
  // is a multiple of n: only these are compared.
  void long_repeats(const Paragraph& p) {
    constexpr size_t kLongest = 36;
    const std::string_view f = r_.folded_text(p);
    for (size_t n = 9; n <= kLongest; n += 3) {
      size_t done = 0;
      for (size_t at = 0; at + n + 3 <= f.size(); at += n) {
        if (f[at + 2] != f[at + n + 2] || at < done || f[at] != f[at + n] ||
            f[at + 1] != f[at + n + 1])
          continue;
        size_t begin = at;
        while (begin > done && at - begin < n && f[begin - 1] == f[begin - 1 + n]) --begin;
        size_t end = at;
        while (end + n < f.size() && end - begin < 2 * n && f[end] == f[end + n]) ++end;
        while (begin < end && (static_cast<uint8_t>(f[begin]) & 0xC0) == 0x80) ++begin;
        if (end - begin < n || !all_han(f.substr(begin, 2 * n))) continue;
        flag(p, begin, 2 * n, {});
        done = begin + 2 * n;
      }
    }
  }

 private:
  // A word of the lists at f[i]: the bytes that were flagged.
  size_t word(const Paragraph& p, std::string_view f, size_t i, size_t n, Around& around) {
    const std::string_view here = f.substr(i, n);
    const auto* end = std::end(kMisspellings);
    const auto* found = std::find_if(std::begin(kMisspellings), end,
                                     [&](const Misspelling& m) { return m.wrong == here; });
    if (found == end) {
      const size_t twice = twice_at(f, i, n);
      if (twice > 0) flag(p, i, twice, {});
      return twice;
    }
    if (is_right_here(here, f.substr(0, i), f.substr(i + n)) || around.in_title(i)) return 0;
    flag(p, i, n, found->right);
    return n;
  }

  void flag(const Paragraph& p, size_t begin, size_t bytes, std::string_view right) {
    const SourceSpan at = r_.source(p, begin, bytes);
    faults_.push_back({at, right});
    places_.add(p, at);
  }

  const Report& r_;
  Places& places_;
  std::vector<Fault>& faults_;
};

// A word of the lists may stand in the text.
bool may_hold_words(const Report& r) {
  return std::any_of(std::begin(kMisspellings), std::end(kMisspellings),
                     [&](const Misspelling& m) { return r.may_hold(m.wrong); }) ||
         std::any_of(std::begin(kNeverTwice), std::end(kNeverTwice), [&](std::string_view word) {
           return r.may_hold(std::string(word).append(word));
         });
}

void check(const Report& r, Findings& out) {
  Places places;
  std::vector<Fault> faults;
  Search search(r, places, faults);
  const bool words = may_hold_words(r);
  for (const Paragraph& p : r.paragraphs) {
    if (!p.running_text) continue;
    if (words) search.words(p);
    // Above a report pages print their menus.
    if (p.section >= 0 && p.traits.may_repeat) search.long_repeats(p);
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    const auto fault =
        std::find_if(faults.begin(), faults.end(), [&](const Fault& f) { return f.at == at; });
    const std::string text = one_line(r.raw(at));
    return fault->right.empty()
               ? out.say({"“{}”重复。", "“{}” says it twice."}, {text})
               : out.say({"“{}”应为“{}”。", "“{}” should be “{}”."}, {text, fault->right});
  });
}

}  // namespace

extern const Rule wording;
const Rule wording = {
    .id = "wording",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"错别字或重复的词", "A misspelling or a doubled word"},
    .basis = {"《现代汉语词典》和公文用语惯例", "Dictionaries of modern Chinese; practice"},
    .advice = {"改正。", "Correct it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
