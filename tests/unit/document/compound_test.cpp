#include "core/document/word97/compound.h"

#include <gtest/gtest.h>

#include <string>

#include "core/document/document.h"
#include "tests/support/compound_writer.h"

namespace gouji::document {
namespace {

using support::compound_file;
using support::set32;

// Bytes that differ from sector to sector.
std::string content(size_t size) {
  std::string out;
  for (size_t i = 0; i < size; ++i) out += static_cast<char>(i * 31 + i / 512 * 7);
  return out;
}

TEST(Compound, ReadsStreamsOfEverySize) {
  for (const int version : {3, 4})
    for (const bool shuffled : {false, true})
      for (const size_t size : {0u, 1u, 64u, 65u, 4095u, 4096u, 4097u, 100'000u}) {
        const std::string big = content(size);
        const std::string small = content(200);
        const std::string file = compound_file(
            {{"WordDocument", big}, {"1Table", small}, {"Data", "x"}}, version, shuffled);
        SCOPED_TRACE(testing::Message() << "version " << version << ", " << size << " bytes");
        const CompoundFile read(file);
        ASSERT_TRUE(read.valid());
        EXPECT_TRUE(read.stream("WordDocument") == big);
        EXPECT_TRUE(read.stream("1Table") == small);
        EXPECT_EQ(read.stream("Data"), "x");
        EXPECT_EQ(read.stream("0Table"), std::nullopt);
        EXPECT_FALSE(read.has("0Table"));
      }
}

// The header has room for 109 sectors of the FAT: 6.8 MB. The second list is needed at 15 MB.
TEST(Compound, FollowsTheListOfTheFat) {
  for (const size_t size : {8'000'000u, 16'000'000u}) {
    const std::string bytes = content(size);
    const std::string file = compound_file({{"Workbook", bytes}});
    const CompoundFile read(file);
    EXPECT_TRUE(read.stream("Workbook") == bytes) << size;
  }
}

TEST(Compound, NamesHaveNoCase) {
  const std::string file = compound_file({{"WORDDOCUMENT", "a"}, {"1table", "b"}});
  const CompoundFile read(file);
  EXPECT_EQ(read.stream("WordDocument"), "a");
  EXPECT_EQ(read.stream("1Table"), "b");
  EXPECT_EQ(compound_format(file), "doc");
}

TEST(Compound, TheStreamsTellTheFormat) {
  const struct {
    const char* stream;
    const char* format;
  } cases[] = {{"WordDocument", "doc"},
               {"Workbook", "xls"},
               {"Book", "xls"},
               {"PowerPoint Document", "ppt"},
               {"EncryptedPackage", "encrypted-package"},
               {"Contents", "ole2"}};
  for (const auto& c : cases) {
    const std::string file = compound_file({{c.stream, "x"}, {"\5SummaryInformation", "y"}});
    EXPECT_EQ(format_of(file), c.format);
  }
  EXPECT_EQ(read(compound_file({{"Contents", "x"}})).detail, "ole2");
  const std::string cut = compound_file({{"WordDocument", content(9000)}}).substr(0, 9000);
  EXPECT_EQ(read(cut).problem, Problem::damaged) << "without its directory";
  EXPECT_EQ(format_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "ole2");
  EXPECT_EQ(read(compound_file({{"EncryptedPackage", "x"}, {"EncryptionInfo", "y"}})).problem,
            Problem::encrypted);
  const std::string sheet = compound_file({{"Workbook", "x"}});
  EXPECT_EQ(read(sheet).problem, Problem::unsupported);
  EXPECT_EQ(read(sheet).detail, "xls");
}

TEST(Compound, HeadersThatAreNone) {
  const std::string file = compound_file({{"Data", "x"}});
  EXPECT_TRUE(CompoundFile(file).valid());
  EXPECT_FALSE(CompoundFile({}).valid());
  EXPECT_FALSE(CompoundFile(std::string_view(file).substr(0, 511)).valid());
  EXPECT_FALSE(CompoundFile(std::string_view(file).substr(0, 512)).valid());
  std::string odd = file;
  odd[30] = 10;  // sectors of 1024 bytes
  EXPECT_FALSE(CompoundFile(odd).valid());
}

// The first sector of the directory, and in it the entry with this index.
size_t entry(const std::string& file, size_t index) {
  const Bytes bytes(file);
  return ((size_t{bytes.u32(48)} + 1) << bytes.u16(30)) + index * 128;
}

TEST(Compound, SizesThatLieGiveWhatThereIs) {
  for (const size_t size : {100u, 5000u}) {
    std::string file = compound_file({{"Data", content(size)}});
    set32(file, entry(file, 1) + 120, 0x7FFFFFF0);
    const auto stream = CompoundFile(file).stream("Data");
    ASSERT_TRUE(stream.has_value());
    EXPECT_LE(stream->size(), file.size());
  }
  // The upper half of the size counts in version 4 alone.
  std::string file = compound_file({{"Data", content(5000)}});
  set32(file, entry(file, 1) + 124, 7);
  EXPECT_TRUE(CompoundFile(file).stream("Data") == content(5000));
}

TEST(Compound, TruncatedFilesGiveWhatThereIs) {
  const std::string bytes = content(20'000);
  const std::string file = compound_file({{"Data", bytes}});
  for (size_t size = 0; size < file.size(); size += 100) {
    const CompoundFile read(std::string_view(file).substr(0, size));
    const auto stream = read.stream("Data");
    EXPECT_TRUE(!stream || bytes.starts_with(*stream) || stream->size() <= size);
  }
}

TEST(Compound, CirclesEnd) {
  std::string file = compound_file({{"Data", content(5000)}});
  const Bytes bytes(file);
  const uint32_t start = bytes.u32(entry(file, 1) + 116);
  const size_t fat = (size_t{bytes.u32(76)} + 1) * 512;
  set32(file, fat + size_t{start} * 4, start);  // the stream's first sector follows itself
  set32(file, entry(file, 1) + 120, 0x7FFFFFF0);
  EXPECT_LE(CompoundFile(file).stream("Data")->size(), file.size());
  // So does the first of the directory.
  file = compound_file({{"Data", content(5000)}});
  const uint32_t directory = Bytes(file).u32(48);
  set32(file, fat + size_t{directory} * 4, directory);
  EXPECT_TRUE(CompoundFile(file).has("Data"));
  // And the list of the FAT.
  std::string large = compound_file({{"Data", content(8'000'000)}});
  const uint32_t list = Bytes(large).u32(68);
  set32(large, ((size_t{list} + 1) << 9) + 508, list);
  EXPECT_TRUE(CompoundFile(large).stream("Data").has_value());
}

TEST(Compound, BrokenTreesAreReadAsLists) {
  std::string file = compound_file({{"Data", "x"}, {"Book", "y"}, {"1Table", "z"}});
  set32(file, entry(file, 0) + 76, 77);  // no such entry
  EXPECT_EQ(CompoundFile(file).stream("1Table"), "z");
  set32(file, entry(file, 0) + 76, 2);
  set32(file, entry(file, 2) + 68, 2);  // its own left neighbour
  EXPECT_EQ(CompoundFile(file).stream("1Table"), "z");
}

}  // namespace
}  // namespace gouji::document
