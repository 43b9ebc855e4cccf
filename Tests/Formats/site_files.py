"""A built site as other programs see it: pages with what their heads say, and the files beside them."""

import json
import posixpath
import re
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

class Page:
    def __init__(self, site, path):
        self.site = site
        self.path = path
        self.tree = html.fromstring((site.root / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def is_redirect(self):
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @property
    def language(self):
        return self.tree.get("lang")

    def meta(self, name):
        return self.tree.xpath("//head/meta[@name=$name]/@content", name=name)

    def property(self, name):
        return self.tree.xpath("//head/meta[@property=$name]/@content", name=name)

    def links(self, rel):
        return self.tree.xpath("//head/link[@rel=$rel]", rel=rel)

    @cached_property
    def linked_data(self):
        scripts = self.tree.xpath("//script[@type='application/ld+json']")
        return [entry for script in scripts for entry in json.loads(script.text_content())["@graph"]]

    def text(self, path):
        found = self.tree.xpath(path)
        return re.sub(r"\s+", " ", found[0].text_content()).strip() if found else None


class Site:
    def __init__(self, root):
        self.root = root
        self.problems = []
        self.files = {file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()}
        self.pages = {path: Page(self, path) for path in sorted(self.files) if path.endswith(".html")}
        robots = root / "robots.txt"
        found = re.search(r"^Sitemap: (\S+)sitemap\.xml$", robots.read_text(encoding="utf-8"), re.M) if robots.exists() else None
        self.base = found[1] if found else None

    def report(self, path, words):
        self.problems.append(f"{path}: {words}")

    def path(self, url):
        """The file that an absolute address of the site leads to; None for one elsewhere."""
        if not self.base or not url.startswith(self.base):
            return None
        return unquote(urlsplit(url[len(self.base):]).path)

    def resolved(self, page, href):
        return unquote(posixpath.normpath(urljoin("/" + page.path, urlsplit(href).path)).lstrip("/"))

    def expect_file(self, path, url):
        if self.path(url) not in self.files:
            self.report(path, f"leads to {url}, which isn't there")

    def expect_place(self, path, url):
        """The file, and the place in it that a fragment names."""
        self.expect_file(path, url)
        fragment = unquote(urlsplit(url).fragment)
        page = self.pages.get(self.path(url))
        if fragment and page is not None and not page.tree.xpath("//*[@id=$id]", id=fragment):
            self.report(path, f"leads to {url}, and no such place is there")

    def articles(self):
        return [page for page in self.pages.values() if page.property("og:type") == ["article"]]
