// The recognised report: all that rules see.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"
#include "core/report/claims/statements.h"
#include "core/report/prose_index.h"
#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/span.h"
#include "core/text/words.h"

namespace gouji::report {

using text::Decimal;
using text::FoldedSpan;
using text::SourceSpan;

// ── The six sections (条例第五十条; the form's headings) ────────────────────────────────────────

enum class Section : uint8_t { overview, disclosure, requests, remedies, problems, others };
inline constexpr size_t kSections = 6;
std::string_view key(Section section);
// The heading without its number, as the form prints it: "总体情况".
std::string_view title(Section section);

// A heading of one of the six sections, as printed.
struct SectionHeading {
  Section section;
  uint8_t ordinal = 0;   // printed number; 0: none
  bool accepted = true;  // the form's wording or an accepted variant
  bool dirty = false;    // something stands before the number ("l六、")
  SourceSpan at;
};

struct SectionRead {
  bool found = false;
  SourceSpan heading;
  // Paragraphs of the section, headings and table rows left out: [first, last) of
  // Report::paragraphs.
  uint32_t first_paragraph = 0;
  uint32_t last_paragraph = 0;
  bool has_content = false;  // a paragraph, a table, or a picture
};

// The five aspects of 总体情况 (国办公开办函〔2021〕30号).
enum class Aspect : uint8_t { disclosure, requests, management, platform, supervision };
inline constexpr size_t kAspects = 5;
std::string_view title(Aspect aspect);

// ── Prose ───────────────────────────────────────────────────────────────────────────────────────

// Level of a number in front of a paragraph (GB/T 9704—2012, 7.3.3).
enum class Level : uint8_t {
  none,
  first /* 一、 */,
  second /* （一） */,
  third /* 1. */,
  fourth /* （1） */
};

struct Paragraph {
  FoldedSpan text;  // in Report::folded; line breaks inside a paragraph are folded away
  SourceSpan at;
  int16_t section = -1;  // index of Section; -1: before the first heading
  Level level = Level::none;
  uint8_t number = 0;        // value of the number in front; 0: none
  uint8_t number_bytes = 0;  // folded bytes of the number with its mark
  bool heading = false;      // a line of its own that titles what follows
  ProseIndex::Traits traits;
  // Prose, and no rest of a table that was not recognised: tabs, bars, or no sentence where tables
  // stand.
  bool running_text = false;
};

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────

enum class CellState : uint8_t { value, blank, placeholder, text, missing };

// What is odd about a value that could be read all the same.
enum Quirk : uint8_t {
  kQuirkUnit = 1,         // 3件, 251000元
  kQuirkGrouped = 2,      // 1,010
  kQuirkLeadingZero = 4,  // 00
  kQuirkLetters = 8,      // O, l, 〇 for 0 and 1
  kQuirkFullWidth = 16,   // １２
  kQuirkStray = 32,       // "? 0"
};

struct Cell {
  CellState state = CellState::missing;
  uint8_t quirks = 0;
  Decimal value;  // exact, when state is value; 0 otherwise
  SourceSpan at;  // empty for blank and missing
};

enum class RowState : uint8_t {
  complete,  // every cell has its value, blank, placeholder or text
  missing,   // neither label nor values
  damaged,   // more or fewer values than columns: its columns are not known
  unplaced,  // the source lost where blanks stood or the order of values: columns cannot be told
  // Cells of rows that are not complete are missing.
};

struct RowRead {
  RowState state = RowState::missing;
  SourceSpan label;            // empty when the row has values but no label was found for it
  SourceSpan at;               // label and values
  uint16_t values = 0;         // values found
  bool label_altered = false;  // differs from the form's label beyond spacing and punctuation
  bool label_blank = false;    // the field in front of the values is empty
  bool out_of_order = false;
};

struct GroupRead {
  std::string_view label;  // of the form
  bool found = false;
  uint16_t first_row = 0;
};

// A row, a line or a column in the table that the form does not have.
struct ExtraRow {
  SourceSpan label;
  SourceSpan at;
  uint16_t values = 0;
  bool column = false;
};

struct TableRead {
  bool found = false;
  bool picture = false;                    // an image stands where the table should
  const forms::TableForm* form = nullptr;  // as printed; never null after reading
  SourceSpan at;
  std::vector<Cell> cells;    // flat, in the order of form->rows and their columns
  std::vector<RowRead> rows;  // one for each of form->rows
  std::vector<GroupRead> groups;
  std::vector<ExtraRow> extras;
  std::vector<SourceSpan> foreign_labels;  // labels of the other version of the form
  SourceSpan corner;                       // the tie-out sentence; empty: absent
  bool corner_altered = false;
  bool drops_blanks = false;     // blank cells are not in its rows, and bars fill these up
  bool loses_blanks = false;     // blank cells have left nothing behind
  bool squeezes_blanks = false;  // blank cells of requests stand behind the others, or nowhere
  bool glued = false;            // the figures of its rows ran together: 9025 for 9, 0 and 25
  uint16_t cut_totals = 0;       // rows of requests that keep the first digits of their total alone

