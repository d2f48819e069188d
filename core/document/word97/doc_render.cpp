#include "core/document/word97/doc_render.h"

#include <algorithm>

#include "core/document/word97/utf8.h"

namespace gouji::document {
namespace {

constexpr uint8_t kMaxDepth = 8;  // of tables in tables that keep their grids
constexpr char16_t kPicture = 0x01;
constexpr char16_t kComment = 0x05;
constexpr char16_t kShape = 0x08;
constexpr char16_t kLineBreak = 0x0B;
constexpr char16_t kColumnBreak = 0x0E;
constexpr char16_t kNoBreakHyphen = 0x1E;

// What signs of Wingdings, Symbol and the fonts like them look like; □ for those not known.
char16_t shown(char16_t symbol) {
  if (symbol < 0xF000 || symbol > 0xF0FF) return symbol < 0x20 ? u'□' : symbol;
  struct Sign {
    uint8_t code;
    char16_t shown;
  };
  constexpr Sign kSigns[] = {{0x52, u'☑'}, {0x6C, u'●'}, {0x6E, u'■'}, {0x75, u'◆'}, {0xA7, u'▪'},
                             {0xB0, u'°'}, {0xB1, u'±'}, {0xB3, u'≥'}, {0xB4, u'×'}, {0xB7, u'•'},
                             {0xB8, u'÷'}, {0xD8, u'➢'}, {0xE0, u'→'}, {0xFB, u'×'}, {0xFC, u'√'},
                             {0xFD, u'☒'}, {0xFE, u'☑'}};
  const auto* const sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                        [&](const Sign& s) { return s.code == (symbol & 0xFF); });
  return sign == std::end(kSigns) ? u'□' : sign->shown;
}

bool is_alphanumeric(char16_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

DocRenderer::DocRenderer(std::u16string_view text, const std::vector<Paragraph>& paragraphs,
                         Formatting& formatting, Lists& lists, const TextBoxes& boxes,
                         uint32_t boxes_begin, Document& document)
    : text_(text),
      paragraphs_(paragraphs),
      formatting_(formatting),
      lists_(lists),
      boxes_(boxes),
      boxes_begin_(boxes_begin),
      document_(document),
      writer_(document),
      tables_(writer_),
      written_(boxes.all().size(), false) {}

uint32_t DocRenderer::paragraph_at(uint32_t cp) const {
  const auto at = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), cp,
                                   [](uint32_t c, const Paragraph& p) { return c < p.end; });
  return static_cast<uint32_t>(at - paragraphs_.begin());
}

void DocRenderer::story(uint32_t begin, uint32_t end) {
  blocks(paragraph_at(begin), paragraph_at(end), 0);
}

void DocRenderer::notes(uint32_t begin, uint32_t end) {
  if (begin == end) return;
  writer_.block();
  writer_.begin_note(NoteKind::footnote);
  story(begin, end);
  writer_.end_note();
}

void DocRenderer::other_boxes() {
  for (uint32_t i = 0; i < written_.size(); ++i) box(i);
}

// Paragraphs at this depth, and tables one deeper.
void DocRenderer::blocks(uint32_t first, uint32_t end, uint8_t depth) {
  while (first < end && !too_large_) {
    const Paragraph& now = paragraphs_[first];
    const bool cell_mark = now.marked && text_[now.end - 1] == kCellMark;
    if (depth < kMaxDepth && (now.properties.depth > depth || (depth == 0 && cell_mark))) {
      first = table(first, end, depth + 1);
      continue;
    }
    const uint32_t last = joined_with(first, end);
    paragraph(first, last);
    held_boxes();
    first = last + 1;
  }
}

// The paragraph that ends what `first` begins: a deleted mark does not end it.
uint32_t DocRenderer::joined_with(uint32_t first, uint32_t end) const {
  uint32_t last = first;
  while (last + 1 < end && paragraphs_[last].mark_deleted &&
         text_[paragraphs_[last].end - 1] == kParagraphMark &&
         paragraphs_[last + 1].properties.depth == paragraphs_[first].properties.depth)
    ++last;
  return last;
}

