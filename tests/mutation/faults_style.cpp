// Numbers, punctuation, dates and words that official documents write otherwise.
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

std::optional<Place> clause(Trial& t, Random& random, std::string_view text,
                            std::string_view words = {}) {
  insert_clause(t.now(), text, random);
  return Place{.text = std::string(words.empty() ? text : words)};
}

// Replaces a random occurrence of a text in the paragraphs; where it stands now.
std::optional<Place> altered(Trial& t, Random& random, std::string_view from, std::string_view to,
                             bool in_sentences = false) {
  struct At {
    size_t piece, begin;
  };
  std::vector<At> all;
  for (size_t p = 0; p < t.now().pieces.size(); ++p) {
    const Piece& piece = t.now().pieces[p];
    if (piece.kind != BlockKind::paragraph) continue;
    if (in_sentences && piece.part == Part::preamble) continue;
    for (size_t i = piece.text.find(from); i != std::string::npos; i = piece.text.find(from, i + 1))
      if (!in_sentences || i > 60) all.push_back({p, i});
  }
  if (all.empty()) return std::nullopt;
  const At at = random.of(all);
  std::string& text = t.now().pieces[at.piece].text;
  text.replace(at.begin, from.size(), to);
  return Place{.text = around(text, at.begin, at.begin + to.size())};
}

template <size_t n>
std::optional<Place> one_altered(Trial& t, Random& random, const std::string_view (&pairs)[n][2]) {
  const auto& [from, to] = random.of(pairs);
  return altered(t, random, from, to);
}

std::optional<Place> document_number(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {
      {"〔2021〕30号", "[2021]30号"},      {"〔2021〕30号", "（2021）30号"},
      {"〔2021〕30号", "〔2021〕第30号"},  {"〔2019〕60号", "【2019】60号"},
      {"〔2019〕60号", "〔2019〕060号"},   {"〔2020〕109号", "(2020)109号"},
      {"国务院令第711号", "国务院令711号"}};
  return one_altered(t, random, kWrong);
}

std::optional<Place> level_skipped(Trial& t, Random& random) {
  constexpr std::string_view kNumbers[] = {"一", "二", "三", "四", "五"};
  std::vector<size_t> all;
  for (const size_t i : pieces_of(t.now(), Part::aspect))
    if (t.now().pieces[i].text.starts_with("（")) all.push_back(i);
  if (all.empty()) return std::nullopt;
  // All of them, or the first.
  const bool one = random.chance(50);
  for (const size_t i : all) {
    std::string& text = t.now().pieces[i].text;
    for (size_t n = 0; n < 5; ++n)
      if (text.substr(3).starts_with(kNumbers[n])) text.replace(3, 3, std::to_string(n + 1));
    if (one) break;
  }
  return Place{.text = t.now().pieces[all[0]].text.substr(0, 16)};
}

std::optional<Place> number_wrong(Trial& t, Random& random) {
  if (random.chance(50)) {
    constexpr std::string_view kWrong[][2] = {
        {"二是", "三是"}, {"（三）", "（二）"}, {"（四）", "（五）"}, {"（五）", "（六）"}};
    const auto& [from, to] = random.of(kWrong);
    for (Piece& piece : t.now().pieces) {
      if (from == "二是" ? piece.part != Part::problems && piece.part != Part::improvements
                         : !piece.text.starts_with(from))
        continue;
      const size_t at = piece.text.find(from);
      if (at == std::string::npos) continue;
      piece.text.replace(at, from.size(), to);
      return Place{};
    }
    return std::nullopt;
  }
  // One of a list is left out.
  for (const size_t i : pieces_of(t.now(), Part::problems)) {
    std::string& text = t.now().pieces[i].text;
    const size_t at = text.find("二是");
    if (at == std::string::npos) continue;
    text.replace(text.size() - 3, 3, "；四是人员变动频繁。");
    return Place{};
  }
  return std::nullopt;
}

std::optional<Place> halfwidth(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {{"，", ","}, {"；", ";"}, {"：一是", ":一是"}};
  const auto& [from, to] = random.of(kWrong);
  // Between Chinese characters only.
  std::vector<std::string*> all;
  std::vector<size_t> at;
  for (Piece& piece : t.now().pieces) {
    if (piece.kind != BlockKind::paragraph) continue;
    for (size_t i = piece.text.find(from); i != std::string::npos;
         i = piece.text.find(from, i + 1)) {
      if (i < 3 || static_cast<unsigned char>(piece.text[i - 1]) < 0x80 ||
          i + from.size() >= piece.text.size() ||
          static_cast<unsigned char>(piece.text[i + from.size()]) < 0xE4 ||
          static_cast<unsigned char>(piece.text[i - 3]) < 0xE4)
        continue;
      all.push_back(&piece.text);
      at.push_back(i);
    }
  }
  if (all.empty()) return std::nullopt;
  const size_t n = random.below(all.size());
  all[n]->replace(at[n], from.size(), to);
  return Place{.text = around(*all[n], at[n], at[n] + to.size())};
}

