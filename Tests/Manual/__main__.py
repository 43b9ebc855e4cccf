"""Does what the manual says: python3 Tests/Manual REGESTA, or --write-tables REGESTA to renew docs/commands.md."""

import sys
import tempfile
import time
from pathlib import Path

import commands
import links
import running
from blocks import PAGES, blocks, unmarked
from pages import NOT_RUN, SETUPS, Page


def list_problems():
    """What is listed as not run must be there."""
    keys = {block.key for page in PAGES for block in blocks(page) if block.language == "sh"}
    known = keys | {key[0] for key in keys}
    found = [f"{key} is listed as not run, and isn't there" for key in NOT_RUN if key not in known]
    found += [f"{page}:{line}: commands in a block that isn't marked as sh" for page in PAGES for line in unmarked(page)]
    return found + [f"{page} has a set-up, and isn't there" for page in SETUPS if page not in PAGES]


def main(regesta):
    start = time.monotonic()
    found = commands.commands(regesta)
    problems = list_problems() + commands.page_problems(found) + commands.prose_problems(found)
    problems += links.problems() + links.unlisted()
    count = 0
    with tempfile.TemporaryDirectory(prefix="regesta-manual-") as folder:
        for number, page in enumerate(PAGES):
            typed, wrong = running.run(page, SETUPS.get(page, Page()), Path(folder) / str(number), regesta.parent)
            count += typed
            problems += wrong
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems or not count:
        sys.exit(f"the manual says what isn't so: {len(problems)} times")
    for key, reason in NOT_RUN.items():
        print(f"not run: {key if isinstance(key, str) else ', '.join(map(str, key))}: {reason}")
    print(f"the manual holds: {count} blocks of commands on {len(PAGES)} pages in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    program = Path(sys.argv[-1]).resolve()
    if "--write-tables" in sys.argv:
        commands.PAGE.write_text(commands.with_tables(commands.commands(program))[1], encoding="utf-8")
    else:
        main(program)
