// Faults of the tables: their rows, labels and cells, and their sums.
#include <algorithm>
#include <cstdlib>

#include "core/forms/equalities.h"
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

using forms::Table;
using support::TableModel;
using support::TableRow;

Place cell_place(const TableModel& table, size_t row, size_t column) {
  const forms::Row& r = table.form->rows[row];
  return Place{.table = std::string(key(table.form->table)),
               .row = std::string(r.key),
               .column = std::string(r.columns[column].key)};
}
Place row_place(const TableModel& table, size_t row) {
  return Place{.table = std::string(key(table.form->table)),
               .row = std::string(table.form->rows[row].key)};
}
Place table_place(const TableModel& table) {
  return Place{.table = std::string(key(table.form->table))};
}

TableModel& a_table(Trial& t, Random& random) { return t.now().tables[random.below(3)]; }
// Of the two whose rows have labels.
TableModel& a_labelled_table(Trial& t, Random& random) {
  return t.now().tables[random.chance(70) ? 1 : 0];
}
size_t a_row(const TableModel& table, Random& random) { return random.below(table.rows.size()); }

std::optional<Place> missing_table(Trial& t, Random& random) {
  TableModel& table = a_table(t, random);
  table.present = false;
  return table_place(table);
}

std::optional<Place> missing_row(Trial& t, Random& random) {
  TableModel& table = a_labelled_table(t, random);
  const size_t r = a_row(table, random);
  table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(r));
  return row_place(table, r);
}

// The rows whose values pdf_plain prints in one run behind the first one's label.
bool stands_in_run(const forms::TableForm& form, size_t row) {
  const int first = form.find("refused_excessive");
  const int behind = form.find("processed_total");
  return first >= 0 && static_cast<int>(row) >= first && static_cast<int>(row) < behind;
}

std::optional<Place> values_lost_or_found(Trial& t, Random& random) {
  TableModel& table = a_table(t, random);
  const size_t r = a_row(table, random);
  std::vector<std::string>& values = table.rows[r].values;
  if (table.form->table == Table::disclosure && values.size() < 3) return std::nullopt;
  // Rows that a text prints column by column are not told apart by a value more or less.
  if (table.form->table == Table::requests && read_downwards(t.style, table.form->rows[r].key))
    return std::nullopt;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(random.below(values.size()));
  random.chance(70) ? values.erase(at) : values.insert(at, std::to_string(random.between(0, 9)));
  // The remedies are one line of values: whose value is lost cannot be told.
  if (table.form->table == Table::remedies) return Place{};
  if (t.style == Style::pdf_plain && stands_in_run(*table.form, r)) return Place{};
  return row_place(table, r);
}

std::optional<Place> missing_group(Trial& t, Random& random) {
  const TableModel& table = a_labelled_table(t, random);
  std::vector<std::string_view> groups;
  for (const forms::Row& row : table.form->rows)
    if (!row.group.empty() && (groups.empty() || groups.back() != row.group))
      groups.push_back(row.group);
  const std::string label(random.of(groups));
  t.now().table(table.form->table).dropped_groups = {label};
  return Place{.message = label};
}

std::optional<Place> altered_label(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {
      {"denied_internal", "5.属于三类内部管理信息"},
      {"denied_process", "6.属于四类过程信息"},
      {"denied_enforcement", "7.属于行政执法案件"},
      {"denied_inquiry", "8.属于行政查询类事项"},
      {"denied_secret", "1.涉及国家秘密"},
      {"denied_law", "2.其他法律法规禁止公开"},
      {"denied_third_party", "4.保护第三方权益"},
      {"unavailable_not_held", "1.本机关不掌握相关信息"},
      {"unavailable_not_ready", "2.没有现成信息需另行制作"},
      {"unavailable_unclear", "3.补正后申请内容不明确"},
      {"refused_petition", "1.信访投诉举报类申请"},
      {"refused_publication", "3.要求提供出版物"},
      {"refused_excessive", "4.无正当理由反复申请"},
      {"received", "一、本年收到政府信息公开申请数量"},
      {"carried_in", "二、上年度结转政府信息公开申请件数"},
      {"granted", "（一）予以全部公开"},
      {"carried_out", "四、结转下年度办理"},
  };
  const auto& [key, label] = random.of(kWrong);
  TableModel& table = t.now().table(Table::requests);
  TableRow* row = table.row(key);
  row->label = label;
  return row_place(table, static_cast<size_t>(row->form_row));
}

