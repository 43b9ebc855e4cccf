"""That the measuring finds what it is for, on a page that has every fault."""

from layout import measure
from maps import MEASURE
from runner import test

FAULTS = {
    "overflow": '<p style="width: 3000px">wide</p>',
    "outside": '<p style="position: absolute; left: -40px; top: 9px">left of the page</p>',
    "clipped": '<p style="overflow: hidden; width: 40px; white-space: nowrap">longer than its box</p>',
    "overlaps": '<svg width="200" height="40"><text x="10" y="20">one label</text><text x="30" y="20">another</text></svg>',
}

MAP_FAULTS = {
    "covered": '<text x="10" y="50">one name</text><text x="30" y="55">another</text>',
    "covered by a mark": '<text x="10" y="50">one name</text><circle class="map-point" cx="40" cy="40" r="9"/>',
    "outside": '<text x="180" y="50">longer than its map</text>',
    "bare": '<text x="10" y="50" style="stroke: red">a red name</text>',
    "others": '<use href="#another"/>',
    "others outside": '<a href="https://elsewhere.example/"><circle r="9"/></a>',
}
HALO = "<style>html { background: #fff } text { stroke: #fff; paint-order: stroke }</style>"


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


@test
async def measuring_maps(scene):
    tab = await scene.context.new_page()
    for fault, markup in {"nothing": "", **MAP_FAULTS}.items():
        drawing = f'<svg width="200" height="100"><text x="10" y="20">a name</text>{markup}</svg>'
        await tab.set_content(f'<!doctype html>{HALO}<figure class="map">{drawing}</figure>')
        found = {kind for kind, problems in (await tab.evaluate(MEASURE)).items() if kind != "bytes" and problems}
        right = found >= {fault.partition(" ")[0]} if markup else not found
        scene.report.check("measuring a map finds a fault", fault, [] if right else [f"finds {found}"])
    await tab.close()
