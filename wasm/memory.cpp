// Takes the place of the C library's memchr and memcmp.
#include "wasm/memory.h"

extern "C" void* memchr(const void* from, int byte, std::size_t size) {
  return const_cast<unsigned char*>(gouji::memory::find(static_cast<const unsigned char*>(from),
                                                        static_cast<unsigned char>(byte), size));
}

extern "C" int memcmp(const void* left, const void* right, std::size_t size) {
  return gouji::memory::compare(static_cast<const unsigned char*>(left),
                                static_cast<const unsigned char*>(right), size);
}
