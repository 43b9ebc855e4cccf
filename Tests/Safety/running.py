"""Runs Regesta with bounds, and measures what it took."""

import os
import pwd
import resource
import signal
import subprocess
import threading
import time
from dataclasses import dataclass

# Of the processor, so that other programs don't count. The other limit is for what waits for ever.
LIMIT_SECONDS = 10
LIMIT_WAITING = 60
LIMIT_MEMORY = 1_500_000_000
# In KB: beyond it, a case would take the machine's memory from all others.
LIMIT_ADDRESSES = 6_000_000
# A report beyond this is as bad as a hang for whoever reads it.
LIMIT_REPORT = 64_000_000


@dataclass
class Outcome:
    status: int  # negative: the signal that ended it
    seconds: float
    cpu: float
    memory: int  # the highest that was resident, in bytes
    out: bytes
    report: str
    report_bytes: int
    is_over: bool

    @property
    def ended(self):
        if self.is_over:
            return f"didn't end: killed after {self.cpu:.0f} s of the processor, {self.seconds:.0f} s in all"
        return f"status {self.status}" if self.status >= 0 else signal.Signals(-self.status).name


def nobody():
    """What `subprocess` needs to run a command as an ordinary user; nothing where the tests are one's already."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def bounded(**limits):
    """For `preexec_fn`: limits of the system by their names without RLIMIT_. A file that grows too large isn't to kill."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))
    return limit


def run(command, folder, kept=4_000_000, **options):
    """Runs a command; its messages go through files, so that none can fill a pipe. `folder` is for these."""
    folder.mkdir(parents=True, exist_ok=True)
    # Limits that a test sets itself aren't to be raised again.
    limits = f"ulimit -t {LIMIT_SECONDS}" + ("" if "preexec_fn" in options else f"; ulimit -v {LIMIT_ADDRESSES}")
    with open(folder / "stdout", "wb+") as out, open(folder / "stderr", "wb+") as report:
        start = time.monotonic()
        process = subprocess.Popen(
            ["sh", "-c", f'{limits}; exec "$@"', "sh", *map(os.fspath, command)], stdin=subprocess.DEVNULL, stdout=out, stderr=report, **options)
        is_over = threading.Event()
        timer = threading.Timer(LIMIT_WAITING, lambda: (is_over.set(), process.kill()))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        taken = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        size = report.seek(0, os.SEEK_END)
        out.seek(0)
        report.seek(0)
        return Outcome(
            process.returncode, taken, cpu, usage.ru_maxrss * 1024, out.read(kept),
            report.read(kept).decode("utf-8", "replace"), size, is_over.is_set() or cpu > 0.95 * LIMIT_SECONDS)
