// Figures of the prose that the tables, or the prose itself, do not bear out.
#include <algorithm>
#include <cstdlib>

#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

using forms::Table;

// Every figure that a sentence on requests or remedies may mean: the totals of all rows, and their
// sums by group and subject. A wrong figure is none of them.
std::vector<long> admissible(const MadeUp& m) {
  std::vector<long> out;
  const auto f = [&](Table t, std::string_view row, std::string_view column = "total") {
    return m.figure(t, row, column);
  };
  for (const forms::Row& row : m.table(Table::requests).form->rows)
    for (const forms::Column& column : row.columns)
      out.push_back(f(Table::requests, row.key, column.key));
  out.push_back(f(Table::requests, "received") + f(Table::requests, "carried_in"));
  out.push_back(f(Table::requests, "received") - f(Table::requests, "received", "person"));
  for (const std::string_view prefix : {"denied", "unavailable", "refused", "closed"}) {
    long sum = 0;
    for (const forms::Row& row : m.table(Table::requests).form->rows)
      if (row.key.starts_with(prefix)) sum += f(Table::requests, row.key);
    out.push_back(sum);
  }
  for (const std::string_view outcome : {"upheld", "corrected", "other", "pending", "total"}) {
    const long direct = f(Table::remedies, "suit_direct", outcome);
    const long after = f(Table::remedies, "suit_after_review", outcome);
    for (const long n : {f(Table::remedies, "review", outcome), direct, after, direct + after})
      out.push_back(n);
  }
  for (const forms::Row& row : m.table(Table::disclosure).form->rows)
    for (const forms::Column& column : row.columns)
      out.push_back(f(Table::disclosure, row.key, column.key));
  return out;
}

long wrong_figure(const MadeUp& m, long right, Random& random) {
  const std::vector<long> fits = admissible(m);
  long wrong = right;
  while (wrong == right || std::find(fits.begin(), fits.end(), wrong) != fits.end())
    wrong = right + random.between(right > 9 ? -9 : static_cast<int>(1 - right), 60);
  return wrong;
}

struct Figure {
  size_t piece, index;
};

std::optional<Figure> a_figure(const MadeUp& m, Random& random, Say say, Say or_say) {
  std::vector<Figure> all;
  for (size_t p = 0; p < m.pieces.size(); ++p)
    for (size_t i = 0; i < m.pieces[p].stated.size(); ++i)
      if (m.pieces[p].stated[i].say == say || m.pieces[p].stated[i].say == or_say)
        all.push_back({p, i});
  if (all.empty()) return std::nullopt;
  return random.of(all);
}

Place misstate(MadeUp& m, Figure figure, std::string_view printed) {
  Piece& piece = m.pieces[figure.piece];
  const Stated stated = piece.stated[figure.index];
  piece.text.replace(stated.begin, stated.end - stated.begin, printed);
  Place out{.text = around(piece.text, stated.begin, stated.begin + printed.size())};
  piece.stated.clear();
  return out;
}

std::optional<Place> misstated(Trial& t, Random& random, Say say, Say or_say) {
  const std::optional<Figure> figure = a_figure(t.now(), random, say, or_say);
  if (!figure) return std::nullopt;
  const long right = t.now().pieces[figure->piece].stated[figure->index].value;
  return misstate(t.now(), *figure, std::to_string(wrong_figure(t.now(), right, random)));
}

std::optional<Place> misstated_requests(Trial& t, Random& random) {
  return misstated(t, random, Say::requests, Say::identity);
}
std::optional<Place> misstated_remedies(Trial& t, Random& random) {
  return misstated(t, random, Say::remedies, Say::remedies);
}
std::optional<Place> misstated_disclosure(Trial& t, Random& random) {
  return misstated(t, random, Say::disclosure, Say::disclosure);
}

// The finding is on the total, whatever part is wrong: somewhere in the paragraph.
std::optional<Place> wrong_part(Trial& t, Random& random) {
  const std::optional<Figure> figure = a_figure(t.now(), random, Say::part, Say::part);
  if (!figure) return std::nullopt;
  // Parts that make less than half of the total are a selection.
  const long right = t.now().pieces[figure->piece].stated[figure->index].value;
  const int most = static_cast<int>(std::min<long>(40, std::max<long>(1, right / 3)));
  misstate(t.now(), *figure, std::to_string(right + random.between(1, most)));
  return Place{.text = t.now().pieces[figure->piece].text};
}

// "12.5" with other digits, off by more than rounding and more than a unit of the last digit.
std::optional<Place> wrong_percentage(Trial& t, Random& random, Say say) {
  const std::optional<Figure> figure = a_figure(t.now(), random, say, say);
  if (!figure) return std::nullopt;
  const Piece& piece = t.now().pieces[figure->piece];
  const Stated& stated = piece.stated[figure->index];
  const std::string printed = piece.text.substr(stated.begin, stated.end - stated.begin);
  const size_t point = printed.find('.');
  std::string wrong = std::to_string(std::atol(printed.c_str()) + random.between(2, 20));
  if (point != std::string::npos) wrong += printed.substr(point);
  return misstate(t.now(), *figure, wrong);
}

