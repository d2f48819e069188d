#include <algorithm>
#include <array>

#include "core/rules/findings.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Level;
using report::Paragraph;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {replace("（三）政府信息管理", "（二）政府信息管理")}, .text = "（二）"},
    {.edits = {replace("（五）监督保障", "（六）监督保障")}, .text = "（六）"},
    {.edits = {replace("二是政策解读", "三是政策解读")}, .text = "三是"},
    {.edits = {replace("形式较为单一。", "形式较为单一；二是互动不多。")}, .text = "二是"},
    {.edits = {replace("落实先审查", "1.落实先审查"),
               replace("，及时更新办事指南。", "。\n3.及时更新办事指南。")},
     .text = "3."},
    {.edits = {replace("（二）依申请公开", "（一）依申请公开"),
               replace("（三）政府信息管理", "（二）政府信息管理"),
               replace("（四）政府信息公开平台建设", "（三）政府信息公开平台建设"),
               replace("（五）监督保障", "（四）监督保障")},
     .text = "（一）"},
    {.edits = {replace("二是政策解读", "一是政策解读")}, .text = "一是"},
    {.edits = {replace("（一）主动公开", "主动公开")}, .text = "（二）"},
    {.edits = {remove_line("（一）主动公开")}, .text = "（二）"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查", "1.落实先审查"),
               replace("，及时更新办事指南。", "。\n2.及时更新办事指南。"),
               replace("优化政府网站", "1.优化政府网站")}},
    // The first is numbered in another manner, or stands inside the text.
    {.edits = {replace("（一）主动公开", "1.主动公开")}},
    {.edits = {replace("（一）主动公开\n", "下面分述。（一）主动公开。")}},
    {.edits = {replace("（一）主动公开", "（—）主动公开")}},
    {.edits = {replace("（一）主动公开", "一是主动公开")}},
    {.edits = {replace("（一）主动公开", "第一，主动公开")}},
    // The missing number stands inside the text.
    {.edits = {replace("检索功能，方便群众查询。\n", "检索功能。（五）监督保障。"),
               replace("（五）监督保障\n", "（六）其他\n")}},
    {.edits = {replace("二是政策解读", "二要改进；三是政策解读")}},
    {.edits = {replace("一是建立栏目", "一是建章立制，其中一是建立栏目")}},
    {.edits = {replace("一是建立栏目", "一是建章立制；具体要求：一是建立栏目")}},
    // Two lists of one item each, below lines that head them.
    {.edits = {replace("落实先审查", "审查方面\n1.落实先审查"),
               replace("优化政府网站", "网站方面\n1.优化政府网站")}},
    {.edits = {replace("存在的主要问题：一是",
                       "存在的主要问题：\n（一）解读不多。\n改进情况：\n"
                       "（一）增加解读。\n其中一是")}},
};

constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十"};

int numeral_at(std::string_view f) {
  static constexpr text::Words kSet(kNumerals);
  if (kSet.match(f) == 0) return 0;
  for (size_t i = 0; i < std::size(kNumerals); ++i)
    if (f.starts_with(kNumerals[i])) return static_cast<int>(i) + 1;
  return 0;
}

enum class Step : uint8_t { fine, repeated, skipped };

// A number behind another. After one that came twice (一、二、二) both the next and the one behind
// it are right (三, 四).
Step step_of(int before, int now, bool after_repeated) {
  if (before == 0 || now <= 1) return Step::fine;
  if (now == before) return Step::repeated;
  return now > before + (after_repeated ? 2 : 1) ? Step::skipped : Step::fine;
}

struct Faults {
  Places repeated;
  Places skipped;

  // What is missing in front of the numbers that were skipped to.
  std::vector<std::pair<SourceSpan, std::string>> missing;

  void add(Step step, const Paragraph& p, SourceSpan at, std::string lacks) {
    (step == Step::repeated ? repeated : skipped).add(p, at);
    if (step == Step::skipped) missing.emplace_back(at, std::move(lacks));
  }
};

// Numbers in front of paragraphs: （一） and 1. and （1）, each counted below the higher ones.
class Paragraphs {
 public:
  Paragraphs(const Report& r, Faults& faults) : r_(r), faults_(faults) {}

