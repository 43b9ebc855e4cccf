#!/bin/sh
# Installs what the tests of built pages need, where it is missing: Chromium, Java and Python's venv from the system,
# the tools of Tests/Browser/requirements.txt from PyPI into .build/browser.
set -eu
cd "$(dirname "$0")/.."

has_venv() { python3 -c 'import ensurepip, venv' >/dev/null 2>&1; }

missing=""
# Chromium recommends fonts, but doesn't depend on any; DejaVu has Arabic and Cyrillic, too.
command -v chromium >/dev/null 2>&1 || missing="$missing chromium fonts-dejavu-core"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
has_venv || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    printf '%s\n' "The tests of built pages need the commands chromium and java, and Python 3 with its module venv." \
      "Missing, by their names in Debian:$missing. This script can install them with apt-get (Debian, Ubuntu);" \
      "elsewhere, install them with the system's own package manager, then run make again." >&2
    exit 1
  fi
  Scripts/apt-install.sh $missing
fi

wanted=Tests/Browser/requirements.txt
folder=.build/browser
if ! cmp -s "$wanted" "$folder/requirements.txt"; then
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$folder/requirements.txt"
fi
