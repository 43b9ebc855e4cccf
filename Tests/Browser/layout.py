"""Whether pages fit the screen at every width and size of text."""

from pathlib import Path

from runner import look
from scene import HEIGHT, SCHEMES, WIDTHS, View

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
SHOWN_PROBLEMS = 3
NAMES = {
    "overflow": "no page scrolls sideways",
    "outside": "no text leaves the page",
    "clipped": "no text is cut off",
    "overlaps": "no text lies on other text",
}


async def measure(tab):
    """What is wrong with the layout of an open page, by kind of problem."""
    found = await tab.evaluate(MEASURE)
    if not found.pop("pieces"):
        found["outside"] = ["has no text at all"]
    return {kind: problems[:SHOWN_PROBLEMS] for kind, problems in found.items()}


async def check_layout(scene, page, tab, view):
    for kind, problems in (await measure(tab)).items():
        scene.check(NAMES[kind], page, view, problems)


@look
async def widths_and_schemes(scene, page, tab):
    for view in [View(width, scheme) for scheme in SCHEMES for width in WIDTHS]:
        await scene.show(tab, view)
        await check_layout(scene, page, tab, view)


@look
async def larger_text(scene, page, tab):
    """Only the text is twice as large, as some browsers zoom."""
    await tab.evaluate("document.documentElement.style.fontSize = '200%'")
    for view in [View(width, note="text at 200 %") for width in (1280, 640)]:
        await scene.show(tab, view)
        await check_layout(scene, page, tab, view)
    await tab.evaluate("document.documentElement.style.fontSize = ''")


@look
async def zoom(scene, page, tab):
    """Everything is twice as large: 1280 px of the screen are 640 of the page."""
    view = View(640, note="zoom 200 %")
    await scene.show(tab, view)
    session = await tab.context.new_cdp_session(tab)
    metrics = {"width": view.width, "height": HEIGHT, "deviceScaleFactor": 2, "mobile": False}
    await session.send("Emulation.setDeviceMetricsOverride", metrics)
    await check_layout(scene, page, tab, view)
    await session.send("Emulation.setDeviceMetricsOverride", {**metrics, "deviceScaleFactor": 1})
    await session.detach()
