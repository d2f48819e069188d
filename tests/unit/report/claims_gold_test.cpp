// The gold set (tests/gold/claims.txt): what the reader of claims reads in made-up sentences,
// beside what a reviewer reads in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/report/recognise.h"

namespace gouji::report {
namespace {

using Decimals = std::vector<Decimal>;

struct Line {
  std::string name;
  bool known = false;  // to fall short
  std::string agency, heading, lead;
  std::string sentence;
  std::vector<std::string> claims;
};

std::vector<std::string> split(const std::string& text, const std::string& mark) {
  std::vector<std::string> out;
  for (size_t i = 0; i <= text.size();) {
    const size_t end = std::min(text.find(mark, i), text.size());
    if (end > i || mark != " ") out.push_back(text.substr(i, end - i));
    i = end + mark.size();
  }
  return out;
}

std::vector<Line> read_gold() {
  std::vector<Line> out;
  std::ifstream in(std::string(GOUJI_SOURCE_DIR) + "/tests/gold/claims.txt");
  Line context;
  for (std::string text; std::getline(in, text);) {
    if (text.empty() || text[0] == '#') continue;
    const bool sets = text.starts_with("@ ");
    const std::vector<std::string> fields = split(sets ? text.substr(2) : text, " | ");
    if (sets) {
      context = {};
      context.agency = fields.at(0);
      context.heading = fields.at(1);
      if (fields.size() > 2) context.lead = fields[2];
      continue;
    }
    Line line = context;
    line.name = fields.at(0);
    line.known = line.name.ends_with("!");
    if (line.known) line.name.pop_back();
    line.sentence = fields.at(1);
    line.claims = split(fields.at(2), " ");
    if (line.claims == std::vector<std::string>{"-"}) line.claims.clear();
    out.push_back(std::move(line));
  }
  return out;
}

std::string name_of(Quantity q) {
  std::string name(kind(q));
  if (q == Quantity::none) return "other";
  return name.starts_with("requests.") ? name.substr(9) : name;
}

// Both of two that stand together.
std::string name_of(const Statement& s) {
  if (!s.joint) return name_of(s.quantity);
  return s.quantity == Quantity::granted ? "granted+partial" : "review+suit";
}

std::string sum_of(const Decimals& values) {
  std::string out;
  for (const Decimal v : values) out += (out.empty() ? "" : "+") + text::to_string(v);
  return out;
}

// A list as the reader gives it: what may be its total, and what may be its parts (behind “；” it
// may go on or not; what is carried over may be one or not).
struct List {
  std::string shown;
  std::set<std::string> readings;

  List(const Prose& prose, const Breakdown& b) {
    std::vector<Decimal> totals{b.total.value};
    Decimal together = b.total.value;
    for (const Figure& rival : prose.rivals_of(b)) {
      totals.push_back(rival.value);
      if (rival.unit == b.total.unit) totals.push_back(together = together + rival.value);
    }
    const std::string mark = std::string(b.open ? "?" : "") + (b.unsure ? "!" : "");
    Decimals all, without_carried;
    const std::span<const Part> parts = prose.parts_of(b);
    for (size_t i = 0; i < parts.size(); ++i) {
      all.push_back(parts[i].figure.value);
      if (!parts[i].carried_out) without_carried.push_back(parts[i].figure.value);
      if (i + 1 < parts.size() && parts[i + 1].segment == parts[i].segment) continue;
      for (const Decimal total : totals)
        for (const Decimals* terms : {&all, &without_carried})
          readings.insert("[" + text::to_string(total) + "=" + sum_of(*terms) + mark + "]");
    }
    shown = "[" + text::to_string(b.total.value) + "=" + sum_of(all) + mark + "]";
  }
};

struct Reading {
  document::Read read;
  Report report;

  explicit Reading(const Line& line)
      : read(document::read(line.agency + "2023年政府信息公开工作年度报告\n" + line.heading + "\n" +
                            (line.lead.empty() ? "" : line.lead + "\n") + line.sentence +
                            "\n六、其他需要报告的事项\n无其他事项。\n")) {
    (void)recognise(read.document, report);
  }

  // Everything but the lists.
  std::vector<std::string> claims() const {
    std::vector<std::string> out;
    for (const Statement& s : report.prose.statements)
      out.push_back(name_of(s) + "=" + text::to_string(s.figure.value) + mark(s.scope) +
                    (s.figure.approximate() ? "≈" : ""));
    for (const Growth& g : report.prose.growths)
      out.push_back("Δ" + name_of(g.quantity) + "=" + sign(g) + text::to_string(g.by.value) +
                    (g.by.unit == "%" ? "%" : "") + mark(g.scope) +
                    (g.by.approximate() ? "≈" : ""));
    for (const Share& s : report.prose.shares)
      out.push_back(text::to_string(s.part.value) + "/" +
                    (s.of == Quantity::none ? text::to_string(s.whole.value) : "t") + "=" +
                    text::to_string(s.percent.value) + "%");
    return out;
  }
  static const char* mark(Scope scope) {
    return scope == Scope::part ? "~" : scope == Scope::other_year ? "@" : "";
  }
  static const char* sign(const Growth& g) {
    return g.by.value.is_zero() ? "" : g.down ? "-" : "+";
  }
};

// Empty when the reader reads what the line says; otherwise what it reads.
std::string difference(const Line& line) {
  const Reading reading(line);
  std::vector<std::string> read = reading.claims();
  std::vector<std::string> wanted = line.claims;
  bool same = true;
  for (const Breakdown& b : reading.report.prose.breakdowns) {
    const List list(reading.report.prose, b);
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const std::string& claim) {
      return list.readings.contains(claim);
    });
    if (found != wanted.end())
      read.push_back(*found);
    else
      read.push_back(list.shown);
  }
  std::sort(read.begin(), read.end());
  std::sort(wanted.begin(), wanted.end());
  same = read == wanted;
  if (same) return {};
  std::string out;
  for (const std::string& claim : read) out += (out.empty() ? "" : " ") + claim;
  return out.empty() ? "-" : out;
}

TEST(Gold, ClaimsAreReadExactly) {
  const std::vector<Line> lines = read_gold();
  ASSERT_GE(lines.size(), 300u);
  std::set<std::string> names;
  size_t exact = 0, known = 0;
  for (const Line& line : lines) {
    EXPECT_TRUE(names.insert(line.name).second) << "two lines are called " << line.name;
    const std::string read = difference(line);
    exact += read.empty();
    known += line.known;
    if (line.known) {
      EXPECT_FALSE(read.empty()) << line.name << " is read now: take its ! away";
    } else {
      EXPECT_TRUE(read.empty()) << line.name << " " << line.sentence << "\n  read:   " << read;
    }
  }
  std::printf("gold set: %zu sentences, %zu exact, %zu listed\n", lines.size(), exact, known);
  EXPECT_GE(exact * 100, lines.size() * 98);
}

// Every figure that the tables are compared with stands where the text says it.
TEST(Gold, ClaimsAreListedInTheOrderOfTheTextWithTheirPlace) {
  for (const Line& line : read_gold()) {
    const Reading reading(line);
    uint32_t last = 0;
    for (const Claim& claim : reading.report.claims) {
      EXPECT_GE(claim.at.begin, last) << line.name;
      EXPECT_FALSE(claim.at.empty()) << line.name;
      EXPECT_NE(line.sentence.find(reading.report.raw(claim.at)), std::string::npos) << line.name;
      last = claim.at.begin;
    }
  }
}

}  // namespace
}  // namespace gouji::report
