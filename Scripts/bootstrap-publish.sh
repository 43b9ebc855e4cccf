#!/bin/sh
# Gets what the tests of docs/publishing.md need, where it is missing: rsync and signify from the system; nginx, Caddy and rclone
# out of Debian's packages into .build/publish, since installing the packages would start servers; bagit from PyPI.
set -eu
cd "$(dirname "$0")/.."
Scripts/python-tools.sh Tests/Publish/requirements.txt .build/publish-tools
folder=.build/publish
PATH="$PWD/$folder/usr/sbin:$PWD/$folder/usr/bin:$PATH"

missing=""
for tool in nginx caddy rclone; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
not_installed=""
for tool in rsync signify-openbsd; do
  command -v "$tool" >/dev/null 2>&1 || not_installed="$not_installed $tool"
done
if [ -z "$missing$not_installed" ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
  printf '%s\n' "The tests of docs/publishing.md need the commands rsync, signify-openbsd, nginx, caddy and rclone." \
    "Missing:$missing$not_installed. This script can get them with apt-get (Debian, Ubuntu);" \
    "elsewhere, install them with the system's own package manager, then run make again." >&2
  exit 1
fi
if [ -n "$not_installed" ]; then Scripts/apt-install.sh $not_installed; fi
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
