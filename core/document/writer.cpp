#include "core/document/writer.h"

#include <algorithm>
#include <tuple>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// U+3000 and above: no space stands between such characters, so a line
// break of the source between them is none in the text.
bool wide_lead(char c) { return static_cast<uint8_t>(c) >= 0xE3; }
bool ends_wide(std::string_view text) {
  size_t i = text.size();
  while (i > 0 && (static_cast<uint8_t>(text[i - 1]) & 0xC0) == 0x80) --i;
  return i > 0 && wide_lead(text[i - 1]);
}

// | 规章 | 0 | 0 |: a row of Markdown that was left as text; or without the bar in front.
bool is_bar_row(std::string_view line) {
  return line.size() > 4 && line.back() == '|' &&
         std::count(line.begin(), line.end(), '|') >= (line.front() == '|' ? 3 : 2);
}
// |---|:-:|
bool is_bar_rule(std::string_view line) {
  return line.find_first_not_of("|-: ") == line.npos && line.find("--") != line.npos;
}

}  // namespace

void Writer::text(std::string_view utf8, Space space) {
  size_t i = 0;
  while (i < utf8.size()) {
    const char c = utf8[i];
    if (!is_space(c)) {
      size_t end = i + 1;
      while (end < utf8.size() && !is_space(utf8[end])) ++end;
      put(utf8.substr(i, end - i));
      i = end;
      continue;
    }
    const bool newline = c == '\n' || c == '\r';
    if (space != Space::collapse && newline) {
      block();
    } else if (space == Space::keep && (c == ' ' || c == '\t')) {
      const bool tab = c == '\t' && !in_cell_ && headings_ == 0;
      put(tab ? "\t" : " ");
      kept_tabs_ |= tab;
    } else if (gap_ != Gap::newline) {
      gap_ = newline ? Gap::newline : Gap::space;
    }
    ++i;
  }
}

// Opens the row or the line that text is about to be written to.
void Writer::start_line() {
  if (!row_open_ && !in_cell_) {
    row_begin_ = size();
    if (!document_.rows.empty()) document_.text += '\n';
    row_open_ = true;
    row_ink_ = line_ink_ = break_before_ = kept_tabs_ = false;
    begin_ = line_begin_ = size();
    cells_before_ = static_cast<uint32_t>(document_.cells.size());
  } else if (break_before_) {
    break_before_ = false;
    if (line_ink_) {
      document_.text += '\n';
    } else {
      truncate(line_begin_);
    }
    line_begin_ = size();
    line_ink_ = false;
  }
}

void Writer::put(std::string_view run) {
  start_line();
  std::string& out = document_.text;
  if (gap_ != Gap::none) {
    if (size() > line_begin_ && !(gap_ == Gap::newline && wide_lead(run[0]) && ends_wide(out))) {
      out += ' ';
    }
    gap_ = Gap::none;
  }
  const bool ink = has_ink(run);
  if (ink && !label_.empty()) {
    const std::string label = std::move(label_);
    label_.clear();
    if (!unless_typed_ || !is_digit(run[0])) {
      document_.notes.push_back(
          {NoteKind::generated_number, {size(), size() + static_cast<uint32_t>(label.size())}});
      out += label;
    }
  }
  for (size_t i = open_notes_.size(); i > 0 && open_notes_[i - 1].begin == kUnset; --i) {
    open_notes_[i - 1].begin = size();
  }
  if (has_origin_) add_origin(static_cast<uint32_t>(run.size()));
  out += run;
  if (!ink) return;
  row_ink_ = line_ink_ = true;
  ink_end_ = trimmed(out, {size() - static_cast<uint32_t>(run.size()), size()}).end;
}

void Writer::add_origin(uint32_t bytes) {
  std::vector<Origin>& all = document_.origins;
  const uint32_t end = size() + bytes;
  if (!all.empty() && all.back().part == from_.part && all.back().paragraph == from_.paragraph &&
      all.back().run == from_.run) {
    all.back().at.end = end;  // white space between the words included
    return;
  }
  all.push_back(from_);
  all.back().at = {size(), end};
}

void Writer::block() {
  gap_ = Gap::none;
  if (in_cell_ || headings_ > 0) {
    break_before_ = true;
  } else {
    end_loose_row();
  }
}

void Writer::begin_heading() {
  block();
  ++headings_;
}

void Writer::end_heading() {
  if (in_cell_) {
    break_before_ = true;
  } else if (headings_ == 1) {
    end_loose_row();
  }
  gap_ = Gap::none;
  if (headings_ > 0) --headings_;
}

void Writer::end_loose_row() {
  if (!row_open_) return;
  row_open_ = false;
  if (!row_ink_) {
    truncate(row_begin_);
    return;
  }
  if (!line_ink_) truncate(line_begin_ > begin_ ? line_begin_ - 1 : line_begin_);
  Row row;
  row.first_cell = cells_before_;
  row.breaks = document_.rows.empty() ? 0 : 1;
  row.heading = headings_ > 0;
  uint32_t begin = begin_;
  if (!row.heading) {
    uint32_t hashes = trimmed(document_.text, {begin, size()}).begin;
    const uint32_t first = hashes;
    while (hashes < size() && document_.text[hashes] == '#') ++hashes;
    // A mark with nothing behind it is text.
    if (hashes > first && hashes <= first + 6 &&
        blank_at(std::string_view(document_.text).substr(hashes, 4)) > 0 &&
        !trimmed(document_.text, {hashes, size()}).empty()) {
      row.heading = true;
      begin = hashes;
    }
  }
  const text::SourceSpan line = trimmed(document_.text, {begin, size()});
  const bool bars = !row.heading && is_bar_row(line.in(document_.text));
  if (bars && is_bar_rule(line.in(document_.text))) {
    truncate(row_begin_);
    return;
  }
  if (kept_tabs_ || bars) {
    row.kind = RowKind::delimited;
    if (bars)
      add_fields({line.begin + (document_.text[line.begin] == '|' ? 1 : 0), line.end - 1}, '|');
    else
      add_fields({begin, size()}, '\t');
    row.columns = column_;
  } else {
    add_cell({begin, size()}, 0);
  }
  row.cell_count = static_cast<uint32_t>(document_.cells.size()) - row.first_cell;
  document_.rows.push_back(row);
}

