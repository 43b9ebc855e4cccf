"""Reads what sites have for other programs with these programs' own parsers: python Tests/Formats SITE…"""

import sys
import time
from pathlib import Path

import citations
import data
import feeds
import heads
import maps
from site_files import Site


def main(folders):
    start = time.monotonic()
    problems = []
    for folder in folders:
        site = Site(Path(folder))
        for check in (heads.check, feeds.check, citations.check, data.check, maps.check):
            counted = check(site)
            print(f"{folder}: {counted}")
        problems += [f"{folder}/{problem}" for problem in site.problems]
    for problem in problems[:50]:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        sys.exit(f"{len(problems)} problems")
    print(f"other programs read all of it, in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
