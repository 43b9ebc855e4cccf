"""That no kind of page is forgotten, and that redirects lead on."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from pages import SHAPES, kinds_of_pages
from runner import test

TEMPLATES = Path(__file__).parents[2] / "templates"


@test
async def kinds(scene):
    pages = [page for site in scene.sites for page in site.pages]
    unknown = [f"{page} has an address of no known shape" for page in pages if page.kind is None]
    scene.report.check("the address of a page tells its template", "all sites", unknown[:10])
    there = {page.kind for page in pages}
    for kind in sorted(kinds_of_pages(TEMPLATES) | set(SHAPES)):
        scene.report.check("every template has a page here", kind, [] if kind in there else ["no page of any site"])


@test
async def redirects(scene):
    async def look(page):
        async with scene.open(page) as tab:
            target = page.text.partition('content="0; url=')[2].partition('"')[0]
            wanted = (page.file.parent / unquote(urlsplit(target).path)).resolve()
            await tab.wait_for_url(wanted.as_uri() + "**", timeout=5000)
            heading = await tab.locator("h1").count()
            scene.check("a redirect leads on", page, None, [] if heading else [f"nothing is at {tab.url}"])

    await scene.on_each([page for page in scene.all_samples if page.kind == "redirect"], look)
