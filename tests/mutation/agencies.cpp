#include "tests/mutation/made_up.h"

namespace gouji::mutation {
namespace {

using report::AgencyKind;

// No place has these names.
constexpr std::string_view kPlaces[] = {"青禾", "云溪", "东陵", "白榆", "临沙", "石梁", "松亭",
                                        "安渡", "澄湖", "柳原", "金坪", "望川", "清堰", "永塬"};
constexpr std::string_view kTowns[] = {"河湾", "大坪", "双桥", "龙泉", "新店", "青石", "柳林"};

struct Office {
  std::string_view name, self;
};
constexpr Office kOffices[] = {
    {"水利局", "我局"},
    {"财政局", "我局"},
    {"教育和体育局", "我局"},
    {"农业农村局", "我局"},
    {"卫生健康局", "我局"},
    {"交通运输局", "我局"},
    {"市场监督管理局", "我局"},
    {"住房和城乡建设局", "我局"},
    {"发展和改革委员会", "我委"},
    {"卫生健康委员会", "我委"},
    {"人民政府办公室", "我办"},
    {"政务服务中心", "我中心"},
    {"人民医院", "我院"},
    {"综合行政执法局", "我局"},
    {"公安局", "本机关"},
    {"经济开发区管理委员会", "管委会"},
    {"人力资源和社会保障局", "我局"},
    {"气象局", "本单位"},
};

std::string text(std::string_view a, std::string_view b) { return std::string(a).append(b); }

// A place other than this one.
std::string_view other_than(Random& random, std::string_view place) {
  std::string_view other = random.of(kPlaces);
  while (place.starts_with(other)) other = random.of(kPlaces);
  return other;
}

}  // namespace

Agency made_up_office(Random& random, const std::string& place) {
  const Office& office = random.of(kOffices);
  Agency out;
  out.place = place;
  out.name = text(place, office.name);
  out.self = office.self;
  out.foreign = text(text(other_than(random, place), place.substr(6)), office.name);
  out.kind = AgencyKind::department;
  return out;
}

Agency made_up_government(Random& random) {
  Agency out;
  const std::string_view kind = random.of({"县", "区"});
  out.place = text(random.of(kPlaces), kind);
  out.name = out.place + "人民政府";
  out.self = text("我", kind);
  out.foreign = text(text(other_than(random, out.place), kind), "人民政府");
  out.kind = AgencyKind::government;
  return out;
}

Agency made_up_agency(Random& random) {
  const std::string_view name = random.of(kPlaces);
  const std::string place = text(name, random.of({"县", "区", "市"}));
  const int kind = random.between(0, 9);
  if (kind < 5) return made_up_office(random, place);
  if (kind < 7) {
    if (random.chance(60)) return made_up_government(random);
    Agency city = made_up_government(random);
    city.place.replace(6, 3, "市");
    city.name = city.place + "人民政府";
    city.self = "我市";
    city.foreign = text(other_than(random, city.place), "市人民政府");
    city.makes_rules = true;
    return city;
  }
  Agency out;
  out.place = place;
  const std::string_view town = random.of(kTowns);
  std::string_view other = random.of(kTowns);
  while (other == town) other = random.of(kTowns);
  const bool street = kind == 7;
  const std::string_view form = street ? "街道办事处" : kind == 8 ? "镇人民政府" : "乡人民政府";
  out.name = text(text(place, town), form);
  out.foreign = text(text(place, other), form);
  out.self = street ? "我街道" : kind == 8 ? "我镇" : "我乡";
  out.kind = street ? AgencyKind::subdistrict : AgencyKind::township;
  return out;
}

}  // namespace gouji::mutation
