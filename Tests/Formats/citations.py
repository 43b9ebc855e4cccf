"""References to articles as reference managers read them: each format gives back what the page says."""

import json
import re

import bibtexparser
import rispy
from bibtexparser.middlewares import SeparateCoAuthors
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from heads import zotero

# LaTeX itself has these; its reader here doesn't know them.
MACROS = get_default_latex_context_db()
MACROS.add_context_category(
    "braces", macros=[MacroTextSpec("textbraceleft", "{"), MacroTextSpec("textbraceright", "}")], prepend=True)
TEX = LatexNodes2Text(MACROS, math_mode="verbatim", strict_latex_spaces=True)
FORMATS = ("BibTeX", "RIS", "CSL-JSON")


def check(site):
    count = 0
    shown = {}
    for page in site.articles():
        texts = [re.sub(r"\r\n?", "\n", pre.text_content()) for pre in page.tree.xpath("//section[h2/@id='_cite']//pre")]
        records = [read(name, text) for name, text in zip(FORMATS, texts, strict=True)]
        expected = fields(page)
        for name, record in zip(FORMATS, records):
            if len(record) != 1 or list(record.values())[0] != expected:
                site.report(page.path, f"is to {name} {record}, and to readers {expected}")
        shown[next(iter(records[0]))] = expected
        count += len(records)
    files = {ending: records_of(site, ending) for ending in ("bib", "ris", "json")}
    if not files["bib"] == files["ris"] == files["json"]:
        site.report("data/citations", "differ from format to format")
    for key, record in files["json"].items():
        if shown.get(key) != record:
            site.report("data/citations.json", f"has {key} otherwise than its page: {record}, {shown.get(key)}")
    originals = [key for key in shown if key in files["json"]]
    if len(originals) != len(files["json"]) or (site.articles() and not files["json"]):
        site.report("data/citations.json", "lacks articles")
    return f"{count} references on pages, {len(files['json'])} in each of three formats in data/"


def fields(page):
    """What the page says to Zotero, with its address and the archive's title."""
    found = zotero(page)
    return {
        "title": found["title"][0], "authors": page.meta("DC.creator"), "date": found["date"][0].replace("/", "-"),
        "language": found["language"][0], "publisher": (found["publisher"] or [None])[0],
        "container": page.property("og:site_name")[0],
        "url": (page.property("og:url") or [None])[0],
    }


def records_of(site, ending):
    name = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}[ending]
    records = {}
    for path in sorted(site.files):
        if re.fullmatch(rf"data/citations(-\d{{4}})?\.{ending}", path):
            records |= read(name, (site.root / path).read_text(encoding="utf-8"))
    return records


def read(name, text):
    return {"BibTeX": bibtex, "RIS": ris, "CSL-JSON": csl}[name](text)


def bibtex(text):
    library = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors()])
    if library.failed_blocks:
        return {"failed": str(library.failed_blocks[0])}
    records = {}
    for entry in library.entries:
        values = {field.key: field.value for field in entry.fields}
        authors = [plain(name) for name in values.pop("author", [])]
        # An address is read as it stands.
        url = values.pop("url", None)
        values = {key: plain(value) for key, value in values.items()}
        # What no key may have stands as its number.
        key = re.sub(r"\+([0-9A-F]+)\+", lambda found: chr(int(found[1], 16)), entry.key)
        records[key] = {
            "title": values["title"], "authors": authors, "date": values["date"], "language": values["language"],
            "publisher": values.get("publisher"), "container": values["howpublished"], "url": url,
        }
    return records


def plain(value):
    """What TeX makes of a value."""
    return TEX.latex_to_text(value).replace("ˆ", "^")


def ris(text):
    records = {}
    for entry in rispy.loads(text):
        records[entry["id"]] = {
            "title": entry["title"], "authors": entry.get("authors", []), "date": entry["date"].replace("/", "-"),
            "language": entry["language"], "publisher": entry.get("publisher"), "container": entry["secondary_title"],
            "url": (entry.get("urls") or [None])[0],
        }
    return records


def csl(text):
    found = json.loads(text)
    found = found if isinstance(found, list) else [found]
    records = {}
    for key, entry in CiteProcJSON(found).items():
        issued = entry["issued"]
        records[next(item["id"] for item in found if item["id"].lower() == key)] = {
            "title": str(entry["title"]), "authors": [str(name.literal) for name in entry.get("author", [])],
            "date": f"{int(issued.year):04d}-{int(issued.month):02d}-{int(issued.day):02d}", "language": str(entry["language"]),
            "publisher": str(entry["publisher"]) if "publisher" in entry else None, "container": str(entry["container_title"]),
            "url": str(entry["URL"]) if "URL" in entry else None,
        }
    return records
