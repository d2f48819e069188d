// gouji-bench [REPORT]         speed against ICU, growth with size, memory; a table with targets
// gouji-bench --median REPORT  nanoseconds of one check, for the comparison with WebAssembly
// gouji-bench --hostile        hostile and large files alone
// gouji-bench --write-hostile FOLDER  the same files, for the comparison with WebAssembly
// gouji-bench --write FILE     writes the made-up report of 20 KB
// Never fails on time: it prints "over" beside a target that is missed.
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/check.h"
#include "tests/bench/made_up_report.h"
#include "tests/mutation/made_up.h"
#include "tests/support/hostile.h"
#include "tests/support/styles.h"

namespace {

constexpr size_t kKilo = 1000;
constexpr unsigned kPatience = 120;  // seconds after which one measurement is given up

size_t sink = 0;  // keeps results alive

// Processor time: what else the machine does is not counted.
double now_ns() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Median nanoseconds of one call: at least 3 calls, more until `budget` seconds have gone.
template <typename Call>
double median_ns(Call call, double budget) {
  std::vector<double> times;
  const double begin = now_ns();
  do {
    const double start = now_ns();
    sink += call();
    times.push_back(now_ns() - start);
  } while (times.size() < 3 || now_ns() - begin < budget * 1e9);
  return median(times);
}

size_t check(const std::string& bytes) { return gouji::check_json(bytes, {}).size(); }

// The floor: decode to UTF-16 and normalise by NFKC, with nothing looked at.
size_t decode_and_normalise(const std::string& bytes, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &error);
  std::vector<UChar> units(bytes.size() + 1);
  const int32_t length = ucnv_toUChars(converter, units.data(), static_cast<int32_t>(units.size()),
                                       bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  ucnv_close(converter);
  std::vector<UChar> out(static_cast<size_t>(length) * 3 + 16);
  const int32_t normalised = unorm2_normalize(unorm2_getNFKCInstance(&error), units.data(), length,
                                              out.data(), static_cast<int32_t>(out.size()), &error);
  if (U_FAILURE(error)) {
    std::fprintf(stderr, "gouji-bench: ICU: %s\n", u_errorName(error));
    std::exit(1);
  }
  return static_cast<size_t>(normalised);
}

long peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024;
}

// From here on freed memory is kept, as WebAssembly keeps it; else large inputs would measure how
// fast the kernel hands out pages.
void keep_freed_memory() {
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, 2000000000);
}

struct Cost {
  double ns = -1;  // -1: given up
  double bytes = 0;
};

// Measured in a process of its own, so that its memory is that of this measurement alone.
template <typename Measure>
Cost in_own_process(Measure measure) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    alarm(kPatience);
    const Cost result = measure();
    _exit(write(ends[1], &result, sizeof result) == sizeof result ? 0 : 1);
  }
  close(ends[1]);
  Cost result;
  if (read(ends[0], &result, sizeof result) != sizeof result) result = {};
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return result;
}

// Peak memory over what stood there before, and the median time.
Cost cost(const std::string& input) {
  return in_own_process([&] {
    const long before = peak_bytes();
    sink += check(input);
    const auto bytes = static_cast<double>(peak_bytes() - before);
    keep_freed_memory();
    return Cost{median_ns([&] { return check(input); }, 0.3), bytes};
  });
}

const char* verdict(double value, double target) { return value <= target ? "ok" : "over"; }

// Of one report over and over, against the floor.
void print_speed(const std::string& report) {
  const std::string json = gouji::check_json(report, {});
  const bool gb = json.find("\"encoding\":\"gb18030\"") != std::string::npos;
  const char* encoding = gb ? "gb18030-2022" : "UTF-8";
  keep_freed_memory();
  // In turns, so that a machine that slows down or speeds up does so for both.
  std::vector<double> checks, floors;
  for (int turn = 0; turn < 9; ++turn) {
    checks.push_back(median_ns([&] { return check(report); }, 0.2));
    floors.push_back(median_ns([&] { return decode_and_normalise(report, encoding); }, 0.2));
  }
  const double ours = median(checks);
  const double floor = median(floors);
  std::printf("%-26s %9s %9s %9s %10s\n", "speed", "bytes", "us", "ratio", "target 6");
  std::printf("%-26s %9zu %9.1f\n", "ICU decode and NFKC", report.size(), floor / 1e3);
  std::printf("%-26s %9zu %9.1f %9.2f %10s\n", "check", report.size(), ours / 1e3, ours / floor,
              verdict(ours / floor, 6));
}

