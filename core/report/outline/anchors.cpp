#include "core/report/outline/anchors.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "core/report/tables/label.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using forms::Table;

constexpr size_t kLong = 5;  // labels this long speak for themselves

struct Anchor {
  std::u16string body;
  Table table;
  bool alone;  // counts in any section
};

Section section_of(Table table) {
  return table == Table::disclosure ? Section::disclosure
         : table == Table::requests ? Section::requests
                                    : Section::remedies;
}

// In lists by a hash of their first characters, each in the order in which the anchors hold.
using Anchors = std::array<std::vector<Anchor>, 64>;

size_t list_of(std::u16string_view body) { return body[0] % std::tuple_size_v<Anchors>; }

const Anchors& anchors() {
  static const Anchors kAnchors = [] {
    Anchors lists;
    const auto add = [&](std::string_view text, Table table, bool alone) {
      std::u16string body = make_label(text::folded(text)).body;
      std::vector<Anchor>& list = lists[list_of(body)];
      for (const Anchor& a : list)
        if (a.body == body) return;
      list.push_back({std::move(body), table, alone});
    };
    // These first: the first entry of a label holds.
    add("信息内容", Table::disclosure, true);
    add("未经复议直接起诉", Table::remedies, true);
    add("复议后起诉", Table::remedies, true);
    add("结果维持", Table::remedies, false);
    // The sentence in the corner, which a narrow column breaks anywhere: （本列数据的勾⏎稽.
    add("本列数据", Table::requests, false);
    // 结果 结果 其他 尚未 总计, and 维持 纠正 below it; or 结果维 结果纠.
    for (const std::string_view broken : {"结果结果", "结果维结果纠"})
      add(broken, Table::remedies, false);
    // The head on one line.
    add("行政复议行政诉讼结果维持", Table::remedies, true);
    add("行政复议结果维持结果纠正", Table::remedies, true);
    add("行政复议行政诉讼未经复议直接起诉", Table::remedies, true);
    add("未经复议直接起诉复议后起诉", Table::remedies, true);
    const std::string outcomes = "结果维持结果纠正其他结果尚未审结总计";
    add(outcomes + "未经复议直接起诉复议后起诉", Table::remedies, true);
    std::string line;
    for (int blocks = 1; blocks <= 3; ++blocks) add(line += outcomes, Table::remedies, true);
    for (size_t t = 0; t < forms::kTables; ++t) {
      const auto table = static_cast<Table>(t);
      for (const forms::TableForm* form : forms::layouts(table)) {
        for (const forms::Row& row : form->rows) {
          // 总计 and 其他 stand in the head of another table too.
          if (table == Table::requests && make_label(text::folded(row.label)).body.size() <= 2)
            continue;
          const bool own = table == Table::requests || row.key == "other_services" ||
                           row.key == "procurement" || row.key == "fees";
          add(row.label, table, own && make_label(text::folded(row.label)).body.size() >= kLong);
          if (!row.group.empty() && table == Table::disclosure) add(row.group, table, true);
        }
        for (const std::string_view header : form->headers) {
          const size_t length = make_label(text::folded(header)).body.size();
          // 自然人, 其他, 总计 stand in more than one table and in prose.
          if (length >= 4) add(header, table, table != Table::remedies && length >= kLong);
        }
      }
    }
    return lists;
  }();
  return kAnchors;
}

bool digits_only(std::u16string_view s) {
  return std::all_of(s.begin(), s.end(), [](char16_t c) { return c >= u'0' && c <= u'9'; });
}

// 23件, but not 本年制发件数 of the head and 规范性文件 of a row.
bool counts_matters(std::string_view f) {
  constexpr std::string_view kMatter = "件";
  for (size_t at = f.find(kMatter); at != f.npos; at = f.find(kMatter, at + kMatter.size()))
    if (!f.substr(at + kMatter.size()).starts_with("数") && !f.substr(0, at).ends_with("文"))
      return true;
  return false;
}

}  // namespace

std::optional<Table> anchor(std::string_view f, int section) {
  if (f.size() < 6 || f.size() > kLongestLabel) return std::nullopt;
  if (text::find(f, "勾稽关系") != std::string_view::npos) return Table::requests;
  if (text::find(f, "。") != std::string_view::npos) return std::nullopt;
  const Label label = make_label(f);
  if (label.body.empty()) return std::nullopt;
  for (const Anchor& a : anchors()[list_of(label.body)]) {
    if (!std::u16string_view(label.body).starts_with(a.body)) continue;
    const bool here = section >= 0 && section == static_cast<int>(section_of(a.table));
    if (!here && !a.alone) continue;
    const std::u16string_view rest = std::u16string_view(label.body).substr(a.body.size());
    if (!digits_only(rest)) {
      // Several labels of the head on one line; a sentence has punctuation.
      if (!here || f.find_first_of(",;:") != std::string_view::npos ||
          text::find(f, "、") != std::string_view::npos || counts_matters(f))
        continue;
    }
    return a.table;
  }
  return std::nullopt;
}

std::optional<Table> anchor_of_long_line(std::string_view f, int section) {
  const auto here = static_cast<Section>(section);
  if (section < 0 ||
      (here != Section::disclosure && here != Section::requests && here != Section::remedies))
    return std::nullopt;
  if (here == Section::requests && text::find(f, "勾稽关系") != std::string_view::npos)
    return Table::requests;
  // Most lines are prose, which the first characters tell. The last of them may be cut.
  constexpr size_t kBeginning = 24, kCut = 3;
  const auto any = [here](std::u16string_view body, bool whole) -> const Anchor* {
    if (!body.empty())
      for (const Anchor& a : anchors()[list_of(body)])
        if (a.alone && here == section_of(a.table) &&
            (body.starts_with(a.body) || (!whole && std::u16string_view(a.body).starts_with(body))))
          return &a;
    return nullptr;
  };
  const std::u16string beginning = make_label(f.substr(0, kBeginning)).body;
  if (beginning.size() > kCut &&
      any(std::u16string_view(beginning).substr(0, beginning.size() - kCut), false) == nullptr)
    return std::nullopt;
  const Anchor* const found = any(make_label(f).body, true);
  return found != nullptr ? std::optional(found->table) : std::nullopt;
}

}  // namespace gouji::report
