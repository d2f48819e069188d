#include "core/rules/readings/growth_text.h"
#include "core/rules/readings/last_year.h"

namespace gouji::rules {
namespace {

constexpr Example kBad[] = {
    {.edits = {replace("增长33.3%", "增长25%")}, .text = "比上年增加20条，增长25%"},
    {.edits = {replace("比上年增加20条，增长33.3%", "较去年减少20条，下降33.3%")},
     .text = "较去年减少20条，下降33.3%"},
    {.edits = {replace("比上年增加20条，增长33.3%", "比2022年增加20条，增长25%")},
     .text = "比2022年增加20条，增长25%"},
    {.edits = {replace("比上年增加20条，增长33.3%", "比上年净增20条，增长25%")},
     .text = "比上年净增20条，增长25%"},
    // Of what it was.
    {.edits = {replace("组织业务培训2次", "编发量较上年的20条增加5条，增幅35%。组织业务培训2次")},
     .text = "5条，增幅35%"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "八十条，比上年增加二十条，增长25%")},
     .text = "比上年增加二十条，增长25%"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年增加30条（上年60条）")},
     .text = "30条"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比去年的60条多了30条")},
     .text = "30条"},
    // Beside last year's figure.
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，上年为60条，同比增加25条")},
     .text = "25条"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "由上年的60条增至80条，增长25%")},
     .text = "25%"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，同比增长33.3%，比上年的60条增加10条")},
     .text = "10条"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年（60条）增长39%")},
     .text = "39%"},
    {.edits = {replace("信息80条，比上年增加20条，增长33.3%",
                       "信息80条，收到来信22起，比上年（31起）下降49%")},
     .text = "49%"},
    {.edits = {replace("全年通过政府网站主动公开政府信息80条，比上年增加20条，增长33.3%",
                       "2023年公开信息80条，2022年公开信息60条，同比增长25%")},
     .text = "25%",
     .form = "2021"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，上年同期60条，增长25%")},
     .text = "25%"},
    // So many times as much, tenths, doubled.
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，上年为20条，同比增长4倍")},
     .text = "4倍"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年的50条增加八成")},
     .text = "八成"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，较去年的50条翻了一番")},
     .text = "一番"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，是去年40条的3倍")}, .text = "3倍"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，较去年增加60条，增长1.5倍")},
     .text = "较去年增加60条，增长1.5倍"},
    // Last year's report: 4 received, 2 reviews.
    {.edits = {replace("新收政府信息公开申请10件，", "新收政府信息公开申请10件，同比增长25%，")},
     .text = "同比增长25%",
     .across = true},
    {.edits = {replace("新收政府信息公开申请10件，", "新收政府信息公开申请10件，较上年减少6件，")},
     .text = "较上年减少6件",
     .across = true},
    {.edits = {replace("被申请行政复议4件，", "被申请行政复议4件，与上年持平，")},
     .text = "与上年持平",
     .across = true},
};
constexpr Example kGood[] = {
    // Of something else.
    {.edits = {replace("组织业务培训2次",
                       "编发简报较去年5次增加1次，参加人数增长50%。组织业务培训2次")}},
    // One pair of years behind the other.
    {.edits = {replace("组织业务培训2次",
                       "编发简报由31期降至23期，下降25.8%；编发信息由7期升至9期，上升28.6%。"
                       "组织业务培训2次")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年增加20条（2022年60条）")}},
    // Each with last year's in a bracket.
    {.edits = {replace("组织业务培训2次",
                       "编发信息9条，同比增长12.5%（上年8条），编发简报9条，同比增长28.6%"
                       "（上年7条）。组织业务培训2次")}},
    {.edits = {replace("增长33.3%", "增长33%")}},
    {.edits = {replace("增长33.3%", "增长约三成")}},
    {.edits = {replace("比上年增加20条，增长33.3%", "较去年减少20条，同比下降20%")}},
    {.edits = {replace("比上年增加20条，增长33.3%", "占全县同类信息的31%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，上年为60条，同比增加20条，增长33.3%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，比去年的60条多了20条，多媒体信息9条")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年（60条）增长33.3%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，上年为20条，同比增长3倍")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年的31条增加1.6倍")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年的60条增长三成")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，比上年的20条增长2倍多")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，比上年的60条有所增加，一成不变的做法少了，三番五次核对的多了")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，较去年的40条翻了一番")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，较去年的40条翻了2倍")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "80条，是去年40条的2倍")}},
    {.edits = {replace("全年通过政府网站主动公开政府信息80条，比上年增加20条，增长33.3%",
                       "2023年公开信息80条，2022年公开信息60条，同比增长33.3%")},
     .form = "2021"},
    // 上年 says here what was carried in.
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件",
                       "本年新收政府信息公开申请10件，结转上年（2件），同比增长12%")}},
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件",
                       "本年新收政府信息公开申请10件，同比增长12%，结转上年2件")}},
    // Two years, each with a percentage of its own; the difference told twice.
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，较2021年的50条增长60%，较2022年的100条下降20%")},
     .form = "2021"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，较上年60条增加20条；比上年增加20条，增长33.3%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，较上年60条增加20条；两年间由40条增至80条，年均增长41.4%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，比上年60条增长33.3%，经费2.4万元，翻了一番")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，较2022年60条增加20条，2022年较2021年增加9条，两年翻了一番")},
     .form = "2021"},
    // Of a part another pair of years.
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "80条，同比增长33.3%，其中动态由9条增至14条，增长55.6%")}},
    {.edits = {replace("80条，比上年增加20条，增长33.3%",
                       "由上年的60条增至80条，增长33.3%，其中动态50条")}},
    {.edits = {replace("新收政府信息公开申请10件，",
                       "新收政府信息公开申请10件，较上年增加6件，增长150%，")},
     .across = true},
    {.edits = {replace("新收政府信息公开申请10件，",
                       "新收政府信息公开申请10件，同比增长约1.4倍，")},
     .across = true},
    // 受理 may hold what was carried in.
    {.edits = {replace("新收政府信息公开申请10件，",
                       "共受理政府信息公开申请12件，较上年增加8件，")},
     .across = true},
    {.edits = {replace("被申请行政复议4件，", "被申请行政复议4件，比上年增加2件，")},
     .across = true},
    // Of an office; of something that the form does not count.
    {.edits = {replace("新收政府信息公开申请10件，",
                       "局服务窗口新收政府信息公开申请4件，同比增长300%，全年新收10件，")},
     .across = true},
};

}  // namespace

extern const Rule growth;
const Rule growth = {
    .id = "growth",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"增减数与百分比不一致，或与上年报告不符",
              "A change and its percentage disagree, or disagree with last year's report"},
    .basis = {"正文自身的数字应当一致：百分比＝增减数 ÷ 上年数；上年数以上年报告为准",
              "Figures of the text must agree: percentage = change ÷ last year's figure, which is "
              "that of last year's report"},
    .advice = {"按上年数重新计算增减数和百分比。", "Compute both anew from last year's figure."},
    .bad = kBad,
    .good = kGood,
    .check = check_growth_in_text,
    .compare = compare_growths,
};

}  // namespace gouji::rules
