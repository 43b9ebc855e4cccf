#!/bin/sh
# Builds what `swift test OPTION…` needs, and fails where the compiler warns of our own code: build-without-warnings.sh OPTION…
# Dependencies are built with warnings suppressed, so a flag for all targets can't be used.
set -eu
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# swift build gives the compiler other flags than swift test, which would then build everything again.
swift test list "$@" >"$log" 2>&1 || { cat "$log"; exit 1; }
if grep -E '/(Sources|Tests)/.*: warning:' "$log" | grep -v '/\.build/' | sort -u | grep .; then
  echo "warnings count as errors here"
  exit 1
fi
