// Plain text and Markdown: lines become rows; tabs and bars part cells. Which rows are tables is
// not decided here: labels decide it (report/), since flattened tables keep no other sign.
#include <algorithm>
#include <utility>

#include "core/document/blanks.h"
#include "core/document/plain/cut_lines.h"
#include "core/document/plain/joined_lines.h"
#include "core/document/plain/line_marks.h"
#include "core/document/plain/next.h"
#include "core/document/plain/page_numbers.h"
#include "core/document/plain/separated.h"
#include "core/document/plain/tab_lines.h"
#include "core/document/reader.h"
#include "core/text/words.h"

namespace gouji::document {
namespace {

constexpr size_t kSmall = size_t{1} << 17;  // bytes; of these not even the peak is worth a count

// What programs write for a field without content: NaN of merged cells.
bool is_nothing(std::string_view cell) {
  return cell.size() <= 4 && (cell == "NaN" || cell == "nan" || cell == "None" || cell == "null");
}

// What without_marks() takes away begins with one of these.
bool may_mark(char c) { return c == '#' || c == '>' || c == '*' || c == '_' || c == '\\'; }

class Reader {
 public:
  Reader(std::string_view text, Document& out)
      : text_(text),
        out_(out),
        page_numbers_(page_numbers(text)),
        flows_(JoinedLines::flows(text)),
        separated_(text),
        tab_lines_(text),
        parting_bar_(parting_bar(text)),
        list_mark_(list_mark(text)),
        cut_lines_(text),
        line_feed_(text, '\n'),
        carriage_return_(text, '\r'),
        form_feed_(text, '\f'),
        bar_(text, '|'),
        tab_(text, '\t') {}

  // False when the text has more lines or cells than any report.
  bool run() {
    if (!reserve()) return false;
    uint32_t begin = 0;
    while (begin < text_.size()) {
      uint32_t end =
          std::min({line_feed_.from(begin), carriage_return_.from(begin), form_feed_.from(begin)});
      if (separated_.here()) end = separated_.end_of_record(begin, end);
      end = cut_lines_.end_of_row(begin, end);
      lines({begin, end});
      if (out_.cells.size() > kMaxCells) return false;  // drawn bars were not counted
      if (end < text_.size() && text_[end] == '\r' && end + 1 < text_.size() &&
          text_[end + 1] == '\n')
        ++end;
      begin = end + 1;
      ++breaks_;
      ++lines_;
    }
    end_tab_row();
    out_.format = markdown_ ? "markdown" : "text";
    return true;
  }

 private:
  // Growing a vector of millions doubles its peak; counting first keeps it at what is needed.
  bool reserve() {
    if (text_.size() < kSmall) {
      // As many as reports have.
      out_.rows.reserve(text_.size() / 96);
      out_.cells.reserve(text_.size() / 32);
      return true;
    }
    size_t lines = 0;
    size_t fields = 0;
    // Where several stand in a row a search for each would be most of the cost.
    const auto next = [this](char c, size_t i) {
      return i < text_.size() && text_[i] == c ? i : text_.find(c, i);
    };
    for (const char c : {'\n', '\r', '\t', '|'})
      for (size_t i = next(c, 0); i != std::string_view::npos; i = next(c, i + 1)) {
        const char before = i > 0 ? text_[i - 1] : ' ';
        const bool filled = static_cast<unsigned char>(before) > ' ';
        const bool ends_line = c == '\n' || c == '\r';
        lines += ends_line && (filled || before == '\t');
        fields += filled && (ends_line || before != '|');
      }
    if (lines > kMaxCells || fields > kMaxCells) return false;
    out_.rows.reserve(lines + 1);
    out_.cells.reserve(fields + 2);
    return true;
  }

  // A line, or several that were joined.
  void lines(SourceSpan span) {
    const JoinedLines joined =
        flows_ ? JoinedLines::of_flow(text_, span) : JoinedLines(text_, span);
    if (!joined.here()) return line(span);
    // Over the limit run() says so.
    for (uint32_t begin = span.begin; begin < span.end && out_.cells.size() <= kMaxCells;) {
      if (text_[begin] == '|')
        begin += static_cast<uint32_t>(joined_rule(span.in(text_).substr(begin - span.begin)));
      const SourceSpan next = joined.next_break(begin);
      line({begin, next.begin});
      begin = next.end;
      breaks_ = 1;
    }
    breaks_ = 0;
  }

