// The rules and the forms as JSON.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/findings.h"

namespace gouji::result {

// {"version", "rules": [{id, group, severity, title, basis, advice, on, bad, good}], "forms": [{id,
// prescribedBy, tables}]}
std::string catalogue(std::string_view version, rules::Language language);

// The edits of an example in words, for people: "“…”（原为“…”）". Empty when it has none.
std::string example_text(const rules::Example& example, rules::Language language);

}  // namespace gouji::result
