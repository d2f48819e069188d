#!/usr/bin/env bash
# third-party.sh native|wasm: prints the folder with ICU, gumbo, zlib, pugixml and cJSON (lib/,
# include/) built for that target, after building it when absent. Both targets come from the same source.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ICU=76.1-4                 # source package icu of Debian 13
NOKOGIRI=1.18.2+dfsg-1     # source package ruby-nokogiri of Debian 13: the maintained fork of gumbo
ZLIB=1:1.3.dfsg+really1.3.1-1  # source package zlib of Debian 13, with its contrib/minizip
PUGIXML=1.14-2             # source package pugixml of Debian 13
CJSON=1.7.18-3.1+deb13u1   # source package cjson of Debian 13
# What core/text opens (windows-950 rests on ibm-1373), and NFKC. By their own names: no table of aliases.
ICU_DATA="gb18030-2022.cnv windows-950-2000.cnv ibm-1373_P100-2002.cnv nfkc.nrm"
RECIPE=("$LIB/third-party.sh" "$LIB"/third-party/*)

# decode_only FILE.cnv: zeroes what encodes, more than half of a converter, which packs to nothing then.
# By _MBCSHeader of ICU's ucnvmbcs.h; a table that is only an extension of another stays as it is.
decode_only() {
  local header table bytes flags length end
  header=$(($(od -An -tu2 -N2 "$1") + 100))
  read -r table bytes flags length < <(od -An -tu4 -j$((header + 16)) -N16 "$1")
  [ $((flags & 255)) != 14 ] || return 0
  end=$((flags >> 8 ? header + (flags >> 8) : $(stat -c %s "$1")))
  [ $((header + bytes + length)) -le "$end" ] || die "$1: not a converter as this script knows them"
  head -c $((end - header - table)) /dev/zero |
    dd of="$1" bs=64K seek=$((header + table)) oflag=seek_bytes conv=notrunc status=none
}

# source/icu, source/gumbo, source/zlib, source/pugixml, source/cjson, source/icudt.dat
make_source() {
  local dir=$1 work=$1/work data name
  mkdir -p "$work/items"
  trixie_source "$work" icu "$ICU"
  trixie_source "$work" ruby-nokogiri "$NOKOGIRI"
  mv "$work"/icu-*/source/common "$dir/icu"
  cp "$work"/icu-*/LICENSE "$dir/icu/LICENSE"
  mv "$work"/ruby-nokogiri-*/gumbo-parser/src "$dir/gumbo"
  trixie_source "$work" zlib "$ZLIB"
  trixie_tarball "$work" pugixml "$PUGIXML"
  trixie_tarball "$work" cjson "$CJSON"
  mv "$work"/zlib-*/ "$dir/zlib"
  mv "$work"/pugixml-*/src "$dir/pugixml"
  mv "$work"/cJSON-*/ "$dir/cjson"
  # The package has no sources of the data, so the built file is thinned out.
  data=$(ls "$work"/icu-*/source/data/in/icudt*l.dat)
  name=$(basename "$data")
  icupkg -x '*' -d "$work/items" "$data"
  tr ' ' '\n' <<<"$ICU_DATA" >"$work/list.txt"
  for data in "$work"/items/{gb18030-2022,ibm-1373_P100-2002}.cnv; do decode_only "$data"; done
  icupkg -tl -s "$work/items" -a "$work/list.txt" new "$dir/$name"
  mv "$dir/$name" "$dir/icudt.dat"
  rm -rf "$work"
}

build() {
  local dir=$1 type=(-DCMAKE_BUILD_TYPE=Release)
  # What is fetched is made small: none of it is where a check spends its time.
  [ "$target" != wasm ] ||
    type=(-DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_TOOLCHAIN_FILE="$ROOT/wasm/toolchain.cmake")
  cmake -S "$LIB/third-party" -B "$dir/work" -G Ninja "${type[@]}" \
    -DCMAKE_INSTALL_PREFIX="$dir" -DCMAKE_INSTALL_MESSAGE=NEVER -DSOURCE="$source"
  cmake --build "$dir/work" -j "$JOBS"
  cmake --install "$dir/work"
  rm -rf "$dir/work"
}

target=${1:?native or wasm}
source=$(part "source-icu-${ICU%-*}-gumbo-${NOKOGIRI%%+*}-zlib-pugixml-${PUGIXML%-*}-cjson-${CJSON%%-*}" make_source "${RECIPE[@]}")
case $target in
  source) echo "$source" ;;
  native) part "third-party-native-$(uname -m)" build "${RECIPE[@]}" ;;
  wasm) part third-party-wasm build "${RECIPE[@]}" "$LIB/emscripten.sh" ;;
  *) die "third-party.sh: native, wasm or source, not $target" ;;
esac
