// What an office sets: rules on or off, their severity, parameters, findings that are accepted.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace gouji::rules {

// What a profile says of a rule.
enum class Setting : uint8_t { as_is, off, error, warning, info };
std::string_view key(Setting setting);

struct RuleSetting {
  const Rule* rule = nullptr;
  Setting setting = Setting::as_is;
};

// Month and day of the year after the report year.
struct Deadline {
  int month = 0, day = 0;
};

// A finding that somebody answers for; it stays visible.
struct Accepted {
  std::string fingerprint, reason, by;
};

// The default values are the default profile.
struct Profile {
  std::string name = "default";
  std::vector<RuleSetting> rules;  // in the order of the file
  int overview_length = 1000;      // characters of 总体情况, for overview-too-long
  // 条例第四十九条: departments by 31 January, governments by 31 March. Townships: practice.
  Deadline department{1, 31}, government{3, 31}, township{1, 31};
  report::AgencyKind agency_kind = report::AgencyKind::unknown;  // unknown: as recognised
  std::vector<std::string> abbreviations;  // names of one's own that are no other agency
  std::vector<std::string> documents;      // numbers of one's own documents, as printed
  std::vector<std::string> subordinates;   // whose reports a roll-up must have
  std::vector<Accepted> accepted;

  bool runs(const Rule& rule) const;
  Severity severity(const Rule& rule, Severity own) const;
};

struct ProfileRead {
  Profile profile;
  // Why the text is no profile, with the line: unknown key or rule, wrong type, no reason for what
  // is accepted. Empty: it is one.
  Wording problem;
  std::string detail;  // for "{}" of the problem
  int line = 0;        // from 1; 0: not known
};

// Reads JSON. A mistyped name is an error, never ignored. Empty text is the default profile.
//   {"name": "…", "rules": {"cell-placeholder": "off", "overview-too-long": "warning"},
//    "overviewLength": 1000, "deadlines": {"department": "01-25", "government": "03-31",
//    "township": "01-31"}, "agencyKind": "department", "abbreviations": ["…"],
//    "documents": ["…〔2023〕5号"], "subordinates": ["…"],
//    "accepted": [{"fingerprint": "…", "reason": "…", "by": "…"}]}
ProfileRead read_profile(std::string_view json);

}  // namespace gouji::rules
