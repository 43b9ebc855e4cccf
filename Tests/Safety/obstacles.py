"""What stands in the way of a build: rights, files of others, full disks, small limits. Nothing is lost, and the next build mends it."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import archives
from hostile import brief
from obstructions import CASES, HAND_CHANGED
from running import nobody, run

EDIT = "content/archive.yml"


class Obstacles:
    def __init__(self, suite, regesta, base, folder, workers):
        self.suite = suite
        self.regesta = regesta
        self.base = base
        self.folder = folder
        self.workers = workers
        # What a build has to give once nothing is in its way: the old output, and that of the edited archive.
        edited = folder / "edited"
        archives.copy(base, edited)
        self.edit(edited)
        shutil.rmtree(edited / "public")
        built = run([regesta, "build", edited], folder / "edited-run")
        assert built.status == 0, built.report
        self.old = archives.tree(base / "public")
        self.new = archives.tree(edited / "public")

    def edit(self, archive):
        archives.write(archive / EDIT, archives.ARCHIVE.replace("Border watch", "Border news"))
        archives.write(archive / "content/articles/2023/new.md", "---\ntitle: New\ndate: 2023-01-01\n---\nText.\n")

    def all(self):
        self.suite.begin("obstacles")
        with ThreadPoolExecutor(self.workers) as pool:
            numbered = enumerate((name, *case) for name, case in CASES.items())
            for future in [pool.submit(self._one, number, *case) for number, case in numbered]:
                future.result()
        self.suite.end()

    def _one(self, number, name, obstruct, clear, statuses, named, options=()):
        folder = self.folder / str(number)
        archive = folder / "archive"
        archives.copy(self.base, archive)
        self.edit(archive)
        user = nobody()
        if user:
            folder.chmod(0o755)
            for place, folders, files in os.walk(folder):
                for one in (place, *(os.path.join(place, item) for item in files)):
                    os.chown(one, user["user"], user["group"], follow_symlinks=False)
        options = [option.format(folder=folder) for option in options]
        obstruct(folder, archive)
        before = self._readable(folder)
        messages = self.folder / f"{number}-run"
        outcome = run([self.regesta, "build", archive, *options], messages, **user)
        faults = []
        if outcome.is_over or outcome.status not in statuses:
            faults.append(f"{outcome.ended} in place of {statuses}: {brief(outcome.report)}")
        elif outcome.status != 0 and named not in outcome.report:
            faults.append(f"the message doesn't name {named}: {brief(outcome.report)}")
        faults += self._lost(before, self._readable(folder))
        clear(folder, archive)
        again = run([self.regesta, "build", archive], messages, **user)
        result = {path: digest for path, digest in archives.tree(archive / "public").items() if "foreign" not in path}
        difference = archives.difference(result, self.new)
        if again.status != 0:
            faults.append(f"with the obstacle gone: {again.ended}: {brief(again.report)}")
        elif difference:
            faults.append(f"with the obstacle gone, the output isn't that of a clean build: {difference}")
        if (archive / "public.partial").exists():
            faults.append("public.partial is left")
        self.suite.case(name, [outcome, again], faults)
        archives.remove(folder)

    def _readable(self, folder):
        """All files but those of the state; pipes, and what nobody may read, by their kind alone."""
        found = {}
        for path in folder.rglob("*"):
            key = path.relative_to(folder).as_posix()
            if ".regesta/" in key:
                continue
            try:
                if path.is_symlink() or not path.is_dir():
                    is_plain = path.is_file() and not path.is_symlink()
                    found[key] = archives.digest(path.read_bytes()) if is_plain else "something else"
            except PermissionError:
                # An ordinary user is shut out here as the build is.
                found[key] = "something else"
        return found

    def _lost(self, before, after):
        """What the build changed that isn't a page in its old or new state."""
        for key, digest in before.items():
            page = key.removeprefix("archive/public/")
            if after.get(key) != digest and after.get(key) != self.new.get(page, "none") and page != HAND_CHANGED:
                yield f"{key} isn't as it was"
