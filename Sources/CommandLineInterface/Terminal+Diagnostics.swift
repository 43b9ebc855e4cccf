internal import ArchiveBuild
internal import Diagnostics

extension Terminal {
  /// Writes diagnostics with the lines that they are about.
  ///
  /// - Parameter files: the bytes of those that the archive hasn't.
  func write(_ diagnostics: [Diagnostic], of archive: String, given files: [SourcePath: [UInt8]] = [:]) {
    let formatter = DiagnosticTextFormatter(color: wantsColor) { path in
      files[path] ?? ArchiveSource.bytes(of: path, in: archive)
    }
    write(formatter.report(diagnostics))
  }
}
