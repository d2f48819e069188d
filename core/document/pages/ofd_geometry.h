// Numbers, boxes, matrices and paths as OFD writes them. Millimetres; y downwards.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace gouji::document {

struct OfdPoint {
  double x = 0, y = 0;
};

// x' = a x + c y + e, y' = b x + d y + f
struct OfdMatrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  OfdPoint apply(OfdPoint p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  // What scales the advance of text, and what its height.
  double width_scale() const;
  double height_scale() const;
  // This first, then `outer`.
  OfdMatrix then(const OfdMatrix& outer) const;
};

struct OfdBox {
  double x = 0, y = 0, width = 0, height = 0;
};

// Takes numbers and other pieces off the front of a text; white space and commas part them.
class OfdScanner {
 public:
  explicit OfdScanner(std::string_view text) : rest_(text) {}

  // A finite number, within ±1e9; nothing when the next piece is none (it stays).
  std::optional<double> number();
  // The letter that comes next; 0 when it is a number or the end.
  char letter();
  bool at_end();
  // Drops one character.
  void skip();

 private:
  void skip_space();
  std::string_view rest_;
};

std::optional<OfdBox> box_of(std::string_view text);
std::optional<OfdMatrix> matrix_of(std::string_view text);
// Distances from character to character: "3.5 3.5", "g 11 1.5875" for eleven alike. No more than
// `most`; in place of what was in `out`.
void read_deltas(std::string_view text, size_t most, std::vector<double>& out);

struct OfdStroke {
  OfdPoint from, to;
};
// A part of a path that is drawn without lifting the pen.
struct OfdFigure {
  size_t begin = 0, end = 0;  // the straight ones: into OfdPath::strokes, half-open
  OfdBox box;                 // of all its points
  bool curved = false;
};
struct OfdPath {
  std::vector<OfdStroke> strokes;
  std::vector<OfdFigure> figures;

  // Reads AbbreviatedData in place of what was here: S and M start a figure, L draws a line, Q and
  // B and A curves, C closes. Small letters count from where the pen is. Stops at what it does not
  // know.
  void read(std::string_view data);
};

}  // namespace gouji::document
