"""Does what docs/publishing.md says: python Tests/Publish REGESTA."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import copies
import uploads
import web
from guide import ROOT, Guide

TOOLS = ("rsync", "rclone", "nginx", "caddy", "sha256sum", "signify-openbsd", "bagit.py", "regesta")


def main(regesta):
    unpacked = ROOT / ".build/publish/usr"
    own = [Path(regesta).parent, unpacked / "sbin", unpacked / "bin", Path(sys.executable).parent]
    os.environ["PATH"] = ":".join([*map(str, own), os.environ["PATH"], "/usr/sbin"])
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"missing: {', '.join(missing)}")
    guide = Guide()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="regesta-publish-") as folder:
        folder = Path(folder)
        # The web servers run as somebody else where the tests run as root.
        folder.chmod(0o755)
        web.run(guide, folder / "web")
        copies.run(guide, folder / "copies")
        uploads.run(guide, regesta, folder / "uploads")
    guide.expect_all_used()
    print(f"docs/publishing.md holds: {guide.count} blocks of it ran in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