// The fields of a line of <pre> that holds tabs, or of a row of Markdown.
void Writer::add_fields(text::SourceSpan line, char mark) {
  column_ = 0;
  uint32_t begin = line.begin;
  for (uint32_t at = begin; at <= line.end; ++at) {
    if (at < line.end && document_.text[at] != mark) continue;
    add_cell({begin, at}, column_++);
    begin = at + 1;
  }
}

// Without Markdown's marks: **…** around it, or ** at its front that ends somewhere in it.
text::SourceSpan Writer::without_stars(text::SourceSpan at) const {
  const std::string_view s = at.in(document_.text);
  if (!s.starts_with("**") || s.find_first_not_of('*') == s.npos) return at;
  const size_t end = s.find("**", 2);
  if (end == s.npos) return at;
  const auto last = end + 2 == s.size() ? at.end - 2 : at.end;
  const text::SourceSpan inside = trimmed(document_.text, {at.begin + 2, last});
  return inside.empty() ? at : inside;  // marks with nothing between them are text
}

void Writer::add_cell(text::SourceSpan at, uint32_t column) {
  at = without_stars(trimmed(document_.text, at));
  if (!at.empty()) document_.cells.push_back({at, column});
}

void Writer::begin_row() {
  gap_ = Gap::none;
  end_loose_row();
  if (!document_.rows.empty()) document_.text += '\n';
  column_ = 0;
  cells_before_ = static_cast<uint32_t>(document_.cells.size());
}

void Writer::begin_cell(uint32_t column, uint32_t end) {
  document_.text.append(column - column_, '\t');
  if (end > column + 1)
    document_.merged.push_back({static_cast<uint32_t>(document_.rows.size()), column + 1, end});
  column_ = column;
  in_cell_ = true;
  row_ink_ = line_ink_ = break_before_ = false;
  gap_ = Gap::none;
  begin_ = line_begin_ = size();
}

void Writer::end_cell() {
  if (!row_ink_) {
    truncate(begin_);
  } else {
    if (!line_ink_) truncate(line_begin_ > begin_ ? line_begin_ - 1 : line_begin_);
    add_cell({begin_, size()}, column_);
  }
  in_cell_ = false;
  break_before_ = false;
  gap_ = Gap::none;
}

void Writer::end_row(uint32_t columns, uint16_t table) {
  if (columns > column_ + 1) document_.text.append(columns - 1 - column_, '\t');
  Row row;
  row.first_cell = cells_before_;
  row.cell_count = static_cast<uint32_t>(document_.cells.size()) - cells_before_;
  row.columns = columns;
  row.breaks = document_.rows.empty() ? 0 : 1;
  row.kind = RowKind::delimited;
  row.table = table;
  document_.rows.push_back(row);
}

// Behind the last ink, which is never taken back; before it, where the row or cell begins that may
// be.
void Writer::note(NoteKind kind) {
  uint32_t at = size();
  if (row_open_ || in_cell_) at = row_ink_ ? ink_end_ : in_cell_ ? begin_ : row_begin_;
  document_.notes.push_back({kind, {at, at}});
}

void Writer::begin_note(NoteKind kind) { open_notes_.push_back({kind, kUnset}); }

void Writer::end_note() {
  if (open_notes_.empty()) return;
  const OpenNote open = open_notes_.back();
  open_notes_.pop_back();
  if (open.begin == kUnset) return;
  const text::SourceSpan at = trimmed(document_.text, {std::min(open.begin, size()), size()});
  if (!at.empty()) document_.notes.push_back({open.kind, at});
}

// Takes back blank text. Only the last notes can reach into it: empty ones do not (note()), and the
// others end in ink, in the order in which they end.
void Writer::truncate(size_t size) {
  document_.text.resize(size);
  const auto end = static_cast<uint32_t>(size);
  ink_end_ = std::min(ink_end_, end);
  for (size_t i = document_.notes.size(); i > 0 && document_.notes[i - 1].at.end > end; --i) {
    text::SourceSpan& at = document_.notes[i - 1].at;
    at = {std::min(at.begin, end), end};
  }
  std::vector<Origin>& origins = document_.origins;
  while (!origins.empty() && origins.back().at.begin >= end) origins.pop_back();
  if (!origins.empty()) origins.back().at.end = std::min(origins.back().at.end, end);
}

void Writer::finish() {
  in_cell_ = false;
  block();
  end_loose_row();
  const std::string_view text = document_.text;
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (size_t at = text.find(kReplacement); at != text.npos;) {
    const auto begin = static_cast<uint32_t>(at);
    while (text.substr(at, 3) == kReplacement) at += 3;
    document_.notes.push_back({NoteKind::invalid_bytes, {begin, static_cast<uint32_t>(at)}});
    at = text.find(kReplacement, at);
  }
  text::sort(document_.notes.begin(), document_.notes.end(), [](const Note& a, const Note& b) {
    return std::tie(a.at.begin, a.at.end, a.kind) < std::tie(b.at.begin, b.at.end, b.kind);
  });
}

}  // namespace gouji::document
