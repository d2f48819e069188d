#include "tests/support/compound_writer.h"

#include <algorithm>
#include <utility>

namespace gouji::support {
namespace {

constexpr uint32_t kEnd = 0xFFFFFFFE;
constexpr uint32_t kFree = 0xFFFFFFFF;
constexpr uint32_t kFatMark = 0xFFFFFFFD;
constexpr uint32_t kDifatMark = 0xFFFFFFFC;
constexpr uint32_t kMini = 64;
constexpr uint32_t kCutoff = 4096;
constexpr size_t kDifatInHeader = 109;

class Builder {
 public:
  Builder(std::vector<CompoundStream> streams, int version, bool shuffled)
      : streams_(std::move(streams)), version_(version), shuffled_(shuffled) {
    // The order of names in the directory: by length, then by letters.
    std::sort(streams_.begin(), streams_.end(), [](const auto& a, const auto& b) {
      return a.name.size() != b.name.size() ? a.name.size() < b.name.size() : a.name < b.name;
    });
  }

  std::string run() {
    std::string mini;
    std::vector<uint32_t> mini_fat;
    std::vector<uint32_t> starts;
    for (const CompoundStream& s : streams_)
      starts.push_back(s.bytes.size() < kCutoff ? add_small(s.bytes, mini, mini_fat)
                                                : add(s.bytes));
    const uint32_t mini_start = mini.empty() ? kEnd : add(mini);
    std::string mini_table;
    for (const uint32_t next : mini_fat) put32(mini_table, next);
    const uint32_t mini_table_start = mini_table.empty() ? kEnd : add(mini_table);
    const uint32_t directory = add(entries(starts, mini_start, mini.size()));
    add_fat();

    std::string out = header(directory, mini_table_start,
                             static_cast<uint32_t>((mini_table.size() + size() - 1) / size()));
    for (const std::string& s : sectors_) out += s;
    return out;
  }

 private:
  uint32_t size() const { return version_ == 4 ? 4096 : 512; }

  uint32_t add(const std::string& bytes) {
    const auto first = static_cast<uint32_t>(sectors_.size());
    const auto count = static_cast<uint32_t>((bytes.size() + size() - 1) / size());
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t part = shuffled_ ? count - 1 - i : i;
      std::string sector = bytes.substr(size_t{part} * size(), size());
      sector.resize(size(), '\0');
      sectors_.push_back(std::move(sector));
      if (shuffled_)
        fat_.push_back(i == 0 ? kEnd : first + i - 1);
      else
        fat_.push_back(i + 1 == count ? kEnd : first + i + 1);
    }
    return shuffled_ ? first + count - 1 : first;
  }

  static uint32_t add_small(const std::string& bytes, std::string& mini,
                            std::vector<uint32_t>& table) {
    if (bytes.empty()) return kEnd;
    const auto first = static_cast<uint32_t>(table.size());
    const auto count = static_cast<uint32_t>((bytes.size() + kMini - 1) / kMini);
    for (uint32_t i = 0; i < count; ++i) table.push_back(i + 1 == count ? kEnd : first + i + 1);
    mini += bytes;
    mini.resize(table.size() * kMini, '\0');
    return first;
  }

  // A balanced tree over the sorted streams; entry i + 1 is stream i.
  uint32_t tree(size_t begin, size_t end, std::vector<std::pair<uint32_t, uint32_t>>& children) {
    if (begin == end) return kFree;
    const size_t middle = (begin + end) / 2;
    const uint32_t left = tree(begin, middle, children);
    const uint32_t right = tree(middle + 1, end, children);
    children[middle] = {left, right};
    return static_cast<uint32_t>(middle + 1);
  }

  static void add_entry(std::string& out, const std::string& name, int type, uint32_t left,
                        uint32_t right, uint32_t child, uint32_t start, size_t bytes) {
    std::string entry;
    for (const char c : name) put16(entry, static_cast<uint8_t>(c));
    entry.resize(64, '\0');
    put16(entry, static_cast<uint32_t>(name.size() + 1) * 2);
    entry += static_cast<char>(type);
    entry += '\1';  // black
    put32(entry, left);
    put32(entry, right);
    put32(entry, child);
    entry.resize(116, '\0');
    put32(entry, start);
    put32(entry, static_cast<uint32_t>(bytes));
    put32(entry, 0);
    out += entry;
  }

