#include "core/rules/readings/share_sums.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Paragraph;
using report::Report;

// What a share is of: kinds of one thing, of which a request is one only.
enum class Kind : uint8_t { unknown, person, organisation, channel, outcome };

// 涉及征地的占45%, 35%为网上申请: [begin, end) of all of it in the folded text.
struct SharePart {
  Decimal percent;
  size_t begin = 0, end = 0;
  Kind kind = Kind::unknown;
  bool others = false;         // 其他占15%
  bool organisations = false;  // 法人或其他组织: all that are no persons
  bool inner = false;          // 其中商业企业占15%: of what stands in front
  bool goes_on = false;        // nothing but a mark stands between the share before and it
};

// Asked for several lists of words: compiled once.
[[gnu::noinline]] bool holds(std::string_view f, std::initializer_list<std::string_view> words) {
  return has_any(f, words);
}

Kind kind_of(std::string_view label) {
  const bool person = holds(label, {"自然人", "公民"});
  const bool organisation = holds(label, {"法人", "企业", "组织", "科研机构", "法律服务机构"});
  // What is published stands on several outlets at once; a request comes in one way.
  const bool published = holds(label, {"公开", "发布", "网站", "栏目"}) && !holds(label, {"申请"});
  const bool channel = !published && holds(label, {"网", "线上", "线下", "信函", "邮", "当面",
                                                   "现场", "窗口", "书面", "传真", "快递"});
  const bool outcome =
      holds(label, {"予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"});
  if (person + organisation + channel + outcome != 1) return Kind::unknown;
  return person         ? Kind::person
         : organisation ? Kind::organisation
         : channel      ? Kind::channel
                        : Kind::outcome;
}

// What is in front of the first mark that parts clauses, or behind the last one.
std::string_view first_clause(std::string_view f) {
  return f.substr(
      0, std::min({f.find(','), text::find(f, "、"), text::find(f, "。"), f.find(';'), f.size()}));
}
std::string_view last_clause(std::string_view f) {
  size_t begin = 0;
  for (const std::string_view mark : {",", "、", ":"})
    if (const size_t at = text::find_last(f, mark); at != f.npos)
      begin = std::max(begin, at + mark.size());
  return f.substr(begin);
}

// The share whose “%” stands at f[at]; nothing where none is told, or one that is no row's. `from`:
// where the share before ends, or the sentence begins.
std::optional<SharePart> share_at(std::string_view f, size_t from, size_t at) {
  constexpr size_t kDigits = 8, kLongest = 90;  // bytes
  size_t begin = at;
  while (begin > from && at - begin < kDigits && (is_digit(f[begin - 1]) || f[begin - 1] == '.'))
    --begin;
  const auto number = text::scan_number(f.substr(begin, at - begin));
  if (!number || number->length != at - begin || text::integer(100) < number->value)
    return std::nullopt;
  const std::string_view front = f.substr(from, begin - from);
  std::string_view label = last_clause(front);
  SharePart part{number->value, begin - label.size(), at + 1};
  part.goes_on = front == label || front.size() - label.size() <= 3;  // one mark
  part.inner = takes(label, "其中");
  bool said = false;
  if (label.empty()) {  // 80%为自然人申请
    std::string_view behind = f.substr(at + 1, kLongest);
    said = takes(behind, "为") || takes(behind, "是") || takes(behind, "来自");
    label = first_clause(behind);
    if (label.size() == behind.size() && f.size() - at > kLongest) return std::nullopt;  // cut off
    part.end = static_cast<size_t>(label.data() - f.data()) + label.size();
  }
  for (const std::string_view word : {"占", "占比", "占比为", "占比达", "占到", "占了"}) {
    if (said || !label.ends_with(word)) continue;
    said = true;
    label.remove_suffix(word.size());
  }
  // 自然人10件，占80%: of figures another rule tells; of parts of parts and other years none does.
  constexpr ByteSet kFigures("0123456789()%");
  if (!said || label.empty() || kFigures.find(label, 0) != label.npos ||
      holds(label,
            {"其中", "上年", "去年", "同期", "同比", "率", "满意", "约", "近", "超", "以上"}))
    return std::nullopt;
  part.kind = kind_of(label);
  part.others = part.kind == Kind::unknown && holds(label, {"其他", "其余"});
  part.organisations = holds(label, {"法人"}) && holds(label, {"组织"});
  return part;
}

// Kinds of applicants exclude each other, and so do channels and outcomes.
bool of_one_thing(Kind a, Kind b) {
  const auto thing = [](Kind k) { return k == Kind::organisation ? Kind::person : k; };
  return a != Kind::unknown && thing(a) == thing(b);
}

