internal import ArchiveBuild
internal import ArgumentParser

/// `regesta pack`: an output in the form in which archives take things over.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Pack an output for those who keep it.",
    discussion: """
      Writes a bag (BagIt, RFC 8493), the form in which libraries and archives take files over. It has all that the \
      manifest lists, the manifest and its signature; files that others put into the output stay behind. What the bag says \
      of itself comes from the output's data, and from --info.

        regesta pack --bagit border-watch-bag public
      """)

  @Option(help: ArgumentHelp("The folder for the bag, which isn't there yet.", valueName: "folder"))
  var bagit: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A line for bag-info.txt, such as “Bagging-Date: 2026-11-30”; may be repeated.", valueName: "line"))
  var info: [String] = []

  @Argument(help: "The folder of an output.")
  var output = "public"

  func validate() throws {
    for line in info where Self.parts(line) == nil {
      throw ValidationError(
        "--info takes a label and a value, such as “Bagging-Date: 2026-11-30”, and not “\(line)”")
    }
  }

  func run() throws {
    let files = try OutputDamage.reported {
      try OutputCopy(output).pack(
        to: bagit, info: info.compactMap(Self.parts), agent: "Regesta \(Regesta.version)")
    }
    Terminal.standardError.write("\(ArchiveOptions.plural(files, "file")) packed\n")
    Terminal.standardOutput.write(bagit + "\n")
  }

  /// A label without spaces at its ends or a colon, and a value of one line (RFC 8493, section 2.2.2).
  private static func parts(_ line: String) -> (label: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), !line.contains(where: \.isNewline) else { return nil }
    let label = line[..<colon]
    let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    // How much the bag holds is counted, and not said.
    guard !label.isEmpty, !value.isEmpty, label.lowercased() != "payload-oxum",
      label.first?.isWhitespace == false,
      label.last?.isWhitespace == false
    else { return nil }
    return (String(label), String(value))
  }
}
