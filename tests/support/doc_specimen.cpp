#include "tests/support/doc_specimen.h"

#include <algorithm>

#include "tests/support/flatten.h"
#include "tests/support/grid.h"

namespace gouji::support {
namespace {

constexpr uint16_t kDeleted = 0x0800;
constexpr uint16_t kInserted = 0x0801;
constexpr uint16_t kHidden = 0x083C;
constexpr uint16_t kSpecial = 0x0855;
constexpr uint16_t kInTable = 0x2416;
constexpr uint16_t kRowEnd = 0x2417;
constexpr uint16_t kDepth = 0x6649;
constexpr uint16_t kListLevel = 0x260A;
constexpr uint16_t kList = 0x460B;
constexpr uint16_t kDefineRow = 0xD608;
constexpr uint16_t kMergeAcross = 0x5624;
constexpr uint16_t kMergeDown = 0xD62B;

constexpr uint8_t kChineseCounting = 37;
constexpr uint16_t kFromHere = 0x60;  // TCGRF: the first of cells merged down
constexpr uint16_t kGoesOn = 0x20;

// Splits "一、总体情况" behind the first of these; empty when it does not begin so.
std::string_view number_of(std::string_view text, std::string_view last) {
  const size_t at = text.find(last);
  return at > 9 ? std::string_view{} : text.substr(0, at + last.size());
}

class Renderer {
 public:
  Renderer(const Specimen& report, DocVariant variant)
      : report_(report), rich_(variant == DocVariant::rich) {}

  DocModel run() {
    model_.mixed_pieces = rich_;
    model_.large_apart = rich_;
    model_.second_table = !rich_;
    if (rich_) lists();
    for (const Block& block : report_.blocks)
      if (block.kind != BlockKind::table)
        prose(block);
      else if (report_.tables[block.table].present)
        table(grid(report_.tables[block.table]));
    if (rich_) notes();
    return std::move(model_);
  }

 private:
  // Sections and aspects share a list; the items of a table have their own, which begins anew in
  // every group.
  void lists() {
    DocList outline;
    outline.levels.assign(9, {});
    outline.levels[0] = {kChineseCounting, "%1、"};
    outline.levels[1] = {kChineseCounting, "（%2）"};
    model_.lists = {outline, {{{0, "%1."}}}};
    model_.instances = {{0, {}, {}}};
    DocStyle section;
    section.base = 1;  // heading 1
    section.paragraph = prl(kListLevel, 0u) + prl(kList, 1u);
    model_.styles.push_back(section);
  }

  DocParagraph paragraph(const std::string& text) const {
    DocParagraph out;
    out.runs.push_back({text, {}});
    return out;
  }

  void prose(const Block& block) {
    DocParagraph out = paragraph(block.text);
    if (!rich_) {
      if (block.kind == BlockKind::section) out.style = 1;
      if (block.kind == BlockKind::aspect) out.style = 2;
      model_.body.push_back(out);
      return;
    }
    switch (block.kind) {
      case BlockKind::section:
        out.runs[0].text = block.text.substr(number_of(block.text, "、").size());
        out.style = 15;
        break;
      case BlockKind::aspect:
        out.runs[0].text = block.text.substr(number_of(block.text, "）").size());
        out.modifiers = prl(kListLevel, 1u) + prl(kList, 1u);
        break;
      case BlockKind::title:
        out = title(block.text);
        break;
      default:
        edited(block.text);
        return;
    }
    model_.body.push_back(out);
  }

  // The year is the result of a field.
  static DocParagraph title(const std::string& text) {
    DocParagraph out;
    if (text.size() < 4 || text[0] != '2') {
      out.runs.push_back({text, {}});
      return out;
    }
    const std::string special = prl(kSpecial, 1u);
    out.runs = {{"\x13", special},       {" QUOTE 1999 ", {}}, {"\x14", special},
                {text.substr(0, 4), {}}, {"\x15", special},    {text.substr(4), {}}};
    return out;
  }

  // A paragraph with words that were deleted, put in and hidden, in two that became one.
  void edited(const std::string& text) {
    const std::vector<std::string> all = characters(text);
    const size_t middle = all.size() / 2;
    std::string first;
    std::string second;
    for (size_t i = 0; i < all.size(); ++i) (i < middle ? first : second) += all[i];
    DocParagraph before;
    before.runs = {{first, {}}, {"原有99件", prl(kDeleted, 1u)}};
    before.mark_modifiers = prl(kDeleted, 1u);
    before.style = 1;  // of no account: the mark is gone
    DocParagraph after;
    after.runs = {{"（内部12件）", prl(kHidden, 1u)}, {second, prl(kInserted, 1u)}};
    if (++edited_ == 2) after.runs.push_back({"\2", prl(kSpecial, 1u)});
    if (edited_ == 3) after.runs.push_back({"\5", prl(kSpecial, 1u)});
    if (edited_ == 4) after.runs.push_back({"\1", prl(kSpecial, 1u)});
    model_.body.push_back(before);
    model_.body.push_back(after);
  }

