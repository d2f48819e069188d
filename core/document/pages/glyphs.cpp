#include "core/document/pages/glyphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "core/document/writer.h"

namespace gouji::document {
namespace {

constexpr float kFar = 1e6F;
constexpr double kPi = 3.14159265358979;

struct Character {
  uint32_t code = 0;
  uint8_t bytes = 1;
};

Character character_at(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  const uint8_t lead = byte(0);
  const size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes > text.size()) return {lead, 1};
  uint32_t code = bytes == 1 ? lead : lead & (0xFFU >> (bytes + 1));
  for (size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(i) & 0x3FU);
  return {code, static_cast<uint8_t>(bytes)};
}

// As fonts for Chinese draw it: a full square.
bool is_wide(uint32_t code) {
  if (code < 0x2010) return false;
  if (code >= 0xFF61 && code <= 0xFFDC) return false;  // half-width forms
  return code >= 0x2E80 || code <= 0x2027 || (code >= 0x2100 && code <= 0x27BF);
}

// Calls use(character, its bytes' begin, blank) for each character of the run.
template <class Use>
void each_character(const PageRun& run, std::string_view text, Use use) {
  const uint32_t end = std::min(run.end, static_cast<uint32_t>(text.size()));
  for (uint32_t at = run.begin; at < end;) {
    const Character c = character_at(text.substr(at, end - at));
    use(c, at, c.code == 0 || !has_ink(text.substr(at, c.bytes)));
    at += c.bytes;
  }
}

float normal_angle(float degrees) {
  if (!(std::fabs(degrees) < kFar)) return 0.0F;
  float a = std::fmod(degrees, 360.0F);
  if (a < 0) a += 360.0F;
  for (const float straight : {0.0F, 90.0F, 180.0F, 270.0F, 360.0F})
    if (std::fabs(a - straight) < 3.0F) return straight == 360.0F ? 0.0F : straight;
  return std::round(a);
}

// Of whole degrees from 0 to 449, right angles exactly, so that what stands on one line stays on
// one. By its series: the C library's brings tables of pi for angles that no page has.
float sine(int degrees) {
  const int within = degrees % 180;
  const double x = (within > 90 ? 180 - within : within) * kPi / 180;
  double term = x;
  double sum = 0;
  for (int i = 1; i <= 15; i += 2) {
    sum += term;
    term *= -x * x / ((i + 1) * (i + 2));
  }
  const auto value = static_cast<float>(sum);
  return degrees % 360 < 180 ? value : -value;
}

struct Point {
  float x, y;
};
// Turns the page clockwise by a multiple of 90, so that text of this angle becomes upright.
Point turned(Point p, float angle, float width, float height) {
  if (angle == 90.0F) return {height - p.y, p.x};
  if (angle == 180.0F) return {width - p.x, height - p.y};
  if (angle == 270.0F) return {p.y, width - p.x};
  return p;
}

// The angle in which most characters of the page are written.
float main_angle(const Page& page) {
  std::array<uint64_t, 4> bytes = {};
  for (const PageRun& run : page.runs) {
    const float a = normal_angle(-run.angle);
    for (size_t i = 0; i < bytes.size(); ++i)
      if (a == 90.0F * static_cast<float>(i) && run.end > run.begin)
        bytes[i] += run.end - run.begin;
  }
  const auto most = std::max_element(bytes.begin(), bytes.end());
  return 90.0F * static_cast<float>(most - bytes.begin());
}

class Builder {
 public:
  Builder(const Page& page, std::string_view text) : page_(page), text_(text) {}

  PageGlyphs run() {
    main_ = main_angle(page_);
    const bool lies = main_ == 90.0F || main_ == 270.0F;
    out_.width = lies ? page_.height : page_.width;
    out_.height = lies ? page_.width : page_.height;
    out_.glyphs.reserve(page_.runs.size());
    for (const PageRun& run : page_.runs) add(run);
    close_word();
    out_.lines.reserve(page_.lines.size());
    for (const PageLine& line : page_.lines) {
      const Point a = turn({line.x1, line.y1});
      const Point b = turn({line.x2, line.y2});
      out_.lines.push_back({a.x, a.y, b.x, b.y});
    }
    for (const PageImage& image : page_.images) {
      const Point a = turn({image.x, image.y});
      const Point b = turn({image.x + image.width, image.y + image.height});
      out_.images.push_back(
          {std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(a.x - b.x), std::fabs(a.y - b.y)});
    }
    return std::move(out_);
  }

