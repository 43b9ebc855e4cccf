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
KINDS = {"word": "words of texts", "inflection": "other forms of words", "common": "the commonest words",
         "spelling": "other spellings of names", "slip": "names one slip away"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--queries", type=int, default=20, help="for each language and kind of words")
    parser.add_argument("--regesta", default=".build/release/regesta")
    parser.add_argument("--pagefind", default=next(iter(glob.glob(PROGRAM)), None))
    parser.add_argument("--alone", action="store_true", help="measure Regesta's alone, as for more pages than Pagefind takes in good time")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--verbose", action="store_true", help="name each query that misses something")
    return parser.parse_args()


def recall(answer, query):
    return len(query.relevant.intersection(answer.pages)) / min(10, len(query.relevant))


def line(words, values, mark=""):
    print(f"  {words:34}" + "".join(f"{value:>14}" for value in values) + f"  {mark}")


def main():
    options = arguments()
    memory = os.environ.get("TMPDIR") or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
    with tempfile.TemporaryDirectory(prefix="regesta-bench-", dir=memory) as work:
        archive, output = os.path.join(work, "archive"), os.path.join(work, "site")
        corpus = SearchCorpus(options.articles)
        corpus.write(archive)
        queries = corpus.queries(options.queries)
        ours = Regesta(options.regesta, archive, output)
        engines = [ours]
        if not options.alone:
            theirs = Pagefind(options.pagefind, output, PAGES)
            theirs.write_pages(output, [language for language, _ in SHARES])
            engines.append(theirs)
        answers = {}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
            for engine in engines:
                answers[engine.name] = []
                for query in queries:
                    # Nothing in a cache: what is counted is a reader's first query.
                    context = browser.new_context()
                    page = context.new_page()
                    answers[engine.name].append(engine.ask(page, query))
                    context.close()
            browser.close()
        report(options, queries, answers, engines)


def mean_recall(queries, answers, chosen):
    return 100 * statistics.mean(recall(answers[number], queries[number]) for number in chosen)


def spread(words, measured, limit):
    line(f"{words}, median", [f"{statistics.median(values):.0f}" for values in measured])
    line(f"{words}, most", [f"{max(values):.0f}" for values in measured], "" if max(measured[0]) <= limit else f"MISSED: {limit}")


def report(options, queries, answers, engines):
    print(f"\n{options.articles} articles, {len(queries)} queries: recall among the first ten\n")
    line("", [engine.name for engine in engines])
    for kind, words in KINDS.items():
        for language, _ in SHARES:
            chosen = [number for number, query in enumerate(queries) if (query.kind, query.language) == (kind, language)]
            # Of a large archive no word may be rare enough.
            if chosen:
                means = [mean_recall(queries, answers[engine.name], chosen) for engine in engines]
                line(f"{words}, {language}", [f"{mean:.1f}" for mean in means], "" if means[0] == max(means) else "LOWER")
    overall = [mean_recall(queries, answers[engine.name], range(len(queries))) for engine in engines]
    line("all", [f"{mean:.1f}" for mean in overall], "" if all(overall[0] >= mean + 10 for mean in overall[1:]) else "MISSED: ten points")
    limit = 150 if options.articles <= 10000 else 300
    spread("KB of a first query", [[answer.loaded / 1000 for answer in answers[engine.name]] for engine in engines], limit)
    spread("ms of a first query", [[1000 * answer.seconds for answer in answers[engine.name]] for engine in engines], 300)
    seconds = [engine.seconds for engine in engines]
    line("s to make the index", [f"{value:.1f}" for value in seconds], "" if seconds[0] == min(seconds) else "MISSED")
    ours = engines[0]
    if options.verbose:
        for query, answer in zip(queries, answers[ours.name]):
            if recall(answer, query) < 1:
                missing = sorted(query.relevant.difference(answer.pages))
                print(query.kind, query.language, query.text, f"{recall(answer, query):.2f}", missing[:3], answer.pages[:3])


if __name__ == "__main__":
    main()
