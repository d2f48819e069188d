# The stages of scripts/test: each is timed, its output kept, and a failure does not stop the others.
# Sourced after common.sh.

STAGES=()      # "result|seconds|title", in order
BROKEN=" "     # names of stages that failed
PASSED=0 FAILED=0 SKIPPED=0
COUNTS=$(mktemp)
trap 'rm -f "$COUNTS"' EXIT

# count PASSED FAILED [SKIPPED]: for the stage that runs it.
count() { echo "$1 $2 ${3:-0}" >>"$COUNTS"; }

# stage NAME TITLE NEEDED-STAGES COMMAND…
stage() {
  local name=$1 title=$2 needed=$3 started=$SECONDS rc n p f s result
  shift 3
  for n in $needed; do
    case $BROKEN in *" $n "*)
      BROKEN+="$name "
      STAGES+=("not run|0|$title (needs “$n”)")
      say "── $title: not run, “$n” failed"
      return 0 ;;
    esac
  done
  mkdir -p "$CACHE/log"
  local log=$CACHE/log/test-$name.log
  : >"$COUNTS"
  printf '── %s … ' "$title" >&2
  set +e
  (set -e; "$@") >"$log" 2>&1 </dev/null
  rc=$?
  set -e
  local passed=0 failed=0 skipped=0
  while read -r p f s; do
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done <"$COUNTS"
  PASSED=$((PASSED + passed)) SKIPPED=$((SKIPPED + skipped))
  result=ok
  if [ $rc != 0 ] || [ $failed != 0 ]; then
    result=FAILED
    [ $failed != 0 ] || failed=1  # the stage itself
    BROKEN+="$name "
  fi
  FAILED=$((FAILED + failed))
  [ $((passed + failed + skipped)) = 0 ] ||
    title+=": $passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
  STAGES+=("$result|$((SECONDS - started))|$title")
  say "$result, $((SECONDS - started)) s"
  if [ $result = FAILED ]; then
    tail -n 60 "$log" >&2
    say "   (whole log: $log)"
  fi
}

# The table, the line of counts, and the exit status.
finish() {
  local line result seconds title
  echo
  for line in "${STAGES[@]}"; do
    IFS='|' read -r result seconds title <<<"$line"
    printf '%-8s %5d s  %s\n' "$result" "$seconds" "$title"
  done
  echo
  [ "$BROKEN" = " " ] || echo "FAILED:$BROKEN"
  echo "$PASSED passed, $FAILED failed$([ $SKIPPED = 0 ] || echo ", $SKIPPED skipped")"
  [ "$BROKEN" = " " ]
}
