// The words that the reader of claims knows, and the measure words.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/report/statements.h"

namespace gouji::report {

enum class Word : uint8_t {
  none,
  quantity,     // says what a figure counts; which: Match::quantity
  carry,        // 结转: in or out is told by the year next to it
  last_year,    // 上年度
  next_year,    // 下年度
  request,      // 申请, 依申请公开
  subject,      // 政府信息公开
  weak,         // 信息, 事项: may belong to anything
  filler,       // 共, 的, 件数: may stand between a verb and its number
  total,        // 共计, 累计: a filler that begins a count of its own
  qualifier,    // 按期, 当场: only some of what is counted
  channel,      // 网络, 信函
  other_topic,  // 来信, 咨询, 建议: what is counted is no request
  natural,      // 自然人, 公民
  legal,        // 法人或其他组织
  whole,        // 我局, 全市: the agency itself
  part,         // 窗口, 代表: less than the agency
  office,       // 办公室, 县政府: less than a government, which reports for all its organs
  part_time,    // 上半年
  growth,       // 较, 增加
  approx,       // 近, 约
  none_of,      // 未收到: what follows is nil, whatever stands between
  no,           // 无, 没有: the same when only known words stand between
  not_nil,      // 无法, 无关: begins like `no`
  fatal,        // 费, 败诉: what is nil is not the whole
  beside,       // 投诉: nil too, when it stands in a row with the others
  connector,    // 和, 及
  among,        // 其中
  including,    // 包括, 主要: an open list
  distributed,  // 分别为
  aside,        // 另有: no part of the list any more
  and_so_on,    // 等
  each,         // 各
  share,        // 占
};

struct Match {
  Word word = Word::none;
  Quantity quantity = Quantity::none;
  bool numeral = false;  // the text begins with 一 to 十, 两, 百 or 廿
  uint32_t bytes = 0;
};

// The longest known word at the start of a folded text; no bytes when there is none.
Match match_word(std::string_view text);

enum class UnitKind : uint8_t {
  none,
  item,       // 件 条 篇: what lists and requests are counted in
  container,  // 个 项 场: counted too, but never the total of items
  money,
  percent,
  year,   // 2023年
  other,  // dates, durations, ordinals: no count
};

struct Unit {
  std::string_view text;
  UnitKind kind = UnitKind::none;
};
// The measure word at the start of a folded text; no text when there is none.
Unit match_unit(std::string_view text);
// Requests are counted in it.
bool counts_requests(std::string_view unit);

}  // namespace gouji::report
