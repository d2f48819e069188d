#include <algorithm>
#include <array>
#include <optional>

#include "core/rules/readings/running_text.h"
#include "core/text/sort.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("以下简称《条例》）和", "以下简称《条例》和")}, .text = "（"},
    {.edits = {replace("及时更新办事指南", "及时更新《办事指南")}, .text = "《"},
    {.edits = {replace("落实先审查、后公开的要求，", "落实“先审查、后公开“的要求，")}, .text = "“"},
    {.edits = {replace("及时更新办事指南", "及时更新办事指南》")}, .text = "》"},
    {.edits = {replace("及时更新办事指南", "及时更新办事指南〔2023版")}, .text = "〔"},
    {.edits = {replace("及时更新办事指南", "及时更新办事指南（联系电话0999-1234567）"),
               replace("（联系电话", "，联系电话")},
     .text = "）"},
    {.edits = {replace("（二）依申请公开", "二）依申请公开")}, .text = "）"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查、后公开的要求，", "落实“先审查、后公开”的要求，")}},
    {.edits = {replace("及时更新办事指南", "及时更新《〈条例〉办事指南》（2023年（修订）版)")}},
    {.edits = {replace("及时更新办事指南", "更新1）指南；2）目录；a）其他")}},
    {.edits = {replace("存在的主要问题：一是", "“一是公开。\n“二是回应。”存在的主要问题：一是")}},
    {.edits = {replace("及时更新办事指南", "依照《办事\n\n指南》的要求更新办事指南")}},
    // Above the report a page prints what is a button in it.
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "字体：【 默认 超大\n分享：\n根据《中华人民共和国政府信息公开条例》")}},
};

struct Pair {
  uint32_t open;
  uint32_t close;
  Wording name;
};
constexpr Pair kPairs[] = {
    {0x300A, 0x300B, {"书名号《》", "《》"}},   {0x3008, 0x3009, {"单书名号〈〉", "〈〉"}},
    {0x201C, 0x201D, {"引号", "quotes"}},       {0xFF08, 0xFF09, {"括号（）", "（）"}},
    {0x3014, 0x3015, {"六角括号〔〕", "〔〕"}}, {0x3010, 0x3011, {"方头括号【】", "【】"}},
    {0x300C, 0x300D, {"引号「」", "「」"}},
};
constexpr int kRound = 3;

// A mark without its partner.
struct Lone {
  int kind = 0;
  bool opens = false;
  SourceSpan at;
  const Paragraph* paragraph = nullptr;
  bool item = false;  // "1）": needs no partner
};

int kind_of(uint32_t code, bool& opens) {
  if (code == '(' || code == ')') {
    opens = code == '(';
    return kRound;
  }
  for (size_t i = 0; i < std::size(kPairs); ++i) {
    opens = code == kPairs[i].open;
    if (opens || code == kPairs[i].close) return static_cast<int>(i);
  }
  return -1;
}

// "1）", "二)", "a）" at the head of an item; of an address or a telephone number that ends a
// note, the note has lost its first half.
bool is_item_number(std::string_view raw, size_t close) {
  size_t first = close;
  while (first > 0 && (is_digit(raw[first - 1]) || is_ascii_letter(raw[first - 1]))) --first;
  if (first < close) {
    const bool joined = first > 0 && std::string_view("-./@_").find(raw[first - 1]) != raw.npos;
    return !joined && close - first <= (is_digit(raw[first]) ? 2 : 1);
  }
  constexpr std::string_view kNumerals = "一二三四五六七八九十";
  size_t begin = close;
  for (int n = 0; n < 3; ++n) {
    const Glyph g = glyph_before(raw, begin);
    if (g.bytes != 3 || kNumerals.find(raw.substr(begin - 3, 3)) == std::string_view::npos) break;
    begin -= 3;
  }
  return begin < close && !is_han(glyph_before(raw, begin).code);
}

