// One sentence as clauses and amounts: what the readers of documents, decisions and fees share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/report/claims/words.h"
#include "core/report/report.h"
#include "core/text/words.h"

namespace gouji::report {

struct Amount {
  text::Decimal value;
  Unit unit;
  About about = About::exact;
  size_t begin = 0;
  size_t end = 0;
};

// The number that begins at a place of a folded text; none where none begins, or a negative one.
std::optional<Amount> amount_at(std::string_view f, size_t at);
// Behind a term, with nothing but words that say “number” between.
std::optional<Amount> amount_after(std::string_view f, size_t at);
// The number whose measure word ends right before `end`: "2件" in 制发2件规范性文件.
std::optional<Amount> amount_before(std::string_view f, size_t end);

// Part of a sentence between two marks: [begin, end) in the paragraph's folded text.
struct Clause {
  size_t begin = 0;
  size_t end = 0;
};

// The sentences of one paragraph, one after another. Places are bytes of its folded text.
class Clauses {
 public:
  Clauses(Report& report, uint32_t paragraph)
      : report_(report),
        paragraph_(report.paragraphs[paragraph]),
        index_(paragraph),
        f_(report.folded_text(paragraph_)) {}

  // Goes on to the next sentence, which ends at 。 or ；. False: there is none.
  bool next();
  // The sentence is about the whole agency and a whole year.
  bool of_the_whole() const { return of_the_whole_; }

  // The report is a government's, for all its organs.
  bool of_government() const { return report_.agency_kind == AgencyKind::government; }

  // The report may speak for a whole place: a government's, that of its office.
  bool of_place() const;

  // The words in front of what is counted, in its clause, name others than the agency: 全县制发… in
  // the report of a bureau, 以县政府名义制发…, 县政府印发….
  bool is_of_others(std::string_view front) const;

  std::string_view folded() const { return f_; }
  // Of the sentence.
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }
  // Where the row of sentences begins that only ； parts.
  size_t row_begin() const { return row_begin_; }
  std::string_view sentence() const { return f_.substr(begin_, end_ - begin_); }

  // In the rest of the sentence.
  size_t find(std::string_view word, size_t from) const {
    return text::find(f_.substr(0, end_), word, from);
  }
  // The clause around a place: back and forth to a mark, no further than any clause is long.
  Clause clause_at(size_t at) const;
  // Bytes of the mark that parts clauses at a place; 0: none stands there.
  size_t mark_at(size_t at) const;
  std::string_view text(Clause c) const { return f_.substr(c.begin, c.end - c.begin); }

  // Adds a statement: of an amount that is named from `from` on, or of none, said in [from, to).
  void add(Quantity quantity, const Amount& amount, size_t from);
  void add_nil(Quantity quantity, size_t from, size_t to);

 private:
  bool find_scope();
  Scope scope_at(size_t at) const;

  Report& report_;
  const Paragraph& paragraph_;
  uint32_t index_;
  std::string_view f_;
  size_t begin_ = 0, end_ = 0, next_ = 0, row_begin_ = 0;
  bool of_the_whole_ = false;
  struct Year {
    size_t at;
    int64_t year;
    bool compared = false;  // 较2022年末
  };
  std::vector<Year> years_;  // of the sentence
};

// What one sentence of the whole agency says of documents issued, repealed and in force, and of
// 规章, where the agency may make them; of 许可, 处罚, 强制 and 行政事业性收费; of 信息处理费.
void read_documents(Clauses& s);
void read_rules(Clauses& s);
void read_decisions(Clauses& s);
void read_fees(Clauses& s);

}  // namespace gouji::report
