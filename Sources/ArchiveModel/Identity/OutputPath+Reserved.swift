internal import UnicodeForms

extension OutputPath {
  /// The name of the manifest at the output's root.
  package static let manifestName = "manifest-sha256.txt"
  /// The name of the manifest's signature, which the manifest can't list.
  package static let signatureName = "manifest-sha256.txt.sig"
  /// The name of the folder for unfinished work at the output's root.
  package static let workFolderName = ".regesta-partial"

  private static let reservedNames: Set = [manifestName, signatureName, workFolderName]

  /// Whether publishing needs the path itself, or, on disks that know no case, one that looks like it.
  package var isReserved: Bool {
    let first = rawValue.utf8.prefix { $0 != UInt8(ascii: "/") }
    // Most names are shorter than any, and needn't be folded.
    guard first.count >= Self.workFolderName.utf8.count else { return false }
    return Self.reservedNames.contains(UnicodeForm.folded(String(Substring(first))))
  }
}
