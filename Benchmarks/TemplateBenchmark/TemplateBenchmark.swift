import Foundation
import Mustache

/// Renders the default theme's article page with our templates and with swift-mustache: the same values, the same
/// bytes, taking turns in one run.
@main
enum TemplateBenchmark {
  static func main() async throws {
    let article = try SampleArticle()
    let (library, page) = (try await mustacheLibrary(), MustachePage(article.page))

    var ours: [UInt8] = []
    try article.render(into: &ours)
    let theirs = Array((library.render(page, withTemplate: "article") ?? "").utf8)
    if let difference = Difference(ours, theirs) {
      print(difference)
      exit(1)
    }

    // For a profiler: our renders alone, and enough of them.
    let isAlone = CommandLine.arguments.contains("--alone")
    var (ourTimes, theirTimes): ([Duration], [Duration]) = ([], [])
    // The first round warms up.
    for round in 0...(isAlone ? 20 * rounds : rounds) {
      let ourTime = try measure {
        var output: [UInt8] = []
        output.reserveCapacity(1 << 14)
        try article.render(into: &output)
        return output.count
      }
      if round > 0 { ourTimes.append(ourTime) }
      if isAlone { continue }
      let theirTime = measure { library.render(page, withTemplate: "article")?.utf8.count ?? 0 }
      if round > 0 { theirTimes.append(theirTime) }
    }
    report(bytes: ours.count, ourTimes.sorted(), theirTimes.sorted())
  }

  /// Together 10,000 renders of each.
  private static let rounds = 10
  private static let rendersPerRound = 1_000
  /// The largest part of swift-mustache's time that our templates may take.
  private static let budget = 12.0

  private static func mustacheLibrary() async throws -> MustacheLibrary {
    try await MustacheLibrary(directory: "\(Bundle.module.bundlePath)/Templates")
  }

  /// The processor's time for one render: other programs on the machine don't count.
  private static func measure(_ render: () throws -> Int) rethrows -> Duration {
    let start = processorTime
    var bytes = 0
    for _ in 0..<rendersPerRound { bytes &+= try render() }
    let time = processorTime - start
    // Also keeps the renders from being optimized away.
    precondition(bytes > 0, "nothing was rendered")
    return time / rendersPerRound
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func report(bytes: Int, _ ours: [Duration], _ theirs: [Duration]) {
    print(
      "An article's page of \(bytes) bytes, \(ours.count) rounds of \(rendersPerRound) renders, µs a page:")
    print("                  median   lowest  highest")
    print("  Regesta       ", row(ours))
    if theirs.isEmpty { return }
    print("  swift-mustache", row(theirs))
    let ratio = theirs[theirs.count / 2] / ours[ours.count / 2]
    let verdict = ratio >= budget ? "within" : "over"
    print(
      "1/\(String(format: "%.1f", ratio)) of swift-mustache's time: \(verdict) the budget of 1/\(Int(budget))"
    )
  }

  /// The median, the lowest and the highest of sorted times.
  private static func row(_ times: [Duration]) -> String {
    [times[times.count / 2], times[0], times[times.count - 1]]
      .map { String(format: "%8.1f", $0 / .microseconds(1)) }.joined(separator: " ")
  }
}
