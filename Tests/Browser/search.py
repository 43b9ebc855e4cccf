"""The search, from the disk: what it finds against a model of its own, and its use by hand."""

import random
import re
from urllib.parse import quote, unquote, urlsplit

from runner import test
from scene import View
from search_model import Model, words

WORDS = 30
PHRASES = 15
NAMES = 20
SLIPS = 60
WAIT = 15000
ENTITIES = ("regions/", "people/", "organisations/", "topics/")


def search_pages(scene):
    return [page for site in scene.sites for page in site.pages if page.kind == "search"]


class Search:
    """The page of the search, open in a tab."""

    def __init__(self, tab, page):
        self.tab = tab
        self.page = page
        self.root = page.site.root.as_uri() + "/"

    async def ask(self, query):
        await self.tab.fill("#_q", query)
        await self.tab.wait_for_function(
            "query => document.getElementById('_search-page').dataset.query === query", arg=query, timeout=WAIT)

    async def results(self, everything=False):
        more = self.tab.locator(".search-page > button")
        while everything and await more.is_visible():
            count = await self.tab.locator(".search-results > li").count()
            await more.click()
            await self.tab.wait_for_function(
                "count => document.querySelectorAll('.search-results > li').length > count"
                " || document.querySelector('.search-page > button').hidden", arg=count, timeout=WAIT)
        return await self.addresses(".search-results > li > a")

    async def offers(self):
        return await self.addresses(".search-entities a")

    async def addresses(self, selector):
        links = await self.tab.eval_on_selector_all(selector, "links => links.map(link => link.href)")
        return [unquote(urlsplit(link[len(self.root):]).path) for link in links]

    async def status(self):
        return await self.tab.text_content(".search-status")


def usable(word, model):
    return len(word) > 4 and not any(c.isdigit() for c in word) and word not in model.common


@test
async def words_are_found(scene):
    for page in search_pages(scene):
        model, rng = Model(page.site, page.tree), random.Random(1)
        candidates = sorted({word for text in model.texts for word in text.words if usable(word, model)})
        problems = []
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.wait_for_selector("#_q")
            for word in rng.sample(candidates, min(WORDS, len(candidates))):
                expected = model.with_word(word)
                await search.ask(word + " ")
                if len(expected) > 40:
                    continue
                found = await search.results(everything=True)
                problems += [f"“{word}” doesn't find {address}" for address in expected.difference(found)]
                if await search.offers():
                    continue
                # Other forms begin alike.
                for address in set(found) & set(model.by_address) - expected:
                    text = model.by_address[address]
                    title = (page.site.root / address).read_text(encoding="utf-8")
                    if not any(other[:3] == word[:3] for other in text.words) and word[:3] not in title.casefold():
                        problems.append(f"“{word}” finds {address}")
        scene.check("every text with a word is found by it", page, None, problems)


@test
async def phrases_are_found(scene):
    for page in search_pages(scene):
        model, rng = Model(page.site, page.tree), random.Random(2)
        places = [(block, start) for text in model.texts for block in text.blocks for start in range(len(block) - 2)]
        problems = []
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.wait_for_selector("#_q")
            for block, start in rng.sample(places, min(PHRASES, len(places))):
                phrase = block[start:start + 3]
                if not any(usable(word, model) for word in phrase):
                    continue
                await search.ask(f'"{" ".join(phrase)}"')
                found = await search.results(everything=True)
                expected = {text.address for text in model.texts if text.has(phrase)}
                problems += [f"“{' '.join(phrase)}” doesn't find {address}" for address in expected.difference(found)]
                if len(expected) == 1 and await search.offers():
                    problems.append(f"“{' '.join(phrase)}” offers names")
        scene.check("phrases are found", page, None, problems)


@test
async def what_is_excluded_is_not_found(scene):
    for page in search_pages(scene):
        model, rng = Model(page.site, page.tree), random.Random(3)
        problems = []
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.wait_for_selector("#_q")
            for text in rng.sample(model.texts, min(5, len(model.texts))):
                known = sorted(word for word in text.words if usable(word, model))
                if len(known) < 2:
                    continue
                wanted, other = rng.sample(known, 2)
                await search.ask(f"{wanted} -{other}")
                found = await search.results(everything=True)
                problems += [f"“{wanted} -{other}” finds {address}" for address in model.with_word(other).intersection(found)]
        scene.check("what stands behind a minus isn't found", page, None, problems)


@test
async def names_count_in_every_spelling(scene):
    page = next(page for page in search_pages(scene) if page.site.root.name == "public" and not page.tree)
    model, problems = Model(page.site, page.tree), []
    named = model.with_word("daghestan")
    async with scene.open(page) as tab:
        search = Search(tab, page)
        await tab.wait_for_selector("#_q")
        for query in ("Дагестан", "Dagestan", "Dag'estan", "Дагестана", "Dagestan's"):
            await search.ask(query)
            if "regions/dagestan.html" not in await search.offers():
                problems.append(f"“{query}” offers {await search.offers()}")
        for query in ("mobilitazione -Дагестан", "mobilitazione -Dagestan"):
            await search.ask(query)
            wrong = named.intersection(await search.results(everything=True))
            problems += [f"“{query}” finds {address}" for address in wrong]
        await search.ask("mobilitazione")
        if not named.intersection(await search.results(everything=True)):
            problems.append("nothing was there to be left out")
    scene.check("names count in every spelling, also behind a minus", page, None, problems)


