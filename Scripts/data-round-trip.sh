#!/bin/sh
# Makes archives of the data of sites, with the templates that these were built with, and sees that they give the same sites:
# the sample, those of Scripts/build-test-sites.sh, and one whose data are split by years.
# Usage: Scripts/data-round-trip.sh REGESTA CORPUS-GENERATOR
set -eu
cd "$(dirname "$0")/.."
regesta=$1 generator=$2 folder=.build/sites

"$generator" 1100 "$folder/large-archive" >/dev/null
"$regesta" build "$folder/large-archive" --output "$folder/large" --quiet
[ "$(ls "$folder"/large/data/articles-*.json | wc -l)" -gt 2 ] || { echo "the large archive's data aren't split" >&2; exit 1; }

check() {
  site=$1 templates=$2 copy=$folder/again
  rm -rf "$copy" "$copy-site"
  mkdir "$copy"
  if [ -d "$templates" ]; then cp -r "$templates" "$copy/templates"; fi
  "$regesta" import data "$site" "$copy" >/dev/null
  "$regesta" build "$copy" --output "$copy-site" --quiet
  diff -rq "$site" "$copy-site"
  echo "$site: $(find "$site" -type f | wc -l) files came back as they were"
}

check public templates
for name in generated arabic awkward large; do check "$folder/$name" "$folder/$name-archive/templates"; done
rm -rf "$folder/again" "$folder/again-site" "$folder/large" "$folder/large-archive"
