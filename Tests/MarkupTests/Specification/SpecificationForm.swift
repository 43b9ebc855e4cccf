import Foundation

@testable import Markup

/// Undoes, one by one and exactly, what our renderer does differently everywhere.
enum SpecificationForm {
  /// Our HTML in the form of the specification's.
  static func ours(_ markup: ParsedMarkup) -> String {
    var html = filled(markup)
    for heading in markup.headings {
      html = html.replacingOccurrences(of: " id=\"\(heading.id)\"", with: "")
    }
    let replacements = [
      // Accessibility.
      ("<th scope=\"col\"", "<th"),
      (" class=\"align-left\"", " align=\"left\""),
      (" class=\"align-center\"", " align=\"center\""),
      (" class=\"align-right\"", " align=\"right\""),
      (
        "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"to do\">",
        "<li><input disabled=\"\" type=\"checkbox\">"
      ),
      (
        "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\">",
        "<li><input checked=\"\" disabled=\"\" type=\"checkbox\">"
      ),
      ("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n", ""),
      ("</table>\n</div>", "</table>"),
      // Safety.
      (" rel=\"noopener noreferrer external\"", ""),
      ("&#39;", "'"),
    ]
    for (ours, theirs) in replacements { html = html.replacingOccurrences(of: ours, with: theirs) }
    return withoutFigures(html)
  }

  /// An image alone in its paragraph is a figure, and its title the caption.
  private static func withoutFigures(_ html: String) -> String {
    html.replacing(/<figure>(<img [^>]*)>(?:<figcaption>([^<]*)<\/figcaption>)?<\/figure>/) { match in
      "<p>\(match.1)\(match.2.map { " title=\"\($0)\"" } ?? "")></p>"
    }
  }

  /// The specification's HTML without the slashes that HTML doesn't need.
  static func theirs(_ html: String) -> String {
    html.replacingOccurrences(of: " />", with: ">")
  }

  /// The HTML with each open reference pointing where it says.
  private static func filled(_ markup: ParsedMarkup) -> String {
    var output: [UInt8] = []
    markup.body.fill(into: &output) { hole, output in
      let reference = markup.references[hole.reference]
      switch hole.part {
      case .url:
        let url = reference.target + (reference.fragment.map { "#" + $0 } ?? "")
        Array(url.utf8).withUnsafeBufferPointer { output.append(escapingURL: $0) }
      case .label where reference.kind == .wikiLink:
        output.append(contentsOf: reference.target.utf8)
      case .label, .attributes, .opening, .closing, .aside, .alternative, .caption: break
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
