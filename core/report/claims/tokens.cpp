#include "core/report/claims/tokens.h"

#include <algorithm>

#include "core/text/words.h"

namespace gouji::report {
namespace {

constexpr size_t kLongSentence = 4000;  // bytes
constexpr size_t kLongTitle = 400;      // bytes of 《…》
constexpr std::string_view kPercent = "百分之";
constexpr size_t kLongNumber = 60;  // bytes of a number, of 〔2021〕 and the like

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Length of the UTF-8 character that begins with c; 1 in the middle of one.
size_t length_of(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
}

// 30余, 30多, 30来, 30几.
About about_behind_digits(std::string_view s) {
  switch (text::first_three(s)) {
    case text::first_three("余"):
    case text::first_three("多"):
    case text::first_three("几"):
      return About::more;
    case text::first_three("来"):
      return About::around;
    default:
      return About::exact;
  }
}

// 近30件, 约30件, 超过30件: the word before.
About about_before(std::string_view word) {
  if (word.ends_with("近") || word == "接近" || word.starts_with("不足") || word == "不到")
    return About::less;
  return word.ends_with("约") || word.starts_with("约") ? About::around : About::more;
}

// 30件左右, 30件以上: behind the measure word.
struct Behind {
  About about = About::exact;
  size_t bytes = 0;
};
Behind about_behind_unit(std::string_view s) {
  switch (text::first_three(s)) {
    case text::first_three("左"):
      return s.starts_with("左右") ? Behind{About::around, 6} : Behind{};
    case text::first_three("以"):
      return s.starts_with("以上") ? Behind{About::more, 6} : Behind{};
    default:
      return {};
  }
}

class Reader {
 public:
  Reader(std::string_view f, std::vector<Token>& out) : f_(f), out_(out) {}

  size_t run(size_t from) {
    size_t i = from;
    while (i < f_.size()) {
      uint16_t start;
      if (const size_t end = lexicon_.end_of_unknown(f_, i, from + 2 * kLongSentence, start);
          end > i) {
        i = text(i, end);
        if (i - from > 2 * kLongSentence) break;
      }
      // Most tokens are words: no mark, no number.
      if (start != Lexicon::kNoStart) {
        i = word(i, start);
        if (i - from > 2 * kLongSentence) break;
        continue;
      }
      if (ends_at(i)) {
        i += f_[i] == '!' || f_[i] == '?' ? 1 : 3;
        break;
      }
      const size_t end = token(i);
      const Token& last = out_.back();
      i = end;
      if (i - from > kLongSentence && last.kind == Token::Kind::mark && last.mark != '(' &&
          last.mark != ')')
        break;
      if (i - from > 2 * kLongSentence) break;
    }
    return i;
  }

 private:
  bool ends_at(size_t i) const {
    const char c = f_[i];
    return c == '!' || c == '?' || (c == "。"[0] && f_.substr(i).starts_with("。"));
  }

  size_t token(size_t i) {
    const char c = f_[i];
    if (static_cast<uint8_t>(c) >= 0xE4) return word(i);
    const std::string_view rest = f_.substr(i);
    switch (c) {
      case ',':
      case ';':
      case ':':
      case '(':
      case ')':
        return mark(i, 1, c);
      default:
        break;
    }
    if (c == '.' && rest.starts_with("...")) {
      size_t end = i + 3;
      while (end < f_.size() && f_[end] == '.') ++end;
      return mark(i, end - i, '~');
    }
    if (is_digit(c)) return number(i);
    if (c == '"') {
      add(Token::Kind::word, i, i + 1).word = Word::filler;
      return i + 1;
    }
    if (static_cast<unsigned char>(c) < 0x80) return text(i, i + 1);
    if (c == '\xE3') {
      if (rest.starts_with("、")) return mark(i, 3, 'd');
      if (rest.starts_with("《")) return enclosed(i, "《", "》", kLongTitle);
      if (rest.starts_with("〔")) return enclosed(i, "〔", "〕", kLongNumber);
    }
    return word(i);
  }

