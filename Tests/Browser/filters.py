"""What the filter of a timeline finds, against a model that reads the events from elsewhere."""

import random
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from accessibility import AXE, OPTIONS, problems
from contrast import faint
from filter_model import FACETS, STATUSES, Model, fragment, random_state
from filter_panel import panel_of, timelines
from layout import check_layout
from runner import test
from scene import View

COMBINATIONS = 120
PAGE_SIZE = 100
MOST_WAITS = 10
SUBJECTS_TRIED = 4
VIEWS = (View(360), View(1280, "dark"))

model_of = cache(Model)

# What is wrong with how the panel and its results are written, in words.
MARKUP = """() => {
  const get = selector => [...document.querySelectorAll(selector)];
  const problems = get(".filter-form :is(select, input)").filter(it => !it.labels.length).map(it => `${it.id} has no label`);
  for (const selector of [".filter-form fieldset > legend", ".filter-status[role=status]"]) {
    if (get(selector).length !== 1) problems.push(`there isn't one ${selector}`);
  }
  const levels = get(".filter-results :is(h2, h3, h4)").map(it => it.localName).join(" ");
  if (!/^h2( h3)*$/.test(levels)) problems.push(`its headings are ${levels}`);
  problems.push(...get(".filter-results a").filter(it => !it.href.startsWith("file:")).map(it => `${it.href} isn't a file`));
  const ids = get("[id]").map(it => it.id);
  problems.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `the id ${id} is there twice`));
  const words = get(".filters, .filter-results").map(it => it.innerText).join(" ");
  const missing = words.match(/\\b(filter|status)_|[{}]|undefined|null|NaN/);
  return missing ? [...problems, `a word is missing: ${missing[0]}`] : problems;
}"""


def subjects(page):
    """The timelines of their own in the site and language of a timeline: the facet, the id and the page."""
    for facet, kind in FACETS.items():
        for other in page.site.pages:
            match = re.fullmatch(rf"{kind}/([^/]+)/timeline/index\.html", other.address.removeprefix(f"{other.tree}/"))
            if match and other.tree == page.tree:
                yield facet, match[1], other


def wrong(found, state, expected):
    """What is wrong with what a reader finds."""
    count, shown = len(expected), min(PAGE_SIZE, len(expected))
    if found["all"] != expected:
        yield f"{len(found['all'])} results, {count} expected"
    if found["count"] != shown:
        yield f"{found['count']} results at first"
    # Some languages have words for one and two.
    said = [int(number) for number in re.findall(r"\d+", found["text"])]
    if said[:1] not in ([count] if count <= PAGE_SIZE else [PAGE_SIZE], [count], [] if count <= 2 else [count]):
        yield f"“{found['text']}” for {count}"
    if found["waits"] > MOST_WAITS:
        yield f"{found['waits']} announcements"
    if found["form"] != state:
        yield f"the form says {found['form']}"
    if not found["isAlone"]:
        yield "the page's own lists are still there"


@test
async def combinations(scene):
    async def look(page):
        model, chance, own = model_of(page.site), random.Random(page.address), list(subjects(page))
        opened = None
        async with panel_of(scene, page) as panel:
            for number in range(COMBINATIONS):
                state, preset, place = random_state(chance, model), {}, page
                if own and number % 4 == 3:
                    facet, name, place = chance.choice(own)
                    preset = {facet: name}
                    state.pop(facet, None)
                state = state or {"status": "confirmed"}
                wanted = fragment(state)
                # A new page every so often; else the fragment changes, as with links and Back.
                if place != opened or number % 10 == 0 or panel.tab.url.endswith(f"#{wanted}"):
                    await panel.load(place, wanted)
                    found = await panel.find()
                else:
                    found = await panel.find(wanted)
                opened = place
                expected = model.expected({**state, **preset})
                scene.check("a filter finds what it should", f"{place}#{wanted}", None, wrong(found, state, expected))

    await scene.on_each(timelines(scene), look)


@test
async def subjects_alone(scene):
    """On the timeline of a region, person and so on, that one is fixed."""

    async def look(page, facet, name):
        model = model_of(page.site)
        async with panel_of(scene, page) as panel:

            def check(what, is_right, problem):
                scene.check(f"on a subject's timeline, {what}", page, None, [] if is_right else [problem])

            await panel.unfold()
            title = await panel.tab.locator("main h1 bdi").first.inner_text()
            is_fixed = await panel.tab.locator(f"#_filter-{facet}").count() == 0
            check("it can't be changed", is_fixed, f"its own {facet} can be changed")
            form = await panel.tab.locator(".filter-form").inner_text()
            check("it is named", title in form, f"the form doesn't say “{title}”")
            await panel.go("status=confirmed")
            expected = model.expected({facet: name, "status": "confirmed"})
            check("its events are found", await panel.all() == expected, "wrong events")
            await panel.go(f"status=confirmed&{facet}=another")
            text = await panel.tab.locator(".filter-status").inner_text()
            check("another is refused", "another" in text, f"“{text}” for another {facet}")
            check("another changes nothing", await panel.all() == expected, "wrong events")

    chosen = [it for page in timelines(scene) for it in list(subjects(page))[::5][:SUBJECTS_TRIED]]
    if not chosen:
        raise LookupError("no subject has a timeline of its own")
    await scene.on_each([(page, facet, name) for facet, name, page in chosen], lambda it: look(*it))


@test
async def filtered_pages(scene):
    """Names, headings, room and colours of the panel and of results, in every language."""

    async def look(page):
        state = {"status": "confirmed,reported"}
        async with panel_of(scene, page, view=VIEWS[0]) as panel:
            tab = panel.tab
            await panel.load(page, fragment(state))
            found = (await panel.find())["all"]
            expected = model_of(page.site).expected(state)
            scene.check("a filter finds what it should", page, None, [] if found == expected else ["wrong events"])
            scene.check("the filter is well-formed", page, None, await tab.evaluate(MARKUP))
            for view in VIEWS:
                await scene.show(tab, view)
                await check_layout(scene, page, tab, view)
                scene.check("text stands out from its background", page, view, await faint(tab))
                results = await AXE.run(tab, options=OPTIONS)
                scene.check("axe finds nothing against WCAG 2.2 A and AA", page, view, list(problems(results.response)))
            await tab.emulate_media(media="print")
            is_hidden = not await tab.locator(".filters").is_visible()
            scene.check("the panel isn't printed", page, None, [] if is_hidden else ["it is"])

    await scene.on_each(timelines(scene), look)


@test
async def places_of_results(scene):
    """Every result leads to a place in a page."""

    async def look(page):
        texts = {}
        async with panel_of(scene, page) as panel:
            await panel.load(page, fragment({"status": ",".join(STATUSES)}))
            await panel.all()
            links = await panel.results.locator("a").evaluate_all("links => links.map(link => link.href)")
        for link in links:
            url = urlsplit(link)
            file = Path(unquote(url.path))
            if file not in texts:
                texts[file] = file.read_text(encoding="utf-8") if file.is_file() else ""
            is_there = f'id="{unquote(url.fragment)}"' in texts[file]
            scene.check("a result leads to a place", page, None, [] if is_there else [f"{link} leads nowhere"])

    await scene.on_each([page for page in timelines(scene) if not page.tree], look)
