"""Charts of timelines, and the tables that say the same."""

import re
from urllib.parse import unquote, urlsplit
from pathlib import Path

from runner import test

CHART = '<figure class="chart'
BARS = "[...document.querySelectorAll('.chart > svg a')].map(link => new URL(link.href.baseVal, document.baseURI).href)"
LINES = "[...document.querySelectorAll('.chart-lines > a')].map(link => link.href)"
ROWS = "[...document.querySelectorAll('.chart th a')].map(link => link.href)"


def leads_nowhere(url):
    """What is wrong with a link to a place in a file: nothing if the place is there."""
    parts = urlsplit(url)
    file = Path(unquote(parts.path))
    if not file.is_file():
        return f"leads to a file that isn't there: {url}"
    place = unquote(parts.fragment)
    if place and not re.search(rf'id="{re.escape(place)}"', file.read_text(encoding="utf-8")):
        return f"leads to a place that isn't there: {url}"
    return None


@test
async def links(scene):
    async def look(page):
        async with scene.open(page) as tab:
            links = [*await tab.evaluate(BARS), *await tab.evaluate(LINES)]
            problems = list(filter(None, map(leads_nowhere, links))) if links else ["has neither bars nor lines"]
            scene.check("bars and lines of a chart lead to a place", page, None, problems)
            same = links == await tab.evaluate(ROWS)
            scene.check("a chart and its tables have the same links", page, None, [] if same else ["they differ"])
            await tab.locator(".chart > svg a, .chart-lines > a").first.click()
            arrived = unquote(tab.url) == unquote(links[0])
            scene.check("a bar or line can be clicked", page, None, [] if arrived else [f"leads to {tab.url}"])

    await scene.on_each(scene.samples_with(CHART), look)


@test
async def tables(scene):
    async def look(page):
        async with scene.open(page) as tab:
            await tab.locator(".chart summary").focus()
            await tab.keyboard.press("Enter")
            opened = await tab.locator(".chart table").first.is_visible()
            scene.check("a chart's table opens by keyboard", page, None, [] if opened else ["stays closed"])
            await tab.keyboard.press("Enter")
            closed = not await tab.locator(".chart table").first.is_visible()
            scene.check("a chart's table closes by keyboard", page, None, [] if closed else ["stays open"])

    await scene.on_each(scene.samples_with(CHART), look)
