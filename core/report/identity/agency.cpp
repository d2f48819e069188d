#include "core/report/identity/agency.h"

#include <algorithm>

#include "core/text/words.h"

namespace gouji::report {
namespace {

struct Suffix {
  std::string_view text;
  AgencyKind kind;
};
// As they call themselves; names of others end so, too. Public record.
constexpr std::string_view kMinistries[] = {
    "外交部",
    "教育部",
    "科学技术部",
    "工业和信息化部",
    "公安部",
    "民政部",
    "司法部",
    "财政部",
    "人力资源和社会保障部",
    "自然资源部",
    "生态环境部",
    "住房和城乡建设部",
    "交通运输部",
    "水利部",
    "农业农村部",
    "商务部",
    "文化和旅游部",
    "退役军人事务部",
    "应急管理部",
    "中国人民银行",
    "审计署",
    "海关总署",
    "中国证券监督管理委员会",
    "中国气象局",
    "国家市场监督管理总局",
    "国务院国有资产监督管理委员会",
};

// Longer ones first: the first that fits decides.
constexpr Suffix kSuffixes[] = {
    {"街道办事处", AgencyKind::subdistrict},
    {"街道办", AgencyKind::subdistrict},
    {"街道", AgencyKind::subdistrict},
    {"镇人民政府", AgencyKind::township},
    {"乡人民政府", AgencyKind::township},
    {"苏木人民政府", AgencyKind::township},
    {"镇政府", AgencyKind::township},
    {"乡政府", AgencyKind::township},
    {"人民政府办公室", AgencyKind::department},
    {"人民政府办公厅", AgencyKind::department},
    {"政府办公室", AgencyKind::department},
    {"人民政府", AgencyKind::government},
    {"区政府", AgencyKind::government},
    {"县政府", AgencyKind::government},
    {"市政府", AgencyKind::government},
    {"旗政府", AgencyKind::government},
    {"省政府", AgencyKind::government},
    {"行政公署", AgencyKind::government},
    {"管理委员会", AgencyKind::department},
    {"管委会", AgencyKind::department},
    {"委员会", AgencyKind::department},
    {"办公室", AgencyKind::department},
    {"办公厅", AgencyKind::department},
    {"中心", AgencyKind::department},
    {"支队", AgencyKind::department},
    {"大队", AgencyKind::department},
    {"总队", AgencyKind::department},
    {"局", AgencyKind::department},
    {"厅", AgencyKind::department},
    {"委", AgencyKind::department},
    {"办", AgencyKind::department},
    {"部", AgencyKind::department},
    {"处", AgencyKind::department},
    {"站", AgencyKind::department},
    {"所", AgencyKind::department},
    {"院", AgencyKind::department},
    {"馆", AgencyKind::department},
    {"署", AgencyKind::department},
    {"队", AgencyKind::department},
    {"会", AgencyKind::department},
    {"社", AgencyKind::department},
    {"台", AgencyKind::department},
    {"公司", AgencyKind::department},
    {"学校", AgencyKind::department},
    {"大学", AgencyKind::department},
    {"中学", AgencyKind::department},
    {"小学", AgencyKind::department},
    {"幼儿园", AgencyKind::department},
    {"党校", AgencyKind::department},
    {"银行", AgencyKind::department},
    {"支行", AgencyKind::department},
    {"分行", AgencyKind::department},
    {"海关", AgencyKind::department},
    {"关区", AgencyKind::department},
    {"农场", AgencyKind::department},
    {"林场", AgencyKind::department},
    {"垦殖场", AgencyKind::department},
    {"管理区", AgencyKind::department},
    {"学院", AgencyKind::department},
    {"室", AgencyKind::department},
    {"组", AgencyKind::department},
    {"镇", AgencyKind::township},
    {"乡", AgencyKind::township},
    {"苏木", AgencyKind::township},
};

// What ends as names of agencies do and names none.
constexpr std::string_view kNoAgencies[] = {"网站", "社会", "平台",   "城乡", "乡镇",
                                            "全部", "内部", "之处",   "部署", "场所",
                                            "顶部", "底部", "发布会", "大厅"};
// What leads to a means or a place: 通过政府门户网站, 在市政务服务中心. No place has a name that
// begins so.
constexpr std::string_view kLeads[] = {"通过", "经由", "经过", "依托", "利用", "借助",
                                       "运用", "针对", "在",   "以",   "由"};

bool ends_as_agency(std::string_view name) {
  for (const std::string_view end : kNoAgencies)
    if (name.ends_with(end)) return false;
  return std::any_of(std::begin(kSuffixes), std::end(kSuffixes),
                     [&](const Suffix& s) { return name.ends_with(s.text); });
}

// 青禾县水利局(移民局): the name in front of a second one in brackets; else the name itself.
std::string_view first_name(std::string_view name) {
  const size_t open = name.ends_with(")") ? name.rfind('(') : name.npos;
  return open == name.npos ? name : name.substr(0, open);
}

// One bracket inside names another place, or one at the end another agency: 青禾县(桃源区)水利局,
// 青禾县水利局(移民局). Not 青禾县水利局(盖章).
bool may_hold_brackets(std::string_view name) {
  constexpr size_t kLongest = 60;  // bytes
  const size_t open = name.find('('), close = name.find(')');
  if (open == name.npos || close == name.npos || open < 6 || close < open + 4 ||
      close - open > kLongest || name.find_first_of("()", close + 1) != name.npos)
    return open == name.npos && close == name.npos;
  const std::string_view inside = name.substr(open + 1, close - open - 1);
  for (const std::string_view other : {"章", "简称", "以下", "("})
    if (inside.find(other) != inside.npos) return false;
  return close + 1 < name.size() || (ends_as_agency(inside) && inside.size() >= 9);
}

}  // namespace

std::string_view key(AgencyKind kind) {
  switch (kind) {
    case AgencyKind::unknown:
      return "unknown";
    case AgencyKind::ministry:
      return "ministry";
    case AgencyKind::government:
      return "government";
    case AgencyKind::department:
      return "department";
    case AgencyKind::township:
      return "township";
    case AgencyKind::subdistrict:
      return "subdistrict";
  }
  return "unknown";
}

AgencyKind agency_kind(std::string_view name) {
  name = first_name(name);
  if (name.starts_with("中华人民共和国") && name.ends_with("部")) return AgencyKind::ministry;
  for (const std::string_view ministry : kMinistries)
    if (name == ministry) return AgencyKind::ministry;
  // Not 国家税务总局青禾税务局.
  constexpr std::string_view kBureau = "局";
  if (name.starts_with("国家") &&
      ((name.ends_with(kBureau) && name.find(kBureau) + kBureau.size() == name.size()) ||
       name.ends_with("委员会")) &&
      text::find(name, "省") == std::string_view::npos &&
      text::find(name, "市") == std::string_view::npos &&
      text::find(name, "县") == std::string_view::npos &&
      text::find(name, "区") == std::string_view::npos)
    return AgencyKind::ministry;
  for (const Suffix& s : kSuffixes)
    if (name.ends_with(s.text)) return s.kind;
  return ends_with_place(name) ? AgencyKind::government : AgencyKind::unknown;
}

bool ends_with_place(std::string_view text) {
  for (const std::string_view place : {"市", "县", "区", "省", "州", "旗", "盟"})
    if (text.ends_with(place)) return true;
  return false;
}

bool looks_like_agency(std::string_view name) {
  if (name.size() < 9 || name.size() > kLongestName) return false;
  for (const std::string_view mark : {"。", ",", ":", ";", "《", "\""})
    if (name.find(mark) != std::string_view::npos) return false;
  if (name[0] >= '0' && name[0] <= '9') return false;
  for (const std::string_view lead : kLeads)
    if (name.starts_with(lead)) return false;
  return ends_as_agency(first_name(name)) && may_hold_brackets(name);
}

bool is_made_of(std::string_view part, std::string_view whole) {
  for (size_t i = 0; i < part.size();) {
    const size_t begin = i++;
    while (i < part.size() && (static_cast<uint8_t>(part[i]) & 0xC0) == 0x80) ++i;
    const std::string_view character = part.substr(begin, i - begin);
    if (character != "和" && character != "与" && whole.find(character) == whole.npos) return false;
  }
  return true;
}

}  // namespace gouji::report
