internal import ArchiveBuild
internal import ArgumentParser

/// `regesta verify`: whether a copy is what was built.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the copy of an output with its manifest.",
    discussion: """
      Names each file that is missing or isn't as it was built, and each that the manifest doesn't list. Status 1 means \
      that something is missing or changed, or, with --key, not well signed; with --strict also that there are other \
      files.

        regesta verify /media/stick/archive --key archive.pub
      """)

  @Argument(help: "The folder of an output, or of a copy.")
  var output = "public"

  @Flag(help: "Treat files that aren't in the manifest as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Verify the manifest's signature, too, by a public key of signify's.", valueName: "file"))
  var key: String?

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  func run() throws {
    let check = try OutputCopy(output).check(key: key)
    format.write(text: Self.text(of: check), json: check.json)
    if !check.isGood || strict && check.foreign > 0 { throw ExitCode(1) }
  }

  private static func text(of check: OutputCheck) -> String {
    let lines = check.lines.map { $0 + "\n" }.joined()
    let files = ArchiveOptions.plural(check.listed, "file")
    let sound =
      check.listed == 0
      ? "the manifest can't be read"
      : check.findings == 0
        ? "\(files), all as they were built" : "\(check.findings) of \(files) not as built"
    let foreign = check.foreign == 0 ? "" : "; \(check.foreign) not in the manifest"
    return lines + sound + foreign + signature(check) + "\n"
  }

  private static func signature(_ check: OutputCheck) -> String {
    switch check.signature {
    case .good: "; the signature is good"
    case .bad(let reason): "; the signature is not good: \(reason)"
    case nil: check.isSigned ? "; signed, but without --key nobody knows by whom" : ""
    }
  }
}
