"""Bytes that aren't text, and text that is hard on those who count characters: in every file that is read as text."""

from hostile import ARTICLE, Case

PLACES = {
    "an article": ARTICLE,
    "archive.yml": "content/archive.yml",
    "a source": "seeds/hostile.md",
    "a region": "content/regions/hostile.md",
    "a template": "templates/page.html",
    "strings": "templates/strings/en.yml",
    "theme.yml": "templates/theme.yml",
    "style.yml": "templates/style.yml",
}

COUNTING = ("an article", "archive.yml", "a region", "a template")

# A text in which something may stand, for each place.
FRAMES = {
    "an article": b"---\ntitle: Hostile\ndate: 2022-09-10\nsummary: '%s'\n---\nText %s text.\n",
    "archive.yml": b"title: '%s'\nlanguages: [en]\nbase_url: https://archive.example/\n",
    "a source": b"---\ntitle: 'Hostile %s'\n---\nText %s text.\n",
    "a region": b"---\nname: 'Hostile %s'\n---\nText %s text.\n",
    "a template": b'{%% extends "layout.html" %%}\n{%% block main %%}<p>%s</p>{%% endblock %%}\n',
    "strings": b"newest_articles: '%s'\n",
    "theme.yml": b"name: '%s'\n",
    "style.yml": b"# %s\ncolours: {accent: '#123456'}\n",
}

NOT_UTF_8 = {
    "a continuation alone": b"\x80",
    "a lead without its rest": b"\xc3 ",
    "a lead of three with one": b"\xe2\x82 ",
    "an overlong slash": b"\xc0\xaf",
    "an overlong NUL": b"\xc0\x80",
    "an overlong of three": b"\xe0\x80\xaf",
    "an overlong of four": b"\xf0\x80\x80\xaf",
    "a surrogate": b"\xed\xa0\x80",
    "a pair of surrogates": b"\xed\xa0\xbd\xed\xb8\x80",
    "beyond Unicode": b"\xf4\x90\x80\x80",
    "five bytes": b"\xf8\x88\x80\x80\x80",
    "0xFE and 0xFF": b"\xfe\xff",
    "Latin-1": "Caffè".encode("latin-1"),
}

ODD_TEXT = {
    "NUL": b"\x00",
    "control characters": bytes(range(1, 9)) + b"\x0b\x0c\x0e\x1b\x7f",
    "C1 controls": "\x80\x85\x9f".encode(),
    "bidirectional controls": "\u202e\u2066\u202d\u2069\u200f".encode() * 1000,
    "a BOM inside": b"\xef\xbb\xbf",
    "noncharacters": "\ufffe\uffff\U0010ffff".encode(),
    "separators of lines": "\u2028\u2029".encode() * 1000,
    "accents alone": "\u0301".encode() * 100_000,
    "stacked accents": ("e" + "\u0301\u0323" * 200).encode() * 50,
    "joined emoji": "👩\u200d👩\u200d👧".encode() * 2000,
    "joiners alone": "\u200d".encode() * 100_000,
    "flags without end": "🇺".encode() * 20_000,
    "long jamo": "ᄀ".encode() * 50_000,
    "expanding ligatures": "ﷺ".encode() * 20_000,
    "tag characters": "\U000e0041".encode() * 10_000,
    "dotted I": "İ".encode() * 20_000,
    "a line of a megabyte": b"word " * 200_000,
}


def fill(frame, text):
    return frame.replace(b"%s", text).replace(b"%%", b"%")


def whole(name, convert):
    """Whole files in another encoding or with other line ends."""
    for label, place in PLACES.items():
        yield lambda label=label, place=place: Case(
            f"{label} {name}", {place: convert(fill(FRAMES[label], b"sound"))}, canary=label != "archive.yml")


def cases(is_long):
    for name, text in (NOT_UTF_8 | ODD_TEXT).items():
        for label, place in PLACES.items():
            # All files are decoded in one way; what differs is who counts the characters.
            if not is_long and label not in (("an article",) if name in NOT_UTF_8 else COUNTING):
                continue
            yield lambda name=name, text=text, label=label, place=place: Case(
                f"{name} in {label}", {place: fill(FRAMES[label], text)},
                status=1 if name in NOT_UTF_8 else None, canary=label != "archive.yml")
    for encoding in ("utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"):
        yield from whole(f"in {encoding.upper()}", lambda text, encoding=encoding: text.decode().encode(encoding))
    yield from whole("with CR only", lambda text: text.replace(b"\n", b"\r"))
    yield from whole("with CRLF", lambda text: text.replace(b"\n", b"\r\n"))
    yield from whole("with line ends of all kinds", lambda text: text.replace(b"\n", b"\r", 1).replace(b"\n", b"\r\n", 1))
    yield from whole("that is empty", lambda text: b"")
    yield from whole("of NULs", lambda text: b"\x00" * 1000)
    yield from whole("of a BOM", lambda text: b"\xef\xbb\xbf")
    yield from whole("cut in the middle", lambda text: text[:len(text) // 2])
    yield from whole("of random bytes", lambda text: bytes(n * n * 31 % 251 for n in range(10_000)))
