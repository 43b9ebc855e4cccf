#!/bin/sh
# Installs what the program for images is made with, where it is missing: libvips; with --test also exiftool, which looks
# for what is left of metadata, and the tools of Tests/Images/requirements.txt.
set -eu
cd "$(dirname "$0")/.."

missing=""
pkg-config --exists "vips >= 8.14" 2>/dev/null || missing="$missing pkg-config libvips-dev"
if [ "${1:-}" = --test ]; then
  command -v exiftool >/dev/null 2>&1 || missing="$missing libimage-exiftool-perl"
fi
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    printf '%s\n' "The program for images needs libvips 8.14 or later, and its tests the command exiftool." \
      "Missing, by their names in Debian:$missing. This script can install them with apt-get (Debian, Ubuntu);" \
      "elsewhere, install them with the system's own package manager, then run make again." >&2
    exit 1
  fi
  Scripts/apt-install.sh $missing
fi
if [ "${1:-}" = --test ]; then Scripts/python-tools.sh Tests/Images/requirements.txt .build/images; fi
