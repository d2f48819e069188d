#include "core/document/office/zip.h"

#include <unzip.h>

#include <algorithm>
#include <cstring>

#include "core/text/sort.h"

namespace gouji::document {

// Gives minizip the bytes as if they were a file. Offsets are hostile: none is believed.
struct ZipSource {
  static Zip::Source& of(voidpf stream) { return *static_cast<Zip::Source*>(stream); }

  static voidpf open(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }
  static uLong read(voidpf /*opaque*/, voidpf stream, void* out, uLong size) {
    Zip::Source& source = of(stream);
    const auto n = static_cast<size_t>(std::min<uint64_t>(size, source.bytes.size() - source.at));
    if (n == 0) return 0;
    std::memcpy(out, source.bytes.data() + source.at, n);
    source.at += n;
    return static_cast<uLong>(n);
  }
  static uLong write(voidpf /*opaque*/, voidpf /*stream*/, const void* /*from*/, uLong /*size*/) {
    return 0;
  }
  static ZPOS64_T tell(voidpf /*opaque*/, voidpf stream) { return of(stream).at; }
  static long seek(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
    Zip::Source& source = of(stream);
    const uint64_t size = source.bytes.size();
    uint64_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = source.at;
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = size;
    if (offset > size - from) return -1;
    source.at = from + offset;
    return 0;
  }
  static int close(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
  // Asked after a read that gave too little: bytes that are not there are an error, not zeros.
  static int error(voidpf /*opaque*/, voidpf /*stream*/) { return 1; }
};

namespace {

constexpr uint64_t kEncryptedFlag = 1U << 0;
constexpr uint64_t kUtf8Flag = 1U << 11;
// Deflate cannot pack tighter than 1 : 1032.
constexpr uint64_t kMaxDeflate = 1100;
// Documents pack ten- to fiftyfold; what is tighter than this, and large, was made to burst.
constexpr uint64_t kMaxRatio = 300;
constexpr uint64_t kRatioFrom = uint64_t{4} << 20;
constexpr size_t kMaxName = 4096;

std::string key_of(std::string_view name) {
  while (!name.empty() && (name.front() == '/' || name.front() == '\\')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\\') c = '/';
  }
  return key;
}

}  // namespace

Zip::Zip(std::string_view bytes) : source_{bytes} {
  zlib_filefunc64_def callbacks = {};
  callbacks.zopen64_file = ZipSource::open;
  callbacks.zread_file = ZipSource::read;
  callbacks.zwrite_file = ZipSource::write;
  callbacks.ztell64_file = ZipSource::tell;
  callbacks.zseek64_file = ZipSource::seek;
  callbacks.zclose_file = ZipSource::close;
  callbacks.zerror_file = ZipSource::error;
  callbacks.opaque = &source_;
  file_ = unzOpen2_64("", &callbacks);
  problem_ = file_ == nullptr ? Problem::damaged : list();
  if (problem_ != Problem::none) parts_.clear();
  for (uint32_t i = 0; i < parts_.size(); ++i) by_name_.emplace_back(key_of(parts_[i].name), i);
  text::sort(by_name_.begin(), by_name_.end());
}

Zip::~Zip() {
  if (file_ != nullptr) unzClose(file_);
}

Problem Zip::list() {
  unz_global_info64 global = {};
  if (unzGetGlobalInfo64(file_, &global) != UNZ_OK) return Problem::damaged;
  if (global.number_entry > kMaxParts) return Problem::too_large;
  std::string name(kMaxName, '\0');
  for (uint64_t i = 0; i < global.number_entry; ++i) {
    if (i > 0 && unzGoToNextFile(file_) != UNZ_OK) return Problem::damaged;
    unz_file_info64 info = {};
    unz64_file_pos position = {};
    if (unzGetCurrentFileInfo64(file_, &info, name.data(), kMaxName, nullptr, 0, nullptr, 0) !=
            UNZ_OK ||
        unzGetFilePos64(file_, &position) != UNZ_OK || info.size_filename > kMaxName)
      return Problem::damaged;
    ZipPart& part = parts_.emplace_back();
    part.name.assign(name, 0, info.size_filename);
    part.size = info.uncompressed_size;
    part.compressed = info.compressed_size;
    part.utf8_name = (info.flag & kUtf8Flag) != 0;
    part.encrypted = (info.flag & kEncryptedFlag) != 0;
    part.position = position.pos_in_zip_directory;
  }
  return Problem::none;
}

const ZipPart* Zip::find(std::string_view name) const {
  const std::string key = key_of(name);
  const auto at = std::lower_bound(by_name_.begin(), by_name_.end(), std::pair(key, uint32_t{0}));
  return at != by_name_.end() && at->first == key ? &parts_[at->second] : nullptr;
}

Problem Zip::read(const ZipPart& part, std::string& out) {
  out.clear();
  if (part.encrypted) return Problem::encrypted;
  if (part.size > kMaxPart || part.size > kMaxRead - read_) return Problem::too_large;
  if (part.compressed > source_.bytes.size() || part.size / kMaxDeflate > part.compressed)
    return Problem::damaged;
  if (part.size > kRatioFrom && part.size / kMaxRatio > part.compressed) return Problem::too_large;
  unz64_file_pos position = {};
  position.pos_in_zip_directory = part.position;
  unz_file_info64 info = {};
  if (unzGoToFilePos64(file_, &position) != UNZ_OK ||
      unzGetCurrentFileInfo64(file_, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
    return Problem::damaged;
  if (info.compression_method != 0 && info.compression_method != Z_DEFLATED)
    return Problem::unsupported;
  if (unzOpenCurrentFile(file_) != UNZ_OK) return Problem::damaged;
  out.resize(static_cast<size_t>(part.size));
  read_ += part.size;
  bool whole = true;
  if (!out.empty()) {
    const int n = unzReadCurrentFile(file_, out.data(), static_cast<unsigned>(out.size()));
    whole = n >= 0 && static_cast<size_t>(n) == out.size();
  }
  // The checksum is compared here.
  if (unzCloseCurrentFile(file_) == UNZ_OK && whole) return Problem::none;
  out.clear();
  return Problem::damaged;
}

}  // namespace gouji::document
