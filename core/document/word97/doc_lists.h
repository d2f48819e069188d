// Automatic numbers of a DOC ([MS-DOC] 2.4.6.3, 2.9.131, 2.9.145).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/list_numbers.h"
#include "core/document/word97/doc_file.h"

namespace gouji::document {

class Lists {
 public:
  explicit Lists(const DocFile& file);

  // Counts a paragraph and gives its number; `list`: ilfo, from 1. Empty for lists that are not
  // there. To be asked in the order of the paragraphs.
  std::string next(uint16_t list, uint8_t level);

 private:
  struct List {
    int32_t id = 0;
    std::vector<ListLevel> levels;
    ListCounter counter;
  };
  struct Override {
    uint32_t level = 0;
    bool restarts = false;
    bool reshapes = false;
    uint32_t start = 0;
    ListLevel shape;
  };
  struct Instance {
    size_t list = SIZE_MAX;
    bool used = false;
    std::vector<Override> overrides;
    std::vector<ListLevel> levels;  // when some are reshaped
  };

  void read_lists(Bytes lists, Bytes levels);
  void read_instances(Bytes overrides);
  void start(Instance& instance);

  std::vector<List> lists_;
  std::vector<Instance> instances_;
};

}  // namespace gouji::document
