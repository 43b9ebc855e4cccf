"""Tests by name, and what they found."""

import asyncio
import sys
from collections import Counter, defaultdict

TESTS = []
LOOKS = []


def test(function):
    """Registers a coroutine function that is given a Scene, and opens the pages that it needs."""
    TESTS.append(function)
    return function


def look(function):
    """Registers a coroutine function that is given a Scene, a page and the tab in which it is open.

    Every sample page is opened once for all looks, one after the other.
    """
    LOOKS.append(function)
    return function


class Report:
    """Counts what was looked at, and keeps what was wrong with it."""

    def __init__(self):
        self.checked = Counter()
        self.problems = defaultdict(list)

    def check(self, name, where, problems):
        """Notes that a test looked at a place, with what was wrong there: texts, none if all is well."""
        self.checked[name] += 1
        self.problems[name] += [f"{where}: {problem}" for problem in problems]

    def print(self, out=sys.stdout):
        for name, count in self.checked.items():
            found = self.problems[name]
            print(f"{'FAILED' if found else 'ok    '} {name} ({count})", file=out)
            for problem in found:
                print(f"         {problem}", file=out)

    @property
    def has_failed(self):
        return not self.checked or any(self.problems.values())


async def run(scene, word=""):
    """Runs all that has a word in its name, side by side; what breaks down has failed, and the others go on."""
    looks = [function for function in LOOKS if word in function.__name__]
    tests = [function for function in TESTS if word in function.__name__]

    async def opening(scene, page):
        async with scene.open(page) as tab:
            for function in looks:
                await guarded(scene, function, page, tab)

    await asyncio.gather(
        *(guarded(scene, function) for function in tests),
        *(guarded(scene, opening, page) for page in (scene.samples if looks else [])),
    )


async def guarded(scene, function, *arguments):
    """Calls a test, a look, or all looks at a page, and reports if it breaks down."""
    problems = []
    try:
        await function(scene, *arguments)
    except Exception as error:
        problems = [f"{type(error).__name__}: {error}"]
    where = ", ".join([function.__name__, *map(str, arguments[:1])])
    scene.report.check("tests run to their end", where, problems)
