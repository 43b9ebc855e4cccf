"""Hostile archives, kills, full disks and builds at once: python -B Tests/Safety [--long] REGESTA CORPUS."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import markdown
from hostile import Runner
from suite import Suite

GROUPS = {
    "markdown": lambda at: at.runner.all("hostile Markdown", markdown.cases()),
}


class Place:
    """What the groups are given."""

    def __init__(self, options, folder):
        self.regesta = options.regesta.resolve()
        self.corpus = options.corpus.resolve()
        self.is_long = options.long
        self.seed = options.seed
        self.folder = folder
        self.suite = Suite(options.verbose)
        self.runner = Runner(self.suite, self.regesta, folder / "hostile", workers=2)


def main():
    parser = argparse.ArgumentParser(prog="Tests/Safety")
    parser.add_argument("--long", action="store_true", help="more kills, larger files")
    parser.add_argument("--verbose", action="store_true", help="a line for each case")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="for the moments of kills")
    parser.add_argument("--only", nargs="*", choices=GROUPS, default=list(GROUPS), metavar="GROUP")
    parser.add_argument("regesta", type=Path)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="regesta-safety-") as folder:
        Path(folder).chmod(0o755)
        place = Place(options, Path(folder))
        for name in options.only:
            GROUPS[name](place)
    failures = place.suite.failures
    print(f"{len(failures)} failures in {time.monotonic() - start:.0f} s", *failures, sep="\n  ")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
