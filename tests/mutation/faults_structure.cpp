// Faults of the structure and of what the report cites.
#include <algorithm>

#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

// The pieces of section s, heading first: [first, last).
std::pair<size_t, size_t> section(const MadeUp& m, size_t s) {
  size_t first = 0;
  while (m.pieces[first].part != Part::heading || m.pieces[first].number != s) ++first;
  size_t last = first + 1;
  while (last < m.pieces.size() && m.pieces[last].part != Part::heading &&
         m.pieces[last].part != Part::agency)
    ++last;
  return {first, last};
}

std::string title_of(size_t s) {
  return std::string(report::title(static_cast<report::Section>(s)));
}

std::optional<Place> missing_section(Trial& t, Random& random) {
  const size_t s = random.below(6);
  const auto [first, last] = section(t.now(), s);
  erase(t.now(), first, random.chance(50) ? first + 1 : last);
  return Place{.message = title_of(s)};
}

std::optional<Place> misnumbered_section(Trial& t, Random& random) {
  MadeUp& m = t.now();
  if (random.chance(30)) {
    // Two sections change places.
    const auto [first, middle] = section(m, 4);
    const auto [second, last] = section(m, 5);
    const auto at = [&](size_t i) { return m.pieces.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(first), at(middle), at(last));
    return Place{};
  }
  constexpr std::string_view kNumbers[] = {"一", "二", "三", "四", "五", "六", "七"};
  const size_t s = random.below(6);
  std::string& text = m.pieces[section(m, s).first].text;
  size_t wrong = random.below(7);
  if (wrong == s) wrong = 6;
  text.replace(0, 3, kNumbers[wrong]);
  return Place{.text = text};
}

std::optional<Place> worded_heading(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][3] = {
      {"一、概述", "一、基本情况", "一、工作概况"},
      {"二、主动公开工作情况", "二、主动公开信息的做法", "二、政府信息公开统计"},
      {"三、依申请公开情况", "三、申请办理工作", "三、收到和处理公开申请的做法"},
      {"四、行政复议和诉讼情况说明", "四、复议诉讼败诉情况", "四、举报投诉及行政复议情况"},
      {"五、存在的主要问题及改进措施", "五、问题与建议", "五、下一步工作打算"},
      {"六、需要说明的其他情况", "六、附件", "六、其他说明事项"},
  };
  const size_t s = random.below(6);
  std::string& text = t.now().pieces[section(t.now(), s).first].text;
  text = random.of(kWrong[s]);
  return Place{.text = text};
}

std::optional<Place> empty_section(Trial& t, Random& random) {
  constexpr size_t kProse[] = {0, 4, 5};
  const size_t s = random.of(kProse);
  const auto [first, last] = section(t.now(), s);
  const std::string heading = t.now().pieces[first].text;
  erase(t.now(), first + 1, last);
  if (s == 4 && random.chance(50)) {
    const auto at = t.now().pieces.begin() + static_cast<std::ptrdiff_t>(first + 1);
    t.now().pieces.insert(at, {Part::problems, BlockKind::paragraph, "无。"});
  }
  return Place{.text = heading};
}

std::optional<Place> missing_aspect(Trial& t, Random& random) {
  const size_t a = random.below(report::kAspects);
  std::erase_if(t.now().pieces,
                [&](const Piece& p) { return p.part == Part::aspect && p.number == a; });
  return Place{.message = std::string(report::title(static_cast<report::Aspect>(a)))};
}

std::optional<Place> missing_duty(Trial& t, Random& random) {
  constexpr std::string_view kNames[] = {"工作考核", "社会评议", "责任追究"};
  if (t.now().duties.empty()) return std::nullopt;
  const size_t i = random.below(3);
  if (!replace(t.now(), t.now().duties[i], "")) return std::nullopt;
  return Place{.message = std::string(kNames[i])};
}

std::optional<Place> one_side(Trial& t, Random& random) {
  const Part gone = random.chance(50) ? Part::problems : Part::improvements;
  std::erase_if(t.now().pieces, [&](const Piece& p) { return p.part == gone; });
  // "针对上述问题" and the like point at problems, they name none.
  return Place{.text = t.now().pieces[section(t.now(), 4).first].text};
}

std::optional<Place> no_fee_statement(Trial& t, Random& random) {
  if (t.now().year < 2021) return std::nullopt;
  constexpr std::string_view kNothing[] = {"无。", "无其他需要报告的事项。",
                                           "本年度没有其他需要报告的事项。", "无"};
  for (const size_t i : pieces_of(t.now(), Part::others))
    t.now().pieces[i].text = random.of(kNothing);
  return Place{};
}

