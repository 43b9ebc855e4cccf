#!/bin/sh
# Fails where a fresh build of the sample archive differs from the checked-in public/ by one byte.
# Usage: Scripts/check-public.sh REGESTA
set -eu
cd "$(dirname "$0")/.."
regesta=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$regesta" build . --output "$folder/public" --strict --quiet
if ! diff -r "$folder/public" public; then
  echo "public/ isn't what a fresh build gives: run make site, look at the change, and commit it"
  exit 1
fi
(cd public && sha256sum --check --quiet manifest-sha256.txt)
