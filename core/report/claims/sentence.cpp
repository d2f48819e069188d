#include "core/report/claims/sentence.h"

namespace gouji::report {
namespace {

// Whether a label behind the token at i does not reach back over it: a mark, but for the 、 between
// words of one label, and a figure.
bool ends_label(const std::vector<Token>& tokens, size_t i) {
  const Token& t = tokens[i];
  if (t.kind == Token::Kind::number) return t.unit.kind != UnitKind::year;
  if (t.kind != Token::Kind::mark) return false;
  if (t.mark != 'd') return true;
  return i > 0 && (tokens[i - 1].kind == Token::Kind::number || tokens[i - 1].is_mark(')'));
}

// 9件予以公开、1件部分公开: right behind 、 a number has its label behind it.
bool leads_item(const std::vector<Token>& tokens, size_t k) {
  return k > 0 && tokens[k - 1].is_mark('d');
}

// Where the label of the number at k begins, glosses and waiting clauses left out.
size_t label_begin_in(const std::vector<Token>& tokens, size_t k) {
  if (leads_item(tokens, k)) return k;
  size_t j = k;
  while (j > 0 && !ends_label(tokens, j - 1)) --j;
  return j;
}

bool is_growth_in(const std::vector<Token>& tokens, size_t b, size_t k) {
  if (b < k && tokens[b].is(Word::growth)) return true;
  for (size_t j = k; j > b; --j) {
    const Token& t = tokens[j - 1];
    if (t.is(Word::growth)) return true;
    if (!t.is(Word::filler) && !t.is(Word::approx)) break;
  }
  return false;
}

}  // namespace

Breakdown Sentence::begin_list(const Token& total) const {
  Breakdown list;
  list.paragraph = paragraph;
  list.total = figure(total);
  list.parts.begin = list.parts.end = report.prose.parts.size();
  return list;
}

size_t Sentence::gloss_begin(size_t close) const {
  const uint8_t depth = places[close].depth;
  size_t j = close;
  while (j > 0 && places[j - 1].depth > depth && tokens[j - 1].kind != Token::Kind::number) --j;
  return j < close && places[j].depth > depth && tokens[j].is_mark('(') ? j : close;
}

bool Sentence::waits_for_number(size_t comma, size_t k) const {
  if (comma == 0 || !tokens[comma].is_mark(',')) return false;
  const Token& last = tokens[comma - 1];
  // 一类是予以公开，55件；
  if (comma + 1 == k)
    return last.quantity >= Quantity::granted && last.quantity <= Quantity::closed &&
           after_end(k) == k + 1 && names_kind(comma);
  // 行政复议方面，共有13件
  const bool side = comma > 1 && text(last) == "方面" && about_remedies(tokens[comma - 2].quantity);
  if (!side && !last.is(Word::request) && !last.is(Word::subject) && !last.is(Word::weak))
    return false;
  bool total = false;
  for (size_t i = comma + 1; i < k; ++i) {
    if (!tokens[i].is(Word::total) && !tokens[i].is(Word::filler)) return false;
    total = total || tokens[i].is(Word::total);
  }
  return total;
}

bool Sentence::names_kind(size_t comma) const {
  if (comma < 2) return false;
  const std::string_view verb = text(tokens[comma - 2]);
  return verb == "是" || verb == "为";
}

size_t Sentence::label_begin(size_t k) const {
  if (leads_item(tokens, k)) return k;
  size_t j = k;
  bool waits = false;
  while (j > 0) {
    const Token& t = tokens[j - 1];
    if (t.kind == Token::Kind::mark) {
      if (t.mark == ')') {
        const size_t gloss = gloss_begin(j - 1);
        if (gloss == j - 1) break;
        j = gloss;
        continue;
      }
      if (t.mark == ':' && j == k && after_end(k) == k + 1) {  // 受理申请:6件
        --j;
        continue;
      }
      if (!waits && waits_for_number(j - 1, k)) {
        waits = true;
        --j;
        continue;
      }
    }
    if (ends_label(tokens, j - 1)) break;
    --j;
  }
  return j;
}

size_t Sentence::after_end(size_t k) const {
  size_t j = k + 1;
  while (j < tokens.size() && tokens[j].kind != Token::Kind::mark &&
         !(tokens[j].kind == Token::Kind::number && tokens[j].unit.kind != UnitKind::year))
    ++j;
  return j;
}

bool Sentence::is_growth(size_t k) const {
  return grows && is_growth_in(tokens, label_begin(k), k);
}

std::vector<Token> Sentence::before() const {
  std::vector<Token> figures;
  for (size_t k = 0; k < last_tokens.size(); ++k)
    if (last_tokens[k].counts() && last_places[k].depth == 0 &&
        !is_growth_in(last_tokens, label_begin_in(last_tokens, k), k))
      figures.push_back(last_tokens[k]);
  return figures;
}

}  // namespace gouji::report
