"""Adds an article with more events than the pages of a timeline hold: python crowded_month.py ARCHIVE REGION.

Only archives of many thousands of articles have such months by themselves.
"""

import sys
from pathlib import Path

DATES = ["2021-05-17"] * 210 + ["2021-05"] * 55 + ["2021"] * 55 + ["202X"] * 55 + ["2021-04-30/2021-06-02"] * 55


def article(region):
    events = [
        f"  - date: {date}\n    title: Event {number} of a crowded month\n    status: reported"
        for number, date in enumerate(DATES, start=1)
    ]
    metadata = ["title: A crowded month", "date: 2021-06-10", f"regions: [{region}]", "sources: []", "events:", *events]
    return "\n".join(["---", *metadata, "---", "More events than one page holds.", ""])


def main(archive, region=None):
    content = Path(archive) / "content"
    region = region or min(path.stem for path in (content / "regions").glob("*.md") if "." not in path.stem)
    (content / "articles" / "crowded-month.md").write_text(article(region), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
