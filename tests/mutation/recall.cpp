#include "tests/mutation/recall.h"

#include <algorithm>
#include <memory>

#include "core/document/document.h"
#include "core/report/recognise.h"

namespace gouji::mutation {
namespace {

using rules::Finding;

// A printed report, read.
struct Reading {
  document::Read read;
  report::Report report;
  bool recognised;

  Reading(const MadeUp& made_up, Style style)
      : read(document::read(support::render(made_up.specimen(), style))),
        recognised(report::recognise(read.document, report) == report::Recognition::report) {}
};

struct Checked {
  std::vector<std::unique_ptr<Reading>> readings;
  rules::Findings found{rules::Language::zh};

  Checked(const Trial& trial, const rules::Rule* only, Setting setting) {
    for (const MadeUp& m : trial.reports)
      readings.push_back(std::make_unique<Reading>(m, trial.style));
    const report::Report& subject = readings[trial.subject]->report;
    if (setting == Setting::one) {
      only != nullptr ? found.run(*only, subject) : rules::run_all(subject, found);
    } else if (setting == Setting::two_years) {
      const report::Report& before = readings[0]->report;
      only != nullptr ? found.run(*only, before, subject) : rules::run_all(before, subject, found);
    } else {
      rules::Rollup rollup{&subject, {}};
      for (size_t i = 1; i < readings.size(); ++i) rollup.parts.push_back(&readings[i]->report);
      only != nullptr ? found.run(*only, rollup) : rules::run_all(rollup, found);
    }
  }
};

// A text without white space, and where its bytes stood.
struct Squeezed {
  std::string text;
  std::vector<size_t> at;

