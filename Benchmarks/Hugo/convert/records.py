"""What each of Hugo's pages shows, worked out before the clock starts."""

import re

from corpus import ENTITY_KINDS, LANGUAGES
import dates

# As in Sources/SiteGeneration/Plan/PageLimits.swift.
NEWEST, PER_PERIOD, PER_LIST, BACKLINKS, PER_MONTH_OF_YEAR = 50, 200, 400, 100, 10

PERIOD = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:-(\d+))?")


def part(name, stem):
    """Which page of a list `name` is: `within` is the first, `within-2` the second."""
    return int(name.removeprefix(stem).lstrip("-") or 1)


class Records:
    """Records of pages in one language, by their addresses without tree and ending."""

    def __init__(self, site, language, addresses):
        self.site = site
        self.corpus = site.corpus
        self.language = language
        self.addresses = addresses
        self.words = site.words[language]

    def link(self, key):
        return [self.site.address(key, self.language), self.site.bodies.name(key, self.language)]

    def page(self, key):
        return self.site.page(key, self.language)

    def record(self, key):
        """The record of the page at `key`; one with a title alone where the kind is unknown."""
        parts = key.split("/")
        if key == "index":
            return {"title": self.words["home"], "items": list(self.corpus.articles)[:10],
                    "groups": self.groups(self.site.newest_events()[:10])}
        if parts[0] == "articles":
            return self.articles(parts[1])
        if parts[0] == "timeline":
            return self.timeline(None, parts[1], self.site.events_in_order)
        if parts[0] in ENTITY_KINDS + ["sources"]:
            if len(parts) == 2 and parts[1].startswith("index"):
                return self.listing(parts[0], part(parts[1], "index"))
            subject = "/".join(parts[:2])
            if len(parts) == 2:
                return self.subject(subject)
            if parts[2] == "timeline":
                return self.timeline(subject, parts[3], self.site.ledger[subject]["events"])
            return self.rest(subject, parts[2])
        if parts[0] == "about":
            backlinks = self.site.backlinks("about")
            record = {"title": self.corpus.about[0]["title"]}
            if len(parts) > 1:
                return self.more_backlinks(record, backlinks, parts[1])
            return record | {"text": "about", "backlinks": backlinks[:NEWEST]}
        return {"title": key}

    def groups(self, events):
        """Events below the days, months or years that they are listed at."""
        groups = []
        for event in events:
            if not groups or groups[-1]["at"] != event["at"]:
                groups.append({"at": event["at"], "label": dates.words(event["at"], self.language), "events": []})
            groups[-1]["events"].append(event["key"])
        return groups

    def listing(self, kind, number):
        keys = self.site.listed(kind, self.language)
        rows = [self.row(key) for key in keys[(number - 1) * PER_LIST:number * PER_LIST]]
        return {"title": self.words[kind], "meta": [f"{len(keys)}"], "rows": rows}

    def row(self, key):
        ledger = self.site.ledger[key]
        return self.link(key) + [self.counts(ledger["articles"], ledger["events"])]

    def counts(self, articles, events):
        return f"{len(events)} {self.words['events']}, {len(articles)} {self.words['articles']}".lower()

    def articles(self, name):
        if name == "index":
            return {"title": self.words["articles"], "items": list(self.corpus.articles)[:NEWEST],
                    "rows": self.periods("articles", self.corpus.articles)}
        return self.period("articles", name, list(self.corpus.articles)) | {"title": f"{self.words['articles']}, {name}"}

    def periods(self, folder, articles):
        """A row for each year and month with a page of its own."""
        counts = {}
        for id in articles:
            date = self.corpus.articles[id].facts["date"]
            for period in (date[:4], date[:7]):
                counts[period] = counts.get(period, 0) + 1
        return [
            [self.page(f"{folder}/{period}"), dates.words(period, self.language), f"{count}"]
            for period, count in sorted(counts.items(), reverse=True) if f"{folder}/{period}" in self.addresses]

    def period(self, folder, name, articles):
        period, number = PERIOD.fullmatch(name).groups()
        inside = [id for id in articles if self.corpus.articles[id].facts["date"].startswith(period)]
        months = [row for row in self.periods(folder, inside) if f"/{period}-" in row[0]]
        start = (int(number or 1) - 1) * PER_PERIOD
        return {"meta": [f"{len(inside)}"], "rows": months,
                "short": [] if months else inside[start:start + PER_PERIOD]}

    def subject(self, key):
        ledger = self.site.ledger[key]
        events = ledger["events"][::-1][:NEWEST]
        record = {
            "title": self.link(key)[1], "meta": [self.counts(ledger["articles"], ledger["events"])], "text": key,
            "facts": self.facts(key), "brief": self.groups(events), "items": ledger["articles"][:10],
            "short": ledger["articles"][10:NEWEST], "periods": self.periods(key, ledger["articles"]),
            "backlinks": self.site.backlinks(key)[:NEWEST]}
        if key.startswith("regions/"):
            record["crumbs"] = [self.link(region) for region in self.corpus.region_path(key)[:-1]]
            children = self.site.children.get(key, [])
            record["rows"] = [self.row(child) for child in children[:200]]
            record["companions"] = self.site.companions(key, self.language)
        return record

    def facts(self, key):
        if key in self.corpus.sources:
            facts = self.corpus.sources[key].facts
            return [[name, facts[name]] for name in ("publisher", "published", "accessed", "lang", "url", "reliability")]
        entity = self.corpus.entities[key]
        return [["spellings", spelling] for spelling in entity.spellings + [entity.names.get("ru", "")] if spelling]

    def rest(self, key, name):
        """A page below a subject's own."""
        record = {"title": self.link(key)[1], "crumbs": [self.link(key)]}
        if name.startswith("backlinks"):
            return self.more_backlinks(record, self.site.backlinks(key), name)
        if name.startswith("within"):
            start = (part(name, "within") - 1) * PER_LIST
            return record | {"rows": [self.row(child) for child in self.site.children[key][start:start + PER_LIST]]}
        if name == "articles":
            articles = self.site.ledger[key]["articles"]
            rows = self.periods(key, articles)
            return record | {"rows": rows, "short": [] if rows else articles}
        record["title"] += f", {name}"
        return record | self.period(key, name, self.site.ledger[key]["articles"])

    def more_backlinks(self, record, backlinks, name):
        start = NEWEST + (part(name, "backlinks") - 1) * BACKLINKS
        return record | {"backlinks": backlinks[start:start + BACKLINKS]}

    def timeline(self, key, name, events):
        folder = f"{key}/timeline" if key else "timeline"
        record = {"title": self.words["timeline"], "crumbs": [self.link(key)] if key else []}
        if name == "index":
            rows = self.timeline_rows(folder, events)
            return record | {"meta": [f"{len(events)}"], "rows": rows, "groups": [] if rows else self.groups(events)}
        match = PERIOD.fullmatch(name)
        if not match:
            return record
        period, number = match.groups()
        record["title"] = dates.words(period, self.language)
        inside = [event for event in events if event["at"].startswith(period)]
        record["meta"] = [f"{len(inside)}"]
        start = (int(number or 1) - 1) * PER_PERIOD
        if len(period) == 10:
            return record | {"groups": self.groups(inside[start:start + PER_PERIOD])}
        # Where a month or day has a page of its own, this page has its count and first events.
        split = {event["at"][:len(period) + 3] for event in inside if len(event["at"]) > len(period)}
        split = {inner for inner in split if f"{folder}/{inner}" in self.addresses}
        whole = [event for event in inside if event["at"][:len(period) + 3] not in split]
        record["groups"] = self.groups(whole[:PER_PERIOD])
        record["inner"] = [self.inner(folder, name, inside) for name in sorted(split)]
        return record

    def inner(self, folder, name, events):
        inside = [event for event in events if event["at"].startswith(name)]
        return {"row": [self.page(f"{folder}/{name}"), dates.words(name, self.language), f"{len(inside)}"],
                "lines": [event["key"] for event in inside[:PER_MONTH_OF_YEAR]]}

    def timeline_rows(self, folder, events):
        counts = {}
        for event in events:
            for length in (4, 7):
                if len(event["at"]) >= length:
                    counts[event["at"][:length]] = counts.get(event["at"][:length], 0) + 1
        return [[self.page(f"{folder}/{period}"), dates.words(period, self.language), f"{count}"]
                for period, count in sorted(counts.items()) if f"{folder}/{period}" in self.addresses]
