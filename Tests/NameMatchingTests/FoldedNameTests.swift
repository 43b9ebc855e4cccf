import Testing

@testable import NameMatching

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("DAGHÉSTAN", "daghestan"), ("Daghe\u{301}stan", "Daghestan"), ("Дагестан", "ДАГЕСТАН"),
    ("Straße", "STRASSE"), ("Ὀδυσσεύς", "οδυσσευσ"), ("Łódź", "lodz"), ("Søren", "soren"),
    ("Œuvre", "oeuvre"),
    ("Diyarbakır", "DİYARBAKIR"), ("Артём", "Артем"), ("А\u{301}нна", "Анна"), ("Ｔｏｋｙｏ", "tokyo"),
  ])
  func foldsCaseAndAccents(left: String, right: String) {
    #expect(FoldedName(left) == FoldedName(right))
  }

  @Test(arguments: [
    ("й", "и"), ("ў", "у"), ("ї", "і"), ("ѓ", "г"), ("ќ", "к"), ("Ґ", "Г"), ("ə", "e"), ("أحمد", "احمد"),
    ("が", "か"),
    ("C-400", "С-400"), ("Rosa Parks", "RosaParks"), ("Saint-Denis", "Saint Denis"),
  ])
  func keepsLettersApart(left: String, right: String) {
    #expect(FoldedName(left) != FoldedName(right))
  }

  @Test(arguments: [
    "й", "и\u{306}", "И\u{306}", "Й", "и\u{301}\u{306}", "и\u{AD}\u{306}\u{306}", "и\u{34F}\u{306}",
  ])
  func composesLettersOfTheirOwn(spelling: String) {
    #expect(Array(folded(spelling).unicodeScalars) == ["й"])
  }

  @Test func dropsArabicVowelSignsAndTatweels() {
    #expect(FoldedName("مُحَمَّد") == FoldedName("محمد"))
    #expect(FoldedName("محـــمد") == FoldedName("محمد"))
  }

  @Test func dropsHebrewPointsButNotTheMaqaf() {
    #expect(FoldedName("יְרוּשָׁלַיִם") == FoldedName("ירושלים"))
    #expect(FoldedName("תל־אביב") == FoldedName("תל-אביב"))
  }

  @Test(arguments: [" a\t\r\n b ", "a\u{A0}\u{2003}b\u{3000}", "\u{2028}a\u{301} \u{300} b", "a¨b"])
  func makesOneSpaceOfARun(spelling: String) {
    #expect(folded(spelling) == "a b")
  }

  @Test(
    arguments: "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}\u{FE63}\u{FF0D}\u{58A}\u{5BE}".unicodeScalars.map(
      String.init))
  func takesHyphensForOne(hyphen: String) {
    #expect(folded("C\(hyphen)400") == "c-400")
  }

  @Test(
    arguments: "'\u{2018}\u{2019}\u{201B}\u{2BC}\u{2BB}\u{2BF}\u{55A}\u{B4}`\u{FF07}\u{A78B}\u{1FBD}"
      .unicodeScalars.map(String.init))
  func takesApostrophesForOne(apostrophe: String) {
    #expect(folded("L\(apostrophe)Aquila") == "l'aquila")
  }

  @Test func ignoresWhatIsNotSeen() {
    #expect(folded("\u{FEFF}Da\u{AD}ge\u{200B}stan\u{200E}") == "dagestan")
    #expect(folded("❤\u{FE0F}") == "❤")
  }

  @Test func sortsTheMarksThatStay() {
    // Nukta and virama: either order is the same text to Unicode.
    #expect(FoldedName("क\u{94D}\u{93C}") == FoldedName("क\u{93C}\u{94D}"))
    #expect(FoldedName("क\u{93C}") != FoldedName("क"))
  }

  @Test func agreesWithItselfOnASCIIByBothWays() {
    for byte in UInt8(0)..<0x80 {
      var writer = FoldedTextWriter()
      for codePoint in [0x61, UInt32(byte), UInt32(byte), 0x62] { writer.append(codePoint) }
      writer.finish()
      let bytes: [UInt8] = [0x61, byte, byte, 0x62]
      #expect(bytes.withUnsafeBufferPointer { FoldedName(utf8: $0).utf8 } == writer.bytes, "\(byte)")
    }
  }

  @Test func foldsEveryCodePointOnceAndForAll() {
    // Nothing is assigned between these but private use.
    for value in [0...0x323AF, 0xE0000...0xE01EF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let once = FoldedName("x\(scalar)y")
      let twice = once.utf8.withUnsafeBufferPointer { FoldedName(utf8: $0) }
      if twice != once { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func isIdempotentForRandomText() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<10_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        text.append(Self.randomScalar(using: &generator))
      }
      let once = folded(String(text))
      if FoldedName(once).utf8 != Array(once.utf8) {
        Issue.record("\(text.map { String($0.value, radix: 16) })")
      }
    }
  }

  @Test func readsBytesThatAreNotUTF8() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xED, 0xA0, 0x80, 0xC3, 0x20, 0xF4, 0x90, 0x80, 0x80]
    let name = bytes.withUnsafeBufferPointer { FoldedName(utf8: $0) }
    #expect(
      String(decoding: name.utf8, as: UTF8.self)
        == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func foldsALongRunOfMarks() {
    let marks = String(repeating: "\u{93C}\u{94D}\u{301}", count: 50_000)
    #expect(FoldedName("क" + marks).utf8.count == 3 + 50_000 * 6)
  }

  /// Often a mark or a Cyrillic letter, for these have neighbours that matter.
  private static func randomScalar(using generator: inout SplitMix64) -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x10FFFF, 0...0x7FF, 0x300...0x310, 0x410...0x460, 0x591...0x670, 0x900...0x97F, 0x2000...0x2070,
    ]
    while true {
      let range = ranges.randomElement(using: &generator) ?? 0...0
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { return scalar }
    }
  }
}
