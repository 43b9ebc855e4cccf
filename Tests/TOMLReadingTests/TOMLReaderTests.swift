import JSONWriting
import Testing

@testable import TOMLReading

@Suite struct TOMLReaderTests {
  private func json(_ text: String) throws -> String {
    let value = JSONValue.object(try TOMLReader.members(of: Array(text.utf8)))
    return String(decoding: value.bytes(indented: false), as: UTF8.self)
  }

  private func problem(_ text: String) -> TOMLSyntaxError? {
    do throws(TOMLSyntaxError) {
      _ = try TOMLReader.members(of: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a = \"x\\ny\\u00e9\" # c\r\nb = 'C:\\n'\n", #"{"a":"x\nyé","b":"C:\\n"}"#),
    ("a = \"\"\"\none \\\n   two\nthree\"\"\"\n", #"{"a":"one two\nthree"}"#),
    ("a = '''\nit's ''quoted'''''\n", #"{"a":"it's ''quoted''"}"#),
    ("a = [1, 2_000, -3, 0x1F, 0o17, 0b11]\n", #"{"a":[1,2000,-3,31,15,3]}"#),
    ("a = [1.5, 6.02e23, -0.0, true, false, inf]", #"{"a":[1.5,6.02e23,-0.0,true,false,"inf"]}"#),
    (
      "a = 2022-09-25\nb = 2022-09-25T10:00:00Z\nc = 2022-09-25 10:00:00.5+02:00\nd = 07:32:00\n",
      #"{"a":"2022-09-25","b":"2022-09-25T10:00:00Z","c":"2022-09-25 10:00:00.5+02:00","d":"07:32:00"}"#
    ),
    ("a.b.\"c d\" = 1\na.e = 2\n", #"{"a":{"b":{"c d":1},"e":2}}"#),
    (
      "[a]\nx = 1\n[a.b]\ny = 2\n[[c]]\nz = 3\n[[c]]\nz = 4\n[c.d]\nw = 5\n",
      #"{"a":{"x":1,"b":{"y":2}},"c":[{"z":3},{"z":4,"d":{"w":5}}]}"#
    ),
    ("a = {x = 1, y = {z = [ { w = 2 }, ] } }\n", #"{"a":{"x":1,"y":{"z":[{"w":2}]}}}"#),
    ("a = [\n  1, # one\n  2,\n]\n", #"{"a":[1,2]}"#),
    ("[x.y.z]\na = 1\n[x]\nb = 2\n", #"{"x":{"y":{"z":{"a":1}},"b":2}}"#),
    ("", "{}"), ("\u{FEFF}a = ''", #"{"a":""}"#),
  ])
  func valuesAreReadAsTOMLHasThem(_ text: String, _ expected: String) throws {
    #expect(try json(text) == expected)
  }

  @Test(arguments: [
    ("a = \n", 4, "a value is wanted here"),
    ("a = x y\n", 4, "“x” is no value; texts stand in quotes"),
    ("a = 1\na = 2\n", 6, "“a” stands twice"),
    ("[a]\n[a]\n", 4, "“a” stands twice"),
    ("a = 1\n[a.b]\n", 6, "“a” is no table that this can be added to"),
    ("a = 1\n[[a]]\n", 6, "“a” stands twice"),
    ("a = {b = 1}\n[a.c]\n", 12, "“a” is no table that this can be added to"),
    ("a = \"x\nb = 1\n", 4, "a text begins here, and isn't closed on its line"),
    ("a = '''x\n", 4, "a text begins here, and isn't closed on its line"),
    ("a = [1, 2\n", 4, "a list begins here, and isn't closed"),
    ("a = 012\n", 4, "“012” is no value; texts stand in quotes"),
    ("a = 1 b = 2\n", 6, "there is more on the line than a value"),
    ("a = \"\\q\"\n", 5, "no escape is written so"),
    ("a = \"\\ud800\"\n", 5, "this escape stands for no character"),
    ("= 1\n", 0, "a key is wanted here"),
    ("[a\n", 2, "the name of a table ends in a bracket"),
    ("a = 1__0\n", 4, "“1__0” is no value; texts stand in quotes"),
  ])
  func aMistakeIsNamedWithItsPlace(_ text: String, _ offset: Int, _ message: String) {
    #expect(problem(text) == TOMLSyntaxError(offset: offset, message: message))
  }

  @Test func deepNestingIsRefusedInEachForm() {
    for text in [
      "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a = ", count: 100_000),
      String(repeating: "a.", count: 100_000) + "a = 1", "[" + String(repeating: "a.", count: 100_000) + "a]",
    ] {
      #expect(problem(text)?.message == "values are nested more than 32 deep")
    }
  }

  /// Every document that is cut off somewhere is read or refused.
  @Test func noCutTextStopsTheReader() throws {
    let text = Array(
      "[[a.b]]\nx = \"\"\"t\\u00e9\"\"\"\ny = {z = [1, '''q''']}\nd = 2022-09-25 10:00:00\n".utf8)
    var read = 0
    for count in 0...text.count {
      if (try? TOMLReader.members(of: Array(text[..<count]))) != nil { read += 1 }
    }
    #expect(read > 3 && read < text.count)
  }
}
