#include "core/document/word97/doc.h"

#include <array>

#include "core/document/word97/doc_render.h"

namespace gouji::document {
namespace {

// Where the stories begin, and at last where they end; 0 at the end: outside of the text.
std::array<uint32_t, kStories + 1> story_places(const DocFile& file, size_t characters) {
  std::array<uint32_t, kStories + 1> places{};
  uint64_t at = 0;
  for (size_t i = 0; i < kStories; ++i) {
    at += file.characters(static_cast<Story>(i));
    if (at > characters) return {};
    places[i + 1] = static_cast<uint32_t>(at);
  }
  return places;
}

Problem read_parts(DocFile& file, Document& document) {
  Pieces pieces(file.part(Part::pieces), file.text_stream());
  if (!pieces.valid()) return Problem::damaged;
  if (pieces.text.size() > kMaxText) return Problem::too_large;
  const auto places = story_places(file, pieces.text.size());
  if (places.back() == 0) return Problem::damaged;
  std::array<uint32_t, kStories> lengths{};
  for (size_t i = 0; i < kStories; ++i) {
    lengths[i] = places[i + 1] - places[i];
    blank_field_codes(pieces.text, places[i], places[i + 1]);
  }

  Formatting formatting(file, pieces);
  if (!formatting.valid()) return Problem::damaged;
  const auto paragraphs = split_paragraphs(pieces.text, lengths, formatting);
  if (paragraphs.size() > kMaxCells) return Problem::too_large;
  Lists lists(file);
  const TextBoxes boxes(file.part(Part::boxes), file.part(Part::shapes),
                        file.characters(Story::boxes));
  const auto begin = [&](Story story) { return places[static_cast<size_t>(story)]; };
  const auto end = [&](Story story) { return places[static_cast<size_t>(story) + 1]; };
  document.parts.emplace_back("WordDocument");
  DocRenderer renderer(pieces.text, paragraphs, formatting, lists, boxes, begin(Story::boxes),
                       document);
  renderer.story(begin(Story::main), end(Story::main));
  renderer.other_boxes();
  renderer.notes(begin(Story::footnotes), end(Story::footnotes));
  renderer.notes(begin(Story::endnotes), end(Story::endnotes));
  renderer.finish();
  if (!formatting.valid()) return Problem::damaged;
  return renderer.too_large() ? Problem::too_large : Problem::none;
}

}  // namespace

Read read_doc(const Input& input) {
  DocFile file(input.bytes);
  Read read;
  read.problem = file.problem();
  read.detail = file.detail();
  if (read.problem != Problem::none) return read;
  read.problem = read_parts(file, read.document);
  if (read.problem != Problem::none) read.document = {};
  return read;
}

}  // namespace gouji::document
