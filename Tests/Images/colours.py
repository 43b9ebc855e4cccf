"""That colours, greys and transparency come through without the profile that explained them."""

from io import BytesIO

from PIL import Image, ImageCms

import pictures
import planted

# The primaries of Display P3 and its grey point as ICC has them, relative to D50.
P3 = {b"rXYZ": (0.51512, 0.2412, -0.00105), b"gXYZ": (0.29198, 0.69225, 0.04189), b"bXYZ": (0.1571, 0.06657, 0.78407)}


def p3_profile():
    """sRGB's own, with other primaries."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for index in range(int.from_bytes(data[128:132], "big")):
        entry = 132 + 12 * index
        name, place = bytes(data[entry:entry + 4]), int.from_bytes(data[entry + 4:entry + 8], "big")
        for axis, value in enumerate(P3.get(name, ())):
            number = round(value * 65536).to_bytes(4, "big", signed=True)
            data[place + 8 + 4 * axis:place + 12 + 4 * axis] = number
    return bytes(data)


def sixteen_bits():
    """A PNG with 16 bits, grey and transparent, which Pillow can't write."""
    import struct
    import zlib

    rows = b"".join(
        b"\0" + b"".join(struct.pack(">HH", x * 257, y * 257) for x in range(256)) for y in range(256))
    head = struct.pack(">IIBBBBB", 256, 256, 16, 4, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + planted.chunk(b"IHDR", head) + planted.chunk(b"IDAT", zlib.compress(rows))
        + planted.chunk(b"IEND", b""))


def check(program):
    compared = 0

    def compare(name, data, expected, file, most=5):
        nonlocal compared
        result = program.derive(data, widths="1000", name=name)
        if not program.expect(file in result.files, f"{name}: {result.said}"):
            return
        read = result.picture(file)
        difference = pictures.distance(read.convert(expected.mode), expected)
        program.expect(difference < most, f"{name}: differs by {difference:.1f}")
        program.expect(not read.info.get("icc_profile"), f"{name}: still has a profile")
        compared += 1

    picture = pictures.asymmetric(256, 256)
    muted = Image.eval(picture, lambda value: 60 + value // 2)
    profile = p3_profile()
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), "RGB", "RGB")
    converted = ImageCms.applyTransform(muted, transform)
    program.expect(pictures.distance(muted, converted) > 5, "Display P3 would look like sRGB in this test")
    for format in ("jpeg", "png", "webp", "avif"):
        options = {} if format == "png" else {"quality": 95}
        data = pictures.encoded(muted, format, icc_profile=profile, **options)
        compare(f"P3 {format}", data, converted, f"256.{pictures.EXTENSIONS[format]}", most=3)

    inks = muted.convert("CMYK")
    # Pillow knows nothing of inks; a print looks paler, but not like its negative.
    compare("CMYK", pictures.encoded(inks, "jpeg", quality=95), muted, "256.jpg", most=45)
    negative = Image.eval(muted, lambda value: 255 - value)
    program.expect(pictures.distance(negative, muted) > 45, "a negative would pass as a print in this test")

    grey = picture.convert("L")
    compare("grey JPEG", pictures.encoded(grey, "jpeg"), grey, "256.jpg")
    compare("grey PNG", pictures.encoded(grey, "png"), grey, "256.png", most=0.1)
    compare("grey WebP", pictures.encoded(grey, "webp"), grey, "256.webp")
    compare("bits", pictures.encoded(grey.convert("1"), "png"), grey.convert("1").convert("L"), "256.png", most=0.1)
    palette = picture.quantize(16)
    compare("palette", pictures.encoded(palette, "png"), palette.convert("RGB"), "256.png", most=0.1)
    compare("a bad profile", pictures.encoded(picture, "png", icc_profile=profile[:200]), picture, "256.png", most=0.1)
    compare("inks' profile for RGB", pictures.encoded(grey, "png", icc_profile=profile), grey, "256.png", most=3)

    clear = Image.merge("LA", (Image.linear_gradient("L").transpose(Transpose), Image.linear_gradient("L")))
    compare("16 bits, clear", sixteen_bits(), clear, "256.png", most=0.6)
    compare("grey, clear", pictures.encoded(clear, "png"), clear, "256.png", most=0.1)
    colour = muted.copy()
    colour.putalpha(Image.linear_gradient("L"))
    flat = on_white(colour)
    for format in ("png", "webp", "avif"):
        result = program.derive(pictures.encoded(colour, format), widths="256,100", name=f"clear {format}")
        for width in (256, 100):
            read = result.picture(f"{width}.{pictures.EXTENSIONS[format]}")
            program.expect(read.mode == "RGBA", f"clear {format}: {width} is {read.mode}")
            difference = pictures.distance(on_white(read), on_white(colour).resize((width, width)))
            program.expect(difference < 5, f"clear {format}: {width} differs by {difference:.1f}")
            compared += 1
    hole = picture.convert("RGBA")
    hole.paste((0, 0, 0, 0), (50, 50, 150, 150))
    result = program.derive(pictures.encoded(hole, "gif"), widths="256,128", name="clear gif")
    for width in (256, 128):
        read = result.picture(f"{width}.gif").convert("RGBA")
        program.expect(read.getpixel((width // 2 - 30, width // 2 - 30))[3] == 0, f"gif {width}: the hole is filled")
        program.expect(read.getpixel((5, 5))[3] == 255, f"gif {width}: what was opaque is not")
        compared += 1
    opaque = program.derive(pictures.encoded(picture.convert("RGBA"), "png"), widths="256", name="opaque")
    program.expect(opaque.picture("256.png").mode == "RGB", "nothing is transparent, but could be")
    return f"colours: {compared} pictures with their colours, greys and transparency"


Transpose = Image.Transpose.TRANSPOSE


def on_white(picture):
    ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
