#!/bin/sh
# Puts the man pages that the argument parser's plugin made where man looks: install-man.sh PAGES SHARE
# Its pages of commands are called as in regesta.build; man and its readers know them as regesta-build.
set -eu
pages=$1
folder=$2/man/man1

install -d "$folder"
for page in "$pages"/*.1; do
  name=$(basename "$page" .1 | tr . -)
  title=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')
  sed -e 's/^\.Os$/.Os Regesta/' -e "s/^\.Dt .*/.Dt $title 1/" -e '/^\.Xr /{' -e ':dots' -e 's/^\(\.Xr [^ ]*\)\./\1-/' -e 't dots' -e '}' \
    "$page" | gzip -9n > "$folder/$name.1.gz"
  chmod 644 "$folder/$name.1.gz"
done
