#!/bin/sh
# The day of the sources, for what carries a date: that of SOURCE_DATE_EPOCH, or of the last commit.
# Usage: Scripts/source-date.sh [FORMAT], a format of date's; %Y-%m-%d by default.
set -eu
cd "$(dirname "$0")/.."
seconds=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
date -u -d "@$seconds" "+${1-%Y-%m-%d}" 2>/dev/null || date -u -r "$seconds" "+${1-%Y-%m-%d}"
