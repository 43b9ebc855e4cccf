import Testing

@testable import Importing

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(InputText(Array(text.utf8), file: "in"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func cellsMayHaveSeparatorsQuotesAndEndsOfLines(_ end: String) throws
  {
    let table = try table("a,b,c\(end)\"x,\(end)y\",\"say \"\"no\"\"\",\"\"\(end)\(end)1,,\(end)")
    #expect(table.header == ["a", "b", "c"])
    #expect(table.rows.map(\.cells) == [["x,\(end)y", "say \"no\"", ""], ["1", "", ""]])
    if end != "\r" { #expect(table.rows.map(\.line) == [2, 5]) }
  }

  @Test(arguments: [
    ("a;b\n1,5;2", ["1,5", "2"]), ("a\tb\n1\t2", ["1", "2"]), ("a,\"b;c;d\"\n1,2", ["1", "2"]),
  ])
  func theSeparatorIsWhatTheHeaderHasMostOf(_ text: String, _ cells: [String]) throws {
    #expect(try table(text).rows.map(\.cells) == [cells])
  }

  @Test func marksAndSignsOfOtherScriptsEndNothing() throws {
    let table = try table("a,b\n\"x\u{301}\"\"\u{301}\",y\u{2028}z\u{85}\u{B}w\n")
    #expect(table.rows.map(\.cells) == [["x\u{301}\"\u{301}", "y\u{2028}z\u{85}\u{B}w"]])
  }

  @Test func aQuotationMarkWithinACellIsPlain() throws {
    #expect(try table("a\n5\" tall\n").rows.map(\.cells) == [["5\" tall"]])
  }

  @Test(arguments: ["\"", "\"\"", ",", "\n", "\",\"", "a\"\n"])
  func aMegabyteOfOneSignIsReadInStepWithItsLength(_ part: String) {
    let bytes = Array(String(repeating: part, count: 1_000_000 / part.utf8.count).utf8)
    let result = Result { try CSVTable(InputText(Array("a\n".utf8) + bytes, file: "in")) }
    if case .failure(let error) = result { #expect(error is ImportProblem) }
  }
}
