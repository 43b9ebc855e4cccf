"""Outputs that were damaged before they are listed and compared."""

import os
import shutil

import archives
from leftovers import garbage


def _page(content):
    def make(public):
        archives.write(public / "index.html", content)
    return make


def _deep(public):
    path = public
    for _ in range(500):
        path = path / "a"
    os.makedirs(path)


def _pipe(public):
    os.mkfifo(public / "pipe.html")


def _link(public):
    (public / "link.html").symlink_to("/dev/zero")
    (public / "loop").symlink_to(".")


def _manifest(content):
    return lambda public: archives.write(public / "manifest-sha256.txt", content)


OUTPUTS = {
    "nothing": lambda public: shutil.rmtree(public),
    "an empty folder": lambda public: (shutil.rmtree(public), public.mkdir()),
    "a file in its place": lambda public: (shutil.rmtree(public), public.write_bytes(b"x\n")),
    "garbage in its place": lambda public: (shutil.rmtree(public), public.write_bytes(garbage(3, 1_000_000))),
    "a page of garbage": _page(garbage(4, 1_000_000)),
    "an empty page": _page(b""),
    "a page without end": _page(b"<a href='" + b"a" * 1_000_000),
    "a page of open angles": _page(b"<" * 1_000_000),
    "a page of many ids": _page(b"".join(b'<i id="a%d">' % n for n in range(500_000))),
    "a page of nested elements": _page(b"<div>" * 1_000_000),
    "a page of attributes": _page(b"<a " + b"a=1 " * 1_000_000),
    "a page of references": _page(b"<i id='" + b"&amp;" * 500_000 + b"'>"),
    "a page that isn't UTF-8": _page(b"<i id='\xff\xfe'>"),
    "a page of 100 MB": lambda public: os.truncate(public / "index.html", 100_000_000),
    "a redirect to itself": _page(b"<!doctype html><meta http-equiv=refresh content='0; url=index.html'>"),
    "deep folders": _deep,
    "a pipe": _pipe,
    "links": _link,
    "no manifest": lambda public: (public / "manifest-sha256.txt").unlink(),
    "a manifest of garbage": _manifest(garbage(5, 100_000)),
    "a manifest of paths above": _manifest("0" * 64 + "  ../../../etc/passwd\n"),
    "names that aren't UTF-8": lambda public: open(os.fsencode(public) + b"/\xff.html", "wb").close(),
    "names with line breaks": lambda public: (public / "a\nb.html").write_text("x"),
}
