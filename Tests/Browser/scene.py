"""A browser with sites to look at. Whatever it opens is watched for requests, errors and violations of policy."""

import asyncio
import mimetypes
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 900
PAGES_AT_ONCE = 4

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", violation =>
  console.error(`${violation.violatedDirective} forbids ${violation.blockedURI || "what the page does"}`))
"""


@dataclass(frozen=True)
class View:
    """How a page is looked at."""

    width: int = 1280
    scheme: str = "light"
    media: str = "screen"
    note: str = ""

    def __str__(self):
        medium = "" if self.media == "screen" else self.media
        return ", ".join(filter(None, (f"{self.width} px", self.scheme, medium, self.note)))


class Scene:
    """What tests are given."""

    def __init__(self, context, sites, report):
        self.context = context
        self.sites = sites
        self.report = report
        self._free = asyncio.Semaphore(PAGES_AT_ONCE)

    @property
    def samples(self):
        """Pages that stay where they are and stand for all others."""
        return [page for page in self.all_samples if page.kind != "redirect"]

    @property
    def all_samples(self):
        """Redirects, too."""
        return [page for site in self.sites for page in site.samples]

    def samples_with(self, text):
        """Sample pages whose HTML has a text in it; that none has is an error."""
        found = [page for page in self.samples if text in page.text]
        if not found:
            raise LookupError(f"no page has {text}")
        return found

    async def on_each(self, pages, function):
        """Calls a coroutine function with each page; several run at once."""
        await asyncio.gather(*(function(page) for page in pages))

    def check(self, name, page, view, problems):
        """Reports what a test found on a page."""
        self.report.check(name, f"{page}, {view}" if view else str(page), problems)

    @asynccontextmanager
    async def open(self, page, view=View(), scripts=True):
        """Opens a page from disk, without a network, and may do so in a browser without scripts."""
        async with self._free:
            context = self.context if scripts else await self.context.browser.new_context(java_script_enabled=False)
            tab = await context.new_page()
            try:
                watch = Watch(tab, page.site.root)
                if page.kind == "404":
                    await serve(tab, page.site)
                    watch.allowed = page.site.base_url
                await self.show(tab, view)
                await tab.goto(page.file.as_uri())
                yield tab
                self.check("nothing is requested but the site's files", page, None, watch.requests)
                self.check("no errors and violations of policy", page, None, watch.errors)
            finally:
                await (tab.close() if scripts else context.close())

    @staticmethod
    async def show(tab, view):
        """Changes how an open page is looked at."""
        await tab.set_viewport_size({"width": view.width, "height": HEIGHT})
        await tab.emulate_media(media=view.media, color_scheme=view.scheme)


class Watch:
    """What a page does that no page should."""

    def __init__(self, tab, root):
        self.root = root
        self.allowed = None
        self.requests = []
        self.errors = []
        tab.on("request", self._note_request)
        tab.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note_request(self, request):
        url = urlsplit(request.url)
        is_inside = url.scheme == "file" and Path(unquote(url.path)).is_relative_to(self.root)
        is_allowed = is_inside or url.scheme == "data"
        if not is_allowed and not (self.allowed and request.url.startswith(self.allowed)):
            self.requests.append(f"requests {request.url}")


async def serve(tab, site):
    """Answers for the address under which a site is published: only 404.html asks for it, since servers show it anywhere."""

    async def answer(route):
        file = site.root / unquote(urlsplit(route.request.url.removeprefix(site.base_url)).path)
        await route.fulfill(path=file, content_type=mimetypes.guess_type(file)[0])

    await tab.route(f"{site.base_url}**", answer)
