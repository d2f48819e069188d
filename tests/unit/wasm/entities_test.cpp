#include "wasm/entities.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

// Gumbo's own, which this is to give the same as.
extern "C" std::size_t match_named_char_ref(const char* text, std::size_t size, int codes[2]);

namespace gouji::entities {
namespace {

const Table& table() {
  static const Table made;
  return made;
}

void expect_as_gumbo(const std::string& text) {
  int ours[2] = {};
  int gumbos[2] = {};
  const std::size_t length = table().match(text.data(), text.size(), ours);
  ASSERT_EQ(length, match_named_char_ref(text.data(), text.size(), gumbos)) << text;
  if (length == 0) return;
  ASSERT_EQ(ours[0], gumbos[0]) << text;
  ASSERT_EQ(ours[1], gumbos[1]) << text;
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const char* at = kNames; *at != '\0';) {
    std::string word;
    for (; *at != '\0' && *at != ' ' && *at != '='; ++at) word += *at;
    if (*at != '\0') ++at;
    if (word.front() == '#' || word.front() == '+') continue;
    if (word.back() == '?') word.pop_back();
    found.push_back(word);
  }
  return found;
}

TEST(Entities, EveryNameIsMatchedAsByGumbo) {
  const std::vector<std::string> all = names();
  ASSERT_EQ(all.size(), kCount);
  for (const std::string& name : all) {
    int codes[2];
    EXPECT_EQ(table().match((name + ';').data(), name.size() + 1, codes), name.size() + 1) << name;
    for (const char* behind : {"", ";", "; ", ";;", " ", "a", "1;", "=", "\xC3\xA9", "lt;"})
      expect_as_gumbo(name + behind);
    for (std::size_t size = 0; size < name.size(); ++size) {
      expect_as_gumbo(name.substr(0, size));
      expect_as_gumbo(name.substr(0, size) + ';');
    }
  }
}

TEST(Entities, WhatIsNoNameIsNoneForGumboEither) {
  std::mt19937 random(20240131);
  const std::vector<std::string> all = names();
  constexpr std::string_view kLetters = "abegilmnopqrstux;AEGLT125 &=";
  for (int i = 0; i < 100000; ++i) {
    std::string text = all[random() % all.size()].substr(0, random() % 6);
    for (std::size_t more = random() % 5; more > 0; --more)
      text += kLetters[random() % kLetters.size()];
    expect_as_gumbo(text);
  }
  expect_as_gumbo(std::string(100, 'a'));
  expect_as_gumbo("CounterClockwiseContourIntegrals;");
}

}  // namespace
}  // namespace gouji::entities
