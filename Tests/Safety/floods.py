"""Much more of something than an archive has: links, lists, headings, regions in each other, dates that span all time."""

from hostile import ARTICLE, Case, article

SOUND = "title: Hostile\ndate: 2022-09-10\n"


def listed(key, item, count):
    return f"{key}: [" + ", ".join(item.format(n=n) for n in range(count)) + "]\n"


LISTS = {
    "a million topics": lambda: listed("topics", "t{n}", 1_000_000),
    "90,000 unknown topics": lambda: listed("topics", "t{n}", 90_000),
    "one region 90,000 times": lambda: listed("regions", "verkhny-lars", 90_000),
    "one source 90,000 times": lambda: listed("sources", "phone-call", 90_000),
    "90,000 authors": lambda: listed("authors", "Author {n}", 90_000),
    "100,000 events": lambda: listed("events", "{{id: e{n}, date: 2022, title: E}}", 100_000),
    "20,000 events": lambda: listed("events", "{{id: e{n}, date: 2022-09-10, title: E}}", 20_000),
    "20,000 events of one id": lambda: listed("events", "{{id: e, date: 2022-09-10, title: E}}", 20_000),
    "20,000 events without an id": lambda: listed("events", "{{date: 2022-09-10, title: E}}", 20_000),
    "20,000 events, a day each": lambda: "events:\n" + "".join(
        f"  - {{id: e{n}, date: {1000 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}, title: E}}\n" for n in range(20_000)),
    "9,000 events, a year each": lambda: listed("events", "{{id: e{n}, date: '{n:04}', title: E}}", 9_000),
    "20,000 events of another article": lambda: listed("events", "2022/day-1#e{n}", 20_000),
    "one event of another article 20,000 times": lambda: listed("events", "2022/day-1#wait", 20_000),
    "100,000 aliases": lambda: listed("aliases", "old/{n}.html", 100_000),
    "20,000 aliases": lambda: listed("aliases", "old/{n}.html", 20_000),
    "20,000 aliases of one name": lambda: listed("aliases", "old.html", 20_000),
    "90,000 aliases that are none": lambda: listed("aliases", "../../{n}", 90_000),
    "an alias of 100 folders": lambda: "aliases: [" + "a/" * 100 + "b.html]\n",
    "an alias in the state": lambda: "aliases: [.regesta/x.html, manifest-sha256.txt, .regesta-partial/files/x.html]\n",
    "aliases that escape": lambda: "aliases: ['../x.html', '/etc/x.html', 'a/../../x.html', 'a//b.html', './x.html', 'C:/x.html']\n",
    "30,000 corrections": lambda: listed("corrections", "{{date: 2022-09-11, note: N}}", 30_000),
    "100,000 corrections": lambda: listed("corrections", "{{date: 2022-09-11, note: N}}", 100_000),
}

ENTITIES = {
    "100,000 spellings": lambda: listed("spellings", "Name {n}", 100_000),
    "20,000 spellings": lambda: listed("spellings", "Name {n}", 20_000),
    "20,000 spellings that begin alike": lambda: listed("spellings", "a a a a a a a a {n}", 20_000),
    "a spelling of 1 KB": lambda: f"spellings: [{'Lars ' * 200}]\n",
    "a spelling of 10 KB": lambda: f"spellings: [{'Lars ' * 2000}]\n",
    "a spelling of 100 KB": lambda: f"spellings: [{'Lars ' * 20_000}]\n",
    "a spelling of 100 KB in one word": lambda: f"spellings: [{'a' * 100_000}]\n",
    "a spelling of accents": lambda: f"spellings: [\"a{chr(0x301) * 10_000}\"]\n",
    "names in 500 languages": lambda: "name: {" + ", ".join(
        f"{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{chr(97 + n // 676)}: N{n}" for n in range(500)) + "}\n",
}

DATES = (
    "Y1000000000000000000", "Y-170000002", "-Y17", "Y17E7", "Y17E999999999", "1950S2", "9999", "-9999", "0000", "-0000",
    "0000-01-01/9999-12-31", "-9999/9999", "../..", "/", "..", "XXXX", "XXXX-XX-XX", "-XXXX", "1XXX-XX-31/2XXX-XX", "2022-02-30",
    "2022-13", "2022-00-00", "2022-12-31T24:00:00Z", "2022-01-01T23:59:60Z", "2022-01-01T00:00:00+99:99", "2022-01-01T00:00:00-00:00",
    "9999-12-31T23:59:59-14:00", "0000-01-01T00:00:00+14:00", "-9999-01-01T00:00:00+14:00", "٢٠٢٢-٠٩-٢٥", "2022‐09‐25", "2022-09-25" + "~" * 100_000,
    "2" * 1_000_000, "-" * 1_000_000, "X" * 1_000_000, "2022-09-25/" * 100_000, "[" * 100_000, "{..2022}", "[2022..]", "[..]", "[]", "{}",
    "[0000..9999]", "[-9999-01-01..9999-12-31]", "{0000-01-01..9999-12-31}", "[" + "2022..2023," * 1000 + "2024]",
    "{" + ",".join(f"{n:04}" for n in range(10_000)) + "}", "[" + "2022," * 999_999 + "2022]", "%?~", "2022?~%-09~-25",
    "Y170000002", "Y-99999999999999999999999999", "20220925", "2022-W38", "2022-268", "2022-09-25 ", "\u202e2022", "2022-09-25\x00",
)


