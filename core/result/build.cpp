#include "core/result/build.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "core/rules/profile.h"
#include "core/text/sort.h"
#include "core/text/utf16.h"

namespace gouji::result {
namespace {

using report::CellState;
using report::SourceSpan;

std::string_view name(CellState state) {
  constexpr std::array<std::string_view, 5> kNames = {"value", "blank", "placeholder", "text",
                                                      "missing"};
  return kNames[static_cast<size_t>(state)];
}

std::optional<std::string_view> some(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}
std::optional<std::string> some(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

CellKey key_of(const rules::CellKey& cell) {
  return {cell.table, some(cell.row), some(cell.column)};
}

class Builder {
 public:
  Builder(const document::Document& doc, const report::Report& report)
      : report_(report), places_(doc.text) {}

  std::optional<At> at(SourceSpan span) const {
    if (span.empty()) return std::nullopt;
    const text::Place begin = places_.at(span.begin);
    return At{begin.utf16, places_.at(span.end).utf16, begin.line, begin.column};
  }

  Report report() const {
    Report out;
    if (report_.year > 0) out.year = report_.year;
    if (report_.form != nullptr) out.form = report_.form->id;
    out.agency = some(report_.agency);
    out.agency_kind = report::key(report_.agency_kind);
    for (size_t s = 0; s < report::kSections; ++s)
      if (report_.sections[s].found)
        out.sections.push_back(
            {report::key(static_cast<report::Section>(s)), at(report_.sections[s].heading)});
    for (size_t t = 0; t < forms::kTables; ++t) out.tables.push_back(table(t));
    out.claims.reserve(report_.claims.size());
    for (const report::Claim& c : report_.claims) out.claims.push_back(claim(c));
    return out;
  }

 private:
  Claim claim(const report::Claim& c) const {
    constexpr std::string_view kScopes[] = {"whole", "part", "other-year"};
    Claim out;
    out.kind = c.kind;
    out.value = c.figure.value;
    out.text = report_.raw(c.at);
    out.at = at(c.at);
    out.unit = c.figure.unit;
    out.approximate = c.figure.approximate();
    out.scope = kScopes[static_cast<size_t>(c.scope)];
    if (!c.of.empty()) out.of = c.of;
    return out;
  }

  Table table(size_t t) const {
    const report::TableRead& read = report_.tables[t];
    Table out;
    out.key = forms::key(static_cast<forms::Table>(t));
    out.found = read.found;
    if (!read.found) return out;
    // A table that all versions print alike belongs to the version of the others.
    out.form = forms::layouts(read.form->table).size() == 1 && report_.form != nullptr
                   ? report_.form->id
                   : read.form->form;
    out.at = at(read.at);
    out.cells.reserve(read.cells.size());
    for (size_t r = 0; r < read.form->rows.size(); ++r) {
      const forms::Row& row = read.form->rows[r];
      for (size_t c = 0; c < row.columns.size(); ++c) {
        const report::Cell& cell = read.cell(r, c);
        Cell& o = out.cells.emplace_back();
        o.row = row.key;
        o.column = row.columns[c].key;
        if (cell.state == CellState::value) o.value = cell.value;
        o.text = report_.raw(cell.at);
        o.state = name(cell.state);
        o.at = at(cell.at);
      }
    }
    return out;
  }

  const report::Report& report_;
  text::Places places_;
};

CellEdit edit_of(const report::Report& report, const report::TableRead& table,
                 const repair::CellEdit& e) {
  const forms::Row& row = table.form->rows[e.row];
  const report::Cell& cell = table.cell(e.row, e.column);
  // What was computed as 0 is shown as it is printed: blank, or a sign.
  std::string from = cell.state == CellState::value ? text::to_string(cell.value)
                                                    : std::string(report.raw(cell.at));
  return {forms::key(table.form->table), row.key, row.columns[e.column].key, std::move(from),
          text::to_string(text::integer(e.to))};
}

std::vector<CellEdit> edits_of(const report::Report& report, const report::TableRead& table,
                               const std::vector<repair::CellEdit>& edits) {
  std::vector<CellEdit> out;
  for (const repair::CellEdit& e : edits) out.push_back(edit_of(report, table, e));
  return out;
}

}  // namespace

std::string fingerprint(const rules::Finding& f, std::string_view flagged, int again) {
  uint64_t h = 14695981039346656037ULL;  // FNV-1a
  const auto mix = [&](std::string_view part) {
    for (const char c : part) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    h = (h ^ 0xFF) * 1099511628211ULL;
  };
  mix(f.rule->id), mix(f.cell.table), mix(f.cell.row), mix(f.cell.column);
  mix(f.expected), mix(f.actual), mix(flagged.substr(0, 400));
  h = (h ^ static_cast<uint64_t>(again)) * 1099511628211ULL;
  std::string out(16, '0');
  for (size_t i = 16; i-- > 0; h >>= 4) out[i] = "0123456789abcdef"[h & 15];
  return out;
}

namespace {

void sort_by_place(std::vector<rules::Finding>& findings) {
  text::sort(findings.begin(), findings.end(),
             [](const rules::Finding& a, const rules::Finding& b) {
               if (a.at.empty() != b.at.empty()) return b.at.empty();
               return a.at.begin < b.at.begin;
             });
}

// The findings in the words of RESULT, numbered, without their repairs.
std::vector<Finding> findings_of(const rules::Findings& findings, const report::Report& report,
                                 const Builder& builder) {
  const bool zh = findings.language() == rules::Language::zh;
  const auto say = [&](const rules::Wording& w) { return zh ? w.zh : w.en; };
  std::vector<Finding> out;
  out.reserve(findings.findings.size());
  std::map<std::string, int> seen;
  for (const rules::Finding& f : findings.findings) {
    Finding o;
    o.id = "f" + std::to_string(out.size() + 1);
    o.rule = f.rule->id;
    o.severity = rules::key(f.severity);
    o.title = say(f.rule->title);
    o.basis = say(f.rule->basis);
    o.message = f.message;
    o.at = builder.at(f.at);
    if (!f.cell.table.empty()) o.cell = key_of(f.cell);
    o.expected = some(f.expected);
    o.actual = some(f.actual);
    o.arithmetic = some(f.arithmetic);
    o.advice = f.advice.empty() ? std::string(say(f.rule->advice)) : f.advice;
    const std::string_view flagged = report.raw(f.at);
    o.fingerprint = fingerprint(f, flagged, 0);
    if (const int again = seen[o.fingerprint]++; again > 0)
      o.fingerprint = fingerprint(f, flagged, again);
    out.push_back(std::move(o));
  }
  return out;
}

// Marks what the profile accepts, and counts the rest.
void count(std::vector<Finding>& all, const rules::Profile& profile, Summary& summary) {
  for (Finding& f : all) {
    const auto accepted =
        std::find_if(profile.accepted.begin(), profile.accepted.end(),
                     [&](const rules::Accepted& a) { return a.fingerprint == f.fingerprint; });
    if (accepted != profile.accepted.end()) {
      f.accepted = {accepted->reason, accepted->by};
      summary.accepted = summary.accepted.value_or(0) + 1;
    } else if (f.severity == rules::key(rules::Severity::error)) {
      ++summary.error;
    } else if (f.severity == rules::key(rules::Severity::warning)) {
      ++summary.warning;
    } else {
      ++summary.info;
    }
  }
}

std::string date_text(rules::Deadline d) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(d.month) + "-" + two(d.day);
}

Profile shown(const rules::Profile& profile) {
  Profile out;
  out.name = profile.name;
  for (const rules::Rule* rule : rules::all()) {
    const bool runs = profile.runs(*rule);
    const rules::Severity severity = profile.severity(*rule, rule->severity);
    if (!runs)
      out.rules.push_back({rule->id, "off"});
    else if (severity != rule->severity)
      out.rules.push_back({rule->id, rules::key(severity)});
    else if (!rule->on)
      out.rules.push_back({rule->id, "on"});
  }
  out.overview_length = profile.overview_length;
  out.deadlines = {date_text(profile.department), date_text(profile.government),
                   date_text(profile.township)};
  if (profile.agency_kind != report::AgencyKind::unknown)
    out.agency_kind = report::key(profile.agency_kind);
  out.abbreviations = profile.abbreviations;
  out.documents = profile.documents;
  out.subordinates = profile.subordinates;
  return out;
}

std::vector<NotAssessed> not_assessed_of(const rules::Findings& findings) {
  const bool zh = findings.language() == rules::Language::zh;
  std::vector<NotAssessed> out;
  for (const rules::NotAssessed& n : findings.skipped) {
    NotAssessed o{n.rule->id, zh ? n.rule->title.zh : n.rule->title.en, {}, n.reason};
    if (!n.cell.table.empty()) o.cell = key_of(n.cell);
    out.push_back(std::move(o));
  }
  return out;
}

}  // namespace

Result build(const document::Document& doc, const report::Report& report, rules::Findings& findings,
             const std::vector<repair::Repair>& repairs) {
  Result out;
  out.status = "checked";
  const Builder builder(doc, report);
  out.report = builder.report();

  sort_by_place(findings.findings);
  for (const repair::Repair& r : repairs) {
    const report::TableRead& table = report.table(r.table);
    Repair o;
    o.cells = edits_of(report, table, r.edits);
    for (const auto& alternative : r.alternatives)
      o.alternatives.push_back(edits_of(report, table, alternative));
    out.repairs.push_back(std::move(o));
  }
  out.findings = findings_of(findings, report, builder);
  for (size_t i = 0; i < out.findings.size(); ++i) {
    const rules::Finding& f = findings.findings[i];
    for (size_t r = 0; r < repairs.size() && f.equality >= 0; ++r) {
      if (forms::key(repairs[r].table) != f.cell.table) continue;
      const auto& mended = repairs[r].equalities;
      if (std::find(mended.begin(), mended.end(), f.equality) == mended.end()) continue;
      out.findings[i].repair = static_cast<int64_t>(r);
      out.repairs[r].findings.push_back(out.findings[i].id);
      break;
    }
  }
  count(out.findings, findings.profile(), out.summary);
  out.profile = shown(findings.profile());
  out.not_assessed = not_assessed_of(findings);
  return out;
}

Across build(rules::Findings& findings, const Known& now, std::span<const Known> others) {
  Across out;
  out.source = now.name;
  const Builder builder(*now.document, *now.report);
  // Of the other reports that are named, as they come.
  std::vector<std::pair<const report::Report*, std::unique_ptr<Builder>>> places;
  sort_by_place(findings.findings);
  out.findings = findings_of(findings, *now.report, builder);
  for (size_t i = 0; i < out.findings.size(); ++i) {
    out.findings[i].source = now.name;
    std::vector<Beside>& beside = out.findings[i].beside.emplace();
    for (const rules::Finding::Beside& b : findings.findings[i].beside) {
      const auto other = std::find_if(others.begin(), others.end(),
                                      [&](const Known& k) { return k.report == b.other; });
      if (other == others.end()) continue;
      const auto place = std::find_if(places.begin(), places.end(),
                                      [&](const auto& p) { return p.first == b.other; });
      const Builder& there =
          place != places.end()
              ? *place->second
              : *places.emplace_back(b.other, std::make_unique<Builder>(*other->document, *b.other))
                     .second;
      beside.push_back({builder.at(b.at), other->name, there.at(b.there)});
    }
  }
  Summary unused;  // the command counts across reports by itself
  count(out.findings, findings.profile(), unused);
  out.not_assessed = not_assessed_of(findings);
  return out;
}

}  // namespace gouji::result
