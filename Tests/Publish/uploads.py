"""Uploads of an archive that is edited, with rsync and with rclone: the whole, and by the list of changes."""

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

from guide import ROOT, shell, tree

MANIFEST = "manifest-sha256.txt"


class Archive:
    """A copy of the sample archive with an output of its own."""

    def __init__(self, folder, regesta):
        self.folder = folder
        self.output = folder / "public"
        self.list = folder / "changes.txt"
        self.regesta = regesta
        folder.mkdir(parents=True)
        for part in ("content", "seeds", "templates"):
            shutil.copytree(ROOT / part, folder / part)

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, path, more):
        path = self.folder / path
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")

    def remove(self, path):
        (self.folder / path).unlink()

    def build(self, *options, expecting=0):
        command = [self.regesta, "build", *options, "--quiet"]
        result = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        assert result.returncode == expecting, result.stderr

    def build_killed_after(self, seconds, *options):
        process = subprocess.Popen(
            [self.regesta, "build", *options], cwd=self.folder, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()

    def listed(self):
        lines = self.list.read_text(encoding="utf-8").splitlines()
        return [line.removeprefix("/") for line in lines]


def page(title, text="Text.", more=""):
    return f"---\ntitle: {title}\n{more}---\n{text}\n"


def additions(archive):
    archive.edit("content/pages/about.md", "\nUn’aggiunta.\n")
    archive.write("content/pages/#appunti.md", page("Appunti"))
    archive.write("content/pages/con spazio.md", page("Con spazio", more="aliases: [';former.html', 'a/#b c.html']\n"))
    archive.write("content/pages/имя страницы.md", page("Имя"))
    archive.write("content/articles/2023/nota nuova.md", page("Nota", more="date: 2023-01-02\nsummary: Nota.\n"))


def changes_and_removals(archive):
    archive.edit("content/pages/#appunti.md", "\nAltro.\n")
    archive.edit("content/pages/имя страницы.md", "\nЕщё.\n")
    archive.write("content/pages/con spazio.md", page("Con spazio"))
    archive.remove("content/articles/2023/nota nuova.md")
    archive.write("templates/assets/più file.css", "p { color: black }\n")


def same_sizes(archive):
    for name in ("#appunti", "имя страницы"):
        path = archive.folder / f"content/pages/{name}.md"
        path.write_text(path.read_text(encoding="utf-8").swapcase().replace("TITLE", "title"), encoding="utf-8")


def removals(archive):
    for name in ("#appunti", "con spazio", "имя страницы"):
        archive.remove(f"content/pages/{name}.md")
    archive.remove("templates/assets/più file.css")


def nothing(archive):
    pass


ROUNDS = (additions, changes_and_removals, same_sizes, nothing, removals)


class Upload:
    """One way to upload, and the copy that it makes."""

    def __init__(self, guide, tool, archive, server):
        self.archive = archive
        self.server = server
        # What the guide calls `store:archive` is a folder here.
        self.environment = {
            **os.environ, "RCLONE_CONFIG": str(server.parent / "rclone.conf"), "RCLONE_CONFIG_STORE_TYPE": "alias",
            "RCLONE_CONFIG_STORE_REMOTE": str(server.parent),
        }
        (server.parent / "rclone.conf").touch()
        place = {"user@archive.example:/srv/archive/": f"{server}/"} if tool == "rsync" else {}
        self.whole = guide.commands(tool, replacing=place)
        self.by_list = guide.commands("Uploading only what changed", 1 if tool == "rsync" else 2, replacing=place)

    def run(self, command):
        shell(command, self.archive.folder, **self.environment)

    def all(self):
        for command in self.whole:
            self.run(command)
        server, output = tree(self.server), tree(self.archive.output)
        other = sorted(path for path in server.keys() | output.keys() if server.get(path) != output.get(path))
        assert not other, f"not as in the output: {other}"

    def listed(self):
        """Uploads by the list, and watches the order of what happens on the server."""
        before = tree(self.server)
        wanted = tree(self.archive.output)
        times = self.times()
        listed = set(self.archive.listed())
        foreign = {path for path in before if path.startswith(".well-known/")}
        for command in self.by_list:
            self.run(command)
            now = tree(self.server)
            is_all_there = all(now.get(path) == wanted[path] for path in wanted if path != MANIFEST)
            is_all_gone = set(now) - foreign <= set(wanted)
            is_old = now[MANIFEST] == before[MANIFEST]
            assert is_old or is_all_there and is_all_gone, "the manifest came before all else was done"
            assert is_all_there or set(before) <= set(now), "a page was removed before all others were there"
        assert {path: text for path, text in now.items() if path not in foreign} == wanted
        assert foreign <= set(now), "files of others were removed"
        for path, state in self.times().items():
            assert path in listed or path == MANIFEST or state == times.get(path), f"{path} was touched"
        assert not self.archive.list.exists()

    def times(self):
        states = {}
        for path in self.server.rglob("*"):
            if path.is_file():
                status = path.stat()
                states[str(path.relative_to(self.server))] = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        return states


def run(guide, regesta, folder):
    build = guide.block("Uploading only what changed").split()[1:]
    assert build == ["build", "--changes", "changes.txt"]
    for tool in ("rsync", "rclone"):
        place = folder / tool
        archive = Archive(place / "archive", regesta)
        server = place / "server" / "archive"
        server.mkdir(parents=True)
        upload = Upload(guide, tool, archive, server)
        whole(archive, upload)
        by_list(archive, upload, build[1:])
        builds_that_went_wrong(archive, upload, build[1:])
        print(f"{tool} makes copies that are the same, of the whole and by the list of changes")


def whole(archive, upload):
    archive.build()
    upload.all()
    times = upload.times()
    upload.all()
    assert upload.times() == times, "what was there already was touched"
    for change in (additions, removals_of_additions):
        change(archive)
        # By the whole, rsync compares times in seconds: nobody uploads and builds twice within one.
        time.sleep(1.1)
        archive.build()
        upload.all()


def removals_of_additions(archive):
    for name in ("#appunti", "con spazio", "имя страницы"):
        archive.remove(f"content/pages/{name}.md")
    archive.remove("content/articles/2023/nota nuova.md")


def by_list(archive, upload, options):
    (upload.server / ".well-known").mkdir()
    (upload.server / ".well-known/security.txt").write_text("Contact: mailto:somebody@archive.example\n")
    for change in ROUNDS:
        before = tree(archive.output)
        change(archive)
        archive.build(*options)
        after = tree(archive.output)
        changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
        assert archive.listed() == sorted(changed - {MANIFEST}, key=str.encode) + [MANIFEST] * (MANIFEST in changed)
        assert bool(changed) == (change != nothing)
        upload.listed()
    # Several builds may come before an upload.
    for change in (additions, changes_and_removals):
        change(archive)
        archive.build(*options)
    upload.listed()


def builds_that_went_wrong(archive, upload, options):
    archive.edit("content/pages/about.md", "\nAltro ancora.\n")
    archive.build(*options)
    listed = archive.list.read_bytes()
    archive.edit("content/pages/about.md", "\n[[nessuno]]\n")
    archive.build(*options, expecting=1)
    assert archive.list.read_bytes() == listed
    # Some are killed while they check, some while they render, and some while they move files into place.
    dice = random.Random(7)
    about = archive.folder / "content/pages/about.md"
    text = about.read_text(encoding="utf-8").replace("\n[[nessuno]]\n", "")
    configuration = archive.folder / "content/archive.yml"
    settings = configuration.read_text(encoding="utf-8")
    for number in range(8):
        about.write_text(f"{text}\nVersione {number}.\n", encoding="utf-8")
        # All pages have the archive's title.
        configuration.write_text(settings.replace("Settembre", f"{number} settembre", 1), encoding="utf-8")
        archive.build_killed_after(dice.uniform(0.02, 0.25), *options)
    archive.build(*options)
    assert "index.html" in archive.listed()
    upload.listed()
