"""Maps of regions: what they weigh, whether their names can be read, where they lead, and what is heard of them."""

from pathlib import Path

from charts import leads_nowhere
from contrast import faint
from runner import test
from scene import View

MAP = '<figure class="map">'
MOST_BYTES = 25_000
MOST_PAGES = 40
SCREENS = (View(360), View(1280))
DARK = View(1280, "dark")
PAPER = View(700, "light", "print")
MEASURE = (Path(__file__).parent / "maps.js").read_text(encoding="utf-8")
NAMES = {
    "covered": "no name on a map lies on another or on a mark",
    "outside": "no name leaves its map",
    "bare": "names on maps have a halo",
    "others": "a map is but shapes, names and links",
}
LINKS = "[...document.querySelectorAll('.map svg a')].map(link => new URL(link.href.baseVal, document.baseURI).href)"
PAINT = "color => { document.querySelector('.map > svg').style.backgroundColor = color }"
PRINTED = """() => {
  const map = document.querySelector(".map > svg"), box = map.getBoundingClientRect();
  if (!map.checkVisibility({ visibilityProperty: true }) || box.height < 100) return ["isn't to be seen"];
  return box.left < 0 || box.right > innerWidth ? [`reaches from ${box.left} to ${box.right} px`] : [];
}"""


def pages_with_maps(scene):
    """Those of each site, spread over its regions, and the lists of regions; a site without one is an error."""
    found = []
    for site in scene.sites:
        pages = [page for page in site.pages if MAP in page.text]
        lists = [page for page in pages if page.kind == "list"]
        regions = [page for page in pages if page.kind != "list"]
        if not lists or not regions:
            raise LookupError(f"{site.name} has no maps of {'regions' if lists else 'the archive'}")
        found += lists + regions[:: -(-len(regions) // MOST_PAGES)]
    return found


async def heard(tab):
    """What is wrong with what a screen reader says of a map."""
    session = await tab.context.new_cdp_session(tab)
    nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    images = [node for node in nodes if not node["ignored"] and node["role"]["value"] in ("image", "img")]
    if len(images) != 1:
        return [f"there are {len(images)} images"]
    texts = {part: images[0].get(part, {}).get("value") for part in ("name", "description")}
    return [f"it has no {part}" for part, text in texts.items() if not text]


@test
async def sizes_of_maps(scene):
    for page in [page for site in scene.sites for page in site.pages if MAP in page.text]:
        size = len(page.text.partition(MAP)[2].partition("</svg>")[0].encode())
        scene.check("a map has at most 25 KB", page, None, [f"has {size} bytes"] if size > MOST_BYTES else [])


@test
async def maps(scene):
    async def look(page):
        async with scene.open(page) as tab:
            for view in SCREENS:
                await scene.show(tab, view)
                found = await tab.evaluate(MEASURE)
                size = found.pop("bytes")
                for kind, problems in found.items():
                    scene.check(NAMES[kind], page, view, problems)
            scene.check("a map has at most 25 KB", page, None, [f"has {size} bytes"] if size > MOST_BYTES else [])
            links = await tab.evaluate(LINKS)
            scene.check("marks on a map lead to a page", page, None, list(filter(None, map(leads_nowhere, links))))
            scene.check("a map is an image with a name and a description", page, None, await heard(tab))
            for view in (View(), DARK):
                await scene.show(tab, view)
                for color in ("--paper", "--tint"):
                    await tab.evaluate(PAINT, f"var({color})")
                    scene.check(f"names on maps stand out from {color}", page, view, await faint(tab))
            await tab.evaluate(PAINT, "")
            await scene.show(tab, PAPER)
            scene.check("maps are printed", page, PAPER, await tab.evaluate(PRINTED))

    await scene.on_each(pages_with_maps(scene), look)
