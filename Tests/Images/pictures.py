"""Pictures to make files of."""

from io import BytesIO

from PIL import Image, ImageDraw

# By the program's names.
PILLOW = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"}
EXTENSIONS = {"jpeg": "jpg", "png": "png", "webp": "webp", "avif": "avif", "gif": "gif"}


def asymmetric(width=240, height=160):
    """A picture that no turn and no mirror leaves as it is."""
    picture = Image.new("RGB", (width, height), (200, 200, 190))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, width // 2, height // 2), fill=(200, 30, 30))
    draw.rectangle((width // 2, 0, width, height // 2), fill=(30, 160, 40))
    draw.rectangle((0, height // 2, width // 2, height), fill=(30, 40, 190))
    draw.ellipse((width // 8, height // 8, width // 4, height // 2), fill=(250, 240, 60))
    return picture


def detailed(width=640, height=480):
    """One with something everywhere, so that what is missing would be seen."""
    shapes = Image.effect_mandelbrot((width, height), (-2, -1.2, 1, 1.2), 60)
    slope = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (slope, shapes, slope.transpose(Image.Transpose.ROTATE_180)))


def frames(count=6, width=120, height=80, mode="RGB"):
    """Frames that differ from each other in all of their pixels."""
    return [
        Image.eval(asymmetric(width, height), lambda value, shift=shift: (value + 23 * shift) % 256).convert(mode)
        for shift in range(count)
    ]


def encoded(picture, format, **options):
    buffer = BytesIO()
    if format == "avif":
        options = {"speed": 9, "quality": 90} | options
    picture.save(buffer, PILLOW[format], **options)
    return buffer.getvalue()


def animated(pictures, format, durations, loop, **options):
    buffer = BytesIO()
    pictures[0].save(
        buffer, PILLOW[format], save_all=True, append_images=pictures[1:], duration=durations,
        **({} if loop is None else {"loop": loop}), **options)
    return buffer.getvalue()


def distance(one, other):
    """The mean difference of two pictures' values, from 0 to 255."""
    if one.size != other.size or one.mode != other.mode:
        return 256
    pairs = zip(one.tobytes(), other.tobytes())
    total = sum(abs(a - b) for a, b in pairs)
    return total / len(one.tobytes())
