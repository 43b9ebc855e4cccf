"""What earlier builds left, filled with garbage: the state, the manifest, the journal. Then odd addresses to publish at."""

import os
import random
import shutil

from hostile import Case

MANIFEST = "public/manifest-sha256.txt"
SUM = "0" * 64


def garbage(seed, size):
    return random.Random(seed).randbytes(size)


def damaged(kind, seed):
    """Something other in place of each file of the state."""
    def make(path):
        dice = random.Random(seed)
        for file in sorted(path.iterdir()):
            content = file.read_bytes()
            if kind == "flipped bits":
                content = bytearray(content)
                for _ in range(8):
                    if content:
                        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
            elif kind == "cut":
                content = content[:dice.randrange(len(content) + 1)]
            elif kind == "random bytes":
                content = dice.randbytes(len(content))
            elif kind == "large numbers":
                at = dice.randrange(len(content) + 1)
                content = content[:at] + b"\xff" * 8 + content[at + 8:]
            elif kind == "doubled":
                content = content + content
            elif kind == "moved":
                content = content[::-1]
            file.write_bytes(content)
    return make


def only(name, kind, seed):
    def make(path):
        for file in path.iterdir():
            if file.name != name:
                shutil.copy2(file, path.parent / f".kept-{file.name}")
        damaged(kind, seed)(path)
        for file in path.parent.glob(".kept-*"):
            os.replace(file, path / file.name.removeprefix(".kept-"))
    return make


def replaced_by_folders(path):
    for file in sorted(path.iterdir()):
        file.unlink()
        file.mkdir()


def replaced_by_pipes(path):
    for file in sorted(path.iterdir()):
        file.unlink()
        os.mkfifo(file)


def replaced_by_links(path):
    for file in sorted(path.iterdir()):
        file.unlink()
        file.symlink_to("/dev/zero")


MANIFESTS = {
    "a path above": f"{SUM}  ../../x\n", "an absolute path": f"{SUM}  /etc/passwd\n", "the state": f"{SUM}  ../.regesta/summary\n",
    "itself": f"{SUM}  manifest-sha256.txt\n", "an empty path": f"{SUM}  \n", "dots": f"{SUM}  a/../../x\n", "NUL": f"{SUM}  a\x00b\n",
    "no sum": "x  index.html\n", "a long sum": f"{SUM}{SUM}  index.html\n", "no end": f"{SUM}  index.html", "nothing": "",
    "a long path": f"{SUM}  {'a/' * 100_000}b\n", "wrong order": f"{SUM}  b.html\n{SUM}  a.html\n", "one path twice": f"{SUM}  a.html\n" * 2,
    "CRLF": f"{SUM}  a.html\r\n", "a folder and a file in it": f"{SUM}  a\n{SUM}  a/b.html\n", "bytes that aren't UTF-8": SUM.encode() + b"  \xff.html\n",
    "garbage": garbage(1, 100_000),
    "a million lines": lambda path: "".join(f"{SUM}  f{n:07}.html\n" for n in range(1_000_000)),
}


def unharmed(archive):
    """For what hostile paths lead to: nothing above the output was touched."""
    assert (archive / "content/archive.yml").is_file()


def cases(is_long):
    for kind in ("flipped bits", "cut", "random bytes", "large numbers", "doubled", "moved"):
        for seed in range(20 if is_long else 2):
            yield lambda kind=kind, seed=seed: Case(
                f"a state with {kind}, {seed}", {".regesta": damaged(kind, seed)}, status=0, page="index.html")
            for name in ("bodies", "details", "summary"):
                yield lambda kind=kind, seed=seed, name=name: Case(
                    f"{name} with {kind}, {seed}", {".regesta": only(name, kind, seed)}, status=0, page="index.html")
    for name in ("bodies", "details", "summary", "clock", "lock"):
        yield Case(f"{name} of 100 MB", {f".regesta/{name}": lambda path: os.truncate(path, 100_000_000)}, status=0)
    for name, text in MANIFESTS.items():
        yield lambda name=name, text=text: Case(
            f"a manifest with {name}", {MANIFEST: text}, named=("archive/public",), also=(2,), after=unharmed)
        yield lambda name=name, text=text: Case(
            f"a journal and a staged manifest with {name}", {
                "public.partial/.regesta-partial": "", "public.partial/journal": text,
                "public.partial/manifest-sha256.txt": text}, status=0, page="index.html", after=unharmed)
    yield Case("a work folder of somebody else", {"public.partial/thesis.txt": "all of it"}, named=("public.partial",), also=(2,))


STATE_NODES = {"folders": replaced_by_folders, "pipes": replaced_by_pipes, "links to /dev/zero": replaced_by_links}

BASE_URLS = (
    "", " ", "x", "//a.example", "http:", "http://", "https:///x", "javascript:alert(1)", "ftp://a.example/", "https://a.example",
    "https://a.example/x/", "https://a.example/x?y", "https://a.example/#x", "https://user:secret@a.example/", "https://[::1]/",
    "https://[", "https://a.example:99999/", "https://a.example:x/", "https://bücher.example/", "https://a.example/" + "a/" * 50_000,
    "https://a b.example/", "https://a.example/\n", "https://a.example/\"><script>", "https://a.example/%", "https://a.example/%00",
    "https://a.example/../..", "HTTPS://A.EXAMPLE/", "https://a.example/\u202e/", "https://" + "a" * 70_000 + ".example/", "file:///etc/",
)
