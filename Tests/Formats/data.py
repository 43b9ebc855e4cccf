"""The data of an archive: each file by its JSON Schema and the Data Package, and all of them against each other."""

import csv
import json

import icalendar
from frictionless import Package
from jsonschema import Draft202012Validator

KINDS = ("articles", "events", "entities", "sources", "pages", "references")


def check(site):
    folder = site.root / "data"
    if "data/datapackage.json" not in site.files:
        site.report("data", "has no table of contents")
        return "no data"
    package(site, folder)
    records = {kind: read(site, folder, kind) for kind in KINDS}
    archive = json.loads((folder / "archive.json").read_bytes())
    validate(site, folder, "archive", "archive.json", archive)
    articles(site, records["articles"])
    events(site, folder, records)
    references(site, records)
    return ", ".join(f"{len(records[kind])} {kind}" for kind in KINDS)


def package(site, folder):
    """Every file is listed, and tables are what the package says of them."""
    described = Package(str(folder / "datapackage.json"))
    listed = {resource.path for resource in described.resources}
    there = {path.removeprefix("data/") for path in site.files if path.startswith("data/")}
    there = {name for name in there if not name.endswith(".schema.json")} - {"datapackage.json"}
    if listed != there:
        site.report("data/datapackage.json", f"lists other files than there are: {sorted(listed ^ there)[:3]}")
    if len({resource.name for resource in described.resources}) != len(described.resources):
        site.report("data/datapackage.json", "has two resources of one name")
    report = described.validate()
    for task in report.tasks:
        for error in task.errors[:3]:
            site.report(f"data/{task.place}", error.message)


def names(site, kind, ending):
    stems = [path.removeprefix("data/") for path in sorted(site.files) if path.startswith(f"data/{kind}")]
    return [name for name in stems if name in (f"{kind}.{ending}",) or name.startswith(f"{kind}-") and name.endswith(f".{ending}")]


def validate(site, folder, kind, name, value):
    schema = json.loads((folder / f"{kind}.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    for error in list(Draft202012Validator(schema).iter_errors(value))[:3]:
        site.report(f"data/{name}", f"{error.json_path}: {error.message[:200]}")


def read(site, folder, kind):
    """The records of a kind as JSON; tables have the same, in the same order."""
    records = []
    for name in names(site, kind, "json"):
        value = json.loads((folder / name).read_bytes())
        validate(site, folder, kind, name, value)
        found = value[kind]
        records += found
        with open(folder / (name.removesuffix("json") + "csv"), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        if len(rows) != len(found):
            site.report(f"data/{name}", f"has {len(found)} records, and its table {len(rows)} rows")
            continue
        for record, row in zip(found, rows):
            compare(site, name, record, row)
    ids = [(record.get("collection"), record["id"]) for record in records if "id" in record]
    if len(ids) != len(set(ids)):
        site.report(f"data/{kind}", "has an id twice")
    return records


def naming(item):
    return item if isinstance(item, str) else item.get("id") or item.get("name") or item.get("lang")


def compare(site, name, record, row):
    for key, value in record.items():
        if key not in row or isinstance(value, dict):
            continue
        written = row[key]
        # A text that a spreadsheet would run stands behind an apostrophe.
        written = written[1:] if written[:1] == "'" else written
        if isinstance(value, list):
            value = ("; " if key in ("authors", "spellings") else " ").join(map(naming, value))
        if written != str(value):
            site.report(f"data/{name}", f"{key} of {record.get('id')} is another in the table: {written!r}")


def articles(site, records):
    """The pages of articles are those of the records, and say the same."""
    pages = {}
    for record in records:
        for text in [record, *record.get("translations", [])]:
            pages[text["page"]] = (record, text)
    found = {page.path: page for page in site.articles()}
    if site.base:
        paths = {site.path(url) for url in pages}
        retracted = {site.path(url) for url, (record, _) in pages.items() if record["status"] == "retracted"}
        if paths - retracted - set(found) or set(found) - paths:
            site.report("data/articles", f"are others than the pages: {sorted(paths ^ set(found))[:3]}")
    for url, (record, text) in pages.items():
        page = found.get(site.path(url) if site.base else url)
        if page is None:
            continue
        if text.get("title") and page.meta("DC.title") and page.meta("DC.title") != [text["title"]]:
            site.report(page.path, f"has another title than its record: {text['title']}")
        if page.meta("DC.date") and page.meta("DC.date") != [record["date"]]:
            site.report(page.path, f"has another date than its record: {record['date']}")


def events(site, folder, records):
    ids = [event["id"] for event in records["events"]]
    told = {event for article in records["articles"] for event in article.get("events", [])}
    if told != set(ids):
        site.report("data/events", f"are others than articles tell: {sorted(told ^ set(ids))[:3]}")
    features = []
    for name in names(site, "events", "geojson"):
        features += [feature["id"] for feature in json.loads((folder / name).read_bytes())["features"]]
    if features != ids:
        site.report("data/events.geojson", "has other events than JSON")
    entries = 0
    for name in names(site, "events", "ics"):
        calendar = icalendar.Calendar.from_ical((folder / name).read_bytes())
        entries += sum(1 for part in calendar.walk() if part.name in ("VEVENT", "VJOURNAL"))
        if any(part.errors for part in calendar.walk()):
            site.report(f"data/{name}", "isn't what a calendar reads")
    if entries != len(ids):
        site.report("data/events.ics", f"has {entries} events of {len(ids)}")


def references(site, records):
    known = {f"{entity['collection']}/{entity['id']}" for entity in records["entities"]}
    for kind in ("articles", "sources", "pages", "events"):
        known |= {f"{kind}/{record['id']}" for record in records[kind]}
    for reference in records["references"]:
        for end in (reference["from"], reference["to"]):
            if end not in known:
                site.report("data/references", f"name {end}, which isn't there")
    expected = {
        (f"articles/{article['id']}", f"{kind}/{name}")
        for article in records["articles"]
        for kind in ("regions", "people", "organisations", "topics", "sources")
        for name in article.get(kind, [])
    }
    metadata = {
        (reference["from"], reference["to"])
        for reference in records["references"]
        if reference["by"] == "metadata" and reference["from"].startswith("articles/") and "fragment" not in reference
    }
    if expected != metadata:
        site.report("data/references", f"lack or have too many of {sorted(expected ^ metadata)[:3]}")
