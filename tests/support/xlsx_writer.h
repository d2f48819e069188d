// Reports as XLSX, and small workbooks for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/specimen.h"
#include "tests/support/zip_writer.h"

namespace gouji::support {

enum class XlsxVariant : uint8_t {
  bordered,  // one sheet: prose merged over the width, tables with borders
  plain,     // one sheet: no borders, prose in the first column, blank rows around tables
  sheets,    // a sheet for each part of the report, a hidden one between
};
inline constexpr XlsxVariant kXlsxVariants[] = {XlsxVariant::bordered, XlsxVariant::plain,
                                                XlsxVariant::sheets};
std::string_view name(XlsxVariant variant);

std::string xlsx(const Specimen& report, XlsxVariant variant);

struct XlsxPart {
  std::string inside;  // of <worksheet>
  std::string state = {};
};
// Style 1 has a border. The parts of a workbook with these sheets; `strings` and `styles` are the
// insides of their parts.
std::vector<ZipEntry> xlsx_parts(const std::vector<XlsxPart>& sheets, std::string_view strings = {},
                                 std::string_view styles = {});
inline constexpr std::string_view kBorderStyles =
    "<borders><border/><border><left style=\"thin\"/><right style=\"thin\"/></border></borders>"
    "<cellXfs><xf/><xf borderId=\"1\"/></cellXfs>";

}  // namespace gouji::support
