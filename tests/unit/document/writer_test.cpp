// What the writer of shown text keeps: notes within the text, whatever is taken back behind them.
#include "core/document/writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gouji::document {
namespace {

constexpr auto kKeep = Writer::Space::keep;

// Of the text only 甲 is left, and both notes are in it.
void expect_inside(const Document& document) {
  EXPECT_EQ(document.text, "甲");
  ASSERT_EQ(document.notes.size(), 2U);
  for (const Note& note : document.notes) {
    EXPECT_LE(note.at.begin, note.at.end);
    EXPECT_LE(note.at.end, document.text.size());
  }
}

// An empty note behind blank text that is taken back, and around it one that ends before it (found
// by fuzzing).
TEST(Writer, NotesBehindBlankTextStayInTheText) {
  Document document;
  Writer writer(document);
  writer.begin_row();
  writer.begin_cell(0, 1);
  writer.begin_note(NoteKind::tracked_change);
  writer.text("甲", kKeep);
  writer.line_break();
  writer.text("　", kKeep);
  writer.note(NoteKind::comment);
  writer.end_note();
  writer.end_cell();
  writer.end_row(1, 1);
  writer.finish();
  expect_inside(document);
}

// The same in a line that stays blank.
TEST(Writer, NotesOfBlankLinesStayInTheText) {
  Document document;
  Writer writer(document);
  writer.begin_note(NoteKind::tracked_change);
  writer.text("甲", kKeep);
  writer.block();
  writer.text("　", kKeep);
  writer.note(NoteKind::comment);
  writer.end_note();
  writer.finish();
  expect_inside(document);
}

// An empty note stands behind the last character that is seen.
TEST(Writer, EmptyNotesStandBehindInk) {
  Document document;
  Writer writer(document);
  writer.text("甲　", kKeep);
  writer.note(NoteKind::comment);
  writer.text("乙", kKeep);
  writer.block();
  writer.note(NoteKind::comment);
  writer.text("丙", kKeep);
  writer.finish();
  ASSERT_EQ(document.text, "甲　乙\n丙");
  ASSERT_EQ(document.notes.size(), 2U);
  EXPECT_EQ(document.notes[0].at.begin, std::string("甲").size());
  EXPECT_EQ(document.notes[1].at.begin, std::string("甲　乙").size());
}

}  // namespace
}  // namespace gouji::document
