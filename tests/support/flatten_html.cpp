#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

std::string spans(const GridCell& c) {
  std::string out;
  if (c.rows > 1) out += " rowspan=\"" + std::to_string(c.rows) + "\"";
  if (c.columns > 1) out += " colspan=\"" + std::to_string(c.columns) + "\"";
  return out;
}

std::string content(const GridCell& c, Style style) {
  if (style != Style::html_word) return c.text.empty() ? "&nbsp;" : c.text;
  std::string text = c.text;
  // Word parts Latin from Han and splits labels over spans.
  if (c.role == CellRole::label && text.size() > 9)
    text = text.substr(0, 0) + "<span style='font-family:宋体'>" + text + "</span>";
  if (c.role == CellRole::value) text = "<span lang=EN-US>" + text + "</span>";
  if (c.text.empty()) text = "<span lang=EN-US>&nbsp;</span>";
  std::string broken_label;
  const auto parts = broken(c.text);
  if (parts.size() == 2) text = "<span>" + parts[0] + "</span><span>" + parts[1] + "</span>";
  return "<p class=MsoNormal align=center style='text-align:center'>" + text +
         "<span lang=EN-US><o:p></o:p></span></p>";
}

std::string html_table(const Grid& g, Style style) {
  const bool word = style == Style::html_word;
  std::string out = word ? "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 "
                           "style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"
                         : "<table border=\"1\"><tbody>\n";
  for (int r = 0; r < g.rows; ++r) {
    out += word ? "<tr style='mso-yfti-irow:" + std::to_string(r) + "'>" : "<tr>";
    for (const GridCell* c : g.starting(r))
      out += "<td" + spans(*c) + ">" + content(*c, style) + "</td>";
    out += "</tr>\n";
  }
  return out + (word ? "</table>\n" : "</tbody></table>\n");
}

std::string paragraph(const Block& block, Style style) {
  if (style == Style::html_word)
    return "<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>" +
           block.text + "<span lang=EN-US><o:p></o:p></span></span></p>\n";
  if (style == Style::html_portal && block.kind == BlockKind::paragraph)
    return "<div style=\"text-indent:2em\">" + block.text + "</div>\n";
  if (block.kind == BlockKind::signature) return "<p align=\"right\">" + block.text + "</p>\n";
  return "<p>" + block.text + "</p>\n";
}

std::string body(const Specimen& report, Style style) {
  std::string out;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::table) {
      out += paragraph(block, style);
    } else if (report.tables[block.table].present) {
      out += html_table(grid(report.tables[block.table]), style);
    }
  }
  return out;
}

std::string portal(const Specimen& report) {
  const std::string year = std::to_string(report.year);
  std::string title;
  for (const Block& block : report.blocks)
    if (block.kind == BlockKind::title) title += block.text;
  return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title +
         "-青禾县人民政府</title><script>var a = \"<p>二、</p>\";</script>"
         "<style>.nav{color:#333}</style></head>\n<body>\n"
         "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a>"
         "</li><li><a href=\"/bsfw/\">办事服务</a></li><li><a "
         "href=\"/hdjl/\">互动交流</a></li></ul></div>\n"
         "<div class=\"side\"><ul><li><a href=\"/zn/\">政府信息公开指南</a></li>"
         "<li><a href=\"/ml/\">法定主动公开内容</a></li><li><a "
         "href=\"/nb/\">政府信息公开年报</a></li>"
         "<li><a href=\"/sq/\">依申请公开</a></li></ul></div>\n"
         "<div class=\"path\">当前位置：<a href=\"/\">首页</a> &gt; <a "
         "href=\"/zwgk/\">政务公开</a> &gt; "
         "政府信息公开年报</div>\n<div class=\"main\">\n<h1>" +
         title + "</h1>\n<div class=\"info\">发布时间：" + std::to_string(report.year + 1) +
         "-01-26&nbsp;&nbsp;来源：" + report.agency +
         "&nbsp;&nbsp;字号：[大 中 小]</div>\n"
         "<div id=\"zoom\">\n" +
         body(report, Style::html_portal) +
         "</div>\n<div class=\"tools\">打印本页 关闭窗口</div>\n</div>\n"
         "<div "
         "class=\"foot\"><p>主办：青禾县人民政府办公室</p><p>网站标识码：9999990001</p></div>\n"
         "</body></html>\n";
}

}  // namespace

std::string html_page(const Specimen& report, Style style) {
  if (style == Style::html_portal) return portal(report);
  if (style == Style::html_word)
    return "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:"
           "office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\n<head>\n"
           "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n"
           "<meta name=Generator content=\"Microsoft Word 15\">\n<style>\n<!--\n"
           " p.MsoNormal {mso-style-unhide:no; margin:0cm;}\n-->\n</style>\n</head>\n"
           "<body lang=ZH-CN>\n<!--StartFragment-->\n" +
           body(report, style) + "<!--EndFragment-->\n</body>\n</html>\n";
  return "<html><head><meta charset=\"utf-8\"></head><body>\n" + body(report, style) +
         "</body></html>\n";
}

}  // namespace gouji::support
