internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ImageParts
internal import ParallelWork
internal import Publishing

/// What can be published of the files below `content/media/`.
struct PreparedMedia: Sendable {
  let table: MediaTable
  /// Where the versions of images are.
  let folders: [MediaPath: ImageFolder]
  let diagnostics: [Diagnostic]

  static let none = PreparedMedia(table: .none, folders: [:], diagnostics: [])
}

/// Makes images ready to be published: with versions that are kept with the archive, or that ``ImageProgram`` makes.
struct MediaPreparation: Sendable {
  let input: ArchiveInput
  let cache: ImageCache
  /// Nil where it isn't installed.
  let program: Once<ImageProgram?>
  let parallel: ParallelMap
  let progress: Progress

  /// What became of an image.
  struct Finding: Sendable {
    let entry: MediaTable.Entry
    var folder: ImageFolder?
    var record: ImageRecord?
    /// Whether the versions are those that are kept with the archive.
    var isKept = false
    var warning: Diagnostic?
  }

  func prepare(_ named: NamedMedia) throws -> PreparedMedia {
    let findings = try findings(of: named.published)
    var diagnostics = findings.values.compactMap(\.warning)
    if let problem = unprepared(in: findings) { diagnostics.append(problem) }
    let all = Set(input.media.keys).union(input.imageFolders.keys)
    for path in all.subtracting(named.all) {
      let file = input.media[path]?.path ?? input.imageFolders[path]!
      diagnostics.append(
        Diagnostic(
          .strayFile, at: SourceLocation(file), "no document shows this file, so it isn't published",
          help: [Self.help(forUnshown: path, isOriginal: input.media[path] != nil)],
          severity: .warning))
    }
    return PreparedMedia(
      table: MediaTable(findings.mapValues(\.entry), files: all),
      folders: findings.compactMapValues(\.folder),
      diagnostics: diagnostics)
  }

  private static func help(forUnshown path: MediaPath, isOriginal: Bool) -> String {
    if !isOriginal { return "show the image, or remove the folder" }
    return problem(ofKind: path)?.message ?? "show it: ![what it shows](its path)"
  }

  /// What becomes of each of the images that are there.
  func findings(of images: Set<MediaPath>) throws -> [MediaPath: Finding] {
    let paths = images.sorted()
    let digests = parallel.parts(of: paths.count, sized: 1) { [input] range in
      input.media[paths[range.lowerBound]].flatMap { try? input.digest(of: $0) }
    }
    // Two files with the same bytes have their versions in one folder of the cache.
    var groups: [[MediaPath]] = []
    var places: [SHA256Digest: Int] = [:]
    for (path, digest) in zip(paths, digests) {
      if let digest, let place = places[digest] {
        groups[place].append(path)
      } else {
        if let digest { places[digest] = groups.count }
        groups.append([path])
      }
    }
    let counter = progress.counter("images", of: groups.count)
    // An image takes a second, so that each is a part of its own.
    let found = parallel.parts(of: groups.count, sized: 1) { [groups] range in
      defer { counter.count() }
      return Result {
        try groups[range.lowerBound].compactMap { path in try finding(path).map { (path, $0) } }
      }
    }
    return Dictionary(uniqueKeysWithValues: try found.flatMap { try $0.get() })
  }

