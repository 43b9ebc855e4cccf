"""That the measuring finds what it is for, on a page that has every fault."""

from layout import measure
from runner import test

FAULTS = {
    "overflow": '<p style="width: 3000px">wide</p>',
    "outside": '<p style="position: absolute; left: -40px; top: 9px">left of the page</p>',
    "clipped": '<p style="overflow: hidden; width: 40px; white-space: nowrap">longer than its box</p>',
    "overlaps": '<svg width="200" height="40"><text x="10" y="20">one label</text><text x="30" y="20">another</text></svg>',
}


@test
async def measuring(scene):
    tab = await scene.context.new_page()
    for fault, markup in {"nothing": "", **FAULTS}.items():
        await tab.set_content(f"<!doctype html><body><p>A plain paragraph.</p>{markup}")
        found = {kind for kind, problems in (await measure(tab)).items() if problems}
        wanted = {fault} & set(FAULTS)
        right = wanted <= found and (wanted or not found)
        scene.report.check("measuring finds a fault", fault, [] if right else [f"finds {found}"])
    await tab.close()
