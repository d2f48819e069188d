#include "core/result/problems.h"

namespace gouji::result {
namespace {

struct Format {
  std::string_view detail;
  rules::Wording message;
};
// How to get a file that is read; named by what the clerk sees in the save dialogue.
constexpr Format kFormats[] = {
    {"zip",
     {"这是压缩文件，里面没有认出可以检查的文档。请先解压，再选择其中的报告（DOCX、DOC、WPS、PDF、"
      "OFD、XLSX、TXT 或 HTML）。",
      "This is a zipped file in which no document that can be checked was recognised. Unpack it "
      "and "
      "choose the report in it (DOCX, DOC, WPS, PDF, OFD, XLSX, TXT or HTML)."}},
    {"archive",
     {"这是压缩包（RAR、7z 或 GZ）。请先解压，再选择其中的报告。",
      "This is an archive (RAR, 7z or GZ). Unpack it and choose the report in it."}},
    {"ole2",
     {"这是旧版 Office 文件，但不是文字文档。请在 Word 或 WPS 中打开报告，另存为 "
      "DOCX，再检查一次。",
      "This is an old Office file, but not a text document. Open the report in Word or WPS, save "
      "it "
      "as DOCX and check again."}},
    {"word6",
     {"这是 Word 6.0 或 Word 95 的文件，版本太旧。请在 Word 或 WPS 中打开，另存为 "
      "DOCX，再检查一次。",
      "This is a file of Word 6.0 or Word 95, which is too old. Open it in Word or WPS, save it as "
      "DOCX and check again."}},
    {"xls",
     {"这是旧版 Excel 表格（XLS、ET）。请在 Excel 或 WPS 表格中打开，另存为 XLSX，再检查一次。",
      "This is an old Excel sheet (XLS, ET). Open it in Excel or WPS Spreadsheets, save it as XLSX "
      "and check again."}},
    {"ppt",
     {"这是演示文稿，不是报告。请选择报告的文字文档。",
      "This is a presentation, not a report. Choose the report as a text document."}},
    {"odt",
     {"这是 OpenDocument 文件（ODT、ODS）。请在 Word、WPS 或 LibreOffice 中打开，另存为 "
      "DOCX，再检查一次。",
      "This is an OpenDocument file (ODT, ODS). Open it in Word, WPS or LibreOffice, save it as "
      "DOCX "
      "and check again."}},
    {"altchunk",
     {"这份 DOCX 的正文是嵌在里面的另一个文件，不能直接读取。请在 Word 或 WPS 中打开，另存为 "
      "DOCX，再检查一次。",
      "The text of this DOCX is another file inside of it, which is not read. Open it in Word or "
      "WPS, save it as DOCX and check again."}},
    {"uncalculated",
     {"表格里的公式没有保存计算结果。请在 Excel 或 WPS 表格中打开这个文件，保存一次，再检查。",
      "The formulas in this workbook were saved without their results. Open it in Excel or WPS "
      "Spreadsheets, save it, and check again."}},
    {"rtf",
     {"这是 RTF 文件，不能直接读取。请在 Word 或 WPS 中打开，另存为 DOCX，再检查一次。",
      "This is an RTF file, which is not read. Open it in Word or WPS, save it as DOCX and check "
      "again."}},
    {"mht",
     {"这是 MHT 单个文件网页，不能直接读取。请在 Word 或 WPS 中打开，另存为 DOCX，再检查一次。",
      "This is a single-file web page (MHT), which is not read. Open it in Word or WPS, save it as "
      "DOCX and check again."}},
    {"word-xml",
     {"这是 Word 的 XML 文档，不能直接读取。请在 Word 或 WPS 中打开，另存为 DOCX，再检查一次。",
      "This is an XML document of Word, which is not read. Open it in Word or WPS, save it as DOCX "
      "and check again."}},
    {"pdf",
     {"PDF 由检查网页和命令行工具读取，这个程序只接受已经取出的页面内容。请在网页中打开这份 "
      "PDF，或用 gouji 命令检查。",
      "PDF is read in the page and by the command; this program takes only what was read from its "
      "pages. Open the PDF in the page, or check it with the gouji command."}},
    {"image",
     {"这是图片，没有文字可以检查。请提供报告的 Word、WPS 或文字版本。",
      "This is a picture; it has no text to check. Provide the report as a Word, WPS or text "
      "file."}},
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
              {"读不出文字。请选择 DOCX、DOC、WPS、PDF、OFD、XLSX、TXT 或 HTML "
               "文件，或粘贴报告全文。",
               "No text can be read. Choose a DOCX, DOC, WPS, PDF, OFD, XLSX, TXT "
               "or HTML file, or paste the full text of the report."}};
    case Problem::too_large:
      return {"too-large",
              {"内容过大（超过 50 MB、文字超过 16 MB "
               "或表格超过一百万格），不会是一份年度报告，因此没有检查。请只提供报告正文。",
               "This is too large (over 50 MB, 16 MB of text or a million cells) to be one annual "
               "report, so nothing was checked. Provide the report alone."}};
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
      return {
          "unsupported",
          {"不支持这种文件。请选择 DOCX、DOC、WPS、PDF、OFD、XLSX、TXT 或 HTML "
           "文件，或粘贴报告全文。",
           "This kind of file is not supported. Choose a DOCX, DOC, WPS, PDF, OFD, XLSX, TXT or "
           "HTML file, or paste the full text."}};
    case Problem::undecodable:
      return {"undecodable",
              {"文字编码无法识别，大部分内容是乱码，因此没有检查。请另存为 UTF-8 "
               "编码的文本，或直接粘贴全文。",
               "The encoding could not be recognised; most of the text is garbled, so nothing was "
               "checked. Save "
               "it as UTF-8, or paste the full text."}};
    case Problem::encrypted:
      return {
          "encrypted",
          {"文件设有打开密码，读不到内容，因此没有检查。请打开文件，取消密码后另存，再检查一次。",
           "The file is protected by a password and cannot be read, so nothing was checked. Open "
           "it, remove the password, save it and check again."}};
    case Problem::scanned:
      return {"scanned-pdf",
              {"页面是扫描图片，没有文字，因此没有检查。请提供 Word、WPS "
               "文件，或由它直接导出的 PDF。",
               "The pages are scanned pictures without text, so nothing was checked. Provide the "
               "Word or WPS file, or a PDF exported from it."}};
    case Problem::unmapped:
      return {"no-unicode",
              {"这个文件的字体没有说明画的是哪些字，读出来是乱码，因此没有检查。请提供 Word、WPS "
               "文件，或用 WPS、Word 重新导出 PDF。",
               "The fonts of this file do not say which characters they draw, so its text is "
               "garbled and nothing was checked. Provide the Word or WPS file, or export the PDF "
               "again from it."}};
    case Problem::several_reports:
      return {
          "several-reports",
          {"文中有两份或更多年度报告，无法确定检查哪一份。请把它们分开，一次检查一份。",
           "The text holds two or more annual reports. Separate them and check one at a time."}};
    case Problem::lines_lost:
      return {
          "lines-lost",
          {"换行都丢失了，标题、段落和表格连成了一行，无法核对，因此没有检查。请从原文件重新复制，"
           "或直接选择文件。",
           "All line breaks are lost: headings, paragraphs and tables run together, so nothing "
           "was checked. Copy the report again from its source, or choose the file."}};
  }
  return {"", {"", ""}};
}

ProblemText not_a_report() {
  return {"not-a-report",
          {"没有认出政府信息公开工作年度报告：找过标题“政府信息公开工作年度报告”、“一、总体情况”等"
           "六个部分的标题和"
           "三张统计表，都没有找到足够的内容。请确认给出的是年度报告，并粘贴或选择报告全文。",
           "No annual report on government-information disclosure was recognised: its title, the "
           "headings of its "
           "six parts and its three tables were looked for, and too little of them was found. "
           "Check that it is "
           "the annual report, and provide the whole of it."}};
}

}  // namespace gouji::result
