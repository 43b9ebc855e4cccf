"""What each page of the manual needs before its commands can be typed, and the commands that can't be typed here.

Commands run in the order of a page, in a folder of the page's own that is empty at first. A block below `path` is a
file, and is written there when the page comes to it, or compared with what the commands have made.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass, field

from blocks import ROOT, blocks

# Commands that no test types, each with the reason. Whole pages, or a page, a heading and the number of the block below it.
NOT_RUN = {
    ("README.md", "Install", 0): "builds and tests Regesta itself; make check does both",
    ("docs/start.md", "Install", 0): "builds Regesta itself, and installs it for a user; this test runs what was built",
    "docs/publishing.md": "Tests/Publish types these, with servers and stores of its own",
}


@dataclass
class Page:
    # The day on which the page was written, in place of which it is today.
    day: str = ""
    # What is to be done before the first block below a heading; it may return the folder in which the block is typed.
    before: dict = field(default_factory=dict)
    # The status with which a block ends, by heading and number, where it isn't 0.
    status: dict = field(default_factory=dict)
    # What must be so after a block, by heading and number.
    after: dict = field(default_factory=dict)
    # Paths outside of the folder, and what stands for them: a name in it.
    places: dict = field(default_factory=dict)
    # The archive whose files the page shows below a heading, or below all others, as commands have made them.
    made: dict = field(default_factory=dict)


def sample(terminal):
    """A copy of the sample archive with its pages."""
    place = terminal.folder / f"sample-{len(list(terminal.folder.iterdir()))}"
    for part in ("content", "seeds", "templates"):
        shutil.copytree(ROOT / part, place / part)
    terminal.place = place
    terminal.type("regesta build --quiet")


def rename_without_alias(terminal):
    terminal.type("regesta rename 2022/lars-queue 2022/queue --no-alias && regesta build --quiet")


def same_site(terminal):
    difference = subprocess.run(
        ["diff", "-r", terminal.place / "public", terminal.place / "copy/public"], capture_output=True, text=True)
    assert difference.returncode == 0, difference.stdout


def translated(terminal):
    """An archive with an article in two languages, of which nothing is recorded yet."""
    write(terminal.folder / "translated", {
        "content/archive.yml": "title: Border watch\nlanguages: [en, it]\n",
        "content/articles/queue.md": "---\ntitle: The queue\ndate: 2022-09-27\n---\nThey wait.\n",
        "content/articles/queue.it.md": "---\ntitle: La coda\n---\nAspettano.\n",
    })
    terminal.place = terminal.folder / "translated"


def two_georgias(terminal):
    """An archive in which one name may be a country or a person."""
    write(terminal.folder / "names", {
        "content/archive.yml": "title: Border watch\nlanguages: [en]\nbase_url: https://archive.example/\n",
        "content/regions/dagestan.md": "---\nname: Dagestan\nspellings: [Daghestan]\n---\n",
        "content/regions/georgia.md": "---\nname: Georgia\n---\n",
        "content/people/georgia.md": "---\nname: Georgia\n---\n",
        "content/articles/2022/queue.md":
            "---\ntitle: The queue\ndate: 2022-09-27\nsummary: They wait.\n---\n"
            "# Where they come from\n\nFrom Daghestan, most of them.\n\nFew come from Georgia.\n",
    })
    terminal.place = terminal.folder / "names"


def begun(terminal):
    """The archive that the page has begun."""
    terminal.place = terminal.folder / "border-watch"


def begin(terminal):
    terminal.type("regesta init border-watch")


def misspell(terminal):
    """What the page asks of its reader: to publish the article, and to misspell its region."""
    edit_queue(terminal, "status: draft", "status: published")
    edit_queue(terminal, "[verkhny-lars]", "[verkhny-lasr]")


def mend(terminal):
    edit_queue(terminal, "[verkhny-lasr]", "[verkhny-lars]")


def edit_queue(terminal, old, new):
    file, = terminal.place.glob("content/articles/*/the-queue-at-the-crossing.md")
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"“{old}” isn't in the article, or more than once"
    file.write_text(text.replace(old, new), encoding="utf-8")


def keys(terminal):
    """The pair of keys of SignifyTests, as signify makes one."""
    tests = (ROOT / "Tests/SignaturesTests/SignifyTests.swift").read_text(encoding="utf-8")
    for name, file in (("publicKey", "archive.pub"), ("secretKey", "archive.sec")):
        lines = re.search(rf'static let {name} = """\n(.*?)"""', tests, flags=re.S).group(1)
        write(terminal.place, {file: "".join(f"{line.strip()}\n" for line in lines.strip().split("\n"))})


def library(terminal):
    """The library that the page shows further down."""
    write(terminal.place, {block.name: block.text for block in blocks("docs/importing.md") if block.language == "json"})


def edited(terminal):
    """An archive in which a sentence was written anew between two builds."""
    article = "---\ntitle: The queue\ndate: 2022-09-27\n---\nThousands wait at [[verkhny-lars]].\n"
    write(terminal.folder / "edited", {
        "content/archive.yml": "title: Border watch\nlanguages: [en]\n",
        "content/regions/verkhny-lars.md": "---\nname: Verkhny Lars\n---\n",
        "content/articles/2022/the-queue.md": article,
    })
    terminal.place = terminal.folder / "edited"
    terminal.type("regesta build --quiet")
    write(terminal.place, {"content/articles/2022/the-queue.md": article.replace("Thousands", "Hundreds")})
    terminal.type("regesta build --quiet")


def write(folder, files):
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


SETUPS = {
    "docs/start.md": Page(
        day="2026-12-01", before={"Be wrong once": misspell, "Publish": mend}, status={("Be wrong once", 0): 1}),
    "docs/commands.md": Page(
        day="2026-12-01", before={"sign": keys}, status={("Commands", 0): 2, ("Commands", 1): 2}),
    "docs/addresses.md": Page(
        before={"Comparing releases": sample, "Renaming": sample},
        after={("Comparing releases", 0): rename_without_alias}, status={("Comparing releases", 1): 1}),
    "docs/content.md": Page(
        before={"Languages and translations": translated, "Mentions": two_georgias,
                "What is there, and what is missing": begun}),
    "docs/data.md": Page(before={"Making the archive again": sample}, after={("Making the archive again", 0): same_site}),
    "docs/importing.md": Page(day="2026-11-30", before={"Importing": library}, made={"": "archive", "Jekyll": "blog-archive", "Hugo": "news-archive", "Obsidian": "vault-archive", "WordPress": "wp-archive"}),
    "docs/performance.md": Page(before={"Why a page was rendered": edited}),
    "docs/preview.md": Page(before={"While you write": begin}, places={"/tmp/for-review": "for-review"}),
}
