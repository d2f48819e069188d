#include "core/report/identity/title.h"

#include <algorithm>
#include <string>

#include "core/report/identity/agency.h"
#include "core/report/identity/dates.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view kStep = "〉";  // > in the path of a page, folded

constexpr std::string_view kNames[] = {
    "政府信息公开工作年度报告",   "政府信息公开年度报告",  "政府信息公开工作年报",
    "政府信息公开年报",           "信息公开工作年度报告",  "信息公开年度报告",
    "政府信息公开年度工作报告",   "政务公开工作年度报告",  "政府信息公开工作报告",
    "政府信息公开工作的年度报告", "政府信息公开的年度报告"};

// 政府信息公开工作2023年度报告: where a name with the year inside begins that ends the line; npos:
// none does.
size_t dated_name(std::string_view f) {
  for (const std::string_view name : {"政府信息公开工作", "政府信息公开"}) {
    const size_t at = f.find(name);
    if (at == std::string_view::npos) continue;
    std::string_view rest = f.substr(at + name.size());
    size_t bytes = 4;
    if (year_at(rest) == 0 && chinese_year_at(rest, bytes) == 0) continue;
    rest.remove_prefix(bytes);
    for (const std::string_view end :
         {"年度报告", "年年度报告", "年度工作报告", "年年报", "年度年报", "年报告"})
      if (rest == end) return at;
  }
  return std::string_view::npos;
}

// 2023年度政府信息公开工作情况报告: a title by another name, which a line may be that no name of
// the report stands on; where what it is about begins; npos: it is none.
size_t other_name(std::string_view f) {
  const size_t at = text::find(f, "政府信息公开");
  if (at == std::string_view::npos || f.size() > 150 ||
      !(f.ends_with("报告") || f.ends_with("总结")))
    return std::string_view::npos;
  for (const std::string_view mark :
       {"。", ",", ":", ";", "《", "〉", "〈", "根据", "通知", "关于印发"})
    if (f.find(mark) != std::string_view::npos) return std::string_view::npos;
  return at;
}

// A name as printed: white space inside goes.
std::string without_spaces(const Report& report, SourceSpan at) {
  std::string out;
  const std::string_view raw = report.raw(at);
  for (size_t i = 0; i < raw.size();) {
    const auto c = static_cast<unsigned char>(raw[i]);
    if (c <= ' ') {
      ++i;
    } else if (raw.substr(i).starts_with("\xC2\xA0")) {
      i += 2;
    } else if (raw.substr(i).starts_with("\xE3\x80\x80")) {
      i += 3;
    } else {
      out += raw[i++];
    }
  }
  return out;
}

// 2023年度, and no day (2024-01-12), which tells when a page was published.
bool is_year(std::string_view f) {
  const std::string_view rest = f.substr(std::min<size_t>(f.size(), 4));
  return year_at(f) > 0 && (rest.empty() || rest == "年" || rest == "年度");
}

// A year stands somewhere in it.
bool names_year(std::string_view head) {
  for (size_t i = 0; i + 4 <= head.size(); ++i) {
    size_t bytes = 0;
    if (year_at(head.substr(i)) > 0 || chinese_year_at(head.substr(i), bytes) > 0) return true;
  }
  return false;
}

// 江北市水利系统: the agencies of one line, who report together. Elsewhere such words mean
// software.
bool is_line_of_agencies(std::string_view name) {
  constexpr size_t kShortest = 15, kLongest = 60;  // bytes
  return name.ends_with("系统") && name.size() >= kShortest && name.size() <= kLongest &&
         text::has_any(name, {"市", "省", "县", "区", "州"});
}

class TitleReader {
 public:
  TitleReader(const FoldedRows& rows, Report& report) : rows_(rows), report_(report) {}

