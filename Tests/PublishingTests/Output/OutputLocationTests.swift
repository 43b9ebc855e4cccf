import Foundation
import Testing

@testable import Publishing

@Suite struct OutputLocationTests {
  private let folder = TemporaryFolder()

  init() {
    for name in ["content", "seeds", "templates"] { folder.write("archive/\(name)/x/a", "text") }
  }

  private func locate(_ output: String) throws(PublishingError) -> OutputLocation {
    try OutputLocation(folder.directory(output), archive: folder.directory("archive"))
  }

  @Test(arguments: [
    ("archive/content", "content"), ("archive/content/x", "content"), ("archive/content/new/deep", "content"),
    ("archive/seeds/x", "seeds"), ("archive/templates/x/../y", "templates"),
    ("archive/public/../content", "content"),
    ("archive", "content"), (".", "content"), ("archive/.regesta", ".regesta"), ("link/x/out", "content"),
  ])
  func refusesOutputsInOrAroundTheInput(output: String, input: String) {
    folder.makeFolder("archive/.regesta")
    folder.makeFolder("archive/public")
    folder.link("link", to: "archive/content")
    let shown = folder.directory(output).rawValue
    #expect(throws: PublishingError.outputOverlapsInput(output: shown, input: input)) { try locate(output) }
    #expect(!folder.exists("archive/content/new"))
  }

  @Test func refusesAnInputFolderThatIsNotThereYet() {
    folder.remove("archive/seeds")
    #expect(throws: PublishingError.self) { try locate("archive/seeds") }
    #expect(throws: PublishingError.self) { try locate("archive/seeds/x") }
  }

  @Test func refusesLinksAndFiles() {
    folder.makeFolder("elsewhere")
    folder.link("archive/public", to: "../elsewhere")
    folder.link("archive/dangling", to: "nowhere")
    folder.write("archive/file", "text")
    #expect(throws: PublishingError.outputIsLink(folder.path("archive/public"))) {
      try locate("archive/public")
    }
    #expect(throws: PublishingError.outputIsLink(folder.path("archive/dangling"))) {
      try locate("archive/dangling")
    }
    #expect(throws: PublishingError.outputIsNoFolder(folder.path("archive/file"))) {
      try locate("archive/file")
    }
    #expect(throws: PublishingError.self) { try locate("archive/dangling/x") }
    #expect(throws: PublishingError.self) { try locate("archive/none/../x") }
  }

  @Test(arguments: ["archive/public", "archive/content2", "archive/.regesta/preview", "out", "archive-out"])
  func takesFoldersBesideTheInput(output: String) throws {
    let location = try locate(output)
    #expect(location.path == folder.path(output))
    #expect(!location.exists)
  }

  @Test func createsTheFoldersAboveAndTakesThemBack() throws {
    let location = try locate("new/deep/out")
    #expect(folder.exists("new/deep") && !folder.exists("new/deep/out"))
    location.removeCreatedParents()
    #expect(!folder.exists("new"))
  }

  @Test func seesThroughLinksAbove() throws {
    folder.makeFolder("real/out")
    folder.link("alias", to: "real")
    let location = try locate("alias/out")
    #expect(location.path == folder.path("real/out"))
    #expect(location.exists)
  }
}
