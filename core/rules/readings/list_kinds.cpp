#include "core/rules/readings/list_kinds.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Figure;
using report::Part;
using report::Report;

// What a part tells of what is divided.
enum Kind : uint16_t {
  kApplicant = 1,  // who asked
  kChannel = 2,    // by what way
  kTopic = 4,      // about what
  kCourse = 8,     // how far it has got
  kOutcome = 16,   // how it was answered
  kOpen = 32,      // whether it is open to the public
  kExplained = 64,
  kForm = 128,    // text, picture, film
  kOrigin = 256,  // own or taken over
  kUsed = 512,    // who took it up
  kAttended = 1024,
  kReached = 2048  // what became of it
};

struct KindWord {
  std::string_view word;
  uint16_t kinds;
};
constexpr KindWord kKindWords[] = {{"自然人", kApplicant},
                                   {"公民", kApplicant},
                                   {"个人", kApplicant},
                                   {"企业", kApplicant},
                                   {"法人", kApplicant},
                                   {"网络", kChannel},
                                   {"网上", kChannel},
                                   {"信函", kChannel},
                                   {"邮", kChannel},
                                   {"当面", kChannel},
                                   {"窗口", kChannel},
                                   {"传真", kChannel},
                                   {"线上", kChannel},
                                   {"线下", kChannel},
                                   {"微信", kChannel},
                                   {"微博", kChannel},
                                   {"网站", kChannel},
                                   {"公众号", kChannel},
                                   {"新媒体", kChannel},
                                   {"涉及", kTopic},
                                   {"延期", kCourse},
                                   {"即办", kCourse},
                                   {"当场", kCourse},
                                   {"新收", kCourse},
                                   // 予以公开5件、结转下年1件 tell all by what became of it.
                                   {"结转", kCourse | kOutcome},
                                   {"办结", kCourse | kOutcome},
                                   {"按期", kCourse | kOutcome},
                                   {"按时", kCourse | kOutcome},
                                   {"补正", kCourse | kOutcome},
                                   {"予以公开", kOutcome},
                                   {"部分公开", kOutcome},
                                   {"不予公开", kOutcome | kOpen},
                                   {"无法提供", kOutcome},
                                   {"不予处理", kOutcome},
                                   {"其他处理", kOutcome},
                                   {"重复申请", kOutcome},
                                   {"信访", kOutcome},
                                   {"维持", kOutcome},
                                   {"驳回", kOutcome},
                                   {"主动公开", kOpen},
                                   {"依申请公开", kOpen},
                                   {"解读", kExplained},
                                   {"图文", kForm},
                                   {"视频", kForm},
                                   {"音频", kForm},
                                   {"原创", kOrigin},
                                   {"转载", kOrigin},
                                   {"采用", kUsed},
                                   {"采纳", kUsed},
                                   {"录用", kUsed},
                                   {"批示", kUsed},
                                   {"整改", kReached},
                                   {"满意", kReached},
                                   {"代理", kReached},
                                   {"律师", kReached},
                                   {"批量", kReached},
                                   {"阅读", kReached},
                                   {"浏览", kReached},
                                   {"关停", kReached},
                                   {"注销", kReached},
                                   {"配套", kReached},
                                   {"参加", kAttended},
                                   {"列席", kAttended},
                                   {"职业", kReached},
                                   {"认证", kReached},
                                   {"开工", kReached},
                                   {"竣工", kReached},
                                   {"主持", kAttended},
                                   {"出席", kAttended},
                                   {"直播", kReached},
                                   {"邀请", kAttended}};
// What divides requests, each all of them; and what divides documents.
constexpr uint16_t kOfRequests = kApplicant | kChannel | kTopic | kCourse | kOutcome;
constexpr uint16_t kOfForms = kForm | kOrigin;
constexpr uint16_t kOfOpenness = kOpen | kExplained;
// What became of some: beside anything else.
constexpr uint16_t kFates = kUsed | kAttended | kReached;

