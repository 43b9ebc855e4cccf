"""Looks at built sites in Chromium: python Tests/Browser FOLDER…"""

import argparse
import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import async_playwright

import accessibility  # noqa: F401: these register what they have to test
import charts  # noqa: F401
import contrast  # noqa: F401
import coverage  # noqa: F401
import detectors  # noqa: F401
import directions  # noqa: F401
import layout  # noqa: F401
import previews  # noqa: F401
import printing  # noqa: F401
from pages import Site
from runner import Report, run
from scene import REPORT_VIOLATIONS, Scene


def arguments():
    parser = argparse.ArgumentParser(prog="Tests/Browser", description="Tests built sites in Chromium.")
    parser.add_argument("sites", nargs="+", metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="WORD", help="only tests and looks whose function has this in its name")
    return parser.parse_args()


async def main(options):
    browser_path = shutil.which("chromium")
    if not browser_path:
        sys.exit("Chromium isn't installed")
    sites = [Site(folder) for folder in options.sites]
    for site in sites:
        if not site.pages:
            sys.exit(f"{site.name} has no pages: {site.root}")
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
