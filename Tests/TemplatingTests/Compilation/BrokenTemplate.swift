import Diagnostics

@testable import Templating

/// A template that has a mistake, and all that is reported about it.
struct BrokenTemplate: Sendable {
  let files: [String: String]
  /// Each as `page.html:line:column+length id: message`, and then its help, led in by ` = `. The first file's name is
  /// left out.
  let reports: [String]

  init(_ page: String, _ reports: String..., with others: [String: String] = [:]) {
    files = others.merging(["page.html": page]) { $1 }
    self.reports = reports
  }

  /// Files that each name the next, the last one nothing.
  static func chain(of count: Int, link: (Int) -> String) -> [String: String] {
    (0...count).reduce(into: [:]) { files, number in
      files["\(number).html"] = number == count ? "" : link(number + 1)
    }
  }

  static let all = syntax + names + types + filters + markup

  /// What the compiler says.
  var found: [String] {
    let theme = Theme(
      files, strings: Self.strings, filters: [Self.paint], assets: ["assets/logo.svg", "assets/site.css"])
    return theme.diagnostics.map { diagnostic in
      var line = String(diagnostic.line.dropFirst("templates/".count))
      if line.hasPrefix("page.html:") { line = String(line.dropFirst("page.html:".count)) }
      return ([line] + diagnostic.help).joined(separator: " = ")
    }
  }

  private static let strings = [
    StringTable(
      language: "en", path: SourcePath("strings/en.yml"),
      messages: [
        "by": .plain("by {name}"), "events": .plural([.one: "an event", .other: "{count} events"]),
        "home": .plain("Home"),
      ])
  ]
  private static let paint = Filter(
    "paint", "Colours it.", input: .text, parameters: [.choice(["red", "green"]), .value(.integer)],
    result: .text
  ) { text, _, _ in text }
}
