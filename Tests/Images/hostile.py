"""Files that are made to do harm: too large, too long, or no files at all."""

import os
import struct
import zlib

from PIL import Image

import pictures
import planted

PNG = b"\x89PNG\r\n\x1a\n"


def header(width, height, depth=1, kind=0):
    return planted.chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))


def bomb(side=60_000):
    """A picture of zeros, of half a megabyte."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    rows = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return PNG + header(side, side) + planted.chunk(b"IDAT", rows) + planted.chunk(b"IEND", b"")


def many_frames(count):
    frame = b"!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02L\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + frame * count + b";"


def check(program):
    runs = 0
    slowest = 0

    def expect(name, source, codes, *arguments, most=5.0, widths="480"):
        nonlocal runs, slowest
        result = program.derive(source, *arguments, name=name, widths=widths)
        program.expect(result.code in codes, f"{name}: {result.said}")
        program.expect(result.seconds < most, f"{name}: took {result.seconds:.1f} s")
        runs += 1
        slowest = max(slowest, result.seconds)

    noise = pictures.encoded(Image.effect_noise((3000, 3000), 90).convert("RGB"), "png", compress_level=1)
    jpeg = pictures.encoded(pictures.asymmetric(), "jpeg")
    gif = pictures.encoded(pictures.asymmetric().quantize(8), "gif")
    expect("bomb", bomb(), ["too-many-pixels"])
    expect("bomb that is allowed", bomb(), ["too-slow", "too-much-memory"], "--pixels", 10**10, "--seconds", 3, most=12)
    expect("one frame too many", many_frames(1_001), ["too-many-frames"])
    expect("100,000 frames", many_frames(100_000), ["too-many-frames"])
    expect("many frames that are allowed", many_frames(3_000), [None], "--frames", 3_000)
    expect("too slow", noise, ["too-slow"], "--seconds", 1, widths="3000")
    expect("too much memory", noise, ["too-much-memory"], "--memory", 120)
    for memory in (1, 20, 60, 90):
        expect(f"{memory} MiB", jpeg, ["too-much-memory"], "--memory", memory)
    expect("huge header", PNG + header(2**31 - 1, 2**31 - 1), ["too-many-pixels", "damaged"])
    expect("no width", PNG + header(0, 10) + planted.chunk(b"IEND", b""), ["damaged"])
    expect("no height", PNG + header(10, 0) + planted.chunk(b"IEND", b""), ["damaged"])
    expect("no pixels", PNG + header(10, 10) + planted.chunk(b"IEND", b""), ["damaged"])
    expect("GIF of no size", gif[:6] + bytes(4) + gif[10:13], ["damaged"])
    for name, start in (
        ("JPEG", jpeg[:4]), ("PNG", PNG), ("GIF", b"GIF89a"), ("WebP", b"RIFF\xff\xff\xff\xffWEBP"),
        ("WebP chunk", b"RIFF\xff\xff\xff\x7fWEBPVP8X\xff\xff\xff\xff"), ("AVIF", b"\0\0\0\x18ftypavif\0\0\0\0avifmif1"),
        ("AVIF box", b"\0\0\0\x14ftypavif\0\0\0\0avif\0\0\0\x01meta\xff\xff\xff\xff\xff\xff\xff\xff"),
    ):
        expect(f"nothing but a header of {name}", start, ["damaged"])

    # Half a web page, half a picture: what isn't picture goes.
    script = b"<script>alert(1)</script>"
    mixed = jpeg[:2] + planted.segment(0xFE, b"--><html>" + script) + jpeg[2:] + script
    result = program.derive(mixed, name="page and JPEG")
    program.expect(result.status == 0 and script not in result.files["240.jpg"], f"page and JPEG: {result.said}")

    folder = program.scratch / "folder.jpg"
    folder.mkdir()
    pipe = program.scratch / "pipe.jpg"
    os.mkfifo(pipe)
    sparse = program.scratch / "sparse.jpg"
    with open(sparse, "wb") as file:
        file.write(jpeg)
        file.truncate(201 << 20)
    expect("folder", folder, ["not-an-image"])
    expect("pipe", pipe, ["not-an-image"])
    expect("device", "/dev/zero", ["not-an-image"])
    expect("too large a file", sparse, ["file-too-large"])
    link = program.scratch / "link.jpg"
    link.symlink_to("loop.jpg")
    (program.scratch / "loop.jpg").symlink_to("link.jpg")
    out = program.scratch / "untouched"
    out.mkdir()
    for missing in (program.scratch / "missing.jpg", link):
        result = program.run("derive", missing, out, "--widths", "480")
        program.expect(result.status == 2 and not list(out.iterdir()), f"{missing.name}: {result}")
        runs += 1
    return f"hostile: {runs + 1} files did no harm, {slowest:.1f} s at most"