// Marks of the paragraph without a partner in it, at most a few.
void lone_marks(const Report& r, const Paragraph& p, std::vector<Lone>& out) {
  constexpr size_t kMost = 64;
  const std::string_view raw = r.raw(p.at);
  std::vector<Lone> open;
  for (const uint32_t bracket : r.index.brackets(p.at)) {
    const size_t i = bracket - p.at.begin;
    bool opens = false;
    const Glyph g = glyph_at(raw, i);
    const int kind = kind_of(g.code, opens);
    if (kind < 0) continue;
    const SourceSpan at{static_cast<uint32_t>(p.at.begin + i),
                        static_cast<uint32_t>(p.at.begin + i + g.bytes)};
    if (opens) {
      if (open.size() < kMost) open.push_back({kind, true, at, &p, false});
      continue;
    }
    const auto partner = std::find_if(open.rbegin(), open.rend(),
                                      [&](const Lone& lone) { return lone.kind == kind; });
    if (partner == open.rend()) {
      if (out.size() < kMost)
        out.push_back({kind, false, at, &p, kind == kRound && is_item_number(raw, i)});
      continue;
    }
    // What was opened inside and not closed is alone.
    const auto kept = static_cast<size_t>(open.rend() - partner) - 1;
    for (size_t k = kept + 1; k < open.size(); ++k) out.push_back(open[k]);
    open.resize(kept);
  }
  out.insert(out.end(), open.begin(), open.end());
  text::sort(out.begin(), out.end(),
             [](const Lone& a, const Lone& b) { return a.at.begin < b.at.begin; });
}

// A quotation of several paragraphs opens in each of them and closes in the last.
bool goes_on_quoting(const Report& r, const Lone& lone, const Paragraph* next) {
  return lone.opens && lone.kind == 2 && next != nullptr && r.raw(next->at).starts_with("“");
}

// Where numbers stand in brackets: （一）, （三）. Found out once for each section.
class Bracketed {
 public:
  explicit Bracketed(const Report& r) : r_(r) {}
  // "二）" there: its first half was lost.
  bool is_cut_number(const Lone& mark) {
    const Paragraph& p = *mark.paragraph;
    constexpr uint32_t kNumeral = 6;  // bytes
    if (!is_han(glyph_at(r_.text, p.at.begin).code) || mark.at.begin > p.at.begin + kNumeral)
      return false;
    std::optional<bool>& known = known_[static_cast<size_t>(p.section + 1)];
    if (!known)
      known = std::any_of(r_.paragraphs.begin(), r_.paragraphs.end(), [&](const Paragraph& other) {
        return other.section == p.section && other.level == report::Level::second &&
               r_.raw(other.at).starts_with("（");
      });
    return *known;
  }

 private:
  const Report& r_;
  std::array<std::optional<bool>, report::kSections + 1> known_;
};

void check(const Report& r, Findings& out) {
  Places places;
  Bracketed bracketed(r);
  std::vector<Lone> pending;  // of the paragraph before
  const auto flush = [&] {
    for (const Lone& lone : pending) places.add(*lone.paragraph, lone.at);
    pending.clear();
  };
  for (size_t i = 0; i < r.paragraphs.size(); ++i) {
    const Paragraph& p = r.paragraphs[i];
    if (!p.running_text) continue;
    std::vector<Lone> lone;
    lone_marks(r, p, lone);
    // The source may have parted a paragraph: a mark closes what the one before left open.
    std::erase_if(lone, [&](const Lone& mark) {
      if (mark.opens) return false;
      const auto partner = std::find_if(pending.begin(), pending.end(), [&](const Lone& before) {
        return before.opens && before.kind == mark.kind;
      });
      if (partner == pending.end()) return false;
      pending.erase(partner);
      return true;
    });
    flush();
    const Paragraph* next = i + 1 < r.paragraphs.size() ? &r.paragraphs[i + 1] : nullptr;
    std::erase_if(lone, [&](const Lone& mark) {
      return (mark.item && !bracketed.is_cut_number(mark)) || goes_on_quoting(r, mark, next);
    });
    pending = std::move(lone);
  }
  flush();
  places.report(out, Severity::warning, [&](SourceSpan at) {
    bool opens = false;
    const int kind = kind_of(glyph_at(r.text, at.begin).code, opens);
    const Wording& name = kPairs[static_cast<size_t>(kind)].name;
    return opens ? out.say({"{}不成对：这里的前一半没有对应的后一半。",
                            "Not in pairs ({}): this opening mark has no closing one."},
                           {out.say(name)})
                 : out.say({"{}不成对：这里的后一半没有对应的前一半。",
                            "Not in pairs ({}): this closing mark has no opening one."},
                           {out.say(name)});
  });
}

}  // namespace

extern const Rule punctuation_pairs;
const Rule punctuation_pairs = {
    .id = "punctuation-pairs",
    .group = Group::style,
    .severity = Severity::warning,
    .title = {"括号、引号或书名号不成对", "Brackets, quotes or book-title marks do not pair"},
    .basis = {"GB/T 15834—2011：引号、括号、书名号成对使用",
              "GB/T 15834—2011: quotes, brackets and book-title marks come in pairs"},
    .advice = {"补上缺少的一半，或删去多余的一半。", "Add the missing one, or delete the other."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
