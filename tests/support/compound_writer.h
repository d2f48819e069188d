// Compound files of ours: streams in the root, and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gouji::support {

struct CompoundStream {
  std::string name;  // ASCII
  std::string bytes;
};

// `version`: 3 (sectors of 512 bytes) or 4 (of 4096). Streams below 4096 bytes go where the format
// puts small ones. `shuffled`: the sectors of each stream stand in reverse order.
std::string compound_file(std::vector<CompoundStream> streams, int version = 3,
                          bool shuffled = false);

// Little-endian numbers at the end of `out`, and over what stands at a place.
void put16(std::string& out, uint32_t value);
void put32(std::string& out, uint32_t value);
void set16(std::string& out, size_t at, uint32_t value);
void set32(std::string& out, size_t at, uint32_t value);

}  // namespace gouji::support
