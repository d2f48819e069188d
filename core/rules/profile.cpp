#include "core/rules/profile.h"

#include <cJSON.h>

#include <algorithm>
#include <memory>

namespace gouji::rules {
namespace {

constexpr std::array<std::string_view, 5> kSettings = {"as-is", "off", "error", "warning", "info"};

constexpr Wording kNoJson = {"配置文件不是有效的 JSON（{}）。",
                             "The profile is no valid JSON ({})."};
constexpr Wording kUnknownKey = {"配置文件里有不认识的项目“{}”。",
                                 "The profile has an unknown key “{}”."};
constexpr Wording kUnknownRule = {"配置文件里没有“{}”这条规则。",
                                  "The profile names no known rule: “{}”."};
constexpr Wording kWrongValue = {"配置文件里“{}”的值不对。",
                                 "The profile has a wrong value for “{}”."};
constexpr Wording kNoReason = {
    "接受问题“{}”必须写明理由（reason）和接受人（by）。",
    "Accepting “{}” needs a reason and the name of who accepts it (reason, by)."};

struct Free {
  void operator()(cJSON* json) const { cJSON_Delete(json); }
};

int line_of(std::string_view text, size_t at) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at), '\n'));
}

class Reader {
 public:
  explicit Reader(ProfileRead& out) : out_(out) {}

  void read(const cJSON* json) {
    if (!cJSON_IsObject(json)) return fail(kWrongValue, "{ }");
    for (const cJSON* item = json->child; item != nullptr && ok(); item = item->next) entry(item);
  }

 private:
  bool ok() const { return out_.problem.zh.empty(); }
  void fail(const Wording& problem, std::string_view detail) {
    if (!ok()) return;
    out_.problem = problem;
    out_.detail = detail;
  }

  void entry(const cJSON* item) {
    Profile& p = out_.profile;
    const std::string_view key = item->string;
    if (key == "name") return text(item, p.name);
    if (key == "rules") return rules(item);
    if (key == "overviewLength") {
      if (!cJSON_IsNumber(item) || item->valueint < 1) return fail(kWrongValue, key);
      p.overview_length = item->valueint;
      return;
    }
    if (key == "deadlines") return deadlines(item);
    if (key == "agencyKind") return kind(item);
    if (key == "abbreviations") return texts(item, p.abbreviations);
    if (key == "documents") return texts(item, p.documents);
    if (key == "subordinates") return texts(item, p.subordinates);
    if (key == "accepted") return accepted(item);
    fail(kUnknownKey, key);
  }

  void text(const cJSON* item, std::string& out) {
    if (!cJSON_IsString(item)) return fail(kWrongValue, item->string ? item->string : "[ ]");
    out = item->valuestring;
  }

  void texts(const cJSON* item, std::vector<std::string>& out) {
    if (!cJSON_IsArray(item)) return fail(kWrongValue, item->string);
    for (const cJSON* one = item->child; one != nullptr && ok(); one = one->next)
      text(one, out.emplace_back());
  }

  void rules(const cJSON* item) {
    if (!cJSON_IsObject(item)) return fail(kWrongValue, item->string);
    for (const cJSON* one = item->child; one != nullptr && ok(); one = one->next) {
      const std::string_view id = one->string;
      const auto rule =
          std::find_if(all().begin(), all().end(), [&](const Rule* r) { return r->id == id; });
      if (rule == all().end()) return fail(kUnknownRule, id);
      const std::string_view value = cJSON_IsString(one) ? one->valuestring : "";
      const auto setting = std::find(kSettings.begin(), kSettings.end(), value);
      if (setting == kSettings.end()) return fail(kWrongValue, id);
      out_.profile.rules.push_back({*rule, static_cast<Setting>(setting - kSettings.begin())});
    }
  }

