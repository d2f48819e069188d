#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("未收取信息处理费。\n青禾县水利局", "未收取信息处理费。\n青禾县财政局")},
     .text = "青禾县财政局"},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("未收取信息处理费。\n青禾县水利局", "未收取信息处理费。\n青禾县财政局")},
     .text = "青禾县财政局",
     .form = "2021"},
    {.edits = {replace("青禾县水利局", "青禾县人民政府办公室"),
               replace("未收取信息处理费。\n青禾县水利局", "未收取信息处理费。\n青禾县财政局")},
     .text = "青禾县财政局",
     .form = "2021"},
};
constexpr Example kGood[] = {
    // Links below a report that nobody signed.
    {.edits = {replace("青禾县水利局\n2024年1月25日", "网上信访\n便民服务站\n")}, .form = "2021"},
    {.edits = {replace("青禾县水利局\n2024年1月25日", "政务微博\n回到顶部\n")}, .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年政府", "• 青禾县水利局2023年政府")}, .form = "2021"},
    {.edits = {replace("未收取信息处理费。\n青禾县水利局", "未收取信息处理费。\n县水利局")}},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("未收取信息处理费。\n青禾县水利局",
                       "未收取信息处理费。\n青禾县人民政府办公室")}},
};

// Characters of `inner` stand in `outer` in their order: 区企服局 in 赣州市南区企业服务局.
bool abbreviates(std::string_view inner, std::string_view outer) {
  size_t at = 0;
  for (size_t i = 0; i < inner.size();) {
    size_t n = 1;
    while (i + n < inner.size() && (static_cast<unsigned char>(inner[i + n]) & 0xC0) == 0x80) ++n;
    at = outer.find(inner.substr(i, n), at);
    if (at == std::string_view::npos) return false;
    at += n;
    i += n;
  }
  return true;
}

// A bureau signs what a government or its office reports: 青禾县财政局 below 青禾县人民政府. Those
// that keep its open government for it may.
bool is_bureau_for_government(const std::string& title, const std::string& signer) {
  return (title.ends_with("政府") || has_any(title, {"政府办公"})) &&
         (signer.ends_with("局") || signer.ends_with("厅")) && !signer.ends_with("办公厅") &&
         !has_any(signer, {"政务", "审批", "数据", "公开", "信息"});
}

bool same_agency(const std::string& a, const std::string& b) {
  if (abbreviates(a, b) || abbreviates(b, a)) return true;
  // The office of a government, the party's joint offices and the publishing office sign for it.
  const auto stem = [](const std::string& name) {
    return without(name, {"人民政府", "政府", "办公室", "办公厅", "管理委员会", "管委会", "党工委",
                          "办事处", "中共", "委员会", "和", "与", "党政", "综合"});
  };
  const std::string short_a = stem(a);
  const std::string short_b = stem(b);
  return !short_a.empty() && !short_b.empty() &&
         (abbreviates(short_a, short_b) || abbreviates(short_b, short_a));
}

void check(const Report& r, Findings& out) {
  if (!r.title.has_agency || r.signature.agency.empty()) {
    out.not_assessed({}, r.signature.agency.empty()
                             ? out.say({"没有落款单位", "no agency signs"})
                             : out.say({"标题中没有单位名称", "the title names no agency"}));
    return;
  }
  const std::string title = text::folded(r.raw(r.agency_at));
  const std::string signer = text::folded(r.raw(r.signature.agency));
  if (same_agency(title, signer) && !is_bureau_for_government(title, signer)) return;
  Finding& f =
      out.add(r.signature.agency, out.say({"落款单位“{}”与标题中的“{}”不一致。",
                                           "The signing agency “{}” is not the title's “{}”."},
                                          {signer, title}));
  f.expected = title;
  f.actual = signer;
}

}  // namespace

extern const Rule signature_differs;
const Rule signature_differs = {
    .id = "signature-differs",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"落款单位与标题不一致", "Signing agency differs from the title"},
    .basis = {"公文通行写法（GB/T 9704—2012）：落款为发文机关",
              "Practice of official documents (GB/T 9704—2012)"},
    .advice = {"核对是否沿用了其他单位的报告，把单位名称改为一致。",
               "See whether another agency's report was reused; make the names agree."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
