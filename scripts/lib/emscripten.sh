#!/usr/bin/env bash
# Prints the folder of Emscripten (which holds emcc), after setting it up when there is none.
# An emcc on the PATH is taken when it is 3.1.60 or newer of the 3.1 line: later lines raise the floor
# to browsers newer than Chromium 78. Else Debian 13's package, beside clang-19 and its lld, goes to
# the cache: it has its system libraries built already, so nothing is fetched when linking.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

EMSCRIPTEN=3.1.69+dfsg-3 BINARYEN=120-4

own_emcc() {
  local version
  command -v emcc >/dev/null || return 1
  version=$(emcc --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)
  case $version in 3.1.6[0-9] | 3.1.[7-9][0-9]) ;; *) return 1 ;; esac
  dirname "$(readlink -f "$(command -v emcc)")"
}

make_prefix() {
  local prefix=$1 work=$1/work arch loader b name
  mkdir -p "$work" "$prefix/rt" "$prefix/binaryen/bin"
  (cd "$work" && trixie_apt "$work" download "emscripten=$EMSCRIPTEN" "binaryen=$BINARYEN" \
    libc6 libstdc++6 libgcc-s1 node-acorn) || die "Debian 13 no longer offers Emscripten $EMSCRIPTEN \
(or the mirror cannot be reached): set the version it offers now in scripts/lib/emscripten.sh, or put an emcc \
of 3.1.60 to 3.1.74 on the PATH."
  # Without what the build never links: tests, LTO and PIC variants, OpenGL, threads.
  dpkg-deb --fsys-tarfile "$work"/emscripten_*.deb |
    tar -x -C "$prefix" --strip-components=3 --exclude='*/test/*' --exclude='*/lto/*' \
      --exclude='*/lto-pic/*' --exclude='*/wasm32-emscripten/pic/*' \
      --exclude='*libGL*emu*' --exclude='*libGL*ofb*' --exclude='*libGL*webgl2*' \
      --exclude='*libGL*full*' --exclude='*-ww*.a' --exclude='*-mt*.a' --exclude='*libwebgpu*' --exclude='*/share/doc/*' \
      ./usr/share/emscripten
  dpkg-deb --fsys-tarfile "$work"/node-acorn_*.deb | tar -x -C "$work" ./usr/share/nodejs/acorn
  mkdir -p "$prefix/emscripten/node_modules"
  cp -r "$work/usr/share/nodejs/acorn" "$prefix/emscripten/node_modules/acorn"

  # Debian 13's binaryen needs Debian 13's libc, so it runs with its own loader and libraries.
  for b in binaryen libc6 libstdc++6 libgcc-s1; do
    dpkg-deb --fsys-tarfile "$work/$b"_*.deb | tar -x -C "$prefix/rt" --wildcards \
      './usr/bin/wasm*' './usr/lib/*/lib*.so*' './usr/lib/*/ld-*.so*' 2>/dev/null || true
  done
  arch=$(basename "$(echo "$prefix"/rt/usr/lib/*-linux-gnu)")
  loader=$(basename "$(ls "$prefix/rt/usr/lib/$arch"/ld-*.so.* | head -n 1)")
  for b in "$prefix"/rt/usr/bin/wasm*; do
    name=$(basename "$b")
    cat >"$prefix/binaryen/bin/$name" <<EOF
#!/bin/sh
exec "$prefix/rt/usr/lib/$arch/$loader" --library-path "$prefix/rt/usr/lib/$arch" "$prefix/rt/usr/bin/$name" "\$@"
EOF
    chmod +x "$prefix/binaryen/bin/$name"
  done

  cat >"$prefix/emscripten/.emscripten" <<EOF
EMSCRIPTEN_ROOT = '$prefix/emscripten'
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$prefix/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CLOSURE_COMPILER = 'closure-compiler'
EOF
  # Debian looks for npm tools in system folders; only acorn is needed, and it is beside emcc.
  python3 - "$prefix/emscripten/tools/shared.py" <<'EOF'
import sys
path = sys.argv[1]
text = open(path).read()
start = text.index('def get_npm_cmd(name):')
end = text.index('# TODO(sbc): Replace with functools.cache')
open(path, 'w').write(text[:start] + '''def get_npm_cmd(name):
  cmd = path_from_root('node_modules/.bin', name)
  if not os.path.exists(cmd):
    exit_with_error(f'{name} was not found')
  return [cmd]


''' + text[end:])
EOF
  python3 -m compileall -q "$prefix/emscripten/tools" "$prefix"/emscripten/*.py || true
  rm -rf "$work"
  "$prefix/emscripten/emcc" --version
}

if ! own_emcc; then
  prefix=$(part "emscripten-${EMSCRIPTEN%%+*}" make_prefix "$LIB/emscripten.sh")
  echo "$prefix/emscripten"
fi