// One report over and over teaches the processor its way through it; these say different things.
std::vector<std::string> different_reports() {
  constexpr uint64_t kReports = 40;
  std::vector<std::string> out;
  for (uint64_t seed = 1; seed <= kReports; ++seed)
    for (const std::string_view form : {"2021", "2019"})
      out.push_back(gouji::support::render(gouji::mutation::made_up(form, seed).specimen(),
                                           gouji::support::Style::tsv));
  return out;
}

void print_different() {
  const std::vector<std::string> reports = different_reports();
  const auto each = [&](auto call) {
    return [&reports, call] {
      size_t out = 0;
      for (const std::string& report : reports) out += call(report);
      return out;
    };
  };
  std::vector<double> checks, floors;
  for (int turn = 0; turn < 5; ++turn) {
    checks.push_back(median_ns(each(check), 0.2));
    floors.push_back(median_ns(
        each([](const std::string& report) { return decode_and_normalise(report, "UTF-8"); }),
        0.2));
  }
  size_t bytes = 0;
  for (const std::string& report : reports) bytes += report.size();
  const auto n = static_cast<double>(reports.size());
  std::printf("%-26s %9zu %9.1f %9.2f\n", "each of different ones", bytes / reports.size(),
              median(checks) / n / 1e3, median(checks) / median(floors));
}

std::string repeated(std::string_view unit, size_t bytes) {
  std::string out;
  out.reserve(bytes + unit.size());
  while (out.size() < bytes) out += unit;
  return out;
}

// A report with one paragraph of nothing but `unit`.
std::string one_paragraph(std::string_view unit, size_t bytes) {
  std::string report = gouji::bench::made_up_report(0);
  constexpr std::string_view kAspect = "（二）依申请公开\n";
  report.insert(report.find(kAspect) + kAspect.size(), repeated(unit, bytes) + "\n");
  return report;
}

void print_growth() {
  struct Input {
    const char* name;
    std::string (*make)(size_t bytes);
  };
  static constexpr Input kInputs[] = {
      {"a report", gouji::bench::made_up_report},
      {"only digits", [](size_t n) { return repeated("7", n); }},
      {"only tabs", [](size_t n) { return repeated("\t", n); }},
      {"only bars", [](size_t n) { return repeated("|", n); }},
      {"only open brackets", [](size_t n) { return repeated("（", n); }},
      {"only ASCII open brackets", [](size_t n) { return repeated("(", n); }},
      {"one label over and over", [](size_t n) { return repeated("行政许可", n); }},
      {"one label on every line", [](size_t n) { return repeated("行政许可\t1\n", n); }},
      {"one outcome over and over", [](size_t n) { return one_paragraph("行政复议1件，", n); }},
      {"one list over and over", [](size_t n) { return one_paragraph("共3件，其中新收2件；", n); }},
      {"totals over and over", [](size_t n) { return one_paragraph("网站1条，合计1条，", n); }},
      {"numerals over and over", [](size_t n) { return one_paragraph("比上年增加二条，", n); }},
      {"two years over and over",
       [](size_t n) { return one_paragraph("2024，2023年公开信息6条，", n); }},
      {"last year over and over",
       [](size_t n) { return one_paragraph("2023年我局收到申请6件;", n); }},
      {"no agency, 由 over and over",
       [](size_t n) { return repeated("由", n) + "\n一、总体情况\n"; }},
      {"only headings", [](size_t n) { return repeated("一、总体情况\n", n); }},
      {"only <td>", [](size_t n) { return "<table>" + repeated("<td>", n); }},
      {"only <b>", [](size_t n) { return "<html>" + repeated("<b>", n); }},
  };
  std::printf("%-26s %9s %9s %9s %10s %9s\n", "growth with size", "bytes", "ms", "ns/byte",
              "of 100 KB", "B of mem");
  std::printf("%-26s %9s %9s %9s %10s %9s\n", "", "", "", "", "target 2", "target 30");
  for (const Input& input : kInputs) {
    double base = 0;
    for (const size_t size : {100 * kKilo, 1000 * kKilo, 10000 * kKilo}) {
      const std::string bytes = input.make(size);
      const Cost measured = cost(bytes);
      const double length = static_cast<double>(bytes.size());
      if (measured.ns < 0) {
        std::printf("%-26s %9zu   given up after %u s or died: over\n", input.name, bytes.size(),
                    kPatience);
        continue;
      }
      const double per_byte = measured.ns / length;
      if (base == 0) base = per_byte;
      // Below 1 MB a page or an arena more says nothing about memory per byte.
      const bool weigh = size >= 1000 * kKilo;
      const double memory = measured.bytes / length;
      std::printf("%-26s %9zu %9.2f %9.2f %5.2f %-4s %4.1f %-4s\n", input.name, bytes.size(),
                  measured.ns / 1e6, per_byte, per_byte / base, verdict(per_byte / base, 2), memory,
                  weigh ? verdict(memory, 30) : "");
      std::fflush(stdout);
    }
  }
}

