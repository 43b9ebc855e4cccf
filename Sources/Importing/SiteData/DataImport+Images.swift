internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ImageParts

extension DataImport {
  /// The versions of an image, as archives keep them: of the original, nobody knows anything any more.
  mutating func image(_ record: inout DataRecordReader) {
    guard let file = record.required("file"), let name = record.required("format") else { return }
    let path = MediaPath(file)
    let isHidden = file.split(separator: "/").contains { $0.hasPrefix(".") }
    let role = InputClassifier(languages: []).role(of: SourcePath("\(path)")).role
    guard !isHidden, role == .media(path), let format = ImageFormat(rawValue: name) else {
      record.report("“\(file)” can't be the path of an image")
      return
    }
    var versions: [PreparedImage.Version] = []
    for var version in record.records("versions") {
      let size = (version.number("width"), version.number("height"), version.number("bytes"))
      let digest = version.required("sha256").flatMap { SHA256Digest(hex: Array($0.utf8)) }
      if digest == nil { version.report("a SHA-256 is wanted here", at: "sha256") }
      version.ignore("path")
      versions.append(
        PreparedImage.Version(
          width: size.0, height: size.1, size: size.2, digest: digest ?? SHA256Digest(of: [])))
      record.finish(version)
    }
    let image = PreparedImage(
      path: path, format: format, frames: record.number("frames"), versions: versions)
    guard let image else {
      record.report("an image has versions, each of another width", at: "versions")
      return
    }
    keep(image, from: record.file)
  }

  private mutating func keep(_ image: PreparedImage, from file: String) {
    let folder = "\(MediaPath.derivedFolder)\(image.path.rawValue)"
    let record = ImageRecord(image, original: nil, maker: nil)
    add(SourcePath("\(folder)/\(ImageRecord.fileName)"), record.bytes, from: file)
    copies += image.versions.map { version in
      ImportedCopy(
        path: SourcePath("\(folder)/\(version.fileName(as: image.format))"),
        address: image.address(of: version), size: version.size, digest: version.digest,
        format: image.format)
    }
  }
}
