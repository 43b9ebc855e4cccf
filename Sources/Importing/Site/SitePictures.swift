internal import ArchiveModel
internal import Diagnostics
internal import Digests

/// The images of a site that its documents show, each once.
struct SitePictures {
  private let target: ImportTarget
  private let site: SiteFacts
  private(set) var media: [ImportedMedia] = []
  /// By files of the site's folder: the path below `content/media/`, or why there is none.
  private var placed: [String: Result<String, SiteFolder.Unreadable>] = [:]
  private var taken: Set<String> = []

  init(_ target: ImportTarget, _ site: SiteFacts) {
    self.target = target
    self.site = site
  }

  /// Files of the site's folder that documents show.
  var used: Set<String> { Set(placed.keys) }

  /// Where a file of the site stands below `content/media/`, or why it can't.
  mutating func place(_ file: String) -> Result<String, SiteFolder.Unreadable> {
    if let known = placed[file] { return known }
    let result = Result { () throws(SiteFolder.Unreadable) in try take(file) }
    placed[file] = result
    return result
  }

  private mutating func take(_ file: String) throws(SiteFolder.Unreadable) -> String {
    if let problem = SiteMedia.problem(ofName: file) { throw SiteFolder.Unreadable(reason: problem) }
    guard let folder = site.folder else { throw SiteFolder.Unreadable(reason: "it isn't there") }
    let bytes: [UInt8]
    do throws(ImportProblem) { bytes = try folder.read(file, limit: SiteFolder.imageLimit) } catch {
      throw SiteFolder.Unreadable(reason: error.message)
    }
    guard SiteMedia.isPicture(bytes, named: file) else {
      throw SiteFolder.Unreadable(reason: "it isn't a picture of the format that its name tells")
    }
    let digest = SHA256Digest(of: bytes)
    let name = path(of: file)
    var (free, number) = (name, 1)
    while true {
      let path = SourcePath(MediaPath.folder + free)
      if !taken.contains(free.lowercased()) {
        guard let there = target.mediaDigest(path) else {
          media.append(ImportedMedia(path: path, source: file, digest: digest))
          break
        }
        // An earlier import brought it.
        if there == digest { break }
      }
      number += 1
      free = "\(DocumentName.stem(of: name))-\(number).\(name.split(separator: ".").last ?? "")"
    }
    taken.insert(free.lowercased())
    return free
  }

  /// The path in the site's folder without what all its images have before it; names that an archive can't have are made anew.
  private func path(of file: String) -> String {
    var parts = file.split(separator: "/").map(String.init)
    if parts.count > 1, ["static", "assets", "content"].contains(parts[0]) { parts.removeFirst() }
    let name = parts.removeLast()
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let folders = parts.map { $0 == "derived" ? "derived-1" : plain($0) }
    let stem = DocumentName.stem(of: name)
    return (folders + ["\(plain(stem)).\(ending)"]).joined(separator: "/")
  }

  private func plain(_ part: String) -> String {
    let isPlain =
      NameRules.problem(in: part) == nil && !part.hasPrefix(".") && !part.hasPrefix("#")
      && !part.hasSuffix("~")
    return isPlain && part.utf8.count <= 80 ? part : DocumentName.name(from: part) ?? "image"
  }

  /// The file for the image that stands for a document; nil where it can't be had, which is said.
  mutating func file(
    of address: String, in entry: SiteEntry, _ links: SiteLinkTable, _ site: SiteFacts,
    _ report: inout ImportReport
  ) -> String? {
    let place = entry.document.place
    guard case .media(let file) = links.target(of: site.path(of: address), in: entry, site) else {
      report.note("the image “\(address)” isn't one of the site's", at: place)
      return nil
    }
    switch self.place(file) {
    case .success(let path): return path
    case .failure(let problem):
      report.note("the image “\(address)” was left out: \(problem.reason)", at: place)
      return nil
    }
  }
}
