"""Names of files and folders that disks take and archives shouldn't, and more of them than anybody has."""

import os
import unicodedata

from hostile import Case, article

SOUND = article("A sound text.\n")

NAMES = {
    "a line break": b"a\nb.md",
    "a carriage return": b"a\rb.md",
    "a tab": b"a\tb.md",
    "an escape": b"a\x1b[31mb.md",
    "all control characters": bytes(range(1, 32)) + b".md",
    "DEL": b"a\x7fb.md",
    "a byte that isn't UTF-8": b"a\xff.md",
    "Latin-1": "caffè.md".encode("latin-1"),
    "an overlong slash": b"a\xc0\xafb.md",
    "a surrogate": b"a\xed\xa0\x80.md",
    "a bidirectional control": "a\u202edm.b.md".encode(),
    "a separator of lines": "a\u2028b.md".encode(),
    "a zero-width space": "a\u200bb.md".encode(),
    "a combining mark alone": "\u0301.md".encode(),
    "255 bytes": b"a" * 252 + b".md",
    "201 bytes": b"a" * 201 + b".md",
    "85 letters of three bytes": ("字" * 84 + ".md").encode(),
    "a device's name": b"con.md",
    "a device's name in capitals": b"NUL.md",
    "a device's name and an ending": b"aux.en.md",
    "a superscript device": "com¹.md".encode(),
    "a dot at its end": b"a..md",
    "a space at its end": b"a .md",
    "a space at its beginning": b" a.md",
    "nothing but a space": b" .md",
    "nothing but .md": b".md",
    "a backslash": b"a\\b.md",
    "a colon": b"a:b.md",
    "a question mark": b"a?b.md",
    "a percent sign": b"%2e%2e%2fa.md",
    "an ampersand and quotes": b"a&'b.md",
    "markup": b"<script>alert(1)</script>"[:8] + b".md",
    "a hash": b"a#b.md",
    "dots": b"...md",
    "a language that isn't one": b"a.xx-yy-zz.md",
    "many languages": b"a.en.it.fr.md",
    "index": b"index.md",
    "capitals": b"A.MD",
    "a minus at its beginning": b"-rf.md",
    "a tilde": b"~root.md",
    "a dollar": b"$HOME.md",
    "braces": b"{{ title }}.md",
    "brackets": b"[[a]].md",
    "emoji": "👩\u200d👩.md".encode(),
    "an unassigned character": "\U000e0fff.md".encode(),
    "a noncharacter": "a\ufffe.md".encode(),
}

FOLDERS = ("content/articles/2022", "content/regions", "seeds", "templates/assets")

CLASHES = {
    "case": ("Name.md", "name.md"),
    "normal form": (unicodedata.normalize("NFC", "é.md"), unicodedata.normalize("NFD", "é.md")),
    "normal form and case": (unicodedata.normalize("NFC", "É.md"), unicodedata.normalize("NFD", "é.md")),
    "a dotless i": ("ı.md", "I.md"),
    "sharp s": ("ß.md", "ss.md"),
    "a ligature": ("ﬁ.md", "fi.md"),
    "the Kelvin sign": ("K.md", "k.md"),
}


def named(name, content, at=""):
    """Makes a file by bytes, which paths of text can't all say."""
    def make(path):
        folder = os.path.join(os.fsencode(path), os.fsencode(at))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content.encode())
    return make


def nested(levels, name="a"):
    def make(path):
        path.mkdir(exist_ok=True)
        here = os.open(path, os.O_RDONLY)
        for _ in range(levels):
            os.mkdir(name, dir_fd=here)
            deeper = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
        with open("deep.md", "w", opener=lambda file, flags: os.open(file, flags, 0o644, dir_fd=here)) as file:
            file.write(SOUND)
        os.close(here)
    return make


def many(count, ending, content=b""):
    def make(path):
        path.mkdir(parents=True, exist_ok=True)
        for n in range(count):
            with open(path / f"f{n}{ending}", "wb") as file:
                file.write(content)
    return make


def cases(is_long):
    for label, name in NAMES.items():
        for folder in FOLDERS if is_long else FOLDERS[::3]:
            text = SOUND.replace("title", "name").replace("date: 2022-09-10\n", "") if "regions" in folder else SOUND
            if folder == "seeds":
                text = text.replace("date: 2022-09-10\n", "")
            yield lambda label=label, name=name, folder=folder, text=text: Case(
                f"{label} in a name in {folder}", {folder: named(name, text)})
        yield lambda label=label, name=name: Case(
            f"{label} in a folder's name", {"content/articles": named(b"a.md", SOUND, name.removesuffix(b".md") or b"x")})
    for label, pair in CLASHES.items():
        for folder in ("content/articles/2022", "templates/assets"):
            yield lambda label=label, pair=pair, folder=folder: Case(
                f"a clash of {label} in {folder}", {f"{folder}/{name}": SOUND for name in pair},
                # Only Turkish takes these two for one.
                status=None if label == "a dotless i" else 1)
    for levels in (60, 70, 200, 1500):
        for folder in ("content/articles", "content/regions", "seeds/phone-call", "templates/assets", "templates/partials"):
            yield lambda levels=levels, folder=folder: Case(
                f"{levels} folders in each other in {folder}", {folder: nested(levels)})
    yield Case("long names of 40 folders in each other", {"content/articles": nested(40, "a" * 80)}, status=1)
    yield Case("20,000 empty files of articles", {"content/articles/2022/many": many(20_000, ".md")}, status=1)
    yield Case("20,000 stray files", {"content/articles/2022/many": many(20_000, ".txt")}, status=0)
    yield Case("20,000 hidden files", {"content/articles/2022": many(20_000, ".md~")}, status=0)
    yield Case("20,000 originals of a source", {"seeds/phone-call": many(20_000, ".pdf")}, status=0)
    yield Case("20,000 assets", {"templates/assets/many": many(20_000, ".svg", b"<svg/>")})