uint16_t kinds_of(std::string_view label) {
  uint16_t kinds = 0;
  for (const KindWord& w : kKindWords) {
    const size_t at = text::find(label, w.word);
    // 公开工作动态3条 is of no building.
    const bool other_word = w.word == "开工" && label.substr(0, at).ends_with("公");
    if (at != label.npos && !other_word) kinds |= w.kinds;
  }
  return label.ends_with("类") ? kinds | kTopic : kinds;
}

// `cases`: what is divided may be requests. 网站动态 and 通知类 are kinds of one thing.
bool differ(uint16_t one, uint16_t other, bool cases) {
  if ((one & other) != 0) return false;
  if (((one | other) & kFates) != 0) return true;
  const auto both = [&](uint16_t group) { return (one & group) != 0 && (other & group) != 0; };
  return both(kOfForms) || both(kOfOpenness) || (cases && both(kOfRequests));
}

constexpr std::string_view kMarks[] = {"，", "、", "；", "：", "。", "（",
                                       "）", ",",  ";",  ":",  "(",  ")"};

// Nobody lists more; a text of nothing but figures and totals has them by the hundred, for each
// total anew.
constexpr size_t kMostParts = 60;

// What stands in front of the figure in its clause, and behind it; the mark in front of them.
struct Label {
  std::string_view front, behind, mark;
};
Label label_of(const Report& r, const Figure& figure) {
  constexpr uint32_t kLongest = 90;  // bytes
  const std::string_view text = r.text;
  const uint32_t from = figure.at.begin - std::min(figure.at.begin, kLongest);
  Label label{text.substr(from, figure.at.begin - from), text.substr(figure.at.end, kLongest), {}};
  size_t begin = 0, end = label.behind.size();
  for (const std::string_view mark : kMarks) {
    const size_t at = text::find_last(label.front, mark);
    if (at != label.front.npos && at + mark.size() > begin) {
      begin = at + mark.size();
      label.mark = mark;
    }
    end = std::min(end, label.behind.find(mark));
  }
  label.front.remove_prefix(begin);
  while (label.front.ends_with(" ")) label.front.remove_suffix(1);  // 信息公开类 6 件
  label.behind = label.behind.substr(0, end);
  if (label.front.starts_with("其中")) label.front.remove_prefix(6);
  return label;
}

// 制发文件60件，其中主动公开28件
bool speaks_of_documents(const Report& r, const Figure& total) {
  constexpr uint32_t kNear = 60;  // bytes
  const uint32_t from = total.at.begin - std::min(total.at.begin, kNear);
  std::string_view front = std::string_view(r.text).substr(from, total.at.begin - from);
  if (const size_t stop = text::find_last(front, "。"); stop != front.npos)
    front.remove_prefix(stop);
  return text::has_any(front, {"文件", "公文"});
}

bool is_average(const Report& r, const Figure& figure) {
  return text::has_any(label_of(r, figure).front,
                       {"月均", "日均", "周均", "年均", "人均", "平均", "每月", "每周"});
}

// 网站550条, 抖音80条: where it was published.
bool is_outlet(std::string_view label) {
  return text::has_any(label, {"网", "微信", "微博", "公众号", "抖音", "头条", "视频号", "客户端",
                               "新媒体", "媒体", "平台", "广播", "电视", "报纸", "公报"}) &&
         !text::has_any(label, {"申请", "动态", "解读", "原创", "转载", "类"});
}

