"""Everything that is measured of an archive of one size."""

import os
import shutil
import time

from . import edits
from .pages import Output, linked_assets
from .programs import stages
from .running import median

# Files younger than two seconds may be read again, as their times can't be trusted yet.
SETTLING = 3


class Measurement:
    def __init__(self, programs, work, size, rounds):
        self.programs = programs
        self.size = size
        self.rounds = rounds
        self.load = os.getloadavg()[0]
        self.archive = os.path.join(work, "archive")
        self.output = os.path.join(work, "output")
        self.floor_output = os.path.join(work, "floor")
        self.site = os.path.join(work, "hugo")
        self.hugo_output = os.path.join(work, "hugo-output")
        self.pelican_site = os.path.join(work, "pelican")
        self.pelican_output = os.path.join(work, "pelican-output")

    def all(self, with_hugo, with_pelican):
        """The results, as plain values."""
        generated = self.programs.generate(self.size, self.archive)
        result = {"articles": self.size, "cores": self.programs.cores, "rounds": self.rounds,
                  # Before anything of ours: what others run on the machine.
                  "load": self.load, "generator": self._plain([generated])}
        has_hugo = with_hugo and self.programs.hugo is not None
        result |= self._clean_builds(has_hugo)
        output = Output(self.output, self.archive)
        result["output"] = {
            "bytes": output.bytes, "files": output.files, "pages": output.pages, "html": output.html,
            "kinds": output.kinds(), "article_beyond": max(output.beyond, default=0),
            "assets": self._assets()}
        if has_hugo:
            pages = Output(self.hugo_output)
            result["hugo"]["output"] = {
                "bytes": pages.bytes, "pages": pages.pages, "html": pages.html, "kinds": pages.kinds()}
            for folder in (self.site, self.hugo_output):
                shutil.rmtree(folder)
        if with_pelican and self.programs.pelican is not None:
            result["pelican"] = self._pelican()
        result["unchanged"] = self._unchanged()
        result["edited"] = self._edited()
        return result

    def _clean_builds(self, has_hugo):
        """The floor, Regesta and Hugo take turns, so that what else runs on the machine meets all alike."""
        floor, clean, hugo = [], [], []
        for round in range(self.rounds):
            floor.append(self.programs.floor(self.archive, self.floor_output))
            shutil.rmtree(self.floor_output)
            clean.append(self.programs.clean_build(self.archive, self.output))
            # Hugo is slow enough to be measured less often.
            if has_hugo and round < 3:
                if round == 0:
                    converted = self.programs.hugo.convert(self.archive, self.output, self.site)
                hugo.append(self.programs.hugo.build(self.site, self.hugo_output))
        result = {"floor": self._plain(floor), "clean": self._plain(clean)}
        result["floor"]["texts"] = int(floor[0].output.split()[1])
        result["clean"]["stages"] = stages(median(clean))
        if has_hugo:
            result["hugo"] = self._plain(hugo) | {"converter_seconds": converted.seconds}
        return result

    def _pelican(self):
        """Once: it is no race."""
        self.programs.pelican.convert(self.archive, self.pelican_site)
        built = self.programs.pelican.build(self.pelican_site, self.pelican_output)
        pages = Output(self.pelican_output)
        for folder in (self.pelican_site, self.pelican_output):
            shutil.rmtree(folder)
        return self._plain([built]) | {"pages": pages.pages, "html": pages.html}

    def _assets(self):
        """What an ordinary page loads: an article's, since those are most."""
        root = os.path.join(self.output, "articles")
        folders = (os.path.join(root, name) for name in sorted(os.listdir(root)))
        folder = next(path for path in folders if os.path.isdir(path))
        return linked_assets(self.output, os.path.relpath(os.path.join(folder, sorted(os.listdir(folder))[0]), self.output))

    def _unchanged(self):
        runs = []
        for round in range(self.rounds + 1):
            time.sleep(SETTLING)
            runs.append(self.programs.build(self.archive, self.output))
        # The first may still settle what the build before left young.
        return self._plain(runs[1:])

    def _edited(self):
        runs = []
        for _ in edits.edited_articles(self.archive, self.rounds):
            time.sleep(SETTLING)
            runs.append(self.programs.build(self.archive, self.output))
        return self._plain(runs)

    @staticmethod
    def _plain(runs):
        one = median(runs)
        return {"seconds": one.seconds, "processor": one.processor, "peak": max(each.peak for each in runs),
                "all": [each.seconds for each in runs]}
