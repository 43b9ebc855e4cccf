import Testing

@testable import Publishing

@Suite struct DirectoryPathTests {
  @Test func dropsSlashesAtTheEnd() {
    #expect(DirectoryPath("public//")?.rawValue == "public")
    #expect(DirectoryPath("//")?.rawValue == "/")
    #expect(DirectoryPath("/")?.path(to: "a") == "/a")
    #expect(DirectoryPath("a")?.path(to: "b") == "a/b")
  }

  @Test func refusesWhatIsNoPath() {
    #expect(DirectoryPath("") == nil)
    #expect(DirectoryPath("a\0b") == nil)
  }
}
