"""docs/commands.md and the program's own help say the same, and no page names a command that isn't there."""

import json
import re
import subprocess

from blocks import PAGES, ROOT, prose

PAGE = ROOT / "docs/commands.md"
BEGIN, END = "<!-- options -->", "<!-- /options -->"
SHARED_HEADING = "Options of all that read an archive"
SHARED = ("as-of", "strict", "quiet", "jobs", "timings")
SPAN = re.compile(r"`regesta ([^`]+)`")
TARGET = re.compile(r"`make ([a-z][a-z-]*)[^`]*`")


def commands(regesta):
    """Each command's words and what it says of itself, in the order of the help."""
    help = json.loads(subprocess.run(
        [regesta, "--experimental-dump-help"], capture_output=True, check=True).stdout)["command"]
    found = {}

    def add(command, words):
        for one in command.get("subcommands", []):
            if one["commandName"] != "help":
                found[" ".join([*words, one["commandName"]])] = one
                add(one, [*words, one["commandName"]])

    add(help, [])
    return found


def names(argument):
    return [("--" if one["kind"] == "long" else "-") + one["name"] for one in argument.get("names", [])]


def shown(command):
    """What a command takes, but for what all take."""
    return [one for one in command.get("arguments", [])
            if one["shouldDisplay"] and not {"--help", "--version"} & set(names(one))]


def has_shared(command):
    own = {one.lstrip("-") for argument in shown(command) for one in names(argument)}
    return own.issuperset(SHARED)


def row(argument):
    value = f" <{argument['valueName']}>" if argument["kind"] == "option" else ""
    words = sorted(names(argument), key=len)
    term = ", ".join(words) + value if words else f"<{argument['valueName']}>"
    meaning = argument["abstract"].replace("|", "\\|")
    default = argument.get("defaultValue")
    if default and default != "." and argument["kind"] != "flag" and f"(default: {default})" not in meaning:
        meaning += f" (default: {default})"
    return f"| `{term.replace('|', chr(92) + '|')}` | {meaning} |"


def table(command):
    """The lines that stand in the page for the options of a command."""
    shared = has_shared(command)
    rows = [row(one) for one in shown(command) if not (shared and {n.lstrip("-") for n in names(one)} & set(SHARED))]
    lines = ["| argument | meaning |", "| --- | --- |", *rows] if rows else []
    if shared:
        lines += ["", "It also takes the [options of all that read an archive](#options-of-all-that-read-an-archive)."]
    return "\n".join(lines).strip("\n")


def shared_table(found):
    arguments = {one.lstrip("-"): argument for argument in shown(found["build"]) for one in names(argument)}
    return "\n".join(["| argument | meaning |", "| --- | --- |", *(row(arguments[name]) for name in SHARED)])


def with_tables(found):
    """The page as it is, with the tables as they should be, and the commands that it has no table for."""
    text = PAGE.read_text(encoding="utf-8")
    missing = {name: command for name, command in found.items() if not command.get("subcommands")}
    lines = []
    heading, is_table = "", False
    for line in text.split("\n"):
        if line.startswith("#"):
            heading = line.lstrip("# ")
        is_table = is_table and line != END
        if not is_table:
            lines.append(line)
        if line == BEGIN:
            is_table = True
            lines += ["", shared_table(found) if heading == SHARED_HEADING else table(missing.pop(heading)), ""]
    return text, "\n".join(lines), list(missing)


def page_problems(found):
    text, wanted, missing = with_tables(found)
    problems = [f"docs/commands.md has no section for regesta {name}" for name in missing]
    if text != wanted:
        problems.append("docs/commands.md says other things of options than the help: run make command-tables")
    order = [name for name in re.findall(r"^###+ (.+)$", text, flags=re.M) if name in found]
    if order != list(found):
        problems.append(f"docs/commands.md has its commands in another order than the help: {order}")
    return problems


def prose_problems(found):
    """Commands within sentences: that they are there, with the options that they are given."""
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), flags=re.M))
    problems = []
    for page in PAGES:
        for number, line in prose(page):
            for span in SPAN.findall(line):
                words = span.split()
                command = found.get(" ".join(words[:2])) or found.get(words[0])
                if words[0] in ("help", "COMMAND") or words[0].startswith("-"):
                    continue
                if not command:
                    problems.append(f"{page}:{number}: there is no “regesta {words[0]}”")
                    continue
                own = {one for argument in command.get("arguments", []) for one in names(argument)}
                problems += [f"{page}:{number}: regesta {words[0]} takes no {word}" for word in words
                             if re.match(r"--?[a-z]", word) and word not in own]
            problems += [f"{page}:{number}: the Makefile has no “{name}”"
                         for name in TARGET.findall(line) if name not in targets]
    return problems
