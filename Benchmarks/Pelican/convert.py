"""Turns a generated archive into a Pelican site: python convert.py ARCHIVE SITE.

Pelican has articles, tags and archives of years and months; entities and sources become tags. It has no pages of events.
"""

import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Hugo", "convert"))

from corpus import ENTITY_KINDS, LANGUAGES  # noqa: E402
from joining import Site  # noqa: E402


def tags(site, article):
    """Commas separate tags, so names can't have them."""
    keys = [f"{kind}/{id}" for kind in ENTITY_KINDS for id in article.facts.get(kind, [])] + site.sources_of(article)
    return ", ".join(site.bodies.name(key, "it").replace(",", " ") for key in keys)


def main(archive, target):
    shutil.copytree(HERE, target, ignore=shutil.ignore_patterns("convert.py"))
    site = Site(archive)
    for article in site.corpus.articles.values():
        for language in LANGUAGES:
            if language not in article.texts:
                continue
            path = os.path.join(target, "content", language, article.id + ".md")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"Title: {article.titles[language]}\nDate: {article.facts['date']}\nLang: {language}\n")
                file.write(f"Slug: {article.id.replace('/', '-')}\nTags: {tags(site, article)}\n")
                file.write(f"Summary: {article.summaries[language]}\n\n{site.texts[language][article.key][0]}")


main(*sys.argv[1:])