  size_t word(size_t i) { return word(i, lexicon_.match(f_.substr(i))); }
  size_t word(size_t i, uint16_t start) { return word(i, lexicon_.match(f_.substr(i), start)); }
  // A word that is known, or else the text of one character.
  size_t word(size_t i, Match m) {
    if (m.numeral || m.word == Word::no)
      if (const size_t end = number_in_words(i, m); end > i) return end;
    if (m.bytes == 0) return text(i, std::min(i + length_of(f_[i]), f_.size()));
    Token& t = add(Token::Kind::word, i, i + m.bytes);
    t.word = m.word;
    t.quantity = m.quantity;
    return t.end;
  }
  // Out of the way of the many words that are no numbers.
  [[gnu::noinline]] size_t number_in_words(size_t i, Match m) {
    if (m.numeral) return chinese_number(i);
    return m.bytes == 3 && f_.substr(i).starts_with("零") ? nil(i) : i;
  }

  Token& add(Token::Kind kind, size_t begin, size_t end) {
    Token& t = out_.emplace_back();
    t.kind = kind;
    t.begin = static_cast<uint32_t>(begin);
    t.end = static_cast<uint32_t>(end);
    return t;
  }

  size_t mark(size_t i, size_t bytes, char m) {
    add(Token::Kind::mark, i, i + bytes).mark = m;
    return i + bytes;
  }

  size_t text(size_t begin, size_t end) {
    if (!out_.empty() && out_.back().kind == Token::Kind::text && out_.back().end == begin)
      out_.back().end = static_cast<uint32_t>(end);
    else
      add(Token::Kind::text, begin, end);
    return end;
  }

  // A title or bracket with what is inside, which counts nothing.
  size_t enclosed(size_t i, std::string_view open, std::string_view close, size_t most) {
    int depth = 0;
    const size_t end = std::min(f_.size(), i + most);
    for (size_t j = i; j < end;) {
      if (f_.substr(j, open.size()) == open) ++depth;
      if (f_.substr(j, close.size()) == close && --depth == 0) return text(i, j + close.size());
      j += length_of(f_[j]);
    }
    return text(i, i + open.size());
  }

  size_t skip_digits(size_t i) const {
    while (i < f_.size() &&
           (is_digit(f_[i]) || is_letter(f_[i]) ||
            ((f_[i] == '-' || f_[i] == '.' || f_[i] == '/' || f_[i] == '_' || f_[i] == '@') &&
             i + 1 < f_.size() && (is_digit(f_[i + 1]) || is_letter(f_[i + 1])))))
      ++i;
    return i;
  }

  // `character` is a Chinese one.
  bool ends_with_before(size_t i, std::string_view character) const {
    return i >= 3 && text::first_three(f_.substr(i - 3)) == text::first_three(character);
  }

  // EMS15件, APP3个: a name in capitals, and how many.
  bool counts_behind_name(size_t i) const {
    size_t begin = i;
    while (begin > 0 && f_[begin - 1] >= 'A' && f_[begin - 1] <= 'Z') --begin;
    if (i - begin < 2 || (begin > 0 && static_cast<uint8_t>(f_[begin - 1]) < 0x80)) return false;
    const size_t end = skip_digits(i);
    const UnitKind kind = lexicon_.unit(f_.substr(end)).kind;
    return kind == UnitKind::item || kind == UnitKind::container;
  }

  size_t number(size_t i) {
    // Part of an address, a telephone number, a date, an ordinal.
    const char before = i > 0 ? f_[i - 1] : ' ';
    const bool point = before == '.' && i > 1 && f_[i - 2] != '.';
    if ((is_letter(before) && !counts_behind_name(i)) || before == '-' || point || before == '/' ||
        before == '@' || before == '_' || before == '~' || before == '+')
      return text(i, skip_digits(i));
    int64_t count = 0;
    size_t j = i + text::plain_count(f_.substr(i), count);
    text::Decimal value = text::integer(count);
    if (j == i) {
      uint32_t many = 0;
      const auto scanned = text::scan_number(f_.substr(i, kLongNumber), &many);
      if (!scanned) return text(i, i + std::max<size_t>(many, 1));
      value = scanned->value;
      j = i + scanned->length;
    }
    if (ends_with_before(i, "第")) return text(i, skip_unit(j));
    // "1.2024年": a list number that ran into a year.
    if (j < f_.size() &&
        (f_[j] == '-' || f_[j] == '/' || f_[j] == '.' || f_[j] == '~' || is_letter(f_[j])) &&
        j + 1 < f_.size() && (is_digit(f_[j + 1]) || is_letter(f_[j + 1])))
      return text(i, skip_digits(j));
    Token t;
    t.kind = Token::Kind::number;
    t.begin = static_cast<uint32_t>(i);
    t.value = value;
    t.about = about_behind_digits(f_.substr(j));
    if (t.approximate()) j += 3;
    if (t.approximate() && f_.substr(j).starts_with("万")) {
      j += 3;
      t.value = t.value * 10000;
    }
    t.unit = lexicon_.unit(f_.substr(j));
    if (t.unit.kind == UnitKind::year) {
      const size_t digits = j - i;
      if (digits != 4 || t.approximate()) return text(i, j + t.unit.text.size());
      j += t.unit.text.size();
      if (f_.substr(j).starts_with("度")) j += 3;
    } else if (t.unit.kind == UnitKind::other) {
      return text(i, j + t.unit.text.size());
    } else {
      j += t.unit.text.size();
    }
    j += tell_about(t, j);
    // "12345" as a name, or a number that nothing counts: no figure, except before a mark.
    if (t.unit.kind == UnitKind::none) {
      if (!clause_ends(j) || before == '"') return text(i, j);
    }
    t.end = static_cast<uint32_t>(j);
    out_.push_back(t);
    return j;
  }

