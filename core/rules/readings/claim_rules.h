// What the rules on statements share: the figures of the printed tables that a statement may mean.
#pragma once

#include <string>
#include <vector>

#include "core/rules/findings.h"

namespace gouji::rules {

// One way to read a statement: "本年新收", or "本年新收＋上年结转".
struct Reading {
  std::string name;
  report::Decimal value;
};

// The two agree: exactly, or within what is left open. 30余, 超过30: up to twice as much; 近30,
// 不足30: more than half of it; 约30: a quarter more or less.
bool agrees(const report::Figure& stated, report::Decimal figure);

struct Readings {
  std::vector<Reading> all;
  std::string missing;  // why one of them could not be computed; empty: all were
  CellKey cell;         // the cell that is missing

  bool fits(const report::Figure& stated) const;
};

// The readings of a statement about requests or the totals of remedies, from the total column of
// its table (the columns of the applicants for statements about them). A total that is left blank
// is the sum of its row. Needs the table to be found.
Readings readings(const report::Report& report, const report::Statement& statement,
                  const Findings& out);

// With others of its paragraph that count the same it makes one of the readings, so that each is a
// part: 办公室受理10件，法规科受理21件. `statement` is one of report.prose.statements; only a few
// around it are looked at.
bool is_one_of_parts(const report::Report& report, const report::Statement& statement,
                     const Readings& readings);

// The table that a statement is about.
forms::Table table_of(report::Quantity quantity);

// "本年新收为3，本年新收＋上年结转为5"
std::string describe(const Readings& readings, const Findings& out);

// 驳回诉讼请求3件: of those upheld, but some offices count them among 其他结果.
bool says_turned_down(const report::Report& report, const report::Statement& statement);

// The text says how many, in 件 or without a measure word: “修订1件” for 1.
bool says_number(std::string_view text, report::Decimal value);

}  // namespace gouji::rules