  // The title: a short line before the first heading that names the report, or only its year. The
  // menu of a web page may name the report too: a line that is just year and name goes before one
  // without a year.
  void run() {
    const uint32_t end = report_.headings.empty() ? 0xFFFFFFFF : report_.headings.front().at.begin;
    uint32_t year_only = 0xFFFFFFFF;
    bool menu = false;  // of years
    uint32_t without_year = 0xFFFFFFFF;
    size_t without_year_head = 0;
    uint32_t dated = 0xFFFFFFFF;
    uint32_t other = 0xFFFFFFFF;
    for (uint32_t r = 0; r < rows_.size() && r < 200; ++r) {
      const document::Cell* const cell = rows_.alone(r);
      if (cell == nullptr) continue;
      if (cell->at.begin >= end) break;
      const FoldedSpan span = rows_.span(*cell);
      const std::string_view f = report_.folded.view(span);
      if (f.size() > 200) continue;
      if (broken_title(r, span)) return;
      if (is_year(f)) {
        // 2023年, 2022年 in a menu lead to the reports of those years.
        menu = menu || (year_only < r && text_of(year_only) != f);
        if (year_only > r) year_only = r;
      }
      if (text::find(f, "公开") == std::string_view::npos) continue;  // no name is without
      if (dated > r && dated_name(f) != std::string_view::npos) dated = r;
      if (other > r && names_year(f) && other_name(f) != std::string_view::npos) other = r;
      for (const std::string_view name : kNames) {
        const size_t at = text::find(f, name);
        if (at == std::string_view::npos || text::find(f, "。") != std::string_view::npos ||
            text::find(f, "根据") != std::string_view::npos ||
            text::find(f, "《") != std::string_view::npos)
          continue;
        // 首页 > 政府信息公开年报 > 2023 > 部门政府信息公开年报: of a path only its end counts.
        const size_t path = text::find_last(f.substr(0, at), kStep);
        const bool year = names_year(path == f.npos ? f.substr(0, at) : f.substr(path, at - path));
        if (!year && (path != f.npos || text::find(f, "位置:") != f.npos)) break;
        if (without_year == 0xFFFFFFFF && !year) without_year = r, without_year_head = at;
        if (!year || (without_year < r && at + name.size() != f.size())) break;
        report_.title.has_name = true;
        title_line(r, *cell, span, f.substr(0, at));
        return;
      }
    }
    report_.title.has_name = dated != 0xFFFFFFFF || without_year != 0xFFFFFFFF;
    if (dated != 0xFFFFFFFF) return title_row(dated, dated_name(text_of(dated)));
    if (without_year != 0xFFFFFFFF) return title_row(without_year, without_year_head);
    if (other != 0xFFFFFFFF) return title_row(other, other_name(text_of(other)));
    if (year_only != 0xFFFFFFFF && !menu) {
      const document::Cell& cell = *rows_.alone(year_only);
      report_.title.at = cell.at;
      report_.title.has_year = true;
      report_.years.push_back({YearSource::title, year_at(rows_.text(cell)), cell.at});
    }
  }

 private:
  // The lines of a title that was broken: “…局2023年”, “政府信息公开工作年度报告”; or inside its
  // name.
  bool broken_title(uint32_t r, FoldedSpan first) {
    const std::string_view f = report_.folded.view(first);
    if (f.size() < 12 || f.size() > 150 || r + 1 >= rows_.size()) return false;
    const document::Cell* const last = rows_.alone(r + 1);
    if (last == nullptr || !names_year(f)) return false;
    const std::string_view g = rows_.text(*last);
    if (g.size() > 90) return false;
    for (const std::string_view name : kNames)
      if (f.find(name) != std::string_view::npos) return false;
    size_t year = year_at(f) > 0 ? 4 : 0;  // “2023年…局”, “政府信息公开工作年度报告”
    while (year > 0 && (text::take(f, year, "年") || text::take(f, year, "度"))) {
    }
    const bool by_year =
        f.ends_with("年") || f.ends_with("年度") || (year > 4 && looks_like_agency(f.substr(year)));
    for (const std::string_view name : kNames) {
      size_t cut = 0;  // bytes of the name that stand on the first line
      if (!(by_year && g == name)) {
        for (cut = name.size() - 3; cut > 0; cut -= 3)
          if (f.ends_with(name.substr(0, cut)) && g == name.substr(cut)) break;
        if (cut == 0) continue;
      }
      report_.title.has_name = true;
      title_line(r, *rows_.alone(r), first, f.substr(0, f.size() - cut));
      report_.title.at = report_.title.at.joined(last->at);
      return true;
    }
    return false;
  }

