#include "core/document/html/html.h"

#include <algorithm>
#include <array>

#include "core/document/html/render.h"
#include "core/document/html/tree.h"
#include "core/document/writer.h"

namespace gouji::document {
namespace {

constexpr size_t kSniffed = 4096;
constexpr size_t kSniffedForTables = 65536;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// Clipboard HTML of Windows starts with lines "Version:0.9", "StartHTML:0000000105"…
bool is_clipboard(std::string_view text) {
  const std::string_view head = text.substr(0, 512);
  return head.starts_with("Version:") && contains(head, "StartHTML:");
}

bool is_tag_at(std::string_view text, size_t at, std::string_view name) {
  if (text.substr(at, name.size()) != name) return false;
  const char c = at + name.size() < text.size() ? text[at + name.size()] : '\0';
  return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Position of `<name`, with what must follow a tag's name; npos when it is not there.
size_t find_tag(std::string_view lower_text, std::string_view name, size_t from = 0) {
  for (size_t at = lower_text.find('<', from); at != lower_text.npos;
       at = lower_text.find('<', at + 1)) {
    if (is_tag_at(lower_text, at + 1, name)) return at;
  }
  return lower_text.npos;
}

// As many </b> and </span> as only cells have, where nothing but blanks parts these.
bool has_tags_around_cells(std::string_view lower_text) {
  constexpr int kLeast = 40;
  if (contains(lower_text, "|") || contains(lower_text, "\t")) return false;
  int n = 0;
  for (size_t at = lower_text.find("</"); at != lower_text.npos && n < kLeast;
       at = lower_text.find("</", at + 2))
    for (const std::string_view tag : {"b>", "strong>", "span>", "font>", "u>", "em>", "i>"})
      n += lower_text.substr(at + 2).starts_with(tag);
  return n >= kLeast;
}

bool has_tag(std::string_view lower_text, std::string_view name) {
  return find_tag(lower_text, name) != lower_text.npos;
}

// A document of its own, not a piece of mark-up amid plain text.
bool is_whole_page(std::string_view text) {
  if (is_clipboard(text)) return true;
  // <html><body><table> behind Markdown: each of its tables is a page by itself.
  const auto* const first =
      std::find_if(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) > ' '; });
  if (first != text.end() && *first != '<' && static_cast<uint8_t>(*first) != 0xEF) return false;
  const std::string head = lowered(text.substr(0, kSniffedForTables));
  return contains(head, "<!doctype html") || has_tag(head, "html") || has_tag(head, "body") ||
         has_tag(head, "head");
}

bool has_report(const Document& document) {
  std::string text;
  text.reserve(document.text.size());
  for (size_t i = 0; i < document.text.size();) {  // without the white space in it
    size_t n = 1;
    while (i + n < document.text.size() &&
           (static_cast<uint8_t>(document.text[i + n]) & 0xC0) == 0x80) {
      ++n;
    }
    const std::string_view character = std::string_view(document.text).substr(i, n);
    if (has_ink(character)) text += character;
    i += n;
  }
  return contains(text, "总体情况") || contains(text, "總體情況");
}

bool has_chrome(const GumboNode* root) {
  bool found = false;
  walk(
      root,
      [&](const GumboNode* node) {
        if (found || !is_element(node)) return false;
        found = role_of(node->v.element) == Role::chrome;
        return !found;
      },
      [](const GumboNode*) {});
  return found;
}

}  // namespace

bool sniff_html(std::string_view decoded_text) {
  if (is_clipboard(decoded_text)) return true;
  if (!contains(decoded_text.substr(0, kSniffedForTables), "<")) return false;
  const std::string text = lowered(decoded_text.substr(0, kSniffedForTables));
  const std::string_view head = std::string_view(text).substr(0, kSniffed);
  // Word's own XML. (Its clipboard HTML has a <w:WordDocument> too, in a comment.)
  if (contains(head, "<?mso-application") || has_tag(head, "pkg:package")) return false;
  if (head.starts_with("mime-version:") ||
      (contains(head, "mime-version:") && contains(head, "content-type: multipart"))) {
    return false;
  }
  if (contains(head, "<!doctype html") || has_tag(head, "html") || has_tag(head, "body")) {
    return true;
  }
  if (const size_t table = find_tag(text, "table"); table != text.npos) {
    if (find_tag(text, "tr", table) != text.npos || find_tag(text, "td", table) != text.npos) {
      return true;
    }
  }
  // Markdown may hold a <div> or <p align=center>; its tables are lost on an HTML reader.
  size_t bars = 0;
  for (size_t at = text.find("\n|"); at != text.npos; at = text.find("\n|", at + 1)) ++bars;
  if (bars >= 3) return false;
  if (has_tags_around_cells(text)) return true;
  // A lone <p> in plain text is a slip; mark-up starts with a tag or closes one.
  const auto first =
      std::find_if(head.begin(), head.end(), [](char c) { return static_cast<uint8_t>(c) > ' '; });
  if (first == head.end() || (*first != '<' && !contains(head, "</"))) return false;
  static constexpr std::array<std::string_view, 21> kTags = {
      "head", "meta", "title", "style",   "table",   "tr",   "td",
      "p",    "div",  "h1",    "h2",      "h3",      "h4",   "ul",
      "ol",   "li",   "span",  "section", "article", "main", "center"};
  // So is a lone <span> inside plain text.
  constexpr size_t kManySpans = 5;
  size_t spans = *first == '<' ? kManySpans : 0;
  for (size_t at = head.find("<span"); at != head.npos && spans < kManySpans;
       at = head.find("<span", at + 1))
    ++spans;
  return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
    return (tag != "span" || spans >= kManySpans) && has_tag(head, tag);
  });
}

Read read_html(std::string_view decoded_utf8_text, std::string_view encoding) {
  Read read;
  read.document.format = "html";
  read.document.encoding = encoding;
  std::string_view text = decoded_utf8_text;
  const bool whole = is_whole_page(text);
  if (is_clipboard(text)) text.remove_prefix(std::min(text.find('<'), text.size()));

  const HtmlTree tree(text);
  read.problem = tree.problem();
  if (tree.root() == nullptr) return read;
  const auto data = data_tables(tree.root());
  const Document blank = read.document;
  RenderOptions options;
  options.fragment = !whole;
  options.skip_chrome = has_chrome(tree.root());
  render_html(tree.root(), data, options, read.document);
  if (options.skip_chrome && !has_report(read.document)) {
    read.document = blank;
    options.skip_chrome = false;
    render_html(tree.root(), data, options, read.document);
  }
  if (read.problem == Problem::none && read.document.rows.empty()) read.problem = Problem::empty;
  return read;
}

}  // namespace gouji::document
