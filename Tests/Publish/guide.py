"""The code blocks of docs/publishing.md, so that what is tested is what stands there."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Guide:
    def __init__(self):
        text = (ROOT / "docs/publishing.md").read_text(encoding="utf-8")
        self._blocks = {}
        for section in re.split(r"^## ", text, flags=re.M)[1:]:
            heading, body = section.split("\n", 1)
            self._blocks[heading] = re.findall(r"^```\w+\n(.*?)^```$", body, flags=re.M | re.S)
        self._unused = {(heading, i) for heading, blocks in self._blocks.items() for i in range(len(blocks))}
        self.count = len(self._unused)

    def block(self, heading, number=0, replacing=None):
        """A block by the heading that it is under. Each text to replace must be there."""
        text = self._blocks[heading][number]
        self._unused.discard((heading, number))
        for old, new in (replacing or {}).items():
            assert old in text, f"“{old}” isn't in the block under “{heading}”"
            text = text.replace(old, str(new))
        return text

    def commands(self, heading, number=0, replacing=None):
        """The commands of a block that are joined by `&&`, one by one."""
        return re.split(r" &&\n", self.block(heading, number, replacing).strip())

    def expect_all_used(self):
        assert not self._unused, f"blocks that no test runs: {sorted(self._unused)}"


def shell(command, folder, **environment):
    """Runs a command as typed in `folder`, and returns what it printed."""
    result = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, env=environment or None,
    )
    assert result.returncode == 0, f"{command}\nended with {result.returncode}: {result.stderr}{result.stdout}"
    return result.stdout


def tree(folder):
    """The bytes of each file below `folder`, by path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
