import Diagnostics

@testable import Markup

/// Parses a text as the body of `a.md`.
func parse(_ text: String, firstLine: Int = 1, mentions: MentionFinder? = nil) -> ParsedMarkup {
  MarkdownParser().parse(
    Array(text.utf8)[...], path: SourcePath("a.md"), firstLine: firstLine, mentions: mentions)
}

extension ParsedMarkup {
  /// The HTML with visible holes: `{u0}`, `{a0}`, `{l0}` for the address, attributes and label of reference 0, and
  /// `{o0}`, `{c0}` around a mention or a figure's image, `{x0}` for the words and `{f0}` for the caption of an image.
  var html: String { html(withAsides: false) }

  /// The HTML with visible holes, and `{s0}` where something may stand beside the link of reference 0.
  var htmlWithAsides: String { html(withAsides: true) }

  private func html(withAsides: Bool) -> String {
    var output: [UInt8] = []
    body.fill(into: &output) { hole, output in
      let letter =
        switch hole.part {
        case .url: "u"
        case .attributes: "a"
        case .label: "l"
        case .opening: "o"
        case .closing: "c"
        case .aside: "s"
        case .alternative: "x"
        case .caption: "f"
        }
      if hole.part == .aside, !withAsides { return }
      output.append(contentsOf: "{\(letter)\(hole.reference)}".utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The diagnostics as `line:column id`.
  var problems: [String] {
    diagnostics.map { diagnostic in
      let start = diagnostic.location.range?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.id.rawValue)"
    }
  }
}

extension MarkupReference {
  /// `line:column-endColumn`
  var place: String { "\(range.start.line):\(range.start.column)-\(range.end.column)" }
}
