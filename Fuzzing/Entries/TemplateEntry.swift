import Diagnostics
import PageAddresses
import Templating
import TrustedMarkup

/// Templates of themes, as files with a NUL byte between them: page.html, then what it may include and extend. Whatever
/// they say, a page keeps to its limits, and values stay text.
enum TemplateEntry {
  private static let names = ["page.html", "part.html", "layout.html"]
  private static let limits = RenderLimits(bytes: 1 << 16, rounds: 20_000)
  private static let strings = ["en", "ar"].map { language in
    StringTable(
      language: language, path: SourcePath("strings/\(language).yml"),
      messages: [
        "greeting": .plain("Hello, {name} <zq>"),
        "days": .plural([.one: "{count} day", .other: "{count} days"]),
      ])
  }

  static func run(_ bytes: [UInt8]) throws {
    let files = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let sources = zip(names, files).map { name, bytes in
      TemplateSource(path: SourcePath("templates/\(name)"), name: name, bytes: Array(bytes))
    }
    let library = TemplateLibrary(sources: sources, strings: strings, assets: ["style.css"])
    let (template, diagnostics) = library.compile("page.html", root: SampleView.contract)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    try Places.check(library.diagnostics + diagnostics, lines: lines)
    guard let template else {
      return try expect(diagnostics.contains { $0.severity == .error }, "what isn't compiled has a reason")
    }
    for context in [
      RenderContext(language: 0), RenderContext(language: 1, rootPrefix: nil, baseURL: "https://a.example/"),
    ] {
      var page: [UInt8] = []
      do throws(RenderError) {
        try template.render(SampleView(), context: context, limits: limits, into: &page)
      } catch {
        // What is written in one step is looked at after it.
        try expect(page.count <= limits.bytes + (1 << 20), "a page that grows too large is given up")
        continue
      }
      try expect(page.count <= limits.bytes, "a page keeps to its limit")
      var again: [UInt8] = []
      try template.render(SampleView(), context: context, limits: limits, into: &again)
      try expect(page == again, "a page is always the same")
      try check(page, of: bytes)
    }
  }

  /// Looks for the marks that values have, unless the template has them itself.
  private static func check(_ page: [UInt8], of template: [UInt8]) throws {
    let written = String(decoding: template, as: UTF8.self).lowercased()
    guard !written.contains("zq"), !written.contains("javascript"), !written.contains("&lt") else { return }
    let text = String(decoding: page, as: UTF8.self).lowercased()
    try expect(!text.contains("<zq"), "a value's “<” is escaped")
    var addresses: [[UInt8]] = []
    page.withUnsafeBufferPointer { page in
      PageScanner.scan(page) { finding, value, _ in
        if finding == .reference || finding == .refresh { addresses.append(Array(value)) }
      }
    }
    for address in addresses {
      // Browsers pass over what stands before a scheme and can't be seen.
      let seen = String(decoding: address.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
      try expect(!seen.hasPrefix("javascript:zq"), "no address runs a script")
    }
  }
}
