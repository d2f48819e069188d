#include "tests/support/xlsx_writer.h"

#include "tests/support/docx_writer.h"
#include "tests/support/grid.h"

namespace gouji::support {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr int kWidth = 15;

std::string place(int row, int column) {
  return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == text.npos;
}

// Rows of a sheet, written downwards.
class Sheet {
 public:
  explicit Sheet(XlsxVariant variant) : variant_(variant) {}

  void prose(const std::string& text) {
    const bool wide = variant_ == XlsxVariant::bordered;
    rows_ += open_row() + cell(row_, 0, text, wide) + "</row>";
    if (wide) merge(row_, 0, row_, kWidth - 1);
    ++row_;
  }
  void blank() { ++row_; }
  void table(const Grid& g) {
    for (int r = 0; r < g.rows; ++r) {
      rows_ += open_row();
      int column = 0;
      for (const GridCell* c : g.covering(r)) {
        column = c->column;
        for (int i = 0; i < c->columns; ++i)
          rows_ += cell(row_, column + i, c->row == r && i == 0 ? c->text : std::string(),
                        variant_ != XlsxVariant::plain);
        if (c->row == r && (c->rows > 1 || c->columns > 1))
          merge(row_, column, row_ + c->rows - 1, column + c->columns - 1);
      }
      rows_ += "</row>";
      ++row_;
    }
  }
  std::string inside() const {
    return "<sheetData>" + rows_ + "</sheetData>" +
           (merges_.empty() ? "" : "<mergeCells>" + merges_ + "</mergeCells>");
  }
  bool empty() const { return rows_.empty(); }

 private:
  std::string open_row() const { return "<row r=\"" + std::to_string(row_ + 1) + "\">"; }
  static std::string cell(int row, int column, const std::string& text, bool border) {
    const std::string start = "<c r=\"" + place(row, column) + "\"" + (border ? " s=\"1\"" : "");
    if (text.empty()) return border ? start + "/>" : std::string();
    if (is_number(text)) return start + "><v>" + text + "</v></c>";
    return start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml_escaped(text) +
           "</t></is></c>";
  }
  void merge(int row, int column, int last_row, int last_column) {
    merges_ +=
        "<mergeCell ref=\"" + place(row, column) + ":" + place(last_row, last_column) + "\"/>";
  }

  XlsxVariant variant_;
  int row_ = 0;
  std::string rows_, merges_;
};

}  // namespace

std::string_view name(XlsxVariant variant) {
  constexpr std::string_view kNames[] = {"bordered", "plain", "sheets"};
  return kNames[static_cast<size_t>(variant)];
}

std::vector<ZipEntry> xlsx_parts(const std::vector<XlsxPart>& sheets, std::string_view strings,
                                 std::string_view styles) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string relations(kRelations);
  const std::string names = " xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" + relations + "\"";
  const std::string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const std::string open =
      head +
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::vector<ZipEntry> out;
  std::string links;
  std::string entries;
  std::string content =
      head +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
      "relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
      types + "sheet.main+xml\"/>";
  const auto add = [&](const std::string& file, std::string_view type, std::string_view link,
                       const std::string& text) {
    content += "<Override PartName=\"/xl/" + file + "\" ContentType=\"" + types +
               std::string(type) + "+xml\"/>";
    links += "<Relationship Id=\"r" + std::to_string(out.size()) + "\" Type=\"" + relations + "/" +
             std::string(link) + "\" Target=\"" + file + "\"/>";
    out.push_back({"xl/" + file, head + text});
  };
  int n = 0;
  for (const XlsxPart& sheet : sheets) {
    const std::string number = std::to_string(++n);
    entries += "<sheet name=\"表" + number + "\" sheetId=\"" + number + "\"" +
               (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + " r:id=\"r" +
               std::to_string(out.size()) + "\"/>";
    add("worksheets/sheet" + number + ".xml", "worksheet", "worksheet",
        "<worksheet" + names + ">" + sheet.inside + "</worksheet>");
  }
  if (!strings.empty())
    add("sharedStrings.xml", "sharedStrings", "sharedStrings",
        "<sst" + names + ">" + std::string(strings) + "</sst>");
  if (!styles.empty())
    add("styles.xml", "styles", "styles",
        "<styleSheet" + names + ">" + std::string(styles) + "</styleSheet>");
  out.push_back({"xl/workbook.xml",
                 head + "<workbook" + names + "><sheets>" + entries + "</sheets></workbook>"});
  out.push_back({"xl/_rels/workbook.xml.rels", open + links + "</Relationships>"});
  out.push_back(
      {"_rels/.rels", open + "<Relationship Id=\"r1\" Type=\"" + relations +
                          "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
  out.push_back({"[Content_Types].xml", content + "</Types>"});
  return out;
}

std::string xlsx(const Specimen& report, XlsxVariant variant) {
  std::vector<XlsxPart> parts;
  Sheet sheet(variant);
  const auto end_sheet = [&] {
    if (sheet.empty()) return;
    parts.push_back({sheet.inside()});
    Sheet hidden(variant);
    hidden.prose("内部核对，共99件");
    parts.push_back({hidden.inside(), "hidden"});
    sheet = Sheet(variant);
  };
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::table) {
      if (variant == XlsxVariant::sheets && block.kind == BlockKind::section) end_sheet();
      sheet.prose(block.text);
    } else if (report.tables[block.table].present) {
      if (variant == XlsxVariant::plain) sheet.blank();
      sheet.table(grid(report.tables[block.table]));
      if (variant == XlsxVariant::plain) sheet.blank();
    }
  }
  parts.push_back({sheet.inside()});
  return zip(xlsx_parts(parts, {}, kBorderStyles));
}

}  // namespace gouji::support
