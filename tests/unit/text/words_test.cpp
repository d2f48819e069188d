#include "core/text/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace gouji::text {
namespace {

std::string made_up_text(std::mt19937& random) {
  const char* parts[] = {"政", "府", "信息", "公开", "。", "a", "1", "国务院", "国", "务"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += parts[random() % std::size(parts)];
  return text;
}

TEST(Words, FirstThree) {
  EXPECT_EQ(first_three("政府"), 0xE694BFu);
  EXPECT_EQ(first_three("abcd"), 0x616263u);
  EXPECT_EQ(first_three("ab"), 0u);
  EXPECT_EQ(first_three(""), 0u);
}

TEST(Words, FindLastIsThatOfStrings) {
  std::mt19937 random(6);
  for (int n = 0; n < 200; ++n) {
    const std::string text = made_up_text(random);
    for (const std::string_view word : {"国务院", "国", "公开", "院务"})
      EXPECT_EQ(find_last(text, word), std::string_view(text).rfind(word)) << text << " " << word;
  }
  EXPECT_EQ(find_last("国", "国务院"), std::string_view::npos);
}

TEST(Words, FindIsThatOfStrings) {
  std::mt19937 random(5);
  for (int n = 0; n < 200; ++n) {
    const std::string text = made_up_text(random);
    for (const std::string_view word : {"国务院", "国", "公开", "院务", "1", "a1"})
      for (size_t from = 0; from <= text.size() + 2; ++from)
        ASSERT_EQ(find(text, word, from), std::string_view(text).find(word, from)) << text;
    // Texts of every length, and words that end them.
    for (size_t end = 0; end <= text.size(); ++end) {
      const std::string_view front = std::string_view(text).substr(0, end);
      for (const std::string_view word : {"国务院", "国", "公开", "信息公开"})
        ASSERT_EQ(find(front, word), front.find(word)) << front;
    }
    EXPECT_EQ(find(text, "国务院", std::string_view::npos), std::string_view::npos);
  }
}

TEST(Words, TheLongestMatches) {
  static constexpr std::string_view kList[] = {"国", "国务院", "信息公开", "信息", "abc"};
  static constexpr Words kWords(kList);
  std::mt19937 random(6);
  for (int n = 0; n < 200; ++n) {
    const std::string text = made_up_text(random);
    for (size_t i = 0; i <= text.size(); ++i) {
      const std::string_view rest = std::string_view(text).substr(i);
      size_t longest = 0;
      for (const std::string_view word : kList)
        if (rest.starts_with(word)) longest = std::max(longest, word.size());
      ASSERT_EQ(kWords.match(rest), longest) << rest;
    }
  }
  EXPECT_EQ(kWords.match("abcd"), 3u);
  EXPECT_EQ(kWords.match("ab"), 0u);
}

}  // namespace
}  // namespace gouji::text
