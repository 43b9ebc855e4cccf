import Testing

@testable import Markup

@Suite struct SourceLocatorTests {
  @Test(arguments: [
    ("[a](b.md)", ["1:5-9"]),
    ("è “[a](<b c.md> 'x')”", ["1:9-15"]),
    ("b.md [b.md](b.md) [c](b.md)", ["1:13-17", "1:23-27"]),
    ("`[a](b.md)` [a](b.md)", ["1:17-21"]),
    ("`[[b]]` \\[[b]] [[b]]", ["1:18-19"]),
    ("[![a](b.png)](c.md)", ["1:15-19", "1:7-12"]),
    ("a\n> b\n> [c](\n> d.md)", ["4:3-7"]),
    ("- a\n  - [b](c\\_d.md)", ["2:9-16"]),
    ("[a](b&amp;c.md) [a](b\\&c.md)", ["1:5-15", "1:21-28"]),
    ("[a][b] [b]\n\ntext\n\n[b]: <c.md> 'x'", ["5:7-11", "5:7-11"]),
    ("x [y](a.md)\n| [b](c.md) |\n|---|\n| `|` [d](c.md) |\n| [d](e.md) |", ["1:7-11", "2:7-11", "5:7-11"]),
    ("# é [a](b.md)\n\n[c](d.md)\n===", ["1:9-13", "3:5-9"]),
    ("[^1]\n\n[a](b.md)\n\n[^1]: [c](d.md)\n\n[e](f.md)", ["3:5-9", "7:5-9", "5:11-15"]),
    ("\t[a](b.md)\r\n\r\n1. [a](b.md)\r\n", ["3:8-12"]),
    ("a\r[b](c.md)", ["1:7-11"]),
    ("[a]()", ["1:5-5"]),
  ])
  func placesAreThoseOfTheFile(text: String, places: [String]) {
    #expect(parse(text).references.map(\.place) == places)
  }

  @Test func linesCountFromTheBodysFirst() {
    #expect(parse("\n\n[a](b.md)", firstLine: 12).references.map(\.place) == ["14:5-9"])
  }
}
