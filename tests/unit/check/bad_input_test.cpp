// Input that is no report: a clear result that says what to do, never a crash, never a partial
// check.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/check.h"

namespace gouji {
namespace {

constexpr std::string_view kReport =
    "青禾县水利局2023年政府信息公开工作年度报告\n"
    "一、总体情况\n（一）主动公开。2023年主动公开信息5条。\n"
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件"
    "数\n"
    "规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n"
    "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
    "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n问题是公开不够及时，下一"
    "步将改进。\n"
    "六、其他需要报告的事项\n未收取信息处理费。\n";

bool holds(const std::string& json, std::string_view part) {
  return json.find(part) != std::string::npos;
}

struct Case {
  std::string_view name;
  std::string bytes;
  std::string_view status;
  std::string_view problem;
};

class BadInput : public testing::TestWithParam<Case> {};

TEST_P(BadInput, IsAResultThatSaysWhatToDo) {
  const std::string json = check_json(GetParam().bytes, {"x.txt", Language::zh, false});
  EXPECT_TRUE(holds(json, "\"status\":\"" + std::string(GetParam().status) + "\""))
      << json.substr(0, 400);
  EXPECT_TRUE(holds(json, "\"problem\":\"" + std::string(GetParam().problem) + "\""))
      << json.substr(0, 400);
  EXPECT_TRUE(holds(json, "请"));
  EXPECT_TRUE(holds(json, "\"report\":null,\"findings\":[]"));
  const std::string english = check_json(GetParam().bytes, {"x.txt", Language::en, false});
  EXPECT_FALSE(holds(english, "请"));
}

std::string repeated(std::string_view unit, size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (size_t i = 0; i < times; ++i) out += unit;
  return out;
}

INSTANTIATE_TEST_SUITE_P(
    All, BadInput,
    testing::Values(
        Case{"Empty", "", "unreadable", "empty"}, Case{"Blank", " \n\t\r\n", "unreadable", "empty"},
        Case{"OneCharacter", "a", "not-a-report", "not-a-report"},
        Case{"OneHanCharacter", "年", "not-a-report", "not-a-report"},
        Case{"Zip", std::string("PK\x03\x04 and more", 13), "unreadable", "unsupported"},
        Case{"Pdf", "%PDF-1.7\n1 0 obj", "unreadable", "unsupported"},
        Case{"Ole2CutOff", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", "unreadable", "damaged"},
        Case{"Binary",
             std::string("\x7F"
                         "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0",
                         24),
             "unreadable", "binary"},
        Case{"TooLarge", std::string((16u << 20) + 1, 'a'), "unreadable", "too-large"},
        Case{"TooManyLines", "政府信息公开工作年度报告\n" + repeated("1\n", 1'100'000),
             "unreadable", "too-large"},
        Case{"TooManyFieldsOnALine", repeated("1 ", 1'100'000), "unreadable", "too-large"},
        Case{"Novel", repeated("雨落在青石板上，巷子里没有一个人。他撑着伞，慢慢走远了。\n", 3000),
             "not-a-report", "not-a-report"},
        Case{"AnotherReport",
             "青禾县2023年法治政府建设年度报告\n一、主要举措和成效\n依法履职。\n二、存在的不足和原"
             "因\n仍有不足。\n"
             "三、下一步打算\n继续推进政务公开。\n",
             "not-a-report", "not-a-report"},
        Case{"TwoReports", std::string(kReport) + std::string(kReport), "unreadable",
             "several-reports"},
        Case{"HeadingsWithoutEnd",
             repeated("一、总体情况\n文字。\n二、主动公开政府信息情况\n文字。\n", 500),
             "unreadable", "several-reports"}),
    [](const auto& param) { return std::string(param.param.name); });

TEST(Check, AReportIsCheckedInEveryEncodingOfItsBytes) {
  const std::string json = check_json(kReport, {"a.txt", Language::zh, true});
  EXPECT_TRUE(holds(json, R"("status":"checked")"));
  EXPECT_TRUE(holds(json, R"("year":2023)"));
  EXPECT_TRUE(holds(json, R"("agency":"青禾县水利局")"));
  EXPECT_TRUE(holds(json, R"("encoding":"utf-8")"));
}

// Cut at every byte: a result each time, and valid UTF-8 in it (the JSON is shown as text).
TEST(Check, TruncatedAnywhereItIsStillAResult) {
  for (size_t n = 0; n <= kReport.size(); n += 7) {
    const std::string json = check_json(kReport.substr(0, n), {"a.txt", Language::zh, true});
    EXPECT_TRUE(json.starts_with(R"({"source":)") && json.ends_with("}")) << n;
  }
}

TEST(Check, HostileCharactersAreNoObstacle) {
  std::string text(kReport);
  text.insert(text.find("总体"), "\u202E\u200B");
  text.insert(0, "𠮷\uFEFF");
  const std::string json = check_json(text, {"a\"\n.txt", Language::en, true});
  EXPECT_TRUE(holds(json, R"("status":"checked")"));
  EXPECT_TRUE(holds(json, R"("name":"a\"\n.txt")"));
}

// No report has as many faults; a result of hundreds of megabytes would stop a page.
TEST(Check, OfAThousandFaultsOfOneKindTheRestAreCountedOut) {
  const auto errors = [](int sentences) {
    std::string text(kReport);
    text.insert(text.find("二、"),
                repeated("公开信息9条，其中动态5条、公告8条。", sentences) + "\n");
    const std::string json = check_json(text, {"a.txt", Language::zh, true});
    size_t n = 0;
    for (size_t i = json.find(R"("rule":"breakdown-sum","severity")"); i != json.npos;
         i = json.find(R"("rule":"breakdown-sum","severity")", i + 1))
      ++n;
    return std::pair{n, holds(json, "问题多于1000处，只列出前1000处")};
  };
  EXPECT_EQ(errors(1000), std::pair(size_t{1000}, false));
  EXPECT_EQ(errors(1001), std::pair(size_t{1000}, true));
}

TEST(Check, TheSameInputGivesTheSameBytes) {
  const Options options{"a.txt", Language::zh, true};
  EXPECT_EQ(check_json(kReport, options), check_json(kReport, options));
}

}  // namespace
}  // namespace gouji
