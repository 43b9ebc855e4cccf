@testable import NameMatching

/// A match as a test writes it: the words of the text, and the targets.
struct Mention: Equatable, CustomStringConvertible {
  let text: String
  let targets: [UInt32]

  init(_ text: String, _ targets: UInt32...) {
    self.text = text
    self.targets = targets
  }

  init(_ match: NameMatch, in text: [UInt8]) {
    self.text = String(decoding: text[match.range], as: UTF8.self)
    targets =
      switch match.target {
      case .one(let target): [target]
      case .ambiguous(let targets): targets
      }
  }

  // Two strings are equal to Swift if they only look alike.
  static func == (left: Mention, right: Mention) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8) && left.targets == right.targets
  }

  var description: String { "“\(text)” \(targets)" }
}

extension NameMatcher {
  /// A matcher whose targets are the places of the names in the list.
  init(_ names: String...) {
    self.init(names: names.enumerated().map { ($1, UInt32($0)) })
  }

  func matches(in text: [UInt8]) -> [NameMatch] {
    text.withUnsafeBufferPointer { matches(in: $0) }
  }

  func mentions(in text: String) -> [Mention] {
    let bytes = Array(text.utf8)
    return matches(in: bytes).map { Mention($0, in: bytes) }
  }

  /// The words that were found, whatever they name.
  func found(in text: String) -> [String] { mentions(in: text).map(\.text) }
}

/// The folded form as text.
func folded(_ name: String) -> String {
  String(decoding: FoldedName(name).utf8, as: UTF8.self)
}
