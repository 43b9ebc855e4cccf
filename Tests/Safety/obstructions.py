"""Rights, files of others, links and odd places: how each is put in the way of a build, and taken away again."""

import os

import archives
from running import nobody

# A page of ours that somebody changed is ours to replace.
HAND_CHANGED = "regions/verkhny-lars.html"


def rights(path, mode):
    return lambda folder, archive: (folder / path).chmod(mode)


def all_read_only(folder, archive):
    for place, folders, files in os.walk(archive):
        os.chmod(place, 0o555)


def all_writable(folder, archive):
    for place, folders, files in os.walk(folder):
        os.chmod(place, 0o755)


def owned_by_root(folder, archive):
    if os.geteuid() == 0:
        for place, folders, files in os.walk(archive / "public"):
            os.chown(place, 0, 0)
            for name in files:
                os.chown(os.path.join(place, name), 0, 0)
    else:
        all_read_only(folder, archive / "public")


def owned_again(folder, archive):
    all_writable(folder, archive)
    user = nobody()
    if user:
        for place, folders, files in os.walk(archive):
            for one in (place, *(os.path.join(place, item) for item in files)):
                os.chown(one, user["user"], user["group"], follow_symlinks=False)


def without(path):
    def clear(folder, archive):
        target = folder / path
        if target.is_symlink() or target.is_file():
            target.unlink()
        elif target.exists():
            archives.remove(target)
    return clear


def in_place(path, make):
    """Puts something in the place of what is there; what was there waits beside."""
    def obstruct(folder, archive):
        target = folder / path
        if os.path.lexists(target):
            os.rename(target, folder / "waits")
        target.parent.mkdir(parents=True, exist_ok=True)
        make(target)
        owned_again(folder, archive)
    return obstruct


def put_back(path):
    def clear(folder, archive):
        without(path)(folder, archive)
        if os.path.lexists(folder / "waits"):
            os.rename(folder / "waits", folder / path)
    return clear


def swapped(path, make):
    return in_place(path, make), put_back(path)


def a_file(target):
    target.write_text("foreign")


def a_folder_with_a_file(target):
    target.mkdir()
    (target / "foreign.txt").write_text("foreign")


def a_link(target):
    (target.parent / "elsewhere").mkdir(exist_ok=True)
    target.symlink_to("elsewhere")


def changed_by_hand(folder, archive):
    path = archive / "public" / HAND_CHANGED
    path.write_bytes(path.read_bytes() + b"<!-- hand -->")


def nothing(folder, archive):
    pass


def foreign_in_the_way(folder, archive):
    """Where the new article's page will be."""
    target = archive / "public/articles/2023/new.html"
    archives.write(target, "foreign")
    owned_again(folder, archive)


READ_ONLY = rights("archive/public", 0o555)

