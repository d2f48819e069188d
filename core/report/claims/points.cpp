#include "core/report/claims/points.h"

#include <algorithm>

namespace gouji::report {
namespace {

constexpr std::string_view kOrdinals[] = {"一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十"};

// Which point the text begins, 二是…; 0: none.
size_t point_at(std::string_view f) {
  if (f.size() < 6 || !f.substr(3).starts_with("是")) return 0;
  const auto* const at = std::find(std::begin(kOrdinals), std::end(kOrdinals), f.substr(0, 3));
  return at == std::end(kOrdinals) ? 0 : static_cast<size_t>(at - std::begin(kOrdinals)) + 1;
}

}  // namespace

void PointReader::begin_point(size_t number) {
  const bool next = point_ > 0 && number == point_ + 1 && parts_.size() == point_;
  if (!next) end_points();
  point_ = next || (number == 1 && !total_.at.empty()) ? number : 0;
}

void PointReader::read(const Sentence& s) {
  for (size_t i = 0; i < s.tokens.size(); ++i) {
    const Token& t = s.tokens[i];
    if (i == 0 || (s.tokens[i - 1].kind == Token::Kind::mark && s.places[i].depth == 0))
      if (const size_t number = point_at(s.folded().substr(t.begin)); number > 0)
        begin_point(number);
    if (!t.counts() || t.unit.kind != UnitKind::item || s.places[i].depth > 0 || s.is_growth(i))
      continue;
    if (point_ == 0) {
      // 共410条，其中…: what a list divides, not its parts.
      if (s.places[i].listed) continue;
      total_ = t.approximate() ? Figure{} : s.figure(t);
      continue;
    }
    if (t.unit.text != total_.unit) continue;
    // More than one figure, or another one behind the last point: of what it is told is not known.
    if (parts_.size() >= point_ || t.approximate()) {
      total_ = {};
      return end_points();
    }
    parts_.push_back(Part{s.figure(t), 0});
  }
}

void PointReader::end(uint32_t paragraph) {
  constexpr size_t kFew = 3;
  constexpr int64_t kNear = 50, kMiscounted = 3;
  if (point_ < kFew || parts_.size() != point_) return;
  text::Decimal sum;
  for (const Part& p : parts_) sum = sum + p.figure.value;
  const text::Decimal off = sum < total_.value ? total_.value - sum : sum - total_.value;
  // Of anything else they would not make so nearly as many.
  if (total_.value < off * kNear && text::integer(kMiscounted) < off) return;
  Prose& prose = report_.prose;
  // 410条，主要有：一是…12条。 is a list that another reader followed.
  for (size_t i = breakdowns_; i < prose.breakdowns.size(); ++i)
    if (const Breakdown& b = prose.breakdowns[i];
        b.total.at == total_.at && prose.parts_of(b).front().figure.at == parts_[0].figure.at)
      return;
  Breakdown points;
  points.paragraph = paragraph;
  points.total = total_;
  points.parts.begin = prose.parts.size();
  prose.parts.insert(prose.parts.end(), parts_.begin(), parts_.end());
  points.parts.end = prose.parts.size();
  points.rivals = {prose.rivals.size(), prose.rivals.size()};
  prose.breakdowns.push_back(points);
}

}  // namespace gouji::report