def slipped(name, rng):
    """The name with one letter too few, too many or another, or with two that have changed places."""
    place, letter = rng.randrange(len(name) - 1), rng.choice("aeioтрн" if "\u0400" <= name[-1] <= "\u04ff" else "aeiotrn")
    return rng.choice((name[:place] + name[place + 1:], name[:place] + letter + name[place:], name[:place] + letter + name[place + 1:],
                       name[:place] + name[place + 1] + name[place] + name[place + 2:]))


def is_slip(one, other):
    """Whether `slipped` may make the one of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return short in (long[:place] + long[place + 1:] for place in range(len(long)))
    differing = [place for place, (a, b) in enumerate(zip(one, other)) if a != b]
    return len(differing) == 1 or len(differing) == 2 and differing[1] == differing[0] + 1 \
        and one[differing[0]:differing[1] + 1] == other[differing[1]] + other[differing[0]]


@test
async def names_lead_to_their_pages(scene):
    for page in search_pages(scene):
        model, rng = Model(page.site, page.tree), random.Random(4)
        names = [(name, address) for name, address in model.names if address.removeprefix(model.prefix).startswith(ENTITIES)]
        written = {name for name, _ in names}
        problems = []
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.wait_for_selector("#_q")
            for name, address in rng.sample(names, min(NAMES, len(names))):
                await search.ask(name)
                offers = await search.offers()
                same = sum(other == name for other, _ in names)
                if address not in offers[:max(3, same)]:
                    problems.append(f"“{name}” offers {offers} and not {address}")
        scene.check("every name leads to its page", page, None, problems)


@test
async def names_are_found_with_a_slip(scene):
    for page in search_pages(scene):
        model, rng = Model(page.site, page.tree), random.Random(5)
        names = [(word, address) for name, address in model.names if address.removeprefix(model.prefix).startswith(ENTITIES)
                 for word in words(name)]
        written = {word for word, _ in names}.union(*(text.words for text in model.texts))
        candidates = sorted({word for word, _ in names if re.fullmatch(r"[a-zа-я]{5,}", word)})
        problems, count = [], 0
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.wait_for_selector("#_q")
            for word in rng.sample(candidates, min(SLIPS, len(candidates))):
                wrong = slipped(word, rng)
                meant = {address for other, address in names if is_slip(wrong, other)}
                # What is written so, or begins so, is what was meant; of more than five, five are offered.
                if any(other.startswith(wrong) for other in written) or len(meant) > 5:
                    continue
                count += 1
                await search.ask(wrong)
                offers = await search.offers()
                problems += [f"“{wrong}” offers {offers} and not {address}" for address in meant.difference(offers)]
        scene.check(f"names are found with a slip ({count})", page, None, problems)


@test
async def the_page_of_the_search_in_use(scene):
    for page in search_pages(scene):
        model = Model(page.site, page.tree)
        word = max((word for text in model.texts for word in text.words if usable(word, model)), key=lambda word: (len(model.with_word(word)), word))
        problems = []
        async with scene.open(page) as tab:
            search = Search(tab, page)
            await tab.goto(page.file.as_uri() + "?q=" + quote(word))
            await tab.wait_for_function("() => document.querySelectorAll('.search-results > li').length > 0", timeout=WAIT)
            if "?" in tab.url or f"#q={quote(word)}" not in tab.url:
                problems.append(f"the address keeps the query: {tab.url}")
            if not re.search(r"\d|[^\W\d_]", await search.status() or ""):
                problems.append("nothing is announced")
            if not await tab.locator(".search-results mark").count():
                problems.append("nothing is marked")
            await tab.click(".search-form summary")
            await tab.wait_for_selector(".filter-form [name=from]", timeout=WAIT)
            await tab.fill("[name=from]", "9998")
            await tab.wait_for_function("() => document.querySelectorAll('.search-results > li').length === 0", timeout=WAIT)
            await tab.click(".filter-form button")
            await tab.wait_for_function("() => document.querySelectorAll('.search-results > li').length > 0", timeout=WAIT)
        scene.check("the page of the search can be linked to and narrowed", page, None, problems)


@test
async def the_box_by_keyboard(scene):
    for search_page in search_pages(scene):
        site, tree = search_page.site, search_page.tree
        model = Model(site, tree)
        home = next(page for page in site.pages if page.kind == "home" and page.tree == tree)
        word = sorted(word for word in model.texts[0].words if usable(word, model))[0]
        for view in (View(360), View(1280, "dark")):
            problems = []
            async with scene.open(home, view) as tab:
                await tab.fill("form.search input", word)
                await tab.wait_for_selector(".search-panel:not([hidden]) a", timeout=WAIT)
                await tab.keyboard.press("ArrowDown")
                if not await tab.evaluate("() => document.activeElement.matches('.search-panel a')"):
                    problems.append("the arrow doesn't lead to the first result")
                width = await tab.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if width > 0:
                    problems.append(f"the panel is {width} px too wide")
                await tab.keyboard.press("Escape")
                if await tab.locator(".search-panel").is_visible():
                    problems.append("Escape doesn't close the panel")
                await tab.keyboard.press("Enter")
                await tab.wait_for_url(re.compile(r"search\.html#q="), timeout=WAIT)
                await tab.wait_for_selector(".search-results > li, .search-entities > li", timeout=WAIT)
            scene.check("the box works by keyboard", home, view, problems)


@test
async def names_without_scripts(scene):
    for page in search_pages(scene):
        problems = []
        async with scene.open(page, scripts=False) as tab:
            links = tab.locator(".letters a")
            if not await links.count():
                problems.append("there are no letters")
            else:
                await links.first.click()
                if not await tab.locator(".names a").count():
                    problems.append("a letter leads to no names")
                if not await tab.locator("a.search").count():
                    problems.append("no link leads back to the search")
        scene.check("names are there without scripts", page, None, problems)
