"""Copies on sticks, and whether they can be told from damaged ones."""

import shutil
import subprocess

from guide import ROOT, shell, tree


def run(guide, folder):
    folder.mkdir()
    copy = verify_a_copy(guide, folder)
    sign(guide, folder / "signed")
    pack(guide, folder / "packed", copy)


def verify_a_copy(guide, folder):
    stick = folder / "stick"
    commands = guide.block("A USB stick", replacing={"/media/stick": stick, "public/": f"{ROOT}/public/"})
    assert shell(commands, folder) == ""
    copy = stick / "archive"
    assert tree(copy) == tree(ROOT / "public")

    ours = guide.block("Verifying a copy", 0, replacing={"/media/stick": stick})
    verify = guide.block("Verifying a copy", 1)
    unlisted = guide.block("Verifying a copy", 2, replacing={"/tmp": folder})
    assert shell(verify, copy) == shell(unlisted, copy) == ""
    assert shell(ours, folder).endswith(" files, all as they were built\n")
    (copy / "added page.html").write_text("not from the build")
    assert shell(unlisted, copy) == "added page.html\n"
    assert shell(verify, copy) == ""
    with open(copy / "regions/dagestan.html", "ab") as page:
        page.write(b" ")
    (copy / "assets/regesta.css").unlink()
    result = subprocess.run(["bash", "-c", verify], cwd=copy, capture_output=True, text=True)
    assert result.returncode == 1
    assert "regions/dagestan.html: FAILED\n" in result.stdout and "regesta.css" in result.stdout, result.stdout
    result = subprocess.run(["bash", "-c", ours], capture_output=True, text=True)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        "assets/regesta.css: missing", "regions/dagestan.html: changed", "added page.html: not in the manifest",
    ], lines
    print("copies can be verified")
    return copy


def sign(guide, folder):
    folder.mkdir()
    public = folder / "public"
    shutil.copytree(ROOT / "public", public)
    blocks = [guide.block("Signing", number) for number in range(4)]
    for block in blocks:
        shell(block, folder)
    # A signature of signify's own is the same, byte for byte, below its comment.
    file = public / "manifest-sha256.txt.sig"
    ours = file.read_text().splitlines()[1]
    shell("signify-openbsd -S -s archive.sec -m public/manifest-sha256.txt", folder)
    assert file.read_text().splitlines()[1] == ours
    with open(public / "manifest-sha256.txt", "r+b") as manifest:
        manifest.seek(0)
        manifest.write(b"0" if manifest.read(1) != b"0" else b"1")
    for block in blocks[2:]:
        assert subprocess.run(["bash", "-c", block], cwd=folder, capture_output=True).returncode == 1, block
    print("signify and regesta verify each other's signatures")


def pack(guide, folder, damaged):
    folder.mkdir()
    shutil.copytree(ROOT / "public", folder / "public")
    (folder / "public/CNAME").write_text("archive.example")
    command = guide.block("Handing over to an archive", 0)
    assert shell(command, folder) == "border-watch-bag\n"
    bag = folder / "border-watch-bag"
    assert tree(bag / "data") == tree(ROOT / "public")
    validate = guide.block("Handing over to an archive", 1)
    shell(validate, folder)
    with open(bag / "data/index.html", "ab") as page:
        page.write(b" ")
    assert subprocess.run(["bash", "-c", validate], cwd=folder, capture_output=True).returncode == 1
    result = subprocess.run(["regesta", "pack", "--bagit", folder / "second", damaged], capture_output=True, text=True)
    assert result.returncode == 1 and "error: assets/regesta.css: missing\n" in result.stderr, result.stderr
    assert not (folder / "second").exists()
    print("a bag is validated by bagit")
