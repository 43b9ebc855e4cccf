#!/bin/sh
# Builds the fuzzer and runs each of its entries for SECONDS (60), two at a time; FUZZ_ENTRIES names some of them only.
# What it finds is kept in .build/fuzz/ENTRY/; new inputs that reach other code in .build/fuzz/corpus/ENTRY/.
# Exits with 1 where anything was found.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
out=.build/fuzz

# Of several `-sanitize`, Swift's compiler heeds the last, and the package manager gives two in any order.
swift build --package-path Fuzzing -c release -j 2 --product regesta-fuzz \
  --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address

run() {
  entry=$1
  mkdir -p "$out/$entry" "$out/corpus/$entry"
  # Swift's own backtraces would wait for the sanitizer, and the sanitizer for them.
  code=0
  FUZZ_ENTRY=$entry ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 SWIFT_BACKTRACE=enable=no \
    Fuzzing/.build/release/regesta-fuzz "$out/corpus/$entry" "Fuzzing/Corpus/$entry" \
    -artifact_prefix="$out/$entry/" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=4096 \
    -print_final_stats=1 >"$out/$entry.log" 2>&1 || code=$?
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$entry.log")
  rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$out/$entry.log")
  verdict=fine
  if ! grep -q 'inline 8-bit counters' "$out/$entry.log"; then
    code=1
    echo 'ERROR: the build counts no coverage' >>"$out/$entry.log"
  fi
  if [ "$code" -ne 0 ]; then
    verdict="FOUND: $(grep -a -m 1 -E 'Fatal error|ERROR: |set FUZZ_ENTRY' "$out/$entry.log" | cut -c 1-300)"
    touch "$out/found"
  fi
  printf '%-16s %10s runs %8s/s  %s\n' "$entry" "${count:-0}" "${rate:-0}" "$verdict"
}

mkdir -p "$out"
rm -f "$out/found"
entries=${FUZZ_ENTRIES:-$(ls Fuzzing/Corpus)}
# Two lines of work, each with every other entry.
for half in 0 1; do
  number=0
  for entry in $entries; do
    if [ $((number % 2)) -eq "$half" ]; then run "$entry"; fi
    number=$((number + 1))
  done &
done
wait
if [ -e "$out/found" ]; then
  echo "the inputs are in $out/ENTRY/; run one with FUZZ_ENTRY=ENTRY Fuzzing/.build/release/regesta-fuzz FILE"
  exit 1
fi