  void line(SourceSpan span) {
    if (!list_mark_.empty() && span.in(text_).starts_with(list_mark_))
      span.begin += static_cast<uint32_t>(list_mark_.size());
    const std::string_view raw = span.in(text_);
    if (tab_lines_.here() && bar_.from(span.begin) >= span.end) {
      if (tab_.from(span.begin) >= span.end) return tab_cell(span);
      if (TabLines::is_lone_tab(raw)) return lone_tab();
    }
    end_tab_row();
    if (bar_.from(span.begin) < span.end) {
      if (breaks_ > 1) bar_rows_ = 0;
      if (is_rule_line(without_residue(text_, trimmed(text_, span)).in(text_)) &&
          !(may_be_dashes(raw) && stand_for_figures(span))) {
        markdown_ = true;
        bar_rows_ = 0;
        return;
      }
      ++bar_rows_;
      return grid_ && raw.find("+--") != raw.npos ? ruled(span) : bars(span);
    }
    bar_rows_ = 0;
    if (tab_.from(span.begin) < span.end) {
      tabs(span);
    } else if (separated_.here() && separated_.is_record(raw)) {
      separated(span);
    } else {
      prose(span);
    }
  }

  // A line of nothing but dashes is no rule where several rows stand above, or where it has as many
  // cells as the remedies, no head above and no row below.
  bool stand_for_figures(SourceSpan span) const {
    constexpr int kRemedies = 15;
    const std::string_view line = span.in(text_);
    return is_one_cell(line) || bar_rows_ > 1 ||
           (bar_rows_ == 0 && std::count(line.begin(), line.end(), '|') >= kRemedies - 1 &&
            !has_bars_below(text_, span.end));
  }

  void open_row(RowKind kind) {
    row_ = {};
    row_.first_cell = static_cast<uint32_t>(out_.cells.size());
    row_.kind = kind;
    row_.breaks = breaks_;
  }
  void add_cell(SourceSpan span, uint32_t column) {
    if (span.empty()) return;
    bool heading = false;
    span = trimmed(text_, span);
    if (span.empty()) return;
    const char first = text_[span.begin];
    const char last = text_[span.end - 1];
    if (first == '[' || first == '&' || first == '<' || last == ']' || last == '>')
      span = without_residue(text_, span);
    if (!span.empty() && may_mark(text_[span.begin])) span = without_marks(text_, span, heading);
    row_.heading = row_.heading || heading;
    if (span.empty() || (row_.kind == RowKind::delimited && is_nothing(span.in(text_)))) return;
    out_.cells.push_back({span, column});
    ++row_.cell_count;
  }
  void close_row(uint32_t columns) {
    row_.columns = columns;
    markdown_ = markdown_ || row_.heading;
    out_.rows.push_back(row_);
    breaks_ = 0;
  }

  bool is_page_number(uint32_t begin) {
    while (next_page_ < page_numbers_.size() && page_numbers_[next_page_] < begin) ++next_page_;
    return next_page_ < page_numbers_.size() && page_numbers_[next_page_] == begin;
  }

  void prose(SourceSpan span) {
    span = trimmed(text_, span);
    if (span.empty() || is_page_number(span.begin)) return;
    if (text_[span.begin] == '\xE2' || text_[span.begin] == '\xEF') {
      if (is_drawn_rule(span.in(text_))) return;
      const std::string_view bar = drawn_bar(span.in(text_));
      const bool drawn_line =
          !bar.empty() || span.in(text_).starts_with("┼") || span.in(text_).starts_with("├");
      if (drawn_line && text::find(span.in(text_), "──") != std::string_view::npos)
        return ruled(span);
      if (!bar.empty()) return drawn(span, bar);
    }
    if (text_[span.begin] == '+' && is_grid_rule(span.in(text_))) {
      grid_ = true;
      return;
    }
    if (text_[span.begin] == '-' && is_rule_of_one_column(text_, span)) return;
    if (!parting_bar_.empty() && span.in(text_).find(parting_bar_) != std::string_view::npos)
      return drawn(span, parting_bar_);
    open_row(RowKind::loose);
    add_cell(span, 0);
    if (row_.cell_count > 0) close_row(1);
  }

