// Statements with a number: the words next to it tell what it counts.
#include <algorithm>

#include "core/report/claims_sentence.h"

namespace gouji::report {
namespace {

using Q = Quantity;

struct Found {
  Quantity quantity = Q::none;
  size_t from = 0;  // first token that says so
  size_t to = 0;    // last one
  bool request = false;
  bool part = false;
};

class Counter {
 public:
  explicit Counter(Sentence& s) : s_(s) {}

  void read(size_t k) {
    const Token& number = s_.tokens[k];
    const bool nil =
        number.unit.kind == UnitKind::none && number.value.is_zero() && !number.value.is_negative();
    if (!number.counts() && !nil) return;
    if (number.approximate || number.value.is_negative()) return;
    const size_t b = s_.label_begin(k);
    const size_t e = s_.after_end(k);
    Found found = read_before(b, k, number.value.is_zero());
    const bool from_before = found.quantity != Q::none;
    // A verb in front of the next number belongs to that number.
    if (!from_before && (e >= s_.tokens.size() || s_.tokens[e].kind == Token::Kind::mark))
      found = read_after(k, e);
    if (found.quantity == Q::none || s_.is_growth(k)) return;
    if (!unit_fits(number, found.quantity)) return;
    if (about_requests(found.quantity) && !about_these_requests(found, k, e)) return;
    add(found, k, scope(found, b, k));
    // 行政复议、行政诉讼均为0
    if (number.value.is_zero() && from_before && found.quantity == Q::suit) {
      const size_t left = before(found.from, b);
      if (left != kNowhere && s_.tokens[left].quantity == Q::review) {
        found.quantity = Q::review;
        found.from = left;
        add(found, k, scope(found, b, k));
      }
    }
  }

 private:
  static constexpr size_t kNowhere = static_cast<size_t>(-1);

  // Words that may stand between a verb and its number.
  static bool between(const Token& t) {
    if (t.kind == Token::Kind::mark) return t.mark == 'd';
    if (t.is_unit(UnitKind::year)) return true;
    if (t.kind != Token::Kind::word) return false;
    switch (t.word) {
      case Word::request:
      case Word::subject:
      case Word::weak:
      case Word::filler:
      case Word::total:
      case Word::natural:
      case Word::legal:
      case Word::connector:
      case Word::approx:
      case Word::last_year:
      case Word::next_year:
      case Word::distributed:
      case Word::and_so_on:
        return true;
      default:
        return false;
    }
  }

  // The token before `i` that is more than a filler; kNowhere when the label begins.
  size_t before(size_t i, size_t b) const {
    while (i > b) {
      const Token& t = s_.tokens[i - 1];
      if (!t.is(Word::filler) && !t.is(Word::connector) && !t.is(Word::total) && !t.is_mark('d'))
        return i - 1;
      --i;
    }
    return kNowhere;
  }

  // 结转: in or out, by the year on either side.
  Quantity direction(size_t carry, size_t b, size_t e) const {
    for (size_t j = carry + 1; j < e; ++j) {
      const Token& t = s_.tokens[j];
      if (t.is(Word::next_year)) return Q::carried_out;
      if (t.is(Word::last_year)) return Q::carried_in;
      if (t.is_unit(UnitKind::year) && s_.report.year > 0)
        return t.value.mantissa > s_.report.year   ? Q::carried_out
               : t.value.mantissa < s_.report.year ? Q::carried_in
                                                   : Q::none;
      if (!t.is(Word::filler)) break;
    }
    for (size_t j = carry; j > b; --j) {
      const Token& t = s_.tokens[j - 1];
      if (t.is(Word::last_year)) return Q::carried_in;
      if (t.is(Word::next_year)) return Q::carried_out;
      if (t.is_unit(UnitKind::year))
        return t.value.mantissa < s_.report.year ? Q::carried_in : Q::none;
      if (!t.is(Word::filler) && !t.is(Word::request) && !t.is(Word::subject)) break;
    }
    return Q::none;
  }