  std::string entries(const std::vector<uint32_t>& starts, uint32_t mini_start, size_t mini_size) {
    std::vector<std::pair<uint32_t, uint32_t>> children(streams_.size());
    const uint32_t top = tree(0, streams_.size(), children);
    std::string out;
    add_entry(out, "Root Entry", 5, kFree, kFree, top, mini_start, mini_size);
    for (size_t i = 0; i < streams_.size(); ++i)
      add_entry(out, streams_[i].name, 2, children[i].first, children[i].second, kFree, starts[i],
                streams_[i].bytes.size());
    while (out.size() % size() != 0) add_entry(out, "", 0, kFree, kFree, kFree, 0, 0);
    return out;
  }

  // The FAT describes its own sectors too, so their number is found by growing.
  void add_fat() {
    const size_t per_sector = size() / 4;
    size_t fats = 0;
    size_t difats = 0;
    for (bool grown = true; grown;) {
      const size_t all = sectors_.size() + fats + difats;
      const size_t needed = (all + per_sector - 1) / per_sector;
      const size_t beyond = needed > kDifatInHeader ? needed - kDifatInHeader : 0;
      const size_t lists = (beyond + per_sector - 2) / (per_sector - 1);
      grown = needed != fats || lists != difats;
      fats = needed;
      difats = lists;
    }
    const auto first = static_cast<uint32_t>(sectors_.size());
    fat_.insert(fat_.end(), fats, kFatMark);
    fat_.insert(fat_.end(), difats, kDifatMark);
    fat_.resize(fats * per_sector, kFree);
    for (size_t f = 0; f < fats; ++f) {
      fat_places_.push_back(first + static_cast<uint32_t>(f));
      std::string sector;
      for (size_t i = 0; i < per_sector; ++i) put32(sector, fat_[f * per_sector + i]);
      sectors_.push_back(std::move(sector));
    }
    difats_ = difats;
    for (size_t d = 0; d < difats; ++d) {
      std::string sector;
      for (size_t i = 0; i + 1 < per_sector; ++i) {
        const size_t f = kDifatInHeader + d * (per_sector - 1) + i;
        put32(sector, f < fats ? fat_places_[f] : kFree);
      }
      put32(sector, d + 1 == difats ? kEnd : static_cast<uint32_t>(sectors_.size()) + 1);
      sectors_.push_back(std::move(sector));
    }
  }

  std::string header(uint32_t directory, uint32_t mini_table, uint32_t mini_sectors) const {
    std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    out.resize(24, '\0');
    put16(out, 0x3E);
    put16(out, static_cast<uint32_t>(version_));
    put16(out, 0xFFFE);
    put16(out, version_ == 4 ? 12 : 9);
    put16(out, 6);
    out.resize(40, '\0');
    put32(out, version_ == 4 ? 1 : 0);  // sectors of the directory
    put32(out, static_cast<uint32_t>(fat_places_.size()));
    put32(out, directory);
    put32(out, 0);
    put32(out, kCutoff);
    put32(out, mini_table);
    put32(out, mini_table == kEnd ? 0 : mini_sectors);
    const size_t difat = sectors_.size() - difats_;
    put32(out, difats_ == 0 ? kEnd : static_cast<uint32_t>(difat));
    put32(out, static_cast<uint32_t>(difats_));
    for (size_t i = 0; i < kDifatInHeader; ++i)
      put32(out, i < fat_places_.size() ? fat_places_[i] : kFree);
    out.resize(size(), '\0');
    return out;
  }

  std::vector<CompoundStream> streams_;
  int version_;
  bool shuffled_;
  std::vector<std::string> sectors_;
  std::vector<uint32_t> fat_;
  std::vector<uint32_t> fat_places_;
  size_t difats_ = 0;
};

}  // namespace

std::string compound_file(std::vector<CompoundStream> streams, int version, bool shuffled) {
  return Builder(std::move(streams), version, shuffled).run();
}

void put16(std::string& out, uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}
void put32(std::string& out, uint32_t value) {
  put16(out, value);
  put16(out, value >> 16);
}
void set16(std::string& out, size_t at, uint32_t value) {
  out[at] = static_cast<char>(value & 0xFF);
  out[at + 1] = static_cast<char>(value >> 8 & 0xFF);
}
void set32(std::string& out, size_t at, uint32_t value) {
  set16(out, at, value);
  set16(out, at + 2, value >> 16);
}

}  // namespace gouji::support
