#!/bin/sh
# Installs the C libraries that Regesta is built on, where they are missing.
# With --test also what the tests need: the GFM specification in Debian's cmark-gfm package, and the HTML parser gumbo.
set -eu

say() { printf '%s\n' "$*" >&2; }

if ! command -v swift >/dev/null 2>&1; then
  say "Regesta is built with Swift 6 or later: install it from https://www.swift.org/install"
  exit 1
fi

with_apt() {
  packages="libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libexpat1-dev libssl-dev libstemmer-dev libutf8proc-dev pkg-config tzdata"
  if [ "${1-}" = --test ]; then packages="$packages cmark-gfm libgumbo-dev"; fi
  missing=""
  for package in $packages; do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true) in
      "install ok installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  if [ -z "$missing" ]; then return; fi
  "$(dirname "$0")/apt-install.sh" $missing
}

with_brew() {
  packages="cmark-gfm libyaml expat openssl@3 snowball utf8proc pkgconf"
  if [ "${1-}" = --test ]; then packages="$packages gumbo-parser"; fi
  for package in $packages; do
    brew list --versions "$package" >/dev/null 2>&1 || brew install "$package"
  done
}

if command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; then
  with_apt "$@"
elif command -v brew >/dev/null 2>&1; then
  with_brew "$@"
elif command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark-gfm yaml-0.1 libcrypto libutf8proc; then
  :
else
  say "Regesta needs the C libraries cmark-gfm (with its extensions), libyaml, expat, utf8proc, libstemmer and OpenSSL's libcrypto, with"
  say "their headers, and pkg-config. This script can install them with apt-get (Debian, Ubuntu) or Homebrew (macOS)."
  say "Install them with this system's own package manager, then run make again."
  exit 1
fi
