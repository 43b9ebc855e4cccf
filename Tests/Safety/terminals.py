"""What a terminal gets to see, and a pipe doesn't: progress, and colours unless NO_COLOR refuses them."""

import os
import pty
import subprocess

import archives

# A build of these takes longer than the second from which on progress is shown.
ARTICLES = 6_000


class Terminals:
    def __init__(self, at):
        self.suite = at.suite
        self.regesta = at.regesta
        self.corpus = at.corpus
        self.folder = at.folder / "terminals"

    def on_terminal(self, *arguments, **environment):
        """What the program writes to a terminal, and its status."""
        leader, follower = pty.openpty()
        process = subprocess.Popen(
            [self.regesta, *arguments], stdin=follower, stdout=follower, stderr=follower,
            env={name: value for name, value in os.environ.items() if name != "NO_COLOR"} | environment)
        os.close(follower)
        written = b""
        while True:
            try:
                part = os.read(leader, 65_536)
            except OSError:
                break
            if not part:
                break
            written += part
        os.close(leader)
        return written.decode(errors="replace"), process.wait()

    def all(self):
        self.suite.begin("terminals")
        large = self.folder / "large"
        subprocess.run([self.corpus, str(ARTICLES), large], check=True, capture_output=True)
        shown, status = self.on_terminal("build", large, "--clean")
        last = shown.rstrip().splitlines()[-3:]
        self.suite.case("a long build shows how far it is", [], self.unless({
            f"it ended with {status}": status == 0,
            "there is no bar of pages": "\rrender [#" in shown,
            "the bar isn't taken away": "\r\x1b[K" in shown and "[#" not in "".join(last).split("\x1b[K")[-1],
        }))
        shown, _ = self.on_terminal("build", large, "--clean", "--quiet")
        self.suite.case("a quiet one doesn't", [], self.unless({f"it writes {shown[:80]!r}": "[#" not in shown}))
        piped = subprocess.run([self.regesta, "build", large, "--clean"], capture_output=True, text=True)
        self.suite.case("a pipe gets none", [], self.unless({
            "it has control characters": "\r" not in piped.stderr and "\x1b" not in piped.stderr,
        }))
        small = self.folder / "small"
        archives.make(small)
        archives.write(small / "content/articles/2022/canary.md", archives.CANARY)
        coloured, _ = self.on_terminal("check", small)
        plain, _ = self.on_terminal("check", small, NO_COLOR="1")
        self.suite.case("colours, and none where they are refused", [], self.unless({
            "a terminal gets no colours": "\x1b[" in coloured,
            "NO_COLOR is ignored": "\x1b[" not in plain,
        }))
        self.suite.end()

    def unless(self, conditions):
        return [fault for fault, holds in conditions.items() if not holds]