  std::string_view text_of(uint32_t r) const { return rows_.text(*rows_.alone(r)); }

  // The title stands in a row, what comes before the name of the report in its first `head` bytes.
  void title_row(uint32_t r, size_t head) {
    const FoldedSpan span = rows_.span(*rows_.alone(r));
    title_line(r, *rows_.alone(r), span, text_of(r).substr(0, head));
  }

  void title_line(uint32_t r, const document::Cell& cell, FoldedSpan span, std::string_view head) {
    report_.title.at = cell.at;
    size_t year_from = std::string_view::npos;
    size_t year_to = 0;
    int year = 0;
    // 【图文】…, 【2023】…2023年: what a website sorts its pages by.
    size_t begin_of_title = 0;
    constexpr std::string_view kOpen = "〔", kClose = "〕";  // folded
    if (head.starts_with(kOpen))
      if (const size_t close = head.find(kClose);
          close != head.npos &&
          (!names_year(head.substr(0, close)) || names_year(head.substr(close))))
        begin_of_title = close + kClose.size();
    for (size_t i = begin_of_title; i + 4 <= head.size(); ++i) {
      year = year_at(head.substr(i));
      size_t bytes = 4;
      if (year == 0 && (year = chinese_year_at(head.substr(i), bytes)) == 0) continue;
      if (i > 0 && is_digit(head[i - 1])) continue;
      year_from = i;
      year_to = i + bytes;
      break;
    }
    if (year_from != std::string_view::npos) {
      report_.title.has_year = true;
      while (text::take(head, year_to, "年") || text::take(head, year_to, "度")) {
      }
      text::take(head, year_to, kClose);
      const auto begin = static_cast<uint32_t>(span.begin + year_from);
      report_.years.push_back(
          {YearSource::title, year,
           report_.folded.source({begin, static_cast<uint32_t>(span.begin + year_to)})});
    } else {
      year_from = head.size();
      year_to = head.size();
      year_behind(span, head.size());
      if (!report_.title.has_year) year_below(r);
    }
    // The agency stands before the year or behind it, or on the line above.
    if (name_in(span, begin_of_title, year_from) || name_in(span, year_to, head.size())) return;
    for (uint32_t above = r; above > 0 && above + 3 > r; --above) {
      const document::Cell* const line = rows_.alone(above - 1);
      if (line == nullptr) break;
      const std::string_view f = rows_.text(*line);
      if (f.size() > kLongestName) break;
      const bool together = is_line_of_agencies(f);
      if (!together && !looks_like_agency(f)) continue;
      if (!together) set_agency(report_, line->at, f);
      report_.title.at = report_.title.at.joined(line->at);
      report_.title.has_agency = true;
      return;
    }
    agency_below(r);
  }

  // …年度报告(2023年): the year in a bracket behind the name; or inside it, see dated_name().
  void year_behind(FoldedSpan span, size_t name) {
    const std::string_view f = report_.folded.view(span);
    size_t at = find_year(f, name);
    const size_t last = text::find_last(f, "报告");
    if (at == std::string_view::npos || last == std::string_view::npos || at > last) {
      const size_t open = f.find('(', name);
      if (open == std::string_view::npos || open + 5 > f.size()) return;
      at = open + 1;
    }
    size_t bytes = 4;
    int year = year_at(f.substr(at));
    if (year == 0) year = chinese_year_at(f.substr(at), bytes);
    if (year == 0) return;
    report_.title.has_year = true;
    const auto begin = static_cast<uint32_t>(span.begin + at);
    report_.years.push_back({YearSource::title, year,
                             report_.folded.source({begin, static_cast<uint32_t>(begin + bytes)})});
  }

