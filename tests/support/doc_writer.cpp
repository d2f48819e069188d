#include "tests/support/doc_writer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gouji::support {
namespace {

constexpr uint32_t kPage = 512;
constexpr uint32_t kTextBegin = 1024;  // behind the FIB
constexpr uint32_t kFirstOwnStyle = 15;
constexpr size_t kPlaces = 93;  // of FibRgFcLcb97

std::u16string utf16(std::string_view text) {
  std::u16string out;
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<uint8_t>(text[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
    for (size_t j = 1; j < length; ++j) c = c << 6 | (static_cast<uint8_t>(text[i + j]) & 0x3F);
    i += length;
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

// The byte of a character in Windows-1252; -1: none (only what the tests use).
int eight_bit(char16_t c) {
  constexpr std::pair<char16_t, int> kUpper[] = {{u'“', 0x93}, {u'”', 0x94}, {u'‘', 0x91},
                                                 {u'’', 0x92}, {u'…', 0x85}, {u'€', 0x80}};
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return c;
  for (const auto& [from, to] : kUpper)
    if (from == c) return to;
  return -1;
}

void pad(std::string& out, size_t unit) {
  while (out.size() % unit != 0) out += '\0';
}

class Builder {
 public:
  explicit Builder(const DocModel& model) : model_(model) {}

  std::vector<CompoundStream> run() {
    flatten();
    write_text();
    write_pages(false);
    write_pages(true);
    write_pieces();
    write_styles();
    write_lists();
    write_sections();
    write_notes();
    write_boxes();
    put_part(31, std::string(500, '\0'));  // Dop
    put_part(15, fonts());
    write_fib();
    std::vector<CompoundStream> out = {{"WordDocument", word_},
                                       {model_.second_table ? "1Table" : "0Table", table_}};
    if (!data_.empty()) out.push_back({"Data", data_});
    return out;
  }

 private:
  struct Unit {
    char16_t c;
    uint32_t run;        // index into runs_
    uint32_t paragraph;  // index into paragraphs_
  };
  struct Piece {
    size_t begin, end;  // CPs
    bool narrow;
    uint32_t fc = 0;
    uint32_t stream_end() const {
      return fc + static_cast<uint32_t>((end - begin) * (narrow ? 1 : 2));
    }
  };
  // What stands behind each other in the stream with the same properties.
  struct Stretch {
    uint32_t fc;
    std::string properties;
  };

  void add_story(const std::vector<DocParagraph>& story, size_t index) {
    const size_t before = units_.size();
    for (const DocParagraph& p : story) {
      paragraphs_.push_back(&p);
      const auto paragraph = static_cast<uint32_t>(paragraphs_.size() - 1);
      const auto add = [&](std::string_view text, const std::string& modifiers) {
        runs_.push_back(modifiers);
        for (const char16_t c : utf16(text))
          units_.push_back({c, static_cast<uint32_t>(runs_.size() - 1), paragraph});
      };
      for (const DocRun& r : p.runs) add(r.text, r.modifiers);
      add(std::string(1, p.mark), p.mark_modifiers);
    }
    counts_[index] = static_cast<uint32_t>(units_.size() - before);
  }

  void flatten() {
    add_story(model_.body, 0);
    add_story(model_.footnotes, 1);
    add_story(model_.headers, 2);
    add_story(model_.comments, 4);
    add_story(model_.endnotes, 5);
    add_story(model_.boxes, 6);
    if (units_.size() == counts_[0]) return;
    // A document with parts besides the body ends with one more mark.
    static const DocParagraph kLast;
    paragraphs_.push_back(&kLast);
    runs_.emplace_back();
    units_.push_back({'\r', static_cast<uint32_t>(runs_.size() - 1),
                      static_cast<uint32_t>(paragraphs_.size() - 1)});
  }

  void write_text() {
    for (size_t i = 0; i < units_.size(); ++i) {
      const bool narrow = model_.mixed_pieces && eight_bit(units_[i].c) >= 0;
      if (pieces_.empty() || pieces_.back().narrow != narrow) pieces_.push_back({i, i, narrow});
      pieces_.back().end = i + 1;
    }
    for (size_t i = 0; i < pieces_.size(); ++i) order_.push_back(i);
    if (model_.mixed_pieces)
      std::stable_sort(order_.begin(), order_.end(),
                       [](size_t a, size_t b) { return a % 3 > b % 3; });
    word_.resize(kTextBegin, '\0');
    for (const size_t i : order_) {
      Piece& piece = pieces_[i];
      if (!piece.narrow) pad(word_, 2);
      piece.fc = static_cast<uint32_t>(word_.size());
      for (size_t cp = piece.begin; cp < piece.end; ++cp)
        if (piece.narrow)
          word_ += static_cast<char>(eight_bit(units_[cp].c));
        else
          put16(word_, units_[cp].c);
    }
    if (model_.mixed_pieces) put16(word_, '\r');  // of text that was cut out
    text_end_ = static_cast<uint32_t>(word_.size());
    pad(word_, kPage);
  }

  std::string paragraph_properties(const DocParagraph& p) {
    std::string modifiers = p.modifiers;
    if (model_.large_apart && modifiers.size() > 100) {
      const auto at = static_cast<uint32_t>(data_.size());
      put16(data_, static_cast<uint32_t>(modifiers.size()));
      data_ += modifiers;
      modifiers = prl(0x6646, at);
    }
    std::string out;
    put16(out, p.style);
    return out + modifiers;
  }

  std::vector<Stretch> stretches(bool paragraphs) {
    std::vector<std::string> properties;
    if (paragraphs)
      for (const DocParagraph* p : paragraphs_) properties.push_back(paragraph_properties(*p));
    std::vector<Stretch> out;
    const auto begin = [&](uint32_t fc) {
      if (out.empty() || out.back().fc != fc) out.push_back({fc, {}});
    };
    uint32_t last = UINT32_MAX;
    for (const size_t i : order_) {
      const Piece& piece = pieces_[i];
      for (size_t cp = piece.begin; cp < piece.end; ++cp) {
        const uint32_t now = paragraphs ? units_[cp].paragraph : units_[cp].run;
        const bool mark =
            cp + 1 == units_.size() || units_[cp + 1].paragraph != units_[cp].paragraph;
        const auto fc =
            piece.fc + static_cast<uint32_t>((cp - piece.begin) * (piece.narrow ? 1 : 2));
        // In the stream, what paragraphs have reaches from mark to mark, whoever stands between.
        if (paragraphs ? last == UINT32_MAX : now != last) begin(fc);
        out.back().properties = paragraphs ? properties[now] : runs_[now];
        last = paragraphs && mark ? UINT32_MAX : now;
      }
      // So a paragraph must not reach over a byte that keeps 16-bit text at even places.
      if (paragraphs && last == UINT32_MAX && piece.stream_end() % 2 == 1) {
        begin(piece.stream_end());
        out.back().properties.assign(2, '\0');
      }
    }
    return out;
  }

  // One stretch in the form that a page of paragraphs, or of characters, keeps it.
  static std::string packed(const std::string& properties, bool paragraphs) {
    std::string out;
    if (!paragraphs) {
      if (properties.empty()) return out;
      out += static_cast<char>(properties.size());
      return out + properties;
    }
    const size_t size = properties.size();
    if (size % 2 == 1) {
      out += static_cast<char>((size + 1) / 2);
    } else {
      out += '\0';
      out += static_cast<char>(size / 2);
    }
    return out + properties;
  }

  void write_pages(bool paragraphs) {
    const std::vector<Stretch> all = stretches(paragraphs);
    const size_t each = paragraphs ? 13 : 1;
    std::string firsts;
    std::string pages;
    for (size_t i = 0; i < all.size();) {
      put32(firsts, all[i].fc);
      put32(pages, static_cast<uint32_t>(word_.size() / kPage));
      std::string page(kPage, '\0');
      size_t count = 0;
      size_t room = kPage - 1;  // what is behind it is taken
      std::vector<size_t> offsets;
      for (size_t j = i; j < all.size(); ++j) {
        const std::string bytes = packed(all[j].properties, paragraphs);
        const size_t at = (room - bytes.size()) / 2 * 2;
        if (bytes.size() > room || at < 4 * (count + 2) + each * (count + 1)) break;
        if (!bytes.empty()) {
          page.replace(at, bytes.size(), bytes);
          room = at;
        }
        offsets.push_back(bytes.empty() ? 0 : at / 2);
        ++count;
      }
      for (size_t j = 0; j <= count; ++j)
        set32(page, 4 * j, i + j < all.size() ? all[i + j].fc : text_end_);
      for (size_t j = 0; j < count; ++j)
        page[4 * (count + 1) + each * j] = static_cast<char>(offsets[j]);
      page[kPage - 1] = static_cast<char>(count);
      word_ += page;
      i += count;
    }
    put32(firsts, text_end_);
    put_part(paragraphs ? 13 : 12, firsts + pages);
  }

  void write_pieces() {
    std::string plc;
    for (const Piece& p : pieces_) put32(plc, static_cast<uint32_t>(p.begin));
    put32(plc, static_cast<uint32_t>(units_.size()));
    for (const Piece& p : pieces_) {
      put16(plc, 0);
      put32(plc, p.narrow ? p.fc * 2 | 0x40000000 : p.fc);
      put16(plc, 0);
    }
    std::string clx(1, '\2');
    put32(clx, static_cast<uint32_t>(plc.size()));
    put_part(33, clx + plc);
  }

  static std::string style(const DocStyle& s, const std::string& name, uint16_t index) {
    std::string out;
    put16(out, s.built_in);
    put16(out, (s.of_characters ? 2u : 1u) | uint32_t{s.base} << 4);
    put16(out, (s.of_characters ? 1u : 2u) | uint32_t{index} << 4);
    put16(out, 0);
    put16(out, 0);
    put16(out, static_cast<uint32_t>(name.size()));
    for (const char c : name) put16(out, static_cast<uint8_t>(c));
    put16(out, 0);
    if (!s.of_characters) {
      put16(out, static_cast<uint32_t>(2 + s.paragraph.size()));
      put16(out, index);
      out += s.paragraph;
      pad(out, 2);
    }
    put16(out, static_cast<uint32_t>(s.character.size()));
    out += s.character;
    pad(out, 2);
    set16(out, 6, static_cast<uint32_t>(out.size()));
    return out;
  }

  void write_styles() {
    std::string out;
    put16(out, 18);
    put16(out, static_cast<uint32_t>(kFirstOwnStyle + model_.styles.size()));
    for (const uint32_t n : {10u, 1u, 0x5Bu, 15u, 0u, 0u, 0u, 0u}) put16(out, n);
    for (uint16_t i = 0; i < kFirstOwnStyle; ++i) {
      DocStyle s;
      s.built_in = i;
      std::string name = "Normal";
      if (i >= 1 && i <= 9) {
        s.base = 0;
        name = "heading " + std::to_string(i);
      } else if (i == 10) {
        s.built_in = 65;
        s.of_characters = true;
        name = "Default Paragraph Font";
      } else if (i > 10) {
        put16(out, 0);
        continue;
      }
      const std::string bytes = style(s, name, i);
      put16(out, static_cast<uint32_t>(bytes.size()));
      out += bytes;
    }
    for (size_t i = 0; i < model_.styles.size(); ++i) {
      const std::string bytes = style(model_.styles[i], "Own " + std::to_string(i + 1),
                                      static_cast<uint16_t>(kFirstOwnStyle + i));
      put16(out, static_cast<uint32_t>(bytes.size()));
      out += bytes;
    }
    put_part(1, out);
  }

  static std::string level(const DocLevel& l) {
    std::string places;
    std::u16string text;
    const std::u16string from = utf16(l.text);
    for (size_t i = 0; i < from.size(); ++i) {
      if (from[i] == '%' && i + 1 < from.size()) {
        text += static_cast<char16_t>(from[++i] - '1');
        places += static_cast<char>(text.size());
      } else {
        text += from[i];
      }
    }
    std::string out;
    put32(out, l.start);
    out += static_cast<char>(l.kind);
    out += static_cast<char>(l.flags);
    places.resize(9, '\0');
    out += places;
    out += '\2';  // nothing follows the number
    out.resize(26, '\0');
    out += static_cast<char>(l.restart);
    out += '\0';
    put16(out, static_cast<uint32_t>(text.size()));
    for (const char16_t c : text) put16(out, c);
    return out;
  }

  void write_lists() {
    if (model_.lists.empty()) return;
    std::string lists;
    std::string levels;
    put16(lists, static_cast<uint32_t>(model_.lists.size()));
    for (size_t i = 0; i < model_.lists.size(); ++i) {
      const DocList& list = model_.lists[i];
      put32(lists, static_cast<uint32_t>(1000 + i));
      put32(lists, static_cast<uint32_t>(2000 + i));
      for (int l = 0; l < 9; ++l) put16(lists, 0xFFF);
      lists += list.levels.size() == 1 ? '\1' : '\0';
      lists += '\0';
      for (const DocLevel& l : list.levels) levels += level(l);
    }
    put_part(73, lists);
    table_ += levels;

    std::string overrides;
    put32(overrides, static_cast<uint32_t>(model_.instances.size()));
    for (const DocInstance& i : model_.instances) {
      put32(overrides, 1000 + i.list);
      put32(overrides, 0);
      put32(overrides, 0);
      put32(overrides, static_cast<uint32_t>(i.starts.size() + i.shapes.size()));
    }
    for (const DocInstance& i : model_.instances) {
      put32(overrides, 0xFFFFFFFF);
      for (const auto& [l, start] : i.starts) {
        put32(overrides, start);
        put32(overrides, l | 0x10);
      }
      for (const auto& [l, shape] : i.shapes) {
        put32(overrides, 0);
        put32(overrides, l | 0x20);
        overrides += level(shape);
      }
    }
    put_part(74, overrides);
  }

  void write_sections() {
    std::string sections;
    put32(sections, 0);
    put32(sections, counts_[0]);
    put16(sections, 0);
    put32(sections, 0xFFFFFFFF);
    put16(sections, 0);
    put32(sections, 0);
    put_part(6, sections);
  }

  // Where the character that stands for a note is, and where the notes begin. One paragraph each.
  void write_references(const std::vector<DocParagraph>& story, char16_t sign, size_t part,
                        const std::string& reference) {
    if (story.empty()) return;
    std::string places;
    std::string texts;
    uint32_t found = 0;
    for (uint32_t cp = 0; cp < counts_[0]; ++cp)
      if (units_[cp].c == sign && found < story.size()) {
        put32(places, cp);
        ++found;
      }
    put32(places, counts_[0]);
    uint32_t at = 0;
    for (const DocParagraph& p : story) {
      put32(texts, at);
      for (const DocRun& r : p.runs) at += static_cast<uint32_t>(utf16(r.text).size());
      ++at;
    }
    put32(texts, at);
    put32(texts, at + 1);
    for (uint32_t i = 0; i < found; ++i) places += reference;
    put_part(part, places);
    put_part(part + 1, texts);
  }

  void write_notes() {
    write_references(model_.footnotes, 2, 2, std::string("\1\0", 2));
    std::string comment;
    put16(comment, 1);
    put16(comment, 'A');
    comment.resize(26, '\0');
    put32(comment, 0xFFFFFFFF);
    write_references(model_.comments, 5, 4, comment);
  }

  void write_boxes() {
    if (model_.box_places.empty()) return;
    std::string texts;
    std::string shapes;
    uint32_t at = 0;
    size_t paragraph = 0;
    for (const DocBox& box : model_.box_places) {
      put32(texts, at);
      put32(shapes, box.anchor);
      for (uint32_t i = 0; i < box.paragraphs; ++i) {
        for (const DocRun& r : model_.boxes[paragraph].runs)
          at += static_cast<uint32_t>(utf16(r.text).size());
        ++at;
        ++paragraph;
      }
    }
    put32(texts, at);
    put32(shapes, counts_[0]);
    for (size_t i = 0; i < model_.box_places.size(); ++i) {
      std::string box(14, '\0');
      put32(box, static_cast<uint32_t>(1025 + i));
      put32(box, 0);
      texts += box;
      std::string shape;
      put32(shape, static_cast<uint32_t>(1025 + i));
      shape.resize(26, '\0');
      shapes += shape;
    }
    put_part(56, texts);
    put_part(40, shapes);
  }

  static std::string fonts() {
    std::string font;
    font += '\0';  // its size, see below
    font += '\6';
    put16(font, 400);
    font += '\x86';  // Chinese
    font.resize(40, '\0');
    for (const char16_t c : utf16("宋体")) put16(font, c);
    put16(font, 0);
    font[0] = static_cast<char>(font.size() - 1);
    std::string out;
    put16(out, 1);
    put16(out, 0);
    return out + font;
  }

  void put_part(size_t index, const std::string& bytes) {
    pad(table_, 4);
    places_[index] = {static_cast<uint32_t>(table_.size()), static_cast<uint32_t>(bytes.size())};
    table_ += bytes;
  }

  void write_fib() {
    std::string fib;
    for (const uint32_t n : {0xA5ECu, 0xC1u, 0u, 0x0804u, 0u}) put16(fib, n);
    put16(fib, 0x1000 | (model_.second_table ? 0x200 : 0) | (pieces_.size() > 1 ? 4 : 0));
    put16(fib, 0xBF);
    fib.resize(24, '\0');
    put32(fib, kTextBegin);
    put32(fib, text_end_);
    put16(fib, 14);
    fib.resize(62, '\0');
    put16(fib, 22);
    put32(fib, static_cast<uint32_t>(word_.size()));
    put32(fib, 0);
    put32(fib, 0);
    for (const uint32_t n : counts_) put32(fib, n);
    fib.resize(152, '\0');
    put16(fib, kPlaces);
    for (const auto& [at, size] : places_) {
      put32(fib, at);
      put32(fib, size);
    }
    word_.replace(0, fib.size(), fib);
  }

  const DocModel& model_;
  std::vector<const DocParagraph*> paragraphs_;
  std::vector<std::string> runs_;  // their modifiers
  std::vector<Unit> units_;
  std::array<uint32_t, 8> counts_{};
  std::vector<Piece> pieces_;
  std::vector<size_t> order_;  // in which the pieces stand in the stream
  uint32_t text_end_ = 0;
  std::string word_, table_, data_;
  std::array<std::pair<uint32_t, uint32_t>, kPlaces> places_{};
};

}  // namespace

std::string prl(uint16_t sprm, uint32_t operand) {
  constexpr int kSizes[8] = {1, 1, 2, 4, 2, 2, 1, 3};
  std::string out;
  put16(out, sprm);
  for (int i = 0; i < kSizes[sprm >> 13]; ++i) out += static_cast<char>(operand >> (8 * i) & 0xFF);
  return out;
}

std::string prl(uint16_t sprm, const std::string& operand) {
  std::string out;
  put16(out, sprm);
  if (sprm == 0xD608)
    put16(out, static_cast<uint32_t>(operand.size() + 1));
  else
    out += static_cast<char>(operand.size());
  return out + operand;
}

std::vector<CompoundStream> doc_streams(const DocModel& model) { return Builder(model).run(); }

}  // namespace gouji::support
