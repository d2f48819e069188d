// The items of a list, "其中a条，b条", followed from its head to its end.
#pragma once

#include <span>
#include <vector>

#include "core/report/claims/sentence.h"

namespace gouji::report {

class ListItems {
 public:
  // How far lists are followed in the whole of a sentence is limited: linear.
  explicit ListItems(const Sentence& s);

  // False: no label of the report names one of the classes that lists are told apart by.
  static bool may_name_classes(const ProseIndex& index);

  bool may_go_on() const { return budget_ > 0; }

  // Appends the parts of the list behind token `head` to Prose::parts and sets b.parts, and b.open
  // and b.unsure when they are. `counted`: what the total b.total counts, if that is known.
  // `other_total`: what the list may divide as well; without a place when there is none.
  void follow(size_t head, Quantity counted, const Figure& other_total, Breakdown& b);
  // The last part of the list followed last is that of all others: 其他信息4条.
  bool ends_with_others() const { return others_; }
  // Its parts are classes of a website of which one is not told: the list is open.
  bool leaves_class_out() const { return classes_ == Classes::some; }
  // All of them are told.
  bool are_classes() const { return classes_ == Classes::all; }
  // They are classes that may hold the same.
  bool classes_overlap() const { return classes_ == Classes::overlapping; }
  // They may hold the same, and leave nothing out.
  bool classes_may_exceed() const { return classes_ == Classes::exceeding; }

  // A share stated for a part, and the token of its percentage.
  struct ListShare {
    Share share;  // `whole` and `sum` are not set
    size_t percent;
  };
  // Those of the list followed last.
  std::vector<ListShare>& shares() { return shares_; }

 private:
  struct State;
  enum class Classes : uint8_t { none, all, some, overlapping, exceeding };
  enum class Step : uint8_t {
    on,
    end,
    head,  // another list begins
    part,  // of judge() alone
  };

  const Token& at(size_t i) const { return tokens_[i]; }
  int depth(size_t i) const { return s_.places[i].depth; }

  Step mark(State& n, size_t j);
  Step word(State& n, size_t j);
  Step number(State& n, size_t j);
  Step judge(State& n, size_t j, Quantity counted) const;
  // 其中 inside the list.
  void end_at_head(const State& n, size_t head);
  void end(State& n, size_t j);
  void go_on_to_total(State& n, size_t from);
  void add_part(State& n, size_t j);
  bool add_share(size_t part, size_t percent, Quantity counted);
  void add_shares_in_turns(std::span<const Part> parts, size_t distributed);
  std::vector<size_t> percents_behind(size_t distributed) const;

  static bool names_others(std::string_view item);
  static uint8_t class_of(std::string_view label);
  static Classes classes_of(uint8_t classes, size_t parts);
  static text::Decimal sum_of(const State& n);
  bool sums_up(const State& n) const;
  bool answers(size_t item, size_t number) const;
  bool tells_outcome(size_t item, size_t number) const;
  bool totals(size_t item, size_t number) const;
  bool totals_deed(size_t item, size_t number) const;
  bool is_carried(size_t item, size_t number) const;
  bool came_earlier(size_t number) const;
  bool has_share(size_t number) const;
  bool tells_deed(size_t item) const;
  bool tells_way(size_t item) const;
  bool tells_fate(size_t item, bool by_whom) const;
  bool tells_ended(size_t item) const;
  bool tells_validity(size_t item) const;
  bool lacks_number(size_t item) const;
  void note_whom(State& n, size_t number) const;
  bool tells_by_whom(size_t item, size_t number) const;
  bool tells_readers(size_t item, size_t number) const;
  bool names_channel(size_t item, size_t number) const;
  bool leads(size_t item, size_t number) const;
  bool names_outlet(size_t item, size_t number) const;
  bool names_decision(size_t item, size_t number) const;
  bool sends(size_t item, size_t number) const;
  bool ends_row(const State& n, size_t number) const;
  bool divides_anew(const State& n, Quantity counted) const;
  bool totals_group(const State& n, size_t total) const;
  bool is_all(const State& n) const;
  bool item_ends(size_t i) const { return i >= size_ || at(i).kind == Token::Kind::mark; }
  bool annotates(size_t item, size_t end) const;
  bool notes(size_t item) const;
  bool closed_tail(size_t item) const;

  const Sentence& s_;
  const Token* const tokens_;  // of s_
  const size_t size_;
  size_t budget_;
  std::vector<ListShare> shares_;
  bool others_ = false;
  Classes classes_ = Classes::none;
};

}  // namespace gouji::report
