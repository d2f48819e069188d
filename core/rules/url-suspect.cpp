#include <algorithm>
#include <optional>

#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("逐条审核，", "逐条审核，网址www.Qinghe.gov.cn，")},
     .text = "www.Qinghe.gov.cn"},
    {.edits = {replace("逐条审核，", "逐条审核，网址http:/www.example.gov.cn，")},
     .text = "http:/www.example.gov.cn"},
    {.edits = {replace("逐条审核，", "逐条审核，网址www.example.gov，")},
     .text = "www.example.gov"},
    {.edits = {replace("逐条审核，", "逐条审核，网址www..example.gov.cn，")},
     .text = "www..example.gov.cn"},
    {.edits = {replace("逐条审核，", "逐条审核，网址http://www.example.com/list，")},
     .text = "http://www.example.com/list"},
    {.edits = {replace("逐条审核，", "逐条审核，网址http：//www.example.gov.cn，")},
     .text = "http：//www.example.gov.cn"},
    {.edits = {replace("逐条审核，", "逐条审核，网址http://192.168.1.8/xxgk，")},
     .text = "http://192.168.1.8/xxgk"},
    {.edits = {replace("逐条审核，", "逐条审核，邮箱xxgk@163.com.com，")},
     .text = "xxgk@163.com.com"},
};
constexpr Example kGood[] = {
    // As Markdown writes it.
    {.edits = {replace("落实先审查", "网址：http://www\\.qinghe\\.gov\\.cn，落实先审查")}},
    {.edits = {replace("青禾县水利局", "青禾县人民医院"),
               replace("逐条审核，", "逐条审核，网址www.qhyy.com，")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址http://www.example.gov.cn/List_1.html，")}},
    {.edits = {replace("逐条审核，",
                       "逐条审核，网址（https://xxgk.example.gov.cn:8080/a?b=C）。")}},
    {.edits = {replace("逐条审核，", "逐条审核，邮箱xxgk_01@163.com，")}},
    {.edits = {replace("逐条审核，", "逐条审核，公众号见https://mp.weixin.qq.com/s/AbC-1，")}},
    {.edits = {replace("逐条审核，", "逐条审核，附件list.xlsx，版本2.0.1，I.T.和IPv6，")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址<http://www.example.gov.cn>，")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址www.example.\ngov.cn，")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址（ht\ntp://www.example.gov.cn），")}},
};

// Where agencies keep accounts, and domains of public bodies. [practice]
constexpr std::string_view kAccepted[] = {
    ".gov.cn",   ".edu.cn",   ".org.cn",    ".mil.cn",      ".ac.cn",          "qq.com",
    "weibo.com", "weibo.cn",  "douyin.com", "toutiao.com",  "people.com.cn",   "xinhuanet.com",
    "news.cn",   "people.cn", "cctv.com",   "kuaishou.com", "creditchina.com",
};
constexpr size_t kLongestHost = 255;

enum class Fault : uint8_t { malformed, capitals, foreign, internal, mail };

bool is_url_char(char c) {
  return is_digit(c) || is_ascii_letter(c) ||
         std::string_view(":/.?&=_%#@~+,;-").find(c) != std::string_view::npos;
}
bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "http://", "https://" in front; the host behind it. Nothing: no address; `fault` is set when it
// was meant to be one.
std::optional<std::string_view> host_of(std::string_view url, bool& broken) {
  broken = false;
  std::string_view rest = url;
  if (url.starts_with("http") || url.starts_with("HTTP")) {
    rest.remove_prefix(4);
    if (rest.starts_with("s") || rest.starts_with("S")) rest.remove_prefix(1);
    if (!rest.starts_with("://")) {
      // "httpd", "http": words, unless a host follows.
      broken = contains(rest, "www.") || contains(rest, ".gov") || rest.starts_with(":/");
      return std::nullopt;
    }
    rest.remove_prefix(3);
    if (rest.starts_with("/") || rest.empty()) {
      broken = true;
      return std::nullopt;
    }
  } else if (!url.starts_with("www") && !contains(url.substr(0, kLongestHost), ".gov")) {
    return std::nullopt;
  }
  const size_t end = rest.find_first_of("/?#");
  return rest.substr(0, end).substr(0, kLongestHost);
}

bool is_internal(std::string_view host) {
  return host.starts_with("192.168.") || host.starts_with("10.") || host.starts_with("127.") ||
         host.starts_with("localhost");
}

bool is_malformed(std::string_view host) {
  if (contains(host, "..") || contains(host, ",") || contains(host, ";") ||
      contains(host, "_gov") || host.starts_with(".") || host.starts_with("wwww") ||
      host.starts_with("ww.") || host.ends_with(".gov") || host.ends_with(".gov.c") ||
      contains(host, ".gov.cm") || contains(host, ".gov.con") || contains(host, ".gov.com") ||
      contains(host, ".govcn"))
    return true;
  // wwwexample.gov.cn
  return host.starts_with("www") && !host.starts_with("www.") && host.size() > 3 &&
         !is_digit(host[3]);
}

// xxgk@163.com.com
bool is_bad_mail_host(std::string_view host) {
  return host.ends_with(".com.com") || host.ends_with(".con") || host.ends_with(".cn.cn") ||
         host.ends_with(".gov.c") || contains(host, "..") || contains(host, "@");
}

std::optional<Fault> fault_of(std::string_view url) {
  bool broken = false;
  if (const size_t at = url.find('@'); at != url.npos && is_bad_mail_host(url.substr(at + 1)))
    return Fault::mail;
  const auto host = host_of(url, broken);
  if (broken) return Fault::malformed;
  if (!host || host->empty()) return std::nullopt;
  if (contains(url, "@")) return std::nullopt;
  std::string_view name = host->substr(0, host->find(':'));
  if (is_internal(name)) return Fault::internal;
  if (!contains(name, ".") || is_malformed(name)) return Fault::malformed;
  if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return Fault::capitals;
  for (const std::string_view known : kAccepted)
    if (name.ends_with(known)) return std::nullopt;
  return Fault::foreign;
}

Wording wording(Fault fault) {
  switch (fault) {
    case Fault::malformed:
      return {"网址“{}”的写法有误。", "The address “{}” is malformed."};
    case Fault::capitals:
      return {"网址“{}”的域名中有大写字母，请核对拼写。",
              "The domain of “{}” has capital letters; check its spelling."};
    case Fault::mail:
      return {"邮箱地址“{}”的写法有误。", "The mail address “{}” is malformed."};
    case Fault::internal:
      return {"网址“{}”是内部网络的地址，公众无法访问。",
              "“{}” is an address of an internal network."};
    case Fault::foreign:
      break;
  }
  return {"网址“{}”不是政府网站域名（.gov.cn），请核对。",
          "“{}” is not a government domain (.gov.cn); check it."};
}

// The source may have broken the address: where it touches a line break or a blank, its end is not
// certain.
bool is_cut(std::string_view raw, size_t end) {
  while (end < raw.size() && (raw[end] == ' ' || raw[end] == '\r')) ++end;
  return end < raw.size() && (raw[end] == '\n' || raw[end] == '\\' || is_url_char(raw[end]));
}

// Or its begin: the line above ends with letters of it.
bool is_cut_in_front(std::string_view raw, size_t begin) {
  if (begin == 0 || raw[begin - 1] != '\n') return false;
  --begin;
  while (begin > 0 && (raw[begin - 1] == ' ' || raw[begin - 1] == '\r')) --begin;
  return begin > 0 && is_url_char(raw[begin - 1]);
}

// Marks at its end are the sentence's.
std::string_view without_marks(std::string_view url) {
  while (!url.empty() && std::string_view(".,;:").find(url.back()) != std::string_view::npos)
    url.remove_suffix(1);
  return url;
}

// Hospitals, schools and companies have sites of their own elsewhere.
bool has_own_domain(const Report& r) {
  return text::has_any(r.agency, {"公司", "集团", "医院", "学校", "大学", "学院", "中学", "小学",
                                  "幼儿园", "银行", "支行"});
}

void check(const Report& r, Findings& out) {
  Places places;
  std::vector<std::pair<SourceSpan, Fault>> faults;
  for (const Paragraph& p : r.paragraphs) {
    if ((p.traits.kinds & report::kLetter) == 0) continue;
    const std::string_view raw = r.raw(p.at);
    for (size_t i = 0; i < raw.size();) {
      if (!is_ascii_letter(raw[i])) {
        ++i;
        continue;
      }
      size_t end = i;
      while (end < raw.size() && is_url_char(raw[end])) ++end;
      std::string_view url = raw.substr(i, end - i);
      const size_t begin = i;
      i = end;
      if (url.size() < 4) continue;
      const bool http = url == "http" || url == "https";
      std::optional<Fault> fault;
      if (http && (raw.substr(end).starts_with("：") || raw.substr(end).starts_with("∶"))) {
        fault = Fault::malformed;
        end += std::string_view("：").size();
        while (end < raw.size() && is_url_char(raw[end])) ++end;
        url = without_marks(raw.substr(begin, end - begin));
        i = end;
      } else {
        if (is_cut(raw, end) || is_cut_in_front(raw, begin)) continue;
        url = without_marks(url);
        fault = fault_of(url);
      }
      if (!fault || (*fault == Fault::foreign && has_own_domain(r))) continue;
      const SourceSpan at = {static_cast<uint32_t>(p.at.begin + begin),
                             static_cast<uint32_t>(p.at.begin + begin + url.size())};
      places.add(p, at);
      faults.emplace_back(at, *fault);
    }
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    const auto found =
        std::find_if(faults.begin(), faults.end(), [&](const auto& f) { return f.first == at; });
    return out.say(wording(found->second), {r.raw(at).substr(0, 120)});
  });
}

}  // namespace

extern const Rule url_suspect;
const Rule url_suspect = {
    .id = "url-suspect",
    .group = Group::residue,
    .severity = Severity::info,
    .title = {"网址可疑", "A doubtful address"},
    .basis = {"工作惯例：报告给出的网址应能访问；政府网站使用.gov."
              "cn域名（国务院办公厅《政府网站发展指引》）",
              "Practice: addresses in a report work; sites of the government are under .gov.cn"},
    .advice = {"打开核对网址。", "Open the address and check it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
