#include "tests/mutation/made_up.h"

#include <utility>

#include "core/text/number.h"

namespace gouji::mutation {
namespace {

int a_year(Random& random, std::string_view form) {
  return form == "2019" ? random.between(2019, 2020) : random.between(2021, 2025);
}

MadeUp made_up(Random& random, std::string_view form, int year, Agency agency, const MadeUp* before,
               int wording) {
  MadeUp out;
  out.form = forms::find(form);
  out.year = year;
  out.agency = std::move(agency);
  out.tables = made_up_tables(random, out, before);
  write_prose(random, out, wording);
  return out;
}

}  // namespace

support::Specimen MadeUp::specimen() const {
  support::Specimen out;
  out.form = form;
  out.year = year;
  out.agency = agency.name;
  out.tables = tables;
  for (const Piece& piece : pieces) out.blocks.push_back({piece.kind, piece.text, piece.number});
  return out;
}

MadeUp made_up(std::string_view form, uint64_t seed, int year) {
  Random random(seed);
  if (year == 0) year = a_year(random, form);
  Agency agency = made_up_agency(random);
  return made_up(random, form, year, std::move(agency), nullptr, random.between(0, 1));
}

std::vector<MadeUp> two_years(std::string_view form, uint64_t seed) {
  Random random(seed);
  const int year = form == "2019" ? 2020 : random.between(2021, 2025);
  const Agency agency = made_up_agency(random);
  const std::string_view form_before = year - 1 <= 2020 ? "2019" : "2021";
  std::vector<MadeUp> out;
  out.push_back(made_up(random, form_before, year - 1, agency, nullptr, 0));
  MadeUp now = made_up(random, form, year, agency, &out[0], 1);
  out.push_back(std::move(now));
  return out;
}

std::vector<MadeUp> rolled_up(std::string_view form, uint64_t seed) {
  Random random(seed);
  const int year = a_year(random, form);
  const Agency government = made_up_government(random);
  std::vector<MadeUp> parts;
  const int n = random.between(2, 4);
  for (int i = 0; i < n; ++i)
    parts.push_back(made_up(random, form, year, made_up_office(random, government.place), nullptr,
                            random.between(0, 1)));
  MadeUp parent;
  parent.form = forms::find(form);
  parent.year = year;
  parent.agency = government;
  parent.tables = parts[0].tables;
  for (size_t t = 0; t < forms::kTables; ++t)
    for (size_t r = 0; r < parent.tables[t].rows.size(); ++r)
      for (size_t c = 0; c < parent.tables[t].rows[r].values.size(); ++c) {
        text::Decimal sum;
        for (const MadeUp& part : parts)
          if (const auto value = text::scan_number(part.tables[t].rows[r].values[c]))
            sum = sum + value->value;
        parent.tables[t].rows[r].values[c] = text::to_string(sum);
      }
  write_prose(random, parent, random.between(0, 1));
  parts.insert(parts.begin(), std::move(parent));
  return parts;
}

}  // namespace gouji::mutation
