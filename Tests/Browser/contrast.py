"""Whether text stands out from what is behind it.

axe-core looks at it, too, but passes over words with ligatures, which it takes for icons: most words in Arabic.
"""

from pathlib import Path

from runner import look
from scene import SCHEMES, View

FAINT = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


async def faint(tab, is_paper=False):
    """The first texts of an open page that are too faint."""
    return await tab.evaluate(FAINT, is_paper)


@look
async def contrast(scene, page, tab):
    for view in [View(scheme=scheme) for scheme in SCHEMES]:
        await scene.show(tab, view)
        scene.check("text stands out from its background", page, view, await faint(tab))
