// Whom a clause is about: the agency itself, one above, beside or below it, or a whole place. All
// ask of a token of a sentence.
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

// 市水利局 in a report of 县水利局: an organ on its level that the agency's name does not hold.
bool is_another_organ(const Sentence& s, size_t office);
// 城东分局, 我分局 in a report of …城东分局: itself.
bool is_own_branch(const Sentence& s, size_t branch);
// 市政府受理735件 in the report of another: at the begin of a clause, with what it does behind.
bool is_superior(const Sentence& s, size_t office);
// 马岭镇 at the begin of a clause: one of the places that a government reports for.
bool names_town(const Sentence& s, size_t i);
// 县水利站收到申请4件: a body below the agency, at the begin of a clause.
bool names_body_below(const Sentence& s, size_t i);
// 全市收到1200件，我局收到13件: a bureau counts its own, and so does a county in a city. Not
// 位居全市第三.
bool counts_a_place(const Sentence& s, size_t i);

}  // namespace gouji::report
