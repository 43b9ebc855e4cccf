internal import Digests
internal import JSONReading
internal import JSONWriting

/// What stands beside the versions of an image, in a file of their folder.
package struct ImageRecord: Sendable {
  /// The record isn't one.
  package struct Damage: Error {
    package let message: String

    package init(message: String) {
      self.message = message
    }
  }

  package static let fileName = "image.json"
  /// In bytes; a record has some hundreds.
  package static let sizeLimit = 1 << 16

  private static let form = 1

  package let image: PreparedImage
  /// The SHA-256 of the file that the versions were made of, in hexadecimal digits; nil where nobody knows it.
  package let original: String?
  /// The program that made them.
  package let maker: String?

  package init(_ image: PreparedImage, original: String?, maker: String?) {
    self.image = image
    self.original = original
    self.maker = maker
  }

  package var fileNames: [String] { image.versions.map { $0.fileName(as: image.format) } }

  package var bytes: [UInt8] {
    JSONValue.members([
      "version": .integer(Self.form), "original": original.map { .string($0) },
      "made_by": maker.map { .string($0) }, "format": .string(image.format.rawValue),
      "frames": .integer(image.frames),
      "files": .array(
        image.versions.map { version in
          .members([
            "name": .string(version.fileName(as: image.format)), "width": .integer(version.width),
            "height": .integer(version.height), "bytes": .integer(version.size),
            "sha256": .string(version.digest.hex),
          ])
        }),
    ]).bytes(indented: true) + [0x0A]
  }

  /// Reads what ``bytes`` wrote.
  package init(_ bytes: [UInt8], of path: MediaPath) throws(Damage) {
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONReader.value(of: bytes) } catch {
      throw Damage(message: error.message)
    }
    guard value["version"] == .integer(Self.form) else {
      throw Damage(message: "it is of another release of regesta")
    }
    var versions: [PreparedImage.Version] = []
    let facts = try ImageFacts(value)
    for file in facts.files {
      guard case .string(let hex)? = file["sha256"], let digest = SHA256Digest(hex: Array(hex.utf8)) else {
        throw Damage(message: "a file's SHA-256 is missing")
      }
      versions.append(try facts.version(file, digest))
    }
    image = try facts.image(path, versions)
    original = if case .string(let digest)? = value["original"] { digest } else { nil }
    maker = if case .string(let maker)? = value["made_by"] { maker } else { nil }
  }
}
