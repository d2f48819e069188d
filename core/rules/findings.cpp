#include "core/rules/findings.h"

#include <algorithm>
#include <array>

#include "core/rules/across.h"
#include "core/rules/profile.h"

namespace gouji::rules {

std::string_view key(Severity severity) {
  constexpr std::array<std::string_view, 3> kKeys = {"error", "warning", "info"};
  return kKeys[static_cast<size_t>(severity)];
}

std::string_view key(Group group) {
  constexpr std::array<std::string_view, 9> kKeys = {
      "structure", "form", "tables", "arithmetic", "text", "dates", "residue", "style", "across"};
  return kKeys[static_cast<size_t>(group)];
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  auto next = arguments.begin();
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i).starts_with("{}") && next != arguments.end()) {
      out += *next++;
      ++i;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

const Profile& Findings::profile() const {
  static const Profile kDefault;
  return profile_ != nullptr ? *profile_ : kDefault;
}

Finding& Findings::add(SourceSpan at, std::string message) {
  Finding f;
  f.rule = running_;
  f.severity = running_->severity;
  f.at = at;
  f.message = std::move(message);
  more_ = findings.size() - first_ >= kMostOfRule;
  if (more_) return left_out_ = std::move(f);
  findings.push_back(std::move(f));
  return findings.back();
}

void Findings::not_assessed(CellKey cell, std::string reason) {
  for (const NotAssessed& n : skipped)
    if (n.rule == running_ && n.cell == cell) return;
  skipped.push_back({running_, cell, std::move(reason)});
}

// A rule may have lowered the severity of one of its findings; what the profile sets holds for all.
void Findings::begin(const Rule& rule) {
  running_ = &rule;
  first_ = findings.size();
  more_ = false;
}
void Findings::end() {
  if (profile_ != nullptr && !profile_->rules.empty())
    for (size_t i = first_; i < findings.size(); ++i)
      findings[i].severity = profile_->severity(*running_, findings[i].severity);
  if (more_)
    not_assessed({}, say({"这一项的问题多于{}处，只列出前{}处",
                          "there are more than {} findings; only the first {} are listed"},
                         {std::to_string(kMostOfRule), std::to_string(kMostOfRule)}));
  running_ = nullptr;
}

void Findings::run(const Rule& rule, const report::Report& report) {
  begin(rule);
  rule.check(report, *this);
  end();
}

void Findings::run(const Rule& rule, const report::Report& previous, const report::Report& now) {
  begin(rule);
  if (const std::string why = why_not_comparable(previous, now, *this); !why.empty())
    not_assessed({}, why);
  else
    rule.compare(previous, now, *this);
  end();
}

void Findings::run(const Rule& rule, const Rollup& rollup) {
  begin(rule);
  rule.add_up(rollup, *this);
  end();
}

void run_all(const report::Report& report, Findings& out) {
  for (const Rule* rule : all())
    if (rule->check != nullptr && out.profile().runs(*rule)) out.run(*rule, report);
}

void run_all(const report::Report& previous, const report::Report& now, Findings& out) {
  for (const Rule* rule : all())
    if (rule->compare != nullptr && out.profile().runs(*rule)) out.run(*rule, previous, now);
}

void run_all(const Rollup& rollup, Findings& out) {
  for (const Rule* rule : all())
    if (rule->add_up != nullptr && out.profile().runs(*rule)) out.run(*rule, rollup);
}

uint32_t rules_checked(const Findings& findings) {
  uint32_t n = 0;
  for (const Rule* rule : all())
    n += rule->check != nullptr && findings.profile().runs(*rule) &&
         std::none_of(findings.skipped.begin(), findings.skipped.end(),
                      [&](const NotAssessed& s) { return s.rule == rule; });
  return n;
}

std::string one_line(std::string_view raw) {
  std::string out;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\n' && raw[i] != '\r') {
      out += raw[i];
      continue;
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
    while (i + 1 < raw.size() && static_cast<unsigned char>(raw[i + 1]) <= ' ') ++i;
  }
  return out;
}

}  // namespace gouji::rules
