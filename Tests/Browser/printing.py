"""Pages on paper."""

from contrast import faint
from layout import check_layout
from runner import look
from scene import SCHEMES, View

PAPER_WIDTH = 700
PDF_KINDS = ("home", "article", "entity", "timeline-month")
SCREEN_ONLY = ".skip, nav.primary, nav.languages, .breadcrumb, .toc, .pager, .more, .downloads, .preview, .chart summary"

SHOWN = """selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .map(element => `${element.tagName.toLowerCase()}.${element.className} is only for the screen`)"""


@look
async def paper(scene, page, tab):
    for scheme in SCHEMES:
        view = View(PAPER_WIDTH, scheme, "print")
        await scene.show(tab, view)
        await check_layout(scene, page, tab, view)
        scene.check("nothing for the screen is printed", page, view, await tab.evaluate(SHOWN, SCREEN_ONLY))
        scene.check("print is dark on light", page, view, await faint(tab, is_paper=True))


@look
async def pdf(scene, page, tab):
    if page.kind not in PDF_KINDS:
        return
    document = await tab.pdf(format="A4", prefer_css_page_size=True)
    is_whole = document.startswith(b"%PDF-") and b"%%EOF" in document[-64:]
    scene.check("pages become PDFs", page, None, [] if is_whole else ["isn't a whole PDF"])
