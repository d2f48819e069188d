#include "core/document/word97/compound.h"

#include <algorithm>

namespace gouji::document {
namespace {

constexpr uint32_t kLastSector = 0xFFFFFFFA;  // above: marks, such as the end of a chain
constexpr uint32_t kNoEntry = 0xFFFFFFFF;
constexpr uint32_t kHeaderSize = 512;
constexpr uint32_t kEntrySize = 128;
constexpr uint32_t kMiniShift = 6;
constexpr uint32_t kFatSectorsInHeader = 109;
constexpr uint8_t kStream = 2;
constexpr uint8_t kRoot = 5;

std::string name_of(Bytes entry) {
  std::string name;
  const uint32_t length = std::min<uint32_t>(entry.u16(64), 64) / 2;
  for (uint32_t i = 0; i + 1 < length; ++i) {
    const uint16_t c = entry.u16(size_t{i} * 2);
    const bool upper = c >= 'A' && c <= 'Z';
    name += c < 0x80 ? static_cast<char>(upper ? c + 32 : c) : '?';
  }
  return name;
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (!read_header()) return;
  read_fat();
  read_directory();
  list_root();
  valid_ = !entries_.empty();
}

bool CompoundFile::read_header() {
  constexpr std::string_view kMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  if (bytes_.size() < kHeaderSize || !bytes_.view().starts_with(kMagic)) return false;
  shift_ = bytes_.u16(30);
  if ((shift_ != 9 && shift_ != 12) || bytes_.u16(32) != kMiniShift) return false;
  const uint64_t size = uint64_t{1} << shift_;
  const uint64_t sectors = (bytes_.size() + size - 1) / size;  // the header is as long as one
  sectors_ = static_cast<uint32_t>(std::min<uint64_t>(sectors > 0 ? sectors - 1 : 0, kLastSector));
  mini_cutoff_ = bytes_.u32(56);
  return true;
}

// Where the sectors of the FAT are: the header names the first 109, a chain of sectors the rest.
void CompoundFile::read_fat() {
  const uint32_t per_sector = (1u << shift_) / 4;
  const uint32_t wanted = (sectors_ + per_sector - 1) / per_sector;
  for (uint32_t i = 0; i < kFatSectorsInHeader && fat_sectors_.size() < wanted; ++i)
    fat_sectors_.push_back(bytes_.u32(76 + size_t{i} * 4));
  uint32_t at = bytes_.u32(68);
  while (fat_sectors_.size() < wanted && at < sectors_) {
    const Bytes difat = sector(at);
    for (uint32_t i = 0; i + 1 < per_sector && fat_sectors_.size() < wanted; ++i)
      fat_sectors_.push_back(difat.u32(size_t{i} * 4));
    at = difat.u32(size_t{per_sector - 1} * 4);
  }
}

uint32_t CompoundFile::next(uint32_t index) const {
  const uint32_t per_sector = (1u << shift_) / 4;
  const uint32_t fat = index / per_sector;
  if (fat >= fat_sectors_.size()) return kNoEntry;
  const Bytes table = sector(fat_sectors_[fat]);
  const uint64_t at = uint64_t{index % per_sector} * 4;
  return table.has(at, 4) ? table.u32(at) : kNoEntry;
}

Bytes CompoundFile::sector(uint32_t index) const {
  if (index >= sectors_) return {};
  return bytes_.part((uint64_t{index} + 1) << shift_, uint64_t{1} << shift_);
}

std::string CompoundFile::chain(uint32_t start, uint64_t limit) const {
  std::string out;
  limit = std::min<uint64_t>(limit, uint64_t{sectors_} << shift_);
  out.reserve(static_cast<size_t>(limit));
  // No chain is longer than the file has sectors, so that a circle ends here too.
  for (uint32_t at = start; at < sectors_ && out.size() < limit; at = next(at)) {
    const Bytes part = sector(at).part(0, limit - out.size());
    out += part.view();
    if (part.size() < size_t{1} << shift_) break;
  }
  return out;
}

std::string CompoundFile::mini_chain(uint32_t start, uint64_t limit) const {
  const Entry& root = entries_[0];
  const std::string container = chain(root.start, root.size);
  const std::string table = chain(bytes_.u32(60), UINT64_MAX);
  std::string out;
  limit = std::min<uint64_t>(limit, container.size());
  for (uint32_t at = start; out.size() < limit;) {
    const Bytes part = Bytes(container).part(uint64_t{at} << kMiniShift, uint64_t{1} << kMiniShift);
    if (part.empty()) break;
    out += part.part(0, limit - out.size()).view();
    if (!Bytes(table).has(uint64_t{at} * 4, 4)) break;
    at = Bytes(table).u32(uint64_t{at} * 4);
  }
  return out;
}

void CompoundFile::read_directory() {
  const std::string directory = chain(bytes_.u32(48), UINT64_MAX);
  for (uint64_t at = 0; at + kEntrySize <= directory.size(); at += kEntrySize) {
    const Bytes raw = Bytes(directory).part(at, kEntrySize);
    Entry& entry = entries_.emplace_back();
    const uint8_t type = raw.u8(66);
    entry.name = type == 0 ? std::string() : name_of(raw);
    entry.is_stream = type == kStream;
    entry.left = raw.u32(68);
    entry.right = raw.u32(72);
    entry.child = raw.u32(76);
    entry.start = raw.u32(116);
    // Version 3 leaves anything in the upper half.
    entry.size = raw.u32(120) | (shift_ == 9 ? 0 : uint64_t{raw.u32(124)} << 32);
    if (at == 0 && type != kRoot) {
      entries_.clear();
      return;
    }
  }
}

// The entries of a storage make a tree by name.
void CompoundFile::list_root() {
  if (entries_.empty()) return;
  std::vector<bool> seen(entries_.size(), false);
  std::vector<uint32_t> open = {entries_[0].child};
  bool sound = true;
  while (!open.empty() && sound) {
    const uint32_t i = open.back();
    open.pop_back();
    if (i == kNoEntry) continue;
    sound = i < entries_.size() && !seen[i];
    if (!sound) break;
    seen[i] = true;
    root_.push_back(i);
    open.push_back(entries_[i].right);
    open.push_back(entries_[i].left);
  }
  if (sound) return;
  root_.clear();
  for (uint32_t i = 1; i < entries_.size(); ++i) root_.push_back(i);
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
  const std::string wanted = lower(name);
  for (const uint32_t i : root_)
    if (entries_[i].name == wanted) return &entries_[i];
  return nullptr;
}

std::optional<std::string> CompoundFile::stream(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry == nullptr || !entry->is_stream) return std::nullopt;
  return entry->size < mini_cutoff_ ? mini_chain(entry->start, entry->size)
                                    : chain(entry->start, entry->size);
}

std::string_view compound_format(std::string_view bytes) {
  struct Known {
    std::string_view stream;
    std::string_view format;
  };
  constexpr Known kKnown[] = {
      {"EncryptedPackage", "encrypted-package"},
      {"WordDocument", "doc"},
      {"Workbook", "xls"},
      {"Book", "xls"},
      {"PowerPoint Document", "ppt"},
  };
  const CompoundFile file(bytes);
  for (const Known& known : kKnown)
    if (file.valid() && file.has(known.stream)) return known.format;
  return "ole2";
}

Read read_compound(const Input& input) {
  Read read;
  read.problem = CompoundFile(input.bytes).valid() ? Problem::unsupported : Problem::damaged;
  if (read.problem == Problem::unsupported) read.detail = "ole2";
  return read;
}

}  // namespace gouji::document
