"""Files with a word of their own in every place where metadata can be, and the search for them."""

import struct
import zlib

from PIL import ImageCms

import pictures

WORD = "CANARY"


def word(place):
    return f"{WORD}-{place}."


def found(data):
    """The places whose words are anywhere in the bytes, as text in three encodings or compressed as in PNG."""
    places = set()
    for text in [data] + inflated(data):
        for encoding in ("latin-1", "utf-16-le", "utf-16-be"):
            start = WORD.encode(encoding)
            offset = text.find(start)
            while offset >= 0:
                following = text[offset + len(start):offset + 5 * len(start)].decode(encoding, "replace")
                places.add(following.split(".")[0].lstrip("-"))
                offset = text.find(start, offset + 1)
    return places


def inflated(data):
    texts = []
    offset = data.find(b"\x78")
    while offset >= 0:
        try:
            texts.append(zlib.decompressobj().decompress(data[offset:]))
        except zlib.error:
            pass
        offset = data.find(b"\x78", offset + 1)
    return [text for text in texts if len(text) > 8]


# The places in what `tiff` makes.
EXIF = {f"exif-{part}" for part in "description make model artist xptitle date makernote usercomment serial gps".split()}
EXIF |= {"thumbnail"}


def tiff(orientation=1):
    """EXIF by hand: a camera, its serial number, a place, a maker's note and a thumbnail."""
    thumbnail = pictures.encoded(pictures.asymmetric(32, 24), "jpeg", comment=word("thumbnail").encode())
    body = bytearray(b"II*\0\x08\0\0\0")

    def text(place):
        return 2, (word(place) + "\0").encode()

    def directory(entries, following=False):
        """Appends a directory, and returns where the address of the next one is to be filled in."""
        start = len(body)
        size = 2 + 12 * len(entries) + 4
        body.extend(bytes(size))
        struct.pack_into("<H", body, start, len(entries))
        for index, (tag, (kind, value)) in enumerate(sorted(entries.items())):
            width = {2: 1, 3: 2, 4: 4, 5: 8, 7: 1}[kind]
            place = start + 2 + 12 * index
            struct.pack_into("<HHI", body, place, tag, kind, len(value) // width)
            if len(value) <= 4:
                body[place + 8:place + 8 + len(value)] = value
            else:
                struct.pack_into("<I", body, place + 8, len(body))
                body.extend(value + bytes(len(value) % 2))
        return start, start + size - 4

    def pointer_to(tag):
        for index in range(struct.unpack_from("<H", body, 8)[0]):
            place = 8 + 2 + 12 * index
            if struct.unpack_from("<H", body, place)[0] == tag:
                return place + 8

    _, next_address = directory({
        0x010E: text("exif-description"), 0x010F: text("exif-make"), 0x0110: text("exif-model"),
        0x0112: (3, struct.pack("<H", orientation)), 0x013B: text("exif-artist"),
        0x9C9B: (7, (word("exif-xptitle") + "\0").encode("utf-16-le")),
        0x8769: (4, bytes(4)), 0x8825: (4, bytes(4)),
    })
    private, _ = directory({
        0x9003: text("exif-date"), 0x927C: (7, b"Nikon\0" + word("exif-makernote").encode()),
        0x9286: (7, b"ASCII\0\0\0" + word("exif-usercomment").encode()), 0xA431: text("exif-serial"),
    })
    struct.pack_into("<I", body, pointer_to(0x8769), private)
    degrees = struct.pack("<6I", 43, 1, 2, 1, 30, 1)
    gps, _ = directory({
        1: (2, b"N\0"), 2: (5, degrees), 3: (2, b"E\0"), 4: (5, degrees),
        27: (7, b"ASCII\0\0\0" + word("exif-gps").encode()),
    })
    struct.pack_into("<I", body, pointer_to(0x8825), gps)
    second, _ = directory({0x0201: (4, struct.pack("<I", 0)), 0x0202: (4, struct.pack("<I", len(thumbnail)))})
    struct.pack_into("<I", body, next_address, second)
    struct.pack_into("<I", body, second + 2 + 8, len(body))
    body.extend(thumbnail)
    return bytes(body)


def xmp():
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:source>{word("xmp")}</dc:source></rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>').encode()


def profile():
    """sRGB under another name."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    name = "sRGB built-in".encode("utf-16-be")
    assert name in data
    return data.replace(name, word("icc").ljust(13).encode("utf-16-be"))


def iptc():
    record = b""
    for dataset, place in ((5, "iptc-title"), (80, "iptc-byline"), (90, "iptc-city"), (120, "iptc-caption")):
        text = word(place).encode()
        record += b"\x1c\x02" + bytes([dataset]) + struct.pack(">H", len(text)) + text
    return b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record


def jumbf(place):
    """What C2PA keeps its claims in."""
    label = b"c2pa\0" + word(place).encode() + b"\0"
    described = struct.pack(">I", 8 + 17 + len(label)) + b"jumd" + b"c2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71" + b"\x03" + label
    return struct.pack(">I", 8 + len(described)) + b"jumb" + described
