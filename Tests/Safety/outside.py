"""What commands read that others made: data to import, outputs to compare, ids to rename."""

import json
import os
from concurrent.futures import ThreadPoolExecutor

import archives
from hostile import brief
from imports import BROKEN_JSON, HOSTILE_IDS, with_ids, with_values
from leftovers import BASE_URLS, STATE_NODES
from outputs import OUTPUTS
from running import LIMIT_MEMORY, run


class Commands:
    def __init__(self, suite, regesta, base, folder, workers, is_long):
        self.suite = suite
        self.regesta = regesta
        self.base = base
        self.folder = folder
        self.workers = workers
        self.is_long = is_long

    def all(self):
        for group, cases in (
            ("hostile data to import", self.imports()), ("hostile outputs to compare", self.outputs()),
            ("odd addresses and states", self.addresses()), ("odd ids to rename", self.renames()),
        ):
            self.suite.begin(group)
            with ThreadPoolExecutor(self.workers) as pool:
                for future in [pool.submit(case) for case in cases]:
                    future.result()
            self.suite.end()

    def _copy(self, name):
        folder = self.folder / name
        archives.copy(self.base, folder / "archive")
        return folder

    def _judge(self, name, outcome, statuses, more=(), is_refusal_told=True):
        faults = [*more]
        if outcome.status not in statuses or outcome.is_over:
            faults.append(f"{outcome.ended}: {brief(outcome.report)}")
        if outcome.memory > LIMIT_MEMORY:
            faults.append(f"took {outcome.memory / 1e6:.0f} MB of memory")
        if outcome.status > 0 and is_refusal_told and not outcome.report.strip():
            faults.append("doesn't say why it refuses")
        self.suite.case(name, [outcome], faults)

    def _import(self, number, name, file, content):
        folder = self._copy(f"import-{number}")
        data = folder / "archive/public/data"
        if content is not None:
            archives.write(data / file, content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        before = archives.tree(folder / "archive")
        target = folder / "around/target"
        target.mkdir(parents=True)
        outcome = run([self.regesta, "import", "data", data, target], folder / "run")
        faults = []
        if sorted(os.listdir(folder)) != ["archive", "around", "run"] or os.listdir(folder / "around") != ["target"]:
            faults.append("something was written outside of the new archive")
        if archives.tree(folder / "archive") != before:
            faults.append("the data were changed")
        made = sorted(path.name for path in target.iterdir())
        if outcome.status != 0 and set(made) - {".regesta"}:
            faults.append(f"{', '.join(made)} is left of data that were refused")
        if outcome.status == 0:
            build = run([self.regesta, "build", target], folder / "run")
            if build.status != 0:
                faults.append(f"what was imported doesn't build: {build.ended} {brief(build.report)}")
        elif "public/data/" not in outcome.report:
            # Of one that is empty now, others tell what they miss.
            faults.append(f"the report names no file of the data: {brief(outcome.report)}")
        self._judge(f"{file} with {name}", outcome, (0, 1, 2), faults)
        archives.remove(folder)

    def imports(self):
        data = self.base / "public/data"
        number = 0
        for file in ("archive.json", "articles.json", "entities.json", "sources.json", "events.json")[:5 if self.is_long else 2]:
            for name, content in BROKEN_JSON.items():
                number += 1
                yield lambda number=number, name=name, file=file, content=content: self._import(
                    number, name, file, content())
        for file in ("articles.json", "entities.json", "sources.json"):
            original = json.loads((data / file).read_bytes())
            for hostile in HOSTILE_IDS:
                number += 1
                yield lambda number=number, hostile=hostile, file=file, original=original: self._import(
                    number, f"the id {hostile[:20]!r}", file, json.dumps(with_ids(original, hostile)))
            for value in (None, -1, 1e300, [], {}, "\x00", "x" * 3_000_000, [["a"] * 1000] * 100):
                number += 1
                yield lambda number=number, value=value, file=file, original=original: self._import(
                    number, f"{str(value)[:20]!r} for every value", file, json.dumps(with_values(original, value)))

    def _output(self, number, name, make, command, statuses):
        folder = self._copy(f"output-{number}")
        public = folder / "archive/public"
        make(public)
        arguments = {"addresses": [public], "release-diff": [self.base / "public", public], "diff-old": [public, self.base / "public"]}[command]
        outcome = run([self.regesta, command.replace("diff-old", "release-diff"), *arguments], folder / "run")
        self._judge(f"{command} of {name}", outcome, statuses, is_refusal_told=command == "addresses")
        archives.remove(folder)

    def outputs(self):
        number = 0
        for name, make in OUTPUTS.items():
            for command in ("addresses", "release-diff", "diff-old"):
                number += 1
                yield lambda number=number, name=name, make=make, command=command: self._output(
                    number, name, make, command, (0, 1, 2))

    def _build(self, number, name, options, statuses, change=None):
        folder = self._copy(f"address-{number}")
        if change:
            change(folder / "archive/.regesta")
        outcome = run([self.regesta, "build", folder / "archive", *options], folder / "run")
        faults = []
        if outcome.status != 0:
            difference = archives.difference(archives.tree(folder / "archive/public"), archives.tree(self.base / "public"))
            faults += [f"the output changed: {difference}"] if difference else []
        else:
            # An address must not break out of the attributes and files that it is written into.
            for path in (folder / "archive/public").rglob("*.html"):
                if b"><script>" in path.read_bytes().replace(b"\n", b""):
                    faults.append(f"{path.name} has a script out of the address")
                    break
        self._judge(name, outcome, statuses, faults)
        archives.remove(folder)

    def addresses(self):
        for number, url in enumerate(BASE_URLS):
            yield lambda number=number, url=url: self._build(
                number, f"--base-url {url[:40]!r}", ["--base-url", url], (0, 2))
        for number, (name, change) in enumerate(STATE_NODES.items()):
            yield lambda number=number, name=name, change=change: self._build(
                f"state-{number}", f"{name} in place of the state's files", [], (0, 2), change)

    def _rename(self, number, old, new):
        folder = self._copy(f"rename-{number}")
        before = archives.tree(folder / "archive/content")
        outcome = run([self.regesta, "rename", "--", old, new, folder / "archive"], folder / "run")
        faults = []
        if outcome.status != 0 and archives.tree(folder / "archive/content") != before:
            faults.append("files changed although the rename failed")
        if sorted(os.listdir(folder)) != ["archive", "run"]:
            faults.append("something was written outside of the archive")
        if outcome.status == 0 and old != "regions/verkhny-lars":
            faults.append(f"{old!r} was taken for a document")
        self._judge(f"{old[:20]!r} to {new[:20]!r}", outcome, (0, 1, 2), faults)
        archives.remove(folder)

    def renames(self):
        number = 0
        for hostile in HOSTILE_IDS:
            if "\x00" in hostile or "\ud800" in hostile:
                continue
            for old, new in (("regions/verkhny-lars", f"regions/{hostile}"), (f"regions/{hostile}", "regions/lars")):
                number += 1
                yield lambda number=number, old=old, new=new: self._rename(number, old, new)
