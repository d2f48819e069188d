// Archives and XML parts under limits.
#include "core/document/office/zip.h"

#include <gtest/gtest.h>

#include "core/document/office/package.h"
#include "core/document/office/xml.h"
#include "tests/support/zip_writer.h"

namespace gouji::document {
namespace {

using support::Packing;
using support::zip;
using support::ZipEntry;

// The content of the only part, or the name of the problem.
std::string read_first(const std::string& bytes) {
  Zip archive(bytes);
  if (archive.problem() != Problem::none || archive.parts().empty()) return "!directory";
  std::string out;
  switch (archive.read(archive.parts()[0], out)) {
    case Problem::none:
      return out;
    case Problem::damaged:
      return "!damaged";
    case Problem::too_large:
      return "!too_large";
    case Problem::encrypted:
      return "!encrypted";
    default:
      return "!other";
  }
}

std::string noise(size_t size) {
  std::string out;
  uint32_t state = 1;
  while (out.size() < size) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>(state >> 24);
  }
  return out;
}

TEST(Zip, GivesBackWhatWasPacked) {
  for (const std::string& content : {std::string(), std::string("a"), noise(100'000),
                                     std::string(3'000'000, 'x'), std::string("\0\0", 2)})
    for (const Packing packing : {Packing::stored, Packing::deflated})
      for (const bool descriptor : {false, true})
        EXPECT_EQ(read_first(zip({{"a", content, packing, true, false, descriptor}})), content);
}

TEST(Zip, FindsPartsByName) {
  const std::string bytes = zip({{"Word\\Document.xml", "1"}, {"/a/B.xml", "2"}, {"a/b.xml", "3"}});
  Zip archive(bytes);
  ASSERT_EQ(archive.parts().size(), 3u);
  ASSERT_NE(archive.find("word/document.xml"), nullptr);
  EXPECT_EQ(archive.find("/WORD/document.XML"), archive.parts().data());
  EXPECT_EQ(archive.find("a/b.xml"), &archive.parts()[1]) << "the first of two";
  EXPECT_EQ(archive.find("document.xml"), nullptr);
  EXPECT_EQ(archive.find(""), nullptr);
}

TEST(Zip, BelievesNoHeader) {
  ZipEntry entry{"a", std::string(50'000, 'x')};
  entry.size = 20;
  EXPECT_EQ(read_first(zip({entry})), "!damaged") << "more than promised";
  entry.size = 60'000;
  EXPECT_EQ(read_first(zip({entry})), "!damaged") << "less than promised";
  entry.size = 0xFFFFFFF0;
  EXPECT_EQ(read_first(zip({entry})), "!too_large");
  entry.size.reset();
  entry.crc = 7;
  EXPECT_EQ(read_first(zip({entry})), "!damaged");
  entry.crc.reset();
  entry.encrypted = true;
  EXPECT_EQ(read_first(zip({entry})), "!encrypted");
  entry.encrypted = false;
  entry.method = 14;
  EXPECT_NE(read_first(zip({entry})), entry.content);
  ZipEntry none{"a", ""};
  none.crc = 7;
  none.packing = Packing::stored;
  EXPECT_EQ(read_first(zip({none})), "!damaged");
}

TEST(Zip, RefusesWhatBursts) {
  EXPECT_EQ(read_first(zip({{"a", std::string(6'000'000, '\0')}})), "!too_large") << "too tight";
  EXPECT_EQ(read_first(zip({{"a", std::string(kMaxPart + 1, '\0')}})), "!too_large");
  // All that is read together, though it be one part again and again.
  const std::string bytes = zip({{"a", std::string(4'000'000, 'y')}});
  Zip archive(bytes);
  std::string out;
  size_t read = 0;
  for (int i = 0; i < 60; ++i)
    if (archive.read(archive.parts()[0], out) == Problem::none) read += out.size();
  EXPECT_LE(read, kMaxRead);
  EXPECT_GT(read, kMaxRead - 4'000'001);
}

TEST(Zip, RefusesTooManyParts) {
  EXPECT_EQ(Zip(zip(std::vector<ZipEntry>(kMaxParts + 1))).problem(), Problem::too_large);
  const std::string most = zip(std::vector<ZipEntry>(kMaxParts));
  const Zip archive(most);
  EXPECT_EQ(archive.problem(), Problem::none);
  EXPECT_EQ(archive.parts().size(), kMaxParts);
}

TEST(Zip, TruncatedAnywhereItIsDamaged) {
  const std::string bytes = zip({{"a", noise(5000)}, {"b", std::string(5000, 'b')}});
  for (size_t size = 0; size < bytes.size(); ++size) {
    const std::string cut = bytes.substr(0, size);
    const Zip archive(cut);
    EXPECT_EQ(archive.problem(), Problem::damaged) << size;
  }
}

TEST(Zip, AFlippedByteIsNoticedOrHarmless) {
  const std::string content = noise(3000) + std::string(3000, 'b');
  const std::string bytes = zip({{"a", content}});
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
    const std::string out = read_first(flipped);
    EXPECT_TRUE(out == content || out.starts_with("!")) << at;
  }
}

TEST(Format, IsFoundByTheParts) {
  const std::string types =
      "<Types><Override PartName='/word/document2.xml' "
      "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document."
      "main+xml'/></Types>";
  const auto rels = [](const std::string& target) {
    return "<r:Relationships xmlns:r='u'><r:Relationship Id='1' "
           "Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' "
           "Target='" +
           target + "'/></r:Relationships>";
  };
  struct Case {
    std::vector<ZipEntry> parts;
    std::string_view format;
  };
  const Case cases[] = {
      {{{"[Content_Types].xml", types}, {"_rels/.rels", rels("word/document2.xml")}}, "docx"},
      {{{"_rels\\.rels", rels("/word/document.xml")}}, "docx"},
      {{{"_rels/.rels", rels("xl/workbook.xml")}}, "xlsx"},
      {{{"_rels/.rels", rels("xl/workbook.bin")}}, "xls"},
      {{{"_rels/.rels", rels("ppt/presentation.xml")}}, "ppt"},
      {{{"_rels/.rels", "<Relationships"}, {"word/document.xml", ""}}, "docx"},
      {{{"word/document.xml", "<w:document/>"}}, "docx"},
      {{{"ofd.xml", ""}, {"Doc_0/Document.xml", ""}}, "ofd"},
      {{{"mimetype", "application/vnd.oasis.opendocument.text", Packing::stored}}, "odt"},
      {{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", Packing::stored}}, "odt"},
      {{{"报告.docx", "x"}}, "zip"},
      {{}, "zip"},
  };
  for (const Case& c : cases) EXPECT_EQ(format_of(zip(c.parts)), c.format);
  const std::string whole = zip({{"word/document.xml", noise(1000)}});
  EXPECT_EQ(format_of(whole.substr(0, 500)), "docx") << "damaged, and to be said so by its reader";
}

TEST(Xml, IsReadByLocalNames) {
  Xml xml;
  ASSERT_EQ(xml.parse("\xEF\xBB\xBF<?xml version='1.0'?><a:x b:n='-7'> <y> </y>"
                      "<z:y>1&lt;<![CDATA[<2]]>&#x4E2D;</z:y></a:x>"),
            Problem::none);
  EXPECT_TRUE(is(xml.root(), "x"));
  EXPECT_EQ(number_attribute(xml.root(), "n", 0), -7);
  EXPECT_EQ(number_attribute(xml.root(), "m", 5), 5);
  EXPECT_TRUE(has_attribute(xml.root(), "n"));
  EXPECT_EQ(text_of(child(xml.root(), "y")), " ");
  EXPECT_EQ(text_of(child(xml.root(), "y").next_sibling()), "1<<2中");
  EXPECT_FALSE(child(xml.root(), "w"));
  EXPECT_FALSE(child(child(xml.root(), "w"), "y"));
}

TEST(Xml, GivesValidTextWhateverItHolds) {
  const struct {
    std::string xml, text;
  } cases[] = {
      {"<a>&#xD800;</a>", "\xEF\xBF\xBD"},
      {"<a>&#1114112;</a>", "\xEF\xBF\xBD"},
      {"<a>&#99999999999999999999999;</a>", "\xEF\xBF\xBD"},
      {"<a>1&#0;2</a>", "1    2"},
      // No references: letters without x, nothing, and digits of both kinds.
      {"<a>&#E; &#; &#x; &#1f; &#xg;</a>", "&#E; &#; &#x; &#1f; &#xg;"},
      {"<a>&#99999999999999999999999f;</a>", "&#99999999999999999999999f;"},
      {"<a>\xFF</a>", "\xEF\xBF\xBD"},
      {"<a>\xE4\xB8</a>", "\xEF\xBF\xBD"},
      {"<a>&amp;#1; &#65;</a>", "&#1; A"},
      {std::string("\xFF\xFE<\0a\0>\0-N<\0/\0a\0>\0", 18), "中"},
  };
  for (const auto& c : cases) {
    Xml xml;
    ASSERT_EQ(xml.parse(c.xml), Problem::none) << c.xml;
    EXPECT_EQ(text_of(xml.root()), c.text) << c.xml;
  }
}

TEST(Xml, ExpandsNoEntities) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'haha'>";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string last = "&" + std::string(1, static_cast<char>(c - 1)) + ";";
    bomb += "<!ENTITY " + std::string(1, c) + " '";
    for (int i = 0; i < 10; ++i) bomb += last;
    bomb += "'>";
  }
  Xml xml;
  ASSERT_EQ(xml.parse(bomb + "]><l>&y;</l>"), Problem::none);
  EXPECT_EQ(text_of(xml.root()), "&y;");
  Xml outside;
  ASSERT_EQ(outside.parse("<!DOCTYPE l SYSTEM 'file:///etc/passwd'><l>&x;</l>"), Problem::none);
  EXPECT_EQ(text_of(outside.root()), "&x;");
}

TEST(Xml, RefusesWhatIsBrokenOrTooDeep) {
  const auto nested = [](int depth) {
    std::string open;
    std::string close;
    for (int i = 0; i < depth; ++i) {
      open += "<a>";
      close += "</a>";
    }
    return open + close;
  };
  for (const std::string& bad :
       {std::string(), std::string("<a>"), std::string("<a></b>"), std::string("text"), nested(257),
        nested(1'000'000), std::string("<a>\0</a>", 8)}) {
    Xml xml;
    EXPECT_EQ(xml.parse(bad), Problem::damaged) << bad.substr(0, 20);
    EXPECT_FALSE(xml.root());
  }
  Xml xml;
  EXPECT_EQ(xml.parse(nested(256)), Problem::none);
}

}  // namespace
}  // namespace gouji::document
