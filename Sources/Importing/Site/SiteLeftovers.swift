internal import ImageParts

/// Tells what becomes of the files of a site's folder that are neither documents nor images of them.
enum SiteLeftovers {
  /// - Parameters:
  ///   - used: files that were read as documents or settings.
  ///   - kinds: folders and files that the site's maker knows, with what they are for.
  static func report(
    _ folder: SiteFolder, used: Set<String>, media: [ImportedMedia],
    kinds: [(prefix: String, reason: String)],
    _ report: inout ImportReport
  ) {
    report.files = folder.files.count + folder.others.count
    let copied = Set(media.map(\.source))
    for file in folder.files where !used.contains(file.path) && !copied.contains(file.path) {
      let (name, reason) = kind(of: file.path, kinds)
      report.leaveOut(name, reason)
    }
    for (path, reason) in folder.others {
      report.leaveOut(path, reason)
    }
  }

  private static func kind(of path: String, _ kinds: [(prefix: String, reason: String)]) -> (String, String) {
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
