#!/usr/bin/env python3
"""How long a save takes to be in the preview: bench-watch.py REGESTA REGESTA-CORPUS ARTICLES [SAVES]

Generates an archive in memory, starts `regesta watch`, and saves articles, one after the other. The time counts from the moment
when the file is closed to the one when the stamp is there that tells pages to load themselves anew.
"""

import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def main():
    regesta, corpus, articles = sys.argv[1], sys.argv[2], int(sys.argv[3])
    saves = int(sys.argv[4]) if len(sys.argv) > 4 else 50
    memory = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    folder = pathlib.Path(tempfile.mkdtemp(dir=memory))
    program = None
    try:
        archive = folder / "archive"
        subprocess.run([corpus, str(articles), str(archive)], check=True, stdout=subprocess.DEVNULL)
        start = time.monotonic()
        program = subprocess.Popen([regesta, "watch", str(archive)], stderr=subprocess.PIPE, text=True)
        for line in program.stderr:
            if line.startswith("watching"):
                break
        print(f"{articles} articles: the first preview takes {time.monotonic() - start:.1f} s")
        files = sorted(path for path in (archive / "content/articles").rglob("*.md") if path.stem.count(".") == 0)
        dice = random.Random(1)
        stamp = archive / ".regesta/preview/assets/regesta/stamp.js"
        # What is left for the next time is written while nobody waits.
        time.sleep(5)
        for name, edit in (("a word more", word), ("a link more", link), ("another title", title)):
            measure(name, edit, dice, files, stamp, saves if edit is not title else max(3, saves // 10))
    finally:
        if program:
            program.kill()
        shutil.rmtree(folder, ignore_errors=True)


def measure(name, edit, dice, files, stamp, saves):
    times = []
    while len(times) < saves:
        file = dice.choice(files)
        text = file.read_text()
        edited = edit(text, dice)
        # A draft's page is shown as any other; a withdrawn article shows no text, and nothing to be measured.
        if edited is None or "\nstatus: retracted\n" in text:
            continue
        before = stamp.read_bytes()
        file.write_text(edited)
        start = time.monotonic()
        while stamp.read_bytes() == before:
            if time.monotonic() - start > 60:
                sys.exit(f"{file} was saved, and nothing happened")
            time.sleep(0.0005)
        times.append((time.monotonic() - start) * 1000)
        time.sleep(0.05)
    print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms of {saves} saves")


def paragraphs(text):
    head, body = text.split("\n---\n", 1)
    blocks = body.split("\n\n")
    plain = [number for number, block in enumerate(blocks) if re.match(r"^[^\W\d_]", block)]
    return head, blocks, plain


def word(text, dice):
    head, blocks, plain = paragraphs(text)
    if not plain:
        return None
    number = dice.choice(plain)
    blocks[number] = blocks[number].rstrip("\n") + " parola%d" % dice.randrange(10**6) + ("\n" if blocks[number].endswith("\n") else "")
    return head + "\n---\n" + "\n\n".join(blocks)


def link(text, dice):
    targets = re.findall(r"\[\[([^\]|#]+)[\]|#]", text)
    if not targets:
        return None
    return text.rstrip("\n") + f"\n\nAncora parola{dice.randrange(10**6)} [[{dice.choice(targets)}]].\n"


def title(text, dice):
    return re.sub(r"(?m)^title: .*$", f"title: Titolo {dice.randrange(10**6)}", text, count=1)


main()
