import Testing

@testable import Templating

@Suite struct TagLineTests {
  @Test(arguments: [
    ("a\n{% if true %}\nb\n{% endif %}\nc", "a\nb\nc"),
    ("a\n  {% if true %}  \n  b\n\t{% endif %}\nc", "a\n  b\nc"),
    ("a\r\n{% if true %}\r\nb\r\n{% endif %}\r\nc", "a\r\nb\r\nc"),
    ("{# all #}\na", "a"),
    ("a\n{# said #} {% set x = 1 %}\nb", "a\nb"),
    ("a\n{% if true %}b{% endif %}\nc", "a\nb\nc"),
    ("a {% if true %}\nb{% endif %}\nc", "a \nb\nc"),
    ("a\n{{ \"x\" }}\nb", "a\nx\nb"),
    ("a\n{% if \"%}\" == \"b\" %}\nb\n{% endif %}", "a\n"),
    ("a\n{% if true %}\n", "not compiled"),
  ])
  func aLineOfTagsAloneLeavesNothingBehind(template: String, expected: String) throws {
    let output = try Theme(template).render()
    #expect(expected == "not compiled" ? output.hasPrefix(expected) : output == expected)
  }
}
