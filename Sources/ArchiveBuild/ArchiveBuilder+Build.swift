internal import Publishing

extension ArchiveBuilder {
  /// Builds the output; it stays as it was where any diagnostic is an error. What an earlier build has made and nothing has
  /// changed isn't made again.
  package func build() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      let root = try archiveFolder()
      if options.audience.isOfAuthors { try refuseOutputOfReaders(root) }
      let state = try stateFolder(root)
      let lock = try ArchiveLock(state, waitingUpTo: Self.patience)
      defer { withExtendedLifetime(lock) {} }
      let memory = BuildMemory(state)
      let build = BuildRun(self, root: root, state: state, memory: memory)
      do {
        return try build.run(after: options.isClean ? nil : memory?.former())
      } catch is DamagedMemoryError {
        return try build.run(after: nil)
      }
    }
  }

  /// Drafts must not get where readers look: neither into `public/` nor over pages that were built for them.
  private func refuseOutputOfReaders(_ root: DirectoryPath) throws {
    let folder = try folder(options.output ?? root.path(to: "public"))
    let isPublic = place(of: folder) == "\(root.resolved ?? "")/public"
    let isOfReaders =
      try FileStatus.of(folder.path(to: Manifest.fileName)) != nil
      && options.audience.assets.contains { try FileStatus.of(folder.path(to: $0.path.rawValue)) == nil }
    guard !isPublic, !isOfReaders else {
      throw EnvironmentError(
        description: "“\(folder)” has pages for readers, and drafts aren't for them: name another folder")
    }
  }

  /// The path of a folder without links, though it may not be there yet.
  private func place(of folder: DirectoryPath) -> String {
    if let resolved = folder.resolved { return resolved }
    let path = folder.rawValue
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return DirectoryPath(parent)?.resolved.map { "\($0)/\(name)" } ?? path
  }

  /// Where builds for the same people remember; what others are shown is of no use to them.
  private func stateFolder(_ root: DirectoryPath) throws -> StateFolder {
    let state = try StateFolder(archive: root)
    return options.audience.isOfAuthors ? try state.part("drafts") : state
  }
}
