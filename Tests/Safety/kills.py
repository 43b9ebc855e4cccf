"""Builds that are killed at any moment: each page is whole and the old or the new one, and the next build mends all."""

import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import archives
from versions import Versions

FOREIGN = {"CNAME": "archive.example\n", ".well-known/security.txt": "Contact: mailto:somebody@archive.example\n"}
MANIFEST = "manifest-sha256.txt"


class Killing:
    def __init__(self, place, versions, folder, number, options=()):
        self.regesta = place.regesta
        self.suite = place.suite
        self.dice = random.Random(f"{place.seed} {number}")
        self.versions = versions
        self.archive = folder / "archive"
        self.public = self.archive / "public"
        self.changes = folder / "changes.txt"
        self.options = list(options)
        if "--changes" in options:
            self.options[self.options.index("--changes") + 1] = str(self.changes)
        archives.copy(versions.source, self.archive)
        self.phases = {"before": 0, "staging": 0, "moving": 0, "after": 0, "not at all": 0}

    def build(self):
        result = subprocess.run(
            [self.regesta, "build", self.archive, *self.options], capture_output=True, text=True, errors="replace")
        return [] if result.returncode == 0 else [f"the next build fails: {result.returncode} {result.stderr[:300]}"]

    def killed(self, seconds, is_aimed):
        """Starts a build and kills it: after a while, or a while after it began to move files. Says how far it was."""
        process = subprocess.Popen(
            [self.regesta, "build", self.archive, *self.options], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if is_aimed:
            marks = [f"{self.public}.partial/journal", f"{self.public}.partial/{MANIFEST}"]
            while process.poll() is None and not any(os.path.exists(mark) for mark in marks):
                pass
            seconds = self.dice.uniform(0, 0.006)
        time.sleep(seconds)
        process.kill()
        return process.wait() == -signal.SIGKILL

    def phase(self, before, is_killed):
        if not is_killed:
            return "not at all"
        work = Path(f"{self.public}.partial")
        if (work / "journal").exists():
            return "moving"
        if archives.tree(self.public) != before:
            return "after"
        return "staging" if work.exists() else "before"

    def left_over(self):
        places = (Path(f"{self.public}.partial"), self.public / ".regesta-partial")
        return [f"{place.name} is left" for place in places if place.exists()]

    def compare(self, name):
        found = archives.tree(self.public)
        for path, content in FOREIGN.items():
            found.pop(path, None)
            if not (self.public / path).is_file() or (self.public / path).read_text() != content:
                return [f"{path}, which isn't ours, isn't as it was"]
        difference = archives.difference(found, self.versions.outputs[name])
        return [f"the output isn't that of a clean build: {difference}"] if difference else []

    def updates(self, count):
        """Kills builds of an output that is there, version after version."""
        faults = self.build()
        for path, content in FOREIGN.items():
            archives.write(self.public / path, content)
        names = list(self.versions.edits)
        possible = {names[0]}
        current = names[0]
        listed_since = archives.tree(self.public)
        for number in range(count):
            current = self.dice.choice([name for name in names if name != current])
            self.versions.apply(current, self.archive)
            possible.add(current)
            before = archives.tree(self.public)
            moment = self.dice.uniform(0, self.versions.updates[current])
            phase = self.phase(before, self.killed(moment, is_aimed=number % 2 == 1))
            self.phases[phase] += 1
            faults += self.whole(possible)
            if self.dice.random() < 0.4:
                faults += self.build() + self.compare(current) + self.left_over()
                faults += self.listed(listed_since)
                possible, listed_since = {current}, archives.tree(self.public)
            self.suite.case(f"{current}, killed {phase}, number {number}", [], faults)
            faults = []
        self.suite.case("the build after all kills", [], self.build() + self.compare(current) + self.left_over())

    def whole(self, possible):
        """Whether each file has the bytes of one of the versions that it may have, and none was lost."""
        found = archives.tree(self.public)
        outputs = [self.versions.outputs[name] for name in possible]
        faults = []
        for path, digest in found.items():
            if path not in FOREIGN and all(output.get(path) != digest for output in outputs):
                faults.append(f"{path} is neither old nor new")
        lost = [path for path in outputs[0] if path not in found and all(path in output for output in outputs)]
        faults += [f"{path} is gone" for path in lost]
        return faults[:5] + [f"{path} of others is gone" for path in FOREIGN if path not in found]

    def listed(self, before):
        """Whether the list of changes has all that changed since it was last taken away."""
        if not self.options:
            return []
        after = archives.tree(self.public)
        changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        listed = {line.removeprefix("/") for line in self.changes.read_text().splitlines()}
        self.changes.unlink()
        missing = sorted(changed - listed - set(FOREIGN))
        return [f"{len(missing)} changed paths aren't listed, such as {missing[0]}"] if missing else []

    def first_builds(self, count):
        """Kills builds where nothing was built before; the output is there whole or not at all."""
        for number in range(count):
            for folder in (self.public, self.archive / ".regesta", Path(f"{self.public}.partial")):
                # Sometimes the next one finds what the last left.
                if folder.exists() and (number % 3 or folder == self.public):
                    archives.remove(folder)
            moment = self.dice.uniform(0, self.versions.seconds["as generated"])
            is_killed = self.killed(moment, is_aimed=number % 4 == 3)
            found = archives.tree(self.public)
            phase = "not at all" if not is_killed else "after" if found else "before"
            if phase == "before" and Path(f"{self.public}.partial").exists():
                phase = "staging"
            self.phases[phase] += 1
            faults = []
            if found and found != self.versions.outputs["as generated"]:
                faults.append("an output is there that isn't whole")
            if self.dice.random() < 0.3:
                faults += self.build() + self.first_compare()
            self.suite.case(f"a first build, killed {phase}, number {number}", [], faults)
        self.suite.case("the first build after all kills", [], self.build() + self.first_compare())

    def first_compare(self):
        difference = archives.difference(archives.tree(self.public), self.versions.outputs["as generated"])
        return ([f"the output isn't that of a clean build: {difference}"] if difference else []) + self.left_over()

    def fresh_states(self, count):
        """Kills builds that have an output, and have forgotten all about it."""
        faults = self.build()
        for path, content in FOREIGN.items():
            archives.write(self.public / path, content)
        names = list(self.versions.edits)
        for number in range(count):
            current = names[number % len(names)]
            self.versions.apply(current, self.archive)
            archives.remove(self.archive / ".regesta")
            before = archives.tree(self.public)
            phase = self.phase(before, self.killed(self.dice.uniform(0, self.versions.seconds[current]), number % 2))
            self.phases[phase] += 1
            faults += self.whole(set(names))
            if number % 3 == 2:
                faults += self.build() + self.compare(current) + self.left_over()
            self.suite.case(f"{current} with a fresh state, killed {phase}, number {number}", [], faults)
            faults = []
        self.suite.case("the build after kills with fresh states", [], self.build() + self.compare(current) + self.left_over())


def run(place):
    place.suite.begin(f"kills with the seed {place.seed}")
    folder = place.folder / "kills"
    versions = Versions(place.regesta, place.corpus, 150 if place.is_long else 50, folder)
    # 200 in all.
    times = 5 if place.is_long else 1
    kinds = [("updates", 110, ()), ("updates", 40, ("--changes", "")), ("first_builds", 25, ()), ("fresh_states", 25, ())]
    killings = [Killing(place, versions, folder / f"{n}", n, options) for n, (_, _, options) in enumerate(kinds)]
    with ThreadPoolExecutor(place.workers) as pool:
        futures = [
            pool.submit(getattr(killing, kind), count * times) for killing, (kind, count, _) in zip(killings, kinds)]
        for future in futures:
            future.result()
    phases = {name: sum(killing.phases[name] for killing in killings) for name in killings[0].phases}
    archives.remove(folder)
    place.suite.end("; killed " + ", ".join(f"{name}: {count}" for name, count in phases.items()))
