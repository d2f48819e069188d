#include "core/document/pages/ofd_geometry.h"

#include <algorithm>
#include <cmath>

namespace gouji::document {
namespace {

constexpr double kMost = 1e9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class PathReader {
 public:
  explicit PathReader(std::string_view path) : scanner_(path) {}

  std::vector<OfdFigure> run() {
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
    return std::move(out_);
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
    out_.emplace_back().box = {p->x, p->y, 0, 0};
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
    figure().strokes.push_back({pen_, p});
    reach(p);
    pen_ = p;
  }
  OfdFigure& figure() {
    if (out_.empty()) out_.emplace_back().box = {pen_.x, pen_.y, 0, 0};
    return out_.back();
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
  std::vector<OfdFigure> out_;
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
  double value = 0;
  size_t digits = 0;
  for (; i < rest_.size() && is_digit(rest_[i]); ++i, ++digits)
    value = std::min(value * 10 + (rest_[i] - '0'), 1e300);
  if (i < rest_.size() && rest_[i] == '.') {
    ++i;
    double decimals = 0;
    double unit = 1;
    for (; i < rest_.size() && is_digit(rest_[i]); ++i, ++digits)
      if (unit < 1e15) {
        decimals = decimals * 10 + (rest_[i] - '0');
        unit *= 10;
      }
    value += decimals / unit;
  }
  if (digits == 0) return std::nullopt;
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
      value *= std::pow(10.0, down ? -exponent : exponent);
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

std::vector<double> deltas_of(std::string_view text, size_t most) {
  std::vector<double> out;
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
  return out;
}

std::vector<OfdFigure> figures_of(std::string_view path) { return PathReader(path).run(); }

}  // namespace gouji::document