// 网站600条，公众号350条, of 600; 被县政府采用120条，被市政府采用90条, of 180;
// 网站550条，微信350条, of 600: some of them twice.
bool may_overlap(const std::vector<Label>& labels, const std::vector<uint16_t>& kinds,
                 ListParts parts, const Figure& total) {
  const auto all = [&](auto holds) {
    for (size_t i = 0; i < labels.size(); ++i)
      if (!holds(i)) return false;
    return true;
  };
  if (!(total.value < sum_of(parts))) return false;
  // Hardly any of them twice: a slip.
  const bool many = !((sum_of(parts) - total.value) * 20 < total.value);
  if (many && (all([&](size_t i) {
                 return text::find(labels[i].front, "采用") != std::string_view::npos;
               }) ||
               all([&](size_t i) { return labels[i].front.starts_with("通过"); })))
    return true;
  const bool most = !((sum_of(parts) - total.value) * 10 < total.value);
  const bool texts = total.unit == "条" || total.unit == "篇" || total.unit == "期";
  if (most && texts && all([&](size_t i) {
        return is_outlet(labels[i].front) && !parts[i]->shared &&
               !(total.value < parts[i]->figure.value);
      }))
    return true;
  // 5个工作日内办结12件，10个工作日内办结30件，延期办结6件
  if (std::count_if(labels.begin(), labels.end(), [](const Label& label) {
        return text::has_any(label.front, {"日内", "天内", "小时内"});
      }) > 1)
    return true;
  // 网上提交9件；邮寄提交2件: a request comes in by one channel.
  const bool none_in_person = all([&](size_t i) {
    return !text::has_any(labels[i].front, {"信函", "邮寄", "邮政", "当面", "现场", "窗口"});
  });
  return (kinds[0] & kChannel) != 0 && parts[0]->figure.value == total.value &&
         total.unit != "个" && none_in_person &&
         text::find(labels[0].front, "申请") == std::string_view::npos;
}

}  // namespace

bool divide_twice(const Report& r, ListParts parts, const Figure& total) {
  if (parts.size() > kMostParts) return false;
  std::vector<Label> labels;
  std::vector<uint16_t> kinds;
  const bool documents = total.unit == "件" && speaks_of_documents(r, total);
  for (const Part* part : parts) {
    const Label label = label_of(r, part->figure);
    labels.push_back(label);
    kinds.push_back(kinds_of(label.front) | kinds_of(label.behind));
    // 养护30条，运输20条，涉及资金15条: no more of the same. 涉及养护30条，运输20条 is.
    if (kinds.size() > 1 && (kinds[kinds.size() - 2] & kTopic) == 0 &&
        label.front.starts_with("涉及"))
      kinds.back() |= kReached;
    // 文件28件，其中规范性文件4件，解读20件: what explains them is none of them. 主动公开20件 tells
    // something else of all.
    if (documents && ((kinds.back() & kExplained) != 0 || ((kinds.back() ^ kinds[0]) & kOpen) != 0))
      kinds.back() |= kReached;
  }
  if (may_overlap(labels, kinds, parts, total)) return true;
  const bool cases = total.unit != "条" && total.unit != "篇" && total.unit != "期";
  const Label whole = label_of(r, total);
  const uint16_t own = (kinds_of(whole.front) | kinds_of(whole.behind)) & (kApplicant | kChannel);
  Decimal sum = parts.front()->figure.value;
  for (size_t i = 1; i < parts.size(); ++i) {
    // 30件来自企业，其中20件为…，70件来自个人: beside the total, not of it.
    if (cases && labels[i].mark != "、" && (kinds[i] & own) != 0 && (kinds[0] & own) == 0)
      return true;
    // In a row, 网络申请4件、自然人申请5件, only where it has told all before.
    if (labels[i].mark != "、" || sum == total.value)
      for (size_t k = 0; k < i; ++k)
        if (differ(kinds[k], kinds[i], cases)) return true;
    sum = sum + parts[i]->figure.value;
  }
  return false;
}

bool tell_averages(const Report& r, ListParts parts, const Figure& total) {
  if (parts.size() > kMostParts) return false;
  return is_average(r, total) || std::any_of(parts.begin(), parts.end(), [&](const Part* part) {
           return is_average(r, part->figure);
         });
}

}  // namespace gouji::rules
