"""Looks at built sites in Chromium: python Tests/Browser FOLDER…"""

import argparse
import asyncio
import shutil
import sys
from importlib import import_module

from playwright.async_api import async_playwright

from pages import Site
from runner import Report, run
from scene import REPORT_VIOLATIONS, Scene

MODULES = (
    "accessibility",
    "charts",
    "contrast",
    "coverage",
    "detectors",
    "directions",
    "filter_form",
    "filters",
    "images",
    "layout",
    "maps",
    "previews",
    "printing",
    "search",
)


def arguments():
    parser = argparse.ArgumentParser(prog="Tests/Browser", description="Tests built sites in Chromium.")
    parser.add_argument("sites", nargs="+", metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="WORD", help="only tests and looks with this in their name")
    return parser.parse_args()


async def main(options):
    browser_path = shutil.which("chromium")
    if not browser_path:
        sys.exit("Chromium isn't installed")
    sites = [Site(folder) for folder in options.sites]
    for site in sites:
        if not site.pages:
            sys.exit(f"{site.name} has no pages: {site.root}")
    for module in MODULES:
        import_module(module)
    report = Report()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path)
        context = await browser.new_context()
        await context.add_init_script(REPORT_VIOLATIONS)
        await run(Scene(context, sites, report), options.only)
        await browser.close()
    report.print()
    return report.has_failed


if __name__ == "__main__":
    sys.exit(asyncio.run(main(arguments())))
