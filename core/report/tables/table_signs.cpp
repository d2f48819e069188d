#include "core/report/tables/table_signs.h"

#include <algorithm>
#include <string>

#include "core/report/tables/label.h"
#include "core/report/tables/provisions.h"
#include "core/text/words.h"

namespace gouji::report {

namespace {

bool is_in(const std::vector<Label>& labels, const Label& label) {
  return std::any_of(labels.begin(), labels.end(),
                     [&](const Label& l) { return l.same_body(label); });
}

// The same, or with the same number in front nearly so: 三、本年办理结果, or but for one character.
bool is_like_one(const std::vector<Label>& labels, const Label& label) {
  constexpr int kNear = 900, kOneOfFour = 750;
  return std::any_of(labels.begin(), labels.end(), [&](const Label& l) {
    const int least = l.body.size() == label.body.size() ? kOneOfFour : kNear;
    return l.same_body(label) || (label.ordinal != 0 && l.ordinal == label.ordinal &&
                                  similarity(l, label, least) >= least);
  });
}

// Items that are no whole label of a row, a group or the head: pieces of broken ones.
struct Piece {
  const Label* label;
  bool of_row;  // a part of some row's label
};

std::vector<Piece> pieces(const Items& items, const Layout& layout) {
  std::vector<Piece> out;
  for (const Label& label : items.labels) {
    if (label.body.empty() || is_in(layout.groups, label) ||
        (label.ordinal == 0 && is_in(layout.headers, label)))
      continue;
    // 3.其他 is a row, （六）其他 the begin of （六）其他处理.
    const bool whole =
        std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PrintedRow& printed) {
          return is_in(printed.labels, label) && (label.body.size() > 2 || label.ordinal == 0 ||
                                                  label.ordinal == printed.labels.front().ordinal);
        });
    if (whole) continue;
    const bool part =
        std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PrintedRow& printed) {
          return std::any_of(printed.labels.begin(), printed.labels.end(), [&](const Label& l) {
            return (label.bits & ~l.bits) == 0 && l.body.find(label.body) != std::u16string::npos;
          });
        });
    out.push_back({&label, part});
  }
  return out;
}

// What is part of a row's label lends no characters to a group's that does not hold it.
bool lends(const Piece& piece, const Label& group) {
  return !piece.of_row || group.body.find(piece.label->body) != std::u16string::npos;
}
bool starts_piece(const std::vector<Piece>& pieces, const Label& group) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.label->body[0] == group.body[0] && lends(piece, group);
  });
}

// In one cell with a row of its own: （五）不予处理 2.重复申请.
bool is_beside_its_row(const Items& items, const Layout& layout, std::string_view group,
                       const forms::TableForm& form) {
  return std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PrintedRow& printed) {
    return printed.form_row >= 0 &&
           form.rows[static_cast<size_t>(printed.form_row)].group == group &&
           is_in(items.labels, printed.labels.back());
  });
}

// The corner's sentence with a label of the head on its line: （本列数据的……之和） 申请人情况.
bool is_beside_head(std::string_view folded, const Layout& layout) {
  const size_t end = folded.rfind(')') + 1;
  return end > 0 && make_label(folded.substr(0, end)).same_body(layout.corner) &&
         is_in(layout.headers, make_label(folded.substr(end)));
}

// For each label what it and the next ones say as the name of a group of the disclosure table.
std::vector<std::string> provisions(const Items& items, const text::Folded& folded) {
  constexpr size_t kMostPieces = 4;
  std::vector<std::string> labels;
  for (const Item& item : items.items)
    labels.push_back(item.kind == ItemKind::label ? as_provision(folded.view(item.folded))
                                                  : std::string{});
  std::vector<std::string> out;
  for (size_t i = 0; i < labels.size(); ++i) {
    std::string name = labels[i];
    for (size_t k = 1; k < kMostPieces && i + k < labels.size() && !labels[i + k].empty(); ++k)
      name += labels[i + k];
    if (names_provision(name)) out.push_back(std::move(name));
  }
  return out;
}

}  // namespace

// Labels of groups may be broken into single characters that stand between other labels.
void find_groups(const Items& items, const text::Folded& folded, const Layout& layout,
                 TableRead& out) {
  constexpr size_t kLong = 4;
  std::vector<std::string> named;  // looked for where a group is not found
  const std::vector<Piece> broken = pieces(items, layout);
  for (const forms::Row& row : out.form->rows) {
    if (row.group.empty()) continue;
    if (std::any_of(out.groups.begin(), out.groups.end(),
                    [&](const GroupRead& g) { return g.label == row.group; }))
      continue;
    GroupRead group;
    group.label = row.group;
    group.first_row = static_cast<uint16_t>(&row - out.form->rows.data());
    const Label& wanted = layout.groups[layout.rows[group.first_row].group];
    // 无 on a line of its own was read as a cell without a figure.
    size_t i = wanted.body.starts_with(u"无") && !starts_piece(broken, wanted) ? 1 : 0;
    for (const Piece& piece : broken) {
      if (!lends(piece, wanted)) continue;
      for (const char16_t c : piece.label->body)
        if (i < wanted.body.size() && c == wanted.body[i]) ++i;
    }
    // The last one may stand in one piece with a row's: 理 由大量反复.
    const size_t least = wanted.body.size() < kLong ? wanted.body.size() : wanted.body.size() - 1;
    group.found = i >= least || is_like_one(items.labels, wanted) ||
                  is_beside_its_row(items, layout, row.group, *out.form);
    if (!group.found && out.form->table == forms::Table::disclosure) {
      if (named.empty()) named = provisions(items, folded);
      const std::string name = as_provision(text::folded(row.group));
      group.found = std::any_of(named.begin(), named.end(),
                                [&](const std::string& n) { return n.find(name) != n.npos; });
    }
    out.groups.push_back(group);
  }
}

void find_corner(const Items& all, const text::Folded& folded, const Layout& layout,
                 TableRead& out) {
  const std::vector<Item>& items = all.items;
  if (out.form->corner.empty()) return;
  const Label& wanted = layout.corner;
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != ItemKind::label) continue;
    const std::string_view f = folded.view(items[i].folded);
    if (text::find(f, "勾稽") == f.npos && text::find(f, "第一项加") == f.npos) continue;
    // The sentence may be broken over lines.
    Label joined;
    int best = 0;
    SourceSpan at;
    for (size_t j = i; j < items.size() && j < i + 12; ++j) {
      if (items[j].kind != ItemKind::label) continue;
      const Label& next = all.labels[j];
      if (wanted.body.find(next.body) == std::u16string::npos && j > i) continue;
      joined.append(next);
      const SourceSpan range = at.joined(items[j].at);
      const int s = j == i && is_beside_head(f, layout) ? 1000 : similarity(joined, wanted);
      if (s <= best) break;
      best = s;
      at = range;
    }
    out.corner = at;
    out.corner_altered = best < kSameLabel;
    return;
  }
}

void find_foreign_labels(const Items& items, const FormLayout& layout, TableRead& out) {
  for (const std::vector<Label>& foreign : layout.foreign)
    for (size_t i = 0; i < items.items.size(); ++i) {
      const Label& label = items.labels[i];
      if (std::any_of(foreign.begin(), foreign.end(), [&](const Label& f) {
            return f.same_body(label) && (f.body.size() > 2 || f.ordinal == label.ordinal);
          }))
        out.foreign_labels.push_back(items.items[i].at);
    }
}

}  // namespace gouji::report
