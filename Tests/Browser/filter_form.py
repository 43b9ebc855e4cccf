"""The filter of a timeline in use: by pointer and keyboard, with Back, wrong dates, shared links, and without scripts."""

import re
from urllib.parse import unquote

from filter_model import fragment
from filter_panel import panel_of, timelines
from filters import PAGE_SIZE, model_of
from runner import test

WRONG_DATES = ("yesterday", "2022-13", "2022-02-30", "22", "2022-9", "2022/09")
RIGHT_DATES = ("2024-02-29", " 2022 ", "-0043-03", "٢٠٢٢-٠٩")
MOST_TABS = 120


def in_english(scene):
    return [page for page in timelines(scene) if page.language == "en"]


def checker(scene, name, page):
    """A function that reports under a name whether something is so, and what is wrong if it isn't."""
    return lambda is_right, problem: scene.check(name, page, None, [] if is_right else [problem])


@test
async def history(scene):
    async def look(page):
        check, model = checker(scene, "a filter's state is in the address, and Back leads back", page), model_of(page.site)
        async with panel_of(scene, page) as panel:
            tab = panel.tab
            check(await tab.locator(".filter-form").count() == 0, "the form is there before anybody asked")
            loaded = "performance.getEntriesByType('resource').some(entry => entry.name.includes('/filter/'))"
            check(not await tab.evaluate(loaded), "data are loaded before anybody asked")
            await panel.unfold()
            options = await tab.locator("#_filter-region option").evaluate_all("all => all.map(it => it.value)")
            region = next(filter(None, options))
            await tab.select_option("#_filter-region", region)
            await panel.settle()
            one, state = model.expected({"region": region}), fragment({"region": region})
            check(tab.url.endswith(f"#{state}"), f"the address is {tab.url}")
            check(await panel.all() == one, "a chosen region has wrong events")
            wanted = "1 event found" if len(one) == 1 else f"{len(one)} events found"
            said = await panel.said.inner_text()
            check(said == wanted, f"“{said}” isn't “{wanted}”")
            await panel.forget()
            await tab.check("[name=status][value=reported]")
            await panel.settle()
            two = model.expected({"region": region, "status": "reported"})
            check(await panel.all() == two, "two conditions have wrong events")
            await panel.forget()
            await tab.go_back()
            await panel.settle()
            is_back = await panel.all() == one and await panel.form() == {"region": region}
            check(is_back, "Back doesn't lead to the first condition")
            await tab.go_back()
            await panel.is_gone()
            own = tab.locator("main > .section.is-wide").first
            check(await panel.form() == {} and await own.is_visible(), "Back doesn't lead to the page")
            await tab.go_forward()
            await panel.results.wait_for()
            await tab.get_by_role("button", name="Clear filter").click()
            await panel.is_gone()
            check("#" not in tab.url and await panel.form() == {}, f"cleared, the address is {tab.url}")

    await scene.on_each(in_english(scene), look)


@test
async def shared_links(scene):
    async def look(page):
        check, model = checker(scene, "a shared link is understood", page), model_of(page.site)
        region = sorted(model.ancestors)[0]
        async with panel_of(scene, page) as panel:
            await panel.load(page, fragment({"region": region}))
            check(await panel.all() == model.expected({"region": region}), "wrong events")
            check(await panel.tab.locator(".filters").get_attribute("open") is not None, "the panel is closed")
            for state, words in [("region=no-such", "Place: no-such"), ("status=new&foo=1", "Status: new, foo=1")]:
                await panel.go(state)
                text = await panel.tab.locator(".filter-status").inner_text()
                check(f"No event here has: {words}." in text, f"“{text}” for #{state}")

    await scene.on_each(in_english(scene), look)


@test
async def anchors(scene):
    """The fragments of days stay what they are."""
    pages = {page.site: page for site in scene.sites for page in site.pages if is_month_with_days(page)}
    if not pages:
        raise LookupError("no page of a month has days")

    async def look(page):
        check, anchor = checker(scene, "the anchor of a day is left alone", page), day_of(page)
        async with panel_of(scene, page) as panel:
            await panel.load(page, anchor)
            check(await panel.tab.locator(".filters").get_attribute("open") is None, "it opens the panel")
            await panel.go("status=reported,confirmed")
            await panel.tab.go_back()
            await panel.is_gone()
            check(await panel.tab.locator(f'[id="{anchor}"]').is_visible(), "the day is hidden")
            check(panel.tab.url.endswith(anchor), "it is gone from the address")

    await scene.on_each(pages.values(), look)


def is_month_with_days(page):
    return not page.tree and page.kind == "timeline-month" and page.address.startswith("timeline/") and day_of(page)


def day_of(page):
    found = re.search(r'<section class="day" id="(\d{4}-\d\d-\d\d)"', page.text)
    return found and found[1]


