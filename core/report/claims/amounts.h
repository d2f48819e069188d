// Figures that stand beside a term of their own: documents issued, decisions, charges, 信息处理费.
#pragma once

#include "core/report/report.h"

namespace gouji::report {

class AmountReader {
 public:
  explicit AmountReader(Report& report);

  // Adds the statements of one paragraph. What is only published, filed or reviewed, is of another
  // year or of a part of the agency is left out. Linear in the paragraph.
  void read(uint32_t paragraph);

 private:
  Report& report_;
  bool documents_, rules_, decisions_, fees_;  // some paragraph may hold their words
};

}  // namespace gouji::report
