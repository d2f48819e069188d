// The rules and the forms as JSON.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/findings.h"

namespace gouji::result {

// {"version", "rules": [{id, group, severity, title, basis, advice, on}], "forms": [{id,
// prescribedBy, tables}]}
std::string catalogue(std::string_view version, rules::Language language);

}  // namespace gouji::result
