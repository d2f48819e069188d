#include "core/rules/readings/parts.h"
#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Cell;
using report::CellState;
using report::Paragraph;
using report::Report;
using report::TableRead;
using text::Decimal;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "fees", "amount", "186000元", "18.6")},
     .table = "disclosure",
     .row = "fees",
     .column = "amount",
     .form = "2021"},
    {.edits = {cell("disclosure", "fees", "amount", "186000", "18.6"),
               replace("行政事业性收费18.6万元", "行政事业性收费186000元")},
     .table = "disclosure",
     .row = "fees",
     .column = "amount",
     .form = "2021"},
    {.edits = {cell("disclosure", "fees", "amount", "380", "18.6"),
               replace("未收取信息处理费", "收取信息处理费380元")},
     .table = "disclosure",
     .row = "fees",
     .column = "amount",
     .form = "2021"},
    {.edits = {cell("disclosure", "fees", "amount", "186000", "18.6")},
     .table = "disclosure",
     .row = "fees",
     .column = "amount",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("行政事业性收费18.6万元", "行政事业性收费186000元")}, .form = "2021"},
    {.edits = {cell("disclosure", "fees", "amount", "18.6万元", "18.6")}, .form = "2021"},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr size_t kLongestNumber = 24;

// Some paragraph holds a digit with 元 behind it, or 万元.
bool may_state_money(const Report& r) {
  for (char digit = '0'; digit <= '9'; ++digit)
    if (r.index.may_hold(std::string(1, digit) + "元")) return true;
  return r.index.may_hold("万元");
}

// Where the paragraph gives this amount of a charge in 元, or the same in 万元: 186000元, 18.6万元
// for 186000; empty: nowhere.
SourceSpan stated_in_yuan(const Report& r, const Paragraph& p, Decimal amount) {
  const std::string_view f = r.folded_text(p);
  for (size_t yuan = text::find(f, "元"); yuan != std::string_view::npos;
       yuan = text::find(f, "元", yuan + 3)) {
    const size_t behind = f.substr(0, yuan).ends_with("万") ? yuan - 3 : yuan;
    size_t begin = behind;
    while (begin > 0 && behind - begin < kLongestNumber &&
           (is_digit(f[begin - 1]) || f[begin - 1] == ',' || f[begin - 1] == '.'))
      --begin;
    while (begin < behind && !is_digit(f[begin])) ++begin;
    const std::string_view digits = f.substr(begin, yuan - begin);  // with 万
    const auto number = text::scan_number(digits);
    if (!number || number->length != digits.size() || number->value != amount) continue;
    // The charge is named in the same clause, before the amount or right behind it.
    const size_t from = begin > 90 ? begin - 90 : 0;
    if (text::find(f.substr(from, yuan + 30 - from), "费") == std::string_view::npos) continue;
    return r.source(p, begin, yuan + 3 - begin);
  }
  return {};
}

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::disclosure, out);
  if (table == nullptr) return;
  const int row = table->form->find("fees");
  if (row < 0 || table->form->rows[static_cast<size_t>(row)].columns.front().key != "amount")
    return;
  const auto fees = static_cast<size_t>(row);
  if (!table->countable(fees)) {
    out.not_assessed(cell_key(*table->form, row, 0), why_not_countable(*table, fees, out));
    return;
  }
  const Cell& c = table->cell(fees, 0);
  if (c.state != CellState::value || c.value.is_zero()) return;
  const std::string folded = text::folded(r.raw(c.at));
  std::string evidence;
  if (folded.ends_with("元") && !folded.ends_with("万元") && !folded.ends_with("亿元")) {
    evidence = out.say({"单元格里写的单位是元", "the cell itself says 元"});
  } else if ((c.quirks & report::kQuirkUnit) == 0 && may_state_money(r)) {
    for (const Paragraph& p : r.paragraphs)
      if (const SourceSpan at = stated_in_yuan(r, p, c.value); !at.empty()) {
        evidence = out.say({"正文写的是“{}”", "the text says “{}”"}, {r.raw(at)});
        break;
      }
  }
  if (evidence.empty()) return;
  const Decimal yuan = c.value;
  Decimal ten_thousand = yuan;
  std::string expected;
  if (ten_thousand.scale <= 2) {  // a Decimal has at most six places
    ten_thousand.scale = static_cast<uint8_t>(ten_thousand.scale + 4);
    expected = text::to_string(ten_thousand);
  }
  Finding& f =
      out.add(c.at, out.say({"行政事业性收费“本年收费金额”的单位是万元，这里的{}像是以元计（{}）。",
                             "The amount of 行政事业性收费 is in 万元; {} looks like 元 ({})."},
                            {text::to_string(yuan), evidence}));
  f.cell = cell_key(*table->form, row, 0);
  f.expected = expected;
  f.actual = text::to_string(yuan);
}

}  // namespace

extern const Rule fee_unit;
const Rule fee_unit = {
    .id = "fee-unit",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"收费金额的单位可能不是万元", "The amount of fees may not be in 万元"},
    .basis = {"国办公开办函〔2021〕30号附件：表二“本年收费金额（单位：万元）”",
              "Annex of 国办公开办函〔2021〕30号: 本年收费金额（单位：万元）"},
    .advice = {"核对后换算成万元填写。", "Check the amount and give it in 万元."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
