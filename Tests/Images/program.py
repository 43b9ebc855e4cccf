"""The program under test, and what it made of a file."""

import itertools
import json
import subprocess
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image


@dataclass
class Result:
    """How one run ended; `said` is the JSON, `files` the bytes by name."""

    status: int
    said: dict
    files: dict
    seconds: float
    complaint: str

    @property
    def code(self):
        return self.said.get("error")

    def picture(self, name):
        picture = Image.open(BytesIO(self.files[name]))
        picture.load()
        return picture


class Program:
    def __init__(self, path, scratch):
        self.path = str(Path(path).resolve())
        self.scratch = Path(scratch)
        self.problems = []
        self.numbers = itertools.count()

    def expect(self, condition, problem):
        """Notes what is wrong, unless nothing is."""
        if not condition:
            self.problems.append(problem)
        return bool(condition)

    def run(self, *arguments, **options):
        """Runs it with exactly these arguments."""
        start = time.monotonic()
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, timeout=120, **options)
        seconds = time.monotonic() - start
        try:
            said = json.loads(done.stdout)
        except ValueError:
            said = {}
        return Result(done.returncode, said, {}, seconds, done.stderr.decode())

    def derive(self, source, *arguments, widths="480", name="image", **options):
        """Runs it on bytes, or on the file at a path, with a new folder for what it writes."""
        place = self.scratch / str(next(self.numbers))
        folder = place / "out"
        folder.mkdir(parents=True)
        if isinstance(source, bytes):
            path = place / name
            path.write_bytes(source)
        else:
            path = source
        result = self.run("derive", path, folder, "--widths", widths, *arguments, **options)
        result.files = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
        for file in [*folder.iterdir(), *place.glob(name)]:
            file.unlink()
        label = f"{name} {' '.join(map(str, arguments))}".strip()
        self.expect(result.status in (0, 1), f"{label}: ended with {result.status}: {result.complaint}")
        self.expect(not result.complaint, f"{label}: complained: {result.complaint}")
        if result.status == 0:
            listed = {file["name"]: file["bytes"] for file in result.said.get("files", [])}
            written = {file: len(data) for file, data in result.files.items()}
            self.expect(listed == written and listed, f"{label}: lists {listed}, wrote {written}")
        else:
            self.expect(not result.files, f"{label}: left {list(result.files)} behind")
            self.expect(result.code and result.said.get("message"), f"{label}: gave no reason")
        return result

    def inspect(self, source, name="image"):
        path = self.scratch / name
        path.write_bytes(source)
        result = self.run("inspect", path)
        path.unlink()
        return result
