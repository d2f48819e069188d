// What the reader of claims reads from made-up sentences, and what it leaves alone.
#include "core/report/claims/claims.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "core/document/document.h"
#include "core/report/recognise.h"

namespace gouji::report {
namespace {

struct Reading {
  document::Read read;
  Report report;

  explicit Reading(const std::string& sentence, const std::string& agency = "青禾县水利局",
                   const std::string& section = "一、总体情况")
      : read(document::read(agency + "2023年政府信息公开工作年度报告\n" + section + "\n" +
                            sentence + "\n五、存在的主要问题及改进情况\n存在问题。\n")) {
    (void)recognise(read.document, report);
  }

  // "requests.received=317 none.review": ~ a part of the agency or the year, @ another year, ≈ 约.
  std::string statements() const {
    std::string out;
    for (const Statement& s : report.prose.statements) {
      if (!out.empty()) out += ' ';
      if (s.in_words) out += "none:";
      out += kind(s.quantity);
      if (!s.in_words) out += "=" + text::to_string(s.figure.value);
      if (s.scope == Scope::part) out += '~';
      if (s.scope == Scope::other_year) out += '@';
      if (s.figure.approximate()) out += "≈";
    }
    return out;
  }
  // "105条=1+3+99": ? open, ! unsure, | between the stretches of “；”.
  std::string lists() const {
    std::string out;
    for (const Breakdown& b : report.prose.breakdowns) {
      if (!out.empty()) out += ' ';
      out += text::to_string(b.total.value) + std::string(b.total.unit) + "=";
      uint16_t segment = 0;
      const std::span<const Part> parts = report.prose.parts_of(b);
      for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += parts[i].segment == segment ? "+" : "|";
        segment = parts[i].segment;
        out += text::to_string(parts[i].figure.value);
      }
      if (b.open) out += '?';
      if (b.unsure) out += '!';
    }
    return out;
  }
};

struct Case {
  const char* sentence;
  const char* expected;
};

TEST(Claims, Counts) {
  const Case cases[] = {
      // Received and carried in.
      {"新收政府信息公开申请317件，上年结转3件。", "requests.received=317 requests.carried_in=3"},
      {"2023年，全县共受理政府信息公开申请12件。", "requests.received_or_all=12~"},
      {"受理121件政府信息公开申请（其中本年度新收112件，上年结转9件），已答复119件。",
       "requests.received_or_all=121 requests.received=112 requests.carried_in=9 "
       "requests.processed=119"},
      {"共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复）"
       "。",
       "requests.received_or_all=3119 requests.processed=3050 requests.carried_in=34 "
       "requests.carried_out=103"},
      {"办理依申请公开749件。", "requests.handled=749"},
      {"收到公民、法人和其他组织政府信息公开申请6份。", "requests.received_or_all=6"},
      {"收到依申请公开事项4宗，全部办结。", "requests.received_or_all=4"},
      // What documents are marked as.
      {"制发公文中主动公开39件、依申请公开12件、不予公开20件。", ""},
      {"主动公开信息39条，收到依申请公开12件，不予公开3件。",
       "requests.received_or_all=12 requests.denied=3"},
      {"收到政府信息公开申请1,010件。", "requests.received_or_all=1010"},
      {"收到政府信息公开申请一件，已按期答复。", "requests.received_or_all=1"},
      {"共收到政府信息公开申请十二件，办结十件，两件结转下年度。",
       "requests.received_or_all=12 requests.processed=10 requests.carried_out=2"},
      {"收到政府信息公开申请数量为0。", "requests.received_or_all=0"},
      {"新收政府信息公开申请0件。", "requests.received=0"},
      {"2022年结转政府信息公开申请5件，2023年新收20件。",
       "requests.carried_in=5 requests.received=20"},
      {"结转到2024年度继续办理的政府信息公开申请3件。", "requests.carried_out=3"},
      {"收到政府信息公开申请8件，办结6件，正在办理2件。",
       "requests.received_or_all=8 requests.processed=6 requests.carried_out=2"},
      {"收到政府信息公开申请8件，已办结6件，2件正在办理。",
       "requests.received_or_all=8 requests.processed=6 requests.carried_out=2"},
      {"依申请公开0件。", "requests.received_or_all=0"},
      {"共受理依申请公开事项23件，比去年减少4件；办结22件，1件转下年度办理。",
       "requests.received_or_all=23 requests.processed=22 requests.carried_out=1"},
      {"依申请公开受理量为5件，受理并答复5件。", "requests.received_or_all=5 requests.processed=5"},
      {"收到依申请公开政府信息15条（含上年结转2条），全部办理完毕。",
       "requests.received_or_all=15 requests.carried_in=2"},
      {"2023年以来收到政府信息公开申请2件。", "requests.received_or_all=2"},
      // Results.
      {"办结政府信息公开申请9件，其中，予以公开3件，部分公开1件，不予公开2件，无法提供1件，不予处理"
       "1件，其他处理1件。",
       "requests.processed=9 requests.granted=3 requests.partial=1 requests.denied=2 "
       "requests.unavailable=1 requests.refused=1 requests.closed=1"},
      {"已答复政府信息公开申请9件，属于同意公开的6件，不同意公开的3件。",
       "requests.processed=9 requests.granted=6 requests.denied=3"},
      {"答复依申请公开5件，3件予以公开，2件不予公开。",
       "requests.processed=5 requests.granted=3 requests.denied=2"},
      {"政府信息公开申请中，本机关不掌握相关政府信息2件，重复申请1件。",
       "requests.unavailable_not_held=2 requests.refused_repeat=1"},
      {"受理政府信息公开申请26件，其中自然人申请21件，法人或其他组织申请5件。",
       "requests.received_or_all=26 requests.person=21 requests.organisation=5"},
      // Remedies.
      {"因政府信息公开被申请行政复议7件，其中结果维持6件、结果纠正0件、其他结果0件、尚未审结1件。",
       "review.total=7 review.upheld=6 review.corrected=0 review.other=0 review.pending=1"},
      {"政府信息公开行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。",
       "suit.total=3 suit_direct.total=2 suit_after_review.total=1"},
      {"行政复议、行政诉讼均为0件。", "review.total=0 suit.total=0"},
      // Not the whole: an office, a channel, a part, another year.
      {"局服务窗口受理政府信息公开申请4件。", "requests.received_or_all=4~"},
      {"局办代表县政府受理政府信息公开申请17件。", "requests.received_or_all=17~"},
      {"通过网络受理政府信息公开申请4件。", "requests.received_or_all=4~"},
      {"通过网络、信函等渠道受理政府信息公开申请4件。", "requests.received_or_all=4"},
      {"收到政府信息公开申请19件，其中11件已办结，8件申请人主动撤销。",
       "requests.received_or_all=19 requests.processed=11~"},
      {"上半年收到政府信息公开申请2件。", "requests.received_or_all=2~"},
      {"2022年收到政府信息公开申请5件。", "requests.received_or_all=5@"},
      {"按期答复政府信息公开申请5件。", "requests.processed=5~"},
      {"收到政府信息公开申请10件，较上年增加3件，增长42.9%。", "requests.received_or_all=10"},
      // Something else.
      {"受理群众来信25件，答复网上咨询18件。", ""},
      {"办理12345热线转办事项14件，答复14件。", ""},
      {"办理人大建议3件、政协提案2件。", ""},
      {"受理行政许可申请330件，办结328件。", ""},
      {"受理政府信息咨询372人次。", ""},
      {"全年处理信息30条。", ""},
      {"收到政府信息公开申请近20件，答复20余件。",
       "requests.received_or_all=20≈ requests.processed=20≈"},
      {"政府信息公开申请答复率100%。", ""},
      {"按照《关于办理政府信息公开申请3件事的通知》（青水发〔2023〕12号）执行。", ""},
      {"联系电话0999-1234567，邮编999999，政府信息公开申请受理时间8时30分至17时。", ""},
      {"发出收费通知0件。", "fee.notices=0"},
      {"发出收费通知2件，总金额400元，实际收取信息处理费380元。",
       "fee.notices=2 fee.charged=400 fee.collected=380"},
      {"收取信息处理费380元，其中民政局1件。", "fee.collected=380"},
      {"按照国办函〔2020〕109号规定的标准，每件收取信息处理费100元。", ""},
      {"制发行政规范性文件2件，废止1件，现行有效6件。",
       "disclosure.normative_issued=2 disclosure.normative_repealed=1 "
       "disclosure.normative_in_force=6"},
      {"制定出台3件规范性文件，失效规范性文件4件。",
       "disclosure.normative_issued=3 disclosure.normative_repealed=4"},
      {"主动公开行政规范性文件3件，备案规范性文件5件，部门文件3条。", ""},
      {"上半年制发行政规范性文件2件。", ""},
      {"2022年制发行政规范性文件2件。", "disclosure.normative_issued=2@"},
      {"作出行政许可决定35件、行政处罚决定12件、行政强制决定3件，行政事业性收费18.6万元。",
       "disclosure.licensing=35 disclosure.penalty=12 disclosure.coercion=3 "
       "disclosure.fees=186000"},
      {"公示行政许可决定35件，公开行政处罚信息12条。", ""},
      {"办理行政许可事项35件，行政事业性收费项目3项。", ""},
      {"办理政府信息公开申请收费2件，答复申请人3次。", ""},
      {"收到上级转办政府信息公开申请2件。", "requests.received_or_all=2~"},
      {"依申请公开方面，收到感谢信3封，处理问题15个，接受监督3次。", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Reading(c.sentence).statements(), c.expected) << c.sentence;
}

TEST(Claims, ZerosInWords) {
  const Case cases[] = {
      {"2023年，我局未收到来自单位和个人的政府信息公开申请。", "none:requests.received_or_all"},
      {"我局未收到任何形式的申请公开信息要求。", "none:requests.received_or_all"},
      {"全年未接到依申请公开事项。", "none:requests.received_or_all"},
      {"没有收到公民、法人或其他组织提出的政府信息公开申请。", "none:requests.received_or_all"},
      {"本年度无政府信息公开申请。", "none:requests.received_or_all"},
      {"无依申请公开情况。", "none:requests.received_or_all"},
      {"未受理政府信息公开申请。", "none:requests.received_or_all"},
      {"我局未收到政府信息公开申请，无行政复议和行政诉讼情况。",
       "none:requests.received_or_all none:review.total none:suit.total"},
      {"未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
       "none:review.total none:suit.total"},
      {"没有因政府信息公开工作引发的行政复议案件。", "none:review.total"},
      {"未发生投诉、行政复议、行政诉讼等情况。", "none:review.total none:suit.total"},
      {"未被提起行政诉讼。", "none:suit.total"},
      {"政府信息公开工作无上年结转申请。", "none:requests.carried_in"},
      {"服务窗口未收到政府信息公开申请。", "none:requests.received_or_all~"},
      {"未收到网上政府信息公开申请。", "none:requests.received_or_all~"},
      {"2022年未收到政府信息公开申请。", "none:requests.received_or_all@"},
      {"未有公民、法人和其他组织向我局提出政府信息公开申请，无因政府信息公开引发的行政复议、行政诉"
       "讼案件。",
       "none:requests.received_or_all none:review.total none:suit.total"},
      {"未收到依申请公开来信。", "none:requests.received_or_all"},
      {"未收到要求提供政府信息的申请。", "none:requests.received_or_all"},
      {"没有发生因政府信息公开申请提起行政复议、行政诉讼的情况。",
       "none:review.total none:suit.total"},
      // Something else is nil, or only a part of it.
      {"2023年度我局未收到社会评议相关反馈。", ""},
      {"未收到关于政府信息公开申请的投诉。", ""},
      {"未收取信息处理费。", "none:fee.collected"},
      {"未发出收费通知，没有产生信息公开处理费。", "none:fee.notices none:fee.collected"},
      {"未制定行政规范性文件。", "none:disclosure.normative_issued"},
      {"未收到依申请公开信息处理费。", "none:fee.collected"},
      {"未发生失泄密事件。", ""},
      {"无行政诉讼败诉案件。", ""},
      {"未发生行政复议被纠错情况。", ""},
      {"没有逾期答复政府信息公开申请的情况。", ""},
      {"不存在未按时答复政府信息公开申请的情形。", ""},
      {"如未收到政府信息公开申请答复，可向本机关反映。", ""},
      {"避免发生行政复议、行政诉讼，确保未发生行政诉讼。", ""},
      {"无法提供的，告知申请人。", ""},
      {"未制定和发布行政规范性文件。", ""},
      {"未经复议直接起诉的，依法应诉。", ""},
      {"无需申请行政复议。", ""},
      {"无依申请公开答复逾期情况。", ""},
      {"没有收到公民对政府信息公开的投诉或举报。", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Reading(c.sentence).statements(), c.expected) << c.sentence;
}

TEST(Claims, Breakdowns) {
  const Case cases[] = {
      {"公开信息共计105条，其中机构职能1条，部门文件3条，工作动态99条，财政预决算1条，年度报告1条，"
       "涵盖产业培育等领域。",
       "105条=1+3+99+1+1"},
      {"主动公开政府信息82条。其中：政务动态71条、机构职能1条、建议提案办理10条。", "82条=71+1+10"},
      {"发布信息44条，其中机构信息3条，占7%；工作动态39条，占89%；财政信息2条，占4%。",
       "44条=3|39|2"},
      {"发布信息59条（其中，领导信息1条，工作进展等48条，其它信息10条）。", "59条=1+48+10"},
      {"发布信息89篇：数据发布43篇、统计分析38篇、统计公报8篇。", "89篇=43+38+8"},
      {"发布信息9条（图解4条、问答5条）。", "9条=4+5"},
      {"收到申请26件，其中自然人申请21宗，法人申请5宗。", "26件=21+5"},
      // What was done with the whole is no part; an answer that is needed for the sum is one.
      {"受理申请4件，其中，通过网络申请3件，信函申请1件，答复4件，申请公开答复率100%。", "4件=3+1"},
      {"收到申请4件，其中撤回1件，答复3件。", "4件=1+3"},
      {"收到申请4件，其中网络申请2件，信函申请1件，答复4件。", "4件=2+1"},
      // Lines as a page sets them: the first begins with a number, another ends behind “；”.
      {"（二）依申请公开。全年共办理公开申请22件（含\n2022年结转2件），其中自然人19件、法人3件。",
       "22件=2? 22件=19+3"},
      {"（二）依申请公开方面：2023年收到申请6件，其中3件为自然\n"
       "人申请、3件为企业申请。6件均已办结，其中予以公开1件，\n"
       "占16.7%；无法提供3件，占50%；不予公开1件，占16.7%；\n其他处理1件，占16.7%。",
       "6件=3+3 6件=1|3|1|1"},
      {"接受咨询372人次，其中现场331人次，电话61人次。", "372人次=331+61"},
      {"发布信息分别为：发布信息30条，分别为图解10条、问答20条。", "30条=10+20"},
      {"新收317件，上年结转3件。其中，予以公开184件，部分公开136件。", "3件=184+136"},
      {"全年公开信息80条，比上年增加20条，增长33.3%。其中机构职能4条；工作动态76条。", "80条=4|76"},
      {"办理申请12件（上年结转1件），其中予以公开4件、不予公开2件、无法提供6件。", "12件=4+2+6"},
      {"微信公众号发布信息200条，阅读量10万次，其中原创50条，转发150条。", "100000次=50+150"},
      {"公开信息1200条，其中，文件5件，解读10篇，其他1185条。", "1200条=5+10+1185"},
      // Glosses and nested lists.
      {"发布信息50条，其中动态20条（图片10条、文字10条），公告30条。", "50条=20+30 20条=10+10"},
      {"发布信息12条，其中网站8条（图解、问答各2条）、微信4条。", "12条=8+4"},
      {"公开信息455条，其中：网站127条（其中领导信息2条，公示125条）；微信328条。",
       "455条=127|328 127条=2+125"},
      {"发布信息50条，其中网站30条，其中动态20条，公告10条，微信20条。", "50条=30?! 30条=20+10"},
      {"行政复议5件，其中维持3件，纠正2件；行政诉讼4件，其中维持4件。", "5件=3+2 4件=4?"},
      // Open lists.
      {"公开信息9条，主要包括审计计划1条、审计公告7条。", "9条=1+7?"},
      {"公开信息9条，其中主要是计划1条、公告7条。", "9条=1+7?"},
      {"公开信息140余条，其中动态90条、公告50条。", "140条=90+50?"},
      {"公开信息140条，其中动态90余条、公告40条。", "140条=90+40?"},
      {"公开信息66条，其中年报1条、公告18条、处罚1，回复公众诉求9。", "66条=1+18?"},
      {"公开信息43条，其中公文2条。", "43条=2?"},
      {"公开信息43条，其中公文2条、公告3条等。", "43条=2+3?"},
      {"公开信息423条，其中动态85条，公告312条，发布政府信息公开年报。", "423条=85+312?"},
      {"公开信息……468条，其中政策22条，……19条，规划30条。", "468条=22+19+30?"},
      {"公开信息20条，其中领导讲话、工作总结各5条，公告10条。", "20条=5+10?"},
      // A figure without a measure word and a bracket that nothing opened stand before the first
      // part.
      {"公开信息44条，其中3）5条，公告39条。", "44条=5+39?"},
      // No lists.
      {"办结的9件中，予以公开3件。", ""},
      {"其中，机构职能1条，部门文件3条。", ""},
      {"公开信息44条，同比增长5%。", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Reading(c.sentence).lists(), c.expected) << c.sentence;
}

TEST(Claims, Shares) {
  const Reading r(
      "发布信息44条，其中机构信息3条，占7%；工作动态39条（占88.6%），财政信息2条，占全县的4%。");
  ASSERT_EQ(r.report.prose.shares.size(), 2u);
  const Share& first = r.report.prose.shares[0];
  EXPECT_EQ(first.part.value, text::integer(3));
  EXPECT_EQ(first.whole.value, text::integer(44));
  EXPECT_EQ(first.percent.value, text::integer(7));
  EXPECT_EQ(first.sum, text::integer(44));
  EXPECT_EQ(r.report.raw(first.at), "占7%");
  EXPECT_EQ(r.report.raw(r.report.prose.shares[1].at), "占88.6%");
}

TEST(Claims, PlaceIsTheStatementInTheSource) {
  const Case cases[] = {
      {"2023年度受理 依申请公开 １ 件，已回复。", "受理 依申请公开 １ 件"},
      {"政府信息公开申请另有103件顺延到下年度答复。", "103件顺延到下年度"},
      {"我局未收到政府信息公开申请情况。", "未收到政府信息公开申请情况"},
      {"未发生行政复议。", "未发生行政复议"},
  };
  for (const Case& c : cases) {
    const Reading r(c.sentence);
    ASSERT_EQ(r.report.prose.statements.size(), 1u) << c.sentence;
    EXPECT_EQ(r.report.raw(r.report.prose.statements[0].at), c.expected);
  }
}

TEST(Claims, AGovernmentReportsForAllItsOrgans) {
  const Case cases[] = {
      {"县政府办公室受理政府信息公开申请17件。", "requests.received_or_all=17~"},
      {"全县各级行政机关共收到政府信息公开申请17件。", "requests.received_or_all=17"},
      {"县水利局受理政府信息公开申请3件。", "requests.received_or_all=3~"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(Reading(c.sentence, "青禾县人民政府").statements(), c.expected) << c.sentence;
  EXPECT_EQ(Reading("局办公室受理政府信息公开申请17件。").statements(),
            "requests.received_or_all=17");
}

TEST(Claims, HeadingsSayWhatTheTextIsAbout) {
  EXPECT_EQ(Reading("（二）依申请公开\n共受理12件，办结11件。").statements(),
            "requests.received_or_all=12 requests.processed=11");
  EXPECT_EQ(Reading("（一）主动公开\n共受理12件，办结11件。").statements(), "");
  EXPECT_EQ(Reading("受理政府信息公开申请12件。", "青禾县水利局", "五、存在的主要问题及改进情况")
                .statements(),
            "");
}

TEST(Claims, AreListedInTheOrderOfTheText) {
  const Reading r("发布信息2条，其中图解1条、问答1条。未收到政府信息公开申请。");
  ASSERT_EQ(r.report.claims.size(), 2u);
  EXPECT_EQ(r.report.claims[0].kind, "list");
  EXPECT_EQ(r.report.claims[1].kind, "none.requests");
}

TEST(Claims, HostileTextTakesLinearTime) {
  for (const char* unit : {"其中1条，", "1条（其中", "没有无未收到", "1条：", "（", "占1%，3条",
                           "其中", "申请结转", "一二三四", "1条、", "行政复议", "1,", "是"}) {
    std::string text;
    while (text.size() < 200000) text += unit;
    const auto start = std::chrono::steady_clock::now();
    const Reading r(text);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 5.0) << unit;  // a tenth of a second; quadratic takes far longer
  }
}

}  // namespace
}  // namespace gouji::report
