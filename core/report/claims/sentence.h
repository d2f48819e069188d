// What the parts of the reader of claims share: one sentence, and what holds at each of its tokens.
#pragma once

#include <vector>

#include "core/report/claims/tokens.h"
#include "core/report/report.h"

namespace gouji::report {

// New requests, with or without those of the year before.
constexpr bool is_received(Quantity q) {
  return q == Quantity::received || q == Quantity::received_or_all;
}
// What the year's requests are made of: new ones and those carried over.
constexpr bool came_in(Quantity q) { return is_received(q) || q == Quantity::carried_in; }
// What has been done with requests, whatever came of them.
constexpr bool is_done(Quantity q) { return q == Quantity::processed || q == Quantity::handled; }
// One of several that share what was done.
constexpr bool is_outcome(Quantity q) {
  return q >= Quantity::granted && q <= Quantity::closed_unpaid;
}
// One kind of applicant.
constexpr bool is_applicant(Quantity q) {
  return q >= Quantity::person && q <= Quantity::legal_services;
}

enum class Topic : uint8_t { none, requests, remedies, other };

// What holds where a token stands, told by the words before it.
struct Place {
  int year = 0;  // last year named in the sentence
  Topic topic = Topic::none;
  Scope scope = Scope::whole;
  bool listed = false;  // inside a list headed by 其中, 含 …
  uint8_t depth = 0;    // of brackets
  Quantity subject =
      Quantity::none;  // review, suit, suit_direct or suit_after: whose outcomes follow
  // Of a number: what it counts, when read_counts() could tell.
  Quantity counted = Quantity::none;
  Scope counted_scope = Scope::whole;
};

struct Sentence {
  Report& report;
  uint32_t paragraph = 0;
  // Its folded text. Nothing is folded while claims are read, so that it stays in place.
  std::string_view paragraph_text{};
  bool government = false;  // the agency reports for all its organs
  bool department = false;  // the agency is one of them
  // The prose of the report may name classes of a website or forms of 解读.
  bool names_classes = false;
  std::vector<Token> tokens{};
  std::vector<Place> places{};  // one for each token
  // Tokens that readers begin at, in reading order.
  std::vector<uint32_t> numbers{};
  std::vector<uint32_t> list_heads{};   // , : ( and 其中, 包括, 分别
  std::vector<uint32_t> totals{};       // 共, 合计
  std::vector<uint32_t> list_shares{};  // percentages that are shares of a list's total
  Topic topic = Topic::none;            // carried from sentence to sentence of a paragraph
  Quantity subject = Quantity::none;
  bool of_requests = false;  // the paragraph stands under 依申请公开
  bool of_place = false;     // the sentence before ends with what a whole place counts
  // Of the last sentence before with a number, in the same paragraph.
  std::vector<Token> last_tokens{};
  std::vector<Place> last_places{};
  bool interrupted = false;  // another sentence stands between
  // A list at the end of the sentence before that falls short of its total: its place in
  // Prose::breakdowns, plus one. 0: there is none.
  size_t unfinished = 0;
  // Statements of the paragraph that read_amounts() gave: a range of report.prose.statements, by
  // the places of their figures.
  size_t amounts = 0, end_of_amounts = 0;
  bool grows = false;       // the sentence has a word of growth
  bool denies = false;      // it has 未收到, 没有 or the like
  bool halves = false;      // 下半年
  bool by_channel = false;  // 网络, 信函

  std::string_view folded() const { return paragraph_text; }
  std::string_view text(const Token& t) const {
    return {paragraph_text.data() + t.begin, t.end - t.begin};
  }
  SourceSpan source(uint32_t begin, uint32_t end) const {
    return report.source(report.paragraphs[paragraph], begin, end - begin);
  }
  // A list with this total, whose parts are to follow at the end of Prose::parts.
  Breakdown begin_list(const Token& total) const;
  Figure figure(const Token& t) const {
    return {t.value, t.unit.text, source(t.begin, t.end), t.about};
  }
  // First token of what names the number at k: back to a mark that parts clauses or to another
  // number. Glosses in brackets belong to it, and a clause that only waits for its number
  // (受理申请, 共6件).
  size_t label_begin(size_t k) const;
  // Where the bracket that closes at token `close` opens, when no number is inside; else `close`.
  size_t gloss_begin(size_t close) const;
  // What the number at k counts stands in front of the comma: nothing, or no more than 共, 合计, is
  // between.
  bool waits_for_number(size_t comma, size_t k) const;
  // A kind is named in front of the comma: 一类是予以公开.
  bool names_kind(size_t comma) const;
  // The token that ends what follows the number at k: a mark or a number.
  size_t after_end(size_t k) const;
  // 较上年增加5件: a difference, no count.
  bool is_growth(size_t k) const;
  // Figures of the sentence before, in the same paragraph; none that says how much something grew.
  std::vector<Token> before() const;
};

// Finds topic, scope, year and brackets for every token and what stands where, and carries the
// topic on.
void find_places(Sentence& s);
// Statements with a number, growths, statements without a number, breakdowns with their shares.
void read_counts(Sentence& s);
void read_growths(Sentence& s);  // after read_counts()
void read_zeros(Sentence& s);
void read_lists(Sentence& s);
void read_plain_lists(Sentence& s);
void read_sums(Sentence& s);
void read_shares(Sentence& s);  // after read_lists(): of what no list divides

}  // namespace gouji::report
