#include "core/document/word97/doc_lists.h"

#include <algorithm>
#include <unordered_map>

#include "core/document/word97/utf8.h"

namespace gouji::document {
namespace {

constexpr uint32_t kListSize = 28;      // LSTF
constexpr uint32_t kLevelSize = 28;     // LVLF
constexpr uint32_t kOverrideSize = 16;  // LFO
constexpr uint32_t kMaxLevelText = 64;  // characters; Word allows fewer

// Reads a level (LVL) and moves behind it.
ListLevel read_level(Bytes bytes, uint64_t& at) {
  ListLevel level;
  level.start = bytes.u32(at);
  level.kind = number_kind(bytes.u8(at + 4));
  const uint8_t flags = bytes.u8(at + 5);
  level.legal = (flags & 0x04) != 0;
  if ((flags & 0x08) != 0) level.restart = bytes.u8(at + 26);
  at += kLevelSize + uint64_t{bytes.u8(at + 24)} + bytes.u8(at + 25);
  const uint32_t length = bytes.u16(at);
  for (uint32_t i = 0; i < std::min(length, kMaxLevelText); ++i) {
    const uint16_t c = bytes.u16(at + 2 + 2 * uint64_t{i});
    if (c < kListLevels)
      level.text.append("%").append(1, static_cast<char>('1' + c));
    else
      append_utf8(c, level.text);
  }
  at += 2 + 2 * uint64_t{length};
  return level;
}

}  // namespace

Lists::Lists(const DocFile& file) {
  read_lists(file.part(Part::lists), file.behind(Part::lists));
  read_instances(file.part(Part::list_overrides));
}

void Lists::read_lists(Bytes lists, Bytes levels) {
  uint64_t at = 0;
  for (uint32_t i = 0; i < lists.u16(0); ++i) {
    const uint64_t here = 2 + uint64_t{i} * kListSize;
    if (!lists.has(here, kListSize)) return;
    List& list = lists_.emplace_back();
    list.id = static_cast<int32_t>(lists.u32(here));
    const bool simple = (lists.u8(here + 26) & 1) != 0;
    for (uint32_t l = 0; l < (simple ? 1 : kListLevels) && levels.has(at, kLevelSize); ++l)
      list.levels.push_back(read_level(levels, at));
  }
}

void Lists::read_instances(Bytes overrides) {
  std::unordered_map<int32_t, size_t> by_id;
  for (size_t i = 0; i < lists_.size(); ++i) by_id.emplace(lists_[i].id, i);
  const uint64_t count = std::min<uint64_t>(overrides.u32(0), overrides.size() / kOverrideSize);
  uint64_t at = 4 + count * kOverrideSize;
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t here = 4 + i * kOverrideSize;
    Instance& instance = instances_.emplace_back();
    const auto found = by_id.find(static_cast<int32_t>(overrides.u32(here)));
    if (found != by_id.end()) instance.list = found->second;
    at += 4;
    for (uint8_t o = 0; o < overrides.u8(here + 12) && overrides.has(at, 8); ++o) {
      Override& added = instance.overrides.emplace_back();
      const uint32_t flags = overrides.u32(at + 4);
      added.start = overrides.u32(at);
      added.level = flags & 0x0F;
      added.restarts = (flags & 0x10) != 0;
      added.reshapes = (flags & 0x20) != 0;
      at += 8;
      if (!added.reshapes) continue;
      added.shape = read_level(overrides, at);
      added.start = added.shape.start;
    }
  }
}

// What an instance changes is in force from its first paragraph on.
void Lists::start(Instance& instance) {
  instance.used = true;
  List& list = lists_[instance.list];
  for (const Override& o : instance.overrides) {
    if (o.restarts) list.counter.restart(o.level, o.start);
    if (!o.reshapes || o.level >= list.levels.size()) continue;
    if (instance.levels.empty()) instance.levels = list.levels;
    instance.levels[o.level] = o.shape;
  }
}

std::string Lists::next(uint16_t list, uint8_t level) {
  if (list == 0 || list > instances_.size()) return {};
  Instance& instance = instances_[list - 1u];
  if (instance.list >= lists_.size()) return {};
  if (!instance.used) start(instance);
  List& numbered = lists_[instance.list];
  const std::vector<ListLevel>& levels =
      instance.levels.empty() ? numbered.levels : instance.levels;
  return numbered.counter.next(levels, level);
}

}  // namespace gouji::document
