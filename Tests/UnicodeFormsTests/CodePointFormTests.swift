import Testing

@testable import UnicodeForms

@Suite struct CodePointFormTests {
  @Test func knowsTheCategoriesOfNames() {
    #expect(CodePointForm.category(of: 0x416) == .capitalLetter)
    #expect(CodePointForm.category(of: 0x1C5) == .titleCaseLetter)
    #expect(CodePointForm.category(of: 0x436) == .smallLetter)
    #expect(CodePointForm.category(of: 0x5D0) == .letterWithoutCase)
    #expect(CodePointForm.category(of: 0x301) == .mark)
    #expect(CodePointForm.category(of: 0x2028) == .space)
    #expect(CodePointForm.category(of: 0x31) == .digit)
    #expect(CodePointForm.category(of: 0x2163) == .letterNumber)
    #expect(CodePointForm.category(of: 0xB9) == .other)
  }

  @Test func ordersMarksByTheirClass() {
    #expect(CodePointForm.combiningClass(of: 0x93C) < CodePointForm.combiningClass(of: 0x94D))
    #expect(CodePointForm.combiningClass(of: 0x61) == 0)
  }

  @Test func foldsAndDecomposesToTheEnd() {
    func folded(_ codePoint: UInt32) -> [Int32] {
      CodePointForm.withCompatibilityFolding(of: codePoint) { Array($0) }
    }
    #expect(folded(0x1E9E) == [0x73, 0x73])
    #expect(folded(0x1D400) == [0x61])
    #expect(folded(0xAD) == [])
    #expect(folded(0xFDFA).count == 18)
  }

  @Test func saysNothingOfNumbersThatAreNoCodePoints() {
    for number: UInt32 in [0xD800, 0x110000, .max] {
      #expect(CodePointForm.category(of: number) == .other)
      #expect(CodePointForm.combiningClass(of: number) == 0)
      _ = CodePointForm.withCompatibilityFolding(of: number) { $0.count }
    }
  }
}
