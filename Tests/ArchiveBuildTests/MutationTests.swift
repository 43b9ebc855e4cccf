import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// Puts one mistake at a time into the sample archive: each must be told, by its own id, at its own place, and nothing
/// else with it.
struct MutationTests {
  static let faults =
    Fault.yaml + Fault.keys + Fault.values + Fault.dates + Fault.references + Fault.links + Fault.markdown
    + Fault.files + Fault.names + Fault.theme

  /// Without the theme: the embedded one is its equal.
  static let folders = ["content", "seeds"]

  static let sample = Result {
    var sample = FileTree()
    for folder in folders {
      for (name, bytes) in try FileTree(at: "\(Repository.root)/\(folder)").files {
        sample.files["\(folder)/\(name)"] = bytes
      }
    }
    return sample
  }

  @Test func theUntouchedSampleIsWithoutFault() throws {
    #expect(try Self.check([]).diagnostics == [])
  }

  @Test(arguments: faults)
  func aFaultIsToldByItsOwnIDAtItsOwnPlace(_ fault: Fault) throws {
    let (marks, diagnostics) = try Self.check(fault.changes)
    let expected =
      switch fault.place {
      case .marks: marks
      case .files(let paths): paths
      }
    #expect(diagnostics.map(\.place) == expected.map { "\($0) \(fault.severity) \(fault.id.rawValue)" })
    if let help = fault.help {
      #expect(diagnostics.allSatisfy { $0.help.contains { $0.contains(help) } }, "\(diagnostics.map(\.help))")
    }
  }

  @Test func everyRuleOfACheckHasAFault() {
    // A page grows too large only when it is rendered, which a check doesn't do.
    let untested = Set(DiagnosticID.allCases).subtracting(Self.faults.map(\.id)).subtracting([.outputTooLarge]
    )
    #expect(untested.map(\.rawValue).sorted() == [])
  }

  @Test func everyFaultHasANameOfItsOwn() {
    let names = Self.faults.map(\.name)
    #expect(names.count >= 44 && Set(names).count == names.count)
  }

  /// Checks a copy of the sample with the changes made, and gives the places that they marked.
  static func check(_ changes: [Fault.Change]) throws -> (marks: [String], diagnostics: [Diagnostic]) {
    let sample = try sample.get()
    var tree = sample
    for change in changes { try tree.apply(change) }
    let marks = tree.takeMarks()
    let folder = try TemporaryFolder()
    // Copied by the system, as writing every file anew would take longer than the check.
    for name in folders {
      try FileManager.default.copyItem(atPath: "\(Repository.root)/\(name)", toPath: folder.path(name))
    }
    for path in sample.paths where tree.files[path] == nil {
      try FileManager.default.removeItem(atPath: folder.path(path))
    }
    try FileTree(tree.files.filter { sample.files[$0] != $1 }).write(to: folder.path)
    for case .onDisk(let change) in changes { try change(folder.path) }
    return (marks, try ArchiveBuilder(BuildOptions(archive: folder.path)).check().diagnostics)
  }
}

extension Diagnostic {
  /// Where and what it is, in a line.
  fileprivate var place: String {
    let range = location.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(location.path)\(range) \(severity) \(id.rawValue)"
  }
}