 private:
  Point turn(Point p) const { return turned(p, main_, page_.width, page_.height); }

  void add(const PageRun& run) {
    float halves = 0;
    each_character(run, text_, [&](Character c, uint32_t, bool) { halves += weight(c); });
    if (halves == 0 || run.size <= 0) return;
    const float angle = normal_angle(-run.angle - main_);
    const float cos = sine(static_cast<int>(angle) + 90);
    const float sin = sine(static_cast<int>(angle));
    const Point at = turn({run.x, run.y});
    Glyph glyph;
    glyph.size = run.size;
    glyph.x = at.x * cos - at.y * sin;
    glyph.y = at.x * sin + at.y * cos;
    const float share = run.width > 0 ? run.width / halves : run.size / 2;
    if (!continues(glyph, angle)) close_word();
    angle_ = angle;
    cos_ = cos;
    sin_ = sin;
    each_character(run, text_, [&](Character c, uint32_t begin, bool blank) {
      glyph.width = share * weight(c);
      glyph.begin = begin;
      glyph.bytes = c.bytes;
      glyph.wide = is_wide(c.code);
      if (blank) {
        close_word();
        glyph.spaced = true;
      } else {
        out_.glyphs.push_back(glyph);
        glyph.spaced = false;
      }
      glyph.x += glyph.width;
    });
  }

  static float weight(Character c) { return is_wide(c.code) ? 2.0F : 1.0F; }

  // The glyph goes on where the word ended.
  bool continues(const Glyph& glyph, float angle) const {
    if (out_.glyphs.size() == first_ || angle != angle_) return false;
    const Glyph& last = out_.glyphs.back();
    const float room = 0.1F * last.size;
    return std::fabs(glyph.y - last.y) < room && std::fabs(glyph.x - last.right()) < room;
  }

  void close_word() {
    const auto end = static_cast<uint32_t>(out_.glyphs.size());
    if (end == first_) return;
    const Glyph& a = out_.glyphs[first_];
    const Glyph& b = out_.glyphs[end - 1];
    const float x = (a.x + b.right()) / 2;
    const float y = a.middle();
    // Back from the frame of reading to the page.
    out_.words.push_back({first_, end, angle_, x * cos_ + y * sin_, y * cos_ - x * sin_});
    first_ = end;
  }

  const Page& page_;
  std::string_view text_;
  PageGlyphs out_;
  float main_ = 0;
  float angle_ = 0, cos_ = 1, sin_ = 0;  // of the open word
  uint32_t first_ = 0;                   // of the open word
};

bool near(std::initializer_list<float> values) {
  return std::all_of(values.begin(), values.end(),
                     [](float v) { return std::isfinite(v) && std::fabs(v) <= kFar; });
}

}  // namespace

PageGlyphs glyphs_of(const Page& page, std::string_view text) { return Builder(page, text).run(); }

size_t count_glyphs(const Page& page, std::string_view text) {
  size_t n = 0;
  for (const PageRun& run : page.runs)
    each_character(run, text, [&](Character, uint32_t, bool blank) { n += !blank; });
  return n;
}

bool is_sound(const Page& page) {
  return near({page.width, page.height}) &&
         std::all_of(page.runs.begin(), page.runs.end(),
                     [](const PageRun& r) { return near({r.x, r.y, r.width, r.size, r.angle}); }) &&
         std::all_of(page.lines.begin(), page.lines.end(),
                     [](const PageLine& l) { return near({l.x1, l.y1, l.x2, l.y2}); }) &&
         std::all_of(page.images.begin(), page.images.end(),
                     [](const PageImage& i) { return near({i.x, i.y, i.width, i.height}); });
}

}  // namespace gouji::document
