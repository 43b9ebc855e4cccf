"""Damaged files: cut off anywhere, and with bytes changed at random. None may leave half a picture."""

import os
import random
from concurrent.futures import ThreadPoolExecutor

import pictures
from pictures import EXTENSIONS

FLIPS = int(os.environ.get("REGESTA_IMAGE_FLIPS", "30"))


def inputs():
    """A file of each kind, with the picture that it is of."""
    still = pictures.detailed(320, 240)
    moving = pictures.frames(4)
    clear = still.copy()
    clear.putalpha(pictures.detailed(320, 240).getchannel("R"))
    files = {
        "jpeg": (still, pictures.encoded(still, "jpeg", quality=90)),
        "progressive jpeg": (still, pictures.encoded(still, "jpeg", quality=90, progressive=True)),
        "png": (still, pictures.encoded(still, "png")),
        "clear png": (clear, pictures.encoded(clear, "png")),
        "webp": (still, pictures.encoded(still, "webp", quality=90)),
        "lossless webp": (still, pictures.encoded(still, "webp", lossless=True)),
        "moving webp": (moving[0], pictures.animated(moving, "webp", [50] * 4, 0)),
        "avif": (still, pictures.encoded(still, "avif")),
        "gif": (still, pictures.encoded(still.quantize(128), "gif")),
        "moving gif": (moving[0], pictures.animated(moving, "gif", [50] * 4, 0)),
    }
    return files


def cuts(length):
    """Where to cut: near both ends at each byte, between them here and there."""
    near = set(range(1, 24)) | {length - back for back in range(1, 24)}
    return sorted(near | {length * part // 24 for part in range(1, 24)})


def check(program):
    tried = refused = 0
    slowest = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for kind, (picture, data) in inputs().items():
            format = kind.split()[-1]
            whole = program.derive(data, name=kind)
            if not program.expect(whole.status == 0, f"{kind}: {whole.said}"):
                continue

            def cut(length):
                return length, program.derive(data[:length], name=f"{kind} cut at {length}")

            for length, result in pool.map(cut, cuts(len(data))):
                tried += 1
                refused += result.status
                # Where nothing of the picture is missing, it may be used.
                program.expect(
                    result.status == 1 or result.files == whole.files,
                    f"{kind}: {length} of {len(data)} bytes make another picture")
                if result.status == 1:
                    program.expect(
                        result.code in ("damaged", "not-an-image", "unsupported-format"),
                        f"{kind}: {length} bytes are {result.said}")
            if format == "jpeg":
                result = program.derive(data[:len(data) // 2] + b"\xff\xd9", name=f"{kind} with an early end")
                program.expect(result.code == "damaged", f"{kind}: half a scan with an end is {result.said}")

            def change(seed):
                changed, places = changes(data, random.Random(f"{kind} {seed}"))
                return program.derive(changed, "--seconds", 5, name=f"{kind} changed at {places}"[:200])

            for seed, result in enumerate(pool.map(change, range(FLIPS))):
                slowest = max(slowest, result.seconds)
                if result.status == 0:
                    read = result.picture(next(iter(result.files)))
                    program.expect(read.size[0] > 0, f"{kind}, change {seed}: unreadable")
    program.expect(refused > tried / 2, f"of {tried} files that were cut off, {tried - refused} were used")
    program.expect(slowest < 16, f"a changed file took {slowest:.0f} s")
    return (
        f"damage: {tried} cuts, {refused} refused and the others whole; "
        f"{FLIPS * len(inputs())} changes, {slowest:.1f} s at most")


def changes(data, chance):
    """The bytes with some of them replaced, and where."""
    changed = bytearray(data)
    places = [chance.randrange(len(data)) for _ in range(chance.choice((1, 1, 4, 30)))]
    if chance.random() < 0.3:
        # Headers are where a changed byte does the most.
        places = [chance.randrange(min(len(data), 200)) for _ in places[:3]]
    for place in places:
        changed[place] = chance.randrange(256)
    return bytes(changed), places
