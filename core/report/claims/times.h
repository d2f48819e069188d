// When a clause is about: the year, some months of it, or another year. All ask of a token of a
// sentence.
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

// The text of token i begins with a digit and tells that only some months of the year are meant.
bool tells_months(const Sentence& s, size_t i);
// 截至12月31日: the end of the year.
bool ends_with_year(const Sentence& s, size_t i);
// 2021年、2022年、2023年依次收到; 2019年至2023年: more than the year of the report.
bool joins_years(const Sentence& s, size_t year);
// The year at token i is that of the sentence: not one next to 结转 or behind 较, not 与2022年相比.
bool tells_year(const std::vector<Token>& tokens, size_t i);
// 去年收到10件; 去年，我局收到10件: the clause is about the year before, and not 上年结转 or
// 较去年.
bool heads_last_year(const Sentence& s, size_t i);
// The bracket at token i stands behind 上年度 or 较上年.
bool compares_with_last_year(const Sentence& s, size_t i);
// 一季度答复2件；本年度新收9件: from here on it is the whole year.
bool names_whole_year(const Sentence& s, size_t i);

}  // namespace gouji::report
