internal import ImageParts

extension ImportResult {
  /// The same with a word on each file of a site's folder that is neither a document nor an image of one.
  ///
  /// - Parameters:
  ///   - used: files that were read as documents or settings.
  ///   - kinds: folders and files that the site's maker knows, with what they are for.
  func accounting(
    for folder: SiteFolder, used: Set<String>, kinds: [(prefix: String, reason: String)] = []
  ) -> ImportResult {
    guard problems.isEmpty else { return self }
    var report = report
    report.files = folder.files.count + folder.others.count
    let copied = Set(archive.media.map(\.source))
    for file in folder.files where !used.contains(file.path) && !copied.contains(file.path) {
      let (name, reason) = SiteLeftovers.kind(of: file.path, kinds)
      report.leaveOut(name, reason)
    }
    for (path, reason) in folder.others {
      report.leaveOut(path, reason)
    }
    return ImportResult(archive.files, media: archive.media, report)
  }
}

/// What becomes of files that no document needs.
private enum SiteLeftovers {
  /// What they are told of as, and why they are left out.
  static func kind(of path: String, _ kinds: [(prefix: String, reason: String)]) -> (String, String) {
    for (prefix, reason) in kinds where path.hasPrefix(prefix) { return (prefix, reason) }
    let parts = path.split(separator: "/")
    let name = parts.count > 1 ? "\(parts[0])/" : "files beside folders"
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ImageFormat(ending: ending) != nil { return (name, "images that no document shows") }
    switch ending {
    case "css", "scss", "sass", "less", "js", "mjs", "ts", "woff", "woff2", "ttf", "eot", "otf", "map", "ico":
      return (name, "how the site looks")
    case "svg", "bmp", "tif", "tiff", "heic": return (name, "images of formats that aren't published")
    case "pdf", "mp3", "mp4", "ogg", "webm", "mov", "wav", "zip", "gz", "doc", "docx", "xls", "xlsx", "epub":
      return (name, "an archive publishes no such files; make sources of them")
    case "html", "htm", "xml": return (name, "pages in HTML or XML")
    default: return (name, "nothing that an archive has a place for")
    }
  }
}
