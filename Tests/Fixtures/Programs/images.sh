#!/bin/sh
# Is asked as regesta-images is, and answers as it would, for tests that have no library for images. What an image is
# stands in its first line; any other word makes one that can be used. Each use adds a line to a file beside this one.
if [ "$1" = --version ]; then
  cat "$0.version"
  exit
fi
image=$5
folder=$6
echo "$image" >> "$0.uses"
case "$(head -n 1 "$image")" in
refuse)
  echo '{"error":"damaged","message":"The file is damaged."}'
  exit 1
  ;;
fail)
  echo 'no memory' >&2
  exit 2
  ;;
lie) echo '{"format":"png","width":9,"height":9,"frames":1,"files":[{"name":"480.png","width":480,"height":9,"bytes":3}]}' ;;
die) kill -9 $$ ;;
*)
  # The parts of a PNG file, of which nothing is decoded.
  for width in 480 960; do
    {
      printf '\211PNG\r\n\032\n\000\000\000\015IHDR\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000'
      printf '\000\000\000\012IDAT%04d%6.6s\000\000\000\000' "$width" "$(cksum < "$image")"
      printf '\000\000\000\000IEND\000\000\000\000'
    } > "$folder/$width.png"
  done
  printf '{"format":"png","width":2000,"height":1000,"frames":1,"files":['
  printf '{"name":"480.png","width":480,"height":240,"bytes":%d},' $(($(wc -c < "$folder/480.png")))
  printf '{"name":"960.png","width":960,"height":480,"bytes":%d}]}\n' $(($(wc -c < "$folder/960.png")))
  ;;
esac