std::optional<Place> doubled(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {
      {"。", "。。"}, {"，", "，，"}, {"。", "，。"}, {"，", "、，"}, {"；", "；；"}};
  return one_altered(t, random, kWrong);
}

std::optional<Place> unpaired(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {
      {"《条例》", "《条例"}, {"《条例》）", "《条例》"}, {"〔2021〕", "〔2021"},
      {"（国办函", "国办函"}, {"（国务院令", "国务院令"}, {"，其中", "，（其中"},
      {"群众", "“群众"},      {"，及时", "，及时》"},     {"（其中", "其中"}};
  const auto& [from, to] = random.of(kWrong);
  if (!altered(t, random, from, to)) return std::nullopt;
  return Place{};
}

std::optional<Place> needless_comma(Trial& t, Random& random) {
  constexpr std::string_view kWrong[] = {"落实“先审查”、“后公开”的要求，",
                                         "更新《办事指南》、《公开目录》，",
                                         "编印“图解”、“问答”、“一图读懂”等材料，"};
  return clause(t, random, random.of(kWrong));
}

std::optional<Place> date_form(Trial& t, Random& random) {
  MadeUp& m = t.now();
  std::string& date = m.pieces[pieces_of(m, Part::date)[0]].text;
  const std::string year = std::to_string(m.year + 1);
  const std::string month = "1", day = std::to_string(random.between(10, 28));
  switch (random.below(5)) {
    case 0:
      date = year + "." + month + "." + day;
      break;
    case 1:
      date = year + "-0" + month + "-" + day;
      break;
    case 2:
      date = year + "年0" + month + "月" + day + "日";
      break;
    case 3:
      date = year + "/" + month + "/" + day;
      break;
    default:
      date = "二〇二" + std::string(random.of({"二", "三", "四"})) + "年一月二十日";
  }
  return Place{.text = date};
}

std::optional<Place> stray_space(Trial& t, Random& random) {
  constexpr std::string_view kWrong[][2] = {{"栏目", "栏 目"},  {"公开", "公 开"},
                                            {"工作", "工　作"}, {"群众", "群 众"},
                                            {"及时", "及  时"}, {"信息", "信　息"}};
  // A blank may part the heading in front of a text, and the words of long titles.
  const auto& [from, to] = random.of(kWrong);
  return altered(t, random, from, to, true);
}

std::optional<Place> broken_paragraph(Trial& t, Random& random) {
  MadeUp& m = t.now();
  const size_t i = a_paragraph(m, random);
  const std::string text = m.pieces[i].text;
  std::vector<size_t> places;
  // Short lines are headings, or items of a list.
  for (size_t at = 66; at + 30 < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    const std::string_view before = std::string_view(text).substr(at - 3, 3);
    // Between two Chinese characters inside a clause.
    if (static_cast<unsigned char>(before[0]) < 0xE4 ||
        static_cast<unsigned char>(before[0]) > 0xE9 ||
        static_cast<unsigned char>(text[at]) < 0xE4 || static_cast<unsigned char>(text[at]) > 0xE9)
      continue;
    places.push_back(at);
  }
  if (places.empty()) return std::nullopt;
  const size_t at = random.of(places);
  Piece rest = m.pieces[i];
  rest.text = text.substr(at);
  m.pieces[i].text = text.substr(0, at);
  m.pieces[i].stated.clear();
  m.pieces.insert(m.pieces.begin() + static_cast<std::ptrdiff_t>(i + 1), rest);
  return Place{.text = text.substr(at - 6, 12)};
}

std::optional<Place> misspelling(Trial& t, Random& random) {
  constexpr std::string_view kWrong[] = {"进下一步做好公开工作，", "规范帐号管理，",
                                         "末发生泄密事件，",       "严格严格审核把关，",
                                         "加强加强业务学习，",     "丰富的的解读形式受到欢迎，"};
  return clause(t, random, random.of(kWrong));
}

bool no_pdf(Style s) {
  return s != Style::pdf_raw && s != Style::pdf_layout && s != Style::pdf_plain;
}

constexpr Fault kFaults[] = {
    {"document-number", 100, document_number},
    {"numbering-level", 100, level_skipped},
    {"numbering-sequence", 100, number_wrong},
    {"punctuation-halfwidth", 98, halfwidth},
    {"punctuation-doubled", 98, doubled},
    {"punctuation-pairs", 100, unpaired},
    {"enumeration-comma", 100, needless_comma},
    {"date-form", 98, date_form},
    {"space-stray", 100, stray_space, {}, no_pdf, "a line of a page may end at the blank"},
    // Silent where most of the few long paragraphs are broken: then the source wraps them.
    {"paragraph-broken", 95, broken_paragraph, {}, no_pdf, "the text of pages breaks every line"},
    {"wording", 100, misspelling},
};

}  // namespace

std::span<const Fault> style_faults() { return kFaults; }

}  // namespace gouji::mutation
