#include "core/report/claims_sentence.h"

namespace gouji::report {
namespace {

bool is_subject(Quantity q) {
  return q == Quantity::review || q == Quantity::suit || q == Quantity::suit_direct ||
         q == Quantity::suit_after;
}

// Token i is 依申请公开 in “主动公开39件、依申请公开12件、不予公开20件”: what documents are marked
// as.
bool names_kind_of_document(const Sentence& s, size_t i) {
  if (i < 3 || i + 1 >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  if (word != "依申请公开" && word != "依申请") return false;
  const Token& count = s.tokens[i - 2];
  const Token& next = s.tokens[i + 1];
  if (s.tokens[i - 1].kind != Token::Kind::mark || !count.counts() || !next.counts() ||
      next.unit.text != count.unit.text)
    return false;
  for (size_t j = i - 2; j > 0; --j) {
    const Token& t = s.tokens[j - 1];
    if (s.text(t) == "主动公开") return true;
    if (!t.is(Word::filler) && !t.is(Word::weak)) break;
  }
  return false;
}

size_t label_begin_in(const std::vector<Token>& tokens, size_t k) {
  size_t j = k;
  while (j > 0) {
    const Token& t = tokens[j - 1];
    if (t.kind == Token::Kind::mark) {
      if (t.mark != 'd') break;
      // 、 parts figures, and words of one label.
      if (j >= 2 && (tokens[j - 2].kind == Token::Kind::number || tokens[j - 2].is_mark(')')))
        break;
    } else if (t.kind == Token::Kind::number && t.unit.kind != UnitKind::year) {
      break;
    }
    --j;
  }
  return j;
}

bool is_growth_in(const std::vector<Token>& tokens, size_t k) {
  const size_t b = label_begin_in(tokens, k);
  if (b < k && tokens[b].is(Word::growth)) return true;
  for (size_t j = k; j > b; --j) {
    const Token& t = tokens[j - 1];
    if (t.is(Word::growth)) return true;
    if (!t.is(Word::filler) && !t.is(Word::approx)) break;
  }
  return false;
}

}  // namespace

size_t Sentence::label_begin(size_t k) const { return label_begin_in(tokens, k); }

size_t Sentence::after_end(size_t k) const {
  size_t j = k + 1;
  while (j < tokens.size() && tokens[j].kind != Token::Kind::mark &&
         !(tokens[j].kind == Token::Kind::number && tokens[j].unit.kind != UnitKind::year))
    ++j;
  return j;
}

bool Sentence::is_growth(size_t k) const { return is_growth_in(tokens, k); }

std::vector<Token> Sentence::before() const {
  std::vector<Token> figures;
  for (size_t k = 0; k < last_tokens.size(); ++k)
    if (last_tokens[k].counts() && last_places[k].depth == 0 && !is_growth_in(last_tokens, k))
      figures.push_back(last_tokens[k]);
  return figures;
}

void find_places(Sentence& s) {
  Place begin;
  begin.topic = s.topic;
  begin.subject = s.subject;
  begin.year = s.report.year;
  const Place* previous = &begin;
  bool listed_outside[8] = {};
  s.places.resize(s.tokens.size());
  const std::vector<Token>& tokens = s.tokens;
  const size_t size = tokens.size();
  for (size_t i = 0; i < size; ++i) {
    const Token& t = tokens[i];
    Place& now = s.places[i];
    now = *previous;
    previous = &now;
    const Token* last = i > 0 ? &t - 1 : nullptr;
    if (t.kind == Token::Kind::mark) {
      if (t.mark == '(') {
        if (now.depth < 7) listed_outside[now.depth] = now.listed;
        if (now.depth < 250) ++now.depth;
      } else if (t.mark == ')' && now.depth > 0) {
        --now.depth;
        if (now.depth < 7) now.listed = listed_outside[now.depth];
      } else if (t.mark == ';') {
        now.listed = false;
      }
    } else if (t.is_unit(UnitKind::year)) {
      // Years next to 结转 or behind 较 are not the year of the sentence.
      const bool next_carries = i + 1 < size && tokens[i + 1].is(Word::carry);
      const bool carried =
          last != nullptr && (last->is(Word::carry) || last->is(Word::growth) ||
                              (last->is(Word::filler) && i > 1 && tokens[i - 2].is(Word::carry)));
      if (!next_carries && !carried) now.year = static_cast<int>(t.value.mantissa);
    } else if (t.kind == Token::Kind::word) {
      switch (t.word) {
        case Word::request: {
          if (names_kind_of_document(s, i)) break;
          const std::string_view word = s.text(t);
          const bool bare = word == "申请" || word == "申请件";
          if (!bare || (last != nullptr && (last->is(Word::subject) || last->is(Word::weak))))
            now.topic = Topic::requests;
          break;
        }
        case Word::quantity:
          if (about_remedies(t.quantity)) {
            now.topic = Topic::remedies;
            if (is_subject(t.quantity)) now.subject = t.quantity;
          }
          break;
        case Word::other_topic:
          now.topic = Topic::other;
          break;
        case Word::whole:
          now.scope = Scope::whole;
          break;
        case Word::part_time:
          // 2023年以来 is the whole year.
          if (last != nullptr && last->is_unit(UnitKind::year) && now.year == s.report.year) break;
          [[fallthrough]];
        case Word::part:
          now.scope = Scope::part;
          break;
        case Word::office:
          if (s.government) now.scope = Scope::part;
          break;
        case Word::among:
        case Word::including:
          now.listed = true;
          break;
        default:
          break;
      }
    }
  }
  s.topic = previous->topic;
  s.subject = previous->subject;
}

}  // namespace gouji::report
