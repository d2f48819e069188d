// Which of the numbers of a sentence are last year's, and whether what is told of a change is that
// of the two years.
#pragma once

#include <string_view>

#include "core/rules/readings/growth_told.h"

namespace gouji::rules {

// Whether the words in front of a number, or right behind it, say that it is last year's. `told`:
// the sentence in front of them.
bool is_last_years(const report::Report& r, std::string_view told, std::string_view front,
                   std::string_view behind);

// 较2021年的200条增长60%: of a year further back, whose percentage is its own.
bool is_of_another_year(const report::Report& r, std::string_view front);

// 2022年较2021年增加30件: not of the two years that are compared.
bool compares_other_years(const report::Report& r, std::string_view front);

// 52件，2022年为46件，增加6件，增长13%; 由46件增至52件: whether a change is that of the two years.
class TwoYears {
 public:
  TwoYears(const report::Report& r, const report::Paragraph& p, const GrowthCandidates& candidates,
           Findings& out)
      : r_(r), p_(p), f_(r.folded_text(p)), candidates_(candidates), out_(out) {}

  void forget() {
    now_ = before_ = percent_ = change_ = {};
    compared_ = false;
    end_ = 0;
  }
  // A number that the next percentage is of, and no other.
  void see_base() { own_base_ = true; }
  // The next number of the sentence.
  void see(const GrowthNumber& n);

 private:
  // 由46件增至52件
  bool rises_to(const GrowthNumber& n) const;
  void compare(const GrowthNumber& change, bool up) const;

  const report::Report& r_;
  const report::Paragraph& p_;
  std::string_view f_;
  const GrowthCandidates& candidates_;
  Findings& out_;
  GrowthNumber now_, before_, percent_, change_;  // without a unit: not told
  bool percent_up_ = true;
  bool own_base_ = false;
  bool compared_ = false;  // last year's figure, with the percentage in front of it
  size_t end_ = 0;         // of the number before
};

}  // namespace gouji::rules
