"""How long a program takes to start, and how large it is: measure-start.py PROGRAM. Fails from 20 ms on."""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 50
MOST_MILLISECONDS = 20


def start(program):
    begin = time.perf_counter()
    subprocess.run([program, "--version"], stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - begin) * 1000


def main(program):
    start(program)
    times = sorted(start(program) for _ in range(ROUNDS))
    median = statistics.median(times)
    size = os.path.getsize(program) / 1_000_000
    print(f"{program}: {size:.1f} MB, starts in {median:.1f} ms (median of {ROUNDS}; worst {times[-1]:.1f})")
    return median >= MOST_MILLISECONDS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
