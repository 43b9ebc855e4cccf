"""Files of a hundred megabytes, in places where small ones are expected; and beside a source, where they are welcome."""

from texts import PLACES
from hostile import Case

MEGABYTES = 100

CHUNKS = {
    "text": b"Thousands of cars wait to cross at the pass. " * 20 + b"\n\n",
    "one line": b"word " * 200,
    "newlines": b"\n" * 1000,
    "“a ”": b"a " * 500,
}


def of(chunk):
    def make(path):
        with open(path, "wb") as file:
            if path.suffix == ".md":
                file.write(b"---\ntitle: Large\nname: Large\ndate: 2022-09-10\n---\n")
            block = chunk * (1_000_000 // len(chunk))
            for _ in range(MEGABYTES):
                file.write(block)
    return make


def sparse(path):
    with open(path, "wb") as file:
        file.truncate(MEGABYTES * 1_000_000)


def cases():
    for label, place in PLACES.items():
        for name, chunk in CHUNKS.items():
            # Reading is the same for all of them: one place with all contents, all places with one.
            if label == "an article" or name == "text":
                yield lambda label=label, place=place, name=name, chunk=chunk: Case(
                    f"{label} of 100 MB of {name}", {place: of(chunk)}, status=1, canary=label != "archive.yml")
        yield lambda label=label, place=place: Case(
            f"{label} of 100 MB of nothing", {place: sparse}, status=1, canary=label != "archive.yml")
    yield Case("an original of 100 MB", {"seeds/phone-call.pdf": sparse}, status=0, page="sources/phone-call.html")
    yield Case("an original of 100 MB with a SHA-256", {
        "seeds/phone-call.pdf": sparse,
        "seeds/phone-call.md": f"---\ntitle: Telephone call\nsha256: {'0' * 64}\n---\n",
    }, status=1)
    yield Case("an asset of 100 MB", {"templates/assets/large.svg": sparse}, status=1)
    yield Case("a stray file of 100 MB", {"content/articles/large.txt": sparse}, status=0)
    yield Case("a hidden file of 100 MB", {"content/articles/.large.md": sparse}, status=0)