  void begin_section(size_t first) {
    last_ = {};
    first_ = first;
    numbered_ = false;
  }
  void next(size_t index) {
    const Paragraph& p = r_.paragraphs[index];
    if (p.level == Level::none) {
      numbered_ = numbered_ || is_first_otherwise(r_.folded_text(p));
      return;
    }
    const auto level = static_cast<size_t>(p.level);
    Last& last = last_[level];
    for (size_t below = level + 1; below < last_.size(); ++below) last_[below] = {};
    Step step = step_of(last.number, p.number, last.repeated);
    if (p.number == 1 && last.number == 1 && !begins_anew(last, index)) step = Step::repeated;
    // （二） is the first of all numbers of the section.
    if (p.level == Level::second && p.number == 2 && !numbered_) {
      step = Step::skipped;
      last.index = first_;
    }
    numbered_ = true;
    // A list may go on below another heading, and begins anew with 1.
    if (step != Step::fine && p.level != Level::first && !explains(last, index, p))
      faults_.add(step, p, r_.source(p, 0, p.number_bytes), mark_of(p.level, last.number + 1));
    last = {p.number, step == Step::repeated, index};
  }

 private:
  struct Last {
    uint8_t number = 0;
    bool repeated = false;
    size_t index = 0;
  };

  // 一是…, 第一，…, or （—）, a dash for 一.
  static bool is_first_otherwise(std::string_view f) {
    for (const std::string_view first : {"一是", "第一,", "第一、", "第一:", "其一,"})
      if (f.starts_with(first)) return true;
    for (const std::string_view first : {"(-)", "(--)", "(─)", "(━)", "(ー)", "(_)"})
      if (f.starts_with(first)) return true;
    return false;
  }

  // （二）, 2., （2）
  static std::string mark_of(Level level, int n) {
    if (level == Level::third) return std::to_string(n) + ".";
    const auto numeral = [&] { return std::string(kNumerals[static_cast<size_t>(n) - 1]); };
    return "（" + (level == Level::second && n <= 10 ? numeral() : std::to_string(n)) + "）";
  }

  // The number that is missing stands inside a paragraph between the two: a lost line break. For a
  // number that comes twice: the next one.
  bool explains(const Last& last, size_t index, const Paragraph& p) const {
    const int wanted = last.number + 1;
    if (wanted > 10) return true;
    const std::string mark = text::folded(mark_of(p.level, wanted));
    for (size_t i = last.index; i < index; ++i)
      if (r_.folded_text(r_.paragraphs[i]).find(mark) != std::string_view::npos) return true;
    return p.level == Level::third && p.number - last.number > 5;  // a figure, no number
  }

  // What stands between two firsts may head the second list: a line that is no whole sentence; for
  // 1. and （1）, anything.
  bool begins_anew(const Last& last, size_t index) const {
    constexpr size_t kShort = 75;  // folded bytes
    const bool second = r_.paragraphs[index].level == Level::second;
    const bool titled = r_.paragraphs[last.index].heading;
    for (size_t i = last.index + 1; i < index; ++i) {
      const std::string_view f = r_.folded_text(r_.paragraphs[i]);
      const bool tells =
          f.ends_with("。") && (f.size() >= kShort || (titled && i == last.index + 1));
      if (!second || !tells) return true;
    }
    // In Markdown every item may be "1. ".
    const Paragraph& p = r_.paragraphs[index];
    if (p.level == Level::third && blank_at(r_.raw(p.at), 2) > 0) return true;
    // The item itself may announce what follows.
    return r_.folded_text(r_.paragraphs[index - 1]).ends_with(":");
  }

  const Report& r_;
  Faults& faults_;
  std::array<Last, 5> last_{};
  size_t first_ = 0;       // paragraph of the section
  bool numbered_ = false;  // one of its paragraphs has a number
};

// 一是…；二是…；三是… inside the text.
class Lists {
 public:
  Lists(const Report& r, Faults& faults) : r_(r), faults_(faults), held_(r) {
    for (const std::string_view numeral : kNumerals) held_.add(std::string(numeral) + "是");
  }

