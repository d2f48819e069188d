// Years and dates that are wrong, and events that had not happened.
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

std::string year_of(const Trial& t, int shift) {
  return std::to_string(t.reports[t.subject].year + shift);
}

// Every occurrence in pieces of this part.
bool replace_in(MadeUp& m, Part part, const std::string& from, const std::string& to) {
  bool any = false;
  for (const size_t i : pieces_of(m, part)) {
    std::string& text = m.pieces[i].text;
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
      text.replace(at, from.size(), to);
      any = true;
    }
  }
  return any;
}

std::optional<Place> years_conflict(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const std::string wrong = year_of(t, random.chance(70) ? -1 : 1);
  if (random.chance(50)) {
    replace_in(m, Part::title, year_of(t, 0), wrong);
    return Place{};
  }
  // The period, both of its ends.
  replace_in(m, Part::preamble, year_of(t, 0) + "年1月1日", wrong + "年1月1日");
  replace_in(m, Part::preamble, year_of(t, 0) + "年12月31日", wrong + "年12月31日");
  return Place{};
}

std::optional<Place> stale_year(Trial& t, Random& random) {
  const std::string stale = year_of(t, -1) + "年";
  constexpr std::string_view kThis[] = {"全年", "本年度", "本年"};
  if (random.chance(50)) {
    // A year of the prose itself.
    std::vector<Piece*> all;
    for (Piece& piece : t.now().pieces)
      if (piece.part != Part::title && piece.part != Part::preamble &&
          piece.text.starts_with(year_of(t, 0) + "年"))
        all.push_back(&piece);
    if (all.empty()) return std::nullopt;
    Piece& piece = *random.of(all);
    piece.text.replace(0, 4, year_of(t, -1));
    return Place{.text = stale};
  }
  std::vector<Piece*> all;
  for (Piece& piece : t.now().pieces)
    for (const std::string_view word : kThis)
      if (piece.part == Part::aspect && piece.text.starts_with(word)) all.push_back(&piece);
  if (all.empty()) return std::nullopt;
  Piece& piece = *random.of(all);
  for (const std::string_view word : kThis)
    if (piece.text.starts_with(word)) {
      piece.text.replace(0, word.size(), stale + (word == "本年度" ? "度，" : "，"));
      break;
    }
  piece.stated.clear();
  return Place{.text = stale};
}

std::optional<Place> wrong_period(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {{"12月31日", "12月30日"}, {"12月31日", "12月32日"},
                                            {"12月31日", "11月30日"}, {"年1月1日", "年1月10日"},
                                            {"年1月1日", "年2月1日"}, {"12月31日", "6月31日"}};
  const auto& [from, to] = random.of(kWrong);
  if (random.chance(25)) {
    const std::string date = random.of({"2月30日", "11月31日", "6月31日", "4月31日"});
    replace_in(t.now(), Part::date, t.now().pieces[pieces_of(t.now(), Part::date)[0]].text,
               year_of(t, 1) + "年" + date);
    return Place{.text = date};
  }
  if (!replace_in(t.now(), Part::preamble, std::string(from), std::string(to))) return std::nullopt;
  return Place{.text = std::string(to)};
}

std::optional<Place> dated(Trial& t, const std::string& date) {
  t.now().pieces[pieces_of(t.now(), Part::date)[0]].text = date;
  return Place{.text = date};
}
std::string a_day(Random& random, int first_month, int last_month) {
  const int month = random.between(first_month, last_month);
  const int day = random.between(1, 28);
  return "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
}

std::optional<Place> signed_early(Trial& t, Random& random) {
  return dated(t, year_of(t, 0) + a_day(random, 1, 12));
}

std::optional<Place> signed_late(Trial& t, Random& random) {
  const report::AgencyKind kind = t.now().agency.kind;
  const int first = kind == report::AgencyKind::department ? 2 : 4;
  return dated(t, year_of(t, 1) + a_day(random, first, 9));
}

std::optional<Place> not_yet(Trial& t, Random& random) {
  struct Event {
    int year;
    std::string_view name;
  };
  constexpr Event kEvents[] = {
      {2022, "党的二十大"}, {2024, "党的二十届三中全会"}, {2025, "党的二十届四中全会"}};
  const Event& event = random.of(kEvents);
  if (event.year <= t.now().year) return std::nullopt;
  insert_clause(t.now(),
                std::string(random.of({"深入学习贯彻", "全面贯彻", "认真落实"}))
                    .append(event.name)
                    .append("精神，"),
                random);
  return Place{.text = std::string(event.name)};
}

std::optional<Place> stale_phrase(Trial& t, Random& random) {
  constexpr std::string_view kPhrases[] = {"新修订的《条例》",
                                           "新修订的《中华人民共和国政府信息"
                                           "公开条例》"};
  if (t.now().year < 2022) return std::nullopt;
  std::string phrase(random.of(kPhrases));
  std::string clause = "认真落实" + phrase + "，";
  if (t.now().year >= 2024 && random.chance(50))
    clause = "及时公开常态化疫情防控信息，", phrase = "疫情防控";
  insert_clause(t.now(), clause, random);
  return Place{.text = phrase};
}

constexpr Fault kFaults[] = {
    {"year-conflict", 98, years_conflict}, {"year-stale", 98, stale_year, {"year-conflict"}},
    {"period-wrong", 98, wrong_period},    {"signed-early", 98, signed_early},
    {"deadline", 98, signed_late},         {"anachronism", 98, not_yet},
    {"phrase-stale", 98, stale_phrase},
};

}  // namespace

std::span<const Fault> year_faults() { return kFaults; }

}  // namespace gouji::mutation
