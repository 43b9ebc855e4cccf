internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// `regesta images`: keeps what is published of images with the archive.
struct ImagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "images", abstract: "Keep the published versions of images with the archive.",
    discussion: """
      Builds publish images without what they tell of their making, in several widths, which regesta-images makes. This \
      writes the versions of all images that documents show to content/media/derived, one folder each. An archive that \
      has them is built where regesta-images isn't installed, and without the originals; so these can stay private.
      """)

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let report = try options.building { try $0.keepImages() }
    for path in report.made { Terminal.standardOutput.write(path + "\n") }
    options.write(report.diagnostics)
    guard report.diagnostics.isEmpty else { throw ExitCode(1) }
    guard !options.quiet else { return }
    let unchanged = report.unchanged > 0 ? ", \(report.unchanged) as before" : ""
    Terminal.standardError.write(
      "\(ArchiveOptions.plural(report.made.count, "image")) made ready\(unchanged)\n")
  }
}
