// The head of a list that says by what it divides: 从办理结果看，…; 申请人方面，…; 办理结果如下：….
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

// Whether the comma or colon at token i is the end of such a head.
bool is_view_of(const std::vector<Token>& tokens, std::string_view folded, size_t i);
// The head divides all of it, not only what stands out.
bool divides_all(std::string_view head);

}  // namespace gouji::report
