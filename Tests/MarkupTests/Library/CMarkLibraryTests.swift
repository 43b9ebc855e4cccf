import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Markup

@Suite struct CMarkLibraryTests {
  @Test func parsersRunFreelyWhereTheShimIsReached() {
    let threading = CMarkLibrary().threading
    #if os(Linux)
      #expect(threading == .free)
    #else
      #expect(threading == .locked)
    #endif
  }

  @Test func manyThreadsWriteWhatOneWrites() {
    let parser = MarkdownParser()
    let texts = (0..<64).map { index in
      Array(
        "~~a\(index)~~ www.example.org/\(index) *b* https://example.org ~c~\n\n|a|\n|-|\n|[[x\(index)]]|\n"
          .utf8)
    }
    let alone = texts.map { parser.parse($0[...], path: SourcePath("a.md")) }
    #expect(alone[3].html.contains("<del>a3</del> <a href=\"http://www.example.org/3\""))
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 4_000) { index in
      let markup = parser.parse(texts[index % 64][...], path: SourcePath("a.md"))
      if markup != alone[index % 64] { wrong.add(1, ordering: .relaxed) }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }
}
