internal import ArchiveBuild
internal import ArgumentParser

/// `regesta release-diff`: what a new release would take away from those who kept an address of an old one.
struct ReleaseDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release-diff", abstract: "Find addresses that a new release doesn't have any more.",
    discussion: """
      OLD and NEW are folders of outputs, or lists that regesta addresses printed. An address isn't gone where a \
      redirect leads to a page, or where the page says that its article was withdrawn. Status 1 means that some are \
      gone.

        regesta release-diff addresses.txt public
      """)

  @Argument(help: "The earlier release.")
  var old: String

  @Argument(help: "The later release.")
  var new: String

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  func run() throws {
    let reader = AddressListReader()
    let diff = ReleaseDiff(from: try reader.list(old), to: try reader.list(new))
    format.write(text: Self.text(of: diff), json: diff.json)
    if !diff.gone.isEmpty { throw ExitCode(1) }
  }

  private static func text(of diff: ReleaseDiff) -> String {
    var text = ""
    for gone in diff.gone {
      text += "\(gone.address) is gone: \(gone.reason)\n"
      if let nearest = gone.nearest { text += "  = the nearest new address is \(nearest)\n" }
    }
    let count = diff.count == 1 ? "1 address" : "\(diff.count) addresses"
    return text + "\(diff.gone.count) of \(count) \(diff.gone.count == 1 ? "is" : "are") gone\n"
  }
}
