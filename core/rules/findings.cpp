#include "core/rules/findings.h"

#include <algorithm>
#include <array>

#include "core/rules/across.h"

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

Finding& Findings::add(SourceSpan at, std::string message) {
  Finding f;
  f.rule = running_;
  f.severity = running_->severity;
  f.at = at;
  f.message = std::move(message);
  findings.push_back(std::move(f));
  return findings.back();
}

void Findings::not_assessed(CellKey cell, std::string reason) {
  for (const NotAssessed& n : skipped)
    if (n.rule == running_ && n.cell == cell) return;
  skipped.push_back({running_, cell, std::move(reason)});
}

void Findings::run(const Rule& rule, const report::Report& report) {
  running_ = &rule;
  rule.check(report, *this);
  running_ = nullptr;
}

void Findings::run(const Rule& rule, const report::Report& previous, const report::Report& now) {
  running_ = &rule;
  if (const std::string why = why_not_comparable(previous, now, *this); !why.empty())
    not_assessed({}, why);
  else
    rule.compare(previous, now, *this);
  running_ = nullptr;
}

void Findings::run(const Rule& rule, const Rollup& rollup) {
  running_ = &rule;
  rule.add_up(rollup, *this);
  running_ = nullptr;
}

void run_all(const report::Report& report, Findings& out) {
  for (const Rule* rule : all())
    if (rule->on && rule->check != nullptr) out.run(*rule, report);
}

void run_all(const report::Report& previous, const report::Report& now, Findings& out) {
  for (const Rule* rule : all())
    if (rule->on && rule->compare != nullptr) out.run(*rule, previous, now);
}

void run_all(const Rollup& rollup, Findings& out) {
  for (const Rule* rule : all())
    if (rule->on && rule->add_up != nullptr) out.run(*rule, rollup);
}

uint32_t rules_checked(const Findings& findings) {
  uint32_t n = 0;
  for (const Rule* rule : all())
    n += rule->on && rule->check != nullptr &&
         std::none_of(findings.skipped.begin(), findings.skipped.end(),
                      [&](const NotAssessed& s) { return s.rule == rule; });
  return n;
}

}  // namespace gouji::rules
