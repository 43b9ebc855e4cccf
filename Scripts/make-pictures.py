#!/usr/bin/env python3
"""Takes the pictures of the README: pages of the sample archive side by side, for light screens and for dark ones.

Usage: Scripts/make-pictures.py REGESTA FOLDER
"""

import asyncio
import base64
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import async_playwright

ROOT = Path(__file__).resolve().parents[1]
SCHEMES = ("light", "dark")
QUALITY = 88
MOST_BYTES = 300_000

# The whole picture in CSS pixels, of which each has SCALE × SCALE of its own.
WIDTH, HEIGHT, SCALE = 1280, 898, 1.5


@dataclass
class Shot:
    """A page, how much of it is shown, and where it stands in the picture."""

    path: str
    width: int      # of the browser's window
    height: int
    x: int
    y: int
    across: int     # its width in the picture

    @property
    def is_phone(self):
        return self.width < 500


SHOTS = [
    Shot("en/articles/2022/lars-queue.html", 1280, 1820, 4, 4, 626),
    Shot("en/articles/2022/lars-queue.html", 360, 720, 442, 518, 176),
    Shot("en/timeline/2022-09.html", 1280, 850, 650, 4, 626),
    Shot("en/regions/verkhny-lars.html", 1280, 940, 650, 434, 626),
]


def page(images, scheme):
    """The picture as a page of its own."""
    dark = scheme == "dark"
    ground, edge = ("#0d1117", "#3d444d") if dark else ("#ffffff", "#d1d9e0")
    frames = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(image).decode()}" style="left: {shot.x}px; top: {shot.y}px; '
        f'width: {shot.across}px; border-radius: {18 if shot.is_phone else 8}px">'
        for shot, image in zip(SHOTS, images))
    return (
        f"<!doctype html><style>body {{ margin: 0; background: {ground} }} "
        f"img {{ position: absolute; border: 1px solid {edge}; box-sizing: border-box }}</style>{frames}")


async def take(browser, site, scheme):
    """The page of each shot, as it looks on a screen of this kind."""
    images = []
    for shot in SHOTS:
        tab = await browser.new_page(
            viewport={"width": shot.width, "height": shot.height}, color_scheme=scheme, device_scale_factor=2)
        await tab.goto((site / shot.path).as_uri())
        await tab.evaluate("document.fonts.ready")
        images.append(await tab.screenshot(animations="disabled"))
        await tab.close()
    return images


async def compose(browser, images, scheme):
    """One picture of all, compressed."""
    tab = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE)
    await tab.set_content(page(images, scheme), wait_until="load")
    session = await tab.context.new_cdp_session(tab)
    picture = await session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    await tab.close()
    return base64.b64decode(picture["data"])


async def main(regesta, folder):
    if not shutil.which("chromium"):
        sys.exit("Chromium isn't installed")
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        subprocess.run([regesta, "build", ROOT, "--output", site, "--quiet"], check=True)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"))
            for scheme in SCHEMES:
                picture = await compose(browser, await take(browser, site, scheme), scheme)
                (folder / f"archive-{scheme}.webp").write_bytes(picture)
                print(f"{folder}/archive-{scheme}.webp: {len(picture)} bytes")
            await browser.close()
    total = sum(file.stat().st_size for file in folder.glob("*.webp"))
    if total > MOST_BYTES:
        sys.exit(f"the pictures have {total} bytes, which is more than {MOST_BYTES}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
