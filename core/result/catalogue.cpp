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
  std::string bad, good;
};
template <class V>
void fields(V& v, const RuleEntry& x) {
  v("id", x.id), v("group", x.group), v("severity", x.severity), v("title", x.title);
  v("basis", x.basis), v("advice", x.advice), v("on", x.on), v("bad", x.bad), v("good", x.good);
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

TableEntry table_entry(const forms::TableForm& table) {
  TableEntry out{forms::key(table.table), some(table.corner), {}};
  for (const forms::Row& row : table.rows) {
    RowEntry r{row.key, row.label, some(row.group), {}};
    for (const forms::Column& c : row.columns) r.columns.push_back({c.key, c.label});
    out.rows.push_back(std::move(r));
  }
  return out;
}

// A cell by the labels of the form, newest first; its keys when no form has it.
std::string cell_text(const rules::Edit& edit) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const auto table = static_cast<forms::Table>(t);
    if (forms::key(table) != edit.a) continue;
    for (const forms::TableForm* form : forms::layouts(table)) {
      const int r = form->find(edit.b);
      if (r < 0) continue;
      const forms::Row& row = form->rows[static_cast<size_t>(r)];
      for (const forms::Column& c : row.columns)
        if (c.key == edit.c) return "“" + std::string(row.label) + "”·" + std::string(c.label);
    }
  }
  return std::string(edit.a) + "." + std::string(edit.b) + "." + std::string(edit.c);
}

// Where a text may be cut, in characters.
size_t bytes_of(std::string_view text, size_t characters) {
  size_t i = 0;
  while (i < text.size() && (characters > 0 || (text[i] & 0xC0) == 0x80))
    characters -= (text[i++] & 0xC0) != 0x80;
  return i;
}

// A piece of a report, as it is shown to people: on one line, not too long, and with a sign that a
// date of which the year is the report's begins before it.
std::string quoted(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  constexpr size_t kLongest = 90, kHead = 60;  // characters
  const size_t first = text.find_first_not_of(kSpace);
  if (first == text.npos) return "“" + std::string(text) + "”";
  text = text.substr(first, text.find_last_not_of(kSpace) + 1 - first);
  const bool cut = bytes_of(text, kLongest) < text.size();
  if (cut) text = text.substr(0, bytes_of(text, kHead));
  std::string out = text.starts_with("年") || text.starts_with(".") ? "“…" : "“";
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n')
      out += "⏎";
    else if (text[i] != '\t')
      out += text[i];
    else if (text[i - 1] != '\t' && text[i - 1] != '\n')
      out += ' ';
  }
  return out + (cut ? "……”" : "”");
}

// What was, and what becomes of it: the report was right before.
std::string edit_text(const rules::Edit& edit, bool zh) {
  using Kind = rules::Edit::Kind;
  switch (edit.kind) {
    case Kind::none:
      return {};
    case Kind::cell:
      return cell_text(edit) + (zh ? "由" : ": ") + "“" + std::string(edit.e) + "”" +
             (zh ? "改为" : " becomes ") +
             (edit.d.empty() ? std::string(zh ? "空白" : "blank")
                             : "“" + std::string(edit.d) + "”");
    case Kind::replace:
      if (edit.b.empty()) return (zh ? "删去" : "without ") + quoted(edit.a);
      return (zh ? "把" : "") + quoted(edit.a) + (zh ? "改为" : " becomes ") + quoted(edit.b);
    case Kind::remove:
      return (zh ? "删去有" : "without the line that has ") + quoted(edit.a) + (zh ? "的一行" : "");
    case Kind::append:
      return (zh ? "末尾加上" : "at the end ") + quoted(edit.a);
    case Kind::same_figures:
      return zh ? "全部数字改为上年报告的" : "all figures become last year's";
    case Kind::no_figures:
      return zh ? "全部数字改为0" : "all figures become 0";
  }
  return {};
}

}  // namespace

std::string example_text(const rules::Example& example, rules::Language language) {
  const bool zh = language == rules::Language::zh;
  std::string out;
  const auto add = [&](const rules::Edit& edit, std::string_view before) {
    const std::string text = edit_text(edit, zh);
    if (text.empty()) return;
    if (!out.empty()) out += zh ? "；" : "; ";
    out.append(before).append(text);
  };
  for (const rules::Edit& edit : example.edits) add(edit, "");
  for (const rules::Edit& edit : example.other) add(edit, zh ? "另一份报告：" : "other report: ");
  return out;
}

std::string catalogue(std::string_view version, rules::Language language) {
  const bool zh = language == rules::Language::zh;
  const auto pick = [&](const rules::Wording& w) { return zh ? w.zh : w.en; };
  const auto first = [&](const rules::Examples& examples) {
    return examples.empty() ? std::string() : example_text(*examples.begin(), language);
  };
  Catalogue out{version, {}, {}};
  for (const rules::Rule* rule : rules::all())
    out.rules.push_back({rule->id, rules::key(rule->group), rules::key(rule->severity),
                         pick(rule->title), pick(rule->basis), pick(rule->advice), rule->on,
                         first(rule->bad), first(rule->good)});
  for (const forms::Form& form : forms::all()) {
    FormEntry f{form.id, form.prescribed_by, {}};
    for (const forms::TableForm* table : form.tables) f.tables.push_back(table_entry(*table));
    out.forms.push_back(std::move(f));
  }
  return to_json(out);
}

}  // namespace gouji::result
