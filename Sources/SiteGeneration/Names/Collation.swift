internal import ArchiveModel
internal import UnicodeForms

/// The order in which a language's dictionaries have words: letters without their accents, but for those that are letters of
/// their own there; the language's script before others.
///
/// A small part of what the Unicode Collation Algorithm (UTS 10) does, with the letters that CLDR names for each language:
/// ICU's order changes with the system's version, and with it pages would.
struct Collation {
  /// Under which letter a text stands.
  enum Letter: Hashable {
    /// All of them, since few names begin with one.
    case digit
    case letter(Unicode.Scalar)
    case other
  }

  /// What a text is sorted by, byte for byte, and under which letter it stands.
  struct Key {
    let letter: Letter
    let bytes: [UInt8]
  }

  private let script: Script
  /// Letters that stand behind another: that one, and how far behind.
  private let tailored: [Unicode.Scalar: (base: Unicode.Scalar, rank: UInt8)]

  init(_ language: LanguageTag) {
    let primary = language.primarySubtag
    script = Script.of(language: primary)
    var tailored: [Unicode.Scalar: (base: Unicode.Scalar, rank: UInt8)] = [:]
    for run in (Self.tailorings[primary] ?? "").split(separator: " ") {
      let letters = Array(run.unicodeScalars)
      for (rank, letter) in letters.enumerated().dropFirst() { tailored[letter] = (letters[0], UInt8(rank)) }
    }
    self.tailored = tailored
  }

  func key(_ text: String) -> Key {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 5)
    var letter: Letter?
    for scalar in UnicodeForm.folded(text).unicodeScalars {
      if let (base, rank) = tailored[scalar] {
        append(base, rank, to: &bytes)
        letter = letter ?? .letter(scalar)
        continue
      }
      let base = Self.base(of: scalar)
      guard let first = base.first else {
        // What parts words comes before all letters, and but once.
        if bytes.last != 0, !bytes.isEmpty { bytes.append(0) }
        continue
      }
      for scalar in base { append(scalar, 0, to: &bytes) }
      letter = letter ?? (("0"..."9").contains(first) ? .digit : .letter(first))
    }
    return Key(letter: letter ?? .other, bytes: bytes)
  }

  private func append(_ scalar: Unicode.Scalar, _ rank: UInt8, to bytes: inout [UInt8]) {
    let value = scalar.value
    bytes += [
      group(of: scalar), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF), rank + 1,
    ]
  }

  private func group(of scalar: Unicode.Scalar) -> UInt8 {
    if CodePointForm.category(of: scalar.value) == .digit { return 1 }
    let own = Script.of(scalar)
    return own == script ? 2 : 3 + own.rawValue
  }

  /// The letters and digits of a folded code point, without accents.
  private static func base(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.value < 0x80 {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? [scalar] : []
    }
    if scalar == "й" { return [scalar] }
    return CodePointForm.withCompatibilityFolding(of: scalar.value) { parts in
      parts.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }.filter { part in
        switch CodePointForm.category(of: part.value) {
        case .capitalLetter, .titleCaseLetter, .smallLetter, .letterWithoutCase, .digit, .letterNumber: true
        case .mark, .space, .other: false
        }
      }
    }
  }

  /// By language: a letter, and those that follow it.
  private static let tailorings: [String: String] = {
    let nordic = "zæøå"
    let slavic = "cčć dđ sš zž"
    return [
      "ar": "تة", "az": "cç eə gğ hı oö sş uü", "be": "зі уў", "bs": slavic, "cs": "cč rř sš zž",
      "da": nordic,
      "es": "nñ", "et": "sšzž wõäöü", "fa": "بپ جچ زژ کگ", "fi": "zåäö", "hr": slavic, "hu": "oö uü",
      "kk": "аә гғ кқ нң оө уұү хһ ыі", "ky": "нң оө уү", "lt": "cč sš zž", "lv": "cč gģ kķ lļ nņ sš zž",
      "mk": "гѓ иј кќ лљ нњ чџ", "nb": nordic, "nn": nordic, "no": nordic, "pl": "aą cć eę lł nń oó sś zźż",
      "ro": "aăâ iî sș tț", "sk": "aä cč oô sš zž", "sl": "cč sš zž", "sr": "дђ иј лљ нњ тћ чџ", "sv": "zåäö",
      "tg": "гғ иӣ кқ уӯ хҳ чҷ", "tr": "cç gğ hı oö sş uü", "uk": "гґ еє иії",
    ]
  }()
}

/// The scripts that lists keep apart, in their order.
private enum Script: UInt8 {
  case latin, greek, cyrillic, armenian, georgian, hebrew, arabic, other

  static func of(language: String) -> Script {
    switch language {
    case "be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk": .cyrillic
    case "ar", "ckb", "fa", "ps", "sd", "ug", "ur": .arabic
    case "el": .greek
    case "he", "yi": .hebrew
    case "hy": .armenian
    case "ka": .georgian
    case "am", "bn", "hi", "ja", "km", "ko", "lo", "my", "ta", "te", "th", "zh": .other
    default: .latin
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case ..<0x370, 0x1E00..<0x1F00: .latin
    case 0x370..<0x400, 0x1F00..<0x2000: .greek
    case 0x400..<0x530: .cyrillic
    case 0x530..<0x590: .armenian
    case 0x590..<0x600: .hebrew
    case 0x600..<0x780, 0x8A0..<0x900: .arabic
    case 0x10A0..<0x1100, 0x1C90..<0x1CC0: .georgian
    default: .other
    }
  }
}
