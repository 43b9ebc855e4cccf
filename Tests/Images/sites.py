"""Whole archives, built by regesta with the program: nothing planted is in any file of the site, and bad images end in messages."""

import base64
import shutil
import subprocess
import time

import canaries
import hostile
import pictures
import planted

ARTICLE = "content/articles/2022/a.md"


def archive(folder, images, body):
    for path, text in {
        "content/archive.yml": "title: T\nlanguages: [it, en]\nbase_url: https://a.example/\n",
        ARTICLE: f"---\ntitle: A\ndate: 2022-09-27\nimage: {{file: planted.jpeg, alt: Una}}\n"
                 "images: [{file: planted.gif, graphic: true}]\n---\n" + body,
        "content/articles/2022/a.en.md": "---\ntitle: A\n---\n![One](../../media/planted.png)\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (folder / "content/media").mkdir()
    for name, data in images.items():
        (folder / "content/media" / name).write_bytes(data)


def run(regesta, *arguments):
    start = time.monotonic()
    done = subprocess.run([regesta, *map(str, arguments)], capture_output=True, text=True, timeout=300)
    return done.returncode, done.stderr, time.monotonic() - start


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def traces(data):
    """The planted words in a file, also in Base64 of any alignment."""
    found = set(canaries.found(data))
    for shift in range(3):
        encoded = base64.b64encode(bytes(shift) + canaries.WORD.encode() + b"\0\0")[4 * (shift > 0):8]
        if encoded in data:
            found.add(f"Base64 {shift}")
    return found


def check(program, regesta):
    beside = program.scratch / "bin"
    beside.mkdir()
    shutil.copy(regesta, beside / "regesta")
    shutil.copy(program.path, beside / "regesta-images")
    regesta = beside / "regesta"
    images = {f"planted.{format}": data for format, data in planted.files().items()}
    originals = sum(len(canaries.found(data)) for data in images.values())

    folder = program.scratch / "site"
    body = "\n".join(f"![Una figura](../../media/{name} \"Didascalia\")\n" for name in images)
    archive(folder, images, body)
    status, report, _ = run(regesta, "build", folder)
    program.expect(status == 0, f"site: {report}")
    site = files(folder / "public")
    published = [name for name in site if name.startswith("media/")]
    program.expect(len(published) == 10, f"site: {published}")
    for name, data in site.items():
        program.expect(not traces(data), f"site: {name} has {sorted(traces(data))}")

    # What is kept with the archive has nothing either, and gives the same site alone.
    status, report, _ = run(regesta, "images", folder)
    program.expect(status == 0, f"images: {report}")
    for name, data in files(folder / "content/media/derived").items():
        program.expect(not traces(data), f"kept: {name} has {sorted(traces(data))}")
    for path in (folder / "content/media").iterdir():
        if path.is_file():
            path.unlink()
    shutil.rmtree(folder / ".regesta")
    (beside / "regesta-images").unlink()
    status, report, _ = run(regesta, "build", folder, "-o", program.scratch / "again")
    program.expect(status == 0 and files(program.scratch / "again") == site, f"kept: another site: {report}")
    status, report, _ = run(regesta, "import", "data", folder / "public", program.scratch / "imported")
    program.expect(status == 0, f"import: {report}")
    status, report, _ = run(regesta, "build", program.scratch / "imported")
    program.expect(files(program.scratch / "imported/public") == site, f"import: another site: {report}")

    # One bad image among good ones: the build says which, changes nothing, and goes on to look at the others.
    shutil.copy(program.path, beside / "regesta-images")
    slowest = 0
    jpeg = images["planted.jpeg"]
    bad = {
        "bomb.png": hostile.bomb(), "frames.gif": hostile.many_frames(100_000), "cut.jpg": jpeg[:len(jpeg) // 2],
        "text.jpg": b"no image", "empty.png": b"", "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "pdf.png": b"%PDF-1.7\n", "tiff.png": b"II*\0\x08\0\0\0" + bytes(60),
        "header.png": hostile.PNG + hostile.header(2**31 - 1, 2**31 - 1),
    }
    folder = program.scratch / "bad"
    body = "\n".join(f"![Una figura](../../media/{name})\n" for name in [*images, *bad])
    archive(folder, images | bad, body)
    status, report, slowest = run(regesta, "build", folder)
    program.expect(status == 1 and not (folder / "public").exists(), f"bad images: ended with {status}: {report}")
    for name in bad:
        program.expect(f"“{name}”" in report, f"bad images: {name} isn't named: {report}")
    for name in images:
        program.expect(f"“{name}”" not in report, f"bad images: {name} is blamed: {report}")
    program.expect(slowest < 30, f"bad images: took {slowest:.1f} s")
    return (
        f"sites: none of {originals} planted words in {len(site)} files of a site; "
        f"{len(bad)} bad images named in {slowest:.1f} s"
    )
