#!/usr/bin/env python3
"""Compares the search with Pagefind's on the pages of a generated archive; docs/performance.md says how.

Everything is in memory, everything is compared within one run, and a missed budget is marked, not an error.
"""

import argparse
import glob
import os
import statistics
import tempfile

from playwright.sync_api import sync_playwright

from benchmark.search_corpus import SHARES, SearchCorpus
from benchmark.search_engines import Pagefind, Regesta

PROGRAM = ".build/peers/lib/python*/site-packages/pagefind_bin/pagefind"
PAGES = "{" + ",".join(f"{tree}{pages}" for tree in ("", "en/", "ru/") for pages in ("articles/a*", "regions/e*", "people/e*")) + "}.html"
KINDS = {"word": "words of texts", "inflection": "other forms of words", "spelling": "other spellings of names",
         "slip": "names one slip away"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--queries", type=int, default=20, help="for each language and kind of words")
    parser.add_argument("--regesta", default=".build/release/regesta")
    parser.add_argument("--pagefind", default=next(iter(glob.glob(PROGRAM)), None))
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--verbose", action="store_true", help="name each query that misses something")
    return parser.parse_args()


def recall(answer, query):
    return len(query.relevant.intersection(answer.pages)) / min(10, len(query.relevant))


def line(words, ours, theirs, unit="", mark=""):
    print(f"  {words:34}{ours:>12}{unit}{theirs:>14}{unit}  {mark}")


def main():
    options = arguments()
    memory = os.environ.get("TMPDIR") or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
    with tempfile.TemporaryDirectory(prefix="regesta-bench-", dir=memory) as work:
        archive, output = os.path.join(work, "archive"), os.path.join(work, "site")
        corpus = SearchCorpus(options.articles)
        corpus.write(archive)
        queries = corpus.queries(options.queries)
        ours = Regesta(options.regesta, archive, output)
        theirs = Pagefind(options.pagefind, output, PAGES)
        theirs.write_pages(output, [language for language, _ in SHARES])
        answers = {}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
            for engine in (ours, theirs):
                answers[engine.name] = []
                for query in queries:
                    # Nothing in a cache: what is counted is a reader's first query.
                    context = browser.new_context()
                    page = context.new_page()
                    answers[engine.name].append(engine.ask(page, query))
                    context.close()
            browser.close()
        report(options, queries, answers, ours, theirs)


def report(options, queries, answers, ours, theirs):
    print(f"\n{options.articles} articles, {len(queries)} queries: recall among the first ten\n")
    line("", ours.name, theirs.name)
    overall = []
    for kind, words in KINDS.items():
        for language, _ in SHARES:
            values = [[recall(answer, query) for query, answer in zip(queries, answers[engine.name])
                       if (query.kind, query.language) == (kind, language)] for engine in (ours, theirs)]
            means = [100 * statistics.mean(value) for value in values]
            line(f"{words}, {language}", f"{means[0]:.1f}", f"{means[1]:.1f}", mark="" if means[0] >= means[1] else "LOWER")
    for engine in (ours, theirs):
        overall.append(100 * statistics.mean(recall(answer, query) for query, answer in zip(queries, answers[engine.name])))
    line("all", f"{overall[0]:.1f}", f"{overall[1]:.1f}", mark="" if overall[0] >= overall[1] + 10 else "MISSED: ten points")
    loaded = [[answer.loaded / 1000 for answer in answers[engine.name]] for engine in (ours, theirs)]
    line("KB of a first query, median", *[f"{statistics.median(values):.0f}" for values in loaded])
    limit = 150 if options.articles <= 10000 else 300
    line("KB of a first query, most", *[f"{max(values):.0f}" for values in loaded], mark="" if max(loaded[0]) <= limit else f"MISSED: {limit}")
    seconds = [[1000 * answer.seconds for answer in answers[engine.name]] for engine in (ours, theirs)]
    line("ms of a first query, median", *[f"{statistics.median(values):.0f}" for values in seconds])
    line("ms of a first query, most", *[f"{max(values):.0f}" for values in seconds], mark="" if max(seconds[0]) <= 300 else "MISSED: 300")
    line("s to make the index", f"{ours.seconds:.1f}", f"{theirs.seconds:.1f}", mark="" if ours.seconds <= theirs.seconds else "MISSED")
    if options.verbose:
        for query, answer in zip(queries, answers[ours.name]):
            if recall(answer, query) < 1:
                missing = sorted(query.relevant.difference(answer.pages))
                print(query.kind, query.language, query.text, f"{recall(answer, query):.2f}", missing[:3], answer.pages[:3])


if __name__ == "__main__":
    main()
