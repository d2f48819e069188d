// One sheet of an XLSX: its visible cells, and the rows of a document they make.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/office/xml.h"
#include "core/document/table_writer.h"
#include "core/document/writer.h"

namespace gouji::document {

// What cells refer to.
struct XlsxBook {
  struct Style {
    std::string format;  // code of the number format
    bool border = false;
  };
  std::vector<std::string> strings;
  std::vector<Style> styles;
  bool since_1904 = false;

  void read_strings(pugi::xml_node root);
  void read_styles(pugi::xml_node root);
};

// Merged ranges, asked row by row downwards.
class XlsxMerges {
 public:
  struct Range {
    uint32_t row, column, last_row, last_column;
  };
  void read(pugi::xml_node sheet);
  // Rows must not decrease between calls.
  void enter(uint32_t row);
  // The range that covers the cell of the row entered; nullptr: it is not merged.
  const Range* at(uint32_t row, uint32_t column) const;

 private:
  std::vector<Range> ranges_;  // by row, then column
  size_t next_ = 0;
  std::map<uint32_t, Range> active_;  // by first column; may hold some that are over
};

class XlsxSheet {
 public:
  XlsxSheet(const XlsxBook& book, Document& document, Writer& writer, TableWriter& tables,
            uint16_t part)
      : book_(book), document_(document), writer_(writer), tables_(tables) {
    origin_.part = part;
  }

  // Writes the rows of the sheet. Problem::damaged, too_large, unsupported (`uncalculated`).
  Problem render(pugi::xml_node sheet);

 private:
  struct Cell {
    uint32_t column = 0, end = 0;  // end: one past the last column of its merged range
    bool ink = false;
    std::string text;
  };
  struct Row {
    uint32_t number = 0;
    uint32_t ink = 0;  // cells that show something
    std::vector<Cell> cells;
  };

  struct Columns;

  Problem read_rows(pugi::xml_node data);
  Problem read_row(pugi::xml_node node, uint32_t number, bool hidden);
  Problem add_cell(pugi::xml_node c, uint32_t column, bool hidden, Row& row);
  Problem text_of_cell(pugi::xml_node c, std::string& out) const;
  void read_columns(pugi::xml_node sheet);
  bool column_hidden(uint32_t first, uint32_t last) const;

  void write_block(size_t first, size_t last);
  void write_table(size_t first, size_t last);
  void write_loose(const Row& row);
  bool in_table(size_t i, size_t first, size_t last, uint32_t end) const;

  const XlsxBook& book_;
  Document& document_;
  Writer& writer_;
  TableWriter& tables_;
  Origin origin_;
  XlsxMerges merges_;
  std::vector<std::pair<uint32_t, uint32_t>> hidden_;  // columns, first to last, in order
  std::vector<Row> rows_;
  uint64_t text_ = 0;
  uint64_t cells_ = 0;
};

}  // namespace gouji::document
