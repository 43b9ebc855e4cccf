internal import ArchiveBuild
internal import ArgumentParser

/// `regesta addresses`: prints what an output promises to keep.
struct AddressesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses", abstract: "List the addresses of an output, for release-diff.",
    discussion: """
      A line for each page, each place in a page that can be linked to, and each file, sorted. Keep the list of a \
      release to compare later ones with it.

        regesta addresses public > addresses.txt
      """)

  @Argument(help: "The folder of an output.")
  var output = "public"

  func run() throws {
    Terminal.standardOutput.write(try AddressListReader().folder(output).text)
  }
}
