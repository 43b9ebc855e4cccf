import Diagnostics
import Testing

@testable import Templating

/// Fields that a theme declares for itself.
struct CustomRecordTests {
  private struct Page: Sendable {
    var extra = CustomRecord.empty

    static let contract = Contract<Page>(
      "page", "A page.", [.custom("extra", of: "article", "Custom fields.") { $0.extra }])
  }

  /// What each broken template is reported for, with the help.
  static let reports = [
    "{{ extra.kickr }}":
      "page.html:1:10+5 unknown-field: extra of article has no field “kickr” = did you mean “kicker”? = "
      + "a theme declares the custom fields that it uses in theme.yml, under “extra: article:”",
    "{{ extra }}":
      "page.html:1:4+5 template-type: a value of type extra of article can't be written: name one of its fields",
    "{% if extra.weight == 1 %}{% endif %}{{ extra.kicker.x }}":
      "page.html:1:54+1 unknown-field: a value of type optional text has no field “x”",
  ]

  private static func library(_ page: String, declared: Bool = true) -> TemplateLibrary {
    let fields: [(name: String, type: ValueType)] = [
      ("kicker", .text), ("weight", .integer), ("tags", .list(.text)),
    ]
    return TemplateLibrary(
      sources: [TemplateSource(path: SourcePath("page.html"), name: "page.html", bytes: Array(page.utf8))],
      custom: declared ? ["article": .custom(group: "article", fields: fields)] : [:])
  }

  private static func report(_ page: String, declared: Bool = true) -> [String] {
    library(page, declared: declared).check("page.html", root: Page.contract.type).map {
      ([$0.line] + $0.help).joined(separator: " = ")
    }
  }

  private static func render(_ page: String, _ extra: CustomRecord) throws -> String {
    let template = try #require(library(page).compile("page.html", root: Page.contract).template)
    var output: [UInt8] = []
    try template.render(Page(extra: extra), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func valuesStandInTheOrderOfTheDeclaration() throws {
    let page =
      "{{ extra.kicker }}{% if extra.weight %} {{ extra.weight }}{% endif %}{% if extra.tags %}{% for t in extra.tags %} {{ t }}{% endfor %}{% endif %}"
    #expect(try Self.render(page, CustomRecord([.text("<b>"), .nothing, .nothing])) == "&lt;b&gt;")
    #expect(
      try Self.render(page, CustomRecord([.nothing, .integer(3), .texts(["a", "b"])])) == " 3 a b")
    #expect(try Self.render(page, .empty) == "")
  }

  @Test(arguments: reports.keys.sorted())
  func mistakesAreFoundBeforeAnyPageIsRendered(_ page: String) {
    #expect(Self.report(page) == [Self.reports[page]])
  }

  @Test func withoutADeclarationThereIsNoField() {
    #expect(
      Self.report("{{ extra.kicker }}", declared: false) == [
        "page.html:1:10+6 unknown-field: extra of article has no field “kicker” = "
          + "a theme declares the custom fields that it uses in theme.yml, under “extra: article:”"
      ])
  }
}
