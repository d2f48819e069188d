#include "core/report/claims/organs.h"

#include "core/report/identity/agency.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

// 县市场监管局 for 平川县市场监督管理局, 省发展改革委 for …省发展和改革委员会: the name from its
// level on, with characters left out; 县建设局 for …县住房和城乡建设局; 市局.
bool is_short_for(std::string_view name, std::string_view agency) {
  const auto next = [](std::string_view& s) {
    const std::string_view c = s.substr(0, std::min<size_t>(s.size(), 3));
    s.remove_prefix(c.size());
    return c;
  };
  const std::string_view level = next(name);
  const size_t at = agency.find(level);
  if (at == agency.npos || name.empty()) return false;
  agency.remove_prefix(at + level.size());
  if ((name.size() == 3 || name.size() >= 9) && agency.ends_with(name)) return true;
  if (next(agency) != next(name)) return false;
  while (!name.empty()) {
    const std::string_view wanted = next(name);
    while (!agency.empty() && !agency.starts_with(wanted)) next(agency);
    if (agency.empty()) return false;
    next(agency);
  }
  return true;
}

}  // namespace

bool is_another_organ(const Sentence& s, size_t office) {
  if (office == 0 || s.tokens[office - 1].kind != Token::Kind::text) return false;
  const Token& place = s.tokens[office - 1];
  const std::string_view name = s.folded().substr(place.begin, s.tokens[office].end - place.begin);
  switch (text::first_three(name)) {
    case text::first_three("省"):
    case text::first_three("市"):
    case text::first_three("州"):
    case text::first_three("县"):
    case text::first_three("区"):
      return !is_short_for(name, s.report.agency);
    default:
      return false;
  }
}

bool is_own_branch(const Sentence& s, size_t branch) {
  constexpr size_t kTelling = 12;  // bytes; shorter names are made of any
  const std::string_view word = s.text(s.tokens[branch]);
  if (branch == 0 || !s.report.agency.ends_with(word)) return false;
  const Token& last = s.tokens[branch - 1];
  const std::string_view name = s.folded().substr(last.begin, s.tokens[branch].end - last.begin);
  return s.report.agency.ends_with(name) || s.text(last) == "我" || s.text(last).ends_with("本") ||
         (name.size() >= kTelling && is_made_of(name, s.report.agency));
}

bool is_superior(const Sentence& s, size_t office) {
  constexpr std::string_view kGovernment = "人民政府";
  const std::string_view name = s.text(s.tokens[office]);
  const std::string_view agency = s.report.agency;
  const bool own =
      agency.ends_with(kGovernment) &&
      agency.substr(0, agency.size() - kGovernment.size()).ends_with(name.substr(0, 3));
  if (!name.ends_with("政府") || name.size() != 9 || own ||
      (office > 0 && s.tokens[office - 1].kind != Token::Kind::mark) ||
      office + 1 >= s.tokens.size())
    return false;
  const Token& next = s.tokens[office + 1];
  const std::string_view word = s.text(next);
  return next.is(Word::quantity) || next.is(Word::total) || next.is(Word::filler) ||
         word.starts_with("审理") || word.starts_with("作为") || word.starts_with("作出");
}

bool names_town(const Sentence& s, size_t i) {
  const std::string_view word = s.text(s.tokens[i]);
  return (word.ends_with("镇") || word.ends_with("乡")) && word.size() >= 6 && word.size() <= 15 &&
         (i == 0 || s.tokens[i - 1].kind == Token::Kind::mark);
}

bool names_body_below(const Sentence& s, size_t i) {
  if (i + 1 >= s.tokens.size()) return false;
  const size_t deed = i + (s.tokens[i + 1].is(Word::total) && i + 2 < s.tokens.size() ? 2 : 1);
  const Token& next = s.tokens[deed];
  if (!next.is(Word::quantity) && !next.is(Word::none_of)) return false;
  const std::string_view name = s.text(s.tokens[i]);
  if (name.size() < 9 || name.size() > 45 ||
      (i > 0 && s.tokens[i - 1].kind != Token::Kind::mark &&
       !s.tokens[i - 1].is_unit(UnitKind::year)))
    return false;
  for (const std::string_view end : {"站", "所", "中心", "大队", "支队", "服务处", "管理处"})
    if (name.ends_with(end)) return !is_short_for(name, s.report.agency);
  // 法规科共收到60件，本局收到5件: an inner office, and the agency beside it.
  constexpr size_t kNear = 16;  // tokens
  if (name.ends_with("科") || name.ends_with("处") || name.ends_with("股"))
    for (size_t k = deed; k < std::min(s.tokens.size(), deed + kNear); ++k)
      if (s.tokens[k].is(Word::whole)) return true;
  return false;
}

bool counts_a_place(const Sentence& s, size_t i) {
  constexpr std::string_view kGovernment = "人民政府";
  const std::string_view whole = s.text(s.tokens[i]);
  if (i + 1 >= s.tokens.size() || whole.size() < 6 || !whole.starts_with("全")) return false;
  const Token& next = s.tokens[i + 1];
  // 全省税务系统收到申请628件，其中省局46件; 全县公安机关收到申请46件，其中我大队8件
  const bool system = next.kind == Token::Kind::text &&
                      (s.text(next).ends_with("机关") ||
                       (i + 2 < s.tokens.size() && s.text(s.tokens[i + 2]) == "系统"));
  if (!next.is(Word::quantity) && !next.is(Word::total) && !next.is(Word::filler) &&
      !next.is(Word::subject) && !system)
    return false;
  const std::string_view level = whole.substr(3, 3);
  const std::string_view agency = s.report.agency;
  if (agency.ends_with(kGovernment))
    return !agency.substr(0, agency.size() - kGovernment.size()).ends_with(level) &&
           (level == "市" || level == "省" || level == "县" || level == "区");
  // 全区 in the report of 云溪经济开发区管理委员会: its own.
  for (const std::string_view body : {"管理委员会", "管委会"})
    if (level == "区" && agency.ends_with(body) &&
        agency.substr(0, agency.size() - body.size()).ends_with(level))
      return false;
  if (level == "区" || level == "旗") return s.department;  // 开发区
  return level == "省" || level == "市" || level == "州" || level == "县";
}

}  // namespace gouji::report
