// The words that the reader of claims knows, and the measure words.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/report/claims/statements.h"
#include "core/text/three_bytes.h"
#include "core/text/words.h"

namespace gouji::report {

enum class Word : uint8_t {
  none,
  quantity,     // says what a figure counts; which: Match::quantity
  carry,        // 结转: in or out is told by the year next to it
  last_year,    // 上年度
  next_year,    // 下年度
  request,      // 申请, 依申请公开
  subject,      // 政府信息公开
  weak,         // 信息, 事项: may belong to anything
  filler,       // 共, 的, 件数: may stand between a verb and its number
  total,        // 共计, 累计: a filler that begins a count of its own
  qualifier,    // 按期, 当场: only some of what is counted
  channel,      // 网络, 信函
  other_topic,  // 来信, 咨询, 建议: what is counted is no request
  applicant,    // 自然人, 法人或其他组织, 商业企业; which: Match::quantity
  whole,        // 我局, 全市: the agency itself
  part,         // 窗口, 代表: less than the agency
  office,       // 办公室, 县政府: less than a government, which reports for all its organs
  part_time,    // 上半年
  growth,       // 较, 增加, 持平
  reaches,      // 增至: the number behind is what the one before has become
  approx,       // 近, 约
  none_of,      // 未收到: what follows is nil, whatever stands between
  no,           // 无, 没有: the same when only known words stand between
  not_nil,      // 无法, 无关: begins like `no`
  fatal,        // 费, 败诉: what is nil is not the whole
  beside,       // 投诉: nil too, when it stands in a row with the others
  connector,    // 和, 及
  among,        // 其中
  including,    // 包括, 主要: an open list
  distributed,  // 分别为
  aside,        // 另有: no part of the list any more
  and_so_on,    // 等
  each,         // 各
  share,        // 占
};

struct Match {
  Word word = Word::none;
  Quantity quantity = Quantity::none;
  bool numeral = false;  // the text begins with 一 to 十, 两, 百 or 廿
  uint32_t bytes = 0;
};

enum class UnitKind : uint8_t {
  none,
  item,       // 件 条 篇: what lists and requests are counted in
  container,  // 个 项 场: counted too, but never the total of items
  money,
  percent,
  year,   // 2023年
  other,  // dates, durations, ordinals: no count
};

struct Unit {
  std::string_view text;
  UnitKind kind = UnitKind::none;
};
// All words and measure words, found by the first two characters of a text.
class Lexicon {
 public:
  static constexpr uint16_t kNoStart = 0xFFFF;

  static const Lexicon& get();

  // The longest known word at the start of a folded text; no bytes when there is none.
  Match match(std::string_view text) const { return match(text, start_of(text)); }
  // The same for one whose first character's `start` is known.
  Match match(std::string_view text, uint16_t start) const {
    const Start& s = starts_[start];
    const bool goes_on = text.size() >= 6 && (s.seconds & second_bit(text)) != 0;
    return goes_on ? search(start, text) : s.alone;
  }
  // The end of the stretch of ideographs from `from` on, not beyond `most` but for its last one, at
  // none of which a word or a numeral begins: what match() would tell one by one. It may end early.
  // `start` is set for match() when an ideograph stands there, with another character behind it;
  // else kNoStart.
  size_t end_of_unknown(std::string_view text, size_t from, size_t most, uint16_t& start) const {
    start = kNoStart;
    size_t i = from;
    while (i <= most && i + 6 <= text.size()) {
      const std::string_view rest(text.data() + i, 6);
      const uint32_t c = ideograph(rest);
      if (c == kCount) break;
      const uint16_t index = index_[c];
      if ((may_begin_[index] & second_bit(rest)) != 0) {
        start = index;
        break;
      }
      i += 3;
    }
    return i;
  }
  // The measure word at the start of a folded text; no text when there is none.
  Unit unit(std::string_view text) const;

 private:
  struct Entry {
    std::string_view text;
    Match match;
    uint32_t third = 0;  // third_of() it; 0: it has but two characters
  };
  // What begins with a character.
  struct Start {
    Match alone;        // the word that is nothing but it
    uint8_t units = 0;  // range of measure words, longest first
    uint8_t end_of_units = 0;
    uint64_t seconds = 0;  // second_bit() of every word of two characters or more
  };
  // The words that begin with two characters.
  struct Pair {
    uint64_t key = 0;    // 0: a free slot
    Match otherwise;     // when none of the longer ones stands there
    uint16_t begin = 0;  // the entries of three characters or more, longest first
    uint16_t end = 0;
  };
  static constexpr uint32_t kFirst = 0x4E00;  // of the ideographs
  static constexpr uint32_t kCount = 0x5200;
  static constexpr uint32_t kSlotBits = 11;

  Lexicon();
  uint16_t add_start(std::string_view text);

  // The ideograph at the start of a text, less kFirst; kCount when there is none.
  static uint32_t ideograph(std::string_view s) {
    if (s.size() < 3 || (static_cast<uint8_t>(s[0]) & 0xF0) != 0xE0) return kCount;
    const uint32_t c = (static_cast<uint32_t>(s[0]) & 0x0F) << 12 |
                       (static_cast<uint32_t>(s[1]) & 0x3F) << 6 |
                       (static_cast<uint32_t>(s[2]) & 0x3F);
    return std::min(c - kFirst, kCount);
  }
  // Index in starts_; 0 when nothing begins there.
  uint16_t start_of(std::string_view text) const { return index_[ideograph(text)]; }
  // The last six bits of the second character.
  static uint64_t second_bit(std::string_view text) { return uint64_t{1} << (text[5] & 0x3F); }
  // Of a text of two characters or more that begins with `start`: with the second character one
  // byte of the first is read, so that one word holds all.
  static uint64_t key_of(uint16_t start, std::string_view text) {
    return uint64_t{start} << 32 | text::four_bytes(text.data() + 2);
  }
  // The same for the third of three characters or more.
  static uint32_t third_of(std::string_view text) { return text::four_bytes(text.data() + 5); }
  static size_t slot_of(uint64_t key) { return key * 0x9E3779B97F4A7C15 >> (64 - kSlotBits); }
  static size_t next_slot(size_t slot) { return (slot + 1) % (size_t{1} << kSlotBits); }

  // The text has two characters or more.
  Match search(uint16_t start, std::string_view text) const {
    const uint64_t key = key_of(start, text);
    size_t at = slot_of(key);
    while (pairs_[at].key != key) {
      if (pairs_[at].key == 0) return starts_[start].alone;
      at = next_slot(at);
    }
    const Pair& pair = pairs_[at];
    if (pair.begin == pair.end || text.size() < 9) return pair.otherwise;
    const uint32_t third = third_of(text);
    for (size_t i = pair.begin; i < pair.end; ++i)
      // Words of three characters, most of these, are told by the third alone.
      if (const Entry& e = entries_[i];
          e.third == third && (e.match.bytes == 9 || text.starts_with(e.text)))
        return e.match;
    return pair.otherwise;
  }

  std::vector<Entry> entries_;
  std::vector<Start> starts_;  // the first is that of characters with which nothing begins
  // For each start second_bit() of the words of two characters or more; all when the character may
  // stand alone.
  std::vector<uint64_t> may_begin_;
  std::array<uint16_t, kCount + 1> index_{};
  std::array<Pair, size_t{1} << kSlotBits> pairs_{};
};

// The measure word at the start of a folded text.
inline Unit match_unit(std::string_view text) { return Lexicon::get().unit(text); }
// Requests are counted in it.
bool counts_requests(std::string_view unit);

}  // namespace gouji::report
