// The headings of the six sections: recognised by their wording, never by their number alone.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

// A number in front of a paragraph: 一、 （一） 1. （1） 第一部分.
struct Numbering {
  Level level = Level::none;
  uint8_t number = 0;
  uint8_t bytes = 0;  // of the folded text
};
Numbering numbering(std::string_view folded);

// Reads a line as one of the six headings. Nothing when its wording is not near any of them.
struct HeadingRead {
  SectionHeading heading;
  uint32_t bytes =
      0;  // folded bytes of the heading, when text follows it on its line; else the whole line
};
std::optional<HeadingRead> read_heading(std::string_view folded);

// "（一）总体情况", "一 总体情况": the form's wording behind its own number in another dress.
// Aspects look alike: only to be used where no heading was found.
std::optional<HeadingRead> read_odd_heading(std::string_view folded);

// 二、主动公开政府信息情况 第二十条第（一）项: a heading in its own number and the form's words,
// with the first cell of a table behind it, or nothing. Only to be used where that section is
// missing, or where its heading was not read as the form's.
std::optional<HeadingRead> read_heading_above_table(std::string_view folded);

// 一、总体情况 2023年，…: the form's number and words, and the text behind nothing but a blank, or
// not even that. Only to be used where the line was not read as a heading in the form's words.
// `cut`: only the beginning of the line is there.
struct HeadingBeforeText {
  HeadingRead read;
  bool if_apart = false;  // only where a blank stands between them in the source
};
std::optional<HeadingBeforeText> read_heading_before_text(std::string_view folded, bool cut);

// A first-level number with a short line behind it that no wording explains: 一、概述. The section
// is told by the number; only to be used where that section is missing.
std::optional<SectionHeading> read_numbered_heading(std::string_view folded);

}  // namespace gouji::report
