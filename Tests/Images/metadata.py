"""That nothing but the picture is left of a file: by canaries, and by what exiftool finds."""

import json
import subprocess

import canaries
import pictures
import planted

# What says how to decode and show the picture, and nothing else.
STRUCTURE = {
    "File": "FileType FileTypeExtension MIMEType ImageWidth ImageHeight EncodingProcess BitsPerSample "
    "ColorComponents YCbCrSubSampling",
    "Composite": "ImageSize Megapixels",
    "PNG": "ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace Palette Transparency",
    "RIFF": "ImageWidth ImageHeight VP8Version HorizontalScale VerticalScale WebP_Flags AlphaPreprocessing "
    "AlphaFiltering AlphaCompression BackgroundColor AnimationLoopCount FrameCount Duration",
    "GIF": "GIFVersion ImageWidth ImageHeight HasColorMap ColorResolutionDepth BitsPerPixel BackgroundColor "
    "AnimationIterations FrameCount Duration TransparentColor",
    "QuickTime": "MajorBrand MinorVersion CompatibleBrands HandlerType ImageSpatialExtent ImagePixelDepth "
    "AV1ConfigurationVersion ChromaFormat ChromaSamplePosition ColorProfiles ColorPrimaries "
    "TransferCharacteristics MatrixCoefficients VideoFullRangeFlag MediaDataSize MediaDataOffset "
    "AuxiliaryImageType HighBitDepth TwelveBit InitialDelaySamples SeqLevelIdx0 SeqProfile SeqTier0 MediaData",
    "Meta": "PrimaryItemReference AuxiliaryImageRef",
}
ALLOWED = {f"{group}:{tag}" for group, tags in STRUCTURE.items() for tag in tags.split()}


def tags(folder):
    """All that exiftool finds in the files of a folder, unknown tags too, by their names."""
    done = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-u", "-ee", "-s", str(folder)], capture_output=True, check=True)
    listed = json.loads(done.stdout)
    return {
        entry.pop("SourceFile").rsplit("/", 1)[1]: {
            tag: value for tag, value in entry.items() if tag.split(":")[0] not in ("ExifTool", "System")}
        for entry in listed}


def check(program):
    places = 0
    folder = program.scratch / "published"
    folder.mkdir()
    for format, data in planted.files().items():
        before = canaries.found(data)
        missed = planted.PLACES[format] ^ before
        program.expect(not missed, f"{format}: {missed} should have been found before")
        places += len(before)
        result = program.derive(data, widths="200,500,1000", name=f"planted.{format}")
        program.expect(len(result.files) == 3, f"{format}: {result.said}")
        for name, bytes in result.files.items():
            left = canaries.found(bytes)
            program.expect(not left, f"{format}: {name} still has {sorted(left)}")
            (folder / f"{format}-{name}").write_bytes(bytes)
        (folder / f"input.{pictures.EXTENSIONS[format]}").write_bytes(data)
    listed = 0
    for name, found in tags(folder).items():
        extra = sorted(set(found) - ALLOWED)
        if name.startswith("input."):
            program.expect(len(extra) > 1, f"{name}: exiftool finds nothing in what was planted")
            continue
        listed += 1
        program.expect(not extra, f"{name}: exiftool finds {extra}")
    program.expect(listed == 15, f"exiftool looked at {listed} files, not 15")
    return f"metadata: nothing of {places} planted words in {listed} files, and none that exiftool knows"
