// A clean report that no agency wrote: the model that tests render, edit and damage.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"
#include "core/rules/rule.h"

namespace gouji::support {

// One printed row of a table. Damage is done here: fewer values, another label, another place.
struct TableRow {
  int form_row = 0;  // index in TableForm::rows
  std::string label;
  std::vector<std::string> values;
};

struct TableModel {
  const forms::TableForm* form = nullptr;
  std::vector<TableRow> rows;
  std::vector<std::string> dropped_groups;  // group labels that are not printed
  bool present = true;

  TableRow* row(std::string_view key);
  // The content of a cell; nullptr when the form has no such cell or its row was dropped.
  std::string* cell(std::string_view row_key, std::string_view column_key);
};

enum class BlockKind : uint8_t { title, paragraph, section, aspect, table, signature };
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  // empty for a table
  size_t table = 0;  // index into Specimen::tables
};

struct Specimen {
  const forms::Form* form = nullptr;
  int year = 0;
  std::string agency;
  std::vector<Block> blocks;  // in reading order
  std::vector<TableModel> tables;

  TableModel& table(forms::Table t) { return tables[static_cast<size_t>(t)]; }
};

// The clean report on the form with this id ("2021": report year 2023; "2019": report year 2020).
// Every equality holds, the prose agrees with the tables, and no rule has anything to say.
Specimen specimen(std::string_view form_id);
// The same of a county government, which also reports on 工作考核, 社会评议 and 责任追究.
Specimen government(std::string_view form_id);
// Last year's report of the same agency, on the same form: its open requests and cases go on, its
// prose is another.
Specimen year_before(std::string_view form_id);
// The government's report whose figures are those of two clean departments together.
Specimen sum_of_two(std::string_view form_id);
// Ids of the forms that have tables, oldest first.
std::vector<std::string_view> form_ids();

// Changes cells. False: the edit changes no cell, or this form has no such cell. other: the report
// beside it, for same_figures.
bool apply(const rules::Edit& edit, Specimen& report, const Specimen* other = nullptr);
// Changes the rendered text. False: the edit is no text edit, or the text is not there.
bool apply(const rules::Edit& edit, std::string& rendered);

}  // namespace gouji::support
