#!/bin/sh
# Builds the sites that are tested beside public/, below .build/sites: a generated archive, with a month that is too long
# for its page, one in Arabic, and one whose texts have what formats give a meaning to.
# Usage: Scripts/build-test-sites.sh REGESTA CORPUS-GENERATOR
set -eu
cd "$(dirname "$0")/.."
regesta=$1 generator=$2 folder=.build/sites
rm -rf "$folder"
mkdir -p "$folder"
"$generator" 120 "$folder/generated-archive" >/dev/null
python3 Tests/Browser/crowded_month.py "$folder/generated-archive"
cp -r Tests/Fixtures/Archives/arabic "$folder/arabic-archive"
cp -r Tests/Fixtures/Archives/awkward "$folder/awkward-archive"
"$regesta" build "$folder/generated-archive" --output "$folder/generated" --quiet
"$regesta" build "$folder/arabic-archive" --output "$folder/arabic" --strict --quiet
"$regesta" build "$folder/awkward-archive" --output "$folder/awkward" --quiet
