"""Images: that they show, fit, load no more than they must, and stay hidden where that was asked."""

from runner import test
from scene import View

PAGES_PER_SITE = 4
GRAPHIC = "details.graphic"

SHOWN = """async image => {
  image.scrollIntoView();
  await image.decode();
  const box = image.getBoundingClientRect();
  return {
    name: image.getAttribute("src").split("/").pop(), natural: image.naturalWidth, source: image.currentSrc,
    left: box.left, right: box.right, ratio: box.width / box.height,
    wanted: image.getAttribute("width") / image.getAttribute("height"), room: document.documentElement.clientWidth,
  };
}"""


def pages_with(scene, text):
    """Some pages of each site that have a text."""
    found = [page for site in scene.sites for page in [page for page in site.pages if text in page.text][:PAGES_PER_SITE]]
    if not found:
        raise LookupError(f"no page has {text}")
    return found


@test
async def images_are_shown(scene):
    async def check(page):
        for view in (View(360), View(1280), View(1280, "dark")):
            async with scene.open(page, view) as tab:
                problems = []
                for image in await tab.locator("img:not(details img)").all():
                    found = await image.evaluate(SHOWN)
                    if not found["natural"]:
                        problems.append(f"{found['name']} isn't shown")
                    if found["left"] < 0 or found["right"] > found["room"]:
                        problems.append(f"{found['name']} reaches from {found['left']:.0f} to {found['right']:.0f} px")
                    if abs(found["ratio"] / found["wanted"] - 1) > 0.02:
                        problems.append(f"{found['name']} is {found['ratio']:.2f} wide for its height, not {found['wanted']:.2f}")
                    if view.width == 360 and "-480." not in found["source"]:
                        problems.append(f"a small screen loads {found['source']}")
                scene.check("images are shown, in their shape, and as small as will do", page, view, problems)

    await scene.on_each(pages_with(scene, "<img "), check)


@test
async def graphic_images_wait(scene):
    """Without scripts, too; then browsers load images at once, and still don't show them."""

    async def check(page, scripts):
        view = View(note="with scripts" if scripts else "without scripts")
        async with scene.open(page, view, scripts) as tab:
            problems = []
            details = tab.locator(GRAPHIC).first
            image = details.locator("img")
            await details.scroll_into_view_if_needed()
            await tab.wait_for_timeout(300)
            if await image.is_visible():
                problems.append("it is shown before anybody asks for it")
            if scripts and await image.evaluate("image => image.currentSrc !== ''"):
                problems.append("it is loaded before anybody asks for it")
            summary = details.locator("summary")
            await summary.focus()
            await tab.keyboard.press("Enter")
            await image.wait_for(state="visible", timeout=3000)
            if not (await image.evaluate(SHOWN))["natural"]:
                problems.append("it isn't shown when somebody asks for it")
            scene.check("graphic images wait until somebody asks for them", page, view, problems)

    pages = pages_with(scene, 'class="graphic"')
    await scene.on_each(pages, lambda page: check(page, True))
    await scene.on_each(pages, lambda page: check(page, False))
