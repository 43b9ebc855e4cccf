#!/usr/bin/env python3
"""Measures builds of generated archives against their budgets; docs/performance.md says how.

Everything is in memory, everything is compared within one run, and a missed budget is marked, not an error.
"""

import argparse
import json
import os
import tempfile

from benchmark.measures import Measurement
from benchmark.programs import Programs
from benchmark.report import report, report_growth


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], help="numbers of articles")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each measure; medians count")
    parser.add_argument("--json", help="a file for all numbers")
    parser.add_argument("--regesta", default=".build/release/regesta")
    parser.add_argument("--generator", default=".build/release/regesta-corpus")
    parser.add_argument("--floor", default="Benchmarks/.build/release/Floor")
    parser.add_argument("--peers", default=".build/peers", help="the folder that make bench-peers fills")
    parser.add_argument("--hugo-up-to", type=int, default=10000, help="the largest archive that Hugo builds as well")
    parser.add_argument("--pelican-up-to", type=int, default=1000, help="the largest archive that Pelican builds as well")
    return parser.parse_args()


def main():
    options = arguments()
    memory = os.environ.get("TMPDIR") or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
    programs = Programs(options.regesta, options.generator, options.floor, options.peers)
    results = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="regesta-bench-", dir=memory) as work:
            measurement = Measurement(programs, work, size, options.rounds)
            results.append(measurement.all(size <= options.hugo_up_to, size <= options.pelican_up_to))
        print(report(results[-1]), flush=True)
    if len(results) > 1:
        print(report_growth(results))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    main()
