internal import ArchiveModel
package import JSONWriting
internal import Publishing

/// Whether a copy of an output is what was built, and, with a key, what was signed.
package struct OutputCheck: Sendable {
  /// What a signature says.
  package enum Signature: Sendable, Hashable {
    case good
    /// Why not.
    case bad(String)
  }

  private let verification: OutputVerification
  /// Nil where no key was given.
  package let signature: Signature?
  /// Whether there is a signature, looked at or not.
  package let isSigned: Bool

  init(verification: OutputVerification, signature: Signature?, isSigned: Bool) {
    self.verification = verification
    self.signature = signature
    self.isSigned = isSigned
  }

  /// Whether everything listed is as it was built, and well signed where a key was given.
  package var isGood: Bool { verification.isWhole && !isBadlySigned }

  private var isBadlySigned: Bool {
    if case .bad = signature { true } else { false }
  }

  /// The bytes that were compared with, and whose signature was verified.
  var manifest: [UInt8] { verification.manifest }
  /// How many files the manifest lists.
  package var listed: Int { verification.listed }
  /// How many of them aren't as they were built.
  package var findings: Int { verification.findings.count }
  /// How many files there are that it doesn't list.
  package var foreign: Int { verification.foreign.count }

  /// A line for each file that isn't as it was built, and for each that isn't listed.
  package var lines: [String] {
    verification.findings.map { "\(Self.shown($0.path)): \(Self.word($0.fault))" }
      + verification.foreign.map { "\(Self.shown($0)): not in the manifest" }
  }

  package var json: JSONValue {
    .members([
      "files": .integer(verification.listed),
      "damaged": .array(
        verification.findings.map {
          .members(["path": .string($0.path.rawValue), "fault": .string(Self.word($0.fault))])
        }),
      "foreign": .array(verification.foreign.map { .string(String(decoding: $0, as: UTF8.self)) }),
      "signature": signature.map { signature in
        switch signature {
        case .good: .string("good")
        case .bad(let reason): .string("bad: " + reason)
        }
      },
    ])
  }

  private static func word(_ fault: OutputVerification.Fault) -> String {
    switch fault {
    case .missing: "missing"
    case .changed: "changed"
    case .unreadable(let reason): "can't be read: \(reason)"
    }
  }

  private static func shown(_ path: OutputPath) -> String { shown(Array(path.rawValue.utf8)) }

  /// A path as one line; names of others may hold whatever a terminal obeys.
  private static func shown(_ path: [UInt8]) -> String {
    String(decoding: path, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