  /// Nil where there is no such file.
  private func finding(_ path: MediaPath) throws -> Finding? {
    let folder = input.imageFolders[path].map { ImageFolder(input.root.path(to: $0.rawValue)) }
    let file = input.media[path]
    guard file != nil || folder != nil else { return nil }
    if let problem = Self.problem(ofKind: path) {
      return Finding(entry: .refused(message: problem.message, help: [problem.help]))
    }
    var kept: ImageRecord?
    do throws(ImageFolder.Problem) {
      // So that the next build notices when it changes.
      if let file = input.imageFiles[path]?[ImageRecord.fileName] { _ = try? input.digest(of: file) }
      kept = try folder?.record(of: path)
      if let record = kept { try check(record, of: path) }
    } catch {
      kept = nil
      // Without the original, they are all that there is.
      guard file != nil else { return Self.refused(path, error) }
    }
    guard let file else { return kept.map { Self.found($0, in: folder!, isKept: true) } }
    let digest: SHA256Digest
    do throws(FileSystemError) { digest = try input.digest(of: file) } catch {
      return Finding(
        entry: .refused(message: "“\(path.rawValue)” can't be read: \(error.reasonText)", help: []))
    }
    if let kept, kept.original == digest.hex { return Self.found(kept, in: folder!, isKept: true) }
    guard let program = program.value else {
      return Finding(entry: .unprepared, warning: input.imageFolders[path].map(Self.outdated))
    }
    do {
      let made = try cache.versions(of: path, file.place(in: input.root), digest, by: program)
      var finding = Self.found(made.record, in: made.folder, isKept: false)
      if let folder = input.imageFolders[path] { finding.warning = Self.outdated(folder) }
      return finding
    } catch let problem as ImageFolder.Problem {
      return Self.refused(path, problem)
    } catch let failure as ImageProgram.Failure {
      throw EnvironmentError(description: "\(path): \(failure)")
    }
  }

  /// Looks whether versions that are kept with the archive are what they were; those that an earlier build saw aren't read.
  private func check(_ record: ImageRecord, of path: MediaPath) throws(ImageFolder.Problem) {
    for version in record.image.versions {
      let name = version.fileName(as: record.image.format)
      guard let file = input.imageFiles[path]?[name], (try? input.digest(of: file)) == version.digest else {
        throw .damaged("“\(name)” isn't the file that it was")
      }
    }
  }

  private static func found(_ record: ImageRecord, in folder: ImageFolder, isKept: Bool) -> Finding {
    Finding(entry: .image(record.image), folder: folder, record: record, isKept: isKept)
  }

  private static func refused(_ path: MediaPath, _ problem: ImageFolder.Problem) -> Finding {
    switch problem {
    case .refused(let reason):
      Finding(entry: .refused(message: "“\(path.rawValue)” can't be published: \(reason)", help: []))
    case .damaged(let reason):
      Finding(
        entry: .refused(
          message: "what is kept of “\(path.rawValue)” is damaged: \(reason)",
          help: ["get \(path) back, and run regesta images"]))
    }
  }

  /// What to do about images that there is no program for; nil where there are none.
  func unprepared(in findings: [MediaPath: Finding]) -> Diagnostic? {
    let paths = findings.filter { if case .unprepared = $1.entry { true } else { false } }.keys
    guard let first = paths.min() else { return nil }
    let more = paths.count - 1
    return Diagnostic(
      .unusableImage, at: SourceLocation(input.media[first]?.path ?? SourcePath("\(first)")),
      "\(ImageProgram.name) isn't installed, which makes the versions of images that can be published",
      help: [
        more == 0 ? "it is needed for this image" : "it is needed for this image and \(more) more",
        "install it beside regesta, or run regesta images where it is and keep content/media/derived",
      ])
  }

  private static func outdated(_ folder: SourcePath) -> Diagnostic {
    Diagnostic(
      .unusableImage, at: SourceLocation(folder), "these versions are damaged, or of another file",
      help: ["regesta images makes them anew"], severity: .warning)
  }

  /// Why no file of this kind is published, and what to do; nil for an image.
  private static func problem(ofKind path: MediaPath) -> (message: String, help: String)? {
    let ending = path.parts.ending
    if ImageFormat(ending: ending) != nil { return nil }
    switch ending {
    case "svg", "svgz":
      return (
        "“\(path.rawValue)” is SVG, which can hold scripts, and ask other hosts for more",
        "export it as PNG or WebP"
      )
    case "tif", "tiff", "heic", "heif", "bmp", "jp2", "jxl", "ico", "psd", "raw", "dng":
      return (
        "“\(path.rawValue)” is in a format that not all browsers show",
        "convert it to JPEG, PNG, WebP or AVIF"
      )
    default:
      return (
        "“\(path.rawValue)” isn't an image: JPEG, PNG, WebP, AVIF and GIF are published",
        "other files can tell who made them, where and when; make a source of it"
      )
    }
  }
}
