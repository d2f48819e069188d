#include "core/report/tables/value.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "core/report/tables/label.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

constexpr std::string_view kPlaceholders[] = {"/",  "-",      "--", "---", "\\",     "*",   "无",
                                              "零", "不适用", "——", "——-", "//",     "N/A", "NA",
                                              "─",  "━",      "×",  "...", "......", "_",   "__"};
constexpr std::string_view kUnits[] = {"件", "条",   "元",     "万元", "个", "次", "份",
                                       "起", "宗",   "项",     "人次", "篇", "部", "封",
                                       "期", "亿元", "人民币", "件次", "%"};

// What stands where a figure should, and is none.
constexpr std::string_view kNoFigures[] = {"若干",   "见附件", "详见附件", "见附表", "多件",
                                           "不详",   "未统计", "未知",     "暂无",   "没有",
                                           "无数据", "同上",   "待定",     "待统计", "空"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_placeholder(std::string_view s) {
  static constexpr auto kFirst = [] {
    std::array<bool, 256> first{};
    for (const std::string_view word : kPlaceholders) first[static_cast<uint8_t>(word[0])] = true;
    return first;
  }();
  return kFirst[static_cast<uint8_t>(s[0])] &&
         std::find(std::begin(kPlaceholders), std::end(kPlaceholders), s) !=
             std::end(kPlaceholders);
}

bool is_unit(std::string_view s) {
  return std::find(std::begin(kUnits), std::end(kUnits), s) != std::end(kUnits);
}

bool has_full_width_digit(std::string_view raw) {
  for (size_t i = 0; i + 2 < raw.size(); ++i)
    if (raw[i] == '\xEF' && raw[i + 1] == '\xBC' && raw[i + 2] >= '\x90' && raw[i + 2] <= '\x99')
      return true;
  return false;
}

// O, o, 〇, ○ for 0 and l, I for 1 among digits; empty when something else is there.
std::string without_letters(std::string_view s) {
  std::string out;
  for (size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (is_digit(c) || c == '.')
      out += c;
    else if (c == 'O' || c == 'o')
      out += '0';
    else if (c == 'l' || c == 'I')
      out += '1';
    else if (s.substr(i).starts_with("〇") || s.substr(i).starts_with("○"))
      out += '0', i += 2;
    else
      return {};
  }
  return out;
}

ValueRead number(std::string_view s, bool negative, uint8_t quirks) {
  ValueRead out;
  // 35（件）, 12.5（万元）: as without brackets.
  const size_t bracket = s.find('(');
  std::string bare;
  if (bracket != s.npos && bracket > 0 && s.ends_with(')') &&
      is_unit(s.substr(bracket + 1, s.size() - bracket - 2))) {
    bare.append(s.substr(0, bracket)).append(s.substr(bracket + 1, s.size() - bracket - 2));
    s = bare;
  }
  const auto scanned = text::scan_number(s);
  if (!scanned || scanned->chinese || scanned->scaled) {
    const std::string mended = s.size() <= 8 ? without_letters(s) : std::string{};
    const auto again = mended.empty() ? std::nullopt : text::scan_number(mended);
    if (!again || again->length != mended.size()) {
      // 1.8万元: the number is exact, the unit is in the cell.
      if (!scanned || scanned->chinese || !is_unit(s.substr(scanned->length))) return out;
    } else {
      return {CellState::value, static_cast<uint8_t>(quirks | kQuirkLetters), again->value};
    }
  }
  std::string_view rest = s.substr(scanned->length);
  if (!rest.empty()) {
    if (!is_unit(rest)) {
      const std::string mended = s.size() <= 8 ? without_letters(s) : std::string{};
      const auto again = mended.empty() ? std::nullopt : text::scan_number(mended);
      if (!again || again->length != mended.size()) return out;
      return {CellState::value, static_cast<uint8_t>(quirks | kQuirkLetters), again->value};
    }
    quirks |= kQuirkUnit;
  }
  if (scanned->grouped) quirks |= kQuirkGrouped;
  if (scanned->leading_zero) quirks |= kQuirkLeadingZero;
  out.state = CellState::value;
  out.quirks = quirks;
  out.value = scanned->value;
  if (negative) out.value.mantissa = -out.value.mantissa;
  return out;
}

// A count as nearly every cell holds it: up to nine digits, no zero in front.
bool is_plain_count(std::string_view raw, std::string_view folded, int64_t& value) {
  constexpr size_t kMost = 9;
  if (folded.empty() || folded.size() > kMost || (folded[0] == '0' && folded.size() > 1) ||
      text::plain_count(folded, value) != folded.size())
    return false;
  return raw.size() == folded.size() && raw[0] == folded[0] &&
         (raw.size() == 1 || std::memcmp(raw.data(), folded.data(), raw.size()) == 0);
}

// Most labels: they begin with a Chinese character, and with none of a sign or, where they are as
// short as a word that stands for a figure, of such a word.
bool is_words(std::string_view folded) {
  constexpr size_t kLongest = 12;  // bytes of a word that stands for a figure
  if (folded.size() < 3 || folded[0] < '\xE4' || folded[0] > '\xE9') return false;
  // Of signs, and of kPlaceholders, kNoFigures and the words in front of a figure.
  static constexpr std::string_view kSign[] = {"减", "负", "下", "增"};
  static constexpr std::string_view kShort[] = {"无", "零", "不", "若", "见", "详", "多", "未",
                                                "暂", "没", "同", "待", "空", "约", "共"};
  static constexpr text::Words kSigns(kSign);
  static constexpr text::Words kShorts(kShort);
  return kSigns.match(folded) == 0 && (folded.size() > kLongest || kShorts.match(folded) == 0);
}

// The sign may be a word: 减少3.
ValueRead signed_number(std::string_view s, uint8_t quirks) {
  bool negative = false;
  constexpr std::string_view kYuan = "\xC2\xA5";  // ￥45
  if (s.size() > kYuan.size() && s.starts_with(kYuan) && is_digit(s[kYuan.size()]))
    return number(s.substr(kYuan.size()), false, quirks | kQuirkUnit);
  for (const std::string_view word : {"减少", "减", "负", "下降"})
    if (s.starts_with(word)) {
      negative = true;
      s.remove_prefix(word.size());
      break;
    }
  if (!negative)
    for (const std::string_view word : {"增加", "增"})
      if (s.starts_with(word)) {
        s.remove_prefix(word.size());
        break;
      }
  return number(s, negative, quirks);
}

// 23①, 23²: a mark that points to a note, which folding makes a digit. Bytes of the marks at the
// end of the text as printed, behind a figure; 0: none. `digits` is set to what they fold to.
size_t note_marks(std::string_view raw, size_t& digits) {
  size_t end = raw.size();
  digits = 0;
  while (end > 2) {
    const std::string_view s = raw.substr(0, end);
    const auto last = static_cast<uint8_t>(s.back());
    const bool circled =
        s[end - 3] == '\xE2' && s[end - 2] == '\x91' && last >= 0xA0 && last <= 0xB3;
    const bool raised =
        s[end - 3] == '\xE2' && s[end - 2] == '\x81' && last >= 0xB0 && last <= 0xB9;
    const bool latin = s[end - 2] == '\xC2' && (last == 0xB2 || last == 0xB3 || last == 0xB9);
    if (!circled && !raised && !latin) break;
    digits += circled && last >= 0xA9 ? 2 : 1;  // ⑩ to ⑳
    end -= latin ? 2 : 3;
  }
  return end > 0 && end < raw.size() && is_digit(raw[end - 1]) ? raw.size() - end : 0;
}

// 23*, 23[1], 23(注1): bytes of such a mark at the end of a folded text, behind a figure; 0: none.
size_t typed_mark(std::string_view folded) {
  constexpr size_t kMost = 3;
  size_t end = folded.size() - note_mark(folded);
  if (end == folded.size())
    while (end > 0 && folded.size() - end < kMost && folded[end - 1] == '*') --end;
  return end > 0 && is_digit(folded[end - 1]) ? folded.size() - end : 0;
}

ValueRead read_unmarked(std::string_view raw, std::string_view folded) {
  if (folded.empty()) return {CellState::blank, 0, {}};
  // Most values are digits, and nothing else here begins with one.
  const bool digit = is_digit(folded[0]);
  if (!digit && is_placeholder(folded)) return {CellState::placeholder, 0, {}};
  uint8_t quirks = has_full_width_digit(raw) ? kQuirkFullWidth : 0;
  while (folded.starts_with('?')) {
    folded.remove_prefix(1);
    quirks |= kQuirkStray;
  }
  if (folded.empty() || folded.size() > 40) return {};
  return digit ? number(folded, false, quirks) : signed_number(folded, quirks);
}

}  // namespace

