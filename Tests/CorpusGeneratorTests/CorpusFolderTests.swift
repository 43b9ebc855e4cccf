import CorpusGenerator
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct CorpusFolderTests {
  /// Runs `body` with the path of a new folder, and removes it and the files of `corpus` after it.
  private func withTemporaryFolder(for corpus: Corpus, _ body: (String) throws -> Void) throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/regesta-corpus-XXXXXX".utf8CString)
    let root = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
      var folders: Set<String> = [root]
      corpus.forEachFile { path, _ in
        unlink("\(root)/\(path)")
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty {
          folders.insert("\(root)/\(parts.joined(separator: "/"))")
          parts.removeLast()
        }
      }
      for folder in folders.sorted(by: >) { rmdir(folder) }
    }
    try body(root)
  }

  @Test func everyFileIsWrittenWithItsBytes() throws {
    let corpus = Corpus(articles: 2)
    try withTemporaryFolder(for: corpus) { root in
      var folder = CorpusFolder(path: root)
      let count = try folder.write(corpus)
      var expected = 0
      corpus.forEachFile { path, bytes in
        var status = stat()
        #expect(stat("\(root)/\(path)", &status) == 0)
        #expect(Int(status.st_size) == bytes.count)
        expected += 1
      }
      #expect(count == expected)
    }
  }

  @Test func anExistingArchiveIsNotWrittenOver() throws {
    let corpus = Corpus(articles: 1)
    try withTemporaryFolder(for: corpus) { root in
      var first = CorpusFolder(path: root)
      _ = try first.write(corpus)
      var second = CorpusFolder(path: root)
      #expect(throws: CorpusFolder.WriteError.self) { try second.write(corpus) }
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() {
    var folder = CorpusFolder(path: "/dev/null/archive")
    let error = #expect(throws: CorpusFolder.WriteError.self) { try folder.write(Corpus(articles: 1)) }
    #expect(error?.path == "/dev/null/archive")
  }
}
