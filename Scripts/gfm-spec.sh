#!/bin/sh
# Prints the text of the GitHub Flavored Markdown specification, which Debian's package cmark-gfm brings among its
# documents. Where an image leaves documents out, the package is downloaded and unpacked under .build/.
set -eu

installed=/usr/share/doc/cmark-gfm/spec.txt.gz
if [ -r "$installed" ]; then
  exec gzip -dc "$installed"
fi

root=$(cd "$(dirname "$0")/.." && pwd)
folder=$root/.build/gfm-spec
unpacked=$folder/unpacked$installed
if [ ! -r "$unpacked" ]; then
  mkdir -p "$folder"
  work=$(mktemp -d "$folder/download.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  (
    cd "$work"
    apt-get download cmark-gfm >&2
    dpkg-deb -x cmark-gfm_*.deb unpacked
  )
  rm -rf "$folder/unpacked"
  mv "$work/unpacked" "$folder/unpacked"
fi
gzip -dc "$unpacked"
