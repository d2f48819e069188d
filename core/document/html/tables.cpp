// Which tables of a page hold data. Portal pages lay themselves out in tables, and a report's own
// tables stand inside; a table of figures must keep its grid, the others must not swallow prose.
#include <algorithm>

#include "core/document/html/tree.h"
#include "core/document/writer.h"

namespace gouji::document {
namespace {

struct Facts {
  const GumboNode* table = nullptr;
  uint32_t row_cells = 0;
  uint32_t widest_row = 0;
  uint32_t nested = 0;   // tables inside
  uint32_t figures = 0;  // cells that hold nothing but a figure
  bool prose = false;    // a cell holds long text, or several paragraphs of it
  // Of the present cell:
  uint32_t characters = 0;
  uint32_t digits = 0;
  uint32_t others = 0;  // that stand in no figure
  uint32_t blocks = 0;
  uint32_t headings = 0;
};

void count(Facts& facts, std::string_view text) {
  for (const char c : text) {
    const auto b = static_cast<uint8_t>(c);
    if (b <= ' ' || (b & 0xC0) == 0x80) continue;  // white space, the rest of a character
    if (b == 0xC2) continue;                       // &nbsp;
    ++facts.characters;
    if (c >= '0' && c <= '9') {
      ++facts.digits;
    } else if (c != '.' && c != ',' && c != '-' && c != '+' && c != '%' && c != '/') {
      ++facts.others;
    }
  }
}

void end_cell(Facts& facts) {
  if (facts.digits > 0 && facts.others == 0 && facts.characters <= 14) ++facts.figures;
  // Labels written downwards, one character a line, have many lines but little text.
  if (facts.characters > 600 || (facts.characters > 200 && facts.blocks >= 8) ||
      (facts.headings > 0 && facts.blocks >= 3)) {
    facts.prose = true;
  }
  facts.characters = facts.digits = facts.others = facts.blocks = facts.headings = 0;
}

bool holds_data(const Facts& facts) {
  if (facts.widest_row < 2) return false;
  if (facts.nested > 0) return facts.figures >= 20;
  return facts.figures >= 6 || !facts.prose;
}

bool is_cell(const GumboNode* node) {
  return is_tag(node, GUMBO_TAG_TD) || is_tag(node, GUMBO_TAG_TH);
}

}  // namespace

std::unordered_set<const GumboNode*> data_tables(const GumboNode* root) {
  std::unordered_set<const GumboNode*> found;
  std::vector<Facts> open;
  const auto enter = [&](const GumboNode* node) {
    if (is_text(node)) {
      if (!open.empty()) count(open.back(), node->v.text.text);
      return false;
    }
    if (!is_element(node)) return false;
    const Role role = role_of(node->v.element);
    if (role == Role::skip) return false;
    if (role == Role::table) {
      if (!open.empty()) ++open.back().nested;
      open.emplace_back().table = node;
    } else if (!open.empty()) {
      Facts& facts = open.back();
      if (is_cell(node)) {
        facts.widest_row = std::max(facts.widest_row, ++facts.row_cells);
      } else if (is_tag(node, GUMBO_TAG_TR)) {
        facts.row_cells = 0;
      } else if (role != Role::inline_text) {
        ++facts.blocks;
        if (role == Role::heading) ++facts.headings;
      }
    }
    return true;
  };
  const auto leave = [&](const GumboNode* node) {
    if (open.empty()) return;
    if (is_cell(node)) {
      end_cell(open.back());
    } else if (open.back().table == node) {
      if (holds_data(open.back())) found.insert(node);
      open.pop_back();
    }
  };
  walk(root, enter, leave);
  return found;
}

}  // namespace gouji::document
