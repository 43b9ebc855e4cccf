internal import ArchiveBuild
internal import ArgumentParser

/// `regesta sign`: says who made an output.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign the manifest of an output.",
    discussion: """
      Writes manifest-sha256.txt.sig beside the manifest, which signify -V and regesta verify --key read. KEY is a secret \
      key that signify -G -n wrote; one with a passphrase only signify can use. Sign again after each build.

        regesta sign archive.sec public
      """)

  @Argument(help: "The file of the secret key.")
  var key: String

  @Argument(help: "The folder of an output.")
  var output = "public"

  func run() throws {
    try OutputDamage.reported { try OutputCopy(output).sign(key: key) }
    Terminal.standardError.write("the manifest is signed\n")
  }
}