ValueRead read_value(std::string_view raw, std::string_view folded) {
  int64_t count = 0;
  if (is_plain_count(raw, folded, count)) return {CellState::value, 0, text::integer(count)};
  size_t digits = 0;
  const size_t marks = raw.size() == folded.size() ? 0 : note_marks(raw, digits);
  if (marks == 0 || digits >= folded.size()) {
    const size_t typed = typed_mark(folded);
    ValueRead read = read_unmarked(raw, folded.substr(0, folded.size() - typed));
    if (typed > 0) read.quirks |= kQuirkStray;
    return read;
  }
  ValueRead read =
      read_unmarked(raw.substr(0, raw.size() - marks), folded.substr(0, folded.size() - digits));
  read.quirks |= kQuirkStray;
  return read;
}

bool is_measure_word(std::string_view folded) { return is_unit(folded); }

bool looks_like_value(std::string_view raw, std::string_view folded) {
  if (folded.empty() || folded.size() > 40) return false;
  int64_t count = 0;
  if (is_plain_count(raw, folded, count)) return true;
  if (is_words(folded)) return false;
  const ValueRead read = read_value(raw, folded);
  if (read.state != CellState::text ||
      std::find(std::begin(kNoFigures), std::end(kNoFigures), folded) != std::end(kNoFigures))
    return true;
  // "1.属于…", "3、其他", "(一)…" are labels; "3x", "12..5", "+" are values gone wrong.
  const size_t digits = folded.find_first_not_of("0123456789");
  if (digits == 0) {
    for (const std::string_view word : {"约", "共"})  // 共23件
      if (folded.starts_with(word) && folded.size() > word.size())
        return read_unmarked(folded.substr(word.size()), folded.substr(word.size())).state ==
               CellState::value;
    if ((folded[0] == '+' || folded[0] == '-' || folded[0] == '.') && folded.size() > 1)
      return is_digit(folded[1]);
    return false;
  }
  if (digits == std::string_view::npos) return true;  // more digits than a number can have
  const std::string_view rest = folded.substr(digits);
  // 23(含转办2件), 23。: a figure and more.
  if ((rest.starts_with('(') && rest.ends_with(')')) || rest == "。") return true;
  if (digits == 4 && rest.starts_with("年")) return false;  // a year in the head
  const bool comma = (rest[0] == ',' || rest[0] == ':') && rest.size() > 1 && !is_digit(rest[1]);
  const bool point = rest[0] == '.' || comma || rest[0] == ')' || rest[0] == '\\' ||
                     rest.starts_with("、") || rest.starts_with("。") || rest.starts_with("·");
  if (point && rest.size() > 3) return is_digit(rest[1]);
  // 2重复申请, 3其他: short labels that have lost their point.
  if (rest == "重复申请" || rest == "其他") return false;
  return !point && rest.size() <= 12;
}

