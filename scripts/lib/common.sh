# Shared by everything in scripts/: places, progress, packages, the cache of built parts.
# Sourced, never run. Programs' output goes to stdout; all talk goes to stderr.
set -euo pipefail
shopt -s inherit_errexit

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
LIB=$ROOT/scripts/lib
CACHE=${GOUJI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gouji}
JOBS=${GOUJI_JOBS:-$(nproc 2>/dev/null || echo 2)}
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
unset NODE_PATH  # it changes where Emscripten finds its modules

say() { printf '%s\n' "$*" >&2; }
die() { printf 'gouji: %s\n' "$*" >&2; exit 1; }

# step TITLE COMMAND…: one numbered step, its output kept in a log that is shown when it fails.
# STEPS is the number of steps of the whole.
STEP=0 STEPS=${STEPS:-0}
step() {
  local title=$1 started=$SECONDS log rc=0
  shift
  STEP=$((STEP + 1))
  mkdir -p "$CACHE/log"
  log=$CACHE/log/$(printf '%s' "$title" | tr -c 'A-Za-z0-9\n' '-').log
  printf '[%d/%d] %s … ' "$STEP" "$STEPS" "$title" >&2
  set +e  # not `||`, which would switch off errexit inside
  (set -e; "$@") >"$log" 2>&1 </dev/null
  rc=$?
  set -e
  local took=$((SECONDS - started))
  if [ $rc != 0 ]; then
    printf 'failed after %d s\n' $took >&2
    tail -n 40 "$log" >&2
    die "the step “$title” failed; its whole log: $log"
  fi
  printf '%d s\n' $took >&2
}

hash_of() { cat "$@" | sha256sum | cut -c1-12; }

# part NAME-VERSION FUNCTION SCRIPT…: prints the folder of a cached part, made by FUNCTION FOLDER when
# absent. The key is the version and the content of what makes it, so a changed recipe is a new part.
part() {
  local name=$1 make=$2 dir
  shift 2
  dir=$CACHE/$name-$(hash_of "$@")
  if [ ! -e "$dir/.complete" ]; then
    mkdir -p "$CACHE"
    exec 9>"$dir.lock"
    flock 9
    if [ ! -e "$dir/.complete" ]; then
      rm -rf "$dir"
      mkdir -p "$dir"
      "$make" "$dir" >&2 9>&-
      touch "$dir/.complete"
    fi
    exec 9>&-
    rm -f "$dir.lock"
  fi
  printf '%s\n' "$dir"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -E "$@"; else
    die "packages are missing and there is neither root nor sudo; install them and run again: $*"
  fi
}

# need TEST PACKAGE…: notes packages to install when the shell test fails.
MISSING=()
need() { local test=$1; shift; eval "$test" >/dev/null 2>&1 || MISSING+=("$@"); }
need_command() { need "command -v $1" "${2:-$1}"; }
install_missing() {
  [ ${#MISSING[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "install these yourself, there is no apt-get: ${MISSING[*]}"
  say "installing: ${MISSING[*]}"
  as_root apt-get update -q
  as_root apt-get install -y -q --no-install-recommends "${MISSING[@]}"
  MISSING=()
}

# Debian 13's archive through the mirror this machine uses already, apart from the machine's own
# sources: trixie_apt FOLDER ARGUMENT… runs apt-get with it. Apt verifies signatures and checksums.
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
trixie_mirror() {
  local found
  found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    grep -v '^ *#' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ' || true)
  printf '%s\n' "${found:-http://deb.debian.org/debian}"
}
trixie_apt() {
  local dir=$1
  shift
  if [ ! -e "$dir/trixie.sources" ]; then
    [ -e $KEYRING ] || die "$KEYRING is missing: the third parties come from Debian's archive, so this needs \
Debian 12 or 13 (or the package debian-archive-keyring)"
    mkdir -p "$dir/lists/partial"
    printf 'Types: deb deb-src\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: %s\n' \
      "$(trixie_mirror)" $KEYRING >"$dir/trixie.sources"
    trixie_apt "$dir" update
  fi
  apt-get -q -o Dir::Etc::sourcelist="$dir/trixie.sources" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$dir/lists" -o Dir::State::status=/dev/null \
    -o Dir::Cache="$dir" -o Dir::Cache::archives="$dir" -o APT::Sandbox::User="$(id -un)" "$@"
}
# trixie_source FOLDER PACKAGE VERSION: unpacks a source package at exactly this version.
trixie_source() {
  (cd "$1" && trixie_apt "$1" source "$2=$3") || die "Debian 13 no longer offers the source of $2 $3 \
(or the mirror cannot be reached). Set the version it offers now in scripts/lib and run the tests."
}
# trixie_tarball FOLDER PACKAGE VERSION: unpacks what its authors released of it, without Debian's
# changes; for packages we need no change of.
trixie_tarball() {
  (cd "$1" && trixie_apt "$1" source --download-only --tar-only "$2=$3" && tar -xf "$2"_*.orig.tar.*) ||
    die "Debian 13 no longer offers the source of $2 $3 (or the mirror cannot be reached). Set the version it \
offers now in scripts/lib and run the tests."
}