class Row {
 public:
  // `first`: no other share of the sentence stands in front.
  void add(const SharePart& part, bool first) {
    if (parts_.empty()) whole_ = first;
    parts_.push_back(part);
  }

  void end(const Report& r, const Paragraph& p, Findings& out) {
    // 网上占72%，信函占28%，网上答复占60%，…: where all has been told another row begins.
    std::span<const SharePart> parts = parts_;
    for (size_t n = 2; n <= parts.size(); ++n) {
      if (n < parts.size() && !sum_of(parts.first(n)).is_whole()) continue;
      compare(r, p, parts.first(n), whole_, out);
      whole_ = false;
      parts = parts.subspan(n);
      n = 1;
    }
    parts_.clear();
  }
  bool empty() const { return parts_.empty(); }

 private:
  struct Sum {
    Decimal value;
    Decimal most;  // twice what it may be off: each is rounded by half a unit of its last digit

    Decimal off() const { return value - text::integer(100); }
    bool is_whole() const {
      return !(most < (off().is_negative() ? Decimal{} - off() : off()) * 2);
    }
  };
  static Sum sum_of(std::span<const SharePart> parts) {
    Decimal sum;
    int scale = 6;
    for (const SharePart& part : parts) {
      sum = sum + part.percent;
      scale = std::min<int>(scale, part.percent.scale);
    }
    return {sum, {static_cast<int64_t>(parts.size()), static_cast<uint8_t>(scale)}};
  }

  static void compare(const Report& r, const Paragraph& p, std::span<const SharePart> parts,
                      bool whole, Findings& out) {
    const SharePart& first = parts.front();
    const bool one = std::all_of(parts.begin(), parts.end(), [&](const SharePart& part) {
      return of_one_thing(part.kind, first.kind);
    });
    // 自然人占80%、法人占20%: there are no others.
    const bool all =
        parts.back().others || (one && parts.size() == 2 && first.kind != parts[1].kind &&
                                (first.organisations || parts[1].organisations));
    if (!one && !all) return;
    const Sum sum = sum_of(parts);
    // 动态9条，占45%，公告占30%、其他占25%: what the row lacks stands in front of it.
    if (sum.is_whole() || (sum.off().is_negative() && !(all && whole))) return;
    // 网站占60%，微信占55%，有同步发布
    if (!sum.off().is_negative() &&
        holds(r.folded_text(p).substr(parts.back().end, 60), {"同步", "重复", "交叉", "同时"}))
      return;
    std::string terms;
    for (const SharePart& part : parts) {
      if (!terms.empty()) terms += "+";
      terms += text::to_string(part.percent);
    }
    const std::string found = text::to_string(sum.value);
    Finding& f = out.add(
        r.source(p, first.begin, parts.back().end - first.begin),
        out.say({"所列占比之和是{}%，不是100%。", "The shares sum to {}%, not to 100%."}, {found}));
    f.arithmetic = out.say({"{} = {}", "{} = {}"}, {terms, found});
    f.expected = "100";
    f.actual = found;
  }

  std::vector<SharePart> parts_;
  bool whole_ = false;
};

}  // namespace

void check_share_sums(const Report& r, Findings& out) {
  if (!r.index.has('%')) return;
  Row row;
  for (const Paragraph& p : r.paragraphs) {
    if (p.heading) continue;
    const std::string_view f = r.folded_text(p);
    size_t from = 0;
    bool first = true;   // of its sentence
    bool inner = false;  // behind 其中: shares of a share
    for (size_t at = f.find('%'); at != f.npos; at = f.find('%', at + 1)) {
      // A row ends where its sentence does.
      const std::string_view between = f.substr(from, at - from);
      size_t stop = between.find_last_of(";");
      if (const size_t full = text::find_last(between, "。"); full != between.npos) {
        stop = stop == between.npos ? full + 2 : std::max(stop, full + 2);
        first = true;
      }
      if (stop != between.npos) {
        row.end(r, p, out);
        inner = false;
        from += stop + 1;
      }
      const auto part = share_at(f, from, at);
      if (!part || !part->goes_on) row.end(r, p, out);
      inner = inner || (part && part->inner && !row.empty());
      if (inner) row.end(r, p, out);
      if (part && !inner) row.add(*part, first);
      first = false;
      from = part ? part->end : at + 1;
    }
    row.end(r, p, out);
  }
}

}  // namespace gouji::rules
