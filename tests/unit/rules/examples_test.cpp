// Runs the examples of every rule as edits to the clean report, on every version of the form.
#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <optional>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"
#include "tests/support/styles.h"

namespace gouji::support {
namespace {

using rules::Edit;
using rules::Example;
using rules::Finding;
using rules::Findings;
using rules::Rule;

// A row on one line, and a cell on one line.
constexpr Style kStyles[] = {Style::tsv, Style::word_dump};

bool in_table(const std::string& text, std::string_view words) {
  const size_t at = text.find(words);
  return at != std::string::npos && text[text.rfind('\n', at) + 1] == '\t';
}

using Edits = std::array<Edit, 4>;

bool changes_cells(const Edit& edit) {
  return edit.kind == Edit::Kind::cell || edit.kind == Edit::Kind::same_figures ||
         edit.kind == Edit::Kind::no_figures;
}

// The edited report; nothing when this version of the form has no place for an edit.
std::optional<std::string> edited(Specimen report, const Edits& edits, Style style,
                                  const Specimen* other = nullptr) {
  for (const Edit& edit : edits)
    if (changes_cells(edit) && !apply(edit, report, other)) return std::nullopt;
  std::string text = render(report, style);
  for (const Edit& edit : edits) {
    if (edit.kind == Edit::Kind::none || changes_cells(edit)) continue;
    // Where every cell has a line of its own, the line of a row cannot be removed.
    if (edit.kind == Edit::Kind::remove && style == Style::word_dump && in_table(text, edit.a))
      return std::nullopt;
    if (!apply(edit, text)) return std::nullopt;
  }
  return text;
}

std::string describe(const Edits& edits) {
  std::string out;
  for (const Edit& e : edits) {
    const std::string a(e.a), b(e.b), c(e.c), d(e.d);
    switch (e.kind) {
      case Edit::Kind::none:
        break;
      case Edit::Kind::cell:
        out += "  cell " + a + "." + b + "." + c + " := \"" + d + "\"\n";
        break;
      case Edit::Kind::replace:
        out += "  replace \"" + a + "\"\n       by \"" + b + "\"\n";
        break;
      case Edit::Kind::remove:
        out += "  remove the line with \"" + a + "\"\n";
        break;
      case Edit::Kind::append:
        out += "  append \"" + a + "\"\n";
        break;
      case Edit::Kind::same_figures:
        out += "  all figures of the other report\n";
        break;
      case Edit::Kind::no_figures:
        out += "  all figures 0\n";
        break;
    }
  }
  return out.empty() ? "  (no edit)\n" : out;
}

std::string describe(const Example& example) {
  return describe(example.edits) + "  and the other report:\n" + describe(example.other);
}

struct Reading {
  document::Read read;
  report::Report report;

  explicit Reading(const std::string& text) : read(document::read(text)) {
    EXPECT_EQ(report::recognise(read.document, report), report::Recognition::report);
  }
};

struct Outcome : Reading {
  Findings found{rules::Language::zh};