std::optional<Place> rows_swapped(Trial& t, Random& random) {
  TableModel& table = a_labelled_table(t, random);
  const size_t r = random.below(table.rows.size() - 1);
  // Rows of one block: in another they stand under other columns.
  if (table.form->rows[r].group != table.form->rows[r + 1].group) return std::nullopt;
  std::swap(table.rows[r], table.rows[r + 1]);
  return Place{};
}

std::optional<Place> row_too_many(Trial& t, Random& random) {
  constexpr std::string_view kLabels[] = {"6.申请内容不是政府信息", "9.属于商业秘密", "4.其他原因",
                                          "5.已主动公开", "10.涉及个人隐私"};
  TableModel& table = t.now().table(Table::requests);
  const size_t r = 4 + random.below(table.rows.size() - 7);
  const std::string label(random.of(kLabels));
  table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(r),
                    {table.rows[r - 1].form_row, label, std::vector<std::string>(7, "0")});
  return Place{.text = label};
}

// The form without its corner sentence, or with one that says another thing.
std::optional<Place> no_tie_out_note(Trial& t, Random& random) {
  struct Altered {
    forms::TableForm without, other;
    explicit Altered(const forms::TableForm& form) : without(form), other(form) {
      without.corner = "";
      other.corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项之和）";
    }
  };
  static const Altered k2019(*forms::find("2019")->tables[1]);
  static const Altered k2021(*forms::find("2021")->tables[1]);
  TableModel& table = t.now().table(Table::requests);
  const Altered& altered = table.form->form == "2019" ? k2019 : k2021;
  table.form = random.chance(60) ? &altered.without : &altered.other;
  return Place{};
}

// ── Cells ───────────────────────────────────────────────────────────────────────────────────────

struct CellAt {
  TableModel* table;
  size_t row, column;
  std::string& text() const { return table->rows[row].values[column]; }
  forms::Unit unit() const { return table->form->rows[row].columns[column].unit; }
  Place place() const { return cell_place(*table, row, column); }
};

CellAt a_cell(Trial& t, Random& random) {
  TableModel& table = a_table(t, random);
  const size_t r = a_row(table, random);
  return {&table, r, random.below(table.rows[r].values.size())};
}

std::optional<Place> blank_cell(Trial& t, Random& random) {
  const CellAt cell = a_cell(t, random);
  if (cell.table->form->table == Table::requests &&
      read_downwards(t.style, cell.table->form->rows[cell.row].key))
    return std::nullopt;
  cell.text().clear();
  return table_place(*cell.table);
}

std::optional<Place> placeholder(Trial& t, Random& random) {
  constexpr std::string_view kSigns[] = {"/", "-", "—", "无", "不适用", "——"};
  const CellAt cell = a_cell(t, random);
  cell.text() = random.of(kSigns);
  return table_place(*cell.table);
}

std::optional<Place> no_whole_number(Trial& t, Random& random) {
  constexpr std::string_view kWrong[] = {"1.5", "0.3", "若干", "3x", "12.75", "见附件"};
  const CellAt cell = a_cell(t, random);
  if (cell.unit() != forms::Unit::count) return std::nullopt;
  cell.text() = random.of(kWrong);
  return cell.place();
}

std::optional<Place> negative(Trial& t, Random& random) {
  const CellAt cell = a_cell(t, random);
  if (cell.unit() == forms::Unit::change) return std::nullopt;
  cell.text() = "-" + std::to_string(random.between(1, 40));
  return cell.place();
}

