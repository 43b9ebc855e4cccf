"""Feeds as feedparser reads them, and their list."""

import json
import re

import feedparser
from lxml import etree

NEWEST = 30
STAMP = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
OUTLINE = "feeds/feeds.opml"


def check(site):
    atom = sorted(path for path in site.files if re.search(r"(^|/)feeds/.*\.xml$", path))
    as_json = sorted(path for path in site.files if re.search(r"(^|/)feeds/.*\.json$", path))
    if not site.base and (atom or as_json):
        site.report("feeds", "are there, though the archive has no address")
    entries = {path: check_atom(site, path) for path in atom}
    for path in as_json:
        check_json(site, path, entries[path.removesuffix("json") + "xml"])
    if site.base and site.articles():
        check_outline(site, atom)
    ids = {}
    for path, found in entries.items():
        for entry in found:
            if ids.setdefault(entry.id, entry.link) != entry.link:
                site.report(path, f"has an id of two pages: {entry.id}")
    return f"{len(atom)} Atom feeds with {sum(map(len, entries.values()))} entries, {len(as_json)} JSON Feeds"


def check_atom(site, path):
    feed = feedparser.parse((site.root / path).read_bytes())
    if feed.bozo:
        site.report(path, f"is malformed: {feed.bozo_exception}")
    head = feed.feed
    # A former address has the feed as well.
    is_own = (site.root / self_path(site, path)).read_bytes() == (site.root / path).read_bytes()
    if not is_own or not head.id or not head.title or not STAMP.fullmatch(head.updated):
        site.report(path, "lacks its address, an id, a title or a time")
    site.expect_file(path, head.link)
    if len(feed.entries) > NEWEST or len({entry.id for entry in feed.entries}) != len(feed.entries):
        site.report(path, f"has {len(feed.entries)} entries, or an id twice")
    dates = [entry.published for entry in feed.entries]
    if dates != sorted(dates, reverse=True) or dates and max(entry.updated for entry in feed.entries) != head.updated:
        site.report(path, "isn't in order of time, or of another time than its entries")
    for entry in feed.entries:
        check_entry(site, path, entry)
    return feed.entries


def self_path(site, path):
    feed = etree.fromstring((site.root / path).read_bytes())
    return site.path(feed.xpath("string(/*/*[local-name()='link' and @rel='self']/@href)"))


def check_entry(site, path, entry):
    site.expect_file(path, entry.link)
    page = site.pages.get(site.path(entry.link))
    if page is not None and entry.content[0].language != page.language and "corrections" not in path:
        site.report(path, f"has {entry.link} in {entry.content[0].language}")
    if entry.updated < entry.published or not entry.id.startswith(("tag:", "urn:uuid:")):
        site.report(path, f"has an entry changed before it was written, or a strange id: {entry.id}")
    # Of Atom, feedparser has resolved what is relative; so the text is read as it stands.
    content = entry.content[0].value
    if not content or "<aside" in content or 'class="preview"' in content:
        site.report(path, f"has no text for {entry.link}, or one with previews")


def check_json(site, path, entries):
    feed = json.loads((site.root / path).read_text(encoding="utf-8"))
    if feed["version"] != "https://jsonfeed.org/version/1.1" or site.path(feed["feed_url"]) != path:
        site.report(path, "is no JSON Feed 1.1 of its address")
    site.expect_file(path, feed["home_page_url"])
    if [(item["id"], item["url"], item["title"], item["date_modified"]) for item in feed["items"]] \
            != [(entry.id, entry.link, entry.title, entry.updated) for entry in entries]:
        site.report(path, "has other entries than the Atom feed")
    for item in feed["items"]:
        relative = re.findall(r'(?:href|src)="(?!https?:|mailto:)([^"]*)"', item["content_html"])
        if relative:
            site.report(path, f"has relative addresses in {item['url']}: {relative[:3]}")
        # A text's own fragments and pages are there.
        for url in re.findall(r'href="([^"]*)"', item["content_html"]):
            url = url.replace("&amp;", "&")
            if url.startswith(site.base):
                site.expect_file(path, url)


def check_outline(site, atom):
    body = etree.fromstring((site.root / OUTLINE).read_bytes())
    listed = [site.path(url) for url in body.xpath("//outline/@xmlUrl")]
    # A former address isn't listed.
    own = {self_path(site, path) for path in atom}
    if sorted(listed) != sorted(own):
        site.report(OUTLINE, f"lacks {sorted(set(own).difference(listed))[:3]}")
    for url in body.xpath("//outline/@htmlUrl"):
        site.expect_file(OUTLINE, url)
