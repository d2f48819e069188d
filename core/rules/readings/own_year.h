// Sentences in which the agency says what it did in a year. All texts are folded.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {

inline constexpr size_t kSubject = 90;  // bytes from the year to what was done

// 2023 as 二〇二三年.
std::string in_chinese(int year);

// "我局", "本机关", "青禾县水利局", "青禾县人民政府网站", and nothing at all: whose sentence it is.
bool is_self(std::string_view words, std::string_view agency);

// A clause in front of the year that leaves the sentence this year's: a number, a lead phrase.
bool opens_sentence(std::string_view before, std::string_view agency);

// The subject of a sentence without 共, 累计 and the like in front of the verb.
std::string_view without_adverbs(std::string_view subject);

// What follows the year of a sentence says what the agency did ("度，我局共收到…"): where the first
// words begin that tells(rest) knows, behind a subject that is the agency itself; else npos.
template <class Tells>
size_t own_deed(std::string_view after, std::string_view agency, Tells tells) {
  const size_t all = after.size();
  for (const std::string_view lead : {"度", "全年", "1月至12月", "1至12月", "1-12月", ","})
    takes(after, lead);
  const std::string_view near = after.substr(0, kSubject);
  for (size_t i = 0; i < near.size(); i += glyph_at(near, i).bytes) {
    if (!tells(after.substr(i))) continue;
    // 柳河镇在县政府网站公开信息163条
    const std::string_view subject = without_adverbs(near.substr(0, i));
    const bool own = is_self(subject.substr(0, text::find(subject, "在")), agency);
    return own ? all - after.size() + i : std::string_view::npos;
  }
  return std::string_view::npos;
}

// The text begins with what an agency reports of its year: 收到, 公开信息, 未发生, 通过….
bool begins_fact(std::string_view text);

// What follows the year tells a fact of it: how many (我局公开信息163条), or none (我局未收到申请).
bool tells_own_fact(std::string_view after, std::string_view agency);

// The same of how many requests came in, or that none did.
bool tells_own_requests(std::string_view after, std::string_view agency);

// 截至2022年12月31日，门户网站共公开信息66条, the year being between: how things stood when it
// ended.
bool says_how_it_stood(std::string_view before, std::string_view after, std::string_view agency);

// 自2022年1月1日至2023年12月31日，我局共收到申请4件, the first year being between and `year` the
// other: of both years, of which the report is on one.
bool spans_both_years(std::string_view before, std::string_view after, std::string_view agency,
                      std::string_view year);

// The sentence behind one of another year goes on with the report year: a comparison. 本年 is one
// only where it says the same of this year (公开…, 收到…).
bool goes_on_with(std::string_view folded, Sentence sentence, std::string_view year);

// The sentence before tells a number of the same deed: 2023年收到申请9件。2022年收到7件. `after` is
// what follows the year in the sentence.
bool told_before(std::string_view folded, Sentence sentence, std::string_view after,
                 std::string_view agency);

// In a row of sentences that only ； parts, one before speaks of the report year: 2023年收取0元；
// 2022年收取120元.
bool stands_beside(std::string_view folded, Sentence sentence, std::string_view year);

// 结合2022年我局政府信息公开工作实际，编制本报告: where a preamble names last year as the one that
// the report is made from; npos: nowhere. Both years as printed.
size_t stale_source_year(std::string_view f, std::string_view year, std::string_view last);

// 上年度情况：2022年收到申请7件: what stands in front of the year names other years.
bool names_other_years(std::string_view before);

}  // namespace gouji::rules