  // Fields between tabs. A line of one tab is a blank cell of a dump that gives each cell a line.
  void tabs(SourceSpan span) {
    const uint32_t line_end = span.end;
    const uint32_t behind = span.begin + static_cast<uint32_t>(paragraph_behind(span.in(text_)));
    if (behind < line_end) span.end = behind - 1;
    open_row(RowKind::delimited);
    uint32_t column = 0;
    for (uint32_t begin = span.begin; begin <= span.end;) {
      const uint32_t end = std::min(tab_.from(begin), span.end);
      add_cell({begin, end}, column++);
      begin = end + 1;
    }
    close_row(column);
    if (behind == line_end) return;
    breaks_ = 1;
    prose({behind, line_end});
  }

  // ── Cells between lines of a tab alone (tab_lines.h) ────────────────────────────────────────

  void lone_tab() {
    const bool far = lines_ - last_line_ > tab_lines_.gap();
    if (!tab_row_ || (!behind_tab_ && far)) {
      begin_tab_row();  // its first cell is blank
      ++columns_;
    } else if (behind_tab_) {
      ++columns_;
    }
    behind_tab_ = true;
    last_line_ = lines_;
  }

  void tab_cell(SourceSpan span) {
    span = trimmed(text_, span);
    if (span.empty() || is_page_number(span.begin)) return;
    const bool goes_on = tab_row_ && behind_tab_ && lines_ - last_line_ <= tab_lines_.gap();
    if (!goes_on) begin_tab_row();
    add_cell(span, columns_++);
    behind_tab_ = false;
    last_line_ = lines_;
  }

  void begin_tab_row() {
    end_tab_row();
    open_row(RowKind::delimited);
    row_.breaks = lines_ - last_line_;
    tab_row_ = true;
    columns_ = 0;
  }
  void end_tab_row() {
    if (!tab_row_) return;
    if (behind_tab_) ++columns_;  // its last cell is blank
    tab_row_ = behind_tab_ = false;
    if (columns_ == 1 && row_.cell_count == 0) return;
    if (columns_ == 1) row_.kind = RowKind::loose;
    close_row(columns_);
  }

  // "| ||" among lines of one cell each: the last cell of a row, which is blank, and bars that fill
  // the row up.
  bool is_blank_cell_filled_up(std::string_view line) const {
    if (out_.rows.empty() || out_.rows.back().columns != 1 ||
        out_.rows.back().kind != RowKind::delimited || !line.starts_with("| "))
      return false;
    const size_t rest = line.find_first_not_of(' ', 1);
    return line.find_first_not_of('|', rest) == line.npos && (line.size() - rest > 1 || !framed_);
  }

  // Fields between bars; bars at both ends are a frame. Where the first row has none in front, a
  // bar in front of another ends a blank cell.
  void bars(SourceSpan span) {
    const uint32_t line_end = span.end;
    span = trimmed(text_, span);
    if (is_blank_cell_filled_up(span.in(text_))) {
      open_row(RowKind::delimited);
      close_row(1);
      ++span.begin;
      span = trimmed(text_, span);
      if (span.size() == 1) return;
    }
    uint32_t begin = span.begin;
    const bool ends_in_bar = text_[span.end - 1] == '|';
    if (bar_rows_ == 1) framed_ = text_[begin] == '|';
    closed_ = (bar_rows_ > 1 && closed_ && (ends_in_bar || framed_)) ||
              (ends_in_bar && (bar_rows_ == 1 || span.end == line_end));
    if (text_[begin] == '|' && (framed_ || span.size() == 1)) ++begin;
    uint32_t end = span.end;
    // Where bars stand only between cells, one with a blank behind it parts a blank cell.
    const bool parts_blank = !closed_ && end - begin > 1;
    if (end > begin && ends_in_bar && !parts_blank) --end;
    open_row(RowKind::delimited);
    uint32_t column = 0;
    uint32_t field = begin;
    for (uint32_t i = begin; i <= end; ++i) {
      if (i < end && (text_[i] != '|' || (i > begin && text_[i - 1] == '\\'))) continue;
      add_cell({field, i}, column++);
      field = i + 1;
    }
    // "||" and "|||" are more than the end of a cell or "| |", and no line of one tab.
    const std::string_view bars = span.in(text_);
    if (row_.cell_count == 0 && bars.size() > 1 && (column > 1 || bars == "||"))
      column = std::max(column, 3u);
    close_row(column);
  }

