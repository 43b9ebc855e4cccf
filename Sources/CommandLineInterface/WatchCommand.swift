internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// `regesta watch`: keeps a preview up with what is edited.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Show the pages as you write, drafts included.",
    discussion: """
      Builds a preview into .regesta/preview in the archive, and follows each file that is saved. A page that is open in a \
      browser shows it by itself, also when it was opened from the disk, and shows what is wrong. The preview has drafts \
      and what is under embargo, so it isn't for publishing; public/ stays as it is. Ctrl-C ends it.
      """)

  @OptionGroup var options: LiveOptions

  func run() throws {
    let preview = try LivePreview(options)
    try preview.start(opening: preview.home)
    try preview.follow()
  }
}
