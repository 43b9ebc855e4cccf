"""That pictures are upright without being told how to turn them."""

from PIL import Image

import pictures
import planted

Transpose = Image.Transpose
# What makes a picture upright that is stored with that orientation.
UPRIGHT = {
    1: None, 2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE, 6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE, 8: Transpose.ROTATE_90,
}


def check(program):
    compared = 0
    stored = pictures.asymmetric()
    for format in ("jpeg", "png", "webp", "avif"):
        for orientation, step in UPRIGHT.items():
            data = getattr(planted, format)(stored, orientation)
            upright = stored if step is None else stored.transpose(step)
            name = f"{format} turned by {orientation}"
            seen = program.inspect(data).said
            program.expect((seen["width"], seen["height"]) == upright.size, f"{name}: {seen}")
            result = program.derive(data, widths="80,1000", name=name)
            for file in result.said.get("files", []):
                read = result.picture(file["name"]).convert("RGB")
                difference = pictures.distance(read, upright.resize(read.size))
                program.expect(difference < 8, f"{name}: {file['name']} differs by {difference:.1f}")
                compared += 1
    program.expect(compared == 64, f"{compared} pictures compared, not 64")
    return f"orientations: {compared} pictures upright"
