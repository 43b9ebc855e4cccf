import CMarkGFM
import Foundation
import Diagnostics
import Testing

@testable import Markup

/// The specification's examples through the library alone, and through our renderer.
@Suite struct GFMSpecificationTests {
  @Test func theLibraryPassesEveryExample() throws {
    _ = CMarkLibrary()
    for example in try GFMSpecification().examples where example.label != "disabled" {
      let extensions = example.label.isEmpty ? [] : [example.label]
      let parser = CMarkParser(extensions: extensions, options: CMARK_OPT_UNSAFE)
      Array(example.markdown.utf8).withUnsafeBufferPointer { parser.feed($0) }
      let document = CMarkDocument(finishing: parser)
      let text = cmark_render_html(document.root.pointer, CMARK_OPT_UNSAFE, parser.attachedExtensions)
      defer { free(text) }
      #expect(text.map { String(cString: $0) } == example.html, "example \(example.number)")
    }
  }

  @Test func ourRendererDiffersWhereAndOnlyWhereItMeansTo() throws {
    let parser = MarkdownParser(topHeadingLevel: 1)
    var expected: [Int: String] = [:]
    for (reason, examples) in Self.differences {
      for number in examples { #expect(expected.updateValue(reason, forKey: number) == nil) }
    }
    for example in try GFMSpecification().examples {
      let markup = parser.parse(Array(example.markdown.utf8)[...], path: SourcePath("spec.md"))
      let differs = SpecificationForm.ours(markup) != SpecificationForm.theirs(example.html)
      #expect(
        differs == (expected[example.number] != nil),
        "example \(example.number): \(expected[example.number] ?? "no reason to differ")")
    }
  }

  /// Where our renderer differs from the specification, by reason.
  private static let differences: [(reason: String, examples: [Int])] = [
    (
      "safety: raw HTML is shown as text",
      Array(118...147) + Array(149...151) + Array(153...160) + [
        170, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642, 647, 648, 649,
        650,
        651, 653, 663, 664,
      ]
    ),
    ("privacy: comments are dropped", [148, 152, 288, 289, 644]),
    ("safety: links only by allowed schemes", [604, 606, 607, 609, 628]),
    ("accessibility: no heading without text", [49]),
    ("wiki-links", [556, 598]),
    ("autolinks everywhere, also in examples about a Markdown without them", [610, 614, 616, 619, 620]),
  ]
}
