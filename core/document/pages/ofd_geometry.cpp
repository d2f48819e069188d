#include "core/document/pages/ofd_geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace gouji::document {
namespace {

constexpr double kMost = 1e9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr int kKept = 15;  // digits: more are no use to a double
constexpr double kTens[kKept + 1] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// `value` times ten to the power of `places`.
double shifted(double value, int places) {
  for (; places > kKept; places -= kKept) value *= kTens[kKept];
  for (; places < -kKept; places += kKept) value /= kTens[kKept];
  return places < 0 ? value / kTens[-places] : value * kTens[places];
}

struct Digits {
  uint64_t value = 0;  // of those kept, the first ones
  int kept = 0, more = 0;
};
Digits take_digits(std::string_view text, size_t& at) {
  Digits out;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (out.kept == kKept) {
      ++out.more;
      continue;
    }
    out.value = out.value * 10 + static_cast<uint64_t>(text[at] - '0');
    ++out.kept;
  }
  return out;
}

class PathReader {
 public:
  PathReader(std::string_view data, OfdPath& out) : scanner_(data), out_(out) {}

  void run() {
    char command = 0;
    while (!scanner_.at_end()) {
      if (const char c = scanner_.letter(); c != 0) {
        scanner_.skip();
        command = c;
        if (command == 'C' || command == 'c' || command == 'Z' || command == 'z') {
          draw_to(start_);
          continue;
        }
      }
      if (!step(command)) break;
      // Further points of a move are lines.
      if (command == 'M' || command == 'S') command = 'L';
      if (command == 'm' || command == 's') command = 'l';
    }
    if (!out_.figures.empty()) out_.figures.back().end = out_.strokes.size();
  }

 private:
  // One command with its numbers. False: unknown, or numbers are missing.
  bool step(char command) {
    const bool relative = command >= 'a';
    switch (relative ? static_cast<char>(command - 'a' + 'A') : command) {
      case 'M':
      case 'S':
        return move(relative);
      case 'L':
        return line(relative);
      case 'Q':
        return curve(relative, 2);
      case 'B':
        return curve(relative, 3);
      case 'A':
        for (int i = 0; i < 5; ++i)  // radii, turn, two flags
          if (!scanner_.number()) return false;
        return curve(relative, 1);
      default:
        return false;
    }
  }

  std::optional<OfdPoint> point(bool relative) {
    const auto x = scanner_.number();
    const auto y = scanner_.number();
    if (!x || !y) return std::nullopt;
    return relative ? OfdPoint{pen_.x + *x, pen_.y + *y} : OfdPoint{*x, *y};
  }

  bool move(bool relative) {
    const auto p = point(relative);
    if (!p) return false;
    pen_ = start_ = *p;
    start();
    return true;
  }
  bool line(bool relative) {
    const auto p = point(relative);
    if (p) draw_to(*p);
    return p.has_value();
  }
  bool curve(bool relative, int points) {
    OfdPoint end = pen_;
    for (int i = 0; i < points; ++i) {
      const auto p = point(relative);
      if (!p) return false;
      figure().curved = true;
      reach(*p);
      end = *p;
    }
    pen_ = end;
    return true;
  }

  void draw_to(OfdPoint p) {
    if (p.x == pen_.x && p.y == pen_.y) return;
    figure();
    out_.strokes.push_back({pen_, p});
    reach(p);
    pen_ = p;
  }
  // Where the pen is.
  void start() {
    if (!out_.figures.empty()) out_.figures.back().end = out_.strokes.size();
    OfdFigure& added = out_.figures.emplace_back();
    added.begin = out_.strokes.size();
    added.box = {pen_.x, pen_.y, 0, 0};
  }
  OfdFigure& figure() {
    if (out_.figures.empty()) start();
    return out_.figures.back();
  }
  void reach(OfdPoint p) {
    OfdBox& b = figure().box;
    const double right = std::max(b.x + b.width, p.x);
    const double bottom = std::max(b.y + b.height, p.y);
    b.x = std::min(b.x, p.x);
    b.y = std::min(b.y, p.y);
    b.width = right - b.x;
    b.height = bottom - b.y;
  }