  Found read_before(size_t b, size_t k, bool zero) const {
    Found found;
    bool subject = false, weak = false, natural = false, legal = false;
    bool clear = true;  // nothing unknown in the label
    size_t applicant = k;
    size_t first = k;
    size_t j = k;
    for (; j > b; --j) {
      const Token& t = s_.tokens[j - 1];
      if (t.is(Word::quantity) || t.is(Word::carry)) break;
      if (!between(t)) {
        clear = false;
        j = b;
        break;
      }
      if (t.is(Word::request) || t.is(Word::subject)) first = j - 1;
      found.request = found.request || t.is(Word::request);
      subject = subject || t.is(Word::subject);
      weak = weak || t.is(Word::weak);
      if (t.is(Word::natural) || t.is(Word::legal)) {
        natural = natural || t.is(Word::natural);
        legal = legal || t.is(Word::legal);
        applicant = j - 1;
      }
    }
    const Quantity applicants = natural == legal ? Q::none : natural ? Q::person : Q::organisation;
    if (j == b) {
      // 依申请公开0件
      if (applicants == Q::none && zero && clear && found.request && !s_.places[k].listed) {
        found.quantity = Q::received_or_all;
        found.from = first;
        found.to = k;
        return found;
      }
      if (applicants == Q::none || (!found.request && !s_.places[k].listed)) return {};
      found.quantity = applicants;
      found.from = applicant;
      found.to = k;
      return found;
    }
    const size_t at = j - 1;
    const Token& t = s_.tokens[at];
    found.from = at;
    found.to = k;
    found.quantity = t.is(Word::carry) ? direction(at, b, k) : t.quantity;
    if (found.quantity == Q::none) return {};
    const size_t left = before(at, b);
    if (left != kNowhere) {
      const Token& l = s_.tokens[left];
      if (l.is(Word::growth) || l.is(Word::fatal) || l.is(Word::not_nil)) return {};
      if (l.is(Word::qualifier) || l.is(Word::channel)) found.part = true;
    }
    switch (found.quantity) {
      case Q::handled:
      case Q::processed:
        for (size_t i = at; i > b; --i) {
          // 结转下年度办理3件
          if (s_.tokens[i - 1].is(Word::carry)) {
            found.from = i - 1;
            found.quantity = direction(i - 1, b, k);
            found.request = true;
            return found.quantity == Q::none ? Found{} : found;
          }
          if (!s_.tokens[i - 1].is(Word::filler) && !s_.tokens[i - 1].is(Word::next_year)) break;
        }
        [[fallthrough]];
      case Q::received:
      case Q::received_or_all:
        // 处理信息30条: what is handled is no request.
        if (weak && !found.request && !subject) return {};
        if (applicants != Q::none) {
          found.part = found.part || found.quantity == Q::processed || found.quantity == Q::handled;
          found.quantity = applicants;
        }
        break;
      case Q::denied:
      case Q::unavailable:
      case Q::refused:
      case Q::closed:
        // 属于国家秘密不予公开1件
        if (left != kNowhere && s_.tokens[left].is(Word::quantity) &&
            s_.tokens[left].quantity >= Q::denied_secret &&
            s_.tokens[left].quantity <= Q::closed_unpaid) {
          found.quantity = s_.tokens[left].quantity;
          found.from = left;
        }
        break;
      case Q::carried_in:
      case Q::carried_out:
        found.request = true;
        if (left != kNowhere && s_.tokens[left].is(Word::last_year)) found.from = left;
        // 答复上年结转3件 need not be all that was carried in.
        if (left != kNowhere && s_.tokens[left].quantity == Q::processed) found.part = true;
        break;
      case Q::review_upheld:
      case Q::review_corrected:
      case Q::review_other:
      case Q::review_pending:
        found.quantity = outcome(found.quantity, s_.places[at].subject);
        break;
      default:
        break;
    }
    return found;
  }

