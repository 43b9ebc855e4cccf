"""What a build wrote: pages by kind, and their weights."""

import os
import re

from .running import middle

PERIOD = re.compile(r"\d{4}(-\d\d)?(-\d+)?")
ENTITIES = {"regions": "region", "people": "person", "organisations": "organisation", "topics": "topic", "sources": "source"}


def kind(path):
    """The kind of a page, from its path below its language's tree."""
    parts = path.removesuffix(".html").split("/")
    if parts[0] == "timeline":
        return "timeline"
    if parts[0] == "articles" and len(parts) == 3:
        return "article"
    if len(parts) == 2 and (parts[1].startswith("index") or parts[0] == "articles"):
        return "list"
    if parts[0] not in ENTITIES:
        return "other"
    if len(parts) == 2:
        return ENTITIES[parts[0]]
    if parts[2] == "timeline":
        return "timeline of a subject"
    return "period of a subject" if parts[2] == "articles" or PERIOD.fullmatch(parts[2]) else "other"


class Output:
    """A folder of pages, measured once."""

    def __init__(self, root, archive=None):
        self.bytes = self.files = 0
        self.sizes = {}
        # What articles have beyond their texts; the texts count as Markdown, so this is at most too large.
        self.beyond = []
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                size = os.path.getsize(path)
                self.bytes += size
                self.files += 1
                if name.endswith(".html"):
                    self._add(os.path.relpath(path, root), size, archive)

    def _add(self, path, size, archive):
        tree, own = ("en", path[3:]) if path.startswith("en/") else ("it", path)
        page = kind(own)
        self.sizes.setdefault(page, []).append(size)
        if page == "article" and archive:
            stem = os.path.join(archive, "content", own.removesuffix(".html"))
            with open(stem + (".en.md" if tree == "en" else ".md"), "rb") as file:
                self.beyond.append(size - len(file.read().split(b"---\n", 2)[2]))

    @property
    def pages(self):
        return sum(len(sizes) for sizes in self.sizes.values())

    @property
    def html(self):
        return sum(sum(sizes) for sizes in self.sizes.values())

    def kinds(self):
        """For each kind: how many, all bytes, the median and the largest."""
        return {
            name: {"pages": len(sizes), "bytes": sum(sizes), "median": middle(sizes), "largest": max(sizes)}
            for name, sizes in sorted(self.sizes.items())}


def linked_assets(root, page):
    """The bytes of style sheets and scripts that a page loads."""
    path = os.path.join(root, page)
    with open(path, encoding="utf-8") as file:
        head = file.read().split("</head>")[0]
    links = re.findall(r'<(?:link rel="stylesheet" href|script defer src)="([^"]+)"', head)
    return sum(os.path.getsize(os.path.join(os.path.dirname(path), link)) for link in links)
