package import Diagnostics

/// What a build or check found and did.
package struct BuildReport: Sendable {
  /// How much the archive holds.
  package struct Counts: Hashable, Sendable {
    package let articles: Int
    package let events: Int
    package let regions: Int
    package let pages: Int
  }

  /// What happened to a file of the output.
  package struct Change: Sendable {
    package enum Kind: String, Sendable {
      case new
      case changed
      case removed
    }

    package let kind: Kind
    package let path: String
  }

  /// What happened to the output.
  package struct Output: Sendable {
    package let folder: String
    package let written: Int
    package let unchanged: Int
    package let removed: Int
    /// New files first, then those that were changed, then those that were removed.
    package let changes: [Change]
    /// How many paths the list of changes has; nil without one.
    package let listed: Int?
    /// What the owner of the folder should know, though the build went well.
    package let warnings: [String]
  }

  /// How long a stage took.
  package struct Stage: Sendable {
    package let name: String
    package let duration: Duration
  }

  /// What rendering one page cost.
  package struct PageCost: Sendable {
    package let path: String
    package let template: String
    package let duration: Duration
  }

  /// What rendering all pages of one template cost, on whatever threads.
  package struct TemplateCost: Sendable {
    package let name: String
    package let pages: Int
    package let duration: Duration
  }

  /// A file that isn't published.
  package struct Exclusion: Sendable {
    package let path: SourcePath
    /// A clause that follows the path: “it is a draft”.
    package let reason: String
    /// Whether an embargo has ended by the clock, which alone releases nothing.
    package let isOver: Bool
  }

  /// Sorted.
  package let diagnostics: [Diagnostic]
  package let counts: Counts
  /// Nil where nothing was published.
  package let output: Output?
  /// By path.
  package let exclusions: [Exclusion]
  package internal(set) var stages: [Stage]
  /// The slowest pages of those that were rendered, the slowest first.
  package internal(set) var slowestPages: [PageCost] = []
  /// By what they cost together, most first.
  package internal(set) var templates: [TemplateCost] = []

  /// Whether nothing found keeps the output as it was; warnings do where the build is strict.
  package func isFine(strict: Bool) -> Bool { diagnostics.allowPublishing(strict: strict) }

  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count - errorCount }
}

extension [Diagnostic] {
  /// Whether an archive with these diagnostics may be published.
  func allowPublishing(strict: Bool) -> Bool {
    strict ? isEmpty : !contains { $0.severity == .error }
  }
}
