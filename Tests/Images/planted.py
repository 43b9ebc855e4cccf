"""A file of each format with canaries in it."""

import struct
import zlib

import canaries
import pictures
from canaries import word


# What is planted where.
ALWAYS = canaries.EXIF | {"xmp", "icc", "trailing"}
PLACES = {
    "jpeg": ALWAYS | {f"app{number}" for number in range(3, 16) if number != 14} | {
        "jfxx", "xmp-extended", "mpf", "c2pa", "iptc-title", "iptc-byline", "iptc-city", "iptc-caption", "comment",
        "second"},
    "png": ALWAYS | {"icc-name", "text", "ztxt", "itxt", "c2pa", "private", "late"},
    "webp": ALWAYS | {"unknown"},
    "avif": ALWAYS - {"trailing", "thumbnail"} | {"uuid", "c2pa"},
    "gif": {"comment", "xmp", "application", "icc", "late", "trailing"},
}


def files():
    picture = pictures.asymmetric(600, 400)
    return {"jpeg": jpeg(picture), "png": png(picture), "webp": webp(picture), "avif": avif(picture), "gif": gif()}


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(picture, orientation=1):
    plain = pictures.encoded(picture, "jpeg", quality=95)
    profile = canaries.profile()
    extended = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", 20, 0)
    head = [
        segment(0xE0, b"JFXX\0\x10" + word("jfxx").encode()),
        segment(0xE1, b"Exif\0\0" + canaries.tiff(orientation)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + canaries.xmp()),
        segment(0xE1, extended + word("xmp-extended").encode()),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01" + profile),
        segment(0xE2, b"MPF\0" + word("mpf").encode()),
        segment(0xEB, b"JP\0\x01\0\0\0\x01" + canaries.jumbf("c2pa")),
        segment(0xED, canaries.iptc()),
        segment(0xFE, word("comment").encode()),
    ]
    head += [segment(0xE0 + number, word(f"app{number}").encode()) for number in range(3, 16) if number != 14]
    second = plain[:2] + segment(0xFE, word("second").encode()) + plain[2:]
    return plain[:2] + b"".join(head) + plain[2:] + second + word("trailing").encode()


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(picture, orientation=1):
    plain = pictures.encoded(picture, "png")
    head = [
        chunk(b"iCCP", word("icc-name").encode() + b"\0\0" + zlib.compress(canaries.profile())),
        chunk(b"tEXt", b"Author\0" + word("text").encode()),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(word("ztxt").encode() * 3)),
        chunk(b"iTXt", b"Title\0\x01\0en\0\0" + zlib.compress(word("itxt").encode() * 3)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + canaries.xmp()),
        chunk(b"eXIf", canaries.tiff(orientation)),
        chunk(b"tIME", struct.pack(">HBBBBB", 2022, 9, 27, 11, 22, 33)),
        chunk(b"pHYs", struct.pack(">IIB", 1234, 1234, 1)),
        chunk(b"caBX", canaries.jumbf("c2pa")),
        chunk(b"prVt", word("private").encode()),
    ]
    tail = chunk(b"tEXt", b"Software\0" + word("late").encode())
    return plain[:33] + b"".join(head) + plain[33:-12] + tail + plain[-12:] + word("trailing").encode()


def webp(picture, orientation=1):
    plain = pictures.encoded(
        picture, "webp", quality=95, exif=canaries.tiff(orientation), xmp=canaries.xmp(),
        icc_profile=canaries.profile())
    text = word("unknown").encode()
    body = plain[8:] + b"CaNy" + struct.pack("<I", len(text)) + text + bytes(len(text) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body + word("trailing").encode()


def avif(picture, orientation=1):
    plain = pictures.encoded(
        picture, "avif", exif=canaries.tiff(orientation), xmp=canaries.xmp(), icc_profile=canaries.profile())
    text = bytes(16) + word("uuid").encode()
    claims = canaries.jumbf("c2pa")
    return (
        plain + struct.pack(">I", 8 + len(text)) + b"uuid" + text
        + struct.pack(">I", 8 + len(claims)) + b"free" + claims)


def gif():
    plain = pictures.animated(pictures.frames(width=600, height=400), "gif", [80] * 6, 0)

    def blocks(text):
        parts = [text[start:start + 255] for start in range(0, len(text), 255)]
        return b"".join(bytes([len(part)]) + part for part in parts) + b"\0"

    trailer = bytes([1]) + bytes(range(255, -1, -1)) + b"\0"
    extensions = [
        b"!\xfe" + blocks(word("comment").encode()),
        b"!\xff\x0bXMP DataXMP" + canaries.xmp() + trailer,
        b"!\xff\x0bPRIVATEapp!" + blocks(word("application").encode()),
        b"!\xff\x0bICCRGBG1012" + blocks(canaries.profile()),
    ]
    start = 13 + (3 << (plain[10] & 7) + 1 if plain[10] & 0x80 else 0)
    late = b"!\xfe" + blocks(word("late").encode())
    return plain[:start] + b"".join(extensions) + plain[start:-1] + late + plain[-1:] + word("trailing").encode()
