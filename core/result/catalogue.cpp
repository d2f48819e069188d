#include "core/result/catalogue.h"

#include <optional>
#include <vector>

#include "core/forms/form.h"
#include "core/result/json.h"

namespace gouji::result {
namespace {

struct RuleEntry {
  std::string_view id, group, severity, title, basis, advice;
  bool on;
};
template <class V>
void fields(V& v, const RuleEntry& x) {
  v("id", x.id), v("group", x.group), v("severity", x.severity), v("title", x.title);
  v("basis", x.basis), v("advice", x.advice), v("on", x.on);
}
struct ColumnEntry {
  std::string_view key, label;
};
template <class V>
void fields(V& v, const ColumnEntry& x) {
  v("key", x.key), v("label", x.label);
}
struct RowEntry {
  std::string_view key, label;
  std::optional<std::string_view> group;
  std::vector<ColumnEntry> columns;
};
template <class V>
void fields(V& v, const RowEntry& x) {
  v("key", x.key), v("label", x.label), v("group", x.group), v("columns", x.columns);
}
struct TableEntry {
  std::string_view key;
  std::optional<std::string_view> corner;
  std::vector<RowEntry> rows;
};
template <class V>
void fields(V& v, const TableEntry& x) {
  v("key", x.key), v("corner", x.corner), v("rows", x.rows);
}
struct FormEntry {
  std::string_view id, prescribed_by;
  std::vector<TableEntry> tables;
};
template <class V>
void fields(V& v, const FormEntry& x) {
  v("id", x.id), v("prescribedBy", x.prescribed_by), v("tables", x.tables);
}
struct Catalogue {
  std::string_view version;
  std::vector<RuleEntry> rules;
  std::vector<FormEntry> forms;
};
template <class V>
void fields(V& v, const Catalogue& x) {
  v("version", x.version), v("rules", x.rules), v("forms", x.forms);
}

std::optional<std::string_view> some(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

TableEntry table_entry(const gouji::forms::TableForm& table) {
  TableEntry out{gouji::forms::key(table.table), some(table.corner), {}};
  for (const gouji::forms::Row& row : table.rows) {
    RowEntry r{row.key, row.label, some(row.group), {}};
    for (const gouji::forms::Column& c : row.columns) r.columns.push_back({c.key, c.label});
    out.rows.push_back(std::move(r));
  }
  return out;
}

}  // namespace

std::string catalogue(std::string_view version, gouji::rules::Language language) {
  const bool zh = language == gouji::rules::Language::zh;
  const auto pick = [&](const gouji::rules::Wording& w) { return zh ? w.zh : w.en; };
  Catalogue out{version, {}, {}};
  for (const gouji::rules::Rule* rule : gouji::rules::all())
    out.rules.push_back({rule->id, gouji::rules::key(rule->group),
                         gouji::rules::key(rule->severity), pick(rule->title), pick(rule->basis),
                         pick(rule->advice), rule->on});
  for (const gouji::forms::Form& form : gouji::forms::all()) {
    FormEntry f{form.id, form.prescribed_by, {}};
    for (const gouji::forms::TableForm* table : form.tables)
      f.tables.push_back(table_entry(*table));
    out.forms.push_back(std::move(f));
  }
  return to_json(out);
}

}  // namespace gouji::result
