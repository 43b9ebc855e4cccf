#!/bin/sh
# Gets what the tests of docs/publishing.md need, where it is missing: rsync from the system; nginx, Caddy and rclone out of
# Debian's packages into .build/publish, since installing the packages would start servers.
set -eu
cd "$(dirname "$0")/.."
folder=.build/publish
PATH="$PWD/$folder/usr/sbin:$PWD/$folder/usr/bin:$PATH"

missing=""
for tool in nginx caddy rclone; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
without_rsync=""
command -v rsync >/dev/null 2>&1 || without_rsync=rsync
if [ -z "$missing$without_rsync" ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
  printf '%s\n' "The tests of docs/publishing.md need the commands rsync, nginx, caddy and rclone." \
    "Missing:$missing $without_rsync. This script can get them with apt-get (Debian, Ubuntu);" \
    "elsewhere, install them with the system's own package manager, then run make again." >&2
  exit 1
fi
if [ -n "$without_rsync" ]; then Scripts/apt-install.sh rsync; fi
if [ -z "$missing" ]; then exit 0; fi

mkdir -p "$folder"
cd "$folder"
# Lists of packages that aren't there or are old are fetched by installing what is there already.
apt-get download -q $missing >download.log 2>&1 || {
  ../../Scripts/apt-install.sh rsync
  apt-get download -q $missing >download.log 2>&1 || { cat download.log >&2; exit 1; }
}
for package in *.deb; do dpkg-deb -x "$package" .; done
rm -f ./*.deb download.log
