"""Copies on sticks, and whether they can be told from damaged ones."""

import subprocess

from guide import ROOT, shell, tree


def run(guide, folder):
    stick = folder / "stick"
    folder.mkdir()
    commands = guide.block("A USB stick", replacing={"/media/stick": stick, "public/": f"{ROOT}/public/"})
    assert shell(commands, folder) == ""
    copy = stick / "archive"
    assert tree(copy) == tree(ROOT / "public")

    verify = guide.block("Verifying a copy", 0)
    unlisted = guide.block("Verifying a copy", 1, replacing={"/tmp": folder})
    assert shell(verify, copy) == shell(unlisted, copy) == ""
    (copy / "added page.html").write_text("not from the build")
    assert shell(unlisted, copy) == "added page.html\n"
    assert shell(verify, copy) == ""
    with open(copy / "regions/dagestan.html", "ab") as page:
        page.write(b" ")
    (copy / "assets/regesta.css").unlink()
    result = subprocess.run(["bash", "-c", verify], cwd=copy, capture_output=True, text=True)
    assert result.returncode == 1
    assert "regions/dagestan.html: FAILED\n" in result.stdout and "regesta.css" in result.stdout, result.stdout
    print("copies can be verified")
