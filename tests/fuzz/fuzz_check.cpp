// The whole check: raw bytes, and edits to a report that is nearly whole, where the interesting
// paths are.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "core/check.h"
#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"

namespace {

constexpr std::string_view kReport =
    "青禾县水利局2023年政府信息公开工作年度报告\n根据条例编制，统计期限为2023年1月1日至12月31日。\n"
    "一、总体情况\n（一）主动公开。2023年主动公开信息10条，其中动态6条、公告4条。\n"
    "（二）依申请公开。新收政府信息公开申请3件，上年结转1件，办结4件。\n（三）政府信息管理。\n（四"
    "）平台建设。\n"
    "（五）监督保障。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n"
    "第二十条第（五）项\n行政许可\t3\n第二十条第（六）项\n行政处罚\t1\n行政强制\t0\n第二十条第（八"
    "）项\n"
    "行政事业性收费\t0\n三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t总计\n"
    "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n"
    "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n三、本年度办理结果\t（一）予以公开\t4\t"
    "0\t0\t0\t0\t0\t4\n"
    "\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n\t（七）总计\t4\t0\t0\t0\t0\t0\t4\n"
    "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n四、政府信息公开行政复议、行政诉讼情况\n"
    "0\t0\t0\t0\t0\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n问题是公开不够及时"
    "，下一步改进。\n"
    "六、其他需要报告的事项\n未收取信息处理费。\n青禾县水利局\n2024年1月20日\n";

constexpr std::string_view kPieces[] = {
    "\n",
    "\t",
    "|",
    "\n\n",
    " ",
    "　",
    "0",
    "7",
    "12",
    "/",
    "3件",
    "-1",
    "总计",
    "其他",
    "3.其他",
    "（六）其他处理",
    "- 2 -",
    "四、",
    "（1）",
    "三、",
    "共9条，其中a3条、b4条。",
    "占40%",
    "2022年",
    "结果维持",
    "<table><tr><td colspan=9>",
    "</td></tr>",
    "【",
    "〔2021〕",
    "\xF0\xA0\xAE\xB7",
    "\xFF",
    "|---|---|",
    "# ",
    "**",
    "未收到申请",
    "1,010",
    "１２",
    "一千二百件",
    "行政复议5件",
};

// Every place that is reported lies in the text, at whole characters.
void expect_inside(std::string_view text, gouji::text::SourceSpan span) {
  if (span.empty()) return;
  if (span.end > text.size()) std::abort();
  const auto middle = [&](uint32_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  if (middle(span.begin) || middle(span.end)) std::abort();
}

void check(std::string_view bytes) {
  const std::string json = gouji::check_json(bytes, {"f", gouji::Language::zh, true});
  if (!json.starts_with(R"({"source":)") || !json.ends_with("}")) std::abort();
  const gouji::document::Read read = gouji::document::read(bytes);
  if (read.problem != gouji::document::Problem::none) return;
  gouji::report::Report report;
  if (gouji::report::recognise(read.document, report) != gouji::report::Recognition::report) return;
  gouji::rules::Findings findings(gouji::rules::Language::en);
  gouji::rules::run_all(report, findings);
  for (const gouji::rules::Finding& f : findings.findings) expect_inside(report.text, f.at);
  for (const gouji::report::TableRead& table : report.tables)
    for (const gouji::report::Cell& cell : table.cells) expect_inside(report.text, cell.at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 0 && data[0] == 0) {
    check({reinterpret_cast<const char*>(data + 1), size - 1});
    return 0;
  }
  // Four bytes are one edit: where (two), whether to cut or to put in, what.
  std::string text(kReport);
  for (size_t i = 1; i + 3 < size && i < 200; i += 4) {
    const size_t at = (size_t{data[i]} << 8 | data[i + 1]) % (text.size() + 1);
    if (data[i + 2] < 100)
      text.erase(at, data[i + 2] % 40);
    else
      text.insert(at, kPieces[data[i + 3] % std::size(kPieces)]);
  }
  check(text);
  return 0;
}
