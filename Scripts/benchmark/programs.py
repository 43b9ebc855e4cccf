"""The programs that are measured, and how each is run."""

import os
import re
import shutil
import sys

from .peers import Hugo, Pelican
from .running import run

# The lines that `--timings` prints for stages.
STAGE = re.compile(r"^([a-z]+): ([0-9.]+) s$", re.M)


class Programs:
    def __init__(self, regesta, generator, floor, peers):
        for path in (regesta, generator, floor):
            if not os.access(path, os.X_OK):
                sys.exit(f"bench: {path} isn't there; make bench builds it")
        self.regesta, self.generator, self.floor_program = map(os.path.realpath, (regesta, generator, floor))
        hugo = Hugo(os.path.abspath(peers))
        self.hugo = hugo if hugo.program else None
        pelican = Pelican(os.path.abspath(peers))
        self.pelican = pelican if pelican.exists else None
        self.cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()

    def generate(self, size, archive):
        return run([self.generator, str(size), archive])

    def floor(self, archive, output):
        """Reads, parses, renders and writes each article's text."""
        shutil.rmtree(output, ignore_errors=True)
        return run([self.floor_program, os.path.join(archive, "content", "articles"), output, str(self.cores)])

    def clean_build(self, archive, output):
        """A build that finds neither output nor state."""
        for folder in (output, os.path.join(archive, ".regesta")):
            shutil.rmtree(folder, ignore_errors=True)
        return self.build(archive, output)

    def build(self, archive, output):
        return run([self.regesta, "build", archive, "--output", output, "--timings"])


def stages(one):
    """Seconds by stage, in their order."""
    return {name: float(seconds) for name, seconds in STAGE.findall(one.report)}
