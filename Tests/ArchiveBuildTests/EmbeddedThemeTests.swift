import Testing

@testable import ArchiveBuild
@testable import SiteGeneration

struct EmbeddedThemeTests {
  /// Scripts/embed-theme.sh writes it anew.
  @Test func theBinaryCarriesTheFilesOfTemplates() throws {
    let files = EmbeddedTheme.files.map { ($0.name, $0.bytes) }
    let embedded = FileTree(Dictionary(uniqueKeysWithValues: files))
    #expect(try embedded.differences(from: FileTree(at: "\(Repository.root)/templates")) == [])
  }
}
