#!/bin/sh
# Installs packages with apt-get, as root or with sudo, and is silent unless that fails.
# Usage: Scripts/apt-install.sh PACKAGE…
set -eu

say() { printf '%s\n' "$*" >&2; }

sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    say "missing: $*. As root: apt-get install $*"
    exit 1
  fi
  sudo=sudo
fi
say "installing $*"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  $sudo apt-get update && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
if ! install "$@" >"$log" 2>&1; then
  cat "$log" >&2
  say "couldn't install $*"
  exit 1
fi
