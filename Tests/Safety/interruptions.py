"""Imports that somebody ends with Ctrl-C: each file is whole, the archive is sound, and the next import brings the rest."""

import json
import random
import signal
import subprocess
import time

import archives
from running import run

# Ctrl-C must reach the programs that are started here, also where this was started so that it is ignored.
signal.signal(signal.SIGINT, signal.SIG_DFL)

RECORDS = 3_000


class Interruptions:
    def __init__(self, at):
        self.suite = at.suite
        self.regesta = at.regesta
        self.folder = at.folder / "interruptions"
        self.count = 100 if at.is_long else 20
        self.dice = random.Random(f"{at.seed} interruptions")
        self.library = self.folder / "library.json"
        records = [
            {"id": f"report{number}", "type": "report", "title": f"Report {number}", "abstract": "Cars wait. " * 20}
            for number in range(RECORDS)
        ]
        archives.write(self.library, json.dumps(records))

    def all(self):
        self.suite.begin("interruptions")
        base = self.folder / "base"
        archives.make(base)
        self.before = self.files(base)
        whole = self.folder / "whole"
        archives.copy(base, whole)
        start = time.monotonic()
        self.import_into(whole)
        seconds = time.monotonic() - start
        self.after = self.files(whole)
        moments = {"before": 0, "between": 0, "after": 0}
        for number in range(self.count):
            archive = self.folder / f"{number}"
            archives.copy(base, archive)
            faults = self.interrupted(archive, self.dice.uniform(0, seconds))
            found = self.files(archive)
            moments["before" if found == self.before else "after" if found == self.after else "between"] += 1
            self.suite.case(f"number {number}", [], faults + self.check(archive, found))
            archives.remove(archive)
        self.suite.end(f"; {', '.join(f'{count} {moment}' for moment, count in moments.items())}")

    def files(self, archive):
        """All but what the state folder holds."""
        return {path: digest for path, digest in archives.tree(archive).items() if not path.startswith(".regesta/")}

    def import_into(self, archive):
        result = run([self.regesta, "import", "csl", self.library, archive], self.folder / "run")
        return [] if result.status == 0 else [f"the import fails: {result.ended}: {result.report[:300]}"]

    def interrupted(self, archive, seconds):
        process = subprocess.Popen(
            [self.regesta, "import", "csl", self.library, archive],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        status = process.wait(60)
        return [] if status in (0, -signal.SIGINT) else [f"it ended with {status}"]

    def check(self, archive, found):
        faults = [
            f"{path} is neither what it was nor what was to come"
            for path, digest in found.items() if digest not in (self.before.get(path), self.after.get(path))
        ]
        faults += [f"{path} is gone" for path in self.before.keys() - found.keys()]
        checked = run([self.regesta, "check", archive], self.folder / "run")
        if checked.status != 0:
            faults.append(f"the archive has errors: {checked.report[:300]}")
        faults += self.import_into(archive)
        difference = archives.difference(self.files(archive), self.after)
        if difference:
            faults.append(f"the next import doesn't bring the rest: {difference}")
        if (archive / ".regesta/import").exists():
            faults.append("the next import leaves files in .regesta/")
        return faults
