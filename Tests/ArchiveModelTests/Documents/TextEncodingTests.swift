import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct TextEncodingTests {
  private func problem(_ bytes: [UInt8]) -> Diagnostic? {
    bytes.withUnsafeBufferPointer { TextEncoding.problem(in: $0, path: SourcePath("a.md")) }
  }

  @Test(arguments: [
    "", "a\r\nb", "è", "ё", "€", "𝄞", "\u{FEFF}x", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}",
  ])
  func takesUTF8(text: String) {
    #expect(problem(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE8, 0x20], [0xF0, 0x9F, 0x20, 0x20], [0],
    ] as [[UInt8]])
  func findsTheFirstByteThatIsNotText(bytes: [UInt8]) {
    let before = Array("è\nàb".utf8)
    #expect(problem(before + bytes)?.brief == "a.md:2:3 not-utf-8")
    #expect(problem(before + bytes + Array("\n".utf8))?.brief == "a.md:2:3 not-utf-8")
  }

  @Test func agreesWithTheStandardLibraryOnAnyTwoAndThreeBytes() {
    for first in stride(from: UInt8(0x7F), through: 0xFE, by: 1) {
      for second in stride(from: UInt8(1), through: 0xFE, by: 9) {
        for bytes in [[first, second], [first, second, 0x80], [first, second, 0xBF, 0x80]] {
          // These two pairs are UTF-16's marks, which have a message of their own.
          #expect((problem(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
      }
    }
  }

  @Test func knowsUTF16ByItsMark() {
    #expect(problem([0xFF, 0xFE, 0x61, 0])?.message == "the file is in UTF-16, and text is read as UTF-8")
    #expect(problem([0xFE, 0xFF, 0, 0x61])?.brief == "a.md not-utf-8")
  }
}