  // How the words around a number with its measure word mean it, unless 余 said so. Returns the
  // bytes that belong to it behind `j`. `added`: tokens of the number itself at the end of out_.
  size_t tell_about(Token& t, size_t j, size_t added = 0) {
    const Behind behind = about_behind_unit(f_.substr(j));
    if (t.approximate()) return behind.bytes;
    t.about = behind.about;
    if (out_.size() > added && !t.approximate()) {
      const Token& last = out_[out_.size() - 1 - added];
      if (last.is(Word::approx))
        t.about = about_before(f_.substr(last.begin, last.end - last.begin));
    }
    return behind.bytes;
  }

  size_t skip_unit(size_t j) const { return j + lexicon_.unit(f_.substr(j)).text.size(); }

  bool clause_ends(size_t j) const {
    return j >= f_.size() || f_[j] == ',' || f_[j] == ';' || f_[j] == ')' ||
           f_.substr(j).starts_with("、") || ends_at(j);
  }

  // 申请零件, 均为零: where a clause ends. Returns i when it is none.
  size_t nil(size_t i) {
    const Unit unit = lexicon_.unit(f_.substr(i + 3));
    const bool counted = unit.kind == UnitKind::item;
    if (!counted && !ends_with_before(i, "为") && !ends_with_before(i, "是")) return i;
    const size_t j = i + 3 + (counted ? unit.text.size() : 0);
    if (!clause_ends(j)) return i;
    Token& t = add(Token::Kind::number, i, j);
    if (counted) t.unit = unit;
    return j;
  }

  // 百分之三十, 百分之30以上. Returns i when it is none that is read as a whole.
  size_t percentage(size_t i) {
    const size_t from = i + kPercent.size();
    const auto scanned = text::scan_number(f_.substr(from, kLongNumber));
    if (!scanned || f_.substr(from + scanned->length).starts_with("点")) return i;
    Token& t = add(Token::Kind::number, i, from + scanned->length);
    t.value = scanned->value;
    t.unit = lexicon_.unit("%");
    t.end += static_cast<uint32_t>(tell_about(t, t.end, 1));
    return t.end;
  }

  // 十件, 两次, 一千二百条: only with a measure word for items. Returns i when it is none.
  size_t chinese_number(size_t i) {
    if (ends_with_before(i, "第") || ends_with_before(i, "每")) return i;
    if (f_.substr(i).starts_with(kPercent)) return percentage(i);
    const auto scanned = text::scan_number(f_.substr(i, kLongNumber));
    if (!scanned) return i;
    size_t j = i + scanned->length;
    const About about = about_behind_digits(f_.substr(j));
    if (about != About::exact) j += 3;
    const Unit unit = lexicon_.unit(f_.substr(j));
    if (unit.kind != UnitKind::item) return i;
    for (const std::string_view idiom :
         {"一件事", "一条龙", "一次性", "一条线", "一份力", "一部分", "一次办", "一起"})
      if (f_.substr(i).starts_with(idiom)) return i;
    Token& t = add(Token::Kind::number, i, j + unit.text.size());
    t.value = scanned->value;
    t.unit = unit;
    t.about = about;
    t.end += static_cast<uint32_t>(tell_about(t, t.end, 1));
    return t.end;
  }

  const Lexicon& lexicon_ = Lexicon::get();
  std::string_view f_;
  std::vector<Token>& out_;
};

}  // namespace

size_t read_sentence(std::string_view paragraph, size_t from, std::vector<Token>& out) {
  out.clear();
  return Reader(paragraph, out).run(from);
}

}  // namespace gouji::report