// Reads and writes the table of this depth that begins there; gives the paragraph behind it.
uint32_t DocRenderer::table(uint32_t first, uint32_t end, uint8_t depth) {
  SourceTable source;
  uint32_t cell_begin = first;
  uint32_t row_begin = 0;
  const auto end_cell = [&](uint32_t i) {
    if (cell_begin < i) source.cells.push_back({cell_begin, i});
    cell_begin = i;
  };
  const auto end_row = [&](RowShape shape) {
    const auto cells = static_cast<uint32_t>(source.cells.size());
    if (cells > row_begin) source.rows.push_back({row_begin, cells - row_begin, std::move(shape)});
    row_begin = cells;
  };
  uint32_t i = first;
  for (; i < end; ++i) {
    const Paragraph& now = paragraphs_[i];
    const ParagraphProperties& properties = now.properties;
    const bool cell_mark = depth == 1 ? now.marked && text_[now.end - 1] == kCellMark
                                      : properties.depth == depth && properties.inner_cell_end;
    const bool row_mark = depth == 1 ? cell_mark && properties.row_end
                                     : properties.depth == depth && properties.inner_row_end;
    if (properties.depth < depth && !(depth == 1 && cell_mark)) break;
    if (row_mark) {
      end_cell(has_text(now.begin, now.text_end()) ? i + 1 : i);
      cell_begin = i + 1;
      if (now.mark_deleted) {
        source.cells.resize(row_begin);
        writer_.note(NoteKind::tracked_change);
      } else {
        end_row(formatting_.row(now.end - 1));
      }
    } else if (cell_mark) {
      end_cell(i + 1);
    }
  }
  end_cell(i);
  end_row({});  // the mark of the last row is missing: its cells are kept
  write_table(source, depth);
  return i;
}

void DocRenderer::write_table(SourceTable& source, uint8_t depth) {
  const auto as_blocks = [&] {
    for (const SourceCell& cell : source.cells) {
      writer_.block();
      blocks(cell.first, cell.end, depth);
    }
  };
  // A frame around text is no table of figures.
  const bool frame = std::all_of(source.rows.begin(), source.rows.end(),
                                 [](const SourceRow& row) { return row.cell_count < 2; });
  if (frame) return as_blocks();
  writer_.block();
  FormedTable formed = form_table(source);
  for (const uint32_t i : formed.covered)
    if (has_text(paragraphs_[source.cells[i].first].begin,
                 paragraphs_[source.cells[i].end - 1].text_end()))
      writer_.note(NoteKind::hidden_text);
  const bool written = tables_.write(formed.grid, [&](uint32_t i) {
    if (formed.sources[i] != kNoSource) cell(source.cells[formed.sources[i]]);
  });
  if (!written) as_blocks();
}

// Tables inside of a cell become paragraphs of it.
void DocRenderer::cell(const SourceCell& source) {
  in_cell_ = true;
  cell_paragraphs(source.first, source.end);
  held_boxes();
  in_cell_ = false;
}

void DocRenderer::cell_paragraphs(uint32_t first, uint32_t end) {
  while (first < end && !too_large_) {
    const uint32_t last = joined_with(first, end);
    paragraph(first, last);
    first = last + 1;
  }
}

void DocRenderer::paragraph(uint32_t first, uint32_t last) {
  const Paragraph& named = paragraphs_[last];
  const bool heading = !in_cell_ && named.properties.outline < ParagraphProperties::kBodyText;
  if (heading)
    writer_.begin_heading();
  else
    writer_.block();
  if (named.properties.list != 0) writer_.set_label(label(named, paragraphs_[first].begin));
  for (uint32_t i = first; i <= last; ++i) characters(i);
  writer_.set_label({});
  if (heading)
    writer_.end_heading();
  else
    writer_.block();
  too_large_ |= document_.text.size() > kMaxText || document_.cells.size() > kMaxCells;
}

