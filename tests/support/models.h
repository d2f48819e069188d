// The reports that are written in every container: what the files of tests/containers must read as.
#pragma once

#include <string>
#include <vector>

#include "tests/support/specimen.h"

namespace gouji::support {

struct Model {
  std::string name;  // files begin with it and a dot or a dash: "2021-department-clean.docx"
  Specimen report;
  bool faulty = false;  // holds faults of every group; else no rule has anything to say
};

std::vector<Model> models();

}  // namespace gouji::support
