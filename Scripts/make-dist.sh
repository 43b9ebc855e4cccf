#!/bin/sh
# Makes an archive and a Debian package of built programs: make-dist.sh BIN MAN DIST
# The Swift libraries are in the programs; the C libraries are Debian's, which the package depends on.
set -eu
umask 022
bin=$1 man=$2 dist=$3
scripts=$(dirname "$0")
version=$("$bin/regesta" --version)
epoch=$("$scripts/source-date.sh" %s)
arch=$(dpkg --print-architecture)
name=regesta-$version-$arch

root=$dist/root
rm -rf "$dist"
mkdir -p "$root/usr/bin" "$root/usr/share/doc/regesta" "$root/DEBIAN"
for program in regesta regesta-serve; do strip -o "$root/usr/bin/$program" "$bin/$program"; done
if [ -x "$bin/regesta-images" ]; then strip -o "$root/usr/bin/regesta-images" "$bin/regesta-images"; fi
chmod 755 "$root"/usr/bin/*
"$scripts/install-man.sh" "$man" "$root/usr/share"
"$scripts/install-completions.sh" "$root/usr/bin/regesta" "$root/usr/share"
cp README.md SECURITY.md CHANGELOG.md "$root/usr/share/doc/regesta/"
cp LICENSE "$root/usr/share/doc/regesta/copyright"
cp -r docs "$root/usr/share/doc/regesta/docs"

# dpkg-shlibdeps looks at a source package's control file for nothing but its being there.
work=$dist/work
mkdir -p "$work/debian"
printf 'Source: regesta\n\nPackage: regesta\nArchitecture: any\n' > "$work/debian/control"
programs=$(cd "$root/usr/bin" && for program in *; do printf ' -e../root/usr/bin/%s' "$program"; done)
depends=$(cd "$work" && dpkg-shlibdeps -O $programs 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
rm -rf "$work"
cat > "$root/DEBIAN/control" <<CONTROL
Package: regesta
Version: $version
Architecture: $arch
Maintainer: The Regesta developers <regesta@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends, tzdata
Section: text
Priority: optional
Description: static, cross-linked archives of briefings
 Turns a folder of Markdown articles and their metadata into a static HTML
 archive with timeline, region and source pages, which works from a disk,
 asks nothing of third parties and can be cited and verified.
CONTROL

chmod -R u=rwX,go=rX "$root"
find "$root" -exec touch --no-dereference --date="@$epoch" {} +
SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group --build "$root" "$dist/${name}.deb" >/dev/null
rm -r "$root/DEBIAN"
mv "$root/usr" "$dist/$name"
rmdir "$root"
tar --create --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --directory="$dist" "$name" \
  | gzip -9n > "$dist/$name.tar.gz"
(cd "$dist" && sha256sum "$name.deb" "$name.tar.gz" > SHA256SUMS)
python3 -B "$scripts/measure-start.py" "$dist/$name/bin/regesta"
ls -l "$dist/$name.deb" "$dist/$name.tar.gz" | awk '{ printf "%s: %.1f MB\n", $NF, $5 / 1000000 }'