  // (2023年度) under the title.
  void year_below(uint32_t r) {
    const document::Cell* const line = r + 1 < rows_.size() ? rows_.alone(r + 1) : nullptr;
    if (line == nullptr) return;
    const FoldedSpan span = rows_.span(*line);
    std::string_view f = report_.folded.view(span);
    if (!f.starts_with('(') || !f.ends_with(')')) return;
    f = f.substr(1, f.size() - 2);
    size_t bytes = 4;
    int year = year_at(f);
    if (year == 0) year = chinese_year_at(f, bytes);
    if (year == 0 || (f.substr(bytes) != "年" && f.substr(bytes) != "年度")) return;
    report_.title.has_year = true;
    report_.title.at = report_.title.at.joined(line->at);
    report_.years.push_back({YearSource::title, year, report_.folded.source(span)});
  }

  // (青禾县水利局) under the title.
  void agency_below(uint32_t r) {
    const document::Cell* const line = r + 1 < rows_.size() ? rows_.alone(r + 1) : nullptr;
    if (line == nullptr) return;
    FoldedSpan span = rows_.span(*line);
    const std::string_view f = report_.folded.view(span);
    if (f.starts_with("(") && f.ends_with(")")) ++span.begin, --span.end;
    if (!looks_like_agency(report_.folded.view(span))) return;
    set_agency(report_, report_.folded.source(span), report_.folded.view(span));
    report_.title.at = report_.title.at.joined(report_.folded.source(span));
    report_.title.has_agency = true;
  }

  bool name_in(FoldedSpan span, size_t from, size_t to) {
    std::string_view name = report_.folded.view(span).substr(from, to - from);
    // What a list of the page's particulars, or of its links, puts in front.
    for (const std::string_view word : {"•", "·", "〉", "标题", "名称", ":", "关于"})
      if (name.starts_with(word)) from += word.size(), name.remove_prefix(word.size());
    if (name.ends_with("关于")) name.remove_suffix(6), to -= 6;
    // …局(本级); of …中心(市妇幼保健院), with two names, the signature tells the one in use.
    if (const size_t open = name.rfind('('); name.ends_with(')') && open != name.npos) {
      const bool level = name.substr(open + 1).starts_with("本级");
      const std::string signer = text::folded(report_.raw(report_.signature.agency));
      const bool signs = !signer.empty() && is_made_of(signer, name);
      to -= name.size() - open;
      name = name.substr(0, open);
      if (!level && signs && looks_like_agency(name)) return report_.title.has_agency = true;
    }
    // 白杨镇人民政府信息公开…: 政府 is said once for both.
    const std::string_view whole = report_.folded.view(span);
    constexpr std::string_view kGovernment = "政府";
    if (name.ends_with("人民") && whole.substr(to).starts_with(kGovernment)) {
      to += kGovernment.size();
      name = whole.substr(from, to - from);
    }
    if (is_line_of_agencies(name)) return report_.title.has_agency = true;
    if (!looks_like_agency(name)) {
      // 赣州市2023年…: a place alone stands for its government; a title all the same.
      // So does 螺镇, too short for the name of an agency elsewhere.
      const bool town = name.size() == 6 && (name.ends_with("镇") || name.ends_with("乡"));
      if (!town && (name.size() < 6 || name.size() > 60 || !ends_with_place(name))) return false;
    }
    const auto begin = static_cast<uint32_t>(span.begin + from);
    set_agency(report_, report_.folded.source({begin, static_cast<uint32_t>(span.begin + to)}),
               name);
    report_.title.has_agency = true;
    return true;
  }

  const FoldedRows& rows_;
  Report& report_;
};

}  // namespace

void set_agency(Report& report, SourceSpan at, std::string_view folded) {
  report.agency_at = at;
  report.agency = without_spaces(report, at);
  report.agency_kind = agency_kind(folded);
}

void read_title(const FoldedRows& rows, Report& report) { TitleReader(rows, report).run(); }

}  // namespace gouji::report
