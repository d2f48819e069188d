#include "core/report/recognise.h"

#include <algorithm>
#include <span>

#include "core/report/claims/claims.h"
#include "core/report/identity/identity.h"
#include "core/report/outline/aspects.h"
#include "core/report/outline/leftovers.h"
#include "core/report/outline/outline.h"
#include "core/report/tables/dropped_blanks.h"
#include "core/report/tables/halves.h"
#include "core/report/tables/head_columns.h"
#include "core/report/tables/items.h"
#include "core/report/tables/lost_blanks.h"
#include "core/report/tables/table.h"
#include "core/report/tables/transposed.h"
#include "core/report/tables/value.h"
#include "core/report/tables/values_first.h"

namespace gouji::report {
namespace {

// Words without which no report of this kind is written; looked for before a large text is taken
// apart.
bool names_the_subject(std::string_view text) {
  for (const std::string_view word : {"信息公开", "信息公開", "第二十条", "第二十條", "总体情况",
                                      "總體情況", "本年新收", "上年结转"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

constexpr size_t kLarge = size_t{1} << 20;

// No row is sure.
void withdraw(TableRead& read) {
  for (RowRead& row : read.rows)
    if (row.state != RowState::missing) row.state = RowState::unplaced;
  read.cells.assign(read.cells.size(), {});
  read.extras.clear();
}

// A table without any row that could be read, whose text has figures for all of its cells: nothing
// parts them.
void find_glued(const Report& report, TableRead& read) {
  if (!read.found || std::any_of(read.rows.begin(), read.rows.end(), [](const RowRead& row) {
        return row.state == RowState::complete || row.values > 1;
      }))
    return;
  const std::string_view text = read.at.in(report.text);
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  read.glued = read.glued || static_cast<size_t>(digits) >= read.cells.size();
  if (!read.glued) return;
  for (RowRead& row : read.rows) {
    row.state = RowState::unplaced;
    row.label_altered = row.out_of_order = false;
  }
  read.extras.clear();
  read.corner = read.at;
  read.corner_altered = false;
}

void read_tables(const document::Document& doc, const Outline& outline, Report& report) {
  const forms::Form* preferred = report.year > 0 ? &forms::for_year(report.year) : nullptr;
  // Without a year, the disclosure table tells the version best, so it is read first.
  for (size_t t = 0; t < forms::kTables; ++t) {
    const auto table = static_cast<forms::Table>(t);
    TableRead& read = report.tables[t];
    const RowRange rows = outline.tables[t];
    bool overflow = false;
    Items items;
    if (!rows.empty())
      items = gather(doc, report.folded, outline.cells, rows.first, rows.last, overflow);
    if (overflow) items = {};
    join_halves(items, report.folded, table);
    turn_back(items, report.folded, table);
    const ValuesFirst first = put_values_behind_labels(items, report.folded, table);
    const std::vector<ExtraRow> columns = order_columns(items, report.folded, report.text, table);
    read = read_table(table, items, report.folded, report.text, preferred);
    read.extras.insert(read.extras.end(), columns.begin(), columns.end());
    if (first == ValuesFirst::unsure) withdraw(read);
    read.picture = !read.found && outline.pictures[t];
    if (preferred == nullptr && read.found) preferred = forms::find(read.form->form);
  }
  if (report.table(forms::Table::requests).drops_blanks)
    for (const forms::Table t : {forms::Table::disclosure, forms::Table::remedies})
      withdraw_dropped_blanks(report.text, report.tables[static_cast<size_t>(t)]);
  if (report.table(forms::Table::requests).loses_blanks)
    for (const forms::Table t : {forms::Table::disclosure, forms::Table::remedies})
      withdraw_short_rows(report.tables[static_cast<size_t>(t)]);
  if (report.table(forms::Table::requests).glued) {
    TableRead& remedies = report.tables[static_cast<size_t>(forms::Table::remedies)];
    remedies.glued = remedies.found;
    withdraw_short_rows(remedies);
  }
  if (report.table(forms::Table::requests).squeezes_blanks)
    for (TableRead& read : report.tables)
      if (read.found) withdraw_squeezed_rows(read);
  withdraw_trailing_blanks(report.text,
                           report.tables[static_cast<size_t>(forms::Table::disclosure)]);
  for (TableRead& read : report.tables) find_glued(report, read);
  withdraw_squeezed_remedies(report.tables[static_cast<size_t>(forms::Table::remedies)]);
}

// The version that the tables print: the disclosure table differs most, then the requests table.
const forms::Form* printed_form(const Report& report) {
  if (report.year > 0 && forms::for_year(report.year).tables.empty())
    return &forms::for_year(report.year);
  for (const forms::Table t : {forms::Table::disclosure, forms::Table::requests})
    if (report.table(t).found) return forms::find(report.table(t).form->form);
  return report.year > 0 ? &forms::for_year(report.year) : nullptr;
}

// How many of the titles stand in the text, one behind another.
size_t titles_in(std::string_view text, std::span<const std::string_view> titles) {
  size_t found = 0;
  for (const std::string_view title : titles) {
    const size_t at = text.find(title);
    if (at == text.npos) continue;
    text.remove_prefix(at + title.size());
    ++found;
  }
  return found;
}

// One row holds what nearly all sections are about, or one cell the headings of two.
bool lines_lost(const document::Document& doc) {
  constexpr std::string_view kTitles[] = {
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
      "行政复议", "存在的主要问题",       "其他需要报告的事项"};
  constexpr std::string_view kNumbered[] = {"一、总体情况", "二、主动公开政府信息情况",
                                            "三、收到和处理政府信息公开申请情况"};
  constexpr uint32_t kLongRow = 1500;  // bytes; most of a report
  constexpr uint32_t kLongCell = 600;
  return std::any_of(doc.rows.begin(), doc.rows.end(), [&](const document::Row& row) {
    if (row.cell_count == 0) return false;
    const document::Cell* const first = doc.begin(row);
    const SourceSpan at = first->at.joined((doc.end(row) - 1)->at);
    return (at.size() >= kLongRow && titles_in(at.in(doc.text), kTitles) >= 5) ||
           (first->at.size() >= kLongCell && titles_in(doc.text_of(*first), kNumbered) >= 2);
  });
}

// An English text about the form, or with a report as its example. No report has so many of these
// words, but for one in two languages, which has a title.
bool is_english(std::string_view text) {
  constexpr size_t kMany = 20;
  size_t words = 0;
  for (const std::string_view word : {" the ", " of ", " and ", " is "})
    for (size_t i = text.find(word); i != text.npos && words < kMany;
         i = text.find(word, i + word.size() - 1))
      ++words;
  return words >= kMany;
}

Recognition judge(const Outline& outline, const Report& report) {
  const bool titled = report.title.has_name && (report.year > 0 || !report.agency.empty());
  if (!titled && is_english(report.text)) return Recognition::not_a_report;
  int signs = report.title.has_name ? 2 : 0;
  // Reports before 2019 have other headings and another table: their title must do.
  if (report.title.has_name && report.year > 0 && forms::for_year(report.year).tables.empty())
    ++signs;
  for (const SectionRead& s : report.sections) signs += s.found;
  for (const TableRead& t : report.tables) {
    size_t rows = 0;
    for (const RowRead& row : t.rows) rows += row.state != RowState::missing;
    signs += t.found ? (rows * 2 >= t.rows.size() ? 3 : 1) : 0;
  }
  for (const RowRange& rows : outline.tables) signs += !rows.empty();
  return signs >= 3 ? Recognition::report : Recognition::not_a_report;
}

void index_prose(Report& report) {
  report.index.reserve(report.folded.text().size());
  for (Paragraph& p : report.paragraphs) {
    p.traits = report.index.add(report.folded_text(p), report.raw(p.at), p.at);
    const bool among_tables = p.section >= static_cast<int16_t>(Section::disclosure) &&
                              p.section <= static_cast<int16_t>(Section::remedies);
    const std::string_view f = report.folded_text(p);
    const bool no_sentence = (p.traits.kinds & kStop) == 0;
    const bool of_page =
        no_sentence && ((p.section < 0 && is_page_line(f)) ||
                        (p.section == static_cast<int16_t>(Section::others) && is_site_foot(f)));
    p.running_text = (p.traits.kinds & kTableMark) == 0 &&
                     (!among_tables || (p.traits.kinds & kStop) != 0) && !of_page;
  }
}

}  // namespace

Recognition recognise(const document::Document& doc, Report& report) {
  report.text = doc.text;
  if (doc.text.size() > kLarge && !names_the_subject(doc.text)) return Recognition::not_a_report;
  const Outline skeleton = outline(doc, report);
  if (skeleton.reports > 1)
    return is_english(doc.text) ? Recognition::not_a_report : Recognition::several_reports;
  if (report.headings.size() < kSections - 1 && lines_lost(doc)) return Recognition::lines_lost;
  index_prose(report);
  identify(FoldedRows(doc, skeleton.cells, report.folded), report);
  read_aspects(report);
  read_tables(doc, skeleton, report);
  report.form = printed_form(report);
  read_claims(report);
  find_leftovers(doc, report);
  return judge(skeleton, report);
}

bool TableRead::countable(size_t row) const {
  if (rows[row].state != RowState::complete) return false;
  const size_t first = form->offset(row);
  for (size_t c = 0; c < form->rows[row].columns.size(); ++c)
    if (cells[first + c].state == CellState::text) return false;
  return true;
}

bool Report::may_hold(std::string_view word) const {
  return index.may_hold(word) &&
         std::any_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& p) {
           return may_hold(p, word) && text::find(folded_text(p), word) != std::string_view::npos;
         });
}

const forms::Form& Report::prescribed() const {
  if (year > 0) return forms::for_year(year);
  return form != nullptr ? *form : forms::all().back();
}

}  // namespace gouji::report
