#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Programs that come with this one.
enum InstalledProgram {
  /// The program of that name beside this one, or else one on the search path; nil where there is none.
  static func path(of name: String) -> String? {
    let search: String = getenv("PATH").map { String(cString: $0) } ?? ""
    var folders = search.split(separator: ":").map { String($0) }
    if let own = ownFolder { folders.insert(own, at: 0) }
    return folders.map { "\($0)/\(name)" }.first { (path: String) in
      access(path, X_OK) == 0 && (try? FileStatus.of(path, followingLinks: true))?.kind == .file
    }
  }

  private static var ownFolder: String? {
    let own = (try? FileTree.resolved("/proc/self/exe")) ?? (try? FileTree.resolved(CommandLine.arguments[0]))
    return own.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
  }
}
