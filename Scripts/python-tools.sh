#!/bin/sh
# Installs tools from PyPI into a folder of their own, unless they are there.
# Usage: Scripts/python-tools.sh REQUIREMENTS FOLDER
set -eu
cd "$(dirname "$0")/.."
wanted=$1 folder=$2

if ! python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then
  if ! command -v apt-get >/dev/null 2>&1; then
    printf '%s\n' "The tests of built pages need Python 3 with its module venv: install it with the system's own package manager." >&2
    exit 1
  fi
  Scripts/apt-install.sh python3-venv
fi
if ! cmp -s "$wanted" "$folder/requirements.txt"; then
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$folder/requirements.txt"
fi
