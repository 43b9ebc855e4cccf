"""Pages on paper."""

from layout import check_layout
from runner import look
from scene import SCHEMES, View

PAPER_WIDTH = 700
PDF_KINDS = ("home", "article", "entity", "timeline-month")
SCREEN_ONLY = ".skip, nav.primary, nav.languages, .breadcrumb, .toc, .pager, .more, .downloads, .preview, .chart summary"

SHOWN = """selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .map(element => `${element.tagName.toLowerCase()}.${element.className} is only for the screen`)"""

# Paper is white, whatever the page says: browsers leave backgrounds out unless they are asked not to.
FAINT = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const light = color => {
    canvas.fillStyle = "#fff";
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const found = new Set();
  for (const element of document.querySelectorAll("*")) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element), name = element.tagName.toLowerCase();
    if (1.05 / (light(style.color) + .05) < 4.5) found.add(`${name} has text too faint for paper: ${style.color}`);
    if (light(style.backgroundColor) < .8) found.add(`${name} has a dark background: ${style.backgroundColor}`);
  }
  return [...found].slice(0, 3);
}"""


@look
async def paper(scene, page, tab):
    for scheme in SCHEMES:
        view = View(PAPER_WIDTH, scheme, "print")
        await scene.show(tab, view)
        await check_layout(scene, page, tab, view)
        scene.check("nothing for the screen is printed", page, view, await tab.evaluate(SHOWN, SCREEN_ONLY))
        scene.check("print is dark on light", page, view, await tab.evaluate(FAINT))


@look
async def pdf(scene, page, tab):
    if page.kind not in PDF_KINDS:
        return
    document = await tab.pdf(format="A4", prefer_css_page_size=True)
    is_whole = document.startswith(b"%PDF-") and b"%%EOF" in document[-64:]
    scene.check("pages become PDFs", page, None, [] if is_whole else ["isn't a whole PDF"])
