internal import Diagnostics
internal import ImageParts

extension ReferenceResolver {
  /// The image that a relative path in a text names.
  mutating func image(
    _ target: String, from path: SourcePath
  ) -> Result<Handle<PreparedImage>, ReferenceProblem> {
    Self.file(target, from: path).flatMap { file in
      guard let media = MediaPath(file) else {
        return .failure(
          ReferenceProblem(
            id: .unknownReference, message: "images stand below \(MediaPath.folder), and “\(target)” doesn't",
            help: [
              pathNaming(target, from: path).map { "did you mean “\($0)”?" }
                ?? "move the file there, and write its path from this file"
            ]))
      }
      return image(media)
    }
  }

  /// The path by which a file would name an image whose path below the folder ends as written.
  private func pathNaming(_ written: String, from file: SourcePath) -> String? {
    let parts = written.split(separator: "/")
    // A longer end than the longest path names none.
    let wanted = (max(0, parts.count - media.depth)..<parts.count).lazy.map {
      parts[$0...].joined(separator: "/")
    }
    guard let image = wanted.first(where: { media.files.containsSorted(MediaPath($0)) }) else { return nil }
    let up = file.rawValue.utf8.count { $0 == UInt8(ascii: "/") }
    // Files below content/ need not leave it.
    return file.rawValue.hasPrefix("content/")
      ? String(repeating: "../", count: up - 1) + "media/\(image)"
      : String(repeating: "../", count: up) + "\(MediaPath.folder)\(image)"
  }

  /// The image at a path below the folder.
  mutating func image(_ path: MediaPath) -> Result<Handle<PreparedImage>, ReferenceProblem> {
    switch media[path] {
    case .image(let image)?: return .success(media.handle(of: image))
    case .refused(let message, let help)?:
      return .failure(ReferenceProblem(id: .unusableImage, message: message, help: help))
    case .unprepared?:
      return .failure(
        ReferenceProblem(id: .unusableImage, message: "\(path) isn't ready", isConsequence: true))
    case nil:
      // Some write the path with the folder's.
      let inner = MediaPath(SourcePath(path.rawValue)).flatMap { media.files.containsSorted($0) ? $0 : nil }
      let near = inner?.rawValue ?? nearest.find(path.rawValue, among: media)
      return .failure(
        ReferenceProblem(
          id: .unknownReference, message: "there is no image at \(path)",
          help: near.map { ["did you mean “\($0)”?"] } ?? []))
    }
  }
}

extension MediaTable {
  /// Why nothing can link to a file below the folder.
  func problem(ofLinkTo path: MediaPath) -> ReferenceProblem {
    if ImageFormat(ending: path.parts.ending) != nil {
      return ReferenceProblem(
        id: .unpublishableAttachment,
        message: "“\(path.rawValue)” is an image, which is shown and not linked to",
        help: ["write ![what it shows](its path), in a paragraph of its own"])
    }
    return ReferenceProblem(
      id: .unpublishableAttachment,
      message: "“\(path.rawValue)” isn't published: such files can tell who made them, where and when",
      help: ["make a source of it: a record in seeds/, with the file's SHA-256, and where it can be had"])
  }
}
