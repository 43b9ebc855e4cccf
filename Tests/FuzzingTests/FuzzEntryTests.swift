import Foundation
import Testing

/// The fuzzer's entries without the fuzzer: with the inputs that are kept, among them all that it ever found, and with
/// some thousand changes of them.
///
/// `REGESTA_FUZZ_TRACE` prints each input before it is run, for those that end the process; `REGESTA_LONG_TESTS` is how
/// many times as many changes are tried.
@Suite struct FuzzEntryTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzzing/Corpus")
  private static let environment = ProcessInfo.processInfo.environment

  private static func seeds(of entry: FuzzEntry) throws -> [(name: String, bytes: [UInt8])] {
    let folder = corpus.appending(path: entry.name).standardizedFileURL
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  private func run(_ entry: FuzzEntry, _ input: [UInt8], _ name: String) {
    func hex() -> String { input.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
    if Self.environment["REGESTA_FUZZ_TRACE"] != nil { print(entry.name, name, hex()) }
    do {
      try entry.run(input)
    } catch {
      Issue.record("\(entry.name) \(name): \(error)\ninput in hexadecimal: \(hex())")
    }
  }

  @Test(arguments: FuzzEntry.all) func whatMustBeTrueOfEachInputIsOfThoseThatAreKept(_ entry: FuzzEntry)
    throws
  {
    let seeds = try Self.seeds(of: entry)
    #expect(!seeds.isEmpty)
    for seed in seeds { run(entry, seed.bytes, seed.name) }
  }

  @Test(arguments: FuzzEntry.all) func whatMustBeTrueOfEachInputIsOfChangedOnes(_ entry: FuzzEntry) throws {
    var mutator = Mutator(seeds: try Self.seeds(of: entry).map(\.bytes), number: 2_022)
    let times = Self.environment["REGESTA_LONG_TESTS"].flatMap(Int.init) ?? 1
    for number in 0..<entry.changes * times { run(entry, mutator.next(), "change \(number)") }
  }

  @Test func everyFolderOfInputsHasItsEntry() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.standardizedFileURL.path)
    #expect(Set(FuzzEntry.all.map(\.name)).union(["images"]) == Set(folders))
  }
}