  OfdScanner scanner_;
  OfdPath& out_;
  OfdPoint pen_, start_;
};

}  // namespace

double OfdMatrix::width_scale() const { return std::hypot(a, b); }
double OfdMatrix::height_scale() const { return std::hypot(c, d); }

OfdMatrix OfdMatrix::then(const OfdMatrix& outer) const {
  const OfdPoint origin = outer.apply({e, f});
  return {outer.a * a + outer.c * b,
          outer.b * a + outer.d * b,
          outer.a * c + outer.c * d,
          outer.b * c + outer.d * d,
          origin.x,
          origin.y};
}

void OfdScanner::skip_space() {
  while (!rest_.empty() && (static_cast<uint8_t>(rest_[0]) <= ' ' || rest_[0] == ','))
    rest_.remove_prefix(1);
}

bool OfdScanner::at_end() {
  skip_space();
  return rest_.empty();
}

char OfdScanner::letter() {
  skip_space();
  return !rest_.empty() && is_letter(rest_[0]) ? rest_[0] : '\0';
}

void OfdScanner::skip() {
  if (!rest_.empty()) rest_.remove_prefix(1);
}

std::optional<double> OfdScanner::number() {
  skip_space();
  size_t i = 0;
  const bool negative = i < rest_.size() && rest_[i] == '-';
  if (i < rest_.size() && (rest_[i] == '-' || rest_[i] == '+')) ++i;
  const Digits whole = take_digits(rest_, i);
  auto value = static_cast<double>(whole.value);
  if (whole.more > 0) value = std::min(shifted(value, std::min(whole.more, 300)), 1e300);
  Digits decimals;
  if (i < rest_.size() && rest_[i] == '.') {
    decimals = take_digits(rest_, ++i);
    value += static_cast<double>(decimals.value) / kTens[decimals.kept];
  }
  if (whole.kept + decimals.kept == 0) return std::nullopt;
  // 1.5E-4; an e that no digit follows is a letter.
  if (i + 1 < rest_.size() && (rest_[i] == 'e' || rest_[i] == 'E')) {
    size_t j = i + 1;
    const bool down = rest_[j] == '-';
    if (rest_[j] == '-' || rest_[j] == '+') ++j;
    int exponent = 0;
    const size_t first = j;
    for (; j < rest_.size() && is_digit(rest_[j]); ++j)
      exponent = std::min(exponent * 10 + (rest_[j] - '0'), 400);
    if (j > first) {
      value = shifted(value, down ? -exponent : exponent);
      i = j;
    }
  }
  rest_.remove_prefix(i);
  value = std::isfinite(value) ? std::min(value, kMost) : kMost;
  return negative ? -value : value;
}

std::optional<OfdBox> box_of(std::string_view text) {
  OfdScanner scanner(text);
  OfdBox box;
  for (double* part : {&box.x, &box.y, &box.width, &box.height}) {
    const auto value = scanner.number();
    if (!value) return std::nullopt;
    *part = *value;
  }
  return box;
}

std::optional<OfdMatrix> matrix_of(std::string_view text) {
  OfdScanner scanner(text);
  OfdMatrix m;
  for (double* part : {&m.a, &m.b, &m.c, &m.d, &m.e, &m.f}) {
    const auto value = scanner.number();
    if (!value) return std::nullopt;
    *part = *value;
  }
  return m;
}

void read_deltas(std::string_view text, size_t most, std::vector<double>& out) {
  out.clear();
  OfdScanner scanner(text);
  while (out.size() < most && !scanner.at_end()) {
    if (const char c = scanner.letter(); c == 'g' || c == 'G') {
      scanner.skip();
      const auto count = scanner.number();
      const auto value = scanner.number();
      if (!count || !value) break;
      const double n = std::clamp(*count, 0.0, static_cast<double>(most - out.size()));
      out.insert(out.end(), static_cast<size_t>(n), *value);
      continue;
    }
    const auto value = scanner.number();
    if (!value) break;
    out.push_back(*value);
  }
}

void OfdPath::read(std::string_view data) {
  strokes.clear();
  figures.clear();
  PathReader(data, *this).run();
}

}  // namespace gouji::document