  // A row as programs write a list: ['规章', '0', '0'],
  SourceSpan without_brackets(SourceSpan span) const {
    if (text_[span.begin] != '[') return span;
    const std::string_view line = span.in(text_);
    const size_t last = line.find_last_not_of("],");
    if (last + 1 == line.size()) return span;
    const auto first = static_cast<uint32_t>(line.find_first_not_of('['));
    return {span.begin + first, span.begin + static_cast<uint32_t>(last) + 1};
  }

  // Fields between commas, some in quotes, which are no part of them.
  void separated(SourceSpan span) {
    span = without_brackets(trimmed(text_, span));
    open_row(RowKind::delimited);
    uint32_t column = 0;
    for (uint32_t field = span.begin; field <= span.end;) {
      const uint32_t end = separated_.end_of_field(field, span.end);
      SourceSpan cell = trimmed(text_, {field, end});
      for (const char quote : {'"', '\''})
        if (cell.size() >= 2 && text_[cell.begin] == quote && text_[cell.end - 1] == quote)
          cell = {cell.begin + 1, cell.end - 1};
      add_cell(cell, column++);
      field = end + 1;
    }
    if (row_.cell_count == 0 && row_.breaks != 1) return;
    // Prose of a sheet, in its first column.
    if (row_.cell_count == 1 && out_.cells.back().column == 0 &&
        text::find(out_.text_of(out_.cells.back()), "。") != std::string_view::npos)
      row_.kind = RowKind::loose, column = 1;
    close_row(column);
  }

  // A line of a drawn table that is a rule over some columns: | 三、本 +------+---+. A row ends
  // above it, as blank lines part rows.
  void ruled(SourceSpan span) {
    const std::string_view line = span.in(text_);
    breaks_ = std::max(breaks_, 2u);
    open_row(RowKind::delimited);
    uint32_t column = 0;
    for (uint32_t i = 0, from = 0; i < line.size();) {
      bool parts = false;
      const auto n = static_cast<uint32_t>(rule_at(line, i, parts));
      if (n > 0) {
        add_cell({span.begin + from, span.begin + i}, column);
        column += parts && i > 0;
        from = i + n;
      }
      i += n > 0 ? n : 1;
    }
    // Where the rule goes on to the end of the line, no blank cells stand.
    if (row_.cell_count > 0) close_row(out_.cells.back().column + 1);
    breaks_ = 1;
  }

  // Fields between drawn bars, which may stand at both ends, too.
  void drawn(SourceSpan span, std::string_view bar) {
    const auto n = static_cast<uint32_t>(bar.size());
    const std::string_view line = span.in(text_);
    open_row(RowKind::delimited);
    uint32_t column = 0;
    for (uint32_t field = span.begin + (line.starts_with(bar) ? n : 0); field < span.end;) {
      const size_t next = std::min(line.find(bar, field - span.begin), line.size());
      const auto end = span.begin + static_cast<uint32_t>(next);
      add_cell({field, end}, column++);
      field = end + n;
    }
    close_row(column);
  }

  std::string_view text_;
  Document& out_;
  std::vector<uint32_t> page_numbers_;
  size_t next_page_ = 0;  // in page_numbers_
  bool flows_;
  Separated separated_;
  TabLines tab_lines_;
  std::string_view parting_bar_;
  std::string_view list_mark_;
  CutLines cut_lines_;
  Next line_feed_;
  Next carriage_return_;
  Next form_feed_;
  Next bar_;
  Next tab_;
  Row row_;
  uint32_t breaks_ = 0;
  uint32_t lines_ = 0;      // up to here
  uint32_t last_line_ = 0;  // of the last cell or tab of tab_row_
  uint32_t columns_ = 0;    // of tab_row_, up to here
  bool tab_row_ = false;    // row_ is one of cells between tabs, and may go on
  bool behind_tab_ = false;
  uint32_t bar_rows_ = 0;  // one right below the other, up to here
  bool framed_ = true;     // bars stand in front of the rows of this table
  bool closed_ = true;     // and behind them
  bool markdown_ = false;
  bool grid_ = false;  // a table is drawn with +---+
};

}  // namespace

Read read_text(std::string&& text, std::string_view encoding) {
  Read read;
  read.document.text = std::move(text);
  read.document.encoding = encoding;
  if (!Reader(read.document.text, read.document).run()) read.problem = Problem::too_large;
  return read;
}

}  // namespace gouji::document
