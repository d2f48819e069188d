// Points of a paragraph, 一是…12条。二是…22条。三是…6条。, that together make a total stated
// before.
#pragma once

#include <vector>

#include "core/report/claims/sentence.h"

namespace gouji::report {

// Reads one paragraph after another; needs what find_places() and read_counts() tell.
class PointReader {
 public:
  explicit PointReader(Report& report)
      : report_(report), may_hold_(report.index.may_hold(WordPairs("三是"))) {}

  // False: no paragraph has as many points as are read.
  bool may_hold() const { return may_hold_; }
  // A new paragraph begins.
  void begin() {
    total_ = {};
    breakdowns_ = report_.prose.breakdowns.size();
    end_points();
  }
  // The next sentence of the paragraph.
  void read(const Sentence& s);
  // The paragraph has ended: its points are a breakdown, if they are nearly the total.
  void end(uint32_t paragraph);

 private:
  void end_points() {
    point_ = 0;
    parts_.clear();
  }
  void begin_point(size_t number);

  Report& report_;
  bool may_hold_;
  size_t breakdowns_ = 0;    // those of the paragraph begin there
  Figure total_;             // without a place: none
  size_t point_ = 0;         // the running one, from 1 on; 0: none
  std::vector<Part> parts_;  // one for each point up to it, but for the running one's
};

}  // namespace gouji::report
