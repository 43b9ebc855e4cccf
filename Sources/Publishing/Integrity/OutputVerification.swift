package import ArchiveModel

/// What a copy of an output is, compared with its manifest.
package struct OutputVerification: Hashable, Sendable {
  /// Why a listed file isn't as it was built.
  package enum Fault: Hashable, Sendable {
    case missing
    case changed
    /// The system refused to read it, for this reason.
    case unreadable(String)
  }

  /// A listed file that isn't as it was built.
  package struct Finding: Hashable, Sendable {
    package let path: OutputPath
    package let fault: Fault
  }

  /// The manifest as it was read.
  package let manifest: [UInt8]
  /// How many files it lists.
  package internal(set) var listed = 0
  /// In the order of their paths. The manifest itself is among them where it isn't as Regesta writes it.
  package internal(set) var findings: [Finding] = []
  /// The paths of what stands there and isn't listed, sorted, as their bytes: others' names may not be UTF-8.
  package internal(set) var foreign: [[UInt8]] = []

  /// Whether all that the manifest lists is there, as it was built.
  package var isWhole: Bool { findings.isEmpty }
}
