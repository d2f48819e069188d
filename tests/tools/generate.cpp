// gouji-generate FILE: writes a generated file; gouji-generate --check FILE: fails when it is
// stale. What to write is known by the file's name: result.d.ts, README.md (of core/rules).
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "core/result/catalogue.h"
#include "core/result/declarations.h"
#include "core/rules/rule.h"

namespace {

using gouji::rules::Group;
using gouji::rules::Language;
using gouji::rules::Rule;

struct GroupTitle {
  Group group;
  std::string_view title;
};
constexpr GroupTitle kGroups[] = {
    {Group::structure, "Structure · 结构"},
    {Group::form, "Form · 格式与引文"},
    {Group::tables, "Tables · 表格"},
    {Group::arithmetic, "Arithmetic · 勾稽"},
    {Group::text, "Text against tables, text against itself · 文表核对"},
    {Group::dates, "Years and dates · 年度与日期"},
    {Group::residue, "Leftovers, identity, privacy · 残留、身份、隐私"},
    {Group::style, "Style · 公文规范"},
    {Group::across, "Across reports · 多份报告"},
};

void example(std::string& out, std::string_view mark, const gouji::rules::Example& e) {
  std::string text = gouji::result::example_text(e, Language::zh);
  if (text.empty()) return;
  if (text.size() > 600) {
    text.resize(600);
    while ((static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    text.pop_back();
    text += "…";
  }
  for (char& c : text)
    if (c == '\n' || c == '\t') c = ' ';
  out.append("- ").append(mark).append(" ").append(text);
  if (!e.form.empty()) out.append("（").append(e.form).append("）");
  out += "\n";
}

void rule_entry(std::string& out, const Rule& rule) {
  out.append("### `").append(rule.id).append("` · ").append(gouji::rules::key(rule.severity));
  if (!rule.on) out.append(" · off by default");
  out.append("\n\n**").append(rule.title.zh).append("** · ").append(rule.title.en);
  out.append("\n\n依据：").append(rule.basis.zh).append("  \nBasis: ").append(rule.basis.en);
  out.append("\n\n改法：").append(rule.advice.zh).append("  \nWhat to do: ");
  out.append(rule.advice.en).append("\n\n");
  for (const auto& e : rule.bad) example(out, "✗", e);
  for (const auto& e : rule.good) example(out, "✓", e);
  out += "\n";
}

// core/rules/README.md: every rule, from its own file.
std::string rules_page() {
  std::string out =
      "# The rules\n\nGenerated from the files of this folder by `gouji-generate`; do not edit.\n\n"
      "Examples are edits to a clean report of a made-up agency: ✗ is flagged, ✓ is not. Tests "
      "run\n"
      "them on every version of the form.\n\n";
  for (const GroupTitle& g : kGroups) {
    std::string entries;
    for (const Rule* rule : gouji::rules::all())
      if (rule->group == g.group) rule_entry(entries, *rule);
    if (!entries.empty()) out.append("## ").append(g.title).append("\n\n").append(entries);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

bool read_file(const char* path, std::string& out) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return false;
  char buffer[1 << 14];
  size_t got;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) out.append(buffer, got);
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::strcmp(argv[1], "--check") == 0;
  const std::string_view path = argc > 1 ? argv[argc - 1] : "";
  const bool declarations = path.ends_with("result.d.ts");
  if ((argc != 2 && !check) || (!declarations && !path.ends_with("README.md"))) {
    std::fprintf(stderr,
                 "usage: gouji-generate [--check] web/src/result.d.ts | core/rules/README.md\n");
    return 2;
  }
  const char* name = argv[argc - 1];
  const std::string wanted = declarations ? gouji::result::declarations() : rules_page();
  if (check) {
    std::string found;
    if (read_file(name, found) && found == wanted) return 0;
    std::fprintf(stderr, "%s is stale; run: build/release/tests/gouji-generate %s\n", name, name);
    return 1;
  }
  std::FILE* file = std::fopen(name, "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "gouji-generate: cannot write %s\n", name);
    return 2;
  }
  std::fwrite(wanted.data(), 1, wanted.size(), file);
  std::fclose(file);
  return 0;
}
