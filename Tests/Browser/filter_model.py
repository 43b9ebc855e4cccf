"""What a timeline's filter should show.

The model knows nothing of the filter's own data: it reads the exported events, timeline/events.json, and the regions'
pages for what lies in what.
"""

import json
import re
from urllib.parse import quote, unquote

FACETS = {"region": "regions", "topic": "topics", "person": "people", "organisation": "organisations"}
STATUSES = ("confirmed", "reported", "disputed", "retracted")


class Model:
    """The events of a site, and which of them a filter should show."""

    def __init__(self, site):
        self.events = json.loads((site.root / "timeline/events.json").read_text(encoding="utf-8"))["events"]
        regions = [page for page in site.pages if not page.tree and page.group == ("entity", "regions")]
        self.ancestors = {page.file.stem: ancestors(page.text) for page in regions}

    def named(self, event, facet):
        """The ids by which a filter finds an event: those that it names and, of regions, those that they lie in."""
        ids = set(event.get(FACETS[facet], []))
        if facet == "region":
            ids |= {parent for region in ids for parent in self.ancestors[region]}
        return ids

    def matches(self, event, state):
        if any(state.get(facet) and state[facet] not in self.named(event, facet) for facet in FACETS):
            return False
        if state.get("status") and event["status"] not in state["status"].split(","):
            return False
        if not state.get("from") and not state.get("to"):
            return True
        first, last = (day(event["date"].get(end)) for end in ("earliest", "latest"))
        # Of XXXX nobody knows when.
        if (first is None and last is None) or re.fullmatch(r"-?X[^/]*", event["date"]["edtf"]):
            return False
        if state.get("to") and first is not None and first > bounds(state["to"])[1]:
            return False
        return not (state.get("from") and last is not None and last < bounds(state["from"])[0])

    def expected(self, state):
        """The addresses of the events, sorted, in no language."""
        return sorted(address(event["url"]) for event in self.events if self.matches(event, state))


def ancestors(text):
    """The ids that the breadcrumb of a region's page leads to."""
    trail = re.search(r'<nav class="breadcrumb".*?</nav>', text, re.DOTALL)
    names = re.findall(r'href="([^"/]+)\.html"', trail[0]) if trail else []
    return {unquote(name) for name in names} - {"index"}


def day(text):
    """A day of ISO 8601 as numbers, since years can be negative or long."""
    if text is None:
        return None
    year, month, number = re.fullmatch(r"([+-]?\d+)-(\d\d)-(\d\d)", text).groups()
    return int(year), int(month), int(number)


def bounds(text):
    """The first and last day of a year, month or day; every month may have 31 days, as no event is on the others."""
    parts = [int(part) for part in re.fullmatch(r"(-?\d+)(?:-(\d\d))?(?:-(\d\d))?", text).groups() if part]
    return tuple(parts + [1, 1][len(parts) - 1 :]), tuple(parts + [12, 31][len(parts) - 1 :])


def address(url):
    """`articles/…`, wherever the site is, and whatever the language of the page."""
    return unquote(url[url.rindex("/articles/") + 1 if "/articles/" in url else 0 :])


def fragment(state):
    """A state as the page writes it."""
    keys = [*FACETS, "status", "from", "to"]
    return "&".join(f"{key}={quote(state[key], safe=',!~*()' + chr(39))}" for key in keys if state.get(key))


def random_state(chance, model):
    """What a reader may ask for: mostly what some event has, now and then what none has."""
    event = chance.choice(model.events)
    state = {}
    for facet in FACETS:
        ids = sorted(model.named(event, facet))
        if ids and chance.random() < 0.35:
            state[facet] = chance.choice(ids)
    if chance.random() < 0.4:
        state["status"] = ",".join(it for it in STATUSES if chance.random() < 0.6) or chance.choice(STATUSES)
    years = [day(event["date"].get("earliest") or event["date"].get("latest") or "2022-01-01")[0]] * 2
    for key, year, moves in zip(("from", "to"), years, ((0, 0, -1, -3), (0, 0, 1, 2))):
        if chance.random() < 0.35:
            year, month, number = year + chance.choice(moves), chance.randint(1, 12), chance.randint(1, 28)
            state[key] = chance.choice([f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{number:02}"])
    if state.get("from") and state.get("to") and bounds(state["from"])[0] > bounds(state["to"])[1]:
        del state["to"]
    return state