def region(name, parent):
    return f"---\nname: R{name}\n{f'parent: r{parent}' if parent is not None else ''}\n---\n"


def chain(count, is_ring):
    def make(path):
        for n in range(count):
            parent = (n + 1) % count if is_ring or n + 1 < count else None
            (path / f"r{n}.md").write_text(region(n, parent))
    return make


MANY = 100_000

TEXTS = {
    "100,000 wiki-links to nothing": (None, lambda: "[[x]]\n" * MANY),
    "100,000 different wiki-links to nothing": (1, lambda: "\n".join(f"[[x{n}]]" for n in range(MANY))),
    "100,000 wiki-links": (None, lambda: "[[verkhny-lars]]\n\n" * MANY),
    "100,000 wiki-links in one paragraph": (None, lambda: "[[verkhny-lars]]\n" * MANY),
    "100,000 citations of nothing": (None, lambda: "[@s]\n" * MANY),
    "100,000 citations": (None, lambda: "[@phone-call]\n\n" * MANY),
    "100,000 citations in one paragraph": (None, lambda: "[@phone-call]\n" * MANY),
    "100,000 links to files": (None, lambda: "[a](day-1.md)\n\n" * MANY),
    "100,000 links to missing files": (None, lambda: "[a](x.md)\n\n" * MANY),
    "100,000 links to missing fragments": (None, lambda: "[a](#x)\n\n" * MANY),
    "100,000 unsafe links": (None, lambda: "[a](javascript:x)\n\n" * MANY),
    "50,000 headings of one title": (None, lambda: "# A heading\n\n" * 50_000),
    "50,000 headings without a word": (None, lambda: "# !\n\n" * 50_000),
    "50,000 headings with numbers like ours": (None, lambda: "".join(f"# a {n % 100}\n\n# a\n\n" for n in range(25_000))),
    "100,000 footnotes": (None, lambda: "".join(f"[^{n}]\n\n" for n in range(MANY)) + "".join(f"[^{n}]: x\n\n" for n in range(MANY))),
    "50,000 uses of a footnote": (None, lambda: "[^a]\n\n" * 50_000 + "[^a]: x\n"),
    "a table of 990 columns": (0, lambda: "|a" * 990 + "|\n" + "|-" * 990 + "|\n" + ("|b" * 990 + "|\n") * 190),
    "a table of 39,000 rows": (0, lambda: "|a|b|c|\n|-|-|-|\n" + "|d|e|f|\n" * 39_000),
    "links in a table": (None, lambda: "|a|\n|-|\n" + "|[[verkhny-lars]]|\n" * 50_000),
    "2 MiB of text": (0, lambda: "word " * (2 ** 21 // 5 - 200)),
    "more than 2 MiB of text": (1, lambda: "word " * (2 ** 21 // 5 + 200)),
    "15 MB of text": (1, lambda: "word " * 3_000_000),
    "300,000 different words": (0, lambda: " ".join(f"w{n:x}" for n in range(240_000))),
    "100,000 web addresses": (0, lambda: "https://a.example/\n\n" * 80_000),
    "hidden words of many kinds": (None, lambda: "<!-- a -->\n\n[b]: c\n\n" * 30_000),
}


def cases():
    for name, make in LISTS.items():
        yield lambda name=name, make=make: Case(
            name, {ARTICLE: article("Text.\n", SOUND + make())}, page="articles/2022/hostile.html")
    for name, make in ENTITIES.items():
        first = "" if name.startswith("names") else "name: Hostile\n"
        yield lambda name=name, make=make, first=first: Case(
            name, {"content/regions/hostile.md": f"---\n{first}{make()}---\n"}, page="regions/hostile.html")
    for name, (status, make) in TEXTS.items():
        yield lambda name=name, make=make, status=status: Case(
            name, {ARTICLE: article(f"Sound.\n\n{make()}")}, status=status, page="articles/2022/hostile.html", text="Sound.")
    for date in DATES:
        quoted = '"' + date.replace("\x00", "\\0") + '"'
        yield lambda date=date, quoted=quoted: Case(f"the date {date[:40]!r}", {ARTICLE: article(
            "Text.\n", SOUND + f"events:\n  - {{id: e, date: {quoted}, title: E}}\n"),
            "seeds/hostile.md": f"---\ntitle: Hostile\npublished: {quoted}\n---\n"}, page="articles/2022/hostile.html")
        yield lambda date=date, quoted=quoted: Case(f"the day {date[:40]!r}", {ARTICLE: article(
            "Text.\n", f"title: Hostile\ndate: {quoted}\nupdated: {quoted}\nembargo: {quoted}\n")})
    for count in (1, 2, 3, 10, 1000):
        yield lambda count=count: Case(
            f"a ring of {count} regions", {"content/regions": chain(count, is_ring=True)}, status=1)
    for count in (500, 5000):
        yield lambda count=count: Case(f"a chain of {count} regions", {"content/regions": chain(count, is_ring=False)})
