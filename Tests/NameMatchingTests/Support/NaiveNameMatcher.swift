@testable import NameMatching

/// Finds names by trying every name at every place, on Swift's own Unicode data: slow, and plain to read.
struct NaiveNameMatcher {
  let names: [(text: String, target: UInt32)]

  /// The mentions in `text` with their places in bytes.
  func matches(in text: String) -> [NameMatch] {
    let scalars = Array(text.unicodeScalars)
    let pieces = Self.pieces(of: scalars)
    var matches: [NameMatch] = []
    var first = 0
    while first < pieces.count {
      let ends = (first..<pieces.count).reversed().lazy.compactMap { last in
        match(scalars, pieces[first].lowerBound..<pieces[last].upperBound).map { ($0, last) }
      }
      if let (match, last) = ends.first {
        matches.append(match)
        first = last + 1
      } else {
        first += 1
      }
    }
    return matches
  }

  private func match(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> NameMatch? {
    let form = FoldedName(Self.string(scalars[range]))
    let targets = names.filter { name in
      FoldedName(name.text) == form
        && Self.hasCase(of: Array(name.text.unicodeScalars), Array(scalars[range]))
    }
    let unique = Set(targets.map(\.target)).sorted()
    guard let first = unique.first else { return nil }
    let start = Self.string(scalars[..<range.lowerBound]).utf8.count
    let bytes = start..<(start + Self.string(scalars[range]).utf8.count)
    return NameMatch(range: bytes, target: unique.count > 1 ? .ambiguous(unique) : .one(first))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func hasCase(of name: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    func letters(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      scalars.filter { kind($0) == .word || kind($0) == .single }.filter(\.properties.isAlphabetic)
    }
    let (name, text) = (letters(name), letters(text))
    if name.first?.properties.isUppercase == true, text.first?.properties.isUppercase != true { return false }
    let isInCapitals = !name.contains(where: \.properties.isLowercase)
    let capitals = name.count(where: \.properties.isUppercase)
    return !(isInCapitals && capitals >= 2 && text.contains(where: \.properties.isLowercase))
  }

  private enum Kind {
    case word, single, mark, accent, invisible, space, sign
  }

  /// Right for the alphabets of these tests; there is more in Unicode.
  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    if properties.isDefaultIgnorableCodePoint {
      return properties.generalCategory == .nonspacingMark ? .accent : .invisible
    }
    if folded("x\(scalar)") == "x" { return .accent }
    if "'’ʼʻ".unicodeScalars.contains(scalar) { return .sign }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .decimalNumber: return .word
    case .otherLetter:
      let spaceless = [0xE01...0xE3A, 0x3041...0x30FF, 0x4E00...0x9FFF]
      return spaceless.contains { $0.contains(Int(scalar.value)) } ? .single : .word
    default: return .sign
    }
  }

  /// The pieces of a text, without the space and the invisible around them.
  private static func pieces(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let first = kind(scalars[index])
      let start = index
      index += 1
      var end = index
      switch first {
      case .space, .invisible, .accent: continue
      case .sign, .single:
        while index < scalars.count,
          [.accent, first == .single ? .mark : .accent].contains(kind(scalars[index]))
        {
          index += 1
        }
        end = index
      case .word, .mark:
        while index < scalars.count, [.word, .mark, .accent, .invisible].contains(kind(scalars[index])) {
          index += 1
          if kind(scalars[index - 1]) != .invisible { end = index }
        }
      }
      pieces.append(start..<end)
    }
    return pieces
  }
}
