"""Feeds as feedparser reads them, and their list."""

import json
import re
from html import unescape

import feedparser
from lxml import etree, html

NEWEST = 30
STAMP = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
OUTLINE = "feeds/feeds.opml"
ADDRESS = re.compile(r'\b(?:href|src)="([^"]*)"')


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
    # feedparser resolves what is relative, so texts are read as they stand.
    tree = etree.fromstring((site.root / path).read_bytes())
    for entry in tree.iterfind("{*}entry"):
        check_addresses(site, path, entry.findtext("{*}id"), entry.findtext("{*}content"))
    return feed.entries


def self_path(site, path):
    feed = etree.fromstring((site.root / path).read_bytes())
    return site.path(feed.xpath("string(/*/*[local-name()='link' and @rel='self']/@href)"))


def check_entry(site, path, entry):
    site.expect_file(path, entry.link)
    page = site.pages.get(site.path(entry.link))
    if page is not None:
        check_languages(site, path, entry, page)
    if entry.updated < entry.published or not entry.id.startswith(("tag:", "urn:uuid:")):
        site.report(path, f"has an entry changed before it was written, or a strange id: {entry.id}")
    content = entry.content[0].value
    if not content or "<aside" in content or 'class="preview"' in content:
        site.report(path, f"has no text for {entry.link}, or one with previews")


def check_languages(site, path, entry, page):
    """What an entry says of the languages of its title, its text and its page, against the page itself."""
    text = entry.content[0].language
    if "corrections" in path:
        notes = page.tree.xpath("//section[h2/@id='_corrections']//dd")
        words = html.fromstring(entry.content[0].value).text_content()
        languages = {note.get("lang", page.language) for note in notes if note.text_content() == words}
        is_right = languages == {text}
    elif page.tree.xpath("//p[@class='notice is-retracted']"):
        # The notice is the feed's own.
        is_right = text == feed_language(site, path)
    else:
        is_right = text == page.language
    links = [link.get("hreflang") for link in entry.links if link.rel == "alternate"]
    if not is_right or links != [page.language] or entry.title_detail.language != page.language:
        site.report(path, f"has {entry.link} in {entry.title_detail.language}, {text} and {links}")


def feed_language(site, path):
    return etree.fromstring((site.root / path).read_bytes()).get("{http://www.w3.org/XML/1998/namespace}lang")


def check_addresses(site, path, entry, text):
    """A text's addresses as they stand: feed readers show it where nothing is relative to its page."""
    relative = [url for url in ADDRESS.findall(text) if not re.match(r"https?:|mailto:", url)]
    if relative:
        site.report(path, f"has relative addresses in {entry}: {relative[:3]}")
    # A text's own fragments and pages are there.
    for url in ADDRESS.findall(text):
        url = unescape(url)
        if url.startswith(site.base):
            site.expect_place(path, url)


def check_json(site, path, entries):
    feed = json.loads((site.root / path).read_text(encoding="utf-8"))
    if feed["version"] != "https://jsonfeed.org/version/1.1" or site.path(feed["feed_url"]) != path:
        site.report(path, "is no JSON Feed 1.1 of its address")
    site.expect_file(path, feed["home_page_url"])
    if [(item["id"], item["url"], item["title"], item["date_modified"]) for item in feed["items"]] \
            != [(entry.id, entry.link, entry.title, entry.updated) for entry in entries]:
        site.report(path, "has other entries than the Atom feed")
    for item, entry in zip(feed["items"], entries):
        check_addresses(site, path, item["url"], item["content_html"])
        if item["language"] != entry.content[0].language:
            site.report(path, f"has {item['url']} in {item['language']}")


def check_outline(site, atom):
    body = etree.fromstring((site.root / OUTLINE).read_bytes())
    listed = [site.path(url) for url in body.xpath("//outline/@xmlUrl")]
    # A former address isn't listed.
    own = {self_path(site, path) for path in atom}
    if sorted(listed) != sorted(own):
        site.report(OUTLINE, f"lacks {sorted(set(own).difference(listed))[:3]}")
    for url in body.xpath("//outline/@htmlUrl"):
        site.expect_file(OUTLINE, url)
