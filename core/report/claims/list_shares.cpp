// Shares that a list states of its parts: 网站640条，占58.7%.
#include "core/report/claims/list_items.h"
#include "core/report/claims/shares.h"

namespace gouji::report {

bool ListItems::add_share(size_t part, size_t percent, Quantity counted) {
  const size_t from = share_begin(s_, part, percent, [&](Quantity q) { return q == counted; });
  if (from == percent) return false;
  shares_.push_back({share_of(s_, part, from, percent), percent});
  return true;
}

// 网站640条，公众号450条，两者分别占58.7%、41.3%
void ListItems::add_shares_in_turns(std::span<const Part> parts, size_t distributed) {
  const std::vector<size_t> percents = percents_behind(distributed);
  if (percents.size() != parts.size() || percents.size() < 2) return;
  for (size_t i = 0; i < percents.size(); ++i) {
    Share share;
    share.part = parts[i].figure;
    share.percent = s_.figure(at(percents[i]));
    share.at = share.percent.at;
    shares_.push_back({share, percents[i]});
  }
}

std::vector<size_t> ListItems::percents_behind(size_t distributed) const {
  std::vector<size_t> percents;
  size_t i = distributed + 1;
  while (i < size_ && (at(i).is(Word::share) || at(i).is(Word::filler) || at(i).is(Word::total)))
    ++i;
  for (; i < size_; ++i) {
    if (at(i).is_unit(UnitKind::percent))
      percents.push_back(i);
    else if (!at(i).is_mark('d') && !at(i).is_mark(',') && !at(i).is(Word::connector))
      break;
  }
  return percents;
}

}  // namespace gouji::report
