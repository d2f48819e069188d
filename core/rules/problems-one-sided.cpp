#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {remove_line("改进情况：一是")}, .text = "五、存在的主要问题及改进情况"},
    {.edits = {remove_line("存在的主要问题：一是")}, .text = "五、存在的主要问题及改进情况"},
};
constexpr Example kGood[] = {
    {.edits = {replace("改进情况：一是建立", "对策：一是建立")}},
    {.edits = {replace(
         "改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。",
         "下一步，我局将逐项整改。")}},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace("改进情况：一是", "针对政策解读深度不够的问题，一是")}},
    {.edits = {replace(
         "改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。",
         "2023年走访企业20家，收集的公开需求均已办理。")}},
    {.edits = {remove_line("存在的主要问题：一是"),
               replace(
                   "改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。",
                   "不存在问题。")}},
};

// "针对上述问题" points back to problems that stand elsewhere: by itself it names none.
constexpr std::string_view kReferences[] = {
    "上述问题", "以上问题", "上述不足", "以上不足", "这些问题", "存在问题整改",
    "问题整改", "问题导向", "解决问题", "热点问题", "突出问题", "发现问题",
    "弥补不足", "补短板",   "补齐短板", "补足短板", "不断",     "不仅",
    "不但",     "不遗漏",   "不予公开", "不漏"};

constexpr std::string_view kProblems[] = {
    "问题", "不足",   "差距",   "欠缺",   "有待",   "不够",      "薄弱",     "短板", "困难", "弱项",
    "不",   "较少",   "较低",   "较弱",   "偏少",   "偏低",      "单一",     "缺乏", "缺少", "滞后",
    "亟待", "亟需",   "仍需",   "还需",   "尚需",   "尚未",      "未能",     "欠",   "落后", "瓶颈",
    "挑战", "制约",   "有限",   "参差",   "弱化",   "疏漏",      "需进一步", "需要", "难以", "差异",
    "不力", "需加强", "需提高", "需提升", "需完善", "需要进一步"};

constexpr std::string_view kPlans[] = {"下一步", "下步",   "改进", "整改", "措施", "对策",
                                       "今后",   "接下来", "将",   "为此", "针对"};

constexpr std::string_view kActs[] = {
    "加强", "提升", "完善", "强化", "优化", "健全", "提高", "推进", "落实", "建立", "丰富", "拓展",
    "拓宽", "规范", "细化", "加大", "增强", "深化", "开展", "组织", "充实", "配齐", "明确", "压实",
    "做好", "抓好", "严格", "梳理", "扩大", "创新", "完成", "新增", "修订", "制定", "印发", "召开",
    "约谈", "选派", "邀请", "聘请", "纳入", "采取", "实行", "推行", "走访", "补充", "制作", "均已"};

std::string without_references(std::string_view prose) {
  static constexpr text::Words kWords(kReferences);
  std::string out;
  size_t kept = 0;
  for (size_t i = kWords.find(prose, 0); i != std::string_view::npos;
       i = kWords.find(prose, kept)) {
    out.append(prose.substr(kept, i - kept));
    kept = i + kWords.match(prose.substr(i));
  }
  return out.append(prose.substr(kept));
}

bool names_problem(std::string_view clause) {
  static constexpr text::Words kWords(kProblems);
  return kWords.find(clause, 0) != std::string_view::npos;
}

bool plans_improvement(std::string_view prose) {
  static constexpr text::Words kWords(kPlans);
  return kWords.find(prose, 0) != std::string_view::npos;
}

bool acts(std::string_view clause) {
  static constexpr text::Words kWords(kActs);
  return kWords.find(clause, 0) != std::string_view::npos;
}

bool has_mark(char c) { return c == ',' || c == ';' || c == ':' || c == '\n'; }

// Calls visit for each stretch between marks. One pass.
template <class Visit>
void each_clause(std::string_view text, Visit visit) {
  size_t begin = 0;
  for (size_t i = 0; i <= text.size();) {
    size_t mark = 0;
    if (i == text.size() || has_mark(text[i]))
      mark = 1;
    else if (text.substr(i).starts_with("。"))
      mark = 3;
    if (mark > 0 && i > begin) visit(text.substr(begin, i - begin));
    i += mark > 0 ? mark : 1;
    if (mark > 0) begin = i;
  }
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  const report::SectionRead& section = r.section(Section::problems);
  const std::string all = prose(r, Section::problems);
  if (!section.found || all.empty()) {
    out.not_assessed({},
                     out.say({"没有找到“五、存在的主要问题及改进情况”的内容",
                              "section “五、存在的主要问题及改进情况” was not found or is empty"}));
    return;
  }
  bool problems = false;
  bool improvements = false;
  each_clause(without_references(all), [&](std::string_view clause) {
    problems = problems || names_problem(clause);
    improvements = improvements || (!names_problem(clause) && acts(clause));
  });
  improvements = improvements || plans_improvement(all);
  // 不存在问题。 names none: section-empty.
  if (problems == improvements || denial_of_problems(r) != nullptr) return;
  out.add(section.heading,
          problems ? out.say({"第五部分只写了问题，没有写改进情况。",
                              "Section 5 names problems and says nothing of improvements."})
                   : out.say({"第五部分只写了改进情况，没有写存在的问题。",
                              "Section 5 tells of improvements and names no problem."}));
}

}  // namespace

extern const Rule problems_one_sided;
const Rule problems_one_sided = {
    .id = "problems-one-sided",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"只写问题或只写改进", "Only problems, or only improvements"},
    .basis = {"《中华人民共和国政府信息公开条例》第五十条第（四）项：存在的主要问题及改进情况",
              "Article 50 (4) of the 条例: the main problems and their improvement"},
    .advice = {"问题和改进情况都要写，最好逐条对应。", "Write both, best one for one."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
