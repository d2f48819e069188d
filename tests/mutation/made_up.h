// Consistent reports that no agency wrote, as many as there are seeds: every equality holds, the
// prose agrees with the tables, and no rule has anything to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "tests/mutation/random.h"
#include "tests/support/specimen.h"

namespace gouji::mutation {

using support::BlockKind;

struct Agency {
  std::string place;    // 青禾县
  std::string name;     // 青禾县水利局
  std::string self;     // 我局
  std::string foreign;  // 东陵县水利局: another agency of the same kind
  report::AgencyKind kind = report::AgencyKind::unknown;
  bool makes_rules = false;  // 设区的市 and above
};

// What a figure of the prose says.
enum class Say : uint8_t {
  requests,    // a figure of table 3
  identity,    // the same, in a sentence that gives received, carried in, processed, carried out
  remedies,    // of table 4
  disclosure,  // of table 2
  part,        // of a closed list that sums
  percent,     // a share
  growth,      // a percentage beside a change
};
struct Stated {
  Say say;
  size_t begin, end;  // the digits, in Piece::text
  long value;         // percentages: in units of the last digit
};

// What a paragraph is for.
enum class Part : uint8_t {
  title,
  preamble,
  heading,  // of one of the six sections
  lead,     // first paragraph of 总体情况
  aspect,   // heading or text of one of the five; Piece::number says which
  table,
  problems,
  improvements,
  others,
  agency,  // the signature
  date,
};
struct Piece {
  Part part;
  BlockKind kind;
  std::string text;
  size_t number = 0;  // heading: section; aspect: aspect; table: table
  std::vector<Stated> stated = {};
};

struct MadeUp {
  Agency agency;
  int year = 0;
  const forms::Form* form = nullptr;
  std::vector<support::TableModel> tables;
  std::vector<Piece> pieces;        // in reading order
  std::vector<std::string> duties;  // governments: the words on 考核, 评议 and 追究, as printed
  long fee_notices = 0;             // 收费通知 that section 6 reports

  support::TableModel& table(forms::Table t) { return tables[static_cast<size_t>(t)]; }
  const support::TableModel& table(forms::Table t) const { return tables[static_cast<size_t>(t)]; }
  // The content of a cell as a whole number; 0 when there is none.
  long figure(forms::Table t, std::string_view row, std::string_view column = "total") const;
  support::Specimen specimen() const;
};

// A report on this form ("2021", "2019"); `year` 0: one of the form's years.
MadeUp made_up(std::string_view form, uint64_t seed, int year = 0);

// Reports of one agency on two years that follow each other, worded differently: {before, now}.
std::vector<MadeUp> two_years(std::string_view form, uint64_t seed);

// The report of a government that counts its own offices, and those of the offices: {parent, …}.
std::vector<MadeUp> rolled_up(std::string_view form, uint64_t seed);

// ── How they are made ───────────────────────────────────────────────────────────────────────────

Agency made_up_agency(Random& random);
// A department of the place.
Agency made_up_office(Random& random, const std::string& place);
// The government of a county.
Agency made_up_government(Random& random);

// Tables whose equalities hold, with all figures random. `before`: of the year before, to follow
// from; or nullptr.
std::vector<support::TableModel> made_up_tables(Random& random, const MadeUp& report,
                                                const MadeUp* before);
// One table on the form, filled; the rest of the report as it is.
support::TableModel made_up_table(Random& random, const forms::TableForm& form,
                                  const MadeUp& report, const MadeUp* before);

// The prose of a report whose tables are there. `wording`: 0 or 1; what the two say shares no
// paragraph.
void write_prose(Random& random, MadeUp& report, int wording);

}  // namespace gouji::mutation