  explicit Squeezed(std::string_view from) {
    for (size_t i = 0; i < from.size(); ++i) {
      if (static_cast<unsigned char>(from[i]) <= ' ') continue;
      if (from.substr(i).starts_with("\u3000")) {
        i += 2;
        continue;
      }
      text += from[i];
      at.push_back(i);
    }
  }
};

bool touches(const Finding& f, std::string_view shown, const std::string& words) {
  if (f.at.empty()) return false;
  const Squeezed whole(shown);
  const std::string wanted = Squeezed(words).text;
  for (size_t i = whole.text.find(wanted); i != std::string::npos;
       i = whole.text.find(wanted, i + 1))
    if (whole.at[i] < f.at.end && f.at.begin <= whole.at[i + wanted.size() - 1]) return true;
  return false;
}

bool says(const Finding& f, const Fault& fault, const Place& place, std::string_view shown) {
  const bool other = f.rule->id != fault.rule;
  if (other && std::find(fault.also.begin(), fault.also.end(), f.rule->id) == fault.also.end())
    return false;
  if (!place.message.empty() && !other && f.message.find(place.message) == std::string::npos)
    return false;
  if (!place.table.empty()) {
    if (f.cell.table != place.table) return false;
    // A rule that stands for another may see the row only.
    return (f.cell.row == place.row && f.cell.column == place.column) || other;
  }
  return place.text.empty() || touches(f, shown, place.text);
}

std::string describe(const Trial& trial, const Checked& checked, const Place& place) {
  const report::Report& r = checked.readings[trial.subject]->report;
  std::string out = "  " + std::string(name(trial.style)) + ", " + std::string(r.agency) + " " +
                    std::to_string(r.year) + ": due at " + place.table + "." + place.row + "." +
                    place.column + " \"" + place.text + "\" " + place.message + "; said:";
  // The line that it stands in.
  const size_t at = place.text.empty() ? std::string::npos : r.text.find(place.text);
  if (at != std::string::npos) {
    const size_t begin = at == 0 ? 0 : r.text.rfind('\n', at - 1) + 1;
    out.append("\n    in: ").append(r.text.substr(begin, r.text.find('\n', at) - begin));
  }
  for (const Finding& f : checked.found.findings)
    out.append("\n    ")
        .append(f.rule->id)
        .append(": ")
        .append(f.message)
        .append(" [")
        .append(f.at.in(r.text))
        .append("]");
  for (const rules::NotAssessed& n : checked.found.skipped)
    out.append("\n    not assessed: ").append(n.rule->id).append(": ").append(n.reason);
  return out;
}

const rules::Rule* rule_of(std::string_view id) {
  for (const rules::Rule* rule : rules::all())
    if (rule->id == id) return rule;
  return nullptr;
}

Trial trial(Setting setting, std::string_view form, uint64_t seed, Style style) {
  Trial out;
  out.style = style;
  if (setting == Setting::one)
    out.reports.push_back(made_up(form, seed));
  else if (setting == Setting::two_years)
    out.reports = two_years(form, seed), out.subject = 1;
  else
    out.reports = rolled_up(form, seed);
  return out;
}

constexpr std::string_view kForms[] = {"2021", "2019"};

void try_once(Recall& out, Style style, uint64_t seed) {
  const Fault& fault = out.fault;
  // Some reports have no place for a fault, some forms have none at all.
  for (uint64_t attempt = 0; attempt < 60; ++attempt) {
    Random random(seed + attempt);
    Trial t = trial(fault.setting, kForms[random.below(2)], random.next(), style);
    const std::optional<Place> place = fault.put(t, random);
    if (!place) continue;
    ++out.tried;
    Checked checked(t, rule_of(fault.rule), fault.setting);
    for (const std::string_view also : fault.also)
      if (const rules::Rule* rule = rule_of(also))
        checked.found.run(*rule, checked.readings[t.subject]->report);
    const std::string_view shown = checked.readings[t.subject]->report.text;
    const auto& findings = checked.found.findings;
    if (std::any_of(findings.begin(), findings.end(),
                    [&](const Finding& f) { return says(f, fault, *place, shown); }))
      ++out.found;
    else
      out.missed.push_back(describe(t, checked, *place));
    return;
  }
}

void add_alarms(Alarms& out, const Trial& t, Setting setting) {
  const Checked checked(t, nullptr, setting);
  ++out.reports;
  const report::Report& r = checked.readings[t.subject]->report;
  const std::string where = std::string(name(t.style)) + ", " + r.agency + " " +
                            std::to_string(t.reports[t.subject].year) + ": ";
  if (!checked.readings[t.subject]->recognised) out.list.push_back(where + "no report");
  for (const Finding& f : checked.found.findings) {
    // Tables torn apart have no corner.
    if (t.style == Style::markdown_split && f.rule->id == "tie-out-note-missing") continue;
    auto& list = f.severity == rules::Severity::info ? out.remarks : out.list;
    const size_t begin = f.at.begin == 0 ? 0 : r.text.rfind("。", f.at.begin - 1) + 1;
    list.push_back(where + std::string(f.rule->id) + ": " + f.message + " [" +
                   std::string(r.text.substr(begin, 600)) + "]");
  }
  for (const rules::NotAssessed& n : checked.found.skipped) {
    // Whether a city may make 规章, and how the figures of two forms compare, no report tells.
    if (n.rule->id == "rules-without-power" ||
        (n.rule->id == "figures-repeated" && t.reports[0].form != t.reports[1].form))
      continue;
    out.list.push_back(where + "not assessed: " + std::string(n.rule->id) + " " +
                       std::string(n.cell.row) + ": " + n.reason);
  }
}

}  // namespace

Recall recall(const Fault& fault, int rounds, uint64_t seed) {
  Recall out{fault, 0, 0, {}};
  if (fault.put == nullptr) return out;
  for (const Style style : support::styles()) {
    if (fault.shows != nullptr && !fault.shows(style)) continue;
    for (int i = 0; i < rounds; ++i)
      try_once(out, style,
               Random(seed).next() + static_cast<uint64_t>(i) * 1000003 +
                   static_cast<uint64_t>(style) * 7919);
  }
  return out;
}

Alarms alarms(int rounds, uint64_t seed) {
  Alarms out;
  Random random(seed);
  for (int i = 0; i < rounds; ++i)
    for (const Style style : support::styles())
      for (const std::string_view form : kForms) {
        add_alarms(out, trial(Setting::one, form, random.next(), style), Setting::one);
        // Pairs and families cost two and more.
        if (i % 4 == 0)
          add_alarms(out, trial(Setting::two_years, form, random.next(), style),
                     Setting::two_years);
        if (i % 8 == 0)
          add_alarms(out, trial(Setting::rollup, form, random.next(), style), Setting::rollup);
      }
  return out;
}

}  // namespace gouji::mutation