  void notes() {
    const DocRun sign = {"\2", prl(kSpecial, 1u)};
    DocParagraph note;
    note.runs = {sign, {"本注不是正文。", {}}};
    model_.footnotes.push_back(note);
    DocParagraph comment;
    comment.runs = {{"\5", prl(kSpecial, 1u)}, {"请核对：12件。", {}}};
    model_.comments.push_back(comment);
    model_.headers.push_back(paragraph("页眉：第77页"));
  }

  void table(const Grid& g) {
    for (int r = 0; r < g.rows; ++r) row(g, r);
    model_.body.push_back(DocParagraph());
  }

  // Columns are 600 twips wide; in the rich variant no two rows agree to the twip.
  int edge(int column, int row) const {
    return -100 + 600 * column + (rich_ ? (row * 7 + column * 3) % 19 - 9 : 0);
  }

  void row(const Grid& g, int r) {
    std::vector<int> edges = {edge(0, r)};
    std::vector<uint16_t> flags;
    std::string merges;
    for (const GridCell* c : g.covering(r)) {
      const bool starts = c->row == r;
      const uint16_t down = c->rows == 1 ? 0 : starts ? kFromHere : kGoesOn;
      content(*c, starts);
      if (!rich_) {
        edges.push_back(edge(c->column + c->columns, r));
        flags.push_back(down);
        continue;
      }
      const auto index = static_cast<uint32_t>(flags.size());
      for (int i = 0; i < c->columns; ++i) {
        if (i > 0) model_.body.push_back(doc_cell(""));
        edges.push_back(edge(c->column + i + 1, r));
        flags.push_back(0);
      }
      if (c->columns > 1)
        merges += prl(kMergeAcross, index | (index + static_cast<uint32_t>(c->columns)) << 8);
      if (down != 0)
        merges +=
            prl(kMergeDown, std::string{static_cast<char>(index), static_cast<char>(down >> 5)});
    }
    model_.body.push_back(doc_row_end(edges, flags, merges));
  }

  void content(const GridCell& c, bool starts) {
    if (!starts || !rich_) {
      model_.body.push_back(doc_cell(starts ? c.text : ""));
      return;
    }
    DocParagraph out = doc_cell(c.text);
    const std::vector<std::string> parts = broken(c.text);
    if (parts.size() == 2) out.runs[0].text = parts[0] + "\v" + parts[1];
    if (c.role == CellRole::label && c.text.size() > 2 && c.text[1] == '.') numbered(c, out);
    if (c.role == CellRole::value) {
      out.runs.insert(out.runs.begin(), {"88", prl(kDeleted, 1u)});
      out.runs.push_back({"*", prl(kHidden, 1u)});
      out.modifiers += prl(kDepth, 1u);
    }
    model_.body.push_back(out);
  }

  void numbered(const GridCell& c, DocParagraph& out) {
    if (c.text[0] == '1') model_.instances.push_back({1, {{0, 1}}, {}});
    out.runs[0].text = c.text.substr(2);
    out.modifiers +=
        prl(kListLevel, 0u) + prl(kList, static_cast<uint32_t>(model_.instances.size()));
  }

  const Specimen& report_;
  bool rich_;
  DocModel model_;
  int edited_ = 0;
};

}  // namespace

DocModel doc_model(const Specimen& report, DocVariant variant) {
  return Renderer(report, variant).run();
}

DocParagraph doc_row_end(const std::vector<int>& edges, const std::vector<uint16_t>& flags,
                         const std::string& more) {
  std::string shape(1, static_cast<char>(flags.size()));
  for (const int e : edges) put16(shape, static_cast<uint32_t>(e) & 0xFFFF);
  for (const uint16_t f : flags) {
    put16(shape, f);
    shape.append(18, '\0');
  }
  DocParagraph out;
  out.mark = '\a';
  out.modifiers = prl(kInTable, 1u) + prl(kRowEnd, 1u) + prl(kDefineRow, shape) + more;
  return out;
}

DocParagraph doc_cell(const std::string& text, bool last) {
  DocParagraph out;
  out.runs.push_back({text, {}});
  out.mark = last ? '\a' : '\r';
  out.modifiers = prl(kInTable, 1u);
  return out;
}

}  // namespace gouji::support
