#include <algorithm>

#include "core/rules/findings.h"

namespace gouji::rules {
namespace {

using report::Level;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("（一）主动公开\n", "（1）主动公开\n")}, .text = "（1）"},
    {.edits = {replace("落实先审查", "（1）落实先审查"),
               replace("优化政府网站", "（1）优化政府网站")},
     .text = "（1）"},
};
constexpr Example kGood[] = {
    {.edits = {replace("（一）主动公开\n", "（一）主动公开\n1.网站公开\n（1）栏目\n")}},
    {.edits = {replace("落实先审查", "1.落实先审查")}},
    {.edits = {replace("落实先审查", "落实以下要求：（1）先审查；（2）后公开。落实先审查")}},
    {.edits = {replace("（一）主动公开\n",
                       "（一）主动公开\n公开内容如下：\n（1）机构职能；\n（2）年度报告。\n")}},
};

constexpr size_t kShort = 75;  // folded bytes: a line that may be a heading whose number was lost

bool has_third_level(std::string_view f) {
  for (size_t i = f.find('.'); i != std::string_view::npos; i = f.find('.', i + 1)) {
    // "。1.做好": a number at the start of a sentence, with no digit behind the point.
    size_t begin = i;
    while (begin > 0 && f[begin - 1] >= '0' && f[begin - 1] <= '9') --begin;
    if (begin == i || i - begin > 2 || (i + 1 < f.size() && f[i + 1] >= '0' && f[i + 1] <= '9'))
      continue;
    const std::string_view before = f.substr(0, begin);
    if (before.empty() || before.ends_with("。") || before.ends_with(":") || before.ends_with(";"))
      return true;
  }
  return false;
}

void check(const Report& r, Findings& out) {
  const auto is_fourth = [](const Paragraph& p) { return p.level == Level::fourth; };
  if (std::none_of(r.paragraphs.begin(), r.paragraphs.end(), is_fourth)) return;
  int section = -2;
  bool third = false;    // 1. since the last higher level
  bool perhaps = false;  // a line that may have lost its number, or an announced list
  bool flagged = false;  // in this section
  bool counting = false;
  int more = 0;
  const Paragraph* first = nullptr;
  const auto finish = [&] {
    if (first == nullptr) return;
    const SourceSpan at = r.source(*first, 0, first->number_bytes);
    const std::string count = std::to_string(more);
    out.add(
        at,
        more == 0
            ? out.say({"“{}”直接用在“一、”或“（一）”之下，跳过了中间层次。",
                       "“{}” stands directly below 一、 or （一）; a level is skipped."},
                      {r.raw(at)})
            : out.say(
                  {"“{}”直接用在“一、”或“（一）”之下，跳过了中间层次；本部分还有{}处。",
                   "“{}” stands directly below 一、 or （一）; a level is skipped. {} more in this "
                   "section."},
                  {r.raw(at), count}));
    first = nullptr;
  };
  for (const Paragraph& p : r.paragraphs) {
    if (p.section != section) {
      finish();
      section = p.section;
      third = perhaps = flagged = counting = false;
      more = 0;
    }
    if (section < 0) continue;
    const std::string_view f = r.folded_text(p);
    switch (p.level) {
      case Level::first:
      case Level::second:
        third = perhaps = counting = false;
        third = has_third_level(f.substr(p.number_bytes));
        continue;
      case Level::third:
        third = true;
        continue;
      case Level::none:
        third = third || has_third_level(f);
        perhaps = f.ends_with(":") || (f.size() < kShort && !f.ends_with("。"));
        continue;
      case Level::fourth:
        break;
    }
    if (third || (perhaps && !counting)) continue;
    // A run that does not begin with （1） has lost what came before.
    if (!counting && p.number != 1) continue;
    counting = true;
    if (flagged) {
      ++more;
      continue;
    }
    flagged = true;
    first = &p;
  }
  finish();
}

}  // namespace

extern const Rule numbering_level;
const Rule numbering_level = {
    .id = "numbering-level",
    .group = Group::style,
    .severity = Severity::warning,
    .title = {"序号跳过层次", "A level of numbering is skipped"},
    .basis = {"GB/T 9704—2012 7.3.3：层次序数依次为“一、”“（一）”“1.”“（1）”",
              "GB/T 9704—2012, 7.3.3: the levels are 一、 （一） 1. （1）, in this order"},
    .advice = {"“一、”之下用“（一）”，“（一）”之下用“1.”。",
               "Use （一） below 一、 and 1. below （一）."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
