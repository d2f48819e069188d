// The official forms as data: what a table must hold, under which keys, and which equalities tie
// it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace gouji::forms {

// The three tables, in the order of the report (form.md).
enum class Table : uint8_t { disclosure, requests, remedies };
inline constexpr size_t kTables = 3;
std::string_view key(Table table);

// What a cell may hold.
enum class Unit : uint8_t {
  count,         // whole number ≥ 0
  change,        // whole number with a sign (本年增/减)
  ten_thousand,  // 万元, decimals allowed
  money,         // 采购总金额: decimals allowed, unit not prescribed
};

struct Column {
  std::string_view key;
  std::string_view label;
  Unit unit = Unit::count;
};

// What a row is to the equalities of its table.
enum class Role : uint8_t {
  plain,
  received,     // 一、本年新收
  carried_in,   // 二、上年结转
  result,       // a kind of result; （七）总计 is their sum
  processed,    // （七）总计
  carried_out,  // 四、结转下年度
};

struct Row {
  std::string_view key;
  std::string_view label;  // verbatim
  std::span<const Column> columns;
  Role role = Role::plain;
  std::string_view group = {};                     // label of the group above it, verbatim
  std::span<const std::string_view> aliases = {};  // other spellings that are accepted as the label
};

// The longest table has fewer rows.
inline constexpr size_t kMostRows = 40;

// For each row the index of its first cell in the table's flat list of cells; behind the last row
// the number of cells.
constexpr std::array<uint16_t, kMostRows + 1> offsets_of(std::span<const Row> rows) {
  std::array<uint16_t, kMostRows + 1> out{};
  for (size_t i = 0; i < kMostRows; ++i)
    out[i + 1] =
        static_cast<uint16_t>(out[i] + (i < rows.size() ? rows[i].columns.size() : size_t{0}));
  return out;
}

// One table of one version of the form.
struct TableForm {
  Table table;
  std::string_view form;  // "2019", "2021"; remedies is the same in both
  std::span<const Row> rows;
  std::span<const std::string_view> headers;  // labels of the head, in their order
  std::string_view corner = {};               // the sentence in the corner, when prescribed
  bool one_line = false;                      // all rows are printed as one line of values
  std::array<uint16_t, kMostRows + 1> offsets = offsets_of(rows);

  size_t cell_count() const { return offset(rows.size()); }
  // The row with this key, or -1.
  int find(std::string_view row_key) const;
  // Index of a row's first cell in the table's flat list of cells.
  size_t offset(size_t row) const { return offsets[row]; }
};

struct Form {
  std::string_view id;  // as in RESULT, `report.form`
  std::string_view prescribed_by;
  int first_year;
  int last_year;
  std::span<const TableForm* const>
      tables;  // in the order of Table; empty: figures are not checked
};

// All versions, oldest first.
std::span<const Form> all();
// The version that holds for a report year (the year reported on).
const Form& for_year(int year);
// The version with this id; nullptr when there is none.
const Form* find(std::string_view id);
// Every printed form of one table, newest first.
std::span<const TableForm* const> layouts(Table table);

// One equality: the sum of the terms with sign +1 equals the sum of those with sign -1.
struct Term {
  uint8_t row;
  uint8_t column;
  int8_t sign;
};

}  // namespace gouji::forms
