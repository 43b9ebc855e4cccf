package import ArchiveModel
package import Digests
internal import ImageParts
internal import JSONWriting

/// A folder with the versions of one image, and their record.
package struct ImageFolder: Sendable {
  /// Why an image has no versions.
  package enum Problem: Error {
    case refused(String)
    case damaged(String)
  }

  package let path: String
  /// Whether it is a build's own, and not the archive's.
  package let isCached: Bool

  package init(_ path: String, isCached: Bool = false) {
    self.path = path
    self.isCached = isCached
  }

  /// What the record says; nil where there is none.
  ///
  /// - Throws: ``Problem`` where the record is damaged or a file isn't as long as it says.
  package func record(of image: MediaPath) throws(Problem) -> ImageRecord? {
    do {
      let file = "\(path)/\(ImageRecord.fileName)"
      guard try FileStatus.of(file) != nil else { return nil }
      let record = try ImageRecord(try readFile(file, limit: ImageRecord.sizeLimit), of: image)
      for version in record.image.versions {
        let name = version.fileName(as: record.image.format)
        guard let status = try FileStatus.of("\(path)/\(name)"), status.kind == .file,
          status.size == version.size
        else { throw Problem.damaged("“\(name)” isn't the file that it was") }
      }
      return record
    } catch let problem as Problem {
      throw problem
    } catch let damage as ImageRecord.Damage {
      throw .damaged("\(ImageRecord.fileName) can't be used: \(damage.message)")
    } catch {
      throw .damaged("\(error)")
    }
  }

  /// The bytes of a version; nil where they aren't what they were, or more than a picture.
  package func bytes(
    of version: PreparedImage.Version, of image: PreparedImage
  ) throws(FileSystemError) -> [UInt8]? {
    let bytes = try readFile("\(path)/\(version.fileName(as: image.format))", limit: version.size)
    let isPicture = PublishedFile.isPicture(bytes, format: image.format)
    return isPicture && SHA256Digest(of: bytes) == version.digest ? bytes : nil
  }

  /// Makes versions of an image, and puts the folder in its place when all of it is there.
  ///
  /// - Parameter digest: that of the original.
  /// - Throws: ``Problem`` for an image that can't be used, ``ImageProgram/Failure``, or ``FileSystemError``.
  package func make(
    of original: String, _ digest: SHA256Digest, _ image: MediaPath, by program: ImageProgram
  ) throws -> ImageRecord {
    let draft = ImageFolder(draftPath)
    try FileTree.removeTree(draft.path)
    try FileTree.createFolders(draft.path)
    do {
      let facts = try ImageFacts(try program.derive(original, into: draft.path))
      var versions: [PreparedImage.Version] = []
      for file in facts.files {
        guard case .string(let name)? = file["name"], !name.contains("/") else {
          throw ImageRecord.Damage(message: "a file has no name")
        }
        let path = "\(draft.path)/\(name)"
        guard let status = try FileStatus.of(path), file["bytes"] == .integer(status.size) else {
          throw ImageRecord.Damage(message: "“\(name)” isn't as long as it says")
        }
        versions.append(try facts.version(file, try SHA256Digest(ofFile: path)))
      }
      let record = ImageRecord(
        try facts.image(image, versions), original: digest.hex, maker: try program.identity())
      for version in versions where try draft.bytes(of: version, of: record.image) == nil {
        throw ImageRecord.Damage(message: "a file has more in it than a picture")
      }
      try draft.write(record)
      try replace(by: draft, record)
      return record
    } catch {
      try? FileTree.removeTree(draft.path)
      if let refusal = error as? ImageProgram.Refusal { throw Problem.refused(refusal.message) }
      if let damage = error as? ImageRecord.Damage {
        throw ImageProgram.Failure(
          description: "what \(ImageProgram.name) says can't be used: \(damage.message)")
      }
      throw error
    }
  }

  /// Removes the record of a folder that is a build's own, so that its versions are made again.
  package func forget() throws(FileSystemError) {
    guard isCached else { return }
    try FileTree.removeFile("\(path)/\(ImageRecord.fileName)")
  }

  /// Copies another folder's versions here.
  package func copy(_ other: ImageFolder, _ record: ImageRecord) throws {
    let draft = ImageFolder(draftPath)
    try FileTree.removeTree(draft.path)
    try FileTree.createFolders(draft.path)
    for version in record.image.versions {
      guard let bytes = try other.bytes(of: version, of: record.image) else {
        throw Problem.damaged("a version of \(record.image.path) isn't the file that it was")
      }
      let file = "\(draft.path)/\(version.fileName(as: record.image.format))"
      try bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(file, bytes) }
    }
    try draft.write(record)
    try replace(by: draft, record)
  }

  private func write(_ record: ImageRecord) throws {
    let file = "\(path)/\(ImageRecord.fileName)"
    try record.bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(file, bytes) }
  }

  /// Moves another folder's files here. This takes steps, so the record goes first and comes last: what a killed
  /// replacement leaves has none, and is made again. Files that no record names stay.
  private func replace(by draft: ImageFolder, _ record: ImageRecord) throws(FileSystemError) {
    let former = try? self.record(of: record.image.path)
    try FileTree.createFolders(path)
    try FileTree.removeFile("\(path)/\(ImageRecord.fileName)")
    for name in former?.fileNames ?? [] { try FileTree.removeFile("\(path)/\(name)") }
    for name in record.fileNames + [ImageRecord.fileName] {
      try FileTree.move("\(draft.path)/\(name)", to: "\(path)/\(name)")
    }
    try FileTree.removeTree(draft.path)
  }

  /// Beside the folder, and hidden, so that scans pass over it.
  private var draftPath: String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return "\(path[..<slash])/.new-\(path[slash...].dropFirst())"
  }
}
