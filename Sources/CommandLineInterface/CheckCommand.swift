internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics
internal import JSONWriting

/// `regesta check`: finds what a build would refuse.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the archive without building it.",
    discussion: """
      Looks for all mistakes that a build looks for before it makes pages: ids that nothing has, links that lead nowhere, \
      dates that aren't any, names of protected people. Each is told with file, line and column, and, where there is one, \
      the likely fix. Status 1 means that there are errors. What drafts refer to isn't looked up before they are \
      published; regesta watch does so. The manual has a section for each id that stands in square brackets.
      """)

  /// How the report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case sarif
  }

  @OptionGroup var options: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "How the report is written: text for people, to standard error; json or sarif to standard output.",
      valueName: "text|json|sarif"))
  var format = Format.text

  func run() throws {
    let report = try options.building { try $0.check() }
    switch format {
    case .text: break
    case .json: print(DiagnosticReport.json(report.diagnostics))
    case .sarif: print(DiagnosticReport.sarif(report.diagnostics, toolVersion: Regesta.version))
    }
    guard format == .text else {
      if report.isFine(strict: options.strict) { return }
      throw ExitCode(1)
    }
    try options.finish(report) { report in
      let counts = report.counts
      return ArchiveOptions.plural(counts.articles, "article") + " and "
        + ArchiveOptions.plural(counts.events, "event") + " checked: "
        + (report.warningCount == 0
          ? "nothing is wrong\n" : "no errors, \(ArchiveOptions.plural(report.warningCount, "warning"))\n")
    }
  }

  private func print(_ value: JSONValue) {
    Terminal.standardOutput.write(String(decoding: value.bytes(indented: true), as: UTF8.self) + "\n")
  }
}
