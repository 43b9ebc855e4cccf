import Testing

@testable import CorpusGenerator

@Suite struct UTF8TextTests {
  @Test(arguments: [
    ("Città del Sole", "citta-del-sole"), ("L'«è» & più: così!", "l-e-piu-cosi"), ("", ""), ("–", ""),
    ("a1 - B2", "a1-b2"),
  ])
  func slugsAreLowerCaseASCII(text: String, slug: String) {
    #expect(String(decoding: Array(text.utf8).slug, as: UTF8.self) == slug)
  }

  @Test(arguments: [(0, 1, "0"), (7, 3, "007"), (-7, 2, "-07"), (1234, 2, "1234")])
  func numbersArePaddedWithZeros(number: Int, width: Int, text: String) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number, width: width)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
