import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists the input files of an archive: everything below `content/`, `seeds/` and `templates/` but hidden files and
/// editors' backups.
package func scan(_ archive: DirectoryPath) throws(FileSystemError) -> ScanResult {
  guard let root = try FileTree.resolved(archive.rawValue) else {
    throw FileSystemError(.list, archive.rawValue, .system(ENOENT))
  }
  guard try FileStatus.of(root)?.kind == .folder else {
    throw FileSystemError(.list, archive.rawValue, .notAFolder)
  }
  var scan = Scan(archive: archive, root: root)
  for folder in inputFolders { scan.visitTop(folder) }
  return ScanResult(files: scan.files, diagnostics: scan.diagnostics.sorted())
}

/// The folders of an archive that hold its input, sorted.
let inputFolders = ["content", "seeds", "templates"]

/// A scan on its way through the folders.
struct Scan {
  static let deepest = 64

  let archive: DirectoryPath
  /// The archive's path without links, to tell where a link leads.
  let root: String
  var files: [InputFile] = []
  var diagnostics: [Diagnostic] = []

  /// A file or folder found in a listing; `sortKey` ends with `/` for folders, so that a walk in its order yields
  /// whole paths in the order of their bytes.
  struct Found {
    let name: String
    let sortKey: String
    let status: FileStatus
  }

  mutating func visitTop(_ name: String) {
    do throws(FileSystemError) {
      guard let status = try FileStatus.of(archive.path(to: name)) else { return }
      switch status.kind {
      case .folder: visit(folder: name, depth: 1)
      case .symbolicLink: report(.symbolicLink, name, "a link to a folder isn't followed")
      case .file, .special: report(.strayFile, name, "a folder is expected here")
      }
    } catch {
      diagnostics.append(error.diagnostic(at: SourcePath(name)))
    }
  }

  mutating func visit(folder: String, depth: Int) {
    guard depth <= Self.deepest else {
      return report(.unreadableFile, folder, "folders may lie at most \(Self.deepest) levels deep")
    }
    var entries: [Found] = []
    do throws(FileSystemError) {
      // Closed again before its folders are visited, so that depth costs no open files.
      entries = try list(folder)
    } catch {
      diagnostics.append(error.diagnostic(at: SourcePath(folder)))
    }
    entries.sort { $0.sortKey.precedesByBytes($1.sortKey) }
    for entry in entries {
      let path = folder + "/" + entry.name
      switch entry.status.kind {
      case .file: files.append(InputFile(path: SourcePath(path), linkTarget: nil, status: entry.status))
      case .folder: visit(folder: path, depth: depth + 1)
      case .symbolicLink: visit(link: path)
      case .special:
        report(
          .specialFile, path, "only files, folders and links may stand here, not pipes, sockets or devices")
      }
    }
  }

  private mutating func list(_ folder: String) throws(FileSystemError) -> [Found] {
    let listing = try FolderListing(archive.path(to: folder))
    var entries: [Found] = []
    while let name = try listing.next() {
      if isIgnored(name) { continue }
      guard let text = String(validatingCString: name) else {
        report(.notUTF8, folder + "/" + String(cString: name), "this file's name isn't UTF-8")
        continue
      }
      var status = stat()
      guard fstatat(listing.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // What vanished since the listing is as if it had never been.
        if errno == ENOENT { continue }
        let error = FileSystemError(.examine, folder + "/" + text)
        diagnostics.append(error.diagnostic(at: SourcePath(error.path)))
        continue
      }
      let found = FileStatus(status)
      entries.append(Found(name: text, sortKey: found.kind == .folder ? text + "/" : text, status: found))
    }
    return entries
  }

  private mutating func visit(link path: String) {
    let help = "put a copy of the file in its place, or remove the link"
    do throws(FileSystemError) {
      guard let target = try FileTree.resolved(archive.path(to: path)),
        let status = try FileStatus.of(target)
      else {
        return report(.symbolicLink, path, "this link leads to nothing", help: [help])
      }
      guard let relative = relativePath(of: target) else {
        return report(.symbolicLink, path, "this link leads out of the archive", help: [help])
      }
      switch status.kind {
      case .file:
        let target = SourcePath(relative)
        files.append(InputFile(path: SourcePath(path), linkTarget: target, status: status))
      case .folder: report(.symbolicLink, path, "a link to a folder isn't followed")
      case .symbolicLink, .special: report(.specialFile, path, "this link doesn't lead to a regular file")
      }
    } catch {
      diagnostics.append(error.diagnostic(at: SourcePath(path)))
    }
  }

  /// The path from the archive to a link's target; nil outside of it, and behind a hidden folder, such as `.git`.
  private func relativePath(of target: String) -> String? {
    let prefix = root == "/" ? root : root + "/"
    guard target.utf8.starts(with: prefix.utf8) else { return nil }
    let relative = String(Substring(target.utf8.dropFirst(prefix.utf8.count)))
    let parts = relative.utf8.split(separator: UInt8(ascii: "/"))
    return parts.contains { $0.first == UInt8(ascii: ".") } ? nil : relative
  }

  private mutating func report(_ id: DiagnosticID, _ path: String, _ message: String, help: [String] = []) {
    diagnostics.append(Diagnostic(id, at: SourceLocation(SourcePath(path)), message, help: help))
  }
}

/// Whether a name is one of a hidden file (`.name`) or an editor's backup (`name~`, `#name#`).
func isIgnored(_ name: UnsafePointer<CChar>) -> Bool {
  let last = UInt8(bitPattern: name[max(0, strlen(name) - 1)])
  switch UInt8(bitPattern: name[0]) {
  case UInt8(ascii: "."): return true
  case UInt8(ascii: "#"): return last == UInt8(ascii: "#")
  default: return last == UInt8(ascii: "~")
  }
}
