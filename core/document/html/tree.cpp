#include "core/document/html/tree.h"

#include <algorithm>
#include <array>

#include "core/document/writer.h"

namespace gouji::document {
namespace {

// A report of a Word document that never saw a cleaner has some 20,000 tags.
constexpr size_t kMaxTags = 250'000;
constexpr size_t kMaxAttributes = 1'000'000;
constexpr int kMaxAttributesOfTag = 100;
constexpr unsigned kMaxDepth = 512;
// Every further <body> and <html> adds its attributes to the first, one by one.
constexpr size_t kMaxBodies = 64;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_tag(std::string_view text, std::string_view name) {
  if (text.size() < name.size()) return false;
  for (size_t i = 0; i < name.size(); ++i) {
    if (lower(text[i]) != name[i]) return false;
  }
  if (text.size() == name.size()) return true;
  const char c = text[name.size()];
  return c == '>' || c == '/' || static_cast<uint8_t>(c) <= ' ';
}

// The standard reopens unclosed <b>, <font>… in every block that follows, so that a few hundred of
// them before many <p> fill the memory with copies. None of them matters to the text. They are
// renamed to unknown tags, which the parser does not reopen; their attributes stay.
constexpr std::array<std::string_view, 14> kFormatting = {
    "a",    "b", "big",   "code",   "em",     "font", "i",
    "nobr", "s", "small", "strike", "strong", "tt",   "u"};
constexpr std::string_view kRenamed = "x-";

Problem prepare(std::string_view utf8, std::string& source) {
  size_t tags = 0;
  size_t attributes = 0;
  size_t bodies = 0;
  bool gap = false;  // an attribute may start here
  source.reserve(utf8.size() + utf8.size() / 16);
  for (size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    source += c;
    if (static_cast<uint8_t>(c) <= ' ' || c == '/' || c == '"' || c == '\'') {
      gap = true;
      continue;
    }
    if (gap && c != '>') ++attributes;
    gap = false;
    if (c != '<') continue;
    ++tags;
    size_t name = i + 1;
    if (name < utf8.size() && utf8[name] == '/') source += utf8[name++];
    const std::string_view rest = utf8.substr(name, 8);
    if (starts_with_tag(rest, "body") || starts_with_tag(rest, "html")) ++bodies;
    for (const std::string_view tag : kFormatting) {
      if (!starts_with_tag(rest, tag)) continue;
      source += kRenamed;
      break;
    }
    i = name - 1;
  }
  if (tags > kMaxTags || attributes > kMaxAttributes) return Problem::too_large;
  return bodies > kMaxBodies ? Problem::damaged : Problem::none;
}

std::string_view name_of(const GumboElement& element) {
  return element.name != nullptr ? std::string_view(element.name) : std::string_view();
}

// Without white space and in lower case, so that "Display : None" is found.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<uint8_t>(c) > ' ') out += lower(c);
  }
  return out;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view utf8) {
  problem_ = prepare(utf8, source_);
  if (problem_ != Problem::none) return;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.max_tree_depth = kMaxDepth;
  options.max_attributes = kMaxAttributesOfTag;  // more are dropped
  options.parse_noscript_content_as_text = true;
  output_ = gumbo_parse_with_options(&options, source_.data(), source_.size());
  if (output_->status == GUMBO_STATUS_TREE_TOO_DEEP) problem_ = Problem::damaged;
}

HtmlTree::~HtmlTree() {
  if (output_ != nullptr) gumbo_destroy_output(output_);
}

Role role_of(const GumboElement& element) {
  if (element.tag_namespace == GUMBO_NAMESPACE_SVG) return Role::skip;
  switch (element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RTC:
    case GUMBO_TAG_RP:
      return Role::skip;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
      return Role::chrome;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return Role::heading;
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
      return Role::list;
    case GUMBO_TAG_LI:
      return Role::item;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      return Role::pre;
    case GUMBO_TAG_TABLE:
      return Role::table;
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
      return Role::image;
    case GUMBO_TAG_BR:
      return Role::line_break;
    case GUMBO_TAG_DEL:
      return Role::deletion;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_P:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DIALOG:
    case GUMBO_TAG_SEARCH:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_FRAMESET:
      return Role::block;
    default: {
      const std::string_view name = name_of(element);
      return name == "xml"                         ? Role::skip  // Word's settings
             : name == "x-s" || name == "x-strike" ? Role::deletion
                                                   : Role::inline_text;
    }
  }
}

Traits traits_of(const GumboElement& element) {
  Traits traits;
  traits.insertion = element.tag == GUMBO_TAG_INS;
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* a = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string_view name = a->name;
    if (name == "hidden") {
      traits.hidden = true;
    } else if (name == "style") {
      const std::string style = squeezed(a->value);
      traits.hidden |= contains(style, "display:none") || contains(style, "visibility:hidden") ||
                       contains(style, "mso-hide:all");
      traits.deletion |= contains(style, "line-through");
      traits.number |= contains(style, "mso-list:ignore");
      traits.comment |= contains(style, "mso-element:comment");
      traits.no_marker |=
          contains(style, "list-style:none") || contains(style, "list-style-type:none");
    } else if (name == "class") {
      const std::string classes = squeezed(a->value);
      traits.deletion |= contains(classes, "msodel");
      traits.insertion |= contains(classes, "msoins");
      traits.comment |=
          contains(classes, "msocomanchor") || contains(classes, "msocommentreference");
    }
  }
  return traits;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* a = gumbo_get_attribute(&element.attributes, name);
  return a != nullptr ? std::string_view(a->value) : std::string_view();
}

uint32_t number_attribute(const GumboElement& element, const char* name, uint32_t missing) {
  std::string_view value = attribute(element, name);
  while (!value.empty() && static_cast<uint8_t>(value[0]) <= ' ') value.remove_prefix(1);
  if (!value.empty() && value[0] == '+') value.remove_prefix(1);
  if (value.empty() || value[0] < '0' || value[0] > '9') return missing;
  uint32_t number = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') break;
    number = std::min<uint32_t>(number * 10 + static_cast<uint32_t>(c - '0'), 65535);
  }
  return number;
}

bool holds_text(const GumboNode* node) { return !text_under(node, 1).empty(); }

std::string text_under(const GumboNode* node, size_t limit) {
  std::string out;
  walk(
      node,
      [&](const GumboNode* n) {
        if (out.size() >= limit) return false;
        if (is_text(n)) {
          const std::string_view text = n->v.text.text;
          if (has_ink(text)) out += squeezed(text);
        }
        return is_element(n) && role_of(n->v.element) != Role::skip;
      },
      [](const GumboNode*) {});
  return out;
}

}  // namespace gouji::document
