// DOC files of ours: a small but true Word 97 file of the paragraphs that a test wants.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/compound_writer.h"

namespace gouji::support {

// A modifier (sprm), and its operand of the size that it asks for.
std::string prl(uint16_t sprm, uint32_t operand);
// The same with an operand that bears its own size.
std::string prl(uint16_t sprm, const std::string& operand);

struct DocRun {
  std::string text;       // UTF-8; \v, \t and what Word says with control characters
  std::string modifiers;  // of characters, as a list of sprms
};
struct DocParagraph {
  std::vector<DocRun> runs;
  std::string modifiers;  // of paragraphs
  uint16_t style = 0;
  char mark = '\r';            // or \a, the end of a cell or a row
  std::string mark_modifiers;  // of characters
};

struct DocLevel {
  uint8_t kind = 0;  // MSONFC
  std::string text;  // %1 to %9 stand for numbers
  uint32_t start = 1;
  uint8_t flags = 0;    // LVLF, byte 5
  uint8_t restart = 0;  // ilvlRestartLim
};
struct DocList {
  std::vector<DocLevel> levels;  // one, or nine
};
struct DocInstance {
  uint32_t list = 0;                                  // index
  std::vector<std::pair<uint32_t, uint32_t>> starts;  // levels that begin anew, and with what
  std::vector<std::pair<uint32_t, DocLevel>> shapes;  // levels that look otherwise
};
struct DocStyle {
  uint16_t built_in = 0xFFE;  // sti; 1 to 9 are headings
  bool of_characters = false;
  uint16_t base = 0xFFF;
  std::string paragraph, character;  // modifiers
};

struct DocBox {
  uint32_t anchor = 0;  // CP of its \b in the body
  uint32_t paragraphs = 1;
};

struct DocModel {
  std::vector<DocParagraph> body, footnotes, headers, comments, endnotes, boxes;
  std::vector<DocBox> box_places;  // for the paragraphs of `boxes`
  std::vector<DocStyle> styles;    // from index 15 on; 0 is Normal, 1 to 9 are headings
  std::vector<DocList> lists;
  std::vector<DocInstance> instances;  // ilfo 1, 2, …
  // 8-bit pieces where Windows-1252 suffices, stored in another order than they are read.
  bool mixed_pieces = false;
  // Modifiers of paragraphs of more than 100 bytes stand in the Data stream.
  bool large_apart = false;
  bool second_table = true;  // 1Table, not 0Table
};

std::vector<CompoundStream> doc_streams(const DocModel& model);
inline std::string doc_file(const DocModel& model) { return compound_file(doc_streams(model)); }

}  // namespace gouji::support
