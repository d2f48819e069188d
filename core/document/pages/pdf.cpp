// The packed text of a PDF's pages.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/document/pages/page.h"
#include "core/text/detect.h"

namespace gouji::document {
namespace {

constexpr size_t kMaxPacked = size_t{96} << 20;
constexpr size_t kMaxPages = 2000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// -12.34: digits, at most two decimals, no more than any page needs.
std::optional<float> number(std::string_view field) {
  const bool negative = field.starts_with('-');
  if (negative) field.remove_prefix(1);
  const size_t dot = std::min(field.find('.'), field.size());
  const std::string_view whole = field.substr(0, dot);
  const std::string_view decimals = dot < field.size() ? field.substr(dot + 1) : "";
  if (whole.empty() || whole.size() > 9 || decimals.size() > 2) return std::nullopt;
  if (dot < field.size() && decimals.empty()) return std::nullopt;
  int64_t hundredths = 0;
  for (const char c : whole) {
    if (!is_digit(c)) return std::nullopt;
    hundredths = hundredths * 10 + (c - '0');
  }
  hundredths *= 100;
  int64_t unit = 10;
  for (const char c : decimals) {
    if (!is_digit(c)) return std::nullopt;
    hundredths += (c - '0') * unit;
    unit /= 10;
  }
  const float value = static_cast<float>(static_cast<double>(hundredths) / 100.0);
  return negative ? -value : value;
}

bool is_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (static_cast<uint8_t>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    uint32_t skip = 0;
    const uint32_t length = text::utf8_length(text, at, &skip);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

class Unpacker {
 public:
  Unpacker(std::string_view packed, Pages& pages) : packed_(packed), pages_(pages) {}

  Problem run() {
    pages_.text.reserve(packed_.size() / 2);
    while (!packed_.empty()) {
      const size_t end = std::min(packed_.find('\n'), packed_.size());
      std::string_view line = packed_.substr(0, end);
      packed_.remove_prefix(std::min(end + 1, packed_.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (const Problem problem = record(line); problem != Problem::none) return problem;
    }
    return pages_.pages.empty() ? Problem::damaged : Problem::none;
  }

 private:
  Problem record(std::string_view line) {
    if (line.empty()) return Problem::none;
    if (!split(line) || fields_[0].size() != 1) return Problem::damaged;
    const char kind = fields_[0][0];
    if (kind == 'E') return error();
    if (kind == 'P') return page() ? Problem::none : too_many_or_damaged();
    if (pages_.pages.empty()) return Problem::damaged;
    switch (kind) {
      case 'T':
        return run_of_text() ? Problem::none : Problem::damaged;
      case 'L':
        return ruling() ? Problem::none : Problem::damaged;
      case 'I':
        return image() ? Problem::none : Problem::damaged;
      case 'U':
        return unmapped() ? Problem::none : Problem::damaged;
      default:
        return Problem::damaged;
    }
  }

  // At most seven fields.
  bool split(std::string_view line) {
    count_ = 0;
    for (size_t begin = 0; begin <= line.size();) {
      if (count_ == fields_.size()) return false;
      const size_t end = std::min(line.find('\t', begin), line.size());
      fields_[count_++] = line.substr(begin, end - begin);
      begin = end + 1;
    }
    return true;
  }

  // Reads fields 1 to n as numbers.
  template <size_t N>
  bool numbers(std::array<float, N>& out) const {
    if (count_ < N + 1) return false;
    for (size_t i = 0; i < N; ++i) {
      const auto value = number(fields_[i + 1]);
      if (!value) return false;
      out[i] = *value;
    }
    return true;
  }

  Problem error() const {
    const std::string_view code = count_ == 2 ? fields_[1] : "";
    if (code == "encrypted") return Problem::encrypted;
    if (code == "too-large") return Problem::too_large;
    return Problem::damaged;
  }

  Problem too_many_or_damaged() const {
    return pages_.pages.size() >= kMaxPages ? Problem::too_large : Problem::damaged;
  }

  bool page() {
    std::array<float, 2> n;
    if (pages_.pages.size() >= kMaxPages || count_ != 3 || !numbers(n)) return false;
    Page& page = pages_.pages.emplace_back();
    page.width = n[0];
    page.height = n[1];
    return true;
  }

  bool run_of_text() {
    std::array<float, 4> n;
    if (count_ < 6 || !numbers(n) || !is_utf8(fields_[5])) return false;
    PageRun run;
    run.x = n[0];
    run.y = n[1];
    run.width = n[2];
    run.size = n[3];
    if (count_ == 7) {
      const auto angle = number(fields_[6]);
      if (!angle) return false;
      run.angle = *angle;
    }
    run.begin = static_cast<uint32_t>(pages_.text.size());
    pages_.text += fields_[5];
    run.end = static_cast<uint32_t>(pages_.text.size());
    pages_.pages.back().runs.push_back(run);
    return true;
  }

  bool ruling() {
    std::array<float, 4> n;
    if (count_ != 5 || !numbers(n)) return false;
    pages_.pages.back().lines.push_back({n[0], n[1], n[2], n[3]});
    return true;
  }

  bool image() {
    std::array<float, 4> n;
    if (count_ != 5 || !numbers(n)) return false;
    pages_.pages.back().images.push_back({n[0], n[1], n[2], n[3]});
    return true;
  }

  bool unmapped() {
    std::array<float, 1> n;
    if (count_ != 2 || !numbers(n) || n[0] < 0 || n[0] > 1e8F) return false;
    pages_.pages.back().unmapped += static_cast<uint32_t>(n[0]);
    return true;
  }

  std::string_view packed_;
  Pages& pages_;
  std::array<std::string_view, 7> fields_;
  size_t count_ = 0;
};

Read refused(Problem problem, std::string_view detail = {}) {
  Read read;
  read.problem = problem;
  read.detail = detail;
  return read;
}

}  // namespace

Read read_pdf(const Input& input) {
  if (input.pages.empty()) return refused(Problem::unsupported, "pdf");
  if (input.pages.size() > kMaxPacked) return refused(Problem::too_large);
  Pages pages;
  const Problem problem = Unpacker(input.pages, pages).run();
  return problem == Problem::none ? read_pages(std::move(pages)) : refused(problem);
}

}  // namespace gouji::document
