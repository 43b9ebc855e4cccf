"""The pages of a built site, and the template of each, by the shape of its address."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PART = r"(-\d+)?"
DOCUMENT = r"(articles/.+|(regions|people|organisations|topics|sources)/[^/]+|[^/]+)"
TIMELINE = rf"({DOCUMENT}/)?timeline"
YEAR = r"-?\d{4,}"

# docs/addresses.md describes them in words. The first that fits counts.
SHAPES = {
    "404": r"404",
    "home": r"index",
    "articles": r"articles/index",
    "search": r"search",
    "names": rf"names/[^/]+{PART}",
    "timeline": rf"{TIMELINE}/index",
    "timeline-year": rf"{TIMELINE}/{YEAR}",
    "timeline-month": rf"{TIMELINE}/{YEAR}-\d\d",
    "timeline-day": rf"{TIMELINE}/{YEAR}-\d\d-\d\d{PART}",
    "timeline-rest": rf"{TIMELINE}/({YEAR}-\d\d-XX|{YEAR}-XX-XX|XXXX|{YEAR}(-\d\d)?-before){PART}",
    "list": rf"([a-z]+/index|regions/[^/]+/within){PART}",
    "backlinks": rf"{DOCUMENT}/backlinks{PART}",
    "period": rf"(articles|(regions|people|organisations|topics|sources)/[^/]+)/{YEAR}(-\d\d)?{PART}"
              r"|(regions|people|organisations|topics|sources)/[^/]+/articles",
    "corrections": rf"corrections{PART}",
    "article": r"articles/.+",
    "entity": r"(regions|people|organisations|topics)/[^/]+",
    "source": r"sources/[^/]+",
    "page": r"[^/]+",
}
MOST_BYTES = 60_000


def kinds_of_pages(templates):
    """The kinds of pages that a theme has a template for."""
    return {path.stem for path in templates.glob("*.html")} - {"layout", "preview"}


@dataclass(frozen=True)
class SitePage:
    """A page of a site, by its address from the site's root."""

    site: "Site"
    address: str

    @property
    def file(self):
        return self.site.root / self.address

    @cached_property
    def text(self):
        return self.file.read_text(encoding="utf-8")

    @property
    def language(self):
        return re.search(r'<html lang="([^"]+)"', self.text)[1]

    @cached_property
    def tree(self):
        """The folder of its language; nothing for the first language."""
        first, _, rest = self.address.partition("/")
        return first if rest and (self.site.root / first / "index.html").is_file() and len(first) == 2 else ""

    @cached_property
    def kind(self):
        """The name of its template without ending; None if its address has no known shape."""
        if 'http-equiv="refresh"' in self.text:
            return "redirect"
        name = self.address.removeprefix(f"{self.tree}/").removesuffix(".html")
        return next((kind for kind, shape in SHAPES.items() if re.fullmatch(shape, name)), None)

    @property
    def group(self):
        """Pages of one group look alike: one template and, of entities, one kind."""
        return (self.kind, self.address.split("/")[0] if self.kind == "entity" else "")

    def __str__(self):
        return f"{self.site.name}/{self.address}"


class Site:
    """A built site on disk."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.name = self.root.name

    @cached_property
    def pages(self):
        files = sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        return [SitePage(self, file) for file in files]

    @cached_property
    def base_url(self):
        """Where 404.html says that the site is published."""
        return re.search(r'<link rel="stylesheet" href="(https?://.*?)assets/', self.page("404.html").text)[1]

    def page(self, address):
        return SitePage(self, address)

    @cached_property
    def samples(self):
        """Of each group in the first language the largest page that tests can still get through quickly."""
        groups = {}
        for page in filter(lambda page: not page.tree, self.pages):
            groups.setdefault(page.group, []).append(page)
        return [self._sample(pages) for _, pages in sorted(groups.items(), key=lambda item: str(item[0]))]

    @staticmethod
    def _sample(pages):
        by_size = sorted(pages, key=lambda page: (page.file.stat().st_size, page.address))
        fitting = [page for page in by_size if page.file.stat().st_size <= MOST_BYTES]
        return fitting[-1] if fitting else by_size[0]
