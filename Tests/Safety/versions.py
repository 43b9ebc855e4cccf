"""A generated archive in several versions, and the output that each of them has when it is built from nothing."""

import subprocess
import time

import archives

NEW_ARTICLE = b"---\ntitle: Nuovo\ndate: 2023-05-05\nsummary: Nuovo.\n---\nTesto nuovo.\n"


class Versions:
    def __init__(self, regesta, corpus, articles, folder):
        self.regesta = regesta
        self.source = folder / "source"
        subprocess.run([corpus, str(articles), self.source], check=True, stdout=subprocess.DEVNULL)
        articles = sorted((self.source / "content/articles").rglob("*.md"))
        originals = [path for path in articles if path.stem.count(".") == 0]
        first = originals[0].relative_to(self.source).as_posix()
        # One that nothing refers to, so that it can go.
        second = "content/articles/2022/vecchio.md"
        archives.write(self.source / second, NEW_ARTICLE)
        self.files = {}
        for path in sorted(self.source.rglob("*")):
            if path.is_file() and "public" not in path.parts:
                self.files[path.relative_to(self.source).as_posix()] = path.read_bytes()
        configuration = "content/archive.yml"
        title = self.files[configuration].replace(b"title: ", b"title: Altro ", 1)
        self.edits = {
            "as generated": {},
            "an article": {first: self.files[first] + b"\nUn altro paragrafo.\n"},
            "a new article": {"content/articles/2023/nuovo.md": NEW_ARTICLE},
            "the archive's title": {configuration: title},
            "a removed article": {second: None},
            "a string": {"templates/strings/it.yml": b"newest_articles: Le ultime notizie\n"},
        }
        # How long a build from nothing takes, and one after another version.
        self.outputs, self.seconds, self.updates = {}, {}, {}
        for name in self.edits:
            archive = folder / "clean"
            archives.copy(self.source, archive)
            self.apply(name, archive)
            self.seconds[name] = self._build(archive)
            self.outputs[name] = archives.tree(archive / "public")
            self.apply("as generated" if name != "as generated" else "a string", archive)
            self._build(archive)
            self.apply(name, archive)
            self.updates[name] = self._build(archive)
            archives.remove(archive)

    def _build(self, archive):
        start = time.monotonic()
        subprocess.run([self.regesta, "build", archive, "--quiet"], check=True, stderr=subprocess.DEVNULL)
        return time.monotonic() - start

    def apply(self, name, archive):
        """Makes the archive the version of that name, whatever it was."""
        touched = {path for edit in self.edits.values() for path in edit}
        for path in sorted(touched):
            content = self.edits[name].get(path, self.files.get(path))
            if content is None:
                (archive / path).unlink(missing_ok=True)
            elif not (archive / path).is_file() or (archive / path).read_bytes() != content:
                archives.write(archive / path, content)
