"""Hugo on the same corpus."""

import glob
import os
import shutil

from .running import run

CONVERTER = os.path.join(os.path.dirname(__file__), "..", "..", "Benchmarks", "Hugo", "convert")


class Hugo:
    """Hugo and the converter's Python, from a folder that `make bench-peers` filled."""

    def __init__(self, peers):
        self.python = os.path.join(peers, "bin", "python")
        # The program itself: PyPI's package starts it through Python.
        found = glob.glob(os.path.join(peers, "lib", "*", "site-packages", "hugo", "binaries", "hugo*"))
        self.program = os.path.realpath(found[0]) if found else None

    def convert(self, archive, output, site):
        """Makes the site with the pages of `output`; this time doesn't count."""
        return run([self.python, "-B", CONVERTER, archive, output, site])

    def build(self, site, output):
        """A build with empty output and caches."""
        cache = output + ".cache"
        for folder in (output, cache):
            shutil.rmtree(folder, ignore_errors=True)
        return run([self.program, "--destination", output, "--cacheDir", cache, "--noBuildLock", "--quiet"], folder=site)