bool is_page_foot(std::string_view f) {
  if (f.size() < 3 || f.size() > 24) return false;
  // - 3 -, · 3 ·, • 3 •
  for (const std::string_view mark : {"-", "·", "•", "~"}) {
    if (!f.starts_with(mark)) continue;
    std::string_view inner = f;
    while (inner.starts_with(mark)) inner.remove_prefix(mark.size());
    if (!f.ends_with(mark) || inner.empty()) return false;
    while (inner.ends_with(mark)) inner.remove_suffix(mark.size());
    return !inner.empty() && inner.size() <= 4 && std::all_of(inner.begin(), inner.end(), is_digit);
  }
  if (f.starts_with("第") && text::find(f, "页") != std::string_view::npos)
    return f.find_first_of("0123456789") == 3;
  if (f.starts_with("P.") || f.starts_with("Page")) return is_digit(f.back());
  // 3/9: of nine pages the third.
  const size_t slash = f.find('/');
  const auto number = [](std::string_view s) {
    return s.empty() || s.size() > 3 || s[0] == '0' || !std::all_of(s.begin(), s.end(), is_digit)
               ? std::nullopt
               : text::scan_number(s);
  };
  if (slash == f.npos) return false;
  const auto page = number(f.substr(0, slash)), pages = number(f.substr(slash + 1));
  return page && pages && page->value <= pages->value;
}

