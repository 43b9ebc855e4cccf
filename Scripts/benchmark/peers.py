"""Other generators on the same corpus, from a folder that `make bench-peers` filled."""

import glob
import os
import shutil

from .running import run

BENCHMARKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Benchmarks")


class Hugo:
    """Makes the very pages that Regesta makes."""

    def __init__(self, peers):
        self.python = os.path.join(peers, "bin", "python")
        # The program itself: PyPI's package starts it through Python.
        found = glob.glob(os.path.join(peers, "lib", "*", "site-packages", "hugo", "binaries", "hugo*"))
        self.program = os.path.realpath(found[0]) if found else None

    def convert(self, archive, output, site):
        """Makes the site with the pages of `output`; this time doesn't count."""
        return run([self.python, "-B", os.path.join(BENCHMARKS, "Hugo", "convert"), archive, output, site])

    def build(self, site, output):
        """A build with empty output and caches."""
        cache = output + ".cache"
        for folder in (output, cache):
            shutil.rmtree(folder, ignore_errors=True)
        return run([self.program, "--destination", output, "--cacheDir", cache, "--noBuildLock", "--quiet"], folder=site)


class Pelican:
    """Makes articles, tags and periods alone."""

    def __init__(self, peers):
        self.python = os.path.join(peers, "bin", "python")
        self.exists = bool(glob.glob(os.path.join(peers, "lib", "*", "site-packages", "pelican")))

    def convert(self, archive, site):
        return run([self.python, "-B", os.path.join(BENCHMARKS, "Pelican", "convert.py"), archive, site])

    def build(self, site, output):
        """A build with empty output; Pelican uses one core."""
        shutil.rmtree(output, ignore_errors=True)
        return run([self.python, "-B", "-m", "pelican", "-q", "-s", "pelicanconf.py", "-o", output, "content"], folder=site)
