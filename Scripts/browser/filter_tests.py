#!/usr/bin/env python3
"""Tests the filter of the timeline in a browser, on pages opened from disk.

usage: filter_tests.py SITE...

Each SITE is the folder of a built archive. What the filter shows is compared with a model that knows nothing of the
filter's own data: it reads the exported events, timeline/events.json, and the regions' pages for what lies in what.
"""
# requirements: playwright

import json
import pathlib
import random
import re
import sys
import urllib.parse

FACETS = {"region": "regions", "topic": "topics", "person": "people", "organisation": "organisations"}
STATUSES = ["confirmed", "reported", "disputed", "retracted"]
COMBINATIONS = 220
PAGE_SIZE = 100


class Model:
    """The events of a site, and which of them a filter should show."""

    def __init__(self, site):
        self.site = pathlib.Path(site).resolve()
        self.events = json.loads((self.site / "timeline/events.json").read_text("utf-8"))["events"]
        self.ancestors = {}
        for page in sorted((self.site / "regions").glob("*.html")):
            text = page.read_text("utf-8")
            trail = re.search(r'<nav class="breadcrumb".*?</nav>', text, re.S)
            if page.name.startswith("index") or 'http-equiv="refresh"' in text:
                continue
            names = re.findall(r'href="([^"/]+)\.html"', trail[0]) if trail else []
            self.ancestors[page.stem] = {urllib.parse.unquote(name) for name in names} - {"index"}

    def subjects(self):
        """Timelines of their own: the facet, the id, and the folder of its pages."""
        for facet, kind in FACETS.items():
            for page in sorted((self.site / kind).glob("*/timeline/index.html")):
                yield facet, page.parent.parent.name, page.parent

    def named(self, event, facet):
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
        if first is None and last is None or re.fullmatch(r"-?X[^/]*", event["date"]["edtf"]):
            return False
        if state.get("to") and first is not None and first > bounds(state["to"])[1]:
            return False
        return not (state.get("from") and last is not None and last < bounds(state["from"])[0])

    def expected(self, state):
        """The events, by the addresses of their articles in no language."""
        return sorted(address(event["url"]) for event in self.events if self.matches(event, state))


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
    return urllib.parse.unquote(url[url.rindex("/articles/") + 1 if "/articles/" in url else 0 :])


def fragment(state):
    """As the page writes a state."""
    keys = [*FACETS, "status", "from", "to"]
    quoted = {key: urllib.parse.quote(state[key], safe=",!~*'()") for key in keys if state.get(key)}
    return "&".join(f"{key}={value}" for key, value in quoted.items())


