#include "core/rules/readings/running_text.h"

#include <algorithm>

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

bool is_tail(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

}  // namespace

Glyph glyph_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(text[i])); };
  const uint32_t lead = byte(at);
  const uint32_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || at + length > text.size()) return {lead, 1};
  uint32_t code = lead & (0x7Fu >> length);
  for (uint32_t i = 1; i < length; ++i) code = code << 6 | (byte(at + i) & 0x3Fu);
  return {code, length};
}

Glyph glyph_before(std::string_view text, size_t end) {
  end = std::min(end, text.size());
  if (end == 0) return {};
  size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_tail(text[begin])) --begin;
  return glyph_at(text.substr(0, end), begin);
}

bool is_han(uint32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3007 ||
         (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x20000 && code <= 0x3FFFF);
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

size_t blank_at(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ') return 1;
  if (text.substr(at).starts_with("\xC2\xA0")) return 2;
  const Glyph g = glyph_at(text, at);
  return g.code == 0x3000 || (g.code >= 0x2000 && g.code <= 0x200A) || g.code == 0x202F ? g.bytes
                                                                                        : 0;
}

bool spaces_digits(const Report& r) {
  constexpr size_t kHabit = 4;
  size_t n = 0;
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view raw = r.raw(p.at);
    for (size_t i = raw.find(' ', 1); i != std::string_view::npos && i + 1 < raw.size();
         i = raw.find(' ', i + 1)) {
      const bool after = is_digit(raw[i - 1]) && is_han(glyph_at(raw, i + 1).code);
      const bool before = is_digit(raw[i + 1]) && is_han(glyph_before(raw, i).code);
      if ((after || before) && ++n >= kHabit) return true;
    }
  }
  return false;
}

void Around::go(size_t at) {
  static constexpr ByteSet kMarks("\";!?\xE3");  // 。 《 》 begin with the last
  const std::string_view passed = text_.substr(0, at);
  for (size_t i = kMarks.find(passed, at_); i < at; i = kMarks.find(passed, i + 1)) {
    const std::string_view here = text_.substr(i, 3);
    if (here[0] == '"') {
      quote_ = !quote_;
    } else if (here == "《" || here == "》") {
      book_ = here == "《";
    } else if (here[0] != '\xE3' || here == "。") {
      begin_ = i + (here[0] == '\xE3' ? 3 : 1);
      quote_ = false;
    }
  }
  at_ = at;
}

Sentence Around::sentence(size_t at) {
  go(at);
  if (end_ <= at || begin_ > end_) {
    static constexpr ByteSet kEnds(";!?\xE3");
    end_ = kEnds.find(text_, at);
    while (end_ != std::string_view::npos && text_[end_] == '\xE3' &&
           !text_.substr(end_).starts_with("。"))
      end_ = kEnds.find(text_, end_ + 1);
    end_ = std::min(end_, text_.size());
  }
  return {begin_, end_};
}

bool Around::in_title(size_t at) {
  go(at);
  return book_ || quote_;
}

bool year_in_doubt(const Report& r) {
  using report::YearSource;
  const auto signed_for = [&](int year) {
    return std::any_of(r.years.begin(), r.years.end(), [&](const report::YearMention& m) {
      return m.source == YearSource::signature && m.year == year;
    });
  };
  return std::any_of(r.years.begin(), r.years.end(), [&](const report::YearMention& m) {
    return m.year != r.year && (m.source == YearSource::title || m.source == YearSource::period ||
                                (m.source == YearSource::body && signed_for(m.year)));
  });
}

bool is_short_for(std::string_view part, std::string_view whole) {
  size_t at = 0;
  for (size_t i = 0; i < part.size();) {
    const std::string_view glyph = part.substr(i, glyph_at(part, i).bytes);
    at = whole.find(glyph, at);
    if (at == std::string_view::npos) return false;
    at += glyph.size();
    i += glyph.size();
  }
  return true;
}

void Places::add(const Paragraph& p, SourceSpan at) {
  if (places_.empty() || places_.back().paragraph != &p) {
    places_.push_back({&p, at, 1});
    return;
  }
  Place& place = places_.back();
  ++place.count;
  if (at.begin < place.first.begin) place.first = at;
}

std::string Places::in_paragraph(const Place& place, const Findings& out) {
  if (place.count < 2) return {};
  return out.say({"本段共{}处。", " {} in this paragraph."}, {std::to_string(place.count)});
}

std::string Places::whole_report(const Findings& out) const {
  size_t count = 0;
  for (const Place& place : places_) count += place.count;
  return out.say({"全文共{}处，分布在{}段。", " {} in {} paragraphs of the report."},
                 {std::to_string(count), std::to_string(places_.size())});
}

}  // namespace gouji::rules
