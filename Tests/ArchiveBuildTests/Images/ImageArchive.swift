import ArchiveModel
import Digests
import Foundation

@testable import ArchiveBuild

/// Images for archives of tests.
enum ImageArchive {
  /// The bytes of a PNG file, as far as its parts go: nothing decodes it. A word may stand where the picture would.
  static func png(_ word: String) -> [UInt8] {
    func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
      let size = UInt32(content.count)
      let length = stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: size >> $0) }
      return length + Array(type.utf8) + content + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", Array(repeating: 0, count: 13))
      + chunk("IDAT", Array(word.utf8)) + chunk("IEND", [])
  }

  /// The versions of an image as archives keep them, without their original.
  ///
  /// - Parameter word: stands in each of them.
  static func kept(_ name: String, original: String? = nil, word: String = "figura") -> [String: [UInt8]] {
    let path = MediaPath(name)
    let versions = [480: png("\(word) di \(name)"), 960: png("\(word) più larga di \(name)")]
    let image = PreparedImage(
      path: path, format: .png, frames: 1,
      versions: versions.map { width, bytes in
        .init(width: width, height: width / 2, size: bytes.count, digest: SHA256Digest(of: bytes))
      })!
    let folder = "\(MediaPath.derivedFolder)\(name)"
    let digest = original.map { SHA256Digest(of: Array($0.utf8)).hex }
    var files = ["\(folder)/image.json": ImageRecord(image, original: digest, maker: nil).bytes]
    for (width, bytes) in versions { files["\(folder)/\(width).png"] = bytes }
    return files
  }

  static let files: [String: String] = [
    "content/archive.yml": "title: T\nlanguages: [it, en]\nbase_url: https://a.example/\n",
    "content/articles/2022/a.md": """
    ---
    title: A
    date: 2022-09-27
    image: {file: coda.png, alt: {it: La coda, en: The queue}, caption: "Didascalia <1>", credit: {it: Di X}}
    images: [{file: foto/cruda.png, alt: Ferito, graphic: true, credit: Y}]
    ---
    Una ![piccola](../../media/piccola.png) in riga.

    ![](../../media/foto/cruda.png)

    ![Vista](../../media/coda.png "Una vista")
    """,
    "content/articles/2022/a.en.md":
      "---\ntitle: A\n---\n![Wounded](../../media/foto/cruda.png \"A caption\")\n",
    "content/people/p.md": "---\nname: P\nimage: {file: foto/p.png, alt: Un ritratto, credit: Z}\n---\n",
    "content/pages/about.md":
      "---\ntitle: Noi\nimage: {file: foto/cruda.png, alt: Ferito, graphic: true}\n---\n![Coda](../media/coda.png)\n",
    "seeds/s.md": "---\ntitle: S\nimage: {file: coda.png, alt: La prima pagina}\n---\n",
    "content/media/coda.png": "coda", "content/media/foto/cruda.png": "cruda",
    "content/media/foto/p.png": "p",
    "content/media/piccola.png": "piccola",
  ]
}

extension TestArchive {
  /// - Parameter images: files with the bytes of images.
  init(_ files: [String: String], images: [String: [UInt8]]) throws {
    try self.init(FileTree(files.mapValues { Array($0.utf8) }.merging(images) { $1 }))
  }

  /// Has builds ask a script instead of `regesta-images`; the test's folder knows how often it is asked.
  func withImageProgram(version: String = "fake 1") throws -> (inout BuildOptions) -> Void {
    let program = folder.path("images.sh")
    if !FileManager.default.fileExists(atPath: program) {
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/Tests/Fixtures/Programs/images.sh", toPath: program)
    }
    try Data("\(version)\n".utf8).write(to: URL(fileURLWithPath: "\(program).version"))
    return { $0.imageProgram = .at(program) }
  }

  var imageUses: Int {
    let text = (try? String(contentsOfFile: folder.path("images.sh.uses"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count
  }
}
