"""Types the commands of a page, and compares what they print with what the page says."""

import difflib

from blocks import blocks
from pages import NOT_RUN
from terminal import Calendar, Terminal, differs


def run(path, page, folder, programs):
    """Types the blocks of a page, and returns how many were typed and what was wrong."""
    folder.mkdir(parents=True)
    terminal = Terminal(folder, programs)
    calendar = Calendar(page.day)
    typed = 0
    waiting = dict(page.before)
    for block in blocks(path):
        if prepare := waiting.pop(block.heading, None):
            prepare(terminal)
        if block.name:
            problem = place_file(block, page, terminal, calendar)
        elif path in NOT_RUN or block.key in NOT_RUN:
            continue
        else:
            typed += 1
            problem = type_block(block, page, terminal, calendar)
        if problem:
            # What follows depends on it.
            return typed, [f"{block}: {problem}"]
    return typed, [f"{path}: no block below “{heading}”" for heading in waiting]


def place_file(block, page, terminal, calendar):
    made = page.made.get(block.heading, page.made.get(""))
    text = calendar.today(block.text)
    if made and block.name.startswith(("content/", "seeds/")):
        file = terminal.place / made / calendar.today(block.name)
        found = file.read_text(encoding="utf-8") if file.exists() else ""
        return "" if found == text else f"{block.name} is other\n{difference(block.text, found)}"
    file = terminal.place / calendar.today(block.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return ""


def type_block(block, page, terminal, calendar):
    commands = calendar.today(block.text)
    for place, name in page.places.items():
        commands = commands.replace(place, str(terminal.folder / name))
    try:
        printed = terminal.type(commands, page.status.get((block.heading, block.number), 0))
        if check := page.after.get((block.heading, block.number)):
            check(terminal)
    except AssertionError as error:
        return str(error)
    printed = calendar.on_the_page(printed)
    if block.printed is None or not differs(printed, block.printed):
        return ""
    return f"prints something else\n{difference(block.printed, printed)}"


def difference(shown, found):
    return "".join(difflib.unified_diff(shown.splitlines(True), found.splitlines(True), "the manual", "the program"))
