#include "core/document/pages/ofd_package.h"

#include <algorithm>
#include <utility>

namespace gouji::document {
namespace {

constexpr size_t kMaxPages = 2000;
constexpr OfdBox kA4 = {0, 0, 210, 297};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '\\' ? '/' : c;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<uint8_t>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<uint8_t>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

// folder/location without "." and "..", which may not lead out of the archive.
std::string joined(std::string_view folder, std::string_view location) {
  std::string path(folder);
  while (!location.empty()) {
    const size_t slash = std::min(location.find_first_of("/\\"), location.size());
    const std::string_view piece = location.substr(0, slash);
    location.remove_prefix(std::min(slash + 1, location.size()));
    if (piece.empty() || piece == ".") continue;
    if (piece == "..") {
      const size_t last = path.rfind('/');
      path.resize(last == path.npos ? 0 : last);
      continue;
    }
    if (!path.empty()) path += '/';
    path += piece;
  }
  return path;
}

std::string_view folder_of(std::string_view part) {
  const size_t slash = part.find_last_of("/\\");
  return slash == part.npos ? "" : part.substr(0, slash);
}

bool ends_alike(std::string_view name, std::string_view end) {
  if (name.size() < end.size()) return false;
  const std::string_view tail = name.substr(name.size() - end.size());
  return std::equal(tail.begin(), tail.end(), end.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string text_in(pugi::xml_node node) { return std::string(trimmed(text_of(node))); }

// Reads one document of the file.
class Structure {
 public:
  Structure(OfdPackage& package, const ZipPart& root, OfdDocument& out)
      : package_(package), root_(root.name), out_(out) {}

  Problem run(pugi::xml_node document) {
    const pugi::xml_node common = child(document, "CommonData");
    box_ = box_in(child(common, "PageArea"), kA4);
    for (const pugi::xml_node node : common.children()) {
      Problem problem = Problem::none;
      if (is(node, "PublicRes") || is(node, "DocumentRes"))
        problem = resource(root_, text_in(node));
      if (is(node, "TemplatePage"))
        templates_.emplace(
            attribute(node, "ID"),
            Template{package_.find(root_, attribute(node, "BaseLoc")), attribute(node, "ZOrder")});
      if (problem != Problem::none) return problem;
    }
    for (const pugi::xml_node node : child(document, "Pages").children()) {
      if (!is(node, "Page")) continue;
      if (out_.pages.size() >= kMaxPages) return Problem::too_large;
      if (const Problem problem = page(node); problem != Problem::none) return problem;
    }
    return Problem::none;
  }

 private:
  static OfdBox box_in(pugi::xml_node area, const OfdBox& missing) {
    const auto box = box_of(text_of(child(area, "PhysicalBox")));
    return box && box->width > 0 && box->height > 0 ? *box : missing;
  }

  // Fonts and images live in resources too: one that is not there costs no text.
  Problem resource(std::string_view from, std::string_view location) {
    const ZipPart* part = package_.find(from, location);
    if (part == nullptr) return Problem::none;
    Problem problem = Problem::none;
    const Xml* xml = package_.read(*part, problem);
    if (xml != nullptr) out_.resources.add(xml->root());
    return problem;
  }

  Problem page(pugi::xml_node node) {
    const ZipPart* part = package_.find(root_, attribute(node, "BaseLoc"));
    if (part == nullptr) return Problem::damaged;
    Problem problem = Problem::none;
    const Xml* xml = package_.read(*part, problem);
    if (xml == nullptr) return problem;
    const pugi::xml_node root = xml->root();
    OfdPage& added = out_.pages.emplace_back();
    added.box = box_in(child(root, "Area"), box_);
    std::vector<pugi::xml_node> front;
    for (const pugi::xml_node child_node : root.children()) {
      if (is(child_node, "PageRes")) problem = resource(part->name, text_in(child_node));
      if (is(child_node, "Template")) problem = page_template(child_node, added, front);
      if (problem != Problem::none) return problem;
    }
    added.contents.push_back(child(root, "Content"));
    added.contents.insert(added.contents.end(), front.begin(), front.end());
    return Problem::none;
  }

  // A template that the document does not declare draws nothing anywhere.
  Problem page_template(pugi::xml_node use, OfdPage& page, std::vector<pugi::xml_node>& front) {
    const auto declared = templates_.find(attribute(use, "TemplateID"));
    if (declared == templates_.end()) return Problem::none;
    if (declared->second.part == nullptr) return Problem::damaged;
    Problem problem = Problem::none;
    const Xml* xml = package_.read(*declared->second.part, problem);
    if (xml == nullptr) return problem;
    std::string_view order = attribute(use, "ZOrder");
    if (order.empty()) order = declared->second.order;
    (order == "Foreground" ? front : page.contents).push_back(child(xml->root(), "Content"));
    return Problem::none;
  }

  OfdPackage& package_;
  std::string root_;
  OfdDocument& out_;
  OfdBox box_;
  struct Template {
    const ZipPart* part;  // nullptr: there is none
    std::string_view order;
  };
  std::map<std::string, Template, std::less<>> templates_;
};

}  // namespace

bool OfdPackage::is_encrypted() const {
  return std::any_of(zip_.parts().begin(), zip_.parts().end(), [](const ZipPart& p) {
    return ends_alike(p.name, "Encryptions.xml") && folder_of(p.name).empty();
  });
}

const ZipPart* OfdPackage::find(std::string_view from, std::string_view location) const {
  location = trimmed(location);
  if (location.empty()) return nullptr;
  const bool absolute = location[0] == '/' || location[0] == '\\';
  if (!absolute)
    if (const ZipPart* part = zip_.find(joined(folder_of(from), location))) return part;
  const std::string path = "/" + joined("", location);
  if (const ZipPart* part = zip_.find(path)) return part;
  const auto found = std::find_if(zip_.parts().begin(), zip_.parts().end(),
                                  [&](const ZipPart& p) { return ends_alike(p.name, path); });
  return found == zip_.parts().end() ? nullptr : &*found;
}

const Xml* OfdPackage::read(const ZipPart& part, Problem& problem) {
  std::unique_ptr<Xml>& xml = parsed_[&part];
  if (xml != nullptr) return xml.get();
  std::string content;
  if (part.size > kMaxXml || zip_.bytes_read() + part.size > kMaxXml)
    problem = Problem::too_large;
  else
    problem = zip_.read(part, content);
  auto fresh = std::make_unique<Xml>();
  if (problem == Problem::none) problem = fresh->parse(std::move(content));
  if (problem != Problem::none) return nullptr;
  xml = std::move(fresh);
  return xml.get();
}

void OfdResources::add(pugi::xml_node res) {
  for (const pugi::xml_node list : res.children())
    for (const pugi::xml_node node : list.children()) {
      if (is(node, "DrawParam"))
        draw_params.emplace(attribute(node, "ID"), OfdDrawParam{colour_in(node, "FillColor"),
                                                                colour_in(node, "StrokeColor"),
                                                                attribute(node, "Relative")});
      if (is(node, "CompositeGraphicUnit"))
        units.emplace(attribute(node, "ID"), child(node, "Content"));
    }
}

Problem read_structure(OfdPackage& package, std::vector<OfdDocument>& documents) {
  if (package.problem() != Problem::none) return package.problem();
  if (package.is_encrypted()) return Problem::encrypted;
  const ZipPart* part = package.find("", "OFD.xml");
  if (part == nullptr) return Problem::damaged;
  Problem problem = Problem::none;
  const Xml* xml = package.read(*part, problem);
  if (xml == nullptr) return problem;
  for (const pugi::xml_node body : xml->root().children()) {
    if (!is(body, "DocBody")) continue;
    const ZipPart* root = package.find(part->name, text_in(child(body, "DocRoot")));
    if (root == nullptr) return Problem::damaged;
    const Xml* document = package.read(*root, problem);
    if (document == nullptr) return problem;
    problem = Structure(package, *root, documents.emplace_back()).run(document->root());
    if (problem != Problem::none) return problem;
  }
  return documents.empty() ? Problem::damaged : Problem::none;
}

}  // namespace gouji::document
