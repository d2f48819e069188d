// What an item of a list says: by that the reader of lists knows where it ends.
#include <algorithm>

#include "core/report/claims/list_items.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

// Clauses without a number that may follow a finished list: 涵盖…, 均…, 公开率…
constexpr std::string_view kClosing[] = {
    "涵盖", "涉及",   "覆盖", "均",       "全部",   "全面",   "做到",     "确保",     "有效",
    "切实", "进一步", "及时", "实现",     "内容",   "公开",   "为",       "保障",     "不断",
    "充分", "满足",   "方便", "同时",     "并",     "此外",   "另外",     "提高",     "提升",
    "增强", "按时",   "无",   "未",       "没有",   "答复率", "申请内容", "申请事项", "申请主要",
    "主要", "按期",   "依法", "办结率",   "阅读量", "点击量", "访问量",   "浏览量",   "粉丝",
    "较",   "比",     "同比", "信息公开", "所有",   "没",     "得到",     "推动",     "受到",
    "回应", "让",     "使",   "对",       "按",     "在",     "应公开",   "获",       "且",
    "已",   "做好",   "保证", "促进",     "达到",   "严格",   "便于",     "截至",     "截止",
    "法定"};

bool closes(std::string_view clause) {
  static constexpr text::Words kWords(kClosing);
  return kWords.match(clause) > 0;
}

// Classes of the yearly form of government websites. Its three make the total; of any others that
// stand beside them the catalogue may hold the same. 解读 by its form and by who explains: either
// may hold the other.
enum Class : uint8_t { kSurvey = 1, kNews = 2, kCatalogue = 4, kForm = 8, kAuthor = 16 };

// What class_of() looks for, but for what stands beside the last two.
constexpr std::string_view kClassWords[] = {"概况",     "概括", "政务动态", "信息公开目录",
                                            "目录信息", "解读", "图解"};
constexpr auto kClassPairs = pairs_of(kClassWords);

}  // namespace

bool ListItems::may_name_classes(const ProseIndex& index) {
  return index.may_hold_any(kClassPairs);
}

uint8_t ListItems::class_of(std::string_view label) {
  if (text::has_any(label, {"概况", "概括"})) return kSurvey;
  if (text::find(label, "政务动态") != label.npos) return kNews;
  if (text::has_any(label, {"信息公开目录", "目录信息"})) return kCatalogue;
  if (text::find(label, "解读") == label.npos && text::find(label, "图解") == label.npos) return 0;
  if (text::has_any(label, {"专家", "负责人", "部门", "单位", "媒体"})) return kAuthor;
  return text::has_any(label, {"图", "文字", "视频", "漫", "音频"}) ? kForm : 0;
}

ListItems::Classes ListItems::classes_of(uint8_t classes, size_t parts) {
  if ((classes & kForm) != 0 && (classes & kAuthor) != 0) return Classes::exceeding;
  if ((classes & kNews) == 0 || (classes & kCatalogue) == 0) return Classes::none;
  const size_t told = (classes & kSurvey) != 0 ? 3 : 2;
  if (parts > told) return Classes::overlapping;
  return told == 3 ? Classes::all : Classes::some;
}

// 其他信息4条; 其他处理 and 其他结果 are kinds of their own.
bool ListItems::names_others(std::string_view item) {
  constexpr std::string_view kOthers = "其他";
  const size_t at = text::find(item, kOthers);
  return at != item.npos && !item.substr(at + kOthers.size()).starts_with("处理") &&
         !item.substr(at + kOthers.size()).starts_with("结果");
}

// 结转下年2件, 2件结转至下年办理
bool ListItems::is_carried(size_t item, size_t number) const {
  const auto carries = [](const Token& t) { return t.is(Word::carry); };
  if (number > item) return std::any_of(tokens_ + item, tokens_ + number, carries);
  size_t end = number + 1;
  while (!item_ends(end)) ++end;
  return std::any_of(tokens_ + number, tokens_ + end, carries);
}

