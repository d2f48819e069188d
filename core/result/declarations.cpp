#include "core/result/declarations.h"

#include <concepts>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result/model.h"

namespace gouji::result {
namespace {

class Declarations {
 public:
  explicit Declarations(std::string& out) : out_(out) {}

  template <class T>
  void operator()(std::string_view key, const T& value) {
    line(key, "", type(value));
  }
  template <class T>
  void optional(std::string_view key, const std::optional<T>&) {
    line(key, "?", type(T{}));
  }

  template <class T>
  static std::string declare(const T& value) {
    std::string body;
    Declarations inner(body);
    fields(inner, value);
    return "export interface " + std::string(type_name(value)) + " {\n" + body + "}\n\n";
  }

 private:
  void line(std::string_view key, std::string_view mark, const std::string& type) {
    out_.append("  ").append(key).append(mark).append(": ").append(type).append(";\n");
  }

  static std::string type(std::string_view) { return "string"; }
  static std::string type(const std::string&) { return "string"; }
  static std::string type(text::Decimal) {
    return "string";
  }  // exact: JavaScript's numbers are not
  static std::string type(bool) { return "boolean"; }
  template <std::integral T>
  static std::string type(T) {
    return "number";
  }
  template <class T>
  static std::string type(const std::optional<T>&) {
    return type(T{}) + " | null";
  }
  template <class T>
  static std::string type(const std::vector<T>&) {
    return type(T{}) + "[]";
  }
  template <class T>
    requires requires(const T& x) { type_name(x); }
  static std::string type(const T& value) {
    return std::string(type_name(value));
  }

  std::string& out_;
};

}  // namespace

std::string declarations() {
  std::string out =
      "// Generated from core/result/model.h by gouji-declarations; do not edit.\n\n"
      "// Places are UTF-16 offsets, half-open, into source.text; line and column from 1.\n";
  out += Declarations::declare(At{});
  out += Declarations::declare(Source{});
  out += Declarations::declare(Section{});
  out += Declarations::declare(Cell{});
  out += Declarations::declare(Table{});
  out += Declarations::declare(Claim{});
  out += Declarations::declare(Report{});
  out += Declarations::declare(CellKey{});
  out += Declarations::declare(Beside{});
  out += Declarations::declare(Accepted{});
  out += Declarations::declare(Finding{});
  out += Declarations::declare(CellEdit{});
  out += Declarations::declare(Repair{});
  out += Declarations::declare(NotAssessed{});
  out += Declarations::declare(Across{});
  out += Declarations::declare(Summary{});
  out += Declarations::declare(RuleSetting{});
  out += Declarations::declare(Deadlines{});
  out += Declarations::declare(Profile{});
  out += Declarations::declare(Result{});
  out.pop_back();
  return out;
}

}  // namespace gouji::result
