internal import ArchiveBuild
internal import ArgumentParser

/// `regesta serve`: keeps a preview up with what is edited, and shows it over HTTP on this machine.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the pages as you write, by a server on this machine.",
    discussion: """
      Does what watch does, and shows the preview at an address such as http://127.0.0.1:8320/, for browsers on this \
      machine alone. Pages need no server; a server is for those who want to see them as one shows them. Ctrl-C ends it.
      """)

  @OptionGroup var options: LiveOptions

  @Option(help: ArgumentHelp("The port; a free one from 8320 on by default.", valueName: "n"))
  var port: Int?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port takes a number from 1 to 65535")
    }
  }

  func run() throws {
    let preview = try LivePreview(options)
    let server = try preview.serve(port: port)
    try preview.start(opening: server.address)
    try withExtendedLifetime(server) { try preview.follow() }
  }
}
