"""The filter of an open timeline, as tests use it."""

from contextlib import asynccontextmanager
from pathlib import Path

from filter_model import address

FILTER = 'id="_filters"'
STEPS = (Path(__file__).parent / "filter_panel.js").read_text(encoding="utf-8")


def timelines(scene):
    """The timeline of each site in each language; one without a filter is an error."""
    found = [page for site in scene.sites for page in site.pages if page.kind == "timeline" and is_archives(page)]
    if missing := [page for page in found if FILTER not in page.text]:
        raise LookupError(f"{missing[0]} has no filter")
    if missing := [site.name for site in scene.sites if site not in [page.site for page in found]]:
        raise LookupError(f"{missing[0]} has no timeline")
    return found


def is_archives(page):
    """Whether a timeline is that of the archive, not of a subject."""
    return page.address.removeprefix(f"{page.tree}/") == "timeline/index.html"


class Panel:
    """The filter of the page that is open in a tab."""

    def __init__(self, tab):
        self.tab = tab
        self.summary = tab.locator(".filters > summary")
        self.results = tab.locator(".filter-results")
        self.said = tab.locator(".filter-status p:last-child")

    async def load(self, page, state=""):
        """Opens a page anew: without about:blank, another fragment would only be gone to."""
        await self.tab.goto("about:blank")
        await self.tab.goto(page.file.as_uri() + (f"#{state}" if state else ""))

    async def unfold(self):
        await self.summary.click()
        await self.tab.locator(".filter-form").wait_for()

    async def _call(self, function, *arguments):
        return await self.tab.evaluate(STEPS, [function, arguments])

    async def go(self, state):
        """Sets the fragment, as a link would, and waits for the results."""
        await self._call("go", state)

    async def settle(self):
        """Waits until the search has ended."""
        await self._call("settle")

    async def forget(self):
        """Empties the status, so that `settle` waits for the next search."""
        await self._call("forget")

    async def form(self):
        """The values of the form as a state."""
        return await self._call("form")

    async def all(self):
        """The addresses of all results, sorted, in no language."""
        return sorted(map(address, await self._call("all")))

    async def find(self, state=None):
        """What a reader finds, at first and in the end."""
        found = await self._call("find", state)
        return {**found, "all": sorted(map(address, found["all"]))}

    async def is_gone(self):
        await self.results.wait_for(state="hidden")

    async def focus_is_at(self, selector):
        return await self.tab.evaluate("selector => document.activeElement.matches(selector)", selector)


@asynccontextmanager
async def panel_of(scene, page, **options):
    """Opens a timeline, and gives its filter."""
    async with scene.open(page, **options) as tab:
        yield Panel(tab)
