// What the prose states, as the reader of claims (claims.h) gives it to the rules.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/number.h"
#include "core/text/span.h"

namespace gouji::report {

// How a number is meant: 30件; 30余件, 超过30件; 近30件, 不足30件; 约30件, 30件左右.
enum class About : uint8_t { exact, more, less, around };

// A number with its measure word: "44条", "一千二百件".
struct Figure {
  text::Decimal value;
  std::string_view unit;  // folded; empty: none
  text::SourceSpan at;    // number and measure word
  About about = About::exact;

  bool approximate() const { return about != About::exact; }
};

// What a statement counts. The order of the groups matters to the helpers below.
enum class Quantity : uint8_t {
  none,
  // Requests. received_or_all: 受理, 收到 may count what was carried in or not; handled: 办理 may
  // besides count what was finished.
  received,
  received_or_all,
  carried_in,
  handled,
  processed,
  carried_out,
  granted,
  partial,
  denied,
  unavailable,
  refused,
  closed,
  // Rows of the requests table that prose names one by one, in the order of the form.
  denied_secret,
  denied_law,
  denied_safety,
  denied_third_party,
  denied_internal,
  denied_process,
  denied_enforcement,
  denied_inquiry,
  unavailable_not_held,
  unavailable_not_ready,
  unavailable_unclear,
  refused_petition,
  refused_repeat,
  refused_publication,
  refused_excessive,
  refused_confirmation,
  closed_uncorrected,
  closed_unpaid,
  // Applicants. organisation: 法人或其他组织, all five kinds that follow.
  person,
  organisation,
  business,
  research,
  nonprofit,
  legal_services,
  // Four subjects with five outcomes each: total, upheld, corrected, other, pending.
  review,
  review_upheld,
  review_corrected,
  review_other,
  review_pending,
  suit,
  suit_upheld,
  suit_corrected,
  suit_other,
  suit_pending,
  suit_direct,
  suit_direct_upheld,
  suit_direct_corrected,
  suit_direct_other,
  suit_direct_pending,
  suit_after,
  suit_after_upheld,
  suit_after_corrected,
  suit_after_other,
  suit_after_pending,
  // Table 2, and 信息处理费. Money is in 元.
  rules_issued,
  rules_repealed,
  rules_in_force,
  normative_issued,
  normative_repealed,
  normative_in_force,
  licensing,
  penalty,
  coercion,
  charges,  // 行政事业性收费
  fee_notices,
  fee_charged,
  fee_collected,
};
inline constexpr size_t kQuantities = static_cast<size_t>(Quantity::fee_collected) + 1;
// As in RESULT, claims: "requests.received", "review.total". For a row of the requests table the
// part behind the dot is the row's key.
std::string_view kind(Quantity quantity);
constexpr bool about_requests(Quantity q) {
  return q >= Quantity::received && q <= Quantity::legal_services;
}
constexpr bool about_remedies(Quantity q) {
  return q >= Quantity::review && q <= Quantity::suit_after_pending;
}
// Reviews or suits themselves, whose outcomes are counted apart.
constexpr bool is_subject(Quantity q) {
  return q == Quantity::review || q == Quantity::suit || q == Quantity::suit_direct ||
         q == Quantity::suit_after;
}
constexpr bool is_remedy_outcome(Quantity q) { return about_remedies(q) && !is_subject(q); }
constexpr bool about_disclosure(Quantity q) {
  return q >= Quantity::rules_issued && q <= Quantity::charges;
}

// Whom or what a statement covers.
enum class Scope : uint8_t {
  whole,
  part,  // an office, a window, a channel, part of the year, a selection
  other_year,
};

// One quantity with its value: "受理依申请公开1件", "未收到政府信息公开申请".
struct Statement {
  Quantity quantity = Quantity::none;
  Scope scope = Scope::whole;
  bool in_words = false;  // a zero said with 未, 没有, 无
  bool joint = false;   // granted: with partial, 予以公开或部分公开; review: with suit, 复议、诉讼
  bool timely = false;  // scope part: only those done in time, 按期办结, which are no more than all
  bool within = false;  // scope part: of the agency's own and of the year, so no more than all
  uint32_t paragraph = 0;
  Figure figure;  // in_words: 0 without a place
  // From the word that says what is counted to the number, or the other way round.
  text::SourceSpan at;
};

// Elements [begin, end) of a vector.
struct Range {
  size_t begin = 0, end = 0;
  size_t size() const { return end - begin; }
};

// A part of a breakdown.
struct Part {
  Figure figure;
  uint16_t segment = 0;      // stretches between “；”, counted from the head of the list
  bool carried_out = false;  // 结转下年度: not a part of what was finished
  bool shared = false;       // its share of the total is stated, too: 84条，占42%
  bool last_of_all = false;  // that of all others: 其他信息4条
};

// "共N条，其中a条，b条": a total and the parts named for it, which Prose keeps.
struct Breakdown {
  Figure total;
  Range rivals;  // other figures of the sentence that the list may belong to
  Range parts;
  bool open = false;    // 等, 主要, 包括, 余, a part without a number …: only too much is wrong
  bool unsure = false;  // where the list ends cannot be told (其中 inside a list without brackets)
  bool alike = false;   // every part is a kind of thing in the measure word of the total, no deed
  bool out_of = false;  // open for nothing but “N件申请中，”
  // The classes of a website: it may hold what is none of them.
  bool classes = false;
  uint32_t paragraph = 0;
};

// "3条，占7%" inside a breakdown, or of what a table counts.
struct Share {
  Figure part;
  Quantity of = Quantity::none;  // what the part counts, when the table has the whole
  Figure whole;                  // of == none: the total of the breakdown
  text::Decimal sum;             // of all parts of the breakdown, should the total be the wrong one
  Figure percent;
  text::SourceSpan at;
};

// "同比增长25%", "比上年减少3件": how far a quantity is from last year's.
struct Growth {
  Quantity quantity = Quantity::none;  // none: of something that the form does not count
  Scope scope = Scope::whole;
  bool down = false;
  Figure by;  // a count or a percentage (unit %), never negative; 与上年持平: 0, without a place
  text::SourceSpan at;
  uint32_t paragraph = 0;
};

struct Prose {
  std::vector<Statement> statements;
  std::vector<Growth> growths;
  std::bitset<kQuantities> stated;  // what some statement counts
  std::vector<Breakdown> breakdowns;
  std::vector<Part> parts;     // of all breakdowns, one after another
  std::vector<Figure> rivals;  // of all breakdowns; some share theirs
  std::vector<Share> shares;

  // Of one of breakdowns, one part at least. They hold until another is added.
  std::span<const Part> parts_of(const Breakdown& b) const {
    return {parts.data() + b.parts.begin, b.parts.size()};
  }
  std::span<const Figure> rivals_of(const Breakdown& b) const {
    return {rivals.data() + b.rivals.begin, b.rivals.size()};
  }
  bool states(Quantity q) const { return stated[static_cast<size_t>(q)]; }
};

}  // namespace gouji::report
