#include "core/document/pages/ofd_content.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace gouji::document {
namespace {

constexpr double kPoints = 72 / 25.4;  // in a millimetre
constexpr int kMaxDepth = 8;           // composite units in each other
constexpr double kThin = 1.1;          // millimetres: a filled bar this thin is a line
constexpr double kDegrees = 57.29577951308232;

bool is_true(std::string_view value, bool missing) {
  if (value.empty()) return missing;
  return value != "false" && value != "0" && value != "False" && value != "FALSE";
}

double number_in(pugi::xml_node node, std::string_view name, double missing) {
  return OfdScanner(attribute(node, name)).number().value_or(missing);
}

bool is_skipped(pugi::xml_node object) { return !is_true(attribute(object, "Visible"), true); }

// Of an object: from its own coordinates to those around it.
OfdMatrix matrix_in(pugi::xml_node object, const OfdMatrix& outer) {
  const OfdMatrix own = matrix_of(attribute(object, "CTM")).value_or(OfdMatrix{});
  const OfdBox box = box_of(attribute(object, "Boundary")).value_or(OfdBox{});
  return own.then({1, 0, 0, 1, box.x, box.y}).then(outer);
}

// What lies beyond every page stays there.
float points(double millimetres) {
  return static_cast<float>(std::clamp(millimetres * kPoints, -1e30, 1e30));
}

size_t length_at(std::string_view text, size_t at) {
  size_t n = 1;
  while (at + n < text.size() && (static_cast<uint8_t>(text[at + n]) & 0xC0) == 0x80) ++n;
  return n;
}

// Half as wide as it is high: Latin, figures.
bool is_narrow(std::string_view character) {
  return character.size() < 3 || character.starts_with("\xE2\x80\x8B");
}

}  // namespace

bool OfdContent::spend(uint64_t n) {
  if (n > budget_) {
    spent_ = true;
    budget_ = 0;
    return false;
  }
  budget_ -= n;
  return true;
}

bool OfdContent::add(const OfdPage& page, const OfdResources& resources) {
  resources_ = &resources;
  Page& added = out_.pages.emplace_back();
  added.width = points(page.box.width);
  added.height = points(page.box.height);
  for (const pugi::xml_node content : page.contents) container(content, {});
  return !spent_;
}

// Content, layers and blocks hold objects; so do units.
void OfdContent::container(pugi::xml_node node, const Frame& frame) {
  // Blocks stand in each other as deep as the parser lets them; the way back up is the tree's.
  std::vector<std::string_view> draw_params = {frame.draw_param};
  walk(
      node,
      [&](pugi::xml_node n) {
        if (spent_ || n.type() != pugi::node_element) return false;
        const bool holds = n == node || is(n, "Layer") || is(n, "PageBlock") || is(n, "Content");
        if (holds && !is_skipped(n)) {
          const std::string_view own = attribute(n, "DrawParam");
          draw_params.push_back(own.empty() ? draw_params.back() : own);
          return true;
        }
        if (!holds) object(n, {frame.matrix, draw_params.back(), frame.depth});
        return false;
      },
      [&](pugi::xml_node) { draw_params.pop_back(); });
}

void OfdContent::object(pugi::xml_node node, const Frame& frame) {
  if (!spend() || is_skipped(node)) return;
  if (is(node, "TextObject")) {
    text(node, frame);
  } else if (is(node, "PathObject")) {
    path(node, frame);
  } else if (is(node, "ImageObject")) {
    image(node, frame);
  } else if (is(node, "CompositeObject")) {
    composite(node, frame);
  }
}

// The object's own colour, or what its drawing parameters say; nothing said is black.
bool OfdContent::is_white(pugi::xml_node object, const Frame& frame,
                          std::string_view colour) const {
  pugi::xml_node found = child(object, colour);
  std::string_view next = attribute(object, "DrawParam");
  if (next.empty()) next = frame.draw_param;
  for (int i = 0; !found && i < kMaxDepth && !next.empty(); ++i) {
    const auto param = resources_->draw_params.find(next);
    if (param == resources_->draw_params.end()) break;
    found = child(param->second, colour);
    next = attribute(param->second, "Relative");
  }
  if (!found) return false;
  if (attribute(found, "Alpha") == "0") return true;
  OfdScanner value(attribute(found, "Value"));
  int parts = 0;
  while (const auto part = value.number()) {
    if (*part != 255) return false;
    ++parts;
  }
  return parts == 3;
}

void OfdContent::text(pugi::xml_node node, const Frame& frame) {
  OfdMatrix matrix = matrix_in(node, frame.matrix);
  OfdPoint start;
  for (const pugi::xml_node code : node.children()) {
    if (!is(code, "TextCode")) continue;
    // A piece without a place begins where the one before began.
    start = {number_in(code, "X", start.x), number_in(code, "Y", start.y)};
    characters(text_of(code), code, node, matrix, start);
  }
}

