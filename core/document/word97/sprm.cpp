#include "core/document/word97/sprm.h"

namespace gouji::document {

uint32_t operand_size(uint16_t sprm, Bytes rest) {
  constexpr uint32_t kVariable = 0;
  constexpr uint32_t kSizes[8] = {1, 1, 2, 4, 2, 2, kVariable, 3};  // by the upper three bits
  const uint32_t size = kSizes[sprm >> 13];
  if (size != kVariable) return size;
  if (sprm == sprmTDefTable || sprm == sprmTDefTable10)
    return std::max<uint32_t>(rest.u16(0), 1) + 1;  // the count is one too large
  if (sprm == sprmPChgTabs && rest.u8(0) == 255) {
    const uint32_t deleted = 2 + 4u * rest.u8(1);
    return deleted + 1 + 3u * rest.u8(deleted);
  }
  return 1u + rest.u8(0);
}

}  // namespace gouji::document
