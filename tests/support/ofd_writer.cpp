#include "tests/support/ofd_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

using document::Page;
using document::PageLine;
using document::PageRun;
using document::Pages;

constexpr double kMillimetres = 25.4 / 72;
constexpr double kDegree = 3.14159265358979 / 180;

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.4f", value);
  return buffer;
}
std::string numbers(std::initializer_list<double> values) {
  std::string out;
  for (const double v : values) out += (out.empty() ? "" : " ") + number(v);
  return out;
}
double mm(float points) { return static_cast<double>(points) * kMillimetres; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

// "g 3 4.5" for steps that repeat.
std::string deltas(const std::vector<double>& steps) {
  std::string out;
  for (size_t i = 0; i < steps.size();) {
    size_t end = i;
    while (end < steps.size() && number(steps[end]) == number(steps[i])) ++end;
    if (!out.empty()) out += ' ';
    if (end - i > 2) {
      out += "g " + std::to_string(end - i) + " " + number(steps[i]);
    } else {
      end = i + 1;
      out += number(steps[i]);
    }
    i = end;
  }
  return out;
}

class OfdSetter {
 public:
  OfdSetter(const Pages& pages, const OfdStyle& style)
      : pages_(pages), style_(style), p_(style.loose ? "o" : "ofd") {}

  std::vector<ZipEntry> run() {
    std::string list;
    std::string declared;
    std::string units;
    for (size_t i = 0; i < pages_.pages.size(); ++i) {
      const Page& page = pages_.pages[i];
      const std::string n = std::to_string(i);
      list += "<" + p_ + ":Page ID=\"" + std::to_string(100 + i) + "\" BaseLoc=\"" +
              location("Pages/Page_" + n + "/Content.xml") + "\"/>";
      std::string text;
      for (const PageRun& r : page.runs) text += run_of(r);
      if (style_.composite) {
        units += "<" + p_ + ":CompositeGraphicUnit ID=\"" + std::to_string(900 + i) +
                 "\" Width=\"210\" Height=\"297\"><" + p_ + ":Content>" + text + "</" + p_ +
                 ":Content></" + p_ + ":CompositeGraphicUnit>";
        text = "<" + p_ + ":CompositeObject ID=\"9\" Boundary=\"0 0 210 297\" ResourceID=\"" +
               std::to_string(900 + i) + "\"/>";
      }
      std::string lines;
      for (const PageLine& l : page.lines) lines += path(l);
      std::string use;
      if (style_.templates) {
        declared += "<" + p_ + ":TemplatePage ID=\"" + std::to_string(500 + i) + "\" BaseLoc=\"" +
                    location("Tpls/Tpl_" + n + "/Content.xml") + "\"/>";
        use = "<" + p_ + ":Template TemplateID=\"" + std::to_string(500 + i) +
              "\" ZOrder=\"Background\"/>";
        part("Doc_0/Tpls/Tpl_" + n + "/Content.xml", "Page", content("", "", lines));
        lines.clear();
      }
      part("Doc_0/Pages/Page_" + n + "/Content.xml", "Page",
           content(box("Area", page), use, lines + text));
    }
    part("OFD.xml", "OFD",
         tag("DocBody", tag("DocInfo", tag("DocID", "1")) + tag("DocRoot", "Doc_0/Document.xml")));
    part("Doc_0/DocumentRes.xml", "Res", tag("CompositeGraphicUnits", units));
    part("Doc_0/Document.xml", "Document",
         tag("CommonData", box("PageArea", pages_.pages.front()) +
                               tag("DocumentRes", location("DocumentRes.xml")) + declared) +
             tag("Pages", list));
    return std::move(parts_);
  }

 private:
  std::string tag(const std::string& name, const std::string& inside) const {
    return "<" + p_ + ":" + name + ">" + inside + "</" + p_ + ":" + name + ">";
  }
  std::string location(std::string path) const {
    if (!style_.loose) return path;
    for (char& c : path) c = c == '/' ? '\\' : c == 'P' ? 'p' : c;
    return path;
  }
  std::string box(const std::string& name, const Page& page) const {
    return tag(name, tag("PhysicalBox", numbers({0, 0, mm(page.width), mm(page.height)})));
  }
  std::string content(const std::string& area, const std::string& use,
                      const std::string& objects) const {
    return area + use +
           tag("Content",
               "<" + p_ + ":Layer ID=\"1\">" +
                   (style_.loose ? tag("PageBlock", tag("PageBlock", objects)) : objects) + "</" +
                   p_ + ":Layer>");
  }
  void part(const std::string& name, const std::string& root, const std::string& inside) {
    parts_.push_back({name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + p_ + ":" + root +
                                " xmlns:" + p_ + "=\"http://www.ofdspec.org/2016\">" + inside +
                                "</" + p_ + ":" + root + ">"});
  }

  std::string run_of(const PageRun& r) const {
    const std::string_view text = std::string_view(pages_.text).substr(r.begin, r.end - r.begin);
    std::vector<double> weights;
    double all = 0;
    for (const std::string& c : characters(text)) {
      weights.push_back(c.size() > 2 ? 1 : 0.5);
      all += weights.back();
    }
    const double size = mm(r.size);
    const double unit = style_.scaled ? size : 1;
    std::vector<double> steps;
    for (size_t i = 0; i + 1 < weights.size(); ++i)
      steps.push_back(weights[i] * mm(r.width) / all / unit);
    const double turn = -static_cast<double>(r.angle) * kDegree;
    const double cos = std::cos(turn);
    const double sin = std::sin(turn);
    std::string head;
    std::string place;
    if (style_.scaled) {
      head = "Boundary=\"0 0 210 297\" CTM=\"" +
             numbers({size * cos, -size * sin, size * sin, size * cos, mm(r.x), mm(r.y)}) +
             "\" Size=\"1\"";
      place = "X=\"0\" Y=\"0\"";
    } else {
      head = "Boundary=\"" + numbers({mm(r.x), mm(r.y) - size, mm(r.width), size * 1.2}) +
             "\" Size=\"" + number(size) + "\"";
      place = "X=\"0\" Y=\"" + number(size) + "\"";
      if (r.angle != 0) {
        head += " CTM=\"" + numbers({cos, -sin, sin, cos, 0, size}) + "\"";
        place = "X=\"0\" Y=\"0\"";
      }
    }
    if (!steps.empty()) place += " DeltaX=\"" + deltas(steps) + "\"";
    return "<" + p_ + ":TextObject ID=\"7\" Font=\"3\" " + head + "><" + p_ + ":TextCode " + place +
           ">" + escaped(text) + "</" + p_ + ":TextCode></" + p_ + ":TextObject>";
  }

  std::string path(const PageLine& l) const {
    const double x = mm(std::min(l.x1, l.x2));
    const double y = mm(std::min(l.y1, l.y2));
    const double w = mm(std::fabs(l.x2 - l.x1));
    const double h = mm(std::fabs(l.y2 - l.y1));
    std::string data = "M 0 0 L " + numbers({w, h});
    std::string fill;
    if (style_.bars) {
      const double right = std::max(w, 0.2);
      const double bottom = std::max(h, 0.2);
      data = "M0 0L" + numbers({right, 0}) + "L" + numbers({right, bottom}) + "L" +
             numbers({0, bottom}) + "C";
      fill = " Fill=\"true\" Stroke=\"false\"";
    }
    return "<" + p_ + ":PathObject ID=\"8\" Boundary=\"" + numbers({x, y, w + 0.2, h + 0.2}) +
           "\" LineWidth=\"0.2\"" + fill + "><" + p_ + ":AbbreviatedData>" + data + "</" + p_ +
           ":AbbreviatedData></" + p_ + ":PathObject>";
  }

  const Pages& pages_;
  OfdStyle style_;
  std::string p_;
  std::vector<ZipEntry> parts_;
};

}  // namespace

std::vector<ZipEntry> ofd_parts(const Pages& pages, const OfdStyle& style) {
  return OfdSetter(pages, style).run();
}
std::string ofd(const Pages& pages, const OfdStyle& style) { return zip(ofd_parts(pages, style)); }

}  // namespace gouji::support
