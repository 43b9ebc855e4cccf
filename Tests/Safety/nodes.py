"""What isn't a file, stands in the place of one: pipes, sockets, devices, links, and what can't be read."""

import os
import shutil
import socket

from hostile import ARTICLE, Case, article
from running import nobody

PLACES = (
    ARTICLE, "content/archive.yml", "content/regions/hostile.md", "seeds/hostile.md", "seeds/phone-call.pdf",
    "templates/page.html", "templates/strings/en.yml", "templates/theme.yml", "templates/assets/regesta.css",
    "content/articles/folder", "templates/partials",
)


def empty(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def fifo(path):
    empty(path)
    os.mkfifo(path)


def unix_socket(path):
    empty(path)
    # Addresses of sockets are short, so it is made where the name is.
    here = os.open(".", os.O_RDONLY)
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"/proc/self/fd/{folder}/{path.name}")
    os.close(folder)
    os.close(here)


def device(path):
    empty(path)
    os.mknod(path, 0o020666, os.makedev(1, 5))


def folder(path):
    empty(path)
    path.mkdir()


def link(target):
    def make(path):
        empty(path)
        path.symlink_to(target)
    return make


def loop(path):
    empty(path)
    path.symlink_to(path.name)


def long_loop(path):
    empty(path)
    for n in range(60):
        (path.parent / f".loop-{n}").symlink_to(f".loop-{(n + 1) % 60}")
    path.symlink_to(".loop-0")


NODES = {
    "a pipe": fifo,
    "a socket": unix_socket,
    "a link to /dev/zero": link("/dev/zero"),
    "a link to /dev/random": link("/dev/random"),
    "a link to /dev/stdin": link("/dev/stdin"),
    "a link to /proc/self/mem": link("/proc/self/mem"),
    "a link to itself": loop,
    "a long loop of links": long_loop,
    "a link to nothing": link("nothing.md"),
    "a link to a file outside": link("/etc/passwd"),
    "a link to a folder outside": link("/etc"),
    "a link to the root": link("/"),
    "a link to the folder around": link(".."),
    "a link to its own folder": link("."),
    "a link to the state": link("../../.regesta/summary"),
    "a folder": folder,
}


def unreadable(path, mode):
    """Takes the rights away, and gives all to an ordinary user, since nothing is unreadable for root."""
    def make(archive_path):
        if not archive_path.exists():
            archive_path.write_text(article("Text.\n"))
        archive = next(parent for parent in archive_path.parents if parent.name == "archive")
        user = nobody()
        if user:
            for place, folders, files in os.walk(archive.parent):
                for name in [place, *(os.path.join(place, one) for one in folders + files)]:
                    os.chown(name, user["user"], user["group"], follow_symlinks=False)
        target = archive / path
        target.chmod(mode)
    return make


def cases():
    nodes = dict(NODES)
    if os.geteuid() == 0:
        nodes["a device"] = device
    for name, make in nodes.items():
        for place in PLACES:
            yield lambda name=name, make=make, place=place: Case(
                f"{name} as {place}", {place: make}, canary=place != "content/archive.yml",
                named=(place, place.rsplit("/", 1)[0]))
    for path, mode in (
        ("content/articles/2022/day-1.md", 0), ("content/articles/2022", 0), ("content/articles/2022", 0o400),
        ("content/articles/2022", 0o100), ("content/archive.yml", 0), ("content", 0), ("seeds", 0), ("seeds/phone-call.md", 0),
        ("content/regions", 0),
    ):
        is_canary = path in ("content/articles/2022/day-1.md", "seeds/phone-call.md")
        yield lambda path=path, mode=mode, is_canary=is_canary: Case(
            f"{path} with the rights {mode:o}", {"content/articles/2022/day-1.md": unreadable(path, mode)},
            named=(path,), status=1, canary=is_canary, user=nobody(),
            after=lambda archive: (archive / path).chmod(0o755))
