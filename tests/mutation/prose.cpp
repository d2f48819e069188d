#include "tests/mutation/prose.h"

namespace gouji::mutation {
namespace {

// Marks around the digits of a figure: what it says and its value stand between the first two.
constexpr char kOpen = '\x01';
constexpr char kBegin = '\x02';
constexpr char kEnd = '\x03';

std::string marked(Say say, long value, std::string_view printed) {
  std::string out(1, kOpen);
  out += static_cast<char>('a' + static_cast<int>(say));
  return out.append(std::to_string(value)).append(1, kBegin).append(printed).append(1, kEnd);
}

std::string grouped(long value) {
  std::string out = std::to_string(value);
  for (size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, ",");
  return out;
}

// 一 to 九十九; 两 before a measure word.
std::string in_chinese(long value) {
  constexpr std::string_view kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (value == 2) return "两";
  std::string out;
  if (value >= 20) out += kDigits[value / 10];
  if (value >= 10) out += "十";
  return out.append(kDigits[value % 10]);
}

constexpr std::string_view kChineseNumbers[] = {"一", "二", "三", "四", "五", "六"};

constexpr std::string_view kBasis2021 =
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉"
    "的通知》（国办公开办函〔2021〕30号）";
constexpr std::string_view kBasis2019 =
    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
    "（国办公开办函〔2019〕60号）";

void write_title(Writer& w) {
  const std::string name =
      w.filled(w.chance(50) ? "{Y}年政府信息公开工作年度报告" : "{Y}年度政府信息公开工作年度报告");
  // A long title stands on two lines.
  if (w.chance(50) || w.report().agency.name.size() > 24) {
    w.add(Part::title, BlockKind::title, w.filled("{A}"));
    w.add(Part::title, BlockKind::title, name);
  } else {
    w.add(Part::title, BlockKind::title, w.filled("{A}") + name);
  }
}

void write_preamble(Writer& w) {
  std::string text = w.one_of({"根据", "本报告根据", "按照", "依据"});
  text += "《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）";
  text += w.one_of({"和", "、", "及", "以及"});
  text += w.report().year >= 2021 ? kBasis2021 : kBasis2019;
  text += w.one_of({"要求编制。", "要求，由{A}编制。", "有关规定，编制本报告。",
                    "的要求，{A}编制{Y}年政府信息公开工作年度报告。"});
  if (w.chance(60))
    text += w.one_of({"全文包括", "本报告包括", "报告由", "全文由"}) +
            "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
            "政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项" +
            (w.wording() == 0 ? "六个部分。" : "六部分组成。");
  text += w.one_of({"所列数据的统计期限自{Y}年1月1日起至{Y}年12月31日止。",
                    "本报告中所列数据的统计期限为{Y}年1月1日至{Y}年12月31日。",
                    "报告中数据统计时间从{Y}年1月1日至{Y}年12月31日。",
                    "统计期限为{Y}年1月1日起至12月31日止。"});
  if (w.chance(60))
    text +=
        w.one_of({"如有疑问，请与{A}联系（地址：{P}河滨路12号，邮编：999999，电话："
                  "0999-1234567）。",
                  "如对本报告有疑问，请联系{A}，电话：0999-1234567，邮编：999999。",
                  "联系地址：{P}人民路8号，联系电话：0999-7654321。",
                  "本报告在政府网站公布，网址：http://www.example.gov.cn/，电话："
                  "0999-7654321。"});
  w.add(Part::preamble, BlockKind::paragraph, text);
}

void write_lead(Writer& w) {
  std::string text =
      w.one_of({"{Y}年，{A}认真落实《条例》各项规定，围绕群众关心的事项推进政府信息公开。",
                "{Y}年，{S}坚持以公开促落实、促规范、促服务，各项工作有序推进。",
                "{Y}年度，{A}按照年度要点分解任务，把公开要求落到办事各环节。",
                "{Y}年，在县委、县政府领导下，{S}持续做好政府信息公开工作，回应社会关切。"});
  // 在县委: the place decides who leads.
  if (const size_t at = text.find("在县委、县政府领导下，"); at != std::string::npos)
    text.erase(at, std::string_view("在县委、县政府领导下，").size());
  w.add(Part::lead, BlockKind::paragraph, text);
}

std::string management_text(Writer& w) {
  std::string text =
      w.one_of({"落实先审查、后公开的要求，发布前逐条审核，对公开目录逐项核对，及时更新办事指南。",
                "修订信息发布审批单，由科室负责人和分管领导依次签署意见，全年未发生泄密事件。",
                "明确信息制作、审查、发布各环节责任，清理失效文件，统一文件格式。",
                "规范性文件集中公开并提供下载，已废止的及时标注，公文属性在起草时一并确定。"});
  if (w.chance(40))
    text +=
        w.one_of({"全年清理栏目{n}个。", "修订目录{n}次。", "核对信息{n}条。", "更新指南{n}处。"});
  return text;
}

std::string platform_text(Writer& w) {
  std::string text =
      w.one_of({"优化政府网站信息公开专栏，调整栏目设置，完善检索功能，方便群众查询。",
                "对接政务新媒体，规范账号名称，清理长期不更新的页面，做好日常巡查。",
                "建好用好公开专区，配备查阅设备，提供纸质资料，方便老年人现场查阅。",
                "维护政务公众号，增设便民服务入口，与政府网站同步发布权威信息。"});
  if (w.chance(40))
    text += w.one_of(
        {"全年发布图解{n}篇。", "公众号推送{n}期。", "网站改版{n}次。", "编印手册{n}份。"});
  return text;
}

std::string supervision_text(Writer& w) {
  std::string text = w.one_of({"明确专人负责政府信息公开工作，组织业务培训{n}次",
                               "调整工作领导小组，压实各科室责任，开展专题学习{n}次",
                               "建立月通报制度，对发现的错误当日改正，组织培训{n}期",
                               "把政府信息公开列入年度任务，举办业务讲座{n}场"});
  MadeUp& m = w.report();
  const bool government = m.agency.kind == report::AgencyKind::government ||
                          m.agency.kind == report::AgencyKind::township;
  if (!government) return text + "。";
  m.duties = {w.one_of({"，将公开工作列入工作考核", "，年度工作考核结果为良好"}),
              w.one_of({"，开展社会评议", "，组织群众代表进行社会评议"}),
              w.one_of({"，未发生责任追究情形", "，全年没有责任追究情况"})};
  for (const std::string& duty : m.duties) text += duty;
  return text + "。";
}

// How the five aspects are set: headings of their own, or a lead phrase in the paragraph.
void write_aspects(Writer& w) {
  const std::string titles[] = {
      w.one_of({"主动公开", "主动公开情况"}), w.one_of({"依申请公开", "依申请公开情况"}),
      w.one_of({"政府信息管理", "政府信息管理情况"}),
      w.one_of({"政府信息公开平台建设", "平台建设情况"}), w.one_of({"监督保障", "监督保障情况"})};
  std::string requests = requests_text(w);
  if (w.chance(60)) requests += remedies_text(w);
  const std::string texts[] = {disclosure_text(w), requests, management_text(w), platform_text(w),
                               supervision_text(w)};
  const int shape = w.between(0, 3);
  for (size_t a = 0; a < report::kAspects; ++a) {
    const std::string number(kChineseNumbers[a]);
    if (shape < 2) {
      w.add(Part::aspect, BlockKind::aspect, "（" + number + "）" + titles[a], a);
      w.add(Part::aspect, BlockKind::paragraph, texts[a], a);
    } else if (shape == 2) {
      w.add(Part::aspect, BlockKind::paragraph, "（" + number + "）" + titles[a] + "。" + texts[a],
            a);
    } else {
      w.add(Part::aspect, BlockKind::paragraph, number + "是" + titles[a] + "方面。" + texts[a], a);
    }
  }
}

void write_problems(Writer& w) {
  const std::string problems[] = {w.one_of({"部分栏目更新不够及时", "公开内容的质量有待提升",
                                            "个别科室主动公开意识不强", "信息发布时效有时滞后"}),
                                  w.one_of({"政策解读形式较为单一", "解读材料的可读性还不够强",
                                            "基层业务人员力量薄弱", "对新媒体的运用还有差距"})};
  const std::string plans[] = {
      w.one_of({"建立栏目更新台账，按月检查", "加强信息质量审核，提高可用性",
                "组织学习交流，提升公开意识", "明确发布时限，定期通报更新情况"}),
      w.one_of({"丰富解读形式，增加图解和问答", "邀请专业人员参与解读，把话说清楚",
                "充实工作人员，加强业务指导", "拓展新媒体应用，方便群众获取信息"})};
  const auto listed = [&](const std::string(&items)[2]) {
    return "一是" + items[0] + "；二是" + items[1] + "。";
  };
  if (w.chance(30)) {
    w.add(Part::problems, BlockKind::aspect, "（一）存在的主要问题");
    w.add(Part::problems, BlockKind::paragraph, listed(problems));
    w.add(Part::improvements, BlockKind::aspect, "（二）改进情况");
    w.add(Part::improvements, BlockKind::paragraph, listed(plans));
    return;
  }
  w.add(Part::problems, BlockKind::paragraph,
        w.one_of({"存在的主要问题：", "{Y}年，{S}政府信息公开工作存在的主要问题有：", "主要问题：",
                  "{Y}年工作中还存在一些问题："}) +
            listed(problems));
  w.add(Part::improvements, BlockKind::paragraph,
        w.one_of({"改进情况：", "针对上述问题，{S}采取以下措施：", "下一步，{S}将从以下方面改进：",
                  "改进措施："}) +
            listed(plans));
}

void write_headings_and_tables(Writer& w) {
  const auto heading = [&](size_t s, std::string_view text) {
    w.add(Part::heading, BlockKind::section,
          std::string(kChineseNumbers[s]) + "、" + std::string(text), s);
  };
  heading(1, "主动公开政府信息情况");
  w.add(Part::table, BlockKind::table, {}, 0);
  heading(2, "收到和处理政府信息公开申请情况");
  w.add(Part::table, BlockKind::table, {}, 1);
  heading(3, w.one_of({"政府信息公开行政复议、行政诉讼情况",
                       "因政府信息公开工作被申请行政复议、提起行政诉讼情况"}));
  w.add(Part::table, BlockKind::table, {}, 2);
  heading(4, w.one_of({"存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"}));
  write_problems(w);
  heading(5, "其他需要报告的事项");
}

void write_signature(Writer& w) {
  w.add(Part::agency, BlockKind::signature, w.filled("{A}"));
  const bool late = w.report().agency.kind == report::AgencyKind::government && w.chance(50);
  const int month = late ? w.between(2, 3) : 1;
  const int day = w.between(4, month == 2 ? 28 : 31);
  w.add(Part::date, BlockKind::signature,
        w.filled("{N}年") + std::to_string(month) + "月" + std::to_string(day) + "日");
}

}  // namespace

std::string Writer::filled(std::string_view text) const {
  const auto word = [&](char c) -> std::string {
    switch (c) {
      case 'Y':
        return std::to_string(m_.year);
      case 'N':
        return std::to_string(m_.year + 1);
      case 'B':
        return std::to_string(m_.year - 1);
      case 'A':
        return m_.agency.name;
      case 'S':
        return m_.agency.self;
      case 'n':
        return std::to_string(chosen(text).between(2, 30));
      default:
        return m_.agency.place;
    }
  };
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      out += word(text[i + 1]);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string Writer::figure(Say say, long value, std::string_view unit) {
  std::string printed = std::to_string(value);
  Random own = chosen(printed);
  if (value >= 1000 && own.chance(15)) printed = grouped(value);
  if (value > 0 && value < 100 && own.chance(8)) printed = in_chinese(value);
  return marked(say, value, printed).append(unit);
}

std::string Writer::percent(Say say, long part, long whole) {
  long scale = 100;
  const int digits = chosen(std::to_string(part)).between(0, 2);
  for (int i = 0; i < digits; ++i) scale *= 10;
  const long value = (2 * part * scale + whole) / (2 * whole);
  std::string printed = std::to_string(value);
  if (digits > 0) {
    while (printed.size() <= static_cast<size_t>(digits)) printed.insert(0, "0");
    printed.insert(printed.size() - static_cast<size_t>(digits), ".");
  }
  return marked(say, value, printed) + "%";
}

void Writer::add(Part part, BlockKind kind, std::string_view marked_text, size_t number) {
  Piece piece{part, kind, {}, number};
  Stated stated{};
  for (size_t i = 0; i < marked_text.size(); ++i) {
    switch (marked_text[i]) {
      case kOpen:
        stated.say = static_cast<Say>(marked_text[++i] - 'a');
        stated.value = 0;
        while (marked_text[++i] != kBegin) stated.value = stated.value * 10 + marked_text[i] - '0';
        stated.begin = piece.text.size();
        break;
      case kEnd:
        stated.end = piece.text.size();
        piece.stated.push_back(stated);
        break;
      default:
        piece.text += marked_text[i];
    }
  }
  m_.pieces.push_back(std::move(piece));
}

void write_prose(Random& random, MadeUp& report, int wording) {
  Writer w(random, report, wording);
  write_title(w);
  write_preamble(w);
  w.add(Part::heading, BlockKind::section, "一、总体情况", 0);
  write_lead(w);
  write_aspects(w);
  write_headings_and_tables(w);
  w.add(Part::others, BlockKind::paragraph, fees_text(w));
  write_signature(w);
}

}  // namespace gouji::mutation
