// In which of a row's fields its cells stand, where some of them are blank: told by other rows.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/tables/aligned.h"

namespace gouji::report {

class Columns {
 public:
  enum class Placed : uint8_t {
    no,
    surely,
    if_sums_hold,  // labels are merged over blank fields; these may be among the cells
  };

  // Linear in the values of the table.
  explicit Columns(const Aligned& table);

  // Leaves in `values`, which are all items of the record of `row`, those that are its cells, in
  // their order; cells behind them are blank. Only when the answer is not `no`.
  Placed place(const PrintedRow& row, const Record& record, std::vector<uint32_t>& values) const;

 private:
  bool learn_starts(bool count_blanks);
  void learn_extent();
  void learn_packed();
  bool ends_in_sum(const Record& record) const;
  bool leaves_zeros_out() const;
  bool stands_beside_its_label(const Record& record, const Item& item) const;
  std::optional<uint32_t> start_beside(const PrintedRow& row) const;
  bool place_from(uint32_t start, const PrintedRow& row, std::vector<uint32_t>& values) const;
  bool place_packed(const PrintedRow& row, const Record& record,
                    std::vector<uint32_t>& values) const;
  Placed place_cut_line(const PrintedRow& row, const std::vector<uint32_t>& values) const;
  bool is_value(uint32_t i) const { return table_.items[i].kind == ItemKind::value; }

  const Aligned& table_;
  // Rows that tell and the columns of their first values.
  std::vector<std::pair<size_t, uint32_t>> starts_;
  std::optional<uint32_t> start_;  // all of them agree
  uint32_t row_end_ = 0;           // last field of rows that go on behind their cells; else 0
  bool merged_ = false;            // labels are merged over blank fields
  bool from_blanks_ = false;       // no row is complete: starts_ are those of rows with blanks
  bool packed_ = false;            // cells stand right behind the label, fillers behind them
  bool cut_ = false;               // blank cells at the end of a line are not written
};

}  // namespace gouji::report
