// What rules report to.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace gouji::rules {

using report::SourceSpan;

enum class Language : uint8_t { zh, en };

// A cell by its keys (form.md). Empty parts are null in the result.
struct CellKey {
  std::string_view table;
  std::string_view row;
  std::string_view column;
  friend bool operator==(const CellKey&, const CellKey&) = default;
};

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  std::string message;
  SourceSpan at;           // empty: the finding has no place
  CellKey cell;            // table empty: no cell
  std::string arithmetic;  // the sum in full; empty: none
  std::string advice;      // special to this finding; empty: the rule's
  std::string expected;    // empty: none
  std::string actual;
  int equality = -1;  // index into the table's equalities, for repairs
  int repair = -1;    // set later: index into Result::repairs
  // Rules across reports: what stands in the other report, beside a place in this one.
  struct Beside {
    SourceSpan at;
    const report::Report* other = nullptr;
    SourceSpan there;
  };
  std::vector<Beside> beside;
};

struct NotAssessed {
  const Rule* rule = nullptr;
  CellKey cell;
  std::string reason;
};

// Puts arguments into "{}" places, in order.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);

struct Profile;

class Findings {
 public:
  explicit Findings(Language language) : language_(language) {}
  // The profile must outlive this.
  Findings(Language language, const Profile& profile) : language_(language), profile_(&profile) {}

  const Profile& profile() const;

  Language language() const { return language_; }
  // The text in the language of the result.
  std::string say(const Wording& wording,
                  std::initializer_list<std::string_view> arguments = {}) const {
    return fill(language_ == Language::zh ? wording.zh : wording.en, arguments);
  }

  // A finding of the running rule. Change what the reference gives before the next call. Of more
  // than kMostOfRule the rest are left out, and not_assessed() says so: no report has as many.
  Finding& add(SourceSpan at, std::string message);
  // The running rule could not look at this: why. An equal entry is not repeated.
  void not_assessed(CellKey cell, std::string reason);

  static constexpr size_t kMostOfRule = 1000;

  void run(const Rule& rule, const report::Report& report);
  void run(const Rule& rule, const report::Report& previous, const report::Report& now);
  void run(const Rule& rule, const Rollup& rollup);

  std::vector<Finding> findings;
  std::vector<NotAssessed> skipped;

 private:
  Language language_;
  const Profile* profile_ = nullptr;  // the default one
  const Rule* running_ = nullptr;
  size_t first_ = 0;   // finding of the running rule
  bool more_ = false;  // than kMostOfRule: the last one is left_out_
  Finding left_out_;

  void begin(const Rule& rule);
  void end();
};

// Runs every rule that is on in the profile. Findings in the order of the rules.
void run_all(const report::Report& report, Findings& out);

// The rules across reports: this year's beside last year's; a parent beside its subordinates.
void run_all(const report::Report& previous, const report::Report& now, Findings& out);
void run_all(const Rollup& rollup, Findings& out);

// Rules of single reports that are on and were looked at whole: those with nothing under `skipped`.
uint32_t rules_checked(const Findings& findings);

// Printed text for a message: line breaks of the source, with the white space around them, go.
std::string one_line(std::string_view raw);

}  // namespace gouji::rules