bool has_figures_in_a_row(std::string_view raw) {
  constexpr int kCells = 5;  // — — 3 — 3, as many as the least row of a table has
  // 第 3 页 共 9 页, Page 3 of 9: words are no signs.
  const bool words = std::any_of(raw.begin(), raw.end(), [](char c) {
    return (c >= '\xE4' && c <= '\xE9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  int cells = 0;
  for (size_t i = raw.find(' ', 1), next = 0; i < raw.size(); i = raw.find(' ', next)) {
    next = std::min(raw.find_first_not_of(' ', i), raw.size());
    if (next < raw.size() && is_digit(raw[i - 1]) && is_digit(raw[next])) return true;
    if (++cells == kCells - 1 && next < raw.size() && !words) return true;
  }
  return false;
}

bool is_running_title(std::string_view f) {
  constexpr size_t kLongest = 180;  // bytes
  if (f.size() > kLongest || !(f.ends_with("报告") || f.ends_with("年报"))) return false;
  return text::find(f, "信息公开") != f.npos &&
         (text::find(f, "年度") != f.npos || text::find(f, "年报") != f.npos);
}

bool is_page_furniture(std::string_view f) {
  if (is_running_title(f)) return true;
  if (f.starts_with("http://") || f.starts_with("https://") || f.starts_with("file://"))
    return true;
  const auto number = [&](size_t most) {
    size_t n = 0;
    while (n < f.size() && n < most && is_digit(f[n])) ++n;
    f.remove_prefix(n);
    return n;
  };
  const auto mark = [&](std::string_view marks) {
    if (f.empty() || marks.find(f[0]) == marks.npos) return false;
    f.remove_prefix(1);
    return true;
  };
  if (f.starts_with("Page")) {  // Page 9 - the title
    f.remove_prefix(4);
    return number(3) > 0 && (f.empty() || mark("-|/") || f.starts_with("of"));
  }
  if (number(4) == 0 || !mark("/-") || number(2) == 0 || !mark("/-")) return false;
  // Folding has joined day or year and hour: 2024/1/2210:35, 11/30/26,12:51AM.
  if (number(6) == 0) return false;
  if (mark(",") && number(2) == 0) return false;
  return mark(":") && number(2) == 2;
}

bool may_be_running_agency(std::string_view f) {
  constexpr size_t kShortest = 12, kLongest = 90;  // bytes
  if (f.size() < kShortest || f.size() > kLongest) return false;
  for (const std::string_view end : {"局", "人民政府", "办事处", "委员会", "办公室"})
    if (f.ends_with(end)) return f.find_first_of("(0123456789") == f.npos;
  return false;
}

bool is_page_line(std::string_view f) {
  if (f.size() > 400) return false;
  // 2024-01-2510:20, by itself.
  const auto in_moment = [](char c) { return is_digit(c) || c == '-' || c == ':'; };
  if (f.size() >= 8 && in_moment(f[0]) && f.find('-') != f.npos &&
      std::all_of(f.begin(), f.end(), in_moment))
    return true;
  if (f == "大中小" || f.starts_with("名称")) return true;
  static constexpr std::string_view kOfPage[] = {
      "发布时间", "发布日期", "发表日期", "发文日期", "成文日期", "日期:", "更新时间",
      "信息来源", "来源:",    "浏览次数", "阅读次数", "点击数",   "点击:", "字号:",
      "索引号",   "当前位置", "访问量",   "点击率",   "点击量",   "时间:", "字体大小",
      "阅读时间", "生成日期", "公开日期", "公布日期", "浏览量",   "阅读量"};
  static constexpr text::Words kPageWords(kOfPage);
  if (kPageWords.find(f, 0) != f.npos) return true;
  // Words of menus, which a sentence may hold too.
  static constexpr std::string_view kOfMenu[] = {"字体",     "字号",     "分享",       "打印",
                                                 "无障碍",   "您的位置", "所在的位置", "文件下载",
                                                 "发布机构", "背景色",   "文号:",      "标题"};
  static constexpr text::Words kMenuWords(kOfMenu);
  return kMenuWords.find(f, 0) != f.npos && text::find(f, "。") == f.npos &&
         text::find(f, "《") == f.npos && f.find(',') == f.npos;
}

bool is_site_foot(std::string_view f) {
  static constexpr std::string_view kOfFoot[] = {
      "主办单位", "承办单位", "网站标识码", "备案号",   "公安备",   "网安备", "技术支持",
      "关闭窗口", "返回顶部", "回到顶部",   "版权所有", "网站地图", "扫一扫", "二维码"};
  static constexpr text::Words kFootWords(kOfFoot);
  return kFootWords.find(f, 0) != f.npos || text::find(f, "ICP备") != f.npos || is_page_line(f);
}

}  // namespace gouji::report
