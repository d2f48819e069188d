// One fault of every rule, put at a random place of a consistent report.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/findings.h"
#include "tests/mutation/made_up.h"
#include "tests/support/styles.h"

namespace gouji::mutation {

using support::Style;

// What the rule must point at. Nothing set: the finding alone.
struct Place {
  std::string table = {}, row = {}, column = {};  // the cell (result.md)
  std::string text = {};     // printed words that the flagged text must touch; spaces do not count
  std::string message = {};  // what the message must name
};

// The reports a fault is put into.
enum class Setting : uint8_t { one, two_years, rollup };

// Reports before they are printed: {now}, {before, now} or {parent, …}.
struct Trial {
  std::vector<MadeUp> reports;
  size_t subject = 0;  // the report that is checked
  Style style = Style::tsv;

  MadeUp& now() { return reports[subject]; }
};

struct Fault {
  std::string_view rule;
  int target;  // percent of the faults that must be found
  // Changes the reports; nothing when they have no place for the fault.
  std::optional<Place> (*put)(Trial&, Random&);
  // Rules that say the same of the fault where the shape of the text leaves no other way.
  std::array<std::string_view, 2> also = {};
  // Styles that can show the fault; nullptr: all. `why`: what the others lack.
  bool (*shows)(Style) = nullptr;
  std::string_view why = {};
  Setting setting = Setting::one;
};

// By the groups of the catalogue.
std::span<const Fault> structure_faults();
std::span<const Fault> table_faults();
std::span<const Fault> arithmetic_faults();
std::span<const Fault> claim_faults();
std::span<const Fault> year_faults();
std::span<const Fault> leftover_faults();
std::span<const Fault> style_faults();
std::span<const Fault> across_faults();

// All of them, in the order of the catalogue: one for each rule, `put` nullptr where a rule has
// none.
std::vector<Fault> all_faults();

// ── What the groups share ───────────────────────────────────────────────────────────────────────

// The pieces of a part, by index.
std::vector<size_t> pieces_of(const MadeUp& report, Part part);
// A random one; nothing when there is none.
std::optional<size_t> piece_of(const MadeUp& report, Part part, Random& random);
// A random paragraph of 总体情况, of the problems or of what follows: no heading, no title.
size_t a_paragraph(const MadeUp& report, Random& random);
// Puts words behind a random "，" or "。" of a random paragraph, outside brackets and quotes.
void insert_clause(MadeUp& report, std::string_view clause, Random& random);
// Replaces the first occurrence in the pieces; false when there is none.
bool replace(MadeUp& report, std::string_view from, std::string_view to);
// Erases pieces [first, last).
void erase(MadeUp& report, size_t first, size_t last);
// The words around a place of a text: a few characters before it, and what stands there.
std::string around(std::string_view text, size_t begin, size_t end);

}  // namespace gouji::mutation