// Files made to break readers, and files of 50 MB: the slowest of each reader, and all that are
// over.
Cost cost_of(const gouji::support::Hostile& file) {
  return in_own_process([&] {
    const long before = peak_bytes();
    const double start = now_ns();
    gouji::Options options;
    options.pages = file.pages;
    sink += gouji::check_json(file.bytes, options).size();
    return Cost{now_ns() - start, static_cast<double>(peak_bytes() - before)};
  });
}

void print_hostile() {
  struct Line {
    std::string name;
    Cost cost;
  };
  std::map<std::string_view, Line> slowest, largest;
  std::printf("\n%-46s %9s %-5s %6s\n%-46s %9s %12s\n",
              "hostile files, the slowest and the largest", "ms", "", "MB", "", "target 2000",
              "target 200");
  const auto print = [](std::string_view reader, const Line& line) {
    if (line.cost.ns < 0)
      std::printf("%-5s %-40s given up or died: over\n", std::string(reader).c_str(),
                  line.name.c_str());
    else
      std::printf("%-5s %-40s %9.1f %-5s %6.0f %s\n", std::string(reader).c_str(),
                  line.name.c_str(), line.cost.ns / 1e6, verdict(line.cost.ns / 1e6, 2000),
                  line.cost.bytes / 1e6, verdict(line.cost.bytes / 1e6, 200));
  };
  const auto measure = [&](const gouji::support::Hostile& file) {
    const Line line = {std::string(file.name), cost_of(file)};
    if (line.cost.ns < 0) print(file.reader, line);
    Line& slow = slowest[file.reader];
    if (line.cost.ns > slow.cost.ns) slow = line;
    Line& large = largest[file.reader];
    if (line.cost.bytes > large.cost.bytes) large = line;
  };
  gouji::support::each_hostile(measure);
  gouji::support::each_heavy(measure);
  for (const auto& [reader, line] : slowest) {
    print(reader, line);
    if (largest[reader].name != line.name) print(reader, largest[reader]);
  }
  for (const std::string_view reader : {"text", "html", "docx", "doc", "xlsx", "ofd"})
    for (const bool text : {false, true}) {
      if (!text && (reader == "text" || reader == "html")) continue;
      const auto file = gouji::support::large_file(reader, text, 50'000'000);
      print(reader, {"50 MB of " + std::string(file.name), cost_of(file)});
    }
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && written;
}

// Each hostile file as NUMBER.READER, what it is in NUMBER.name, the pages of
// a PDF in NUMBER.pages.
bool write_hostile(const std::string& folder) {
  size_t n = 0;
  bool written = true;
  const auto write = [&](const gouji::support::Hostile& file) {
    const std::string path = folder + "/" + std::to_string(++n) + ".";
    written &= write_file(path + std::string(file.reader), file.bytes) &&
               write_file(path + "name", file.name) && write_file(path + "pages", file.pages);
  };
  gouji::support::each_hostile(write);
  gouji::support::each_heavy(write);
  for (const std::string_view reader : {"docx", "doc", "xlsx", "ofd", "html"})
    write(gouji::support::large_file(reader, reader == "html", 50'000'000));
  return written;
}

bool read_file(const char* path, std::string& bytes) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return false;
  char buffer[1 << 16];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, got);
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);  // large blocks go back when freed: peaks are true
  if (argc == 3 && !std::strcmp(argv[1], "--write-hostile")) return write_hostile(argv[2]) ? 0 : 1;
  if (argc == 2 && !std::strcmp(argv[1], "--hostile")) {
    print_hostile();
    return 0;
  }
  const bool median_only = argc == 3 && !std::strcmp(argv[1], "--median");
  if (argc == 3 && !std::strcmp(argv[1], "--write")) {
    return write_file(argv[2], gouji::bench::made_up_report(20 * kKilo)) ? 0 : 1;
  }
  std::string report;
  if (argc > 1 && !read_file(argv[argc - 1], report)) {
    std::fprintf(stderr, "gouji-bench: cannot read %s\n", argv[argc - 1]);
    return 1;
  }
  if (argc == 1) report = gouji::bench::made_up_report(20 * kKilo);

  if (median_only) {
    keep_freed_memory();
    std::printf("%.0f\n", median_ns([&] { return check(report); }, 1));
    return 0;
  }

  // A process of its own: what it keeps would not count as memory of those that follow.
  const Cost speed = in_own_process([&] {
    print_speed(report);
    if (argc == 1) print_different();
    std::fflush(stdout);
    return Cost{0, 0};
  });
  std::printf(speed.ns < 0 ? "speed: given up or died: over\n\n" : "\n");
  std::fflush(stdout);
  print_growth();
  print_hostile();
  return 0;
}
