"""The pages of the manual, cut into the parts that can be tested."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", *sorted(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")), "SECURITY.md"]

SHELLS = ("sh", "bash", "zsh", "shell", "console")
FENCE = re.compile(r"^(`{3,})([^`\s]*)$")
HEADING = re.compile(r"^(#+) (.+)$")
NAME = re.compile(r"^`([^`\s]+/[^`]+|[^`\s]+\.\w+)`$")


@dataclass(frozen=True)
class Block:
    """A fenced block. Of commands, `printed` is what the page says that they print."""

    page: str
    heading: str
    number: int     # among the commands below the heading, or among its files
    line: int
    language: str
    text: str
    name: str = ""  # the file whose text it is
    printed: str = None

    @property
    def key(self):
        return (self.page, self.heading, self.number)

    def __str__(self):
        return f"{self.page}:{self.line}"


def blocks(page):
    """The blocks of commands and those that are files, in the order of the page.

    A block without a language that follows a block of commands at once is what they print; so are the lines below
    `$ COMMAND` in a block of its own.
    """
    found = []
    counts = {}
    for heading, line, language, lines, before in fences((ROOT / page).read_text(encoding="utf-8")):
        name = NAME.match(before)
        language = "sh" if language in SHELLS else language
        text = "".join(f"{one}\n" for one in lines)
        printed = None
        if not language and before == "```" and found and found[-1].language == "sh" and found[-1].printed is None:
            last = found.pop()
            found.append(Block(**{**vars(last), "printed": text}))
            continue
        if not language and lines and lines[0].startswith("$ "):
            language, text, printed = "sh", lines[0][2:] + "\n", "".join(f"{one}\n" for one in lines[1:])
        if language != "sh" and not name:
            continue
        kind = (heading, language == "sh")
        counts[kind] = counts.get(kind, -1) + 1
        found.append(Block(page, heading, counts[kind], line, language, text, name.group(1) if name else "", printed))
    return found


def fences(text):
    """Each fenced block: its heading, line, language and lines, and the last line before it that isn't empty."""
    heading = before = ""
    opened = None
    for number, line in enumerate(text.split("\n"), 1):
        if opened:
            if line == fence.group(1):
                yield heading, *opened
                opened, before = None, line
            else:
                opened[2].append(line)
        elif fence := FENCE.match(line):
            opened = [number, fence.group(2), [], before]
        elif line:
            heading = title.group(2) if (title := HEADING.match(line)) else heading
            before = line


def unmarked(page):
    """The lines of blocks that look like commands, and which no test would type: their language isn't said."""
    return [line for _, line, language, lines, before in fences((ROOT / page).read_text(encoding="utf-8"))
            if not language and before != "```" and any(one.startswith("regesta ") for one in lines)]


def prose(page):
    """The lines of a page outside of blocks, with their numbers."""
    inside = None
    for number, line in enumerate((ROOT / page).read_text(encoding="utf-8").split("\n"), 1):
        if inside:
            inside = None if line == inside else inside
        elif fence := FENCE.match(line):
            inside = fence.group(1)
        else:
            yield number, line
