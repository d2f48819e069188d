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
        const std::string_view name = local_name(n);
        const bool holds = n == node || name == "Layer" || name == "PageBlock" || name == "Content";
        if (!holds) {
          object(n, {frame.matrix, draw_params.back(), frame.depth});
          return false;
        }
        const OfdObject own(n);
        if (!own.is_visible()) return false;
        draw_params.push_back(own.draw_param.empty() ? draw_params.back() : own.draw_param);
        return true;
      },
      [&](pugi::xml_node) { draw_params.pop_back(); });
}

void OfdContent::object(pugi::xml_node node, const Frame& frame) {
  if (!spend()) return;
  const OfdObject object(node);
  if (!object.is_visible()) return;
  const std::string_view name = local_name(node);
  if (name == "TextObject") {
    text(node, object, frame);
  } else if (name == "PathObject") {
    path(node, object, frame);
  } else if (name == "ImageObject") {
    image(object, frame);
  } else if (name == "CompositeObject") {
    composite(object, frame);
  }
}

// The object's own colour, or what its drawing parameters say; nothing said is black.
bool OfdContent::is_seen(pugi::xml_node node, std::string_view draw_param,
                         std::string_view name) const {
  OfdColour colour = colour_in(node, name);
  for (int i = 0; colour == OfdColour::none && i < kMaxDepth && !draw_param.empty(); ++i) {
    const auto param = resources_->draw_params.find(draw_param);
    if (param == resources_->draw_params.end()) break;
    colour = name == "FillColor" ? param->second.fill : param->second.stroke;
    draw_param = param->second.relative;
  }
  return colour != OfdColour::unseen;
}

void OfdContent::text(pugi::xml_node node, const OfdObject& object, const Frame& frame) {
  const OfdMatrix matrix = object.matrix(frame.matrix);
  const TextFrame text = {
      matrix,
      matrix.width_scale(),
      matrix.height_scale(),
      std::atan2(matrix.b, matrix.a) * kDegrees + number_in(object.char_direction, 0),
      number_in(object.size, 0),
      number_in(object.h_scale, 1),
      number_attribute(node, "ReadDirection", 0)};
  OfdPoint start;
  for (const pugi::xml_node child : node.children()) {
    if (!is(child, "TextCode")) continue;
    const OfdTextCode code(child);
    // A piece without a place begins where the one before began.
    start = {number_in(code.x, start.x), number_in(code.y, start.y)};
    characters(text_of(child, room_), code, text, start);
  }
}

void OfdContent::characters(std::string_view text, const OfdTextCode& code, const TextFrame& frame,
                            OfdPoint start) {
  if (!spend(text.size())) return;
  read_deltas(code.delta_x, text.size(), dx_);
  read_deltas(code.delta_y, text.size(), dy_);
  const auto next = [](const std::vector<double>& deltas, size_t i, double missing) {
    return deltas.empty() ? missing : deltas[std::min(i, deltas.size() - 1)];
  };
  const bool lies = frame.reading == 0 || frame.reading == 180;
  const double back = frame.reading == 180 || frame.reading == 270 ? -1 : 1;
  const double em = frame.size * frame.scale;
  PageRun run;
  run.size = points(frame.size * frame.height_scale);
  run.angle = static_cast<float>(frame.angle);
  size_t n = 0;
  OfdPoint pen = start;
  for (size_t at = 0; at < text.size(); ++n) {
    const std::string_view c = text.substr(at, length_at(text, at));
    at += c.size();
    if (static_cast<uint8_t>(c[0]) < 0x20) {  // a line break of the XML
      --n;
      continue;
    }
    const double natural = em * (is_narrow(c) ? 0.5 : 1);
    // What no delta tells goes on in the direction of reading.
    const double step_x = next(dx_, n, dy_.empty() && lies ? back * natural : 0);
    const double step_y = next(dy_, n, dx_.empty() && !lies ? back * frame.size : 0);
    // A letter is as wide as the step to the next one, if that is no gap.
    const double width = lies && step_x > 0 && step_x < 1.1 * em ? step_x : natural;
    const OfdPoint place = frame.matrix.apply(pen);
    run.x = points(place.x);
    run.y = points(place.y);
    run.width = points(width * frame.width_scale);
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

void OfdContent::path(pugi::xml_node node, const OfdObject& object, const Frame& frame) {
  const std::string_view param = object.draw_param.empty() ? frame.draw_param : object.draw_param;
  const bool stroked =
      OfdObject::is_true(object.stroke, true) && is_seen(node, param, "StrokeColor");
  const bool filled = OfdObject::is_true(object.fill, false) && is_seen(node, param, "FillColor");
  if (!stroked && !filled) return;
  const std::string_view data = text_of(child(node, "AbbreviatedData"), room_);
  if (!spend(data.size() / 8)) return;
  const OfdMatrix matrix = object.matrix(frame.matrix);
  path_.read(data);
  for (const OfdFigure& figure : path_.figures) {
    const OfdBox& b = figure.box;
    const bool thin =
        std::min(b.width * matrix.width_scale(), b.height * matrix.height_scale()) < kThin;
    if (filled && thin && !figure.curved && figure.end - figure.begin > 1) {
      const double x = b.x + b.width / 2;
      const double y = b.y + b.height / 2;
      if (b.width > b.height)
        line({b.x, y}, {b.x + b.width, y}, matrix);
      else
        line({x, b.y}, {x, b.y + b.height}, matrix);
    } else if (stroked) {
      for (size_t i = figure.begin; i < figure.end; ++i)
        line(path_.strokes[i].from, path_.strokes[i].to, matrix);
    }
  }
}

void OfdContent::image(const OfdObject& object, const Frame& frame) {
  const auto box = box_of(object.boundary);
  if (!box) return;
  const OfdPoint a = frame.matrix.apply({box->x, box->y});
  const OfdPoint b = frame.matrix.apply({box->x + box->width, box->y + box->height});
  out_.pages.back().images.push_back({points(std::min(a.x, b.x)), points(std::min(a.y, b.y)),
                                      points(std::fabs(a.x - b.x)), points(std::fabs(a.y - b.y))});
}

void OfdContent::composite(const OfdObject& object, const Frame& frame) {
  if (frame.depth >= kMaxDepth) return;
  const auto unit = resources_->units.find(object.resource);
  if (unit == resources_->units.end()) return;
  container(unit->second,
            {object.matrix(frame.matrix),
             object.draw_param.empty() ? frame.draw_param : object.draw_param, frame.depth + 1});
}

}  // namespace gouji::document
