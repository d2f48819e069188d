// Beginnings of real reports, in the shapes in which copies from the web arrive.
#include <gtest/gtest.h>

#include "tests/support/corpus.h"

namespace gouji::support {
namespace {

using enum forms::Table;

struct RowExpectation {
  std::string_view file;
  Table table;
  std::string_view row;
  std::string_view values;
};

constexpr RowExpectation kRows[] = {
    {"012_hangzhou-style2025.html", disclosure, "normative", "564 984 4185"},
    {"012_hangzhou-style2025.html", requests, "received", "13612 252 0 45 128 32 14069"},
    {"012_hangzhou-style2025.html", requests, "closed_other", "941 17 0 1 3 3 965"},
    {"012_hangzhou-style2025.html", requests, "carried_out", "783 6 0 2 25 3 819"},
    {"012_hangzhou-style2025.html", remedies, "suit_after_review", "74 1 30 51 156"},
    {"020_yangling-tjj2023.txt", disclosure, "rules", "/ / /"},
    {"020_yangling-tjj2023.txt", disclosure, "normative", "0 0 0"},
    {"020_yangling-tjj2023.txt", requests, "received", "_ _ _ _ _ _ 0"},
    {"020_yangling-tjj2023.txt", requests, "granted", "_ _ _ _ _ _ _"},
    {"022_changchun-tyjr2023.txt", requests, "received", "3 0 0 0 0 0 3"},
    {"022_changchun-tyjr2023.txt", disclosure, "fees", "0"},
    {"024_xuwen-sfj2023.txt", disclosure, "normative", "3 0 101"},
    {"024_xuwen-sfj2023.txt", requests, "received", "0 _ _ _ _ _ 0"},
    {"024_xuwen-sfj2023.txt", requests, "denied_internal", "_ _ _ _ _ _ 0"},
    {"026_hunanzhen2021.txt", disclosure, "licensing", "0"},
    {"026_hunanzhen2021.txt", disclosure, "penalty", "missing"},
    {"028_erlang2022.txt", disclosure, "normative", "4 0 4"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "normative", "2 2 19"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "licensing", "8 5 93"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "other_services", "117 0 165"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "coercion", "4 4 /"},
    {"032_yangling-tjj2020.txt", disclosure, "penalty", "0 0 0"},
    {"032_yangling-tjj2020.txt", disclosure, "procurement", "0 0"},
    {"034_yynanhu2019.txt", disclosure, "fees", "0 0"},
    {"034_yynanhu2019.txt", requests, "received", "unplaced, 2 values"},
    {"038_ankang2019.txt", disclosure, "normative", "30 30 30"},
    {"038_ankang2019.txt", disclosure, "procurement", "8 1605964"},
    {"042_zhanjiang-kfq-gaj2021.txt", disclosure, "penalty", "1311"},
    {"044_hld-gxq2024.txt", disclosure, "licensing", "20"},
    {"044_hld-gxq2024.txt", disclosure, "coercion", "0"},
    {"046_spj2021-trad.txt", disclosure, "licensing", "37 -3 1125"},
    {"046_spj2021-trad.txt", disclosure, "other_services", "_ _ _"},
    {"046_spj2021-trad.txt", disclosure, "procurement", "3 1035000"},
    {"046_spj2021-trad.txt", requests, "received", "unplaced, 3 values"},
    {"048_yanling-jlgy2020.txt", disclosure, "rules", "1 1 1"},
    {"048_yanling-jlgy2020.txt", disclosure, "procurement", "13 4674560"},
    {"048_yanling-jlgy2020.txt", requests, "received", "_ _ _ _ _ _ 0"},
    {"050_ningqiang-zrzy2021.txt", disclosure, "licensing", "3"},
    {"050_ningqiang-zrzy2021.txt", disclosure, "normative", "0 0 0"},
    {"054_zhanjiang-kfq-2024.txt", disclosure, "licensing", "247"},
    {"054_zhanjiang-kfq-2024.txt", disclosure, "normative", "0 0 2"},
    {"056_mashui2019.txt", disclosure, "penalty", "0 0 0"},
    {"058_pingli-nyj2020.txt", disclosure, "normative", "0 0 3"},
    {"062_shenji2020-page9.txt", requests, "carried_out", "0 0 0 0 0 0 0"},
    {"062_shenji2020-page9.txt", remedies, "review", "0 0 0 0 0"},
};

TEST(Corpus, FragmentsAreReadAsFarAsTheyTell) {
  const fs::path folder = kShared / "corpus" / "fragments";
  GOUJI_NEED(folder);
  for (const RowExpectation& e : kRows) {
    const RealReport r(folder / e.file);
    EXPECT_EQ(show(r.report, e.table, e.row), e.values) << e.file << " " << e.row;
  }
}

struct FindingExpectation {
  std::string_view file;
  std::string_view rule;
  bool due;
};
constexpr FindingExpectation kFindings[] = {
    {"020_yangling-tjj2023.txt", "cell-placeholder", true},
    {"020_yangling-tjj2023.txt", "breakdown-sum", false},
    {"022_changchun-tyjr2023.txt", "requests-claim", true},
    {"028_erlang2022.txt", "breakdown-sum", false},
    {"032_yangling-tjj2020.txt", "breakdown-sum", false},
    {"034_yynanhu2019.txt", "row-total", false},
    {"038_ankang2019.txt", "breakdown-sum", false},
    {"038_ankang2019.txt", "cell-unit", true},
    {"040_yaozhou-sjj2020.txt", "breakdown-sum", false},
    {"046_spj2021-trad.txt", "row-total", false},
    {"050_ningqiang-zrzy2021.txt", "breakdown-sum", false},
    {"052_huzhou-qxj2021.txt", "breakdown-sum", false},
    {"054_zhanjiang-kfq-2024.txt", "breakdown-sum", false},
    {"056_mashui2019.txt", "breakdown-sum", true},
    {"064_longhua-scjg2023.txt", "breakdown-sum", false},
    {"066_liaoyang2023.txt", "breakdown-sum", false},
    {"068_ankang-zsj2022.txt", "breakdown-sum", false},
    {"070_yinchuan-zrzy2022.txt", "breakdown-sum", false},
    {"072_dingxi-ggzy2020.txt", "breakdown-sum", false},
    {"074_jiashi2023.txt", "breakdown-sum", false},
    {"076_yongchuan-gxq2024.txt", "breakdown-sum", false},
    {"078_ganmei2024.txt", "breakdown-sum", false},
    {"080_chikan2022-trad.txt", "breakdown-sum", false},
    {"082_shengsi-gaj2020.txt", "breakdown-sum", false},
    {"084_chizhou-gaj2021.txt", "breakdown-sum", false},
    {"086_park365-2024.txt", "breakdown-sum", false},
    {"088_ankang-tjj2020.txt", "breakdown-sum", false},
};

TEST(Corpus, FragmentsGiveTheFindingsThatAreDueAndNoOthers) {
  const fs::path folder = kShared / "corpus" / "fragments";
  GOUJI_NEED(folder);
  for (const FindingExpectation& e : kFindings) {
    const RealReport r(folder / e.file);
    bool found = false;
    for (const rules::Finding& f : r.found.findings) found = found || f.rule->id == e.rule;
    EXPECT_EQ(found, e.due) << e.file << ": " << e.rule
                            << (e.due ? " is due" : " is no fault there") << "\n"
                            << r.list(e.rule);
  }
}

}  // namespace
}  // namespace gouji::support
