internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// Follows an archive, and tells on the terminal what becomes of it.
struct LivePreview {
  /// How often the preview looks whether it has anything else to do, in milliseconds.
  private static let patience = 2_000

  private let options: LiveOptions
  private let archive: LiveArchive
  private let bar: ProgressBar?
  private let terminal = Terminal.standardError

  init(_ options: LiveOptions) throws {
    self.options = options
    var build = options.buildOptions
    let bar = options.quiet ? nil : ProgressBar()
    if let bar { build.progress = { bar.show($0, $1, of: $2) } }
    self.bar = bar
    archive = try LiveArchive(
      build, session: "\(UInt64.random(in: .min ... .max))", usingNotifications: !options.poll)
  }

  /// Shows the pages to browsers on this machine for as long as the result is there.
  func serve(port: Int?) throws -> PreviewAddress { try archive.serve(port: port) }

  /// The page to open from the disk.
  var home: String { BuildCommand.home(of: archive.output) }

  private var place: String { options.archive == "." ? "" : " \(options.archive)" }

  /// - Parameter address: what to open.
  func start(opening address: String) throws {
    let start = ContinuousClock.now
    let report = try archive.start()
    bar?.end()
    write(report.diagnostics)
    if report.output == nil {
      terminal.write("\(problems(report)): mend this, and the pages follow\n")
    } else if !options.quiet {
      let pages = ArchiveOptions.plural(report.counts.pages, "page")
      terminal.write("\(pages) in \(ArchiveOptions.seconds(ContinuousClock.now - start)) s\n")
    }
    terminal.write("open \(address)\n")
    if !options.quiet { terminal.write("watching\(place); Ctrl-C ends it\n") }
  }

  /// Goes on until the process ends.
  func follow() throws -> Never {
    while true {
      do {
        if let update = try archive.next(upTo: Self.patience) { tell(update) }
      } catch {
        // A disk that is full, or a folder that is gone, may be there again at the next save.
        bar?.end()
        terminal.write("error: \(error)\n")
      }
    }
  }

  private func tell(_ update: LiveArchive.Update) {
    bar?.end()
    if let report = update.report {
      write(report.diagnostics)
      if report.output == nil { return terminal.write("\(problems(report)): the pages stay as they were\n") }
    }
    guard !options.quiet else { return }
    let milliseconds = max(1, Int(update.duration / .milliseconds(1)))
    let pages = ArchiveOptions.plural(update.pages.count, "page")
    terminal.write("\(pages) changed in \(milliseconds) ms\(cause(of: update))\n")
    if options.verbose { terminal.write(update.pages.map { "changed: \($0)\n" }.joined()) }
  }

  private func cause(of update: LiveArchive.Update) -> String {
    switch update.files.count {
    case 0: ""
    case 1: ": \(update.files[0])"
    case let count: ": \(update.files[0]) and \(count - 1) more"
    }
  }

  private func problems(_ report: BuildReport) -> String {
    ArchiveOptions.plural(report.errorCount, "error")
  }

  private func write(_ diagnostics: [Diagnostic]) { terminal.write(diagnostics, of: options.archive) }
}
