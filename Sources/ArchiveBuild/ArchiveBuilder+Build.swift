internal import Publishing

extension ArchiveBuilder {
  /// Builds the output; it stays as it was where any diagnostic is an error. What an earlier build has made and nothing has
  /// changed isn't made again.
  package func build() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      let root = try archiveFolder()
      let state = try StateFolder(archive: root)
      let lock = try ArchiveLock(state, waitingUpTo: Self.patience)
      defer { withExtendedLifetime(lock) {} }
      let memory = BuildMemory(state)
      let build = BuildRun(self, root: root, state: state, memory: memory)
      do {
        return try build.run(after: options.isClean ? nil : memory)
      } catch is DamagedMemoryError {
        return try build.run(after: nil)
      }
    }
  }
}
