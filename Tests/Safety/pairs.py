"""Two at once: builds of one archive, builds into one output, and a build beside other commands."""

import shutil
import subprocess
import time

import archives


class Pairs:
    def __init__(self, place):
        self.suite = place.suite
        self.regesta = place.regesta
        self.folder = place.folder / "pairs"
        self.rounds = 20 if place.is_long else 2
        self.base = self.folder / "base"
        subprocess.run([place.corpus, "40", self.base], check=True, stdout=subprocess.DEVNULL)
        self.expected = self._clean(self.base)
        self.other = self.folder / "other"
        archives.make(self.other)
        self.expected_other = self._clean(self.other)

    def _clean(self, archive):
        copy = self.folder / "clean"
        archives.copy(archive, copy)
        subprocess.run([self.regesta, "build", copy, "--quiet"], check=True)
        result = archives.tree(copy / "public")
        archives.remove(copy)
        return result

    def start(self, *arguments):
        return subprocess.Popen(
            [self.regesta, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")

    def end(self, process):
        try:
            _, report = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            return "didn't end", process.communicate()[1]
        return process.returncode, report

    def all(self):
        self.suite.begin("two at once")
        for number in range(self.rounds):
            wait = 0.3 * number / self.rounds
            self._case(f"builds of one archive, {wait:.2f} s apart", self.one_archive, wait)
            self._case(f"builds of one archive into two outputs, {wait:.2f} s apart", self.two_outputs, wait)
            self._case(f"builds of two archives into one output, {wait:.2f} s apart", self.one_output, wait)
            self._case(f"a build and a check, {wait:.2f} s apart", self.build_and_check, wait)
            self._case(f"a build and a rename, {wait:.2f} s apart", self.build_and_rename, wait)
            self._case(f"a rename and a build, {wait:.2f} s apart", self.rename_and_build, wait)
        self._case("six builds of one archive", self.six, 0)
        self.suite.end()

    def _case(self, name, test, wait):
        archive = self.folder / "archive"
        archives.copy(self.base, archive)
        faults = [fault for fault in test(archive, wait) if fault]
        left = [path.name for path in (archive / "public.partial", archive / "public/.regesta-partial") if path.exists()]
        self.suite.case(name, [], faults + [f"{path} is left" for path in left])
        archives.remove(archive)

    def _ended(self, result, name, refusals=()):
        status, report = result
        if status == 0:
            return None
        if status == 2 and any(word in report for word in refusals):
            return None
        return f"{name} ended with {status}: {' '.join(report.split())[:300]}"

    def _output(self, folder, wanted, what="the output"):
        difference = archives.difference(archives.tree(folder), wanted)
        return f"{what} isn't that of a clean build: {difference}" if difference else None

    def one_archive(self, archive, wait):
        first = self.start("build", archive)
        time.sleep(wait)
        second = self.start("build", archive)
        yield self._ended(self.end(first), "the first")
        yield self._ended(self.end(second), "the second", ("is building this archive",))
        yield self._output(archive / "public", self.expected)

    def two_outputs(self, archive, wait):
        first = self.start("build", archive)
        time.sleep(wait)
        second = self.start("build", archive, "--output", archive / "second")
        yield self._ended(self.end(first), "the first")
        status, report = self.end(second)
        yield self._ended((status, report), "the second", ("is building this archive",))
        yield self._output(archive / "public", self.expected)
        if status == 0:
            yield self._output(archive / "second", self.expected, "the second output")

    def one_output(self, archive, wait):
        other = self.folder / "small"
        archives.copy(self.other, other)
        output = archive / "public"
        first = self.start("build", archive)
        time.sleep(wait)
        second = self.start("build", other, "--output", output)
        results = [self.end(first), self.end(second)]
        for result, name in zip(results, ("the first", "the second")):
            yield self._ended(result, name, ("another build is writing", "these aren't Regesta's"))
        if all(status != 0 for status, _ in results):
            yield "neither has built"
        found = archives.tree(output)
        wanted = [self.expected, self.expected_other]
        if all(found != one for one in wanted):
            yield "the output is that of neither archive: " + "; ".join(archives.difference(found, one) for one in wanted)
        archives.remove(other)
        again = self.end(self.start("build", archive))
        yield self._ended(again, "the build after it")
        yield self._output(output, self.expected)

    def build_and_check(self, archive, wait):
        first = self.start("build", archive)
        time.sleep(wait)
        second = self.start("check", archive)
        yield self._ended(self.end(second), "the check", ("is building this archive",))
        yield self._ended(self.end(first), "the build")
        yield self._output(archive / "public", self.expected)

    def _renaming(self, archive, commands, wait):
        processes = [self.start(*commands[0])]
        time.sleep(wait)
        processes.append(self.start(*commands[1]))
        results = {command[0]: self.end(process) for command, process in zip(commands, processes)}
        yield self._ended(results["build"], "the build", ("is building this archive",))
        yield self._ended(results["rename"], "the rename", ("is building this archive",))
        again = self.end(self.start("build", archive))
        yield self._ended(again, "the build after it")
        clean = self._clean_of(archive)
        yield self._output(archive / "public", clean)

    def _clean_of(self, archive):
        copy = self.folder / "renamed"
        archives.copy(archive, copy)
        shutil.rmtree(copy / "public", ignore_errors=True)
        shutil.rmtree(copy / ".regesta", ignore_errors=True)
        result = self._clean(copy)
        archives.remove(copy)
        return result

    def _rename(self, archive):
        region = sorted(path.stem for path in (archive / "content/regions").glob("*.md") if "." not in path.stem)[0]
        return ("rename", f"regions/{region}", "regions/renamed", archive)

    def build_and_rename(self, archive, wait):
        yield from self._renaming(archive, [("build", archive), self._rename(archive)], wait)

    def rename_and_build(self, archive, wait):
        yield from self._renaming(archive, [self._rename(archive), ("build", archive)], wait)

    def six(self, archive, wait):
        processes = [self.start("build", archive) for _ in range(6)]
        for number, process in enumerate(processes):
            yield self._ended(self.end(process), f"build {number + 1}", ("is building this archive",))
        yield self._output(archive / "public", self.expected)