  void begin() { last_ = 0, nested_ = repeated_ = false; }
  void read(const Paragraph& p) {
    if (!held_.may_stand_in(p)) return;
    const std::string_view f = r_.folded_text(p);
    size_t behind = 0;  // the item before
    for (size_t i = text::find(f, "是"); i != std::string_view::npos;
         i = text::find(f, "是", i + 3)) {
      const int n = i < 3 ? 0 : numeral_at(f.substr(i - 3, 3));
      if (n == 0 || !begins_clause(f, i - 3)) continue;
      item(p, behind, i - 3, n);
      behind = i;
    }
  }

 private:
  static bool begins_clause(std::string_view f, size_t i) {
    if (i == 0) return true;
    for (const std::string_view mark : {"。", ";", ":", ",", "!", "?", ")", "\""})
      if (f.substr(0, i).ends_with(mark)) return true;
    return false;
  }

  // f[from, to) holds the next number in other words: 二要, 二、.
  bool in_other_words(std::string_view f, size_t from, size_t to) const {
    if (last_ < 1 || last_ >= 10) return false;
    const std::string_view next = kNumerals[last_];
    f = f.substr(0, to);
    for (size_t i = text::find(f, next, from); i < to; i = text::find(f, next, i + 3))
      if (begins_clause(f, i)) return true;
    return false;
  }

  void item(const Paragraph& p, size_t from, size_t i, int n) {
    if (n == 1) {
      const std::string_view f = r_.folded_text(p);
      // 一是…；一是…: the same number twice.
      const bool twice = last_ == 1 && from > 0 && f.substr(0, i).ends_with(";") &&
                         !text::has_any(f.substr(from, i - from), {"。", "其中"}) &&
                         f.substr(from, i - from).find(':') == std::string_view::npos;
      if (twice) faults_.add(Step::repeated, p, r_.source(p, i, 6), {});
      nested_ = last_ == 1 && !twice;  // 一是…，一是…: a list inside a list
      repeated_ = twice;
      last_ = 1;
      return;
    }
    const Step step = step_of(last_, n, repeated_);
    if (step != Step::fine && !nested_ && !in_other_words(r_.folded_text(p), from, i))
      faults_.add(step, p, r_.source(p, i, 6), std::string(kNumerals[std::min(last_, 9)]) + "是");
    if (n < last_) nested_ = true;
    repeated_ = step == Step::repeated;
    last_ = n;
  }

  const Report& r_;
  Faults& faults_;
  HeldWords held_;  // 一是, 二是 …
  int last_ = 0;
  bool nested_ = false;
  bool repeated_ = false;
};

void check(const Report& r, Findings& out) {
  Faults faults;
  Paragraphs paragraphs(r, faults);
  Lists lists(r, faults);
  for (const Section s : {Section::overview, Section::problems, Section::others}) {
    const report::SectionRead& section = r.section(s);
    paragraphs.begin_section(section.first_paragraph);
    lists.begin();
    for (size_t i = section.first_paragraph; i < section.last_paragraph && i < r.paragraphs.size();
         ++i) {
      const Paragraph& p = r.paragraphs[i];
      if (p.section != static_cast<int16_t>(s) || !p.running_text) continue;
      paragraphs.next(i);
      if (p.level == Level::second || p.level == Level::third) lists.begin();
      lists.read(p);
    }
  }
  faults.repeated.report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"序号“{}”重复。", "The number “{}” comes twice."}, {one_line(r.raw(at))});
  });
  faults.skipped.report(out, Severity::warning, [&](SourceSpan at) {
    const auto lacks = std::find_if(faults.missing.begin(), faults.missing.end(),
                                    [&](const auto& one) { return one.first == at; });
    return out.say({"序号“{}”之前缺“{}”。", "Before “{}” the number “{}” is missing."},
                   {one_line(r.raw(at)), lacks->second});
  });
}

}  // namespace

extern const Rule numbering_sequence;
const Rule numbering_sequence = {
    .id = "numbering-sequence",
    .group = Group::style,
    .severity = Severity::warning,
    .title = {"序号重复或缺号", "A number repeated or skipped"},
    .basis = {"GB/T 9704—2012 7.3.3：层次序数依次编排；“一是”“二是”的列举亦同，为惯例",
              "GB/T 9704—2012, 7.3.3: numbers of a level follow each other; for 一是, 二是 that is "
              "practice"},
    .advice = {"按顺序编号，并检查是否漏了一段。",
               "Number in order, and check whether a paragraph was lost."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