std::optional<Place> wrong_share(Trial& t, Random& random) {
  return wrong_percentage(t, random, Say::percent);
}
std::optional<Place> wrong_growth(Trial& t, Random& random) {
  return wrong_percentage(t, random, Say::growth);
}

// What is said of 依申请公开 begins with the text of that aspect.
Piece& requests_piece(MadeUp& m) {
  size_t at = 0;
  for (const size_t i : pieces_of(m, Part::aspect))
    if (m.pieces[i].number == 1) at = i;
  return m.pieces[at];
}

std::optional<Place> false_zero(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const long requests = m.figure(Table::requests, "received");
  const long review = m.figure(Table::remedies, "review");
  const long suits =
      m.figure(Table::remedies, "suit_direct") + m.figure(Table::remedies, "suit_after_review");
  constexpr std::string_view kNoRequests[] = {
      "本年度未收到政府信息公开申请", "未接到公民、法人或其他组织的政府信息公开申请",
      "全年没有收到依申请公开申请", "收到政府信息公开申请0件", "未受理政府信息公开申请"};
  constexpr std::string_view kNoReview[] = {"未发生行政复议", "无政府信息公开行政复议案件",
                                            "未因政府信息公开被申请行政复议", "被申请行政复议0件"};
  constexpr std::string_view kNoSuits[] = {"未发生行政诉讼", "没有被提起行政诉讼的情况",
                                           "无因政府信息公开引起的行政诉讼", "被提起行政诉讼0件"};
  std::string claim;
  const size_t which = random.below(3);
  if (which == 0 && requests > 0)
    claim = random.of(kNoRequests);
  else if (which == 1 && review > 0)
    claim = random.of(kNoReview);
  else if (which == 2 && suits > 0)
    claim = random.of(kNoSuits);
  else
    return std::nullopt;
  requests_piece(m).text += claim + "。";
  return Place{.text = claim};
}

std::optional<Place> said_twice(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const long received = m.figure(Table::requests, "received");
  const Piece& piece = requests_piece(m);
  const auto stated = std::find_if(piece.stated.begin(), piece.stated.end(),
                                   [](const Stated& s) { return s.say == Say::identity; });
  // 受理 has two readings: only the tables can contradict it.
  if (stated == piece.stated.end() || received == 0 ||
      piece.text.find("新收") > piece.text.find("上年"))
    return std::nullopt;
  const std::string wrong = std::to_string(wrong_figure(m, received, random));
  const std::string claim =
      std::string(random.of(
          {"新收政府信息公开申请", "本年新收政府信息公开申请", "全年共新收政府信息公开申请"})) +
      wrong + "件";
  m.pieces[pieces_of(m, Part::lead)[0]].text += claim + "。";
  return Place{};
}

std::optional<Place> unbalanced(Trial& t, Random& random) {
  return misstated(t, random, Say::identity, Say::identity);
}

std::optional<Place> fees_contradict(Trial& t, Random& random) {
  constexpr std::string_view kWrong[] = {
      "本年度发出收费通知2件，总金额300元，实际收取信息处理费400元。",
      "本年度未发出收费通知，收取信息处理费380元。", "本年度发出收费通知0件，收取信息处理费120元。",
      "本年度发出收费通知1件，总金额100元，收取信息处理费95元。",
      "发出收费通知1件，金额200元，实际收取信息处理费600元。"};
  const std::string wrong(random.of(kWrong));
  t.now().pieces[pieces_of(t.now(), Part::others)[0]].text = wrong;
  return Place{.text = wrong};
}

std::optional<Place> unpaid(Trial& t, Random& random) {
  std::string* cell = t.now().table(Table::requests).cell("closed_unpaid", "total");
  if (cell == nullptr || t.now().fee_notices > 0) return std::nullopt;
  *cell = std::to_string(random.between(1, 9));
  return Place{.table = "requests", .row = "closed_unpaid", .column = "total"};
}

std::optional<Place> not_all_answered(Trial& t, Random& random) {
  if (t.now().figure(Table::requests, "carried_out") == 0) return std::nullopt;
  constexpr std::string_view kClaims[] = {"所收政府信息公开申请均已办结", "申请答复率100%",
                                          "政府信息公开申请全部办结", "依申请公开办结率达100%"};
  const std::string claim(random.of(kClaims));
  requests_piece(t.now()).text += claim + "。";
  return Place{.text = claim};
}

constexpr Fault kFaults[] = {
    {"zero-claim", 98, false_zero},
    {"requests-claim", 98, misstated_requests, {"zero-claim"}},
    {"remedies-claim", 98, misstated_remedies, {"zero-claim"}},
    {"disclosure-claim", 98, misstated_disclosure},
    {"breakdown-sum", 98, wrong_part},
    {"percentage", 98, wrong_share},
    {"growth", 98, wrong_growth},
    {"claim-conflict", 98, said_twice},
    {"request-identity", 98, unbalanced, {"requests-claim", "zero-claim"}},
    {"fee-claim", 98, fees_contradict},
    {"unpaid-without-notice", 98, unpaid},
    {"all-answered", 98, not_all_answered},
};

}  // namespace

std::span<const Fault> claim_faults() { return kFaults; }

}  // namespace gouji::mutation