// What stands between number and text is not shown, but "1." and "2件" must not become "1.2件".
std::string DocRenderer::label(const Paragraph& paragraph, uint32_t begin) {
  std::string out = lists_.next(paragraph.properties.list, paragraph.properties.level);
  const bool word = begin < paragraph.end && is_alphanumeric(text_[begin]);
  if (word && !out.empty() && static_cast<uint8_t>(out.back()) < 0x80) out += ' ';
  return out;
}

void DocRenderer::characters(uint32_t index) {
  const Paragraph& paragraph = paragraphs_[index];
  uint32_t number = 0;
  bool left_out = false;  // a stretch of runs is noted once
  for (uint32_t cp = paragraph.begin; cp < paragraph.text_end(); ++number) {
    const Formatting::Run formatted = formatting_.characters(cp, paragraph.properties.style);
    const uint32_t end = std::min(formatted.end, paragraph.text_end());
    const CharacterProperties& properties = formatted.properties;
    if (properties.deleted || properties.hidden) {
      if (!left_out && has_text(cp, end)) {
        writer_.note(properties.deleted ? NoteKind::tracked_change : NoteKind::hidden_text);
        left_out = true;
      }
    } else {
      left_out = false;
      writer_.origin({{}, 0, index, number});
      if (properties.inserted) writer_.begin_note(NoteKind::tracked_change);
      run(cp, end, properties);
      if (properties.inserted) writer_.end_note();
    }
    cp = end;
  }
}

void DocRenderer::run(uint32_t begin, uint32_t end, const CharacterProperties& properties) {
  const std::u16string_view text = text_.substr(0, end);
  for (size_t cp = begin; cp < end;) {
    const auto here = static_cast<uint32_t>(cp);
    const char32_t c = next_character(text, cp);
    if (properties.special && (c < 0x20 || properties.symbol != 0)) {
      special(here, properties);
    } else if (c == kLineBreak || c == kPageBreak || c == kColumnBreak) {
      buffer_ += '\n';
    } else if (c == '\t' || c >= 0x20) {
      append_utf8(c, buffer_);
    } else if (c == kNoBreakHyphen) {
      buffer_ += '-';
    }
  }
  flush();
}

void DocRenderer::special(uint32_t cp, const CharacterProperties& properties) {
  const char16_t c = text_[cp];
  too_large_ |= document_.notes.size() > kMaxCells;
  if (too_large_) return;
  if (c >= 0x20) {
    append_utf8(shown(properties.symbol), buffer_);
  } else if (const auto held = boxes_.held_by(cp); c == kShape && held) {
    held_.push_back(*held);
  } else if (c == kShape || (c == kPicture && !properties.data)) {
    flush();
    writer_.note(NoteKind::picture);
  } else if (c == kComment) {
    flush();
    writer_.note(NoteKind::comment);
  } else if (c == kNoBreakHyphen) {
    buffer_ += '-';
  }
}

void DocRenderer::flush() {
  if (!buffer_.empty()) writer_.text(buffer_, Writer::Space::keep);
  buffer_.clear();
}

void DocRenderer::held_boxes() {
  const std::vector<uint32_t> held = std::move(held_);
  held_.clear();
  for (const uint32_t i : held) box(i);
}

void DocRenderer::box(uint32_t index) {
  if (written_[index]) return;
  written_[index] = true;
  const TextBox& box = boxes_.all()[index];
  const uint32_t first = paragraph_at(boxes_begin_ + box.begin);
  const uint32_t end = paragraph_at(boxes_begin_ + box.end);
  if (in_cell_)
    cell_paragraphs(first, end);
  else
    blocks(first, end, 0);
}

bool DocRenderer::has_text(uint32_t begin, uint32_t end) const {
  return std::any_of(text_.begin() + begin, text_.begin() + end,
                     [](char16_t c) { return c > 0x20 && c != 0xA0 && c != 0x3000; });
}

}  // namespace gouji::document
