"""Which versions there are, and of which sizes."""

import pictures

CASES = {
    # Own size, widths asked for: sizes expected.
    ((1200, 800), "480,960,1600"): [(480, 320), (960, 640), (1200, 800)],
    ((1600, 900), "480,960,1600"): [(480, 270), (960, 540), (1600, 900)],
    ((2400, 1000), "480,960,1600"): [(480, 200), (960, 400), (1600, 667)],
    ((300, 200), "480,960,1600"): [(300, 200)],
    ((481, 3), "960,480,480"): [(480, 3), (481, 3)],
    ((1, 1), "480"): [(1, 1)],
    ((900, 1), "100,10"): [(10, 1), (100, 1)],
    ((1, 900), "480"): [(1, 900)],
    ((333, 777), "7,100,222"): [(7, 16), (100, 233), (222, 518)],
    ((5000, 20), "1,480"): [(1, 1), (480, 2)],
}

WRONG = (
    [], ["derive"], ["inspect"], ["inspect", "a", "b"], ["derive", "a", "b"], ["make", "a"],
    ["derive", "a", "b", "--widths"], ["derive", "a", "b", "--widths", ""], ["derive", "a", "b", "--widths", "0"],
    ["derive", "a", "b", "--widths", "480,"], ["derive", "a", "b", "--widths", "480,-1"],
    ["derive", "a", "b", "--widths", "70000"], ["derive", "a", "b", "--widths", "480", "--pixels", "many"],
    ["derive", "a", "b", "--widths", "480", "--seconds", "0"], ["inspect", "a", "--size", "1"],
)


def check(program):
    made = 0
    for ((width, height), widths), expected in CASES.items():
        picture = pictures.asymmetric(width, height)
        for format in ("jpeg", "png"):
            result = program.derive(pictures.encoded(picture, format), widths=widths, name=f"{width}x{height}")
            listed = [(file["width"], file["height"]) for file in result.said.get("files", [])]
            program.expect(listed == expected, f"{width}x{height} at {widths}: {listed}")
            read = [result.picture(file["name"]).size for file in result.said.get("files", [])]
            program.expect(read == expected, f"{width}x{height} at {widths}: the files are {read}")
            keys = [list(result.said), [list(file) for file in result.said["files"][:1]]]
            program.expect(
                keys == [["format", "width", "height", "frames", "files"], [["name", "width", "height", "bytes"]]],
                f"keys: {keys}")
            made += len(read)

    detailed = pictures.detailed(1000, 750)
    for format in ("jpeg", "png", "webp", "avif"):
        result = program.derive(pictures.encoded(detailed, format), widths="250", name=f"detailed {format}")
        difference = pictures.distance(result.picture(f"250.{pictures.EXTENSIONS[format]}"), detailed.resize((250, 188)))
        program.expect(difference < 6, f"{format}: differs by {difference:.1f} from the picture made smaller")

    for arguments in WRONG:
        result = program.run(*arguments)
        program.expect(result.status == 2 and result.complaint and not result.said, f"{arguments}: {result}")
    full = program.scratch / "full"
    full.mkdir()
    (full / "kept").write_text("kept")
    image = program.scratch / "image.png"
    image.write_bytes(pictures.encoded(pictures.asymmetric(), "png"))
    for folder in (full, program.scratch / "nowhere", image):
        result = program.run("derive", image, folder, "--widths", "480")
        program.expect(result.status == 2 and result.complaint, f"into {folder.name}: {result}")
    program.expect([file.name for file in full.iterdir()] == ["kept"], "the full folder isn't as it was")
    for arguments in (["--version"], ["-h"], ["derive", "--help"]):
        program.expect(program.run(*arguments).status == 0, f"{arguments} ends badly")
    return f"sizes: {made} files as large as planned, {len(WRONG) + 3} wrong calls refused"
