#include "core/document/word97/doc_properties.h"

#include <algorithm>

namespace gouji::document {
namespace {

constexpr uint8_t kMaxDepth = 255;
constexpr size_t kMaxCells = 255;

int16_t signed16(Bytes operand, size_t at) { return static_cast<int16_t>(operand.u16(at)); }

// ToggleOperand, [MS-DOC] 2.9.327.
bool toggled(uint8_t operand, bool style) {
  if (operand == 0x80) return style;
  if (operand == 0x81) return !style;
  return operand != 0;
}

void define_table(Bytes operand, RowShape& row) {
  const uint32_t count = operand.u8(2);
  const uint64_t descriptors = 3 + 2 * (uint64_t{count} + 1);
  row.cells.assign(count, {});
  for (uint32_t i = 0; i < count; ++i) {
    RowShape::Cell& cell = row.cells[i];
    cell.left = signed16(operand, 3 + 2 * i);
    cell.right = std::max<int32_t>(signed16(operand, 5 + 2 * i), cell.left);
    const uint16_t flags = operand.u16(descriptors + 20 * uint64_t{i});
    cell.across = flags & 3;
    cell.down = flags >> 5 & 3;
  }
}

void set_left(int32_t left, RowShape& row) {
  if (row.cells.empty()) return;
  const int32_t shift = left - (row.cells[0].left + row.gap);
  for (RowShape::Cell& cell : row.cells) {
    cell.left += shift;
    cell.right += shift;
  }
}

void shift_from(RowShape& row, size_t first, int32_t by) {
  for (size_t i = first; i < row.cells.size(); ++i) {
    row.cells[i].left += by;
    row.cells[i].right += by;
  }
}

void insert_cells(Bytes operand, RowShape& row) {
  const size_t at = std::min<size_t>(operand.u8(0), row.cells.size());
  const size_t count =
      std::min<size_t>(operand.u8(1), kMaxCells - std::min(kMaxCells, row.cells.size()));
  const int32_t width = std::max<int32_t>(signed16(operand, 2), 0);
  int32_t left = at > 0 ? row.cells[at - 1].right : row.cells.empty() ? 0 : row.cells[0].left;
  shift_from(row, at, static_cast<int32_t>(count) * width);
  row.cells.insert(row.cells.begin() + static_cast<ptrdiff_t>(at), count, {});
  for (size_t i = at; i < at + count; ++i, left += width) row.cells[i] = {left, left + width, 0, 0};
}

void delete_cells(size_t first, size_t end, RowShape& row) {
  end = std::min(end, row.cells.size());
  if (first >= end) return;
  const int32_t width = row.cells[end - 1].right - row.cells[first].left;
  shift_from(row, end, -width);
  row.cells.erase(row.cells.begin() + static_cast<ptrdiff_t>(first),
                  row.cells.begin() + static_cast<ptrdiff_t>(end));
}

void set_widths(size_t first, size_t end, int32_t width, RowShape& row) {
  end = std::min(end, row.cells.size());
  for (size_t i = first; i < end; ++i) {
    const int32_t by = width - (row.cells[i].right - row.cells[i].left);
    row.cells[i].right += by;
    shift_from(row, i + 1, by);
  }
}

}  // namespace

void apply(uint16_t sprm, Bytes operand, ParagraphProperties& to) {
  const uint8_t value = operand.u8(0);
  switch (sprm) {
    case sprmPIlfo: {
      // Above: lists of Word 6, and lists that were taken away.
      const uint16_t list = operand.u16(0);
      to.list = list < 0x07FF ? list : 0;
      break;
    }
    case sprmPIlvl:
      to.level = std::min<uint8_t>(value, 8);
      break;
    case sprmPOutLvl:
      to.outline = std::min(value, ParagraphProperties::kBodyText);
      break;
    case sprmPFInTable:
      to.depth = value != 0 ? std::max<uint8_t>(to.depth, 1) : 0;
      break;
    case sprmPItap:
      to.depth = static_cast<uint8_t>(std::min<uint32_t>(operand.u32(0), kMaxDepth));
      break;
    case sprmPDtap: {
      const int64_t depth = int64_t{to.depth} + static_cast<int32_t>(operand.u32(0));
      to.depth = static_cast<uint8_t>(std::clamp<int64_t>(depth, 0, kMaxDepth));
      break;
    }
    case sprmPFTtp:
      to.row_end = value != 0;
      break;
    case sprmPFInnerTableCell:
      to.inner_cell_end = value != 0;
      break;
    case sprmPFInnerTtp:
      to.inner_row_end = value != 0;
      break;
    default:
      break;
  }
}

void apply(uint16_t sprm, Bytes operand, bool style_hides, CharacterProperties& to) {
  const uint8_t value = operand.u8(0);
  switch (sprm) {
    case sprmCFVanish:
      to.hidden = toggled(value, style_hides);
      break;
    case sprmCFRMarkDel:
      to.deleted = value != 0;
      break;
    case sprmCFRMarkIns:
      to.inserted = value != 0;
      break;
    case sprmCFSpec:
      to.special = value != 0;
      break;
    case sprmCFData:
      to.data = value != 0;
      break;
    case sprmCSymbol:
      to.special = true;
      to.symbol = operand.u16(2);
      break;
    case sprmCPlain:
      to.hidden = style_hides;
      break;
    default:
      break;
  }
}

void apply(uint16_t sprm, Bytes operand, RowShape& to) {
  const uint8_t first = operand.u8(0);
  const uint8_t end = operand.u8(1);
  switch (sprm) {
    case sprmTDefTable:
      define_table(operand, to);
      break;
    case sprmTDxaGapHalf:
      to.gap = signed16(operand, 0);
      break;
    case sprmTDxaLeft:
      set_left(signed16(operand, 0), to);
      break;
    case sprmTInsert:
      insert_cells(operand, to);
      break;
    case sprmTDelete:
      delete_cells(first, end, to);
      break;
    case sprmTDxaCol:
      set_widths(first, end, signed16(operand, 2), to);
      break;
    case sprmTMerge:
      for (size_t i = first; i < end && i < to.cells.size(); ++i)
        to.cells[i].across = i == first ? 1 : 2;
      break;
    case sprmTSplit:
      for (size_t i = first; i < end && i < to.cells.size(); ++i) to.cells[i].across = 0;
      break;
    case sprmTVertMerge:  // a count, the cell, how
      if (end < to.cells.size()) to.cells[end].down = operand.u8(2) & 3;
      break;
    default:
      break;
  }
}

}  // namespace gouji::document