# Each with what obstructs, what clears, the statuses that are right, and what the message names.
CASES = {
    "a read-only output": (READ_ONLY, rights("archive/public", 0o755), (2,), "public"),
    "an unreadable output": (rights("archive/public", 0), rights("archive/public", 0o755), (2,), "public"),
    "an output without the right to enter": (rights("archive/public", 0o644), rights("archive/public", 0o755), (2,), "public"),
    "a read-only folder in the output": (
        rights("archive/public/articles", 0o555), rights("archive/public/articles", 0o755), (2,), "articles"),
    "a read-only manifest": (rights("archive/public/manifest-sha256.txt", 0o444), rights("archive/public/manifest-sha256.txt", 0o644), (0, 2), "manifest"),
    "an unreadable manifest": (rights("archive/public/manifest-sha256.txt", 0), rights("archive/public/manifest-sha256.txt", 0o644), (2,), "manifest"),
    "an unreadable page": (rights("archive/public/index.html", 0), rights("archive/public/index.html", 0o644), (0, 2), "index.html"),
    "a read-only archive": (all_read_only, all_writable, (2,), ".regesta"),
    "a read-only archive and an output elsewhere": (all_read_only, all_writable, (0, 2), ".regesta", ("--output", "{folder}/elsewhere")),
    "a read-only folder around the output": (rights("archive", 0o555), rights("archive", 0o755), (0, 2), "archive"),
    "a read-only state": (rights("archive/.regesta", 0o555), rights("archive/.regesta", 0o755), (0, 2), ".regesta"),
    "an unreadable state": (rights("archive/.regesta", 0), rights("archive/.regesta", 0o755), (2,), ".regesta"),
    "a state whose files are read-only": (rights("archive/.regesta/bodies", 0o444), rights("archive/.regesta/bodies", 0o644), (0, 2), ".regesta"),
    "an output of somebody else": (owned_by_root, owned_again, (2,), "public"),
    "a file in place of the output": (*swapped("archive/public", a_file), (2,), "public"),
    "a link in place of the output": (*swapped("archive/public", a_link), (2,), "public"),
    "a folder of others in place of the output": (*swapped("archive/public", a_folder_with_a_file), (2,), "public"),
    "a file in place of the state": (*swapped("archive/.regesta", a_file), (2,), ".regesta"),
    "a link in place of the state": (*swapped("archive/.regesta", a_link), (2,), ".regesta"),
    "a file in place of the work folder": (*swapped("archive/public.partial", a_file), (2,), "public.partial"),
    "a link in place of the work folder": (*swapped("archive/public.partial", a_link), (2,), "public.partial"),
    "a folder of others in place of the work folder": (*swapped("archive/public.partial", a_folder_with_a_file), (2,), "public.partial"),
    "an output in content": (nothing, nothing, (2,), "content", ("--output", "{folder}/archive/content/out")),
    "an output in seeds": (nothing, nothing, (2,), "seeds", ("--output", "{folder}/archive/seeds")),
    "an output in the state": (nothing, nothing, (0, 2), ".regesta", ("--output", "{folder}/archive/.regesta")),
    "an output around the archive": (nothing, nothing, (2,), "archive", ("--output", "{folder}")),
    "the archive as its output": (nothing, nothing, (2,), "archive", ("--output", "{folder}/archive")),
    "an output in a file": (nothing, nothing, (2,), "archive.yml", ("--output", "{folder}/archive/content/archive.yml/out")),
    "an output at a device": (nothing, nothing, (2,), "/dev/null", ("--output", "/dev/null")),
    "an output with a long name": (nothing, nothing, (2,), "aaa", ("--output", "{folder}/" + "a" * 300)),
    "an output of no name": (nothing, nothing, (2,), "", ("--output", "")),
    "a page changed by hand": (changed_by_hand, nothing, (0,), ""),
    "a file of others where a page goes": (foreign_in_the_way, without("archive/public/articles/2023/new.html"), (2,), "articles/2023/new.html"),
    "a folder of others where a page goes": (
        in_place("archive/public/articles/2023/new.html", a_folder_with_a_file), without("archive/public/articles/2023"), (2,), "articles/2023/new.html"),
    "a folder in place of a page": (*swapped("archive/public/index.html", a_folder_with_a_file), (2,), "index.html"),
    "a link in place of a page": (*swapped("archive/public/index.html", a_link), (0, 2), "index.html"),
    "a pipe in place of a page": (*swapped("archive/public/index.html", os.mkfifo), (0, 2), "index.html"),
    "a file in place of a folder": (*swapped("archive/public/regions", a_file), (2,), "regions"),
    "a link in place of a folder": (*swapped("archive/public/regions", a_link), (2,), "regions"),
    "a folder in place of the manifest": (*swapped("archive/public/manifest-sha256.txt", a_folder_with_a_file), (2,), "public"),
    "a list of changes in the output": (nothing, nothing, (2,), "public", ("--changes", "{folder}/archive/public/changes.txt")),
    "a list of changes that can't be": (nothing, nothing, (2,), "none", ("--changes", "{folder}/none/changes.txt")),
    "a list of changes at a device": (nothing, nothing, (2,), "/dev/null", ("--changes", "/dev/null")),
    "a list of changes that is an article": (nothing, nothing, (2,), "day-1.md", ("--changes", "{folder}/archive/content/articles/2022/day-1.md")),
}
