#!/bin/sh
# Installs what the tests of built pages need, where it is missing: Chromium and Java from the system, and the tools of
# Tests/Browser/requirements.txt.
set -eu
cd "$(dirname "$0")/.."

missing=""
# Chromium recommends fonts, but doesn't depend on any; DejaVu has Arabic and Cyrillic, too.
command -v chromium >/dev/null 2>&1 || missing="$missing chromium fonts-dejavu-core"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    printf '%s\n' "The tests of built pages need the commands chromium and java." \
      "Missing, by their names in Debian:$missing. This script can install them with apt-get (Debian, Ubuntu);" \
      "elsewhere, install them with the system's own package manager, then run make again." >&2
    exit 1
  fi
  Scripts/apt-install.sh $missing
fi
Scripts/python-tools.sh Tests/Browser/requirements.txt .build/browser