std::optional<Place> short_title(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const std::vector<size_t> lines = pieces_of(m, Part::title);
  std::string& last = m.pieces[lines.back()].text;
  const std::string year = std::to_string(m.year);
  if (random.chance(50)) {
    const size_t at = last.find(year);
    const size_t end = last.find("政府信息公开");
    last.erase(at, end - at);
    return Place{};
  }
  if (lines.size() == 2)
    erase(m, lines[0], lines[0] + 1);
  else
    last.erase(0, m.agency.name.size());
  return Place{};
}

std::optional<Place> no_signature(Trial& t, Random& random) {
  const Part gone = random.chance(50) ? Part::agency : Part::date;
  std::erase_if(t.now().pieces, [&](const Piece& p) { return p.part == gone; });
  return Place{};
}

std::optional<Place> signed_by_another(Trial& t, Random&) {
  t.now().pieces[pieces_of(t.now(), Part::agency)[0]].text = t.now().agency.foreign;
  return Place{.text = t.now().agency.foreign};
}

std::optional<Place> parts_listed_wrong(Trial& t, Random& random) {
  constexpr std::string_view kListed[] = {
      "主动公开政府信息情况、", "收到和处理政府信息公开申请情况、",
      "政府信息公开行政复议和行政诉讼情况、", "存在的主要问题及改进情况、"};
  if (!replace(t.now(), random.of(kListed), "")) return std::nullopt;
  return Place{};
}

std::optional<Place> long_overview(Trial& t, Random& random) {
  for (int i = 0; i < 40; ++i)
    insert_clause(t.now(), "围绕群众关心的事项逐项公开办理依据、办理条件和办理流程，", random);
  // Only what stands in the overview counts.
  const size_t lead = pieces_of(t.now(), Part::lead)[0];
  for (int i = 0; i < 45; ++i)
    t.now().pieces[lead].text += "围绕群众关心的事项逐项公开办理依据、办理条件和办理流程。";
  return Place{};
}

std::optional<Place> old_form(Trial& t, Random& random) {
  t.now() = made_up("2019", random.next(), random.between(2021, 2025));
  return Place{};
}

std::optional<Place> two_forms(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const forms::Form* other = forms::find(m.form->id == "2021" ? "2019" : "2021");
  const size_t which = random.below(2);
  m.tables[which] = made_up_table(random, *other->tables[which], m, nullptr);
  return Place{};
}

std::optional<Place> replaced_document(Trial& t, Random& random) {
  if (t.now().year >= 2021 && random.chance(50)) {
    if (!replace(t.now(), "〔2021〕30号", "〔2019〕60号")) return std::nullopt;
    return Place{.text = "〔2019〕60号"};
  }
  if (!replace(t.now(), "国务院令第711号", "国务院令第492号")) return std::nullopt;
  return Place{.text = "国务院令第492号"};
}

std::optional<Place> wrong_citation(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {
      {"政府信息与政务公开办公室", "政府信息公开与政务公开办公室"},
      {"国务院令第711号", "国务院令第71号"},
      {"国务院令第711号", "国务院令第710号"},
      {"《中华人民共和国政府信息公开条例》", "《中华人民共和国信息公开条例》"},
      {"〔2021〕30号", "〔2021〕3号"},
      {"〔2021〕30号", "〔2020〕30号"},
      {"国办公开办函〔2021〕30号", "国办函〔2021〕30号"},
      {"〔2019〕60号", "〔2019〕6号"},
      {"国办函〔2020〕109号", "国办发〔2020〕109号"},
      {"〔2020〕109号", "〔2020〕19号"},
      {"信息处理费管理办法〉", "信息公开处理费管理办法〉"},
  };
  const auto& [from, to] = random.of(kWrong);
  if (!replace(t.now(), from, to)) return std::nullopt;
  return Place{.text = std::string(to)};
}

constexpr Fault kFaults[] = {
    {"section-missing", 100, missing_section},
    {"section-order", 100, misnumbered_section},
    {"section-heading", 100, worded_heading},
    {"section-empty", 100, empty_section},
    {"overview-aspect-missing", 100, missing_aspect},
    {"government-duty-missing", 100, missing_duty},
    {"problems-one-sided", 100, one_side},
    {"fee-statement-missing", 100, no_fee_statement},
    {"title-incomplete", 100, short_title},
    {"signature-missing", 100, no_signature},
    {"signature-differs", 100, signed_by_another},
    {"parts-list-differs", 100, parts_listed_wrong},
    {"overview-too-long", 100, long_overview},
    {"form-outdated", 100, old_form},
    {"form-mixed", 100, two_forms},
    {"citation-outdated", 100, replaced_document},
    {"citation-wrong", 98, wrong_citation},
};

}  // namespace

std::span<const Fault> structure_faults() { return kFaults; }

}  // namespace gouji::mutation