class Reader:
    """A page of the site in a browser."""

    def __init__(self, context, site):
        self.context = context
        self.site = pathlib.Path(site).resolve()
        self.page = context.new_page()
        self.noise = []
        self.page.on("console", lambda message: self.noise.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("request", lambda request: self.note(request.url))

    def note(self, url):
        if not url.startswith(self.site.as_uri() + "/"):
            self.noise.append(f"a request to {url}")

    def open(self, path, state=""):
        self.page.goto("about:blank")
        self.page.goto((self.site / path).as_uri() + (f"#{state}" if state else ""))
        if state:
            self.settle()

    def go(self, state):
        """Sets the fragment, as a link would, and waits for the results."""
        self.page.evaluate("document.querySelector('.filter-status')?.replaceChildren()")
        self.page.evaluate("state => { location.hash = state }", state)
        self.settle()

    def settle(self):
        """Waits until the search has ended; what is still loading is said to be."""
        self.page.wait_for_function(
            "() => { const text = document.querySelector('.filter-status p:last-child')?.innerText ?? '';"
            " return text !== '' && !/^(Searching|Ricerca|Recherche|Поиск|البحث)/.test(text) }"
        )

    def status(self):
        return self.page.locator(".filter-status p:last-child").inner_text()

    def shown(self):
        links = self.page.eval_on_selector_all(".filter-results .event-title a", "links => links.map(a => a.href)")
        return [address(link) for link in links]

    def all(self):
        """Every result, page after page."""
        more = self.page.locator(".filter-results > button")
        count = len(self.shown())
        while more.is_visible():
            more.click()
            self.page.wait_for_function(
                "count => document.querySelectorAll('.filter-results .event').length > count"
                " || document.querySelector('.filter-results > button').hidden",
                arg=count,
            )
            self.settle()
            count = len(self.shown())
        return self.shown()

    def form(self):
        """The values of the form as a state."""
        return self.page.evaluate(
            """() => {
              const form = document.querySelector(".filter-form"), state = {};
              for (const field of form.querySelectorAll("select, input[type=text]")) {
                if (field.value) state[field.name] = field.value;
              }
              const boxes = [...form.querySelectorAll(":checked[name=status]")].map((box) => box.value);
              if (boxes.length) state.status = boxes.join(",");
              return state;
            }"""
        )


def random_state(chance, model):
    """What a reader may ask for: mostly what some event has, now and then what none has."""
    event = chance.choice(model.events)
    state = {}
    for facet in FACETS:
        ids = sorted(model.named(event, facet))
        if ids and chance.random() < 0.35:
            state[facet] = chance.choice(ids)
    if chance.random() < 0.4:
        state["status"] = ",".join(s for s in STATUSES if chance.random() < 0.6) or chance.choice(STATUSES)
    years = [day(event["date"].get("earliest") or event["date"].get("latest") or "2022-01-01")[0] for _ in range(2)]
    years[0] += chance.choice([0, 0, -1, -3])
    years[1] += chance.choice([0, 0, 1, 2])
    for key, year in zip(("from", "to"), years):
        if chance.random() < 0.35:
            month, number = chance.randint(1, 12), chance.randint(1, 28)
            state[key] = chance.choice([f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{number:02}"])
    if state.get("from") and state.get("to") and bounds(state["from"])[0] > bounds(state["to"])[1]:
        del state["to"]
    return state


def test_combinations(context, site, model, report):
    chance = random.Random(7)
    reader = Reader(context, site)
    subjects = list(model.subjects())
    opened = None
    for number in range(COMBINATIONS):
        state = random_state(chance, model) or {"status": "confirmed"}
        preset = {}
        path = "timeline/index.html"
        if subjects and number % 4 == 3:
            facet, name, folder = chance.choice(subjects)
            preset, path = {facet: name}, (folder / "index.html").relative_to(model.site)
            state.pop(facet, None)
            if not state:
                state = {"status": "confirmed"}
        # A new page every so often; else the fragment changes, as with links and Back.
        if path != opened or number % 10 == 0 or reader.page.url.endswith(f"#{fragment(state)}"):
            reader.open(path, fragment(state))
            opened = path
        else:
            reader.go(fragment(state))
        expected = model.expected({**state, **preset})
        text, first = reader.status(), reader.shown()
        found = reader.all()
        what = f"{path}#{fragment(state)}"
        report(sorted(found) == expected, f"{what}: {len(found)} results, {len(expected)} expected")
        report(len(first) == min(PAGE_SIZE, len(expected)), f"{what}: {len(first)} results at first")
        counts = [int(number) for number in re.findall(r"\d+", text)]
        said = [len(expected)] if len(expected) <= PAGE_SIZE else [PAGE_SIZE, len(expected)]
        report((counts or [0])[0] in said, f"{what}: “{text}” for {len(expected)}")
        report(reader.form() == state, f"{what}: the form says {reader.form()}")
        is_hidden = reader.page.evaluate(
            "() => { const own = [...document.querySelectorAll('.filter-results ~ *')];"
            " return own.length > 0 && own.every((node) => getComputedStyle(node).display === 'none') }"
        )
        report(is_hidden, f"{what}: the page's own lists are still there")
    report(not reader.noise, f"console: {reader.noise[:3]}")
    reader.page.close()


def test_history(context, site, model, report):
    reader = Reader(context, site)
    page = reader.page
    reader.open("en/timeline/index.html")
    report(page.locator(".filter-form").count() == 0, "the form is there before anybody asked")
    report(
        page.evaluate("() => performance.getEntriesByType('resource').every((e) => !e.name.includes('/filter/'))"),
        "data are loaded before anybody asked",
    )
    page.locator(".filters > summary").click()
    page.locator(".filter-form").wait_for()
    regions = [value for value in page.eval_on_selector_all("#_filter-region option", "o => o.map(o => o.value)") if value]
    page.select_option("#_filter-region", regions[0])
    reader.settle()
    one = model.expected({"region": regions[0]})
    report(page.url.endswith(f"#region={urllib.parse.quote(regions[0])}"), f"the address is {page.url}")
    report(sorted(reader.all()) == one, "a chosen region")
    plural = "1 event found" if len(one) == 1 else f"{len(one)} events found"
    report(reader.status() == plural, f"“{reader.status()}” isn't “{plural}”")
    page.evaluate("document.querySelector('.filter-status').replaceChildren()")
    page.check("[name=status][value=reported]")
    reader.settle()
    report(sorted(reader.all()) == model.expected({"region": regions[0], "status": "reported"}), "two conditions")
    page.evaluate("document.querySelector('.filter-status').replaceChildren()")
    page.go_back()
    reader.settle()
    report(sorted(reader.all()) == one and reader.form() == {"region": regions[0]}, "Back to the first condition")
    page.go_back()
    page.locator(".filter-results").wait_for(state="hidden")
    report(reader.form() == {} and page.locator("main > .section.is-wide").first.is_visible(), "Back to the page")
    page.go_forward()
    page.locator(".filter-results").wait_for()
    page.get_by_role("button", name="Clear filter").click()
    page.locator(".filter-results").wait_for(state="hidden")
    report("#" not in page.url and reader.form() == {}, f"cleared, the address is {page.url}")
    # A shared link, in a page of its own.
    other = Reader(context, site)
    other.open("en/timeline/index.html", f"region={urllib.parse.quote(regions[0])}")
    report(sorted(other.all()) == one, "a shared link")
    report(other.page.locator(".filters").get_attribute("open") is not None, "the panel of a shared link is closed")
    for state, words in [("region=no-such", "Place: no-such"), ("status=new&foo=1", "Status: new, foo=1")]:
        other.go(state)
        text = other.page.locator(".filter-status").inner_text()
        report(f"No event here has: {words}." in text, f"“{text}” for #{state}")
    report(other.noise == [] and reader.noise == [], f"console: {reader.noise} {other.noise}")
    other.page.close()
    page.close()


def test_anchors(context, site, report):
    """The fragments of days stay what they are."""
    month = sorted(path for path in (pathlib.Path(site) / "timeline").glob("????-??.html"))[0]
    anchor = re.search(r'<section class="day" id="(\d{4}-\d\d-\d\d)"', month.read_text("utf-8"))
    if not anchor:
        return
    reader = Reader(context, site)
    reader.open(f"timeline/{month.name}")
    reader.page.goto(f"{month.resolve().as_uri()}#{anchor[1]}")
    report(reader.page.locator(".filters").get_attribute("open") is None, "an ordinary anchor opens the panel")
    reader.go("status=reported,confirmed")
    reader.page.go_back()
    reader.page.locator(".filter-results").wait_for(state="hidden")
    report(reader.page.locator(f'[id="{anchor[1]}"]').is_visible(), "the day of an anchor is hidden")
    report(reader.page.url.endswith(anchor[1]), "the anchor is gone from the address")
    reader.page.close()


def test_subjects(context, site, model, report):
    """On the timeline of a region, person and so on, that one is fixed."""
    for facet, name, folder in list(model.subjects())[::5][:4]:
        reader = Reader(context, site)
        page = reader.page
        path = f"en/{(folder / 'index.html').relative_to(model.site)}"
        reader.open(path)
        page.locator(".filters > summary").click()
        page.locator(".filter-form").wait_for()
        title = page.locator("main h1 bdi").first.inner_text()
        report(page.locator(f"#_filter-{facet}").count() == 0, f"{path}: its own {facet} can be changed")
        report(title in page.locator(".filter-form").inner_text(), f"{path}: the form doesn't say “{title}”")
        reader.go("status=confirmed")
        expected = model.expected({facet: name, "status": "confirmed"})
        report(sorted(reader.all()) == expected, f"{path}: wrong events")
        reader.go(f"status=confirmed&{facet}=another")
        text = page.locator(".filter-status").inner_text()
        report("another" in text and sorted(reader.all()) == expected, f"{path}: “{text}” for another {facet}")
        report(reader.noise == [], f"{path}: console: {reader.noise}")
        page.close()


def test_dates(context, site, model, report):
    reader = Reader(context, site)
    page = reader.page
    reader.open("en/timeline/index.html")
    page.locator(".filters > summary").click()
    field, error = page.locator("#_filter-from"), page.locator("#_filter-from-error")
    field.wait_for()
    described = field.get_attribute("aria-describedby").split()
    report(all(page.locator(f'[id="{name}"]').count() == 1 for name in described), "a description is missing")
    for text in ["yesterday", "2022-13", "2022-02-30", "22", "2022-9", "2022/09"]:
        field.fill(text)
        field.press("Enter")
        report(field.get_attribute("aria-invalid") == "true", f"“{text}” isn't wrong")
        report("This is no date" in error.inner_text(), f"“{error.inner_text()}” for “{text}”")
        report("#" not in page.url, f"“{text}” reaches the address")
    for text in ["2024-02-29", " 2022 ", "-0043-03", "٢٠٢٢-٠٩"]:
        field.fill(text)
        field.press("Enter")
        reader.settle()
        report(field.get_attribute("aria-invalid") == "false" and error.inner_text() == "", f"“{text}” is wrong")
    report(page.url.endswith("#from=2022-09"), f"Arabic digits give {page.url}")
    page.fill("#_filter-to", "2021")
    page.locator("#_filter-to").press("Enter")
    report("before the beginning" in page.locator("#_filter-to-error").inner_text(), "an end before the beginning")
    reader.open("en/timeline/index.html", "from=soon&status=confirmed")
    report(page.locator("#_filter-from").get_attribute("aria-invalid") == "true", "a wrong date of a link")
    report(sorted(reader.all()) == model.expected({"status": "confirmed"}), "a wrong date is left out")
    report(reader.noise == [], f"console: {reader.noise}")
    page.close()


def test_keyboard(context, site, model, report):
    reader = Reader(context, site)
    page = reader.page
    reader.open("en/timeline/index.html")
    focused = "document.activeElement"

    def tab_to(condition, most=120):
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(f"() => {focused}.matches({condition!r})"):
                return page.evaluate(f"() => getComputedStyle({focused}).outlineStyle") != "none"
        report(False, f"Tab doesn't lead to {condition}")
        return False

    report(tab_to(".filters > summary"), "the focus of the summary doesn't show")
    page.keyboard.press("Enter")
    page.locator(".filter-form").wait_for()
    report(page.evaluate(f"() => {focused}.matches('.filters > summary')"), "opening steals the focus")
    report(tab_to("#_filter-region"), "the focus of a list doesn't show")
    page.keyboard.press("ArrowDown")
    reader.settle()
    region = page.locator("#_filter-region").input_value()
    report(region != "" and sorted(reader.all()) == model.expected({"region": region}), "a region by the keyboard")
    page.locator("#_filter-region").focus()
    page.keyboard.press("ArrowUp")
    page.locator(".filter-results").wait_for(state="hidden")
    report(tab_to("[name=status]"), "the focus of a box doesn't show")
    page.keyboard.press("Space")
    reader.settle()
    report(tab_to("#_filter-from"), "the focus of a date doesn't show")
    page.evaluate("document.querySelector('.filter-status').replaceChildren()")
    page.keyboard.type("1990")
    page.keyboard.press("Enter")
    reader.settle()
    report(page.url.endswith("#status=confirmed&from=1990"), f"Enter gives {page.url}")
    report(page.evaluate(f"() => {focused}.id") == "_filter-from", "the focus is stolen")
    expected = model.expected({"status": "confirmed", "from": "1990"})
    if len(expected) > PAGE_SIZE:
        report(tab_to(".filter-results > button", PAGE_SIZE + 20), "the focus of “more” doesn't show")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.activeElement.matches('.event-title a')")
        links = page.locator(".filter-results .event-title a")
        report(
            links.nth(PAGE_SIZE).evaluate("link => link === document.activeElement"),
            "“more” doesn't lead to the first new event",
        )
    elif expected:
        report(tab_to(".filter-results .event-title a"), "the focus of a result doesn't show")
    report(reader.noise == [], f"console: {reader.noise}")
    page.close()


def test_structure(context, site, model, report):
    """Names, headings, and room on narrow screens, in every language."""
    for tree in [""] + [f"{path.parent.parent.name}/" for path in sorted(pathlib.Path(site).glob("??/timeline/index.html"))]:
        reader = Reader(context, site)
        page = reader.page
        page.set_viewport_size({"width": 360, "height": 740})
        reader.open(f"{tree}timeline/index.html", "status=confirmed,reported")
        what = f"{tree}timeline/index.html"
        unnamed = page.eval_on_selector_all(
            ".filter-form :is(select, input)", "fields => fields.filter((f) => !f.labels.length).length"
        )
        report(unnamed == 0, f"{what}: {unnamed} fields without label")
        report(page.locator(".filter-form fieldset > legend").count() == 1, f"{what}: no legend")
        report(page.locator(".filter-status[role=status]").count() == 1, f"{what}: no status line")
        levels = page.eval_on_selector_all(".filter-results :is(h2, h3, h4)", "nodes => nodes.map((n) => n.localName)")
        report(levels[:1] == ["h2"] and set(levels[1:]) <= {"h3"}, f"{what}: {levels[:3]}")
        wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        report(wide <= 0, f"{what}: {wide} pixels too wide")
        report(sorted(reader.all()) == model.expected({"status": "confirmed,reported"}), f"{what}: wrong events")
        missing = page.eval_on_selector_all(
            ".filter-results a", "links => links.filter((a) => !a.href.startsWith('file:')).length"
        )
        report(missing == 0, f"{what}: {missing} links leave the disk")
        ids = page.eval_on_selector_all("[id]", "nodes => nodes.map((n) => n.id)")
        report(len(ids) == len(set(ids)), f"{what}: an id twice")
        words = page.evaluate(
            "() => [...document.querySelectorAll('.filters, .filter-results')].map((n) => n.innerText).join(' ')"
        )
        report(not re.search(r"\bfilter_|\bstatus_|[{}]|undefined|null|NaN", words), f"{what}: words are missing")
        page.emulate_media(media="print")
        report(not page.locator(".filters").is_visible(), f"{what}: the panel is printed")
        report(reader.noise == [], f"{what}: console: {reader.noise}")
        page.close()


def test_results_exist(context, site, report):
    """Every result leads to a place in a page."""
    reader = Reader(context, site)
    reader.open("timeline/index.html", f"status={','.join(STATUSES)}")
    reader.all()
    pages = {}
    for link in reader.page.eval_on_selector_all(".filter-results a", "links => links.map((a) => a.href)"):
        url = urllib.parse.urlsplit(link)
        path = urllib.parse.unquote(url.path)
        pages.setdefault(path, pathlib.Path(path).read_text("utf-8"))
        report(f'id="{urllib.parse.unquote(url.fragment)}"' in pages[path], f"{link} leads nowhere")
    reader.page.close()


def test_without_scripts(browser, site, report):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    path = pathlib.Path(site).resolve() / "timeline/index.html"
    page.goto(path.as_uri())
    summary = page.locator(".filters > summary")
    summary.click()
    links = page.locator(".filters nav a")
    report(links.count() >= 2 and links.first.is_visible(), "without scripts, there are no links")
    for link in links.all():
        target = (path.parent / urllib.parse.unquote(link.get_attribute("href"))).resolve()
        report(target.is_file(), f"without scripts, {target} isn't there")
    report(page.locator(".filters :is(form, select, input, button)").count() == 0, "a form that does nothing")
    context.close()


def run(browser, site, report):
    """Runs all tests of one site; `report(is_right, what)` is called for each thing that is looked at."""
    model = Model(site)
    context = browser.new_context()
    context.set_default_timeout(20_000)
    test_combinations(context, site, model, report)
    test_history(context, site, model, report)
    test_anchors(context, site, report)
    test_subjects(context, site, model, report)
    test_dates(context, site, model, report)
    test_keyboard(context, site, model, report)
    test_structure(context, site, model, report)
    test_results_exist(context, site, report)
    context.close()
    test_without_scripts(browser, site, report)


def main(sites):
    from playwright.sync_api import sync_playwright

    counts = {True: 0, False: 0}

    def report(is_right, what):
        counts[bool(is_right)] += 1
        if not is_right:
            print(f"wrong: {what}", file=sys.stderr)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for site in sites:
            run(browser, site, report)
        browser.close()
    print(f"{counts[True]} right, {counts[False]} wrong")
    return 1 if counts[False] or not counts[True] else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
