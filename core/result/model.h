// RESULT as plain structs. One field list per struct writes both the JSON and the TypeScript
// declarations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/number.h"

namespace gouji::result {

// A place: UTF-16 offsets, half-open, into the shown text; line and column from 1.
struct At {
  uint32_t start = 0, end = 0, line = 1, column = 1;
};
template <class V>
void fields(V& v, const At& x) {
  v("start", x.start), v("end", x.end), v("line", x.line), v("column", x.column);
}
inline std::string_view type_name(const At&) { return "At"; }

struct Source {
  std::string name;
  std::string_view format, encoding;
  uint64_t bytes = 0;
  std::optional<std::string_view> text;  // only with --text
};
template <class V>
void fields(V& v, const Source& x) {
  v("name", x.name), v("format", x.format), v("encoding", x.encoding), v("bytes", x.bytes);
  v.optional("text", x.text);
}
inline std::string_view type_name(const Source&) { return "Source"; }

struct Section {
  std::string_view key;
  std::optional<At> at;
};
template <class V>
void fields(V& v, const Section& x) {
  v("key", x.key), v("at", x.at);
}
inline std::string_view type_name(const Section&) { return "Section"; }

struct Cell {
  std::string_view row, column;
  std::optional<text::Decimal> value;
  std::string_view text;
  std::string_view state;  // value, blank, placeholder, text, missing
  std::optional<At> at;
};
template <class V>
void fields(V& v, const Cell& x) {
  v("row", x.row), v("column", x.column), v("value", x.value), v("text", x.text);
  v("state", x.state), v("at", x.at);
}
inline std::string_view type_name(const Cell&) { return "Cell"; }

struct Table {
  std::string_view key;
  bool found = false;
  std::optional<std::string_view> form;
  std::optional<At> at;
  std::vector<Cell> cells;
};
template <class V>
void fields(V& v, const Table& x) {
  v("key", x.key), v("found", x.found), v("form", x.form), v("at", x.at), v("cells", x.cells);
}
inline std::string_view type_name(const Table&) { return "Table"; }

struct Claim {
  std::string_view kind;
  text::Decimal value;
  std::string_view text;
  std::optional<At> at;
  bool approximate = false;            // 余, 约, 近
  std::string_view unit;               // measure word or "%"; empty: none
  std::string_view scope;              // "whole", "part" (an office, a channel …), "other-year"
  std::optional<std::string_view> of;  // growth: the kind of what grows
};
template <class V>
void fields(V& v, const Claim& x) {
  v("kind", x.kind), v("value", x.value), v("text", x.text), v("at", x.at);
  v("unit", x.unit), v("approximate", x.approximate), v("scope", x.scope), v("of", x.of);
}
inline std::string_view type_name(const Claim&) { return "Claim"; }

struct Report {
  std::optional<int64_t> year;
  std::optional<std::string_view> form;  // "2021", "2019", "pre2019"
  std::optional<std::string> agency;
  std::string_view agency_kind;
  std::vector<Section> sections;
  std::vector<Table> tables;
  std::vector<Claim> claims;
};
template <class V>
void fields(V& v, const Report& x) {
  v("year", x.year), v("form", x.form), v("agency", x.agency), v("agencyKind", x.agency_kind);
  v("sections", x.sections), v("tables", x.tables), v("claims", x.claims);
}
inline std::string_view type_name(const Report&) { return "Report"; }

struct CellKey {
  std::string_view table;
  std::optional<std::string_view> row, column;
};
template <class V>
void fields(V& v, const CellKey& x) {
  v("table", x.table), v("row", x.row), v("column", x.column);
}
inline std::string_view type_name(const CellKey&) { return "CellKey"; }

// What stands in another report, beside a place in this one.
struct Beside {
  std::optional<At> at;
  std::string_view source;  // name of the other report
  std::optional<At> there;
};
template <class V>
void fields(V& v, const Beside& x) {
  v("at", x.at), v("source", x.source), v("there", x.there);
}
inline std::string_view type_name(const Beside&) { return "Beside"; }

// Somebody answers for a finding; it is shown, and not counted.
struct Accepted {
  std::string reason, by;
};
template <class V>
void fields(V& v, const Accepted& x) {
  v("reason", x.reason), v("by", x.by);
}
inline std::string_view type_name(const Accepted&) { return "Accepted"; }

struct Finding {
  std::string id;
  std::string_view rule, severity;
  std::string_view title;
  std::string message;
  std::optional<At> at;
  std::optional<CellKey> cell;
  std::optional<std::string> expected, actual, arithmetic;
  std::string_view basis;
  std::string advice;
  std::optional<int64_t> repair;  // index into repairs
  std::string fingerprint;
  std::optional<Accepted> accepted;
  // Across reports only: the name of the report that `at` is in, and what stands in the other.
  std::optional<std::string_view> source;
  std::optional<std::vector<Beside>> beside;
};
template <class V>
void fields(V& v, const Finding& x) {
  v("id", x.id), v("rule", x.rule), v("severity", x.severity), v("title", x.title);
  v("message", x.message), v("at", x.at), v("cell", x.cell), v("expected", x.expected);
  v("actual", x.actual), v("arithmetic", x.arithmetic), v("basis", x.basis), v("advice", x.advice);
  v("repair", x.repair), v("fingerprint", x.fingerprint);
  v.optional("accepted", x.accepted);
  v.optional("source", x.source), v.optional("beside", x.beside);
}
inline std::string_view type_name(const Finding&) { return "Finding"; }

struct CellEdit {
  std::string_view table, row, column;
  std::string from, to;
};
template <class V>
void fields(V& v, const CellEdit& x) {
  v("table", x.table), v("row", x.row), v("column", x.column), v("from", x.from), v("to", x.to);
}
inline std::string_view type_name(const CellEdit&) { return "CellEdit"; }

struct Repair {
  std::vector<CellEdit> cells;
  std::vector<std::string> findings;
  std::vector<std::vector<CellEdit>> alternatives;
};
template <class V>
void fields(V& v, const Repair& x) {
  v("cells", x.cells), v("findings", x.findings), v("alternatives", x.alternatives);
}
inline std::string_view type_name(const Repair&) { return "Repair"; }

struct NotAssessed {
  std::string_view rule, title;
  std::optional<CellKey> cell;
  std::string reason;
};
template <class V>
void fields(V& v, const NotAssessed& x) {
  v("rule", x.rule), v("title", x.title), v("cell", x.cell), v("reason", x.reason);
}
inline std::string_view type_name(const NotAssessed&) { return "NotAssessed"; }

// What rules across reports found: `across` of the command's JSON, and what they could not look at.
struct Across {
  std::optional<std::string_view>
      source;  // the report that this is about; none: nothing to compare
  std::vector<Finding> findings;
  std::vector<NotAssessed> not_assessed;
};
template <class V>
void fields(V& v, const Across& x) {
  v.optional("source", x.source), v("findings", x.findings), v("notAssessed", x.not_assessed);
}
inline std::string_view type_name(const Across&) { return "Across"; }

// Findings that count; `accepted` ones do not, and are left out when there are none.
struct Summary {
  uint32_t error = 0, warning = 0, info = 0, rules_checked = 0;
  std::optional<uint32_t> accepted;
};
template <class V>
void fields(V& v, const Summary& x) {
  v("error", x.error), v("warning", x.warning), v("info", x.info);
  v("rulesChecked", x.rules_checked), v.optional("accepted", x.accepted);
}
inline std::string_view type_name(const Summary&) { return "Summary"; }

// What was asked for: the rules whose setting is not that of the catalogue, and the parameters.
struct RuleSetting {
  std::string_view rule, setting;  // setting: off, on, error, warning, info
};
template <class V>
void fields(V& v, const RuleSetting& x) {
  v("rule", x.rule), v("setting", x.setting);
}
inline std::string_view type_name(const RuleSetting&) { return "RuleSetting"; }

struct Deadlines {
  std::string department, government, township;  // "01-31", in the year after the report year
};
template <class V>
void fields(V& v, const Deadlines& x) {
  v("department", x.department), v("government", x.government), v("township", x.township);
}
inline std::string_view type_name(const Deadlines&) { return "Deadlines"; }

struct Profile {
  std::string name;
  std::vector<RuleSetting> rules;
  int64_t overview_length = 0;
  Deadlines deadlines;
  std::optional<std::string_view> agency_kind;
  std::vector<std::string> abbreviations, documents, subordinates;
};
template <class V>
void fields(V& v, const Profile& x) {
  v("name", x.name), v("rules", x.rules), v("overviewLength", x.overview_length);
  v("deadlines", x.deadlines), v("agencyKind", x.agency_kind);
  v("abbreviations", x.abbreviations), v("documents", x.documents);
  v("subordinates", x.subordinates);
}
inline std::string_view type_name(const Profile&) { return "Profile"; }

struct Result {
  Source source;
  std::string_view status;                  // checked, not-a-report, unreadable
  std::optional<std::string_view> problem;  // stable code; when status is not checked
  std::optional<std::string> message;  // what is wrong and what to do; when status is not checked
  std::optional<Report> report;
  std::vector<Finding> findings;
  std::vector<Repair> repairs;
  std::vector<NotAssessed> not_assessed;
  Summary summary;
  std::optional<Profile> profile;  // when status is checked
};
template <class V>
void fields(V& v, const Result& x) {
  v("source", x.source), v("status", x.status);
  v.optional("problem", x.problem), v.optional("message", x.message);
  v("report", x.report), v("findings", x.findings), v("repairs", x.repairs);
  v("notAssessed", x.not_assessed), v("summary", x.summary);
  v.optional("profile", x.profile);
}
inline std::string_view type_name(const Result&) { return "Result"; }

}  // namespace gouji::result
