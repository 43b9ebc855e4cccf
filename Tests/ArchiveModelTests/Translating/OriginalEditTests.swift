import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct OriginalEditTests {
  private static let new = "0123456789abcdef"

  private func edited(_ text: String) -> String? {
    let source = SourceText(Array(text.utf8))
    let edit = OriginalEdit(source, path: SourcePath("x.md")).edit(recording: TextFingerprint(Self.new)!)
    return edit.map { String(decoding: [$0].applied(to: source.bytes), as: UTF8.self) }
  }

  @Test(arguments: [
    ("---\ntitle: X # c\n---\nbody\n", "---\ntitle: X # c\noriginal: \(new)\n---\nbody\n"),
    ("\u{FEFF}---\r\ntitle: X\r\n---\r\n", "\u{FEFF}---\r\ntitle: X\r\noriginal: \(new)\r\n---\r\n"),
    ("---\n---", "---\noriginal: \(new)\n---"),
    ("---\n  title: X\n---\n", "---\n  title: X\n  original: \(new)\n---\n"),
    ("---\ntitle: |+\n  X\n\n---\n", "---\ntitle: |+\n  X\n\noriginal: \(new)\n---\n"),
    ("---\noriginal: aa # c\ntitle: X\n---\n", "---\noriginal: \(new) # c\ntitle: X\n---\n"),
    ("---\n\"original\": 'aa'\n---\n", "---\n\"original\": \(new)\n---\n"),
    ("---\noriginal: # c\ntitle: X\n---\n", "---\noriginal: \(new) # c\ntitle: X\n---\n"),
    ("---\n{title: X, original: aa}\n---\n", "---\n{title: X, original: \(new)}\n---\n"),
  ])
  func oneLineChangesAndAllElseStays(before: String, after: String) {
    #expect(edited(before) == after)
  }

  @Test(arguments: [
    "---\n{title: X}\n---\n", "---\ntitle: X\noriginal: [aa]\n---\n",
    "---\noriginal: |\n  aa\ntitle: X\n---\n",
    "---\ntitle: &a X\noriginal: *a\n---\n", "no metadata",
  ])
  func anUnusualFormIsLeftAlone(text: String) {
    let result = edited(text)
    #expect(result == nil || result == "---\ntitle: &a X\noriginal: \(Self.new)\n---\n")
  }
}
