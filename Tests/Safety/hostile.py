"""Runs one hostile case: a sound archive with something in it that nobody should have put there."""

import itertools
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Callable

import archives
from running import LIMIT_MEMORY, LIMIT_REPORT, run

ARTICLE = "content/articles/2022/hostile.md"
# Before the hostile article, so that its own report comes first.
CANARY = "content/articles/2021/canary.md"
CANARY_LINES = (f"{CANARY}:4:11: error:", f"{CANARY}:6:23: error:")


@dataclass
class Case:
    name: str
    # By path: bytes, text, or what is called with the path and makes something there.
    files: dict
    # What a report may name instead of one of the paths.
    named: tuple = ()
    # Where not both are right.
    status: int | None = None
    # 2 where the output isn't as a build left it: whose it is can't be known.
    also: tuple = ()
    # The page that must then be there, and a text that it must have.
    page: str | None = None
    text: str = ""
    # Whether mistakes elsewhere can still be told; not where all depends on the hostile file.
    canary: bool = True
    options: tuple = ()
    user: dict = field(default_factory=dict)
    after: Callable | None = None


def article(body, metadata="title: Hostile\ndate: 2022-09-10\n"):
    return f"---\n{metadata}---\n{body}"


def place(archive, path, content):
    target = archive / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if callable(content):
        content = content(target)
    if content is not None:
        archives.write(target, content)


class Runner:
    def __init__(self, suite, regesta, folder, workers):
        self.suite = suite
        self.regesta = regesta
        self.folder = folder
        self.workers = workers
        self._numbers = itertools.count()
        self.base = folder / "base"
        archives.make(self.base)
        built = run([regesta, "build", self.base], folder / "base-run")
        assert built.status == 0, built.report
        self.output = archives.tree(self.base / "public")

    def all(self, group, cases):
        self.suite.begin(group)
        with ThreadPoolExecutor(self.workers) as pool:
            # No case is made before its turn: some are large.
            for future in [pool.submit(self.one, case) for case in cases]:
                future.result()
        self.suite.end()

    def one(self, case):
        if callable(case):
            case = case()
        folder = self.folder / f"case-{next(self._numbers)}"
        archive = folder / "archive"
        archives.copy(self.base, archive)
        try:
            # First, as what is placed may take the right to write away.
            archives.write(archive / CANARY, archives.CANARY)
            for path, content in case.files.items():
                place(archive, path, content)
            is_touched = any(path.startswith("public") for path in case.files)
            before = archives.tree(archive / "public") if is_touched else self.output
            outcomes, faults = self._check(case, archive, folder, before)
        finally:
            if case.after:
                case.after(archive)
            archives.remove(folder)
        self.suite.case(case.name, outcomes, faults)

    def _check(self, case, archive, folder, before):
        check = self._run(["check", archive], case, folder)
        # Where the tests run as an ordinary user, the case may have shut them out, too.
        content = archive / "content"
        mode = content.stat().st_mode
        content.chmod(0o755)
        (archive / CANARY).unlink()
        content.chmod(mode & 0o7777)
        faults = [f"check {fault}" for fault in self._bounds(check)]
        if check.is_over:
            return [check], faults
        build = self._run(["build", archive, *case.options], case, folder)
        faults += [f"build {fault}" for fault in self._bounds(build)]
        if build.is_over:
            return [check, build], faults
        if check.status != 1:
            faults.append(f"check: {check.ended} in place of status 1: {brief(check.report)}")
        elif case.canary:
            faults += [f"check doesn't report {line}" for line in CANARY_LINES if line not in check.report]
        if build.status not in (0, 1, *case.also):
            faults.append(f"build: {build.ended}: {brief(build.report)}")
        elif case.status not in (None, build.status):
            faults.append(f"build: {build.ended} in place of status {case.status}: {brief(build.report)}")
        elif build.status != 0:
            faults += self._refused(case, archive, build, before)
        elif case.page:
            faults += _page(archive / "public" / case.page, case.text)
        return [check, build], faults

    def _run(self, arguments, case, folder):
        return run([self.regesta, *arguments], folder, **case.user)

    def _bounds(self, outcome):
        if outcome.is_over:
            yield outcome.ended
        if outcome.memory > LIMIT_MEMORY:
            yield f"took {outcome.memory / 1e6:.0f} MB of memory"
        if outcome.report_bytes > LIMIT_REPORT:
            yield f"printed {outcome.report_bytes / 1e6:.0f} MB"

    def _refused(self, case, archive, build, before):
        names = case.named or tuple(case.files)
        if not any(name in build.report for name in names):
            yield f"build's report names none of {', '.join(names)[:200]}: {brief(build.report)}"
        if "error" not in build.report.lower():
            yield "build's report has no error"
        difference = archives.difference(archives.tree(archive / "public"), before)
        if difference:
            yield f"the output changed although the build failed: {difference}"


def brief(report):
    return re.sub(r"\s+", " ", report)[:300]


def _page(path, text):
    if not path.is_file():
        return [f"{path.name} wasn't written"]
    content = path.read_bytes()
    faults = []
    if not content.endswith(b"</html>\n"):
        faults.append(f"{path.name} doesn't end as pages do")
    if text.encode() not in content:
        faults.append(f"{path.name} lacks “{text[:60]}”")
    if len(re.findall(rb"<(?:iframe|object|embed|img|base)\b", content)):
        faults.append(f"{path.name} has an element that only raw HTML could give it")
    try:
        content.decode()
    except UnicodeDecodeError as error:
        faults.append(f"{path.name} isn't UTF-8: {error}")
    return faults
