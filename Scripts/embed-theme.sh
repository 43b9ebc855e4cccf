#!/bin/sh
# Writes templates/ as C data, so that the binary carries its default theme.
# Usage: Scripts/embed-theme.sh > Sources/CEmbeddedTheme/theme.c
set -eu
cd "$(dirname "$0")/../templates"
files=$(LC_ALL=C find . -type f ! -name '.*' | sed 's|^\./||' | LC_ALL=C sort)
printf '// Made by Scripts/embed-theme.sh from templates/; don'\''t edit.\n'
printf '#include "CEmbeddedTheme.h"\n'
number=0
for file in $files; do
  printf '\nstatic const unsigned char file%d[] = {\n' "$number"
  LC_ALL=C od -An -v -tu1 "$file" | sed 's/[[:space:]][[:space:]]*/,/g; s/^,//; s/$/,/'
  printf '};\n'
  number=$((number + 1))
done
printf '\nstatic const struct regesta_theme_file files[] = {\n'
number=0
for file in $files; do
  printf '  {"%s", file%d, sizeof file%d},\n' "$file" "$number" "$number"
  number=$((number + 1))
done
printf '};\n\nconst struct regesta_theme_file *regesta_theme_files(void) { return files; }\n'
printf 'int regesta_theme_file_count(void) { return sizeof files / sizeof files[0]; }\n'
