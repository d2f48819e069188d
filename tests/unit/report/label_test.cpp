#include "core/report/tables/label.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/fold.h"

namespace gouji::report {
namespace {

TEST(Label, NoteMarks) {
  const auto without = [](std::string_view raw) {
    const std::string folded = text::folded(raw);
    return folded.substr(0, folded.size() - note_mark(folded));
  };
  for (const std::string_view raw : {"改进情况[1]", "改进情况［12］", "改进情况（注）",
                                     "改进情况(注1)", "改进情况[注2]", "改进情况〔3〕"})
    EXPECT_EQ(without(raw), "改进情况") << raw;
  for (const std::string_view raw :
       {"改进情况", "改进情况(1)", "〔2021〕30号", "23(12)", "改进情况[]", "改进情况[123]", "备注",
        "（备注）", "注）", "〕", ""})
    EXPECT_EQ(without(raw), text::folded(raw)) << raw;
}

}  // namespace
}  // namespace gouji::report
