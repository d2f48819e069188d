#include "core/result/problems.h"

namespace gouji::result {
namespace {

struct Format {
  std::string_view detail;
  rules::Wording message;
};
constexpr Format kFormats[] = {
    {"zip",
     {"这是一个压缩格式的文件（DOCX、XLSX、OFD 或 ZIP），本版本还不能直接读取。请在 Word 或 WPS "
      "中打开，全选、复制，再粘贴到这里。",
      "This is a zipped file (DOCX, XLSX, OFD or ZIP), which this version does not read. Open it "
      "in Word or "
      "WPS, select all, copy, and paste it here."}},
    {"ole2",
     {"这是旧版 Word 或 WPS "
      "文件（DOC、WPS），本版本还不能直接读取。请打开后全选、复制，再粘贴到这里。",
      "This is an old Word or WPS file (DOC, WPS), which this version does not read. Open it, "
      "select all, copy, "
      "and paste it here."}},
    {"pdf",
     {"这是 PDF 文件，本版本还不能直接读取。请在阅读器中全选、复制，再粘贴到这里。",
      "This is a PDF file, which this version does not read. Select all in a viewer, copy, and "
      "paste it "
      "here."}},
    {"rtf",
     {"这是 RTF 文件，本版本不读取。请在 Word 或 WPS 中打开，全选、复制，再粘贴到这里。",
      "This is an RTF file, which is not read. Open it in Word or WPS, select all, copy, and paste "
      "it here."}},
    {"image",
     {"这是图片，没有文字可以检查。请提供报告的文字版本。",
      "This is a picture; it has no text to check. Provide the report as text."}},
    {"archive",
     {"这是压缩包。请先解压，再逐个选择其中的报告。",
      "This is an archive. Unpack it first, then choose the reports in it one by one."}},
};

}  // namespace

ProblemText problem_text(document::Problem problem, std::string_view detail) {
  using document::Problem;
  switch (problem) {
    case Problem::none:
      break;
    case Problem::empty:
      return {"empty",
              {"文件是空的，没有文字。请选择一份有内容的报告，或粘贴报告全文。",
               "The file is empty. Choose a report with content, or paste its full text."}};
    case Problem::binary:
      return {"binary",
              {"这不是文本文件，无法读出文字。请粘贴报告全文，或选择 TXT、Markdown、HTML 文件。",
               "This is not a text file. Paste the full text of the report, or choose a TXT, "
               "Markdown or HTML "
               "file."}};
    case Problem::too_large:
      return {"too-large",
              {"文件过大（超过 16 MB "
               "或一百万行），不会是一份年度报告，因此没有检查。请只提供报告正文。",
               "The file is too large (over 16 MB or a million lines) to be one annual report, so "
               "nothing was "
               "checked. Provide the report alone."}};
    case Problem::damaged:
      return {"damaged",
              {"文件已损坏或结构异常，无法完整读取，因此没有检查。请重新导出或另存，再试一次；也可"
               "以粘贴全文。",
               "The file is damaged or malformed and could not be read whole, so nothing was "
               "checked. Export it "
               "again, or paste the full text."}};
    case Problem::unsupported:
      for (const Format& f : kFormats)
        if (f.detail == detail) return {"unsupported", f.message};
      return {"unsupported",
              {"不支持这种文件。请粘贴报告全文，或选择 TXT、Markdown、HTML 文件。",
               "This kind of file is not supported. Paste the full text, or choose a TXT, Markdown "
               "or HTML file."}};
    case Problem::undecodable:
      return {"undecodable",
              {"文字编码无法识别，大部分内容是乱码，因此没有检查。请另存为 UTF-8 "
               "编码的文本，或直接粘贴全文。",
               "The encoding could not be recognised; most of the text is garbled, so nothing was "
               "checked. Save "
               "it as UTF-8, or paste the full text."}};
    case Problem::several_reports:
      return {
          "several-reports",
          {"文中有两份或更多年度报告，无法确定检查哪一份。请把它们分开，一次检查一份。",
           "The text holds two or more annual reports. Separate them and check one at a time."}};
  }
  return {"", {"", ""}};
}

ProblemText not_a_report() {
  return {"not-a-report",
          {"没有认出政府信息公开工作年度报告：找过标题“政府信息公开工作年度报告”、“一、总体情况”等"
           "六个部分的标题和"
           "三张统计表，都没有找到足够的内容。请确认选对了文件，并粘贴或选择报告全文。",
           "No annual report on government-information disclosure was recognised: its title, the "
           "headings of its "
           "six parts and its three tables were looked for, and too little of them was found. "
           "Check that it is "
           "the right file, and provide the whole report."}};
}

}  // namespace gouji::result
