/// Makes the ids of a document's headings: letters and digits of any script, in lower case, with `-` between words.
struct HeadingIdentifiers {
  /// What a heading without letters and digits is called.
  static let fallback = "section"
  /// How many Unicode scalars of a heading count: addresses are read out, printed, and cut by others where they're long.
  static let longest = 120

  private var taken: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  /// The id for a heading with this text: `-2`, `-3` … is added where another heading has it already.
  mutating func identifier(for text: [UInt8]) -> String {
    let name = Self.name(of: text)
    if taken.insert(name).inserted { return name }
    var number = lastNumber[name] ?? 1
    while true {
      number += 1
      let candidate = "\(name)-\(number)"
      if taken.insert(candidate).inserted {
        lastNumber[name] = number
        return candidate
      }
    }
  }

  /// The text as an id, not yet unique.
  static func name(of text: [UInt8]) -> String {
    var name = String.UnicodeScalarView()
    var isGap = false
    var count = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch kind(of: scalar, afterWord: !name.isEmpty && !isGap) {
      case .kept:
        if isGap, count > 0 {
          name.append("-")
          count += 1
        }
        isGap = false
        if scalar.isASCII {
          name.append(Unicode.Scalar(UInt8(scalar.value).lowercased))
          count += 1
        } else {
          let lowercased = scalar.properties.lowercaseMapping.unicodeScalars
          name.append(contentsOf: lowercased)
          count += lowercased.count
        }
      case .gap: isGap = true
      case .invisible: break
      }
      if count > longest {
        shorten(&name)
        break
      }
    }
    return name.isEmpty ? fallback : String(name)
  }

  /// Cuts between two words; in a script that has no spaces, or in a word without end, between two letters.
  private static func shorten(_ name: inout String.UnicodeScalarView) {
    let end = name.index(name.startIndex, offsetBy: longest)
    let half = name.index(name.startIndex, offsetBy: longest / 2)
    // The cut may fall between two words by itself.
    if let gap = name[half...end].lastIndex(of: "-") { return name.removeSubrange(gap...) }
    let isMark: (Unicode.Scalar) -> Bool = {
      [.nonspacingMark, .spacingMark].contains($0.properties.generalCategory)
    }
    // A letter stays with its marks, unless it has more of them than any script writes.
    let base = name[half...end].lastIndex { !isMark($0) }
    name.removeSubrange((base ?? end)...)
  }

  private enum Kind { case kept, gap, invisible }

  private static func kind(of scalar: Unicode.Scalar, afterWord: Bool) -> Kind {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return byte.isASCIILetter || byte.isASCIIDigit ? .kept : .gap
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber:
      return .kept
    // Vowel signs and accents belong to the letter before them, whether the text is composed or not.
    case .nonspacingMark, .spacingMark:
      return afterWord ? .kept : .gap
    case .format:
      return .invisible
    default:
      return .gap
    }
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
