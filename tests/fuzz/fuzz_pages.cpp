// Any bytes as the packed pages of a PDF; and as pages made of them, where lines nearly meet. No
// crash, no endless loop, and a document that keeps its contract.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/document/pages/page.h"
#include "tests/fuzz/sound_document.h"

namespace {

using namespace gouji::document;

constexpr std::string_view kTexts[] = {
    "总计",           "0",        "12",    "一、本年新收政府信息公开申请数量",
    "（一）予以公开", "年 月",    "— 3 —", "规章",
    "1.属于国家秘密", "ab",       "。",    "三",
    "第3页 共6页",    "行政强制", "　",    "𠮷",
};

// Five bytes are one mark: what it is and where it stands, on a page of sixteen steps.
Pages pages_of(const uint8_t* data, size_t size) {
  Pages pages;
  pages.pages.resize(1);
  pages.pages[0].width = pages.pages[0].height = 256;
  const auto step = [](uint8_t b) { return static_cast<float>(b); };
  for (size_t i = 0; i + 5 <= size && i < 4000; i += 5) {
    const uint8_t* d = data + i;
    Page& page = pages.pages.back();
    switch (d[0] % 8) {
      case 0:
        if (pages.pages.size() < 30) pages.pages.push_back({256, 256, {}, {}, {}, 0});
        break;
      case 1:
      case 2:
        page.lines.push_back({step(d[1]), step(d[2]), step(d[3]), step(d[2])});
        break;
      case 3:
      case 4:
        page.lines.push_back({step(d[1]), step(d[2]), step(d[1]), step(d[3])});
        break;
      default: {
        PageRun run;
        const std::string_view text = kTexts[d[3] % 16];
        run.x = step(d[1]);
        run.y = step(d[2]);
        run.width = step(d[4]);
        run.size = static_cast<float>(d[3] / 16 + 1);
        run.angle = d[0] < 240 ? 0.0F : static_cast<float>((d[0] - 240) * 30);
        run.begin = static_cast<uint32_t>(pages.text.size());
        pages.text += text;
        run.end = static_cast<uint32_t>(pages.text.size());
        page.runs.push_back(run);
      }
    }
  }
  return pages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (size > 0 && (data[0] == 'P' || data[0] == 'E')) {
    gouji::fuzz::require_sound(read_pdf({"%PDF-", bytes}).document);
  } else {
    gouji::fuzz::require_sound(read_pages(pages_of(data, size)).document);
  }
  return 0;
}
