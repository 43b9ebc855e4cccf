"""Disks that fill up and limits of the system, at every size: the build says so, and loses nothing."""

import os
import shutil
import subprocess

import archives
from hostile import brief
from running import bounded, nobody, run

# `mount` needs a name space of its own, which ends with its command.
IN_SMALL_DISK = (
    'mount -t tmpfs -o size="$1" none "$2" && cp -a "$3/." "$2" && shift 3 && "$@"; status=$?; '
    'cp -a "$DISK/." "$KEPT" 2>/dev/null; exit $status')


class Limits:
    def __init__(self, place):
        self.place = place
        self.suite = place.suite
        self.regesta = place.regesta
        self.folder = place.folder / "limits"
        self.base = self.folder / "base"
        subprocess.run([place.corpus, "30", self.base], check=True, stdout=subprocess.DEVNULL)
        self._build(self.base)
        self.old = archives.tree(self.base / "public")
        self.edited = self.folder / "edited"
        archives.copy(self.base, self.edited)
        configuration = self.edited / "content/archive.yml"
        configuration.write_bytes(configuration.read_bytes().replace(b"title: ", b"title: Altro ", 1))
        clean = self.folder / "clean"
        archives.copy(self.edited, clean)
        shutil.rmtree(clean / "public")
        shutil.rmtree(clean / ".regesta")
        self._build(clean)
        self.new = archives.tree(clean / "public")

    def _build(self, archive):
        outcome = run([self.regesta, "build", archive, "--quiet"], self.folder / "run")
        assert outcome.status == 0, outcome.report

    def all(self):
        self.suite.begin("limits of the system")
        for name, limits in self._limits():
            for is_fresh in (False, True):
                self._bounded(f"{name}, {'a first' if is_fresh else 'a later'} build", limits, is_fresh)
        self.suite.end()
        self.suite.begin("full disks")
        if self._can_mount():
            self._disks()
        else:
            self.suite.skip("small disks", "mounting isn't permitted here")
        self.suite.end()

    def _limits(self):
        steps = 24 if self.place.is_long else 10
        for n in range(steps):
            yield f"files of at most {int(1000 * 1.8 ** n)} bytes", {"FSIZE": int(1000 * 1.8 ** n)}
        for number in (3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64):
            yield f"{number} open files", {"NOFILE": number}
        for megabytes in (40, 100, 200, 300, 400, 600, 1000):
            yield f"{megabytes} MB of addresses", {"AS": megabytes * 1_000_000}
        yield "no further threads", {"NPROC": 0}
        yield "a stack of 64 KB", {"STACK": 65_536}
        yield "a stack of 1 MB", {"STACK": 1_000_000}

    def _bounded(self, name, limits, is_fresh):
        archive = self.folder / "archive"
        archives.copy(self.edited, archive)
        if is_fresh:
            archives.remove(archive / "public")
            archives.remove(archive / ".regesta")
        # Of processes and threads, root may have any number.
        user = nobody() if "NPROC" in limits else {}
        if user:
            subprocess.run(["chown", "-R", "nobody", archive], check=True)
        outcome = run([self.regesta, "build", archive], self.folder / "run", preexec_fn=bounded(**limits), **user)
        # The loader and the runtime need memory and files before any of our code runs.
        is_ours = "AS" not in limits and limits.get("NOFILE", 99) > 8 and "STACK" not in limits
        faults = self._judge(outcome, archive, (0, 2) if is_ours else None, is_fresh)
        self.suite.case(name, [outcome], faults + self._mended(archive))
        archives.remove(archive)

    def _judge(self, outcome, archive, statuses, is_fresh):
        faults = []
        if outcome.is_over:
            faults.append(outcome.ended)
        elif statuses and outcome.status not in statuses:
            faults.append(f"{outcome.ended}: {brief(outcome.report)}")
        if statuses and outcome.status == 2 and not any(
                part in outcome.report for part in (".regesta", "public", "content", "seeds", "templates")):
            faults.append(f"the message names no path: {brief(outcome.report)}")
        public = archives.tree(archive / "public")
        if is_fresh:
            if public and public != self.new:
                faults.append("an output is there that isn't whole")
        else:
            mixed = [path for path, digest in public.items() if digest not in (self.old.get(path), self.new.get(path))]
            lost = [path for path in self.old.keys() & self.new.keys() if path not in public]
            faults += [f"{path} is neither old nor new" for path in mixed[:3]] + [f"{path} is gone" for path in lost[:3]]
        if outcome.status == 0 and public != self.new:
            faults.append("status 0, but the output isn't the new one")
        return faults

    def _mended(self, archive):
        again = run([self.regesta, "build", archive], self.folder / "run")
        if again.status != 0:
            return [f"the next build: {again.ended}: {brief(again.report)}"]
        difference = archives.difference(archives.tree(archive / "public"), self.new)
        left = [f"{path.name} is left" for path in (archive / "public.partial", archive / "public/.regesta-partial") if path.exists()]
        return ([f"the next build isn't as a clean one: {difference}"] if difference else []) + left

    def _can_mount(self):
        (self.folder / "disk").mkdir()
        return os.geteuid() == 0 and subprocess.run(
            ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=3m", "none", self.folder / "disk"],
            capture_output=True).returncode == 0

    def _disks(self):
        steps = 40 if self.place.is_long else 14
        for is_fresh in (False, True):
            start = self.folder / "start"
            archives.copy(self.edited, start)
            if is_fresh:
                archives.remove(start / "public")
                archives.remove(start / ".regesta")
            used = 4096 * sum(
                (path.lstat().st_size + 8191) // 4096 for path in start.rglob("*"))
            room = 16_000_000
            for n in range(steps):
                size = used + room * n // steps
                self._on_disk(start, size, f"{room * n // steps / 1e6:.1f} MB left, {'a first' if is_fresh else 'a later'} build", is_fresh)
            archives.remove(start)

    def _on_disk(self, start, size, name, is_fresh):
        kept = self.folder / "kept"
        kept.mkdir()
        disk = self.folder / "disk"
        outcome = run(
            ["unshare", "-m", "sh", "-c", IN_SMALL_DISK, "sh", str(size), disk, start, self.regesta, "build", disk],
            self.folder / "run", env={**os.environ, "DISK": str(disk), "KEPT": str(kept)})
        faults = self._judge(outcome, kept, (0, 2), is_fresh)
        self.suite.case(f"{name}: {outcome.ended}", [outcome], faults + self._mended(kept))
        archives.remove(kept)
