"""Links from one page of the manual to another, or to any other file of the project."""

import re
from urllib.parse import unquote

from blocks import PAGES, ROOT, prose

LINK = re.compile(r"\]\(([^()\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")


def anchors(path):
    """The fragments of a page's headings, as a code host makes them."""
    found = {}
    for _, line in prose(path):
        if match := re.match(r"#+ (.+)$", line):
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match.group(1)).lower()
            anchor = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
            found[anchor] = found.get(anchor, 0) + 1
    return {f"{anchor}-{n}" if n else anchor for anchor, count in found.items() for n in range(count)}


def problems():
    found = []
    for page in PAGES:
        for number, line in prose(page):
            # What stands in code is an example of a link.
            for match in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
                target = match.group(1) or match.group(2)
                if re.match(r"[a-z]+:", target):
                    continue
                path, _, fragment = unquote(target).partition("#")
                file = ((ROOT / page).parent / path).resolve() if path else ROOT / page
                if not file.exists():
                    found.append(f"{page}:{number}: {target} isn't there")
                elif fragment and file.suffix == ".md" and fragment not in anchors(file.relative_to(ROOT)):
                    found.append(f"{page}:{number}: {path or page} has no heading “{fragment}”")
    return found


def unlisted():
    """Pages that the table of contents in README.md doesn't lead to."""
    contents = (ROOT / "README.md").read_text(encoding="utf-8")
    named = {match.group(1).partition("#")[0] for match in LINK.finditer(contents) if match.group(1)}
    return [f"README.md doesn't lead to {page}" for page in PAGES if page != "README.md" and page not in named]