@test
async def dates(scene):
    async def look(page):
        check = checker(scene, "wrong dates are refused, and right ones taken", page)
        async with panel_of(scene, page) as panel:
            tab = panel.tab
            await panel.unfold()
            field, error = tab.locator("#_filter-from"), tab.locator("#_filter-from-error")
            for name in (await field.get_attribute("aria-describedby")).split():
                check(await tab.locator(f'[id="{name}"]').count() == 1, f"there is no {name}")
            for text in WRONG_DATES:
                await field.fill(text)
                await field.press("Enter")
                check(await field.get_attribute("aria-invalid") == "true", f"“{text}” isn't wrong")
                said = await error.inner_text()
                check("This is no date" in said, f"“{said}” for “{text}”")
                check("#" not in tab.url, f"“{text}” reaches the address")
            for text in RIGHT_DATES:
                await panel.forget()
                await field.fill(text)
                await field.press("Enter")
                await panel.settle()
                is_right = await field.get_attribute("aria-invalid") == "false" and await error.inner_text() == ""
                check(is_right, f"“{text}” is wrong")
            check(tab.url.endswith("#from=2022-09"), f"Arabic digits give {tab.url}")
            await tab.fill("#_filter-to", "2021")
            await tab.locator("#_filter-to").press("Enter")
            said = await tab.locator("#_filter-to-error").inner_text()
            check("before the beginning" in said, f"“{said}” for an end before the beginning")
            await panel.load(page, "from=soon&status=confirmed")
            await panel.settle()
            check(await field.get_attribute("aria-invalid") == "true", "a wrong date of a link isn't wrong")
            expected = model_of(page.site).expected({"status": "confirmed"})
            check(await panel.all() == expected, "a wrong date of a link isn't left out")

    await scene.on_each(in_english(scene), look)


@test
async def keyboard_only(scene):
    async def look(page):
        check, model = checker(scene, "the filter works by keyboard alone", page), model_of(page.site)
        async with panel_of(scene, page) as panel:
            tab = panel.tab

            async def tab_to(selector, most=MOST_TABS):
                for _ in range(most):
                    await tab.keyboard.press("Tab")
                    if await panel.focus_is_at(selector):
                        break
                else:
                    return check(False, f"Tab doesn't lead to {selector}")
                outline = await tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                check(outline != "none", f"the focus of {selector} doesn't show")

            await tab_to(".filters > summary")
            await tab.keyboard.press("Enter")
            await tab.locator(".filter-form").wait_for()
            check(await panel.focus_is_at(".filters > summary"), "opening steals the focus")
            await tab_to("#_filter-region")
            await tab.keyboard.press("ArrowDown")
            await panel.settle()
            region = await tab.locator("#_filter-region").input_value()
            is_right = region and await panel.all() == model.expected({"region": region})
            check(is_right, f"the region {region} has wrong events")
            await tab.locator("#_filter-region").focus()
            await tab.keyboard.press("ArrowUp")
            await panel.is_gone()
            await tab_to("[name=status]")
            await panel.forget()
            await tab.keyboard.press("Space")
            await panel.settle()
            await tab_to("#_filter-from")
            await panel.forget()
            await tab.keyboard.type("1990")
            await tab.keyboard.press("Enter")
            await panel.settle()
            check(tab.url.endswith("#status=confirmed&from=1990"), f"Enter gives {tab.url}")
            check(await panel.focus_is_at("#_filter-from"), "the focus is stolen")
            count = len(model.expected({"status": "confirmed", "from": "1990"}))
            if count > PAGE_SIZE:
                await tab_to(".filter-results > button", PAGE_SIZE + 20)
                await tab.keyboard.press("Enter")
                await tab.wait_for_function("document.activeElement.matches('.event-title a')")
                link = tab.locator(".filter-results .event-title a").nth(PAGE_SIZE)
                is_first = await link.evaluate("link => link === document.activeElement")
                check(is_first, "“more” doesn't lead to the first new event")
            elif count:
                await tab_to(".filter-results .event-title a")

    await scene.on_each(in_english(scene), look)


@test
async def without_scripts(scene):
    async def look(page):
        check = checker(scene, "without scripts, the filter's panel has links", page)
        async with scene.open(page, scripts=False) as tab:
            await tab.locator(".filters > summary").click()
            links = tab.locator(".filters nav a")
            check(await links.count() >= 2 and await links.first.is_visible(), "there are no links")
            for link in await links.all():
                target = (page.file.parent / unquote(await link.get_attribute("href"))).resolve()
                check(target.is_file(), f"{target} isn't there")
            fields = await tab.locator(".filters :is(form, select, input, button)").count()
            check(fields == 0, "there is a form that does nothing")

    await scene.on_each(timelines(scene), look)
