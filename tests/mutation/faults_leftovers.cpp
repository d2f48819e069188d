// What templates, editors and other agencies left, and what should not be published.
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

using report::AgencyKind;

bool no_pages(Style s) {
  return s != Style::pdf_raw && s != Style::pdf_layout && s != Style::pdf_plain;
}

// A clause at a random place; the rule must touch `words` (all of it when empty).
std::optional<Place> clause(Trial& t, Random& random, std::string_view text,
                            std::string_view words = {}) {
  insert_clause(t.now(), text, random);
  return Place{.text = std::string(words.empty() ? text : words)};
}

template <size_t n>
std::optional<Place> one_clause(Trial& t, Random& random, const std::string_view (&clauses)[n]) {
  return clause(t, random, random.of(clauses));
}

std::optional<Place> template_gap(Trial& t, Random& random) {
  constexpr std::string_view kGaps[] = {
      "组织培训XX次，",       "围绕××重点工作，",   "印发文件____份，",
      "由（单位名称）负责，", "（填写本单位情况）", "围绕某某局重点工作，",
      "20XX年逐条审核，",     "组织演练X次，",      "公开信息　　条，"};
  return one_clause(t, random, kGaps);
}

std::optional<Place> editor_codes(Trial& t, Random& random) {
  constexpr std::string_view kCodes[] = {
      "[bookmark: _GoBack]", "错误！未找到引用源。", "PAGE \\* MERGEFORMAT，",
      "HYPERLINK \"http://www.example.gov.cn\"", "{ REF _Ref1234 }"};
  const std::string_view code = random.of(kCodes);
  // A line of a page may end behind “！”, and a sentence with it.
  if (!no_pages(t.style) && code.starts_with("错误")) return std::nullopt;
  return clause(t, random, code);
}

std::optional<Place> other_self(Trial& t, Random& random) {
  constexpr std::string_view kSelves[] = {"我局", "我镇", "我街道", "我委", "我乡"};
  const std::string_view self = random.of(kSelves);
  if (t.now().agency.name.find(self.substr(3)) != std::string::npos) return std::nullopt;
  return clause(t, random, std::string(self) + "明确专人负责，", self);
}

std::optional<Place> foreign_name(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const std::string& foreign = m.agency.foreign;
  Piece& lead = m.pieces[pieces_of(m, Part::lead)[0]];
  switch (random.below(3)) {
    case 0: {
      // Whoever is named first is the agency.
      const size_t at = lead.text.find(m.agency.name);
      if (at == std::string::npos) return std::nullopt;
      lead.text.replace(at, m.agency.name.size(), foreign);
      break;
    }
    case 1:
      if (!replace(m, "编制。", "编制。本报告由" + foreign + "编制。")) return std::nullopt;
      break;
    default: {
      Piece& others = m.pieces[pieces_of(m, Part::others)[0]];
      if (others.text.find("处理费") == std::string::npos) return std::nullopt;
      others.text = foreign + "本年度未收取信息处理费。";
    }
  }
  return Place{.text = foreign};
}

std::optional<Place> several_names(Trial& t, Random&) {
  MadeUp& m = t.now();
  if (m.agency.kind != AgencyKind::department || !m.agency.name.ends_with("局"))
    return std::nullopt;
  const std::string bare = m.agency.place.substr(0, 6);
  const std::string one = bare + m.agency.name.substr(m.agency.place.size(), 3) + "局";
  const std::string two = m.agency.place + m.agency.name.substr(m.agency.place.size(), 3) + "局";
  m.pieces[pieces_of(m, Part::improvements).back()].text += "联系方式见" + one + "网站。";
  m.pieces[pieces_of(m, Part::lead)[0]].text += two + "明确专人负责。";
  return Place{};
}

std::optional<Place> mobile(Trial& t, Random& random) {
  std::string number = random.of({"138", "159", "186", "177"});
  for (int i = 0; i < 8; ++i) number += static_cast<char>('0' + random.below(10));
  if (random.chance(30)) number.insert(7, "-").insert(3, "-");
  if (random.chance(50) && replace(t.now(), "0999-1234567", number)) return Place{.text = number};
  return clause(t, random, "联系人手机" + number + "，", number);
}

// A card number of a place that does not exist, with its check character (GB 11643—1999).
std::optional<Place> identity_card(Trial& t, Random& random) {
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  std::string number = "110101";
  number += std::to_string(random.between(1950, 1999));
  number += std::to_string(random.between(10, 12));
  number += std::to_string(random.between(10, 28));
  number += std::to_string(random.between(100, 999));
  int sum = 0;
  for (size_t i = 0; i < 17; ++i) sum += (number[i] - '0') * kWeights[i];
  number += "10X98765432"[sum % 11];
  return clause(t, random, "申请人身份证号" + number + "，", number);
}

std::optional<Place> secret(Trial& t, Random& random) {
  constexpr std::string_view kMarks[] = {"（内部资料，不得外传）", "（此件不公开）",
                                         "（内部资料，注意保存）"};
  if (random.chance(50)) return one_clause(t, random, kMarks);
  const std::string mark = random.of({"机密★一年", "内部资料，注意保存", "秘密★三年"});
  auto& pieces = t.now().pieces;
  pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(random.below(2)),
                {Part::title, BlockKind::title, mark});
  return Place{.text = mark};
}

std::optional<Place> bad_address(Trial& t, Random& random) {
  constexpr std::string_view kAddresses[] = {
      "http:/www.example.gov.cn",   "www.example.gov",
      "www..example.gov.cn",        "http://www.example.com/list",
      "http：//www.example.gov.cn", "http://192.168.1.8/xxgk"};
  const std::string_view address = random.of(kAddresses);
  return clause(t, random, "网址" + std::string(address) + "，", address);
}

constexpr Fault kFaults[] = {
    {"template-residue", 100, template_gap},
    {"editor-residue", 100, editor_codes},
    {"self-reference", 100, other_self},
    {"agency-foreign", 100, foreign_name},
    {"agency-varies", 100, several_names},
    {"mobile-number", 100, mobile},
    {"identity-number", 100, identity_card},
    {"secrecy-marker", 100, secret},
    {"url-suspect", 100, bad_address, {}, no_pages, "a line of a page may cut the address"},
};

}  // namespace

std::span<const Fault> leftover_faults() { return kFaults; }

}  // namespace gouji::mutation
