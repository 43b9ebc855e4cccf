"""The rules of WCAG 2.2, levels A and AA, as far as axe-core can tell."""

from axe_playwright_python.async_playwright import Axe

from runner import look
from scene import View

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
    "preload": False,  # would fetch style sheets, which nothing may do from a disk
}
AXE = Axe()
VIEWS = (View(360, "light"), View(1280, "dark"))


def problems(response):
    for violation in response["violations"]:
        node = violation["nodes"][0]
        reasons = [check["message"] for check in node["any"] + node["all"] + node["none"]]
        more = f", and {len(violation['nodes']) - 1} more" if len(violation["nodes"]) > 1 else ""
        yield f"{violation['id']}: {node['target'][0]}: {'; '.join(reasons) or violation['help']}{more}"


@look
async def accessibility(scene, page, tab):
    for view in VIEWS:
        await scene.show(tab, view)
        results = await AXE.run(tab, options=OPTIONS)
        scene.check("axe finds nothing against WCAG 2.2 A and AA", page, view, list(problems(results.response)))
