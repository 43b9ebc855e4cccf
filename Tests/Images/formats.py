"""That files are told by what they are, not by what they are called."""

import struct
import zlib
from io import BytesIO

import pictures
import planted


def box(kind, content):
    return struct.pack(">I", 8 + len(content)) + kind + content


def check(program):
    picture = pictures.asymmetric()
    accepted = refused = 0
    for format in pictures.PILLOW:
        data = pictures.encoded(picture, format)
        for name in ("image", "image.jpg", "image.svg"):
            seen = program.inspect(data, name)
            expected = {"format": format, "width": 240, "height": 160, "frames": 1}
            program.expect(list(seen.said.items()) == list(expected.items()), f"{format}: {name} is {seen.said}")
            made = program.derive(data, widths="100", name=name)
            program.expect(list(made.files) == [f"100.{pictures.EXTENSIONS[format]}"], f"{name}: {made.said}")
            accepted += 1

    avif = pictures.encoded(picture, "avif")
    plain = pictures.encoded(picture, "png")
    control = planted.chunk(b"acTL", struct.pack(">II", 1, 0))
    wrapped = b"<!doctype html><html><body>" + pictures.encoded(picture, "jpeg") + b"</body></html>"
    for name, data, code, words in (
        ("SVG", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "unsupported-format", "SVG"),
        ("SVG after space", b"\xef\xbb\xbf\n <!-- x --><svg/>", "unsupported-format", "SVG"),
        ("TIFF", encoded(picture, "TIFF"), "unsupported-format", "TIFF"),
        ("BMP", encoded(picture, "BMP"), "unsupported-format", "BMP"),
        ("ICO", encoded(picture, "ICO"), "unsupported-format", "ICO"),
        ("JPEG 2000", encoded(picture, "JPEG2000"), "unsupported-format", "JPEG 2000"),
        ("PDF", encoded(picture, "PDF"), "unsupported-format", "PDF"),
        ("JPEG XL", b"\xff\x0a" + bytes(40), "unsupported-format", "JPEG XL"),
        ("JPEG XL in boxes", b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(40), "unsupported-format", "JPEG XL"),
        ("HEIC", box(b"ftyp", b"heic\0\0\0\0mif1heic"), "unsupported-format", "HEIC"),
        ("HEIC as mif1", box(b"ftyp", b"mif1\0\0\0\0mif1heic"), "unsupported-format", "HEIC"),
        ("HEVC as AVIF", avif.replace(b"av01", b"hvc1"), "unsupported-format", "HEIC"),
        ("JPEG as AVIF", avif.replace(b"av01", b"jpeg"), "unsupported-format", "HEIC"),
        ("animated AVIF", avif.replace(b"ftypavif", b"ftypavis"), "unsupported-format", "animated"),
        ("animated PNG", plain[:33] + control + plain[33:], "unsupported-format", "animated"),
        ("film", box(b"ftyp", b"isom\0\0\0\0mp42") + bytes(60), "not-an-image", "film"),
        ("sound", b"RIFF\x20\0\0\0WAVEfmt " + bytes(30), "not-an-image", "sound"),
        ("page", b"<html><body>an image</body></html>", "not-an-image", "web page"),
        ("page with a JPEG in it", wrapped, "not-an-image", "web page"),
        ("text", b"not an image at all", "not-an-image", "no image"),
        ("empty", b"", "not-an-image", "empty"),
        ("zeros", bytes(1000), "not-an-image", "no image"),
        ("gzip", zlib.compress(b"x" * 100, wbits=31), "not-an-image", "gzip"),
    ):
        for ending in ("", ".jpg"):
            result = program.derive(data, name=name + ending)
            fits = result.code == code and words in result.said["message"]
            program.expect(fits, f"{name}{ending} is {result.said}")
            refused += 1
    return f"formats: {accepted} told by their content, {refused} refused by name"


def encoded(picture, format):
    buffer = BytesIO()
    picture.save(buffer, format)
    return buffer.getvalue()
