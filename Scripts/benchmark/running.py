"""Runs a program and measures it."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Run:
    """What one run took, its children included."""

    seconds: float
    processor: float
    # Linux counts what the parent held when it forked, so the driver keeps itself small.
    peak: int
    output: str
    report: str


def run(command, folder=None):
    """Runs to the end; a program that fails ends the benchmark with what it said."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as report:
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdout=output, stderr=report)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (output, report):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
        if child.returncode != 0:
            sys.exit(f"{command[0]} ended with status {child.returncode}:\n{texts[1] or texts[0]}")
        # The kernel counts in KiB, on macOS in bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, *texts)


def median(runs):
    """The run in the middle by time; of an even number, the slower one there."""
    return sorted(runs, key=lambda one: one.seconds)[len(runs) // 2]


def middle(numbers):
    """The median, 0 of nothing."""
    return statistics.median_high(numbers) if numbers else 0