// 1件为去年底收到、结转至今年办理: not of this year.
bool ListItems::came_earlier(size_t number) const {
  for (size_t i = number + 1; i < size_ && (at(i).kind != Token::Kind::mark || at(i).is_mark('d'));
       ++i)
    if (at(i).is(Word::carry)) return true;
  return false;
}

// 网络申请3件，信函申请1件，答复4件: what has been done with the whole is no further part.
bool ListItems::answers(size_t item, size_t number) const {
  return std::any_of(tokens_ + item, tokens_ + number,
                     [](const Token& t) { return t.is(Word::quantity) && is_done(t.quantity); });
}

// 予以公开30件, 办结33件
bool ListItems::tells_outcome(size_t item, size_t number) const {
  return std::any_of(tokens_ + item, tokens_ + number, [](const Token& t) {
    return t.is(Word::quantity) && (is_outcome(t.quantity) || is_done(t.quantity));
  });
}

// 发布…内容3条, 举办…培训2次: what was done, not what there was. Not 组织机构1条.
bool ListItems::tells_deed(size_t item) const {
  static constexpr std::string_view kDeeds[] = {"发布", "公开", "制发", "印发",    "更新",
                                                "回复", "编发", "转发", "开展",    "组织",
                                                "举办", "召开", "报送", "主动公开"};
  static constexpr text::Words kWords(kDeeds);
  if (item >= size_) return false;
  const std::string_view label = s_.folded().substr(at(item).begin);
  return kWords.match(label) > 0 && !label.starts_with("组织机构");
}

bool ListItems::tells_way(size_t item) const {
  static constexpr std::string_view kWays[] = {"通过", "利用", "依托", "借助"};
  static constexpr text::Words kWords(kWays);
  return item < size_ && kWords.match(s_.folded().substr(at(item).begin)) > 0;
}

// 被省级媒体转载12条, 邀请公众代表列席9次: of some that were told of, or another thing. Behind who
// applied, or how, 告知补正3件 and 征求第三方意见2件, too.
bool ListItems::tells_fate(size_t item, bool by_whom) const {
  static constexpr std::string_view kFates[] = {"被", "获", "邀请", "阅读", "点击", "浏览"};
  static constexpr text::Words kWords(kFates);
  static constexpr std::string_view kSteps[] = {"要求补正", "告知补正", "需要补正", "经补正",
                                                "征求",     "引发",     "会商"};
  static constexpr text::Words kStepWords(kSteps);
  // 2023年关停1个
  static constexpr std::string_view kChanges[] = {"关停", "注销", "停用", "新增", "新开", "开通"};
  static constexpr text::Words kChangeWords(kChanges);
  if (item >= size_) return false;
  if (at(item).is_unit(UnitKind::year))
    return kChangeWords.match(s_.folded().substr(at(item).end)) > 0;
  const std::string_view label = s_.folded().substr(at(item).begin);
  return kWords.match(label) > 0 || (by_whom && kStepWords.match(label) > 0);
}

bool ListItems::lacks_number(size_t item) const {
  while (!item_ends(item) && !at(item).counts()) ++item;
  return item_ends(item);
}

// 失效4件: those that are in force are seldom told, too.
bool ListItems::tells_ended(size_t item) const {
  static constexpr std::string_view kEnds[] = {"废止", "失效", "宣布失效", "宣布废止"};
  static constexpr text::Words kWords(kEnds);
  return item < size_ && kWords.match(s_.folded().substr(at(item).begin)) > 0;
}

bool ListItems::tells_validity(size_t item) const {
  static constexpr std::string_view kWays[] = {"废止", "现行有效", "继续有效", "失效", "宣布失效"};
  static constexpr text::Words kWords(kWays);
  return item < size_ && kWords.match(s_.folded().substr(at(item).begin)) > 0;
}

// 单篇最高阅读量900次, 粉丝1200人
bool ListItems::tells_readers(size_t item, size_t number) const {
  const uint32_t from = at(item).begin;
  return text::has_any(s_.folded().substr(from, at(number).begin - from),
                       {"阅读", "点击", "浏览", "访问", "播放", "粉丝", "关注"});
}

