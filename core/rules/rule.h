// What a rule is: one place that says what it is called, why it holds, how it sounds, examples, and
// the check.
//
// Adding one takes four steps: its file and its line in rules.cpp (scripts/new-rule ID makes both:
// core/rules/<id>.cpp defines `const Rule <id with _>`); examples and check in that file (tests run
// the examples on every version of the form); its fault in tests/mutation/faults_*.cpp;
// scripts/test quick.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace gouji::rules {

enum class Severity : uint8_t { error, warning, info };
enum class Group : uint8_t {
  structure,
  form,
  tables,
  arithmetic,
  text,
  dates,
  residue,
  style,
  across
};

std::string_view key(Severity severity);
std::string_view key(Group group);

// One text in both languages. "{}" stands for an argument, in the order given.
struct Wording {
  std::string_view zh;
  std::string_view en;
};

// One change to the clean specimen report that tests render (tests/support/specimen.h).
struct Edit {
  enum class Kind : uint8_t {
    none,
    cell,
    replace,
    remove,
    append,
    same_figures,
    no_figures
  } kind = Kind::none;
  std::string_view
      a;  // cell: table; replace: text to replace; remove: text to remove; append: text
  std::string_view b;  // cell: row; replace: new text
  std::string_view c;  // cell: column
  std::string_view d;  // cell: new content
  std::string_view e;  // cell: what stood there
};
// The content of a cell. `before` is what the specimen has there, for people who read the example;
// a test holds them to it.
constexpr Edit cell(std::string_view table, std::string_view row, std::string_view column,
                    std::string_view content, std::string_view before = "0") {
  return {Edit::Kind::cell, table, row, column, content, before};
}
// The first occurrence of a text in the rendered report; the example is skipped on a version of the
// form that does not have it, and fails when no version has it.
constexpr Edit replace(std::string_view from, std::string_view to) {
  return {Edit::Kind::replace, from, to, {}, {}, {}};
}
// The line that holds the text, with its line break.
constexpr Edit remove_line(std::string_view text) {
  return {Edit::Kind::remove, text, {}, {}, {}, {}};
}

// Every figure becomes that of the other report; every figure becomes 0.
constexpr Edit same_figures() { return {Edit::Kind::same_figures, {}, {}, {}, {}, {}}; }
constexpr Edit no_figures() { return {Edit::Kind::no_figures, {}, {}, {}, {}, {}}; }

// Edits after which the rule must flag just this (bad), or must stay silent (good).
struct Example {
  std::array<Edit, 4> edits{};
  // Bad examples: the cell that is flagged ("" stands for null) …
  std::string_view table{}, row{}, column{};
  // … or the text that is flagged. Both empty: a finding without a place of its own to test.
  std::string_view text{};
  std::string_view form{};  // only on this version of the form; empty: on every one
  // Rules across reports: edits to the other report (last year's; the first of the subordinates).
  std::array<Edit, 4> other{};
  // Rules that look at one report and across two: this example is of the second kind.
  bool across = false;
};

// The examples of a rule. Tests run them all; in WebAssembly only the first one stays, which the
// catalogue shows: what tests read need not be fetched by every page.
class Examples {
 public:
  constexpr Examples() = default;
  template <size_t N>
  constexpr Examples(const Example (&all)[N])
#ifdef __EMSCRIPTEN__
      : first_(all[0]), size_(1) {
  }
  constexpr const Example* begin() const { return &first_; }
#else
      : first_(all), size_(N) {
  }
  constexpr const Example* begin() const { return first_; }
#endif
  constexpr const Example* end() const { return begin() + size_; }
  constexpr bool empty() const { return size_ == 0; }

 private:
#ifdef __EMSCRIPTEN__
  Example first_;
#else
  const Example* first_ = nullptr;
#endif
  size_t size_ = 0;
};

// One report that counts all, and those of its subordinates, as they were given.
struct Rollup {
  const report::Report* parent = nullptr;
  std::vector<const report::Report*> parts;
};

class Findings;

struct Rule {
  std::string_view id;
  Group group;
  Severity severity;
  Wording title;
  Wording basis;   // law, form, standard or practice it rests on
  Wording advice;  // what to do
  Examples bad;
  Examples good;
  void (*check)(const report::Report&, Findings&) = nullptr;
  bool on = true;  // off: only when a profile asks for it
  // Rules across reports have one of these, most of them instead of `check`; findings are about
  // `now` and about the parent.
  void (*compare)(const report::Report& previous, const report::Report& now, Findings&) = nullptr;
  void (*add_up)(const Rollup&, Findings&) = nullptr;
};

// Every rule, in the order of the catalogue (rules.md).
std::span<const Rule* const> all();

}  // namespace gouji::rules
