"""That animations keep their frames, their times and how often they are shown."""

from PIL import Image

import pictures


def read(picture):
    """The frames of a file, and how long each is shown."""
    frames, durations = [], []
    for index in range(getattr(picture, "n_frames", 1)):
        picture.seek(index)
        picture.load()
        frames.append(picture.convert("RGB"))
        durations.append(picture.info.get("duration"))
    return frames, durations


def check(program):
    compared = 0
    durations = [40, 80, 120, 200, 500, 1000]
    originals = pictures.frames()
    for format in ("gif", "webp"):
        # Without a number a GIF is shown once.
        for loop in (0, 1, 3, 17) + ((None,) if format == "gif" else ()):
            data = pictures.animated(originals, format, durations, loop)
            result = program.derive(data, widths="60,1000", name=f"{format} shown {loop} times")
            program.expect(result.said.get("frames") == 6, f"{format}: {result.said}")
            before = pictures_loop(program, data, format)
            for name, bytes in result.files.items():
                picture = result.picture(name)
                after = pictures_loop(program, bytes, format)
                program.expect(after == before, f"{format} {loop}: {name} is shown {after} times, not {before}")
                frames, times = read(picture)
                program.expect(times == durations, f"{format}: {name} has the times {times}")
                for index, (frame, original) in enumerate(zip(frames, originals)):
                    difference = pictures.distance(frame, original.resize(frame.size))
                    program.expect(difference < 14, f"{format}: frame {index} of {name} differs by {difference:.1f}")
                    compared += 1
                program.expect(len(frames) == 6, f"{format}: {name} has {len(frames)} frames")
        edge_check(program, format)
        still = program.derive(pictures.encoded(originals[0], format), widths="60", name=f"still {format}")
        picture = still.picture(f"60.{format}")
        program.expect(getattr(picture, "n_frames", 1) == 1, f"a still {format} moves")
        data = still.files[f"60.{format}"]
        program.expect(b"NETSCAPE" not in data and b"ANIM" not in data, f"a still {format} is shown again and again")
    for option, code in ((("--frames", 5), "too-many-frames"), (("--pixels", 6 * 120 * 80 - 1), "too-many-pixels")):
        for format in ("gif", "webp"):
            data = pictures.animated(originals, format, durations, 0)
            result = program.derive(data, *option, name=format)
            program.expect(result.code == code, f"{format}: {option} is {result.said}")
            result = program.derive(data, option[0], option[1] + 1, name=format)
            program.expect(result.status == 0, f"{format}: {option} and one more is {result.said}")
    return f"animations: {compared} frames with their times and loops"


def pictures_loop(program, data, format):
    """How often it is shown by the file's own words; Pillow reads WebP's, but not all of GIF's."""
    if format == "webp":
        place = data.find(b"ANIM")
        return int.from_bytes(data[place + 12:place + 14], "little")
    place = data.find(b"NETSCAPE2.0")
    return None if place < 0 else int.from_bytes(data[place + 13:place + 15], "little")


def edge_check(program, format):
    """Black below white: were frames scaled together, both would be grey where they meet."""
    frames = [Image.new("RGB", (120, 80), colour) for colour in ("white", "black", "white", "black")]
    options = {"lossless": True} if format == "webp" else {}
    result = program.derive(
        pictures.animated(frames, format, 100, 0, **options), widths="50", name=f"edges of {format}")
    for index, frame in enumerate(read(result.picture(f"50.{format}"))[0]):
        lowest, highest = frame.convert("L").getextrema()
        program.expect(highest - lowest < 4, f"{format}: frame {index} reaches from {lowest} to {highest}")
