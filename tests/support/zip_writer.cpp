#include "tests/support/zip_writer.h"

#include <zlib.h>

namespace gouji::support {
namespace {

void put(std::string& out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string deflated(const std::string& content) {
  z_stream stream = {};
  if (deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  std::string in = content;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

struct Header {
  uint32_t flags, method, crc, packed, size, offset;
};

// What the local header and the directory have in common.
void put_common(std::string& out, const Header& h, const std::string& name, bool known) {
  put(out, 20, 2);
  put(out, h.flags, 2);
  put(out, h.method, 2);
  put(out, 0, 2);
  put(out, 0x5821, 2);  // 2024-01-01
  put(out, known ? h.crc : 0, 4);
  put(out, known ? h.packed : 0, 4);
  put(out, known ? h.size : 0, 4);
  put(out, static_cast<uint32_t>(name.size()), 2);
  put(out, 0, 2);
}

}  // namespace

std::string zip(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ZipEntry& e : entries) {
    const bool store = e.packing == Packing::stored;
    const std::string packed = store ? e.content : deflated(e.content);
    const auto* bytes = reinterpret_cast<const Bytef*>(e.content.data());
    const auto true_crc =
        static_cast<uint32_t>(crc32(0, bytes, static_cast<uInt>(e.content.size())));
    Header h = {};
    h.flags = (e.encrypted ? 1U : 0U) | (e.descriptor ? 8U : 0U) | (e.utf8_name ? 0x800U : 0U);
    h.method = e.method != 0xFFFF ? e.method : store ? 0 : 8;
    h.crc = e.crc.value_or(true_crc);
    h.packed = static_cast<uint32_t>(packed.size());
    h.size = e.size.value_or(static_cast<uint32_t>(e.content.size()));
    h.offset = static_cast<uint32_t>(out.size());
    out += "PK\x03\x04";
    put_common(out, h, e.name, !e.descriptor);
    out += e.name;
    out += packed;
    if (e.descriptor) {
      out += "PK\x07\x08";
      put(out, h.crc, 4);
      put(out, h.packed, 4);
      put(out, h.size, 4);
    }
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_common(directory, h, e.name, true);
    put(directory, 0, 2);  // comment
    put(directory, 0, 2);  // disk
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, h.offset, 4);
    directory += e.name;
  }
  const auto start = static_cast<uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, static_cast<uint32_t>(entries.size()), 2);
  put(out, static_cast<uint32_t>(entries.size()), 2);
  put(out, static_cast<uint32_t>(directory.size()), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace gouji::support
