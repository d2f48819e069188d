// Lists of property modifiers ([MS-DOC] 2.6, Prl): an operation and its operand.
#pragma once

#include <cstdint>

#include "core/document/word97/bytes.h"

namespace gouji::document {

// The operations that matter here, by their names in [MS-DOC] 2.6.1 to 2.6.3.
enum Sprm : uint16_t {
  sprmCFRMarkDel = 0x0800,
  sprmCFRMarkIns = 0x0801,
  sprmCFData = 0x0806,
  sprmCFOle2 = 0x080A,
  sprmCFVanish = 0x083C,
  sprmCFSpec = 0x0855,
  sprmCPlain = 0x2A33,
  sprmCIstd = 0x4A30,
  sprmCSymbol = 0x6A09,
  sprmPIlvl = 0x260A,
  sprmPFInTable = 0x2416,
  sprmPFTtp = 0x2417,
  sprmPFInnerTableCell = 0x244B,
  sprmPFInnerTtp = 0x244C,
  sprmPOutLvl = 0x2640,
  sprmPIstd = 0x4600,
  sprmPIlfo = 0x460B,
  sprmPTableProps = 0x6645,
  sprmPHugePapx = 0x6646,
  sprmPItap = 0x6649,
  sprmPDtap = 0x664A,
  sprmPChgTabs = 0xC615,
  sprmTDefTable10 = 0xD606,
  sprmTDefTable = 0xD608,
  sprmTDelete = 0x5622,
  sprmTMerge = 0x5624,
  sprmTSplit = 0x5625,
  sprmTInsert = 0x7621,
  sprmTDxaCol = 0x7623,
  sprmTDxaLeft = 0x9601,
  sprmTDxaGapHalf = 0x9602,
  sprmTVertMerge = 0xD62B,
};

// Bytes of the operand that begins at `rest`, its own count included.
uint32_t operand_size(uint16_t sprm, Bytes rest);

// apply(sprm, operand) for each modifier of the list, up to the first that is not whole.
template <class Apply>
void for_each_sprm(Bytes list, Apply apply) {
  for (uint64_t at = 0; list.has(at, 3);) {
    const uint16_t sprm = list.u16(at);
    at += 2;
    const uint32_t size = operand_size(sprm, list.from(at));
    if (!list.has(at, size)) return;
    apply(sprm, list.part(at, size));
    at += size;
  }
}

}  // namespace gouji::document
