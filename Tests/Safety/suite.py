"""Collects what failed, and what took longest and most."""

import threading
import time


class Suite:
    def __init__(self, is_verbose=False):
        self.is_verbose = is_verbose
        self.failures = []
        self._lock = threading.Lock()
        self._group = None
        self.skipped = []

    def begin(self, group):
        self._group = group
        self._count = self._checks_failed = 0
        self._time = self._memory = (0, "nothing")
        self._start = time.monotonic()

    def case(self, name, outcomes, faults):
        """Notes a case: what was run for it, and what was wrong, each a text."""
        with self._lock:
            self._count += 1
            for outcome in outcomes:
                self._time = max(self._time, (outcome.cpu, name))
                self._memory = max(self._memory, (outcome.memory, name))
            if faults:
                self._checks_failed += 1
                self.failures += [f"{self._group}: {name}: {fault}" for fault in faults]
            if self.is_verbose:
                runs = ", ".join(
                    f"{one.ended} in {one.cpu:.1f} s, {one.memory / 1e6:.0f} MB" for one in outcomes)
                print(f"  {name}: {runs}", *faults, sep="\n    ", flush=True)

    def skip(self, name, reason):
        with self._lock:
            self.skipped.append(f"{name}: {reason}")
            print(f"skipped: {self._group}: {name}: {reason}", flush=True)

    def end(self, more=""):
        seconds, slowest = self._time
        memory, largest = self._memory
        print(
            f"{self._group}: {self._count} cases, {self._checks_failed} failed, "
            f"in {time.monotonic() - self._start:.0f} s; worst time {seconds:.1f} s of the processor ({slowest}), "
            f"worst memory {memory / 1e6:.0f} MB ({largest}){more}", flush=True)