  using Reading::Reading;
  std::string list() const {
    std::string out;
    for (const Finding& f : found.findings) {
      out.append("  ").append(f.rule->id).append(" [").append(rules::key(f.severity)).append("] ");
      out.append(f.message).append("\n    cell ").append(f.cell.table).append(".");
      out.append(f.cell.row).append(".").append(f.cell.column).append("; text \"");
      out.append(f.at.in(report.text)).append("\"\n");
    }
    for (const rules::NotAssessed& n : found.skipped)
      out.append("  not assessed: ").append(n.rule->id).append(": ").append(n.reason).append("\n");
    return out.empty() ? "  (none)\n" : out;
  }
};

// The years differ from form to form: an example may leave out the one that begins its text.
bool flags(const Finding& f, const Example& e, std::string_view text) {
  std::string_view flagged = f.at.in(text);
  if (e.text.starts_with("年") && flagged.size() > 4) flagged.remove_prefix(4);
  if (!e.text.empty()) return flagged == e.text;
  if (e.table.empty()) return true;
  return f.cell == rules::CellKey{e.table, e.row, e.column};
}

std::string wanted(const Example& e) {
  if (!e.text.empty()) return "the text \"" + std::string(e.text) + "\"";
  if (e.table.empty()) return "anything";
  return "the cell " + std::string(e.table) + "." + std::string(e.row) + "." +
         std::string(e.column);
}

// The rule, run on the example; nothing when this version of the form has no place for an edit.
std::unique_ptr<Outcome> outcome(const Rule& rule, const Example& example, std::string_view form,
                                 Style style) {
  if (rule.check != nullptr && !example.across) {
    const auto text = edited(specimen(form), example.edits, style);
    if (!text) return nullptr;
    auto out = std::make_unique<Outcome>(*text);
    out->found.run(rule, out->report);
    return out;
  }
  const Specimen beside = rule.compare != nullptr ? year_before(form) : specimen(form);
  const Specimen model = rule.compare != nullptr ? specimen(form) : sum_of_two(form);
  const auto text = edited(model, example.edits, style, &beside);
  const auto other_text = edited(beside, example.other, style);
  if (!text || !other_text) return nullptr;
  auto out = std::make_unique<Outcome>(*text);
  const Reading other(*other_text);
  if (rule.compare != nullptr) {
    out->found.run(rule, other.report, out->report);
  } else {
    const Reading third(render(specimen(form), style));
    out->found.run(rule, {&out->report, {&other.report, &third.report}});
  }
  for (const Finding& f : out->found.findings)
    for (const Finding::Beside& b : f.beside) EXPECT_EQ(b.other, &other.report);
  return out;
}

void run_example(const Rule& rule, const Example& example, bool bad, const std::string& where) {
  bool ran = false;
  for (const std::string_view form : form_ids()) {
    if (!example.form.empty() && example.form != form) continue;
    for (const Style style : kStyles) {
      const std::unique_ptr<Outcome> o = outcome(rule, example, form, style);
      if (o == nullptr) continue;
      ran = true;
      const auto& findings = o->found.findings;
      const bool right = bad ? findings.size() == 1 && flags(findings[0], example, o->report.text)
                             : findings.empty();
      EXPECT_TRUE(right) << where << " on form " << form << ", style " << name(style) << ":\n"
                         << describe(example) << "should make the rule "
                         << (bad ? "flag once, and flag " + wanted(example) : "stay silent")
                         << ". It gave:\n"
                         << o->list();
    }
  }
  EXPECT_TRUE(ran) << where << ": no version of the form has the place that this example edits:\n"
                   << describe(example) << "The clean report is in tests/support/specimen.cpp.";
}

// What people are told of a cell: what the report has that the example changes.
void expect_before(const Edits& edits, const Example& example, const Rule& rule, bool other) {
  for (const Edit& edit : edits) {
    if (edit.kind != Edit::Kind::cell) continue;
    const auto ids = form_ids();
    for (auto form = ids.rbegin(); form != ids.rend(); ++form) {
      if (!example.form.empty() && example.form != *form) continue;
      Specimen report = rule.compare != nullptr && other   ? year_before(*form)
                        : rule.add_up != nullptr && !other ? sum_of_two(*form)
                                                           : specimen(*form);
      std::string* cell = nullptr;
      for (TableModel& table : report.tables)
        if (forms::key(table.form->table) == edit.a) cell = table.cell(edit.b, edit.c);
      if (cell == nullptr) continue;
      EXPECT_EQ(*cell, edit.e) << rule.id << ": " << edit.a << "." << edit.b << "." << edit.c
                               << " on form " << *form << "; say it in cell(…)";
      break;
    }
  }
}

std::string title_of(const testing::TestParamInfo<const Rule*>& info) {
  std::string out(info.param->id);
  for (char& c : out)
    if (c == '-') c = '_';
  return out;
}

class RuleExamples : public testing::TestWithParam<const Rule*> {};

TEST_P(RuleExamples, SayWhatStoodInACell) {
  const Rule& rule = *GetParam();
  for (const rules::Examples* examples : {&rule.bad, &rule.good})
    for (const Example& example : *examples) {
      expect_before(example.edits, example, rule, false);
      expect_before(example.other, example, rule, true);
    }
}

TEST_P(RuleExamples, FlagWhatTheySay) {
  const Rule& rule = *GetParam();
  EXPECT_FALSE(rule.bad.empty()) << rule.id << " needs an example in `bad` that it flags.";
  size_t n = 0;
  for (const Example& example : rule.bad)
    run_example(rule, example, true, std::string(rule.id) + ", bad example " + std::to_string(++n));
  n = 0;
  for (const Example& example : rule.good)
    run_example(rule, example, false,
                std::string(rule.id) + ", good example " + std::to_string(++n));
}

TEST_P(RuleExamples, SilentOnTheCleanReport) {
  const Rule& rule = *GetParam();
  for (const std::string_view form : form_ids())
    for (const Style style : kStyles) {
      const std::unique_ptr<Outcome> o = outcome(rule, {}, form, style);
      EXPECT_TRUE(o->found.findings.empty() && o->found.skipped.empty())
          << rule.id << " on the clean report of form " << form << ", style " << name(style)
          << " (tests/support/specimen.cpp) should find nothing and skip nothing. It gave:\n"
          << o->list();
      if (rule.check == nullptr || rule.compare == nullptr) continue;
      const std::unique_ptr<Outcome> both = outcome(rule, {.across = true}, form, style);
      EXPECT_TRUE(both->found.findings.empty() && both->found.skipped.empty()) << both->list();
    }
}

INSTANTIATE_TEST_SUITE_P(All, RuleExamples,
                         testing::ValuesIn(rules::all().begin(), rules::all().end()), title_of);

}  // namespace
}  // namespace gouji::support
