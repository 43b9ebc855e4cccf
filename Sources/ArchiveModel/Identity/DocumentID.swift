internal import Diagnostics

/// What a document is known by in the whole archive: its kind, and its path below the kind's folder without the ending.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let kind: DocumentKind
  package let name: String

  package init(_ kind: DocumentKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  package var description: String { "\(kind.rawValue)/\(name)" }

  package static func < (left: DocumentID, right: DocumentID) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    return left.name.precedesByBytes(right.name)
  }
}
