"""The sitemap and what crawlers are told."""

from urllib import robotparser
from urllib.parse import unquote

from lxml import etree

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def check(site):
    if not site.base:
        if {"sitemap.xml", "robots.txt"} & site.files:
            site.report("sitemap.xml", "is there, though the archive has no address")
        return "no sitemap, as the archive has no address"
    listed = locations(site, "sitemap.xml")
    expected = {page.path for page in site.pages.values() if not page.is_redirect and page.path != "404.html"}
    if len(listed) != len(set(listed)) or set(listed) != expected:
        site.report("sitemap.xml", f"lacks or has too many of {sorted(expected.symmetric_difference(listed))[:3]}")
    robots = robotparser.RobotFileParser()
    robots.parse((site.root / "robots.txt").read_text(encoding="utf-8").splitlines())
    # This reader decodes addresses.
    if robots.site_maps() != [unquote(site.base) + "sitemap.xml"] or not robots.can_fetch("*", site.base + "index.html"):
        site.report("robots.txt", "keeps crawlers away, or doesn't name the sitemap")
    return f"{len(listed)} pages in the sitemap"


def locations(site, path):
    tree = etree.fromstring((site.root / path).read_bytes())
    found = [site.path(url) for url in tree.xpath("//s:loc/text()", namespaces=NAMESPACE)]
    if tree.tag.endswith("sitemapindex"):
        return [page for part in found for page in locations(site, part)]
    return found
