# Building the engine and the page. Sourced after common.sh and packages.sh.

STAMP=$ROOT/build/page.stamp  # as old as the start of the last complete build

# True when nothing that goes into dist/ changed since the last complete build.
up_to_date() {
  [ -e "$STAMP" ] && [ -e "$ROOT/dist/npm/bin/gouji.mjs" ] && [ -e "$ROOT/web/node_modules" ] &&
    [ -z "$(find "$ROOT/core" "$ROOT/wasm" "$ROOT/web" "$ROOT/scripts/lib" "$ROOT/CMakeLists.txt" \
      "$ROOT/CMakePresets.json" \( -name node_modules -o -path "$ROOT/web/tests" \) -prune -o \
      ! -path "$ROOT/web" -newer "$STAMP" -print -quit)" ]
}

# cmake_build PRESET TARGET…
cmake_build() {
  local preset=$1
  shift
  cd "$ROOT"
  # Anew: with another compiler CMake keeps the compiler alone, and forgets to optimise.
  [ "build/$preset/build.ninja" -nt CMakePresets.json ] || cmake --fresh --preset "$preset"
  # A package of Debian brings headers dated when it was made: Clang refuses a precompiled header
  # that holds others, but to ninja they are older than it.
  find "build/$preset" -name '*.pch' ! -newer /var/lib/dpkg/status -delete
  cmake --build --preset "$preset" -j "$JOBS" ${@:+--target "$@"}
}

# Packages are fetched anew only when the lock file changed.
npm_packages() {
  cd "$ROOT/web"
  cmp -s package-lock.json node_modules/.gouji-lock ||
    { npm ci --ignore-scripts --no-audit --no-fund && cp package-lock.json node_modules/.gouji-lock; }
}

page() { cd "$ROOT/web" && npm run --silent build; }

install_engine_packages() {
  packages_engine
  install_missing
}

# Everything that dist/ needs, in seven steps.
build_page() {
  mkdir -p "$ROOT/build"
  exec 8>"$ROOT/build/page.lock"
  flock 8
  touch "$STAMP.new"
  step "Packages of the system" install_engine_packages
  step "Emscripten" "$LIB/emscripten.sh"
  step "Sources of the third parties" "$LIB/third-party.sh" source
  step "Third parties for WebAssembly" "$LIB/third-party.sh" wasm
  step "Engine for WebAssembly" cmake_build wasm
  step "Packages of the page (npm)" npm_packages
  step "Page, offline file and command" page
  mv "$STAMP.new" "$STAMP"
  exec 8>&-
}
BUILD_PAGE_STEPS=7
