"""Tests of the program that makes images safe to publish, and of sites with images: python Tests/Images PROGRAM REGESTA"""

import sys
import tempfile
import time

import animations
import colours
import damage
import formats
import hostile
import metadata
import orientations
import repetition
import sites
import sizes
from program import Program


def main(path, regesta):
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(path, scratch)
        for group in (
            formats, sizes, metadata, orientations, colours, animations, repetition, hostile, damage,
        ):
            began = time.monotonic()
            print(f"{group.check(program)} ({time.monotonic() - began:.0f} s)", flush=True)
        print(sites.check(program, regesta), flush=True)
    for problem in program.problems[:50]:
        print(f"error: {problem}", file=sys.stderr)
    if program.problems:
        sys.exit(f"{len(program.problems)} problems")
    print(f"images are safe to publish, as far as {time.monotonic() - start:.0f} s of tests tell")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
