"""Turns a generated archive into a Hugo site with the pages that Regesta made of it.

usage: python convert ARCHIVE REGESTA-OUTPUT SITE
The addresses come from Regesta's output, so that both make the same pages; what is on them comes from the archive.
"""

import json
import os
import shutil
import sys

from corpus import LANGUAGES
from joining import Site
from records import Records

TEMPLATES = os.path.join(os.path.dirname(__file__), "..", "site")


def addresses(output):
    """The pages of each language, without their tree and ending."""
    found = {language: [] for language in LANGUAGES}
    for folder, _, names in os.walk(output):
        for name in names:
            if name.endswith(".html"):
                key = os.path.relpath(os.path.join(folder, name), output)[:-5]
                language = "en" if key.startswith("en/") else "it"
                found[language].append(key.removeprefix("en/"))
    return {language: sorted(keys) for language, keys in found.items()}


def is_article(key):
    return key.startswith("articles/") and key.count("/") == 2


def neighbouring(ids):
    """For each article those before and after it."""
    return {id: ids[max(0, place - 1):place] + ids[place + 1:place + 2] for place, id in enumerate(ids)}


def write(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)


def write_article(target, site, key, language):
    article = site.corpus.articles[key.removeprefix("articles/")]
    front = {"title": article.titles[language], "date": article.facts["date"], "layout": "article",
             "url": site.page(key, language), "params": {"key": key}}
    ending = ".en.md" if language == "en" else ".md"
    path = os.path.join(target, "content", key + ending)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(front, file, ensure_ascii=False)
        file.write("\n\n" + site.texts[language][key][0])


def main(archive, output, target):
    shutil.copytree(TEMPLATES, target)
    site = Site(archive)
    neighbours = neighbouring(list(site.corpus.articles))
    for language, keys in addresses(output).items():
        records, pages = Records(site, language, set(keys)), {}
        for key in keys:
            if is_article(key):
                article = site.corpus.articles[key.removeprefix("articles/")]
                pages[key] = site.article_record(article, language)
                pages[key]["neighbours"] = neighbours[article.id]
                write_article(target, site, key, language)
            else:
                record = pages[key] = records.record(key)
                record["url"] = site.page(key, language)
                record["section"] = key.split("/")[0]
                if "text" in record:
                    record["text"] = site.texts[language][record["text"]][0]
        write(f"{target}/data/pages_{language}.json", pages)
        write(f"{target}/data/events_{language}.json",
              {key: site.event_view(event, language) for key, event in site.events.items()})
        write(f"{target}/data/articles_{language}.json",
              {id: site.article_item(article, language) for id, article in site.corpus.articles.items()})
        write(f"{target}/data/words_{language}.json", site.words[language])


main(*sys.argv[1:])