std::optional<Place> with_unit(Trial& t, Random& random) {
  const CellAt cell = a_cell(t, random);
  if (cell.unit() == forms::Unit::change) return std::nullopt;
  cell.text() += cell.unit() == forms::Unit::count ? random.of({"件", "个", "份", "项"}) : "万元";
  return cell.place();
}

std::optional<Place> odd_digits(Trial& t, Random& random) {
  const CellAt cell = a_cell(t, random);
  if (cell.unit() != forms::Unit::count) return std::nullopt;
  std::string& text = cell.text();
  switch (random.below(4)) {
    case 0:
      text.insert(0, "0");
      break;
    case 1:
      text = "O";
      break;
    case 2:
      text = "１２";
      break;
    default:
      text = "1,035";
  }
  return cell.place();
}

std::optional<Place> fees_in_yuan(Trial& t, Random& random) {
  std::string* cell = t.now().table(Table::disclosure).cell("fees", "amount");
  if (cell == nullptr) return std::nullopt;
  const long yuan = random.between(2, 90) * 1000;
  *cell = std::to_string(yuan) + "元";
  if (random.chance(50)) {
    *cell = std::to_string(yuan);
    insert_clause(t.now(), "全年行政事业性收费" + std::to_string(yuan) + "元，", random);
  }
  return Place{.table = "disclosure", .row = "fees", .column = "amount"};
}

constexpr std::string_view kDown =
    "columns are printed one below the other: rows cannot be told apart any more";
bool not_plain(Style s) { return s != Style::pdf_plain; }
bool has_corner(Style s) { return s != Style::pdf_plain && s != Style::markdown_split; }
bool keeps_labels(Style s) { return has_corner(s); }

constexpr Fault kTables[] = {
    {"table-missing", 100, missing_table},
    {"row-missing", 100, missing_row},
    {"row-value-count", 100, values_lost_or_found},
    {"group-label-missing", 100, missing_group},
    {"label-altered",
     100,
     altered_label,
     {},
     keeps_labels,
     "pdf_plain parts labels from their rows, markdown_split runs invented headers into them"},
    {"row-order", 100, rows_swapped, {}, not_plain, kDown},
    {"row-extra", 100, row_too_many, {}, not_plain, kDown},
    {"tie-out-note-missing",
     100,
     no_tie_out_note,
     {},
     has_corner,
     "pdf_plain always prints it, markdown_split never"},
    {"cell-blank", 100, blank_cell, {"row-value-count"}},
    {"cell-placeholder", 100, placeholder},
    {"cell-not-integer", 100, no_whole_number},
    {"cell-negative", 100, negative},
    {"cell-unit", 100, with_unit},
    {"cell-digits", 100, odd_digits},
    {"fee-unit", 100, fees_in_yuan},
};

// ── Sums ────────────────────────────────────────────────────────────────────────────────────────

// One cell of an equality of this kind is given another value.
std::optional<Place> broken(Trial& t, Random& random, forms::EqualityKind kind) {
  TableModel& table = t.now().table(kind == forms::EqualityKind::remedies_total ? Table::remedies
                                                                                : Table::requests);
  std::vector<const forms::Equality*> all;
  for (const forms::Equality& e : forms::equalities(*table.form))
    if (e.kind == kind) all.push_back(&e);
  const forms::Equality& e = *random.of(all);
  const forms::Term& term = random.of(e.terms);
  std::string& cell = table.rows[term.row].values[term.column];
  const long now = std::strtol(cell.c_str(), nullptr, 10);
  // The figure forgotten, in the wrong place, or just wrong.
  long wrong = random.chance(40) ? 0 : now + random.between(-9, 30);
  if (wrong < 0 || wrong == now) wrong = now + 1;
  cell = std::to_string(wrong);
  Place out = table_place(table);
  if (e.row >= 0) out.row = table.form->rows[static_cast<size_t>(e.row)].key;
  out.column = table.form->rows[0].columns[static_cast<size_t>(e.column)].key;
  return out;
}