  void deadlines(const cJSON* item) {
    if (!cJSON_IsObject(item)) return fail(kWrongValue, item->string);
    for (const cJSON* one = item->child; one != nullptr && ok(); one = one->next) {
      const std::string_view key = one->string;
      Profile& p = out_.profile;
      Deadline* deadline = key == "department"   ? &p.department
                           : key == "government" ? &p.government
                           : key == "township"   ? &p.township
                                                 : nullptr;
      if (deadline == nullptr) return fail(kUnknownKey, key);
      if (!date(cJSON_IsString(one) ? one->valuestring : "", *deadline))
        return fail(kWrongValue, key);
    }
  }

  // "01-25"
  static bool date(std::string_view text, Deadline& out) {
    if (text.size() != 5 || text[2] != '-') return false;
    for (const size_t i : {0, 1, 3, 4})
      if (text[i] < '0' || text[i] > '9') return false;
    out.month = (text[0] - '0') * 10 + (text[1] - '0');
    out.day = (text[3] - '0') * 10 + (text[4] - '0');
    constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return out.month >= 1 && out.month <= 12 && out.day >= 1 &&
           out.day <= kDays[static_cast<size_t>(out.month - 1)];
  }

  void kind(const cJSON* item) {
    using report::AgencyKind;
    const std::string_view value = cJSON_IsString(item) ? item->valuestring : "";
    for (const AgencyKind k : {AgencyKind::ministry, AgencyKind::government, AgencyKind::department,
                               AgencyKind::township, AgencyKind::subdistrict})
      if (report::key(k) == value) {
        out_.profile.agency_kind = k;
        return;
      }
    fail(kWrongValue, item->string);
  }

  void accepted(const cJSON* item) {
    if (!cJSON_IsArray(item)) return fail(kWrongValue, item->string);
    for (const cJSON* one = item->child; one != nullptr && ok(); one = one->next) {
      if (!cJSON_IsObject(one)) return fail(kWrongValue, item->string);
      Accepted a;
      for (const cJSON* part = one->child; part != nullptr && ok(); part = part->next) {
        const std::string_view key = part->string;
        if (key == "fingerprint")
          text(part, a.fingerprint);
        else if (key == "reason")
          text(part, a.reason);
        else if (key == "by")
          text(part, a.by);
        else
          fail(kUnknownKey, key);
      }
      if (a.fingerprint.empty()) return fail(kWrongValue, "fingerprint");
      if (a.reason.empty() || a.by.empty()) return fail(kNoReason, a.fingerprint);
      out_.profile.accepted.push_back(std::move(a));
    }
  }

  ProfileRead& out_;
};

const RuleSetting* setting_of(const Profile& profile, const Rule& rule) {
  // The last one holds.
  for (size_t i = profile.rules.size(); i > 0; --i)
    if (profile.rules[i - 1].rule == &rule) return &profile.rules[i - 1];
  return nullptr;
}

}  // namespace

std::string_view key(Setting setting) { return kSettings[static_cast<size_t>(setting)]; }

bool Profile::runs(const Rule& rule) const {
  const RuleSetting* s = setting_of(*this, rule);
  return s == nullptr || s->setting == Setting::as_is ? rule.on : s->setting != Setting::off;
}

Severity Profile::severity(const Rule& rule, Severity own) const {
  const RuleSetting* s = setting_of(*this, rule);
  if (s == nullptr) return own;
  switch (s->setting) {
    case Setting::error:
      return Severity::error;
    case Setting::warning:
      return Severity::warning;
    case Setting::info:
      return Severity::info;
    default:
      return own;
  }
}

ProfileRead read_profile(std::string_view json) {
  ProfileRead out;
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return out;
  // cJSON wants to see the end of the text for itself.
  const std::string text(json);
  const char* end = nullptr;
  const std::unique_ptr<cJSON, Free> root(
      cJSON_ParseWithLengthOpts(text.c_str(), text.size() + 1, &end, 1));
  if (root == nullptr) {
    const size_t at = end == nullptr ? 0 : static_cast<size_t>(end - text.c_str());
    out.problem = kNoJson;
    out.line = line_of(text, std::min(at, text.size()));
    out.detail = std::to_string(out.line);
    return out;
  }
  Reader(out).read(root.get());
  return out;
}

}  // namespace gouji::rules
