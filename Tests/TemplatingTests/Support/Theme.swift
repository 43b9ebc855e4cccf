import Diagnostics

@testable import Templating

/// A small theme for one test.
struct Theme {
  let library: TemplateLibrary

  init(
    _ files: [String: String], strings: [StringTable] = [], filters: [Filter] = [], assets: Set<String> = []
  ) {
    let sources = files.sorted { $0.key < $1.key }.map { name, text in
      TemplateSource(path: SourcePath("templates/\(name)"), name: name, bytes: Array(text.utf8))
    }
    library = TemplateLibrary(sources: sources, strings: strings, filters: filters, assets: assets)
  }

  init(_ page: String, strings: [StringTable] = [], filters: [Filter] = [], assets: Set<String> = []) {
    self.init(["page.html": page], strings: strings, filters: filters, assets: assets)
  }

  /// The page as text; or the report, where the theme has mistakes.
  func render(
    _ view: PageView = PageView(), language: Int = 0, rootPrefix: String? = "", baseURL: String? = nil,
    limits: RenderLimits = RenderLimits()
  ) throws
    -> String
  {
    let (template, diagnostics) = library.compile("page.html", root: PageView.contract)
    guard let template else { return "not compiled:\n" + diagnostics.map(\.line).joined(separator: "\n") }
    var output: [UInt8] = []
    try template.render(
      view, context: RenderContext(language: language, rootPrefix: rootPrefix, baseURL: baseURL),
      limits: limits, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// What compiling reports, one line each.
  var report: [String] {
    library.check("page.html", root: PageView.contract.type).map(\.line)
  }

  var diagnostics: [Diagnostic] {
    library.check("page.html", root: PageView.contract.type)
  }
}

extension Diagnostic {
  /// `file:line:column+length id: message`.
  var line: String {
    var place = location.path.rawValue
    if let range = location.range {
      place += ":\(range.start.line):\(range.start.column)+\(range.end.column - range.start.column)"
    }
    return "\(place) \(id.rawValue): \(message)"
  }
}