  const Cell& cell(size_t row, size_t column) const { return cells[form->offset(row) + column]; }
  // The values of the row can be computed with: complete and no text cell among them.
  bool countable(size_t row) const;
};

// ── Who, when ───────────────────────────────────────────────────────────────────────────────────

enum class AgencyKind : uint8_t {
  unknown,
  ministry,
  government,
  department,
  township,
  subdistrict
};
std::string_view key(AgencyKind kind);

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// Where a report year is named.
enum class YearSource : uint8_t { title, period, body, signature };
struct YearMention {
  YearSource source;
  int year;  // the report year it implies (signature: year of the date − 1)
  SourceSpan at;
};

struct Title {
  SourceSpan at;
  bool has_agency = false;
  bool has_year = false;
  bool has_name = false;  // 政府信息公开工作年度报告 or 年报
};

struct Signature {
  SourceSpan agency;
  SourceSpan date;
  std::optional<Date> on;
  bool below_title = false;  // the date stands there, in brackets, and none at the end
};

// A figure that the prose states (RESULT, report.claims).
struct Claim {
  std::string_view kind;
  Figure figure;
  SourceSpan at;
  Scope scope = Scope::whole;
  std::string_view of;  // growth: the kind of what grows; empty: the form does not count it
};

// ── What the file holds besides its text ────────────────────────────────────────────────────────

enum class LeftoverKind : uint8_t { tracked_change, comment, hidden_text };
// All of one kind.
struct Leftover {
  LeftoverKind kind;
  SourceSpan at;       // the first place, or the cell where it was left out
  uint32_t count = 0;  // places
};

struct Report {
  std::string_view text;  // the shown text; owned by the document
  text::Folded folded;

  int year = 0;  // 0: not found
  std::vector<YearMention> years;
  const forms::Form* form =
      nullptr;         // the version printed; by year when no table tells; may be null
  std::string agency;  // full name, spaces folded; empty: not found
  SourceSpan agency_at;
  AgencyKind agency_kind = AgencyKind::unknown;
  Title title;
  Signature signature;

  std::vector<SectionHeading> headings;  // in the order of the document
  std::array<SectionRead, kSections> sections;
  std::array<SourceSpan, kAspects> aspects;  // where each begins; empty: not covered
  std::vector<Paragraph> paragraphs;
  ProseIndex index;  // of all paragraphs
  std::array<TableRead, forms::kTables> tables;
  std::vector<Claim> claims;  // in the order of the text
  std::vector<Leftover> leftovers;
  Prose prose;  // the same and more, for the rules (claims.h)

  // False: no paragraph holds the word, or one of the words. A few steps for most words; else the
  // paragraphs that may hold it are searched.
  bool may_hold(std::string_view word) const;
  template <class Words>
  bool may_hold_any(const Words& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return may_hold(word); });
  }
  // The same of one paragraph, less sure: it may not hold the word after all.
  bool may_hold(const Paragraph& p, std::string_view word) const {
    return index.may_hold(p.traits, word);
  }
  bool may_hold(const Paragraph& p, const WordPairs& word) const {
    return index.may_hold(p.traits, word);
  }
  template <class Words>
  bool may_hold_any(const Paragraph& p, const Words& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [&](const auto& word) { return may_hold(p, word); });
  }
  std::string_view folded_text(const Paragraph& p) const { return folded.view(p.text); }
  const SectionRead& section(Section s) const { return sections[static_cast<size_t>(s)]; }
  const TableRead& table(forms::Table t) const { return tables[static_cast<size_t>(t)]; }
  // The source range of part of a paragraph's folded text.
  SourceSpan source(const Paragraph& p, size_t from, size_t length) const {
    const auto begin = static_cast<uint32_t>(p.text.begin + from);
    return folded.source({begin, static_cast<uint32_t>(begin + length)});
  }
  std::string_view raw(SourceSpan span) const { return span.in(text); }
  // The version of the form that holds for the report year; the printed one when there is no year.
  const forms::Form& prescribed() const;
};

}  // namespace gouji::report