template <forms::EqualityKind kind>
std::optional<Place> broken(Trial& t, Random& random) {
  return broken(t, random, kind);
}

std::optional<Place> stock_below_zero(Trial& t, Random& random) {
  TableModel& table = t.now().table(Table::disclosure);
  if (table.form->form != "2021") return std::nullopt;
  const std::string_view row = random.of({"rules", "normative"});
  const int issued = random.between(2, 20);
  const int in_force = random.between(0, issued - 1);
  *table.cell(row, "issued") = std::to_string(issued);
  *table.cell(row, "in_force") = std::to_string(in_force);
  *table.cell(row, "repealed") = std::to_string(random.between(0, issued - in_force - 1));
  return Place{.table = "disclosure", .row = std::string(row), .column = "in_force"};
}

std::optional<Place> items_contradict(Trial& t, Random& random) {
  TableModel& table = t.now().table(Table::disclosure);
  if (table.form->form != "2019") return std::nullopt;
  const auto set = [&](std::string_view row, std::string_view column, int value) {
    *table.cell(row, column) = std::to_string(value);
  };
  switch (random.below(3)) {
    case 0: {
      const std::string_view row =
          random.of({"licensing", "other_services", "penalty", "coercion", "fees"});
      const int items = random.between(0, 20);
      set(row, "items_last_year", items);
      set(row, "items_change", -items - random.between(1, 9));
      return Place{.table = "disclosure", .row = std::string(row), .column = "items_change"};
    }
    case 1: {
      const int total = random.between(0, 20);
      set("normative", "disclosed_total", total);
      set("normative", "disclosed", total + random.between(1, 9));
      return Place{.table = "disclosure", .row = "normative", .column = "disclosed_total"};
    }
    default:
      set("procurement", "projects", 0);
      *table.cell("procurement", "amount") = "86.4";
      return Place{.table = "disclosure", .row = "procurement", .column = "amount"};
  }
}

std::optional<Place> rules_without_power(Trial& t, Random& random) {
  // The office of a city may report for the city.
  if (t.now().agency.makes_rules || t.now().agency.name.ends_with("人民政府办公室"))
    return std::nullopt;
  TableModel& table = t.now().table(Table::disclosure);
  const std::string_view column = table.form->form == "2021" ? "in_force" : "disclosed_total";
  *table.cell("rules", column) = std::to_string(random.between(1, 9));
  return Place{.table = "disclosure", .row = "rules", .column = std::string(column)};
}

std::optional<Place> too_much_carried_out(Trial& t, Random& random) {
  const long received = t.now().figure(Table::requests, "received");
  *t.now().table(Table::requests).cell("carried_out", "total") =
      std::to_string(received + random.between(1, 9));
  return Place{.table = "requests", .row = "carried_out", .column = "total"};
}

std::optional<Place> direct_suits(Trial& t, Random& random) {
  if (t.now().year < 2024) return std::nullopt;
  TableModel& table = t.now().table(Table::remedies);
  const std::string n = std::to_string(random.between(1, 9));
  *table.cell("suit_direct", random.of({"upheld", "corrected", "other", "pending"})) = n;
  *table.cell("suit_direct", "total") = n;
  return Place{.table = "remedies", .row = "suit_direct", .column = "total"};
}

using Kind = forms::EqualityKind;
constexpr Fault kArithmetic[] = {
    {"row-total", 100, broken<Kind::row_total>},
    {"column-total", 100, broken<Kind::column_total>},
    {"balance", 100, broken<Kind::balance>},
    {"remedies-total", 100, broken<Kind::remedies_total>},
    {"stock-negative", 100, stock_below_zero},
    {"items-negative", 100, items_contradict},
    {"rules-without-power", 100, rules_without_power},
    {"carried-out-exceeds-received", 100, too_much_carried_out},
    {"direct-suit-after-2023", 100, direct_suits},
};

}  // namespace

std::span<const Fault> table_faults() { return kTables; }
std::span<const Fault> arithmetic_faults() { return kArithmetic; }

}  // namespace gouji::mutation
