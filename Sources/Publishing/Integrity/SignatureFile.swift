internal import ArchiveModel

/// The file beside the manifest that says who made it.
package enum SignatureFile {
  /// Puts a signature in its place in one step; one that was there is replaced.
  package static func write(_ bytes: [UInt8], in folder: DirectoryPath) throws(FileSystemError) {
    let path = folder.path(to: OutputPath.signatureName)
    try FileTree.replace(path, by: path + ".partial", bytes)
  }

  /// Whether an output has one.
  static func isPresent(in folder: String) -> Bool {
    (try? FileStatus.of(folder + "/" + OutputPath.signatureName)) ?? nil != nil
  }
}
