import ArchiveModel
import Digests
import Foundation

@testable import ArchiveBuild

/// Images for archives of tests.
enum ImageArchive {
  /// The versions of an image as archives keep them, without their original. Nothing looks into them, so words will do.
  static func kept(_ name: String, original: String? = nil) -> [String: String] {
    let path = MediaPath(name)
    let texts = [480: "una versione di \(name)", 960: "una più larga di \(name)"]
    let image = PreparedImage(
      path: path, format: .png, width: 2_000, height: 1_000, frames: 1,
      versions: texts.map { width, text in
        let bytes = Array(text.utf8)
        return .init(width: width, height: width / 2, size: bytes.count, digest: SHA256Digest(of: bytes))
      })!
    let folder = "\(MediaPath.derivedFolder)\(name)"
    let digest = original.map { SHA256Digest(of: Array($0.utf8)).hex }
    var files = [
      "\(folder)/image.json": String(
        decoding: ImageRecord(image, original: digest, maker: nil).bytes, as: UTF8.self)
    ]
    for (width, text) in texts { files["\(folder)/\(width).png"] = text }
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
  /// Has builds ask a script instead of `regesta-images`; the test's folder knows how often it is asked.
  func withImageProgram(version: String = "fake 1") throws -> (inout BuildOptions) -> Void {
    let program = folder.path("images.sh")
    if !FileManager.default.fileExists(atPath: program) {
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/Tests/Fixtures/Programs/images.sh", toPath: program)
    }
    try Data("\(version)\n".utf8).write(to: URL(fileURLWithPath: "\(program).version"))
    return { $0.imageProgram = program }
  }

  var imageUses: Int {
    let text = (try? String(contentsOfFile: folder.path("images.sh.uses"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count
  }
}