void OfdContent::characters(std::string_view text, pugi::xml_node code, pugi::xml_node object,
                            const OfdMatrix& matrix, OfdPoint start) {
  if (!spend(text.size())) return;
  const double size = number_in(object, "Size", 0);
  const double scale = number_in(object, "HScale", 1);
  const auto dx = deltas_of(attribute(code, "DeltaX"), text.size());
  const auto dy = deltas_of(attribute(code, "DeltaY"), text.size());
  const int reading = number_attribute(object, "ReadDirection", 0);
  const double turn = number_in(object, "CharDirection", 0);
  const double angle = std::atan2(matrix.b, matrix.a) * kDegrees + turn;
  const auto next = [](const std::vector<double>& deltas, size_t i, double missing) {
    return deltas.empty() ? missing : deltas[std::min(i, deltas.size() - 1)];
  };
  size_t n = 0;
  OfdPoint pen = start;
  for (size_t at = 0; at < text.size(); ++n) {
    const std::string_view c = text.substr(at, length_at(text, at));
    at += c.size();
    if (static_cast<uint8_t>(c[0]) < 0x20) {  // a line break of the XML
      --n;
      continue;
    }
    const double natural = size * scale * (is_narrow(c) ? 0.5 : 1);
    // What no delta tells goes on in the direction of reading.
    const bool lies = reading == 0 || reading == 180;
    const double back = reading == 180 || reading == 270 ? -1 : 1;
    const double step_x = next(dx, n, dy.empty() && lies ? back * natural : 0);
    const double step_y = next(dy, n, dx.empty() && !lies ? back * size : 0);
    // A letter is as wide as the step to the next one, if that is no gap.
    const double width = lies && step_x > 0 && step_x < 1.1 * size * scale ? step_x : natural;
    const OfdPoint place = matrix.apply(pen);
    PageRun run;
    run.x = points(place.x);
    run.y = points(place.y);
    run.width = points(width * matrix.width_scale());
    run.size = points(size * matrix.height_scale());
    run.angle = static_cast<float>(angle);
    run.begin = static_cast<uint32_t>(out_.text.size());
    out_.text += c;
    run.end = static_cast<uint32_t>(out_.text.size());
    out_.pages.back().runs.push_back(run);
    pen.x += step_x;
    pen.y += step_y;
  }
}

void OfdContent::line(OfdPoint from, OfdPoint to, const OfdMatrix& matrix) {
  const OfdPoint a = matrix.apply(from);
  const OfdPoint b = matrix.apply(to);
  out_.pages.back().lines.push_back({points(a.x), points(a.y), points(b.x), points(b.y)});
}

void OfdContent::path(pugi::xml_node node, const Frame& frame) {
  const bool stroked =
      is_true(attribute(node, "Stroke"), true) && !is_white(node, frame, "StrokeColor");
  const bool filled =
      is_true(attribute(node, "Fill"), false) && !is_white(node, frame, "FillColor");
  if (!stroked && !filled) return;
  const std::string data = text_of(child(node, "AbbreviatedData"));
  if (!spend(data.size() / 8)) return;
  const OfdMatrix matrix = matrix_in(node, frame.matrix);
  for (const OfdFigure& figure : figures_of(data)) {
    const OfdBox& b = figure.box;
    const bool thin =
        std::min(b.width * matrix.width_scale(), b.height * matrix.height_scale()) < kThin;
    if (filled && thin && !figure.curved && figure.strokes.size() > 1) {
      const double x = b.x + b.width / 2;
      const double y = b.y + b.height / 2;
      if (b.width > b.height)
        line({b.x, y}, {b.x + b.width, y}, matrix);
      else
        line({x, b.y}, {x, b.y + b.height}, matrix);
    } else if (stroked) {
      for (const OfdStroke& s : figure.strokes) line(s.from, s.to, matrix);
    }
  }
}

void OfdContent::image(pugi::xml_node node, const Frame& frame) {
  const auto box = box_of(attribute(node, "Boundary"));
  if (!box) return;
  const OfdPoint a = frame.matrix.apply({box->x, box->y});
  const OfdPoint b = frame.matrix.apply({box->x + box->width, box->y + box->height});
  out_.pages.back().images.push_back({points(std::min(a.x, b.x)), points(std::min(a.y, b.y)),
                                      points(std::fabs(a.x - b.x)), points(std::fabs(a.y - b.y))});
}

void OfdContent::composite(pugi::xml_node node, const Frame& frame) {
  if (frame.depth >= kMaxDepth) return;
  const auto unit = resources_->units.find(attribute(node, "ResourceID"));
  if (unit == resources_->units.end()) return;
  std::string_view draw_param = attribute(node, "DrawParam");
  if (draw_param.empty()) draw_param = frame.draw_param;
  container(child(unit->second, "Content"),
            {matrix_in(node, frame.matrix), draw_param, frame.depth + 1});
}

}  // namespace gouji::document
