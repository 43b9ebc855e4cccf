#!/usr/bin/env bash
# What links and mentions cost: a generated archive against the same with its links as plain text and without mentions.
# usage: bench-links.sh REGESTA CORPUS-GENERATOR ARTICLES ROUNDS
set -euo pipefail
export LC_ALL=C
regesta=$(realpath "$1") generator=$(realpath "$2") articles=$3 rounds=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$generator" "$articles" "$work/linked" > "$work/log"
cp -r "$work/linked" "$work/plain"
echo "mentions: off" >> "$work/plain/content/archive.yml"
find "$work/plain/content" "$work/plain/seeds" -name '*.md' -print0 | xargs -0 sed -E -i \
  -e 's/\[\[[^]|\\]*\\?\|([^]]*)\]\]/\1/g' \
  -e 's/\[\[([^]]*)\]\]/\1/g' \
  -e 's/ \[@[^]]*\]//g' \
  -e 's/\[([^]]*)\]\([^)]*\.md[^)]*\)/\1/g'

# The processor's time of one build, so that other programs on the machine count less.
seconds() {
  rm -rf "$work/out"
  local TIMEFORMAT='%U %S'
  { time "$regesta" build "$work/$1" --output "$work/out" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } \
    2> "$work/time"
  awk '{ print $1 + $2 }' "$work/time"
}

linked=$(seconds linked) plain=$(seconds plain)
for _ in $(seq "$rounds"); do
  linked=$(seconds linked)
  plain=$(seconds plain)
  echo "$linked $plain"
done | awk '{ printf "%.1f s with links and mentions, %.1f s without: %.1f %%\n", $1, $2, 100 * ($1 - $2) / $1 }' \
  | tee "$work/rounds"
echo "median: $(awk '{ print $(NF - 1) }' "$work/rounds" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }') % of a build"
