"""That the same file makes the same bytes, whatever surrounds the program."""

import os

import pictures
import planted


def check(program):
    compared = 0
    processors = sorted(os.sched_getaffinity(0))
    surroundings = (
        {"env": {}, "cwd": "/"},
        {"env": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tbilisi", "PATH": "/nowhere"}},
        {"env": os.environ | {
            "VIPS_CONCURRENCY": "7", "VIPS_NOVECTOR": "1", "VIPS_DISC_THRESHOLD": "1", "VIPS_WARNING": "1",
            "VIPSHOME": "/tmp", "VIPS_INFO": "1", "VIPS_PROFILE": "1", "G_MESSAGES_DEBUG": "all",
            "TMPDIR": "/nowhere"}},
        {"preexec_fn": lambda: os.sched_setaffinity(0, processors[:1])},
        {"preexec_fn": lambda: os.umask(0o077), "cwd": program.scratch},
    )
    files = planted.files() | {
        "large jpeg": pictures.encoded(pictures.detailed(2000, 1500), "jpeg"),
        "moving webp": pictures.animated(pictures.frames(), "webp", 100, 0),
    }
    for format, data in files.items():
        first = program.derive(data, widths="100,480", name=format)
        program.expect(first.files, f"{format}: {first.said}")
        for number, surrounding in enumerate(surroundings):
            again = program.derive(data, widths="100,480", name=f"{format} again", **surrounding)
            program.expect(again.files == first.files, f"{format}: other bytes in surroundings {number}")
            compared += 1
    return f"repetition: {compared} runs made the same bytes again"