// 自然人5件, 5件属于网络申请
bool ListItems::tells_by_whom(size_t item, size_t number) const {
  const auto names = [](const Token& t) { return t.is(Word::applicant) || t.is(Word::channel); };
  size_t end = number + 1;
  while (!item_ends(end)) ++end;
  return std::any_of(tokens_ + item, tokens_ + end, names);
}

// 网络申请5件, 当面2件: a channel of requests, and nothing that was done there.
bool ListItems::names_channel(size_t item, size_t number) const {
  if (number >= size_) return false;  // no part yet
  bool channel = false;
  for (size_t i = item; i < number; ++i) {
    const Token& t = at(i);
    channel = channel || t.is(Word::channel);
    if (!t.is(Word::channel) && !t.is(Word::request) && !t.is(Word::subject) && !t.is(Word::filler))
      return false;
  }
  return channel;
}

// 1件延期答复, 且1件不属于…: what it tells of stands behind the number.
bool ListItems::leads(size_t item, size_t number) const {
  return std::all_of(tokens_ + item, tokens_ + number,
                     [](const Token& t) {
                       return t.is(Word::filler) || t.is(Word::connector) || t.end - t.begin == 3;
                     }) &&
         !item_ends(number + 1);
}

bool ListItems::names_outlet(size_t item, size_t number) const {
  static constexpr std::string_view kOutlets[] = {"微信", "微博", "公众号", "客户端", "抖音",
                                                  "网",   "平台", "媒体",   "日报",   "电视"};
  static constexpr text::Words kWords(kOutlets);
  const uint32_t from = at(item).begin;
  const std::string_view label = s_.folded().substr(from, at(number).begin - from);
  return kWords.find(label, 0) != label.npos || label.find("APP") != label.npos;
}

bool ListItems::names_decision(size_t item, size_t number) const {
  const uint32_t from = at(item).begin;
  return text::has_any(s_.folded().substr(from, at(number).begin - from),
                       {"行政许可", "行政处罚", "行政强制"});
}

// 微信公众号推送信息200条, 通过公众号发布117条: an outlet and what was done there.
bool ListItems::sends(size_t item, size_t number) const {
  static constexpr std::string_view kDeeds[] = {"推送", "发布", "公开", "转发", "编发",
                                                "刊发", "推出", "发送", "更新"};
  static constexpr text::Words kWords(kDeeds);
  const uint32_t from = at(item).begin;
  const std::string_view label = s_.folded().substr(from, at(number).begin - from);
  // 平台依申请公开11件: where requests came in.
  return kWords.find(label, 0) != label.npos && names_outlet(item, number) &&
         text::find(label, "申请") == label.npos;
}

// 6条，占2.8%; 6条（2.8%）
bool ListItems::has_share(size_t number) const {
  if (number + 2 >= size_ || at(number + 1).kind != Token::Kind::mark) return false;
  return at(number + 2).is(Word::share) || at(number + 2).is_unit(UnitKind::percent);
}

bool ListItems::totals(size_t item, size_t number) const {
  return std::any_of(tokens_ + item, tokens_ + number,
                     [](const Token& t) { return t.is(Word::total); });
}

// 网站共采用30条: who did what stands around 共. Not 其他共3条.
bool ListItems::totals_deed(size_t item, size_t number) const {
  for (size_t i = item + 1; i + 1 < number; ++i)
    if (at(i).is(Word::total) && s_.text(at(i)) == "共")
      return !at(i + 1).is(Word::filler) && !at(i + 1).is(Word::total);
  return false;
}

// 占7%, 较上年增加5条, 涵盖…领域: says something of the part before.
bool ListItems::annotates(size_t item, size_t end) const {
  return item >= end || notes(item) || closed_tail(item);
}

bool ListItems::notes(size_t item) const {
  const Token& first = at(item);
  // 占用林地许可86件 is no share.
  if (first.is(Word::share) && s_.folded().substr(first.end).starts_with("用")) return false;
  return first.is(Word::share) || first.is(Word::growth) || first.is_unit(UnitKind::percent);
}

bool ListItems::closed_tail(size_t item) const {
  return item < size_ && closes(s_.folded().substr(at(item).begin, 30));
}

}  // namespace gouji::report
