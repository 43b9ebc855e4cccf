import Diagnostics
import Digests
import Testing

@testable import ArchiveModel

@Suite struct ImageRecordTests {
  private static let path = MediaPath("foto/coda.JPG")
  private static let image = PreparedImage(
    path: path, format: .jpeg, frames: 1,
    versions: [
      .init(width: 960, height: 720, size: 90_000, digest: SHA256Digest(of: [1])),
      .init(width: 480, height: 360, size: 30_000, digest: SHA256Digest(of: [2])),
    ])!

  @Test func versionsHaveAddressesByWidth() {
    #expect(
      Self.image.versions.map(Self.image.address) == ["media/foto/coda-480.jpg", "media/foto/coda-960.jpg"])
    #expect(Self.image.usual.width == 960)
    #expect(PreparedImage.isAddress("media/foto/coda-480.jpg"))
    #expect(!PreparedImage.isAddress("mediateca/index.html"))
  }

  @Test(arguments: [nil, String(repeating: "ab", count: 32)])
  func isReadAsItWasWritten(original: String?) throws {
    let record = ImageRecord(Self.image, original: original, maker: "regesta-images 0.1.0")
    let read = try ImageRecord(record.bytes, of: Self.path)
    #expect(read.image == Self.image)
    #expect(read.original == original)
    #expect(read.maker == "regesta-images 0.1.0")
    #expect(read.bytes == record.bytes)
    #expect(read.fileNames == ["480.jpg", "960.jpg"])
  }

  @Test(arguments: [
    ("\"version\": 1", "\"version\": 2"), ("\"jpeg\"", "\"svg\""), ("\"width\": 480", "\"width\": 0"),
    ("\"width\": 480", "\"width\": 481"), ("480", "960"),
    ("\"name\": \"480.jpg\"", "\"name\": \"../480.jpg\""),
    ("\"sha256\"", "\"sha\""), ("\"files\": [", "\"files\": [], \"other\": ["), ("{", "["), ("}", ""),
    ("\"height\": 720", "\"height\": -3"), ("\"bytes\": 30000", "\"bytes\": \"30000\""),
  ])
  func damageIsNoticed(old: String, new: String) {
    let text = String(decoding: ImageRecord(Self.image, original: nil, maker: nil).bytes, as: UTF8.self)
    #expect(text.contains(old))
    #expect(throws: ImageRecord.Damage.self) {
      try ImageRecord(Array(text.replacing(old, with: new).utf8), of: Self.path)
    }
  }
}

@Suite struct MediaPathTests {
  @Test(arguments: [
    ("content/media/coda.jpg", "coda.jpg", "coda", "jpg"),
    ("content/media/a/b.C.PNG", "a/b.C.PNG", "a/b.C", "png"),
    ("content/media/a.b/senza", "a.b/senza", "a.b/senza", ""),
    ("content/media/cafe\u{301}.gif", "café.gif", "café", "gif"),
  ])
  func namesAFileBelowTheFolder(file: String, name: String, stem: String, ending: String) {
    let path = MediaPath(SourcePath(file))
    #expect(path?.rawValue.utf8.elementsEqual(name.utf8) == true)
    #expect(path?.parts.stem == stem)
    #expect(path?.parts.ending == ending)
  }

  @Test(arguments: ["content/mediateca/a.jpg", "content/articles/a.jpg", "media/a.jpg"])
  func nothingElse(file: String) {
    #expect(MediaPath(SourcePath(file)) == nil)
  }
}
