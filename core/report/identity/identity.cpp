#include "core/report/identity/identity.h"

#include <algorithm>
#include <map>

#include "core/report/identity/agency.h"
#include "core/report/identity/dates.h"
#include "core/report/identity/title.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Identifier {
 public:
  Identifier(const FoldedRows& rows, Report& report) : rows_(rows), report_(report) {}

  void run() {
    read_title(rows_, report_);
    drop_foreign_line();
    read_period();
    read_body_years();
    if (report_.signature.on)
      report_.years.push_back(
          {YearSource::signature, report_.signature.on->year - 1, report_.signature.date});
    choose_year();
    choose_agency();
  }

 private:
  // A line at the end of a page that ends as a name does and has no date below: none of who signs,
  // where it has nothing of the agency that the title names.
  void drop_foreign_line() {
    if (report_.agency.empty() || !report_.signature.date.empty()) return;
    const std::string own = text::folded(report_.agency);
    const std::string line = text::folded(report_.raw(report_.signature.agency));
    int shared = 0;
    for (size_t i = 0; i + 3 <= line.size(); i += 3)
      shared += own.find(line.substr(i, 3)) != own.npos;
    if (shared < 2) report_.signature.agency = {};
  }

  // 自Y年1月1日起至Y年12月31日止; the second year is often left out.
  void read_period() {
    static constexpr WordPairs kYears("20");
    static constexpr auto kYearsInWords = pairs_of(kChineseYears);
    const bool in_words = report_.index.may_hold_any(kYearsInWords);
    for (const Paragraph& p : report_.paragraphs) {
      if (p.section > 0) break;
      if (!report_.may_hold(p, kYears) && !(in_words && report_.may_hold_any(p, kYearsInWords)))
        continue;
      const std::string_view f = report_.folded_text(p);
      for (size_t i = find_year(f, 0); i != std::string_view::npos; i = find_year(f, i + 2)) {
        size_t bytes = 0;
        const auto from = read_date(f.substr(i), bytes);
        if (!from) {
          // 统计期限为2023年1月至12月
          const auto months = read_months(f.substr(i));
          constexpr std::string_view kWhole = "年全年";  // 统计时段为2023年全年
          if (const int year = year_at(f.substr(i));
              year > 0 && i > 0 && f.substr(i + 4).starts_with(kWhole) &&
              text::has_any(f.substr(i - std::min<size_t>(i, 30), std::min<size_t>(i, 30)),
                            {"统计期", "统计时"})) {
            report_.years.push_back(
                {YearSource::period, year, report_.source(p, i, 4 + kWhole.size())});
            return;
          }
          if (!months || months->from.month != 1 || months->to.month != 12 ||
              months->to.year != months->from.year ||
              !text::has_any(f.substr(i - std::min<size_t>(i, 60), std::min<size_t>(i, 60)),
                             {"统计期", "统计时间", "统计周期", "统计范围", "所列数据"}))
            continue;
          report_.years.push_back(
              {YearSource::period, months->from.year, report_.source(p, i, months->bytes)});
          return;
        }
        size_t j = i + bytes;
        text::take(f, j, "起");
        if (f.substr(j).starts_with(",至") || f.substr(j).starts_with(",到")) ++j;
        if (!text::take(f, j, "至") && !text::take(f, j, "到") && !text::take(f, j, "-")) continue;
        size_t more = 0;
        auto to = read_date(f.substr(j), more);
        if (!to) to = read_month_and_day(f.substr(j), from->year, more);
        if (!to) continue;
        // 2022年9月1日至2023年8月31日 names no year: period-wrong says what the period should be.
        if (from->month > 1 && to->year == from->year + 1) return;
        report_.years.push_back(
            {YearSource::period, from->year, report_.source(p, i, j + more - i)});
        return;
      }
    }
  }

  // Years that 总体情况 names, the most frequent counts, of two the later (Y年, Y年度).
  void read_body_years() {
    std::map<int, std::pair<int, SourceSpan>> seen;
    for (const Paragraph& p : report_.paragraphs) {
      if (p.section != static_cast<int16_t>(Section::overview)) continue;
      const std::string_view f = report_.folded_text(p);
      for (size_t i = f.find("20"); i != std::string_view::npos; i = f.find("20", i + 2)) {
        const int year = year_at(f.substr(i));
        if (year == 0 || (i > 0 && is_digit(f[i - 1])) || !f.substr(i + 4).starts_with("年"))
          continue;
        if (is_passing_year(f, i)) continue;
        if (publishes_report(f, i)) continue;
        auto& [count, at] = seen[year];
        if (count++ == 0) at = report_.source(p, i, 7);
      }
    }
    int best = 0;
    for (const auto& [year, what] : seen)
      if (best == 0 || what.first >= seen[best].first) best = year;
    if (best > 0) report_.years.push_back({YearSource::body, best, seen[best].second});
  }

  // 完成2022年政府信息公开工作年度报告的发布: what was due in the year that is reported.
  static bool publishes_report(std::string_view f, size_t year) {
    constexpr size_t kNear = 150;
    std::string_view behind = f.substr(year, kNear);
    behind = behind.substr(0, std::min(text::find(behind, "。"), behind.find(',')));
    if (text::find(behind, "年度报告") == behind.npos && text::find(behind, "年报") == behind.npos)
      return false;
    const size_t from = year > kNear ? year - kNear : 0;
    std::string_view front = f.substr(from, year - from);
    for (const std::string_view mark : {"。", ","})
      if (const size_t at = text::find_last(front, mark); at != front.npos) front.remove_prefix(at);
    for (const std::string_view word : {"发布", "公布", "报送"})
      if (behind.find(word) != behind.npos || front.find(word) != front.npos) return true;
    return false;
  }

  void choose_year() {
    const YearMention* best = nullptr;
    for (const YearMention& m : report_.years)
      if (best == nullptr || m.source < best->source) best = &m;
    report_.year = best == nullptr ? 0 : best->year;
  }

  void choose_agency() {
    if (!report_.agency.empty()) return;
    if (!report_.signature.agency.empty()) {
      text::Folded f;
      const FoldedSpan span = f.append(report_.text, report_.signature.agency);
      set_agency(report_, report_.signature.agency, f.view(span));
      return;
    }
    // 现公布X…; 由X编制, 由X结合…编制
    for (const Paragraph& p : report_.paragraphs) {
      if (p.section >= 0) break;
      const std::string_view f = report_.folded_text(p);
      if (is_announced(p, f)) return;
      for (size_t i = text::find(f, "由"); i != std::string_view::npos;
           i = text::find(f, "由", i + 3)) {
        const std::string_view near = f.substr(0, i + kLongestName + 6);  // and the end
        for (const std::string_view end : {"结合", "根据", "编制", "按照", "依据"}) {
          const size_t j = near.find(end, i);
          if (j == std::string_view::npos || j <= i + 3 || j - i > kLongestName) continue;
          std::string_view name = f.substr(i + 3, j - i - 3);
          // 由青禾县水利局办公室编制: its office reports for it.
          constexpr std::string_view kOffice = "办公室";
          if (name.ends_with("局办公室") || name.ends_with("厅办公室"))
            name.remove_suffix(kOffice.size());
          if (!looks_like_agency(name)) continue;
          set_agency(report_, report_.source(p, i + 3, name.size()), name);
          return;
        }
      }
    }
  }

  // 现公布青禾县水利局2023年政府信息公开…, where no title says whose report it is.
  bool is_announced(const Paragraph& p, std::string_view f) {
    for (const std::string_view lead :
         {"现公布", "现公开", "现发布", "现将", "社会公布", "社会公开", "编制", "并发布"})
      for (size_t at = text::find(f, lead); at != f.npos; at = text::find(f, lead, at + 3)) {
        size_t begin = at + lead.size();
        text::take(f, begin, "形成");
        text::take(f, begin, "了");
        text::take(f, begin, "《");
        const std::string_view name = announced_name(f, begin);
        // 县水利局 is a name for those who know the county.
        const bool brief =
            std::any_of(std::begin(kBrief), std::end(kBrief),
                        [&](std::string_view word) { return name.starts_with(word); });
        if (brief || !looks_like_agency(name)) continue;
        if (report_.year == 0) {  // nothing else names it
          const size_t year = find_year(f, begin);
          report_.years.push_back(
              {YearSource::body, year_at(f.substr(year)), report_.source(p, year, 4)});
          choose_year();
        }
        begin = static_cast<size_t>(name.data() - f.data());
        set_agency(report_, report_.source(p, begin, name.size()), name);
        return true;
      }
    return false;
  }
  // 青禾县水利局2023年政府信息公开…, 2023年青禾县水利局政府信息公开…,
  // 青禾县水利局政府信息公开工作2023年度报告: the name; empty: none stands there.
  static std::string_view announced_name(std::string_view f, size_t begin) {
    constexpr std::string_view kMatter = "政府信息公开", kWork = "工作";
    const size_t year = find_year(f, begin);
    if (year == f.npos || year - begin > kLongestName + kMatter.size() + kWork.size()) return {};
    size_t behind = year + 4;
    while (text::take(f, behind, "年") || text::take(f, behind, "度")) {
    }
    if (year == begin) {
      const size_t end = text::find(f.substr(0, behind + kLongestName), kMatter, behind);
      return end == f.npos || !names_report(f.substr(end + kMatter.size()))
                 ? std::string_view{}
                 : f.substr(behind, end - behind);
    }
    std::string_view name = f.substr(begin, year - begin);
    if (text::take(f, behind, kMatter))
      return names_report(f.substr(behind)) ? name : std::string_view{};
    if (name.ends_with(kWork)) name.remove_suffix(kWork.size());
    if (!names_report(f.substr(behind)) || !name.ends_with(kMatter)) return {};
    name.remove_suffix(kMatter.size());
    return name;
  }
  // What stands behind 政府信息公开: 工作年度报告, 年报, 情况公布如下. Not 指南, and no
  // 年度报告的通知.
  static bool names_report(std::string_view behind) {
    constexpr size_t kNear = 150;  // bytes
    behind = behind.substr(0, kNear);
    behind = behind.substr(0, std::min(text::find(behind, "。"), behind.find(',')));
    if (text::has_any(behind, {"的通知"})) return false;
    size_t i = 0;
    for (const std::string_view word : {"工作", "情况", "的", "年度", "工作"})
      text::take(behind, i, word);
    behind.remove_prefix(i);
    for (const std::string_view word : {"报告", "年报", "汇报", "总结", "公布如下", "公开如下"})
      if (behind.starts_with(word)) return true;
    return false;
  }
  static constexpr std::string_view kBrief[] = {"县", "市", "区", "州", "旗", "省", "本",
                                                "我", "全", "各", "该", "的", "并"};

  const FoldedRows& rows_;
  Report& report_;
};

}  // namespace

void identify(const FoldedRows& rows, Report& report) { Identifier(rows, report).run(); }

}  // namespace gouji::report