  // 6件结转下一年度办理, 3件予以公开
  Found read_after(size_t k, size_t e) const {
    Found found;
    for (size_t j = k + 1; j < e; ++j) {
      const Token& t = s_.tokens[j];
      if (t.is(Word::carry)) {
        found.quantity = direction(j, k + 1, e);
        found.request = true;
      } else if (t.is(Word::quantity)) {
        if (t.quantity < Q::processed || t.quantity > Q::closed_unpaid) return {};
        found.quantity = t.quantity;
        if (t.quantity == Q::carried_out) found.request = true;
      } else if (t.is(Word::qualifier)) {
        found.part = true;
        continue;
      } else if (between(t)) {
        found.request = found.request || t.is(Word::request);
        continue;
      } else {
        return {};
      }
      found.from = k;
      found.to = j;
      // What is said further on may make it another thing: 2件不予公开的行政复议.
      for (size_t i = j + 1; i < e; ++i)
        if (s_.tokens[i].is(Word::next_year)) found.to = i;
      return found;
    }
    return {};
  }

  static Quantity outcome(Quantity of_review, Quantity subject) {
    if (subject == Q::none) return Q::none;
    return static_cast<Quantity>(static_cast<int>(subject) + static_cast<int>(of_review) -
                                 static_cast<int>(Q::review));
  }

  static bool unit_fits(const Token& number, Quantity q) {
    if (number.unit.kind == UnitKind::none) return q != Q::person && q != Q::organisation;
    if (!number.value.is_integer()) return false;
    // 答复申请人3次 counts answers, not requests.
    if (number.unit.text == "次" || number.unit.text == "人次")
      return q == Q::received || q == Q::received_or_all || about_remedies(q);
    return counts_requests(number.unit.text);
  }

  bool about_these_requests(const Found& found, size_t k, size_t e) const {
    Topic topic = s_.places[k].topic;
    bool request = found.request;
    for (size_t j = k + 1; j < e; ++j) {
      const Token& t = s_.tokens[j];
      if (t.is(Word::other_topic) || t.is(Word::beside)) return false;
      request = request || t.is(Word::request);
      if (s_.places[j].topic == Topic::requests) topic = Topic::requests;
    }
    // 收到12封邮件
    if (!request && k + 1 < e && found.to == k &&
        (s_.tokens[k + 1].kind == Token::Kind::text || s_.tokens[k + 1].is(Word::channel) ||
         s_.tokens[k + 1].is(Word::weak)))
      return false;
    return topic == Topic::requests;
  }

  Scope scope(const Found& found, size_t b, size_t k) const {
    const Place& place = s_.places[k];
    if (found.part) return Scope::part;
    bool channel = false;
    for (size_t j = b; j < k; ++j) {
      if (s_.tokens[j].is(Word::channel)) channel = true;
      if (s_.tokens[j].is(Word::and_so_on)) channel = false;
    }
    if (channel) return Scope::part;
    const Quantity q = found.quantity;
    if (place.listed && (q == Q::received_or_all || q == Q::handled || q == Q::processed))
      return Scope::part;
    if (s_.report.year > 0 && place.year != s_.report.year && q != Q::carried_in)
      return Scope::other_year;
    return place.scope;
  }

  void add(const Found& found, size_t k, Scope scope) const {
    if (found.quantity == Q::none) return;
    Statement st;
    st.quantity = found.quantity;
    st.scope = scope;
    st.figure = s_.figure(s_.tokens[k]);
    st.at =
        s_.source(s_.tokens[std::min(found.from, k)].begin, s_.tokens[std::max(found.to, k)].end);
    st.paragraph = s_.paragraph;
    s_.report.prose.statements.push_back(st);
  }

  Sentence& s_;
};

}  // namespace

void read_counts(Sentence& s) {
  Counter counter(s);
  for (size_t k = 0; k < s.tokens.size(); ++k)
    if (s.tokens[k].kind == Token::Kind::number) counter.read(k);
}

}  // namespace gouji::report
