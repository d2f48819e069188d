// Any bytes as a compound file and as a DOC, and edits to DOC files that are nearly whole: no
// crash, no endless loop, and a document that keeps its contract.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/word97/compound.h"
#include "core/document/word97/doc.h"
#include "tests/support/doc_specimen.h"

namespace {

using namespace gouji::document;
using namespace gouji::support;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_sound(const Document& document) {
  uint32_t end = 0;
  uint32_t cells = 0;
  for (const Row& row : document.rows) {
    require(row.first_cell == cells);
    cells += row.cell_count;
    require(cells <= document.cells.size());
    uint32_t column = 0;
    for (const Cell* cell = document.begin(row); cell != document.end(row); ++cell) {
      require(!cell->at.empty() && cell->at.begin >= end && cell->at.end <= document.text.size());
      require(cell->column >= column && cell->column < row.columns);
      end = cell->at.end;
      column = cell->column + 1;
    }
  }
  require(cells == document.cells.size());
  for (const Note& note : document.notes)
    require(note.at.begin <= note.at.end && note.at.end <= document.text.size());
  end = 0;
  for (const Origin& origin : document.origins) {
    require(origin.at.begin >= end && origin.at.begin <= origin.at.end);
    require(origin.part < document.parts.size());
    end = origin.at.end;
  }
  require(end <= document.text.size());
}

void check(std::string_view bytes) {
  compound_format(bytes);
  const Read read = read_doc({bytes, {}});
  require(read.problem == Problem::none || read.document.text.empty());
  require_sound(read.document);
}

DocRun special(const char* text) { return {text, prl(0x0855, 1u)}; }

// A page that has one of everything.
DocModel sample(bool mixed) {
  DocModel model;
  model.mixed_pieces = model.large_apart = model.second_table = mixed;
  model.styles = {{0xFFE, false, 1, prl(0x460B, 1u), {}},
                  {0xFFE, true, 0xFFF, {}, prl(0x083C, 1u)}};
  model.lists = {{std::vector<DocLevel>(9)}, {{{0, "%1."}}}};
  model.lists[0].levels[0] = {37, "%1、"};
  model.lists[0].levels[1] = {37, "（%2）"};
  model.instances = {{0, {}, {}}, {1, {{0, 4}}, {{0, {11, "%1) "}}}}};
  const auto paragraph = [&](std::vector<DocRun> runs, const std::string& modifiers = {},
                             uint16_t style = 0) -> DocParagraph& {
    DocParagraph& added = model.body.emplace_back();
    added.runs = std::move(runs);
    added.modifiers = modifiers;
    added.style = style;
    return added;
  };
  paragraph({{"总体情况", {}}}, {}, 15);
  paragraph({{"主动公开", {}}}, prl(0x260A, 1u) + prl(0x460B, 1u));
  paragraph({special("\x13"),
             {" PAGE ", {}},
             special("\x14"),
             {"2023", {}},
             special("\x15"),
             {"年新收", {}},
             {"9", prl(0x0800, 1u)},
             {"8", prl(0x0801, 1u)},
             {"件", prl(0x083C, 1u)},
             special("\x8"),
             special("\1"),
             special("\2")})
      .mark_modifiers = prl(0x0800, 1u);
  paragraph({{"(", prl(0x6A09, 0xF0FE0003u)}, {"项\v目", prl(0x4A30, 16u)}, special("\5")},
            prl(0x460B, 2u));
  for (int row = 0; row < 3; ++row) {
    model.body.push_back(doc_cell("一、", false));
    model.body.push_back(doc_cell("本年新收"));
    model.body.push_back(doc_cell("12"));
    model.body.push_back(doc_cell(""));
    if (row == 1) {
      const std::string inner = prl(0x2416, 1u) + prl(0x6649, 2u);
      paragraph({{"内", {}}}, inner + prl(0x244B, 1u));
      paragraph({}, inner + prl(0x244C, 1u));
    }
    model.body.push_back(doc_cell("3"));
    model.body.push_back(doc_row_end({0, 1000, 2000 + row * 10, 3000, 4000},
                                     {static_cast<uint16_t>(row == 0 ? 0x60 : 0x20), 0, 0, 0},
                                     row == 1 ? prl(0x5624, 0x0301u) : prl(0x7621, 0x00640104u)));
  }
  paragraph({{"尾", {}}});
  DocParagraph note;
  note.runs = {{"注", {}}};
  model.footnotes = model.headers = model.comments = model.endnotes = {note};
  model.boxes = {note, doc_cell("甲"), doc_cell("乙"), doc_row_end({0, 1000, 2000}, {0, 0}), note};
  model.box_places = {{24, 1}, {90, 4}};
  return model;
}

// Five bytes are one edit: where (three), how, what.
void edit(std::string& bytes, const uint8_t* how) {
  if (bytes.empty()) return;
  constexpr uint32_t kNumbers[] = {0,      1,       0xFF,       0x100,      0x7FFF,     0x8000,
                                   0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF};
  const size_t at = (size_t{how[0]} << 16 | size_t{how[1]} << 8 | how[2]) % bytes.size();
  const uint32_t number = kNumbers[how[4] % std::size(kNumbers)];
  switch (how[3] % 8) {
    case 0:
      if (at + 4 <= bytes.size()) set32(bytes, at / 4 * 4, number);
      break;
    case 1:
      if (at + 4 <= bytes.size()) set32(bytes, at, number);
      break;
    case 2:
      if (at + 2 <= bytes.size()) set16(bytes, at, number);
      break;
    case 3:
      if (how[4] < 8) bytes.resize(at);
      break;
    case 4:  // one page over another
      if (at / 512 * 512 + 512 <= bytes.size())
        bytes.replace(at / 512 * 512, 512,
                      bytes.substr(how[4] * size_t{512} % bytes.size() / 512 * 512, 512));
      break;
    case 5:
      bytes.insert(at, how[4] % 9, static_cast<char>(how[4]));
      break;
    case 6:
      bytes[at] = static_cast<char>(bytes[at] + static_cast<char>(how[4]));
      break;
    default:
      bytes[at] = static_cast<char>(how[4]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::vector<CompoundStream> kPlain = doc_streams(sample(false));
  static const std::vector<CompoundStream> kMixed = doc_streams(sample(true));
  if (size == 0 || data[0] < 32) {
    check({reinterpret_cast<const char*>(data) + (size > 0), size - (size > 0)});
    return 0;
  }
  // Streams are edited, and then the file.
  std::vector<CompoundStream> streams = (data[0] & 1) != 0 ? kMixed : kPlain;
  size_t at = 1;
  for (; at + 6 <= size && at < 200 && data[at] % 8 != 7; at += 6)
    edit(streams[data[at] % streams.size()].bytes, data + at + 1);
  std::string file =
      compound_file(std::move(streams), (data[0] & 2) != 0 ? 4 : 3, (data[0] & 4) != 0);
  for (++at; at + 5 <= size && at < 400; at += 5) edit(file, data + at);
  check(file);
  return 0;
}
