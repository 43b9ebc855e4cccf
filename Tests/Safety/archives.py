"""A small sound archive, and what is to be compared of folders."""

import hashlib
import os
import shutil
import subprocess

ARCHIVE = """title: Border watch
languages: [en]
publisher: Border Watch Group
base_url: https://archive.example/
"""

REGION = """---
name: Verkhny Lars
kind: crossing
---
The crossing on the road.
"""

SOURCE = """---
title: Telephone call with a driver
published: 2022-09-26
---
"""

ARTICLE = """---
title: The queue, day {n}
date: 2022-09-0{n}
summary: Cars wait.
regions: [verkhny-lars]
sources: [phone-call]
events:
  - {{id: wait, date: 2022-09-0{n}, title: Cars wait}}
---
Cars wait at [[verkhny-lars]] [@phone-call].
"""

# Its mistakes must be reported whatever is wrong elsewhere.
CANARY = """---
title: The canary
date: 2022-09-09
regions: [verkhny-lras]
---
It sings [of nothing](nothing.md).
"""


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def make(folder):
    write(folder / "content/archive.yml", ARCHIVE)
    write(folder / "content/regions/verkhny-lars.md", REGION)
    write(folder / "seeds/phone-call.md", SOURCE)
    for n in (1, 2, 3):
        write(folder / f"content/articles/2022/day-{n}.md", ARTICLE.format(n=n))


def copy(source, folder):
    shutil.copytree(source, folder, symlinks=True)


def remove(folder):
    """Removes a folder however deep it is, also where rights within it stand against that."""
    if subprocess.run(["rm", "-rf", "--", folder], capture_output=True).returncode != 0:
        subprocess.run(["chmod", "-R", "u+rwX", "--", folder], capture_output=True)
        subprocess.run(["rm", "-rf", "--", folder], check=True)


def digest(content):
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def tree(folder):
    """The fingerprint of each file below `folder`, by path; links by what they say."""
    result = {}
    top = os.fsencode(folder)
    for place, folders, files in os.walk(top):
        for name in files + [name for name in folders if os.path.islink(os.path.join(place, name))]:
            path = os.path.join(place, name)
            key = os.fsdecode(os.path.relpath(path, top))
            if os.path.islink(path):
                result[key] = "link to " + os.fsdecode(os.readlink(path))
            else:
                with open(path, "rb") as file:
                    result[key] = digest(file.read())
    return result


def difference(found, wanted):
    """A few of the paths at which two trees differ, in words; empty where they don't."""
    other = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    return f"{len(other)} paths differ, such as {', '.join(other[:3])}" if other else ""
