# The packages of each purpose; nothing that is there already is installed. Sourced.

# engine: what WebAssembly and the third parties need.
packages_engine() {
  need 'cmake --version | head -n 1 | grep -qE "3\.(2[5-9]|[3-9][0-9])|version [4-9]"' cmake
  need_command ninja ninja-build
  need_command python3
  need_command xz xz-utils
  need_command icupkg icu-devtools
  need_command dpkg-source dpkg-dev
  need_command make
  need_command flock util-linux
  need '[ -e $KEYRING ]' debian-archive-keyring
  need_command clang-19
  need_command wasm-ld-19 lld-19
  need_command llvm-ar-19 llvm-19
  packages_node
}
packages_node() {
  need '[ "$(node -p "process.versions.node.split(\".\")[0]")" -ge 18 ]' nodejs
  need_command npm
}
# The browser's driver needs Node 20, Debian 12 has 18: then Node comes from npm, for the tests only.
NODE_FOR_TESTS=22.23.3
make_node() {
  local arch=x64
  [ "$(uname -m)" != aarch64 ] || arch=arm64
  (cd "$1" && npm pack --silent "node-linux-$arch@$NODE_FOR_TESTS" &&
    tar -xzf ./*.tgz --strip-components=1 && rm ./*.tgz && bin/node --version)
}
node_for_tests() {
  [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ] || return 0
  local dir
  dir=$(part "node-$NODE_FOR_TESTS" make_node "$LIB/packages.sh")
  PATH=$dir/bin:$PATH
}
packages_native() {
  need_command g++  # its standard library, and the third parties
  need_command clang-19
  need_command ld.lld-19 lld-19
  need_command llvm-profdata-19 llvm-19
  need_command cmake
  need_command ninja ninja-build
  need_command xz xz-utils
  need_command icupkg icu-devtools
  need_command dpkg-source dpkg-dev
  need_command make
  need '[ -e $KEYRING ]' debian-archive-keyring
  need '[ -e /usr/include/gtest/gtest.h ] && ls /usr/lib/*/libgtest.a' libgtest-dev
}
packages_checks() {
  need_command clang-19
  need_command lld-19 lld-19
  need_command clang-format-19
  need_command clang-tidy-19
  need 'ls /usr/lib/llvm-19/lib/clang/19/lib/*/libclang_rt.asan*.a' libclang-rt-19-dev
  need 'ls /usr/lib/llvm-19/lib/clang/19/lib/*/libclang_rt.fuzzer*.a /usr/lib/llvm-19/lib/libFuzzer.a' \
    libclang-rt-19-dev libfuzzer-19-dev
}
# LibreOffice makes DOC, PDF and ODT of our DOCX, and reads DOC; python3-docx reads the tables of our
# DOCX, pdftotext the PDFs.
packages_containers() {
  need_command soffice libreoffice-writer
  need 'ls /usr/lib/libreoffice/program/libswlo.so' libreoffice-writer
  need '/usr/bin/python3 -c "import docx"' python3-docx
  need_command pdftotext poppler-utils
  need 'fc-list 2>/dev/null | grep -qi "Noto Sans CJK" || ls /usr/share/fonts/opentype/noto/NotoSansCJK*' \
    fonts-noto-cjk
}
packages_browser() {
  need_command chromium
  need 'fc-list 2>/dev/null | grep -qi "Noto Sans CJK" || ls /usr/share/fonts/opentype/noto/NotoSansCJK*' \
    fonts-noto-cjk
}
