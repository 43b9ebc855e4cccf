"""A terminal in a folder of its own, in which the commands of a page are typed one block after the other."""

import os
import re
import signal
import subprocess
import time
from datetime import datetime, timezone
from pathlib import Path

# Ctrl-C must reach the programs that are started here, also where this was started so that it is ignored.
signal.signal(signal.SIGINT, signal.SIG_DFL)

FOLLOWING = re.compile(r"^(?:regesta (?:watch|serve)\b.*)$", re.M)
PATIENCE = 60


class Terminal:
    def __init__(self, folder, programs):
        self.folder = folder
        self.place = folder
        self.home = folder.parent / f"{folder.name}-home"
        self.home.mkdir()
        self.environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "NO_COLOR": "1",
        }

    def type(self, commands, status=0):
        """Runs commands in the folder in which the last ones ended, and returns what they printed."""
        follower = FOLLOWING.search(commands)
        if follower:
            assert commands.strip() == follower.group().strip(), f"{follower.group()} doesn't stand alone"
            return self.follow(commands)
        last = self.home / "place"
        script = f"trap 'pwd > {last}' EXIT\nset -eo pipefail\n{commands}"
        result = subprocess.run(
            ["bash", "-c", script], cwd=self.place, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE)
        assert result.returncode == status, f"ended with {result.returncode}, not {status}:\n{result.stdout}"
        self.place = Path(last.read_text().rstrip("\n"))
        return result.stdout

    def follow(self, commands):
        """Runs a command that goes on until it is ended, and ends it by Ctrl-C once it follows."""
        process = subprocess.Popen(
            ["bash", "-c", f"exec {commands}"], cwd=self.place, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        end = time.monotonic() + PATIENCE
        printed = ""
        try:
            for line in process.stdout:
                printed += line
                if line.rstrip().endswith("Ctrl-C ends it") or time.monotonic() > end:
                    break
            else:
                raise AssertionError(f"it ended by itself:\n{printed}")
            assert process.poll() is None, f"it ended by itself:\n{printed}"
            process.send_signal(signal.SIGINT)
            printed += process.stdout.read()
            assert process.wait(PATIENCE) in (130, -signal.SIGINT), f"Ctrl-C didn't end it as it should:\n{printed}"
        finally:
            process.kill()
            process.wait()
        return printed


class Calendar:
    """Today, in place of the day on which a page was written, and the reverse."""

    def __init__(self, day):
        self.pairs = []
        if day:
            today = datetime.now(timezone.utc).strftime("%Y-%m-%d")
            self.pairs = [(day, today), (f"articles/{day[:4]}/", f"articles/{today[:4]}/")]

    def today(self, text):
        for page, now in self.pairs:
            text = text.replace(page, now)
        return text

    def on_the_page(self, text):
        for page, now in self.pairs:
            text = text.replace(now, page)
        return text


# What differs from run to run, as seconds and the port that is free, and what grows with the theme: how many files there are.
VARYING = (
    (r"\b\d+\.\d\d s\b", "N s"), (r"\b127\.0\.0\.1:\d+", "127.0.0.1:N"),
    (r"\b\d+ (?=pages in|written,|unchanged,|files, all as|files packed)", "N "), (r"\bof \d+ addresses", "of N addresses"),
)


def differs(printed, shown):
    """Whether a page shows other lines than were printed. A line “…” stands for any lines."""
    def same(text):
        for pattern, word in VARYING:
            text = re.sub(pattern, word, text)
        return text.rstrip("\n").split("\n")

    wanted = "\n".join(r"(?:.*\n)*?.*" if line == "…" else re.escape(line) for line in same(shown))
    return not re.fullmatch(wanted, "\n".join(same(printed)))
