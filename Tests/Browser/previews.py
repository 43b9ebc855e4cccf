"""Previews of links: shown under pointer and focus, and gone again."""

from playwright.async_api import TimeoutError

from layout import measure
from runner import test
from scene import View

LINK = "a:has(+ .preview)"
LONGEST_DELAY = 3000
LINKS_TRIED = 6
VIEWS = (View(360), View(1280), View(1280, "dark"))

SIDES = """preview => {
  const box = preview.getBoundingClientRect();
  return [box.left, box.right, document.documentElement.clientWidth];
}"""


class Preview:
    """A link of an open page, and the preview that stands behind it."""

    def __init__(self, tab, number):
        self.tab = tab
        self.link = tab.locator(LINK).nth(number)
        self.box = tab.locator(f"{LINK} + .preview").nth(number)

    async def becomes(self, shown):
        """Whether the preview is shown, or hidden, within the time that its transition may take."""
        element = await self.box.element_handle()
        wanted = "visible" if shown else "hidden"
        try:
            await self.tab.wait_for_function(
                f"preview => getComputedStyle(preview).visibility === '{wanted}'", arg=element, timeout=LONGEST_DELAY
            )
        except TimeoutError:
            return False
        return True

    async def focus_by_keyboard(self):
        """Goes to the link as a reader with a keyboard does: from what comes before it, with Tab."""
        await self.link.focus()
        await self.tab.keyboard.press("Shift+Tab")
        await self.tab.keyboard.press("Tab")
        return await self.link.evaluate("link => link === document.activeElement")

    async def outside(self):
        left, right, width = await self.box.evaluate(SIDES)
        return [f"preview reaches from {left:.0f} to {right:.0f} px"] if left < 0 or right > width else []


def with_previews(scene):
    return [page for page in scene.samples_with('<span class="preview"') if page.kind in ("article", "page")]


async def steps(scene, page, view, sequence):
    """Does one step after the other, up to the first that isn't followed by what it should be."""
    for name, action, result in sequence:
        await action
        is_right = await result
        scene.check(name, page, view, [] if is_right else ["isn't so"])


@test
async def under_the_pointer(scene):
    async def look(page):
        for view in VIEWS:
            async with scene.open(page, view) as tab:
                preview = Preview(tab, 0)
                sequence = [
                    ("a link under the pointer shows its preview", preview.link.hover(), preview.becomes(True)),
                    ("a preview stays under the pointer", preview.box.hover(), preview.becomes(True)),
                    ("a preview goes with the pointer", tab.mouse.move(1, 1), preview.becomes(False)),
                    ("a link under the pointer shows its preview", preview.link.hover(), preview.becomes(True)),
                    ("Escape hides a preview", tab.keyboard.press("Escape"), preview.becomes(False)),
                ]
                await steps(scene, page, view, sequence)

    await scene.on_each(with_previews(scene), look)


@test
async def with_the_keyboard(scene):
    async def look(page):
        for view in VIEWS:
            async with scene.open(page, view) as tab:
                preview = Preview(tab, 0)
                sequence = [
                    ("a link with focus shows its preview", preview.focus_by_keyboard(), preview.becomes(True)),
                    ("Escape hides a preview", tab.keyboard.press("Escape"), preview.becomes(False)),
                    ("a link with focus shows its preview", preview.focus_by_keyboard(), preview.becomes(True)),
                    ("a preview goes with the focus", tab.keyboard.press("Tab"), preview.becomes(False)),
                ]
                await steps(scene, page, view, sequence)

    await scene.on_each(with_previews(scene), look)


@test
async def places_of_previews(scene):
    async def look(page):
        for view in VIEWS:
            async with scene.open(page, view) as tab:
                for number in range(min(LINKS_TRIED, await tab.locator(LINK).count())):
                    preview = Preview(tab, number)
                    await preview.focus_by_keyboard()
                    await preview.becomes(True)
                    problems = await preview.outside() + (await measure(tab))["overflow"]
                    scene.check("a preview stays on the screen", page, view, problems)

    await scene.on_each(with_previews(scene), look)
