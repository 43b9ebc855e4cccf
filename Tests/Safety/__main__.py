"""Hostile archives, kills, full disks and builds at once: python -B Tests/Safety [--long] REGESTA CORPUS."""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import archives
import floods
import kills
import large
import leftovers
import markdown
import metadata
import names
import nodes
import texts
import themes
from hostile import Runner
from interruptions import Interruptions
from limits import Limits
from obstacles import Obstacles
from outside import Commands
from pairs import Pairs
from suite import Suite
from terminals import Terminals

GROUPS = {
    "markdown": lambda at: at.runner.all("hostile Markdown", markdown.cases(at.is_long)),
    "texts": lambda at: at.runner.all("bytes and characters", texts.cases(at.is_long)),
    "large": lambda at: at.runner.all("large files", large.cases()),
    "nodes": lambda at: at.runner.all("pipes, links and rights", nodes.cases()),
    "names": lambda at: at.runner.all("names of files", names.cases(at.is_long)),
    "metadata": lambda at: at.runner.all("hostile YAML", metadata.cases(at.is_long)),
    "floods": lambda at: at.runner.all("floods", floods.cases()),
    "themes": lambda at: at.runner.all("hostile themes", themes.cases()),
    "leftovers": lambda at: at.runner.all("damaged states and manifests", leftovers.cases(at.is_long)),
    "commands": lambda at: Commands(
        at.suite, at.regesta, at.runner.base, at.folder / "commands", at.workers, at.is_long).all(),
    "kills": kills.run,
    "obstacles": lambda at: Obstacles(
        at.suite, at.regesta, at.runner.base, at.folder / "obstacles", at.workers).all(),
    "limits": lambda at: Limits(at).all(),
    "interruptions": lambda at: Interruptions(at).all(),
    "terminals": lambda at: Terminals(at).all(),
    "pairs": lambda at: Pairs(at).all(),
}


class Place:
    """What the groups are given."""

    def __init__(self, options, folder):
        self.regesta = options.regesta.resolve()
        self.corpus = options.corpus.resolve()
        self.is_long = options.long
        self.seed = options.seed
        self.folder = folder
        self.workers = 2
        self.suite = Suite(options.verbose)
        self.runner = Runner(self.suite, self.regesta, folder / "hostile", self.workers)


def roomy_memory():
    """Where files cost least, if there is room for the largest cases; otherwise wherever temporary files go."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 4_000_000_000 else None


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
    folder = Path(tempfile.mkdtemp(prefix="regesta-safety-", dir=roomy_memory()))
    try:
        folder.chmod(0o755)
        place = Place(options, folder)
        for name in options.only:
            GROUPS[name](place)
    finally:
        archives.remove(folder)
    failures = place.suite.failures
    print(f"{len(failures)} failures in {time.monotonic() - start:.0f} s", *failures, sep="\n  ")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
