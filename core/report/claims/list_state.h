// Where the reader of one list is. For list_items.cpp and list_ends.cpp only.
#pragma once

#include <cstddef>
#include <vector>

#include "core/report/claims/list_items.h"

namespace gouji::report {

constexpr bool is_suit(Quantity counted) {
  return counted == Quantity::suit_direct || counted == Quantity::suit_after;
}

struct ListItems::State {
  static constexpr size_t kNowhere = static_cast<size_t>(-1);

  Breakdown& list;
  std::vector<Part>& parts;   // Prose::parts: those of the list stand at its end
  Quantity total;             // what the total counts
  const Figure& other_total;  // without a place: there is none
  size_t head;
  size_t item;              // first token of the running item
  size_t first = item;      // the same of the first part's
  size_t last = kNowhere;   // token of the last part
  size_t last_item = item;  // first token of its item
  uint16_t segment = 0;
  bool numbered = false;    // the running item has a part
  bool loose_end = false;   // an item without a number behind the last part, after 、
  bool gap = false;         // the same after a comma
  bool noted = false;       // the running item states a share
  bool began = false;       // a label has begun
  bool by_subject = false;  // the parts are kinds of suits
  bool incoming = false;    // the parts are what came in: 新收, 上年结转
  bool remedies = false;    // the first part counts reviews or suits
  bool outcomes = false;    // the first part counts an outcome
  bool plain = false;       // it tells nothing of what was done
  bool other = false;       // the last part is that of all others: 其他
  bool alike = true;        // no part tells what was done
  bool ended = false;       // the parts are no longer in force, the first one at least

  bool kinds = false;    // it is one of a kind: by applicant, channel or topic
  bool by_whom = false;  // its item names applicants or channels
  // Some part names applicants and no channel; another one the other way round.
  bool applicants = false, channels = false;
  uint8_t classes = 0;  // classes of a website that its parts are: class_of()
  size_t in_unit = 0;   // parts of the first stretch in the measure word of the total

  bool any() const { return last != kNowhere; }
  size_t count() const { return parts.size() - list.parts.begin; }
  // The list is over, and what its last item says is no part of it.
  Step over(size_t size) {
    item = size;
    return Step::end;
  }
  void next_item(size_t at) {
    item = at;
    numbered = noted = false;
  }
};

}  // namespace gouji::report
