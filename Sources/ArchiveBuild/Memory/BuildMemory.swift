internal import BinaryCoding
internal import Digests
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// What a build leaves in `.regesta/` for the next. It can be removed at any time, and what can't be trusted isn't used.
struct BuildMemory: Sendable {
  /// What is kept besides the summary, which alone is read where nothing has changed.
  struct Details: Sendable {
    let bodies: BodyStore.State
    let documents: DocumentMemory
    var site: SiteMemory
  }

  private let summaryFile: CacheFile
  private let detailsFile: CacheFile

  /// Nil where the program can't tell itself from another.
  init?(_ state: StateFolder) {
    guard let program = ProgramIdentity.fingerprint else { return nil }
    summaryFile = CacheFile("summary", in: state, of: program)
    detailsFile = CacheFile("details", in: state, of: program)
  }

  /// What the last build says of itself, and which one it was.
  func summary() -> (summary: BuildSummary, build: Fingerprint)? {
    guard let (bytes, build) = summaryFile.read(), let summary: BuildSummary = Self.decode(bytes) else {
      return nil
    }
    return (summary, build)
  }

  /// What the last build left; nil where it left nothing that can be used.
  func former() -> FormerBuild? {
    summary().map { summary, build in FormerBuild(summary: summary, build: build) { details(of: build) } }
  }

  /// The rest of what that build left.
  func details(of build: Fingerprint) -> Details? {
    guard let (bytes, other) = detailsFile.read(), other == build else { return nil }
    return Self.decode(bytes)
  }

  /// Leaves all for the next build.
  ///
  /// If only one of the two files gets there, the next build finds that they don't belong together.
  func write(_ summary: BuildSummary, _ details: Details, parallel: ParallelMap) throws {
    let build = Fingerprint(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    let (one, other) = parallel.both {
      Result { try detailsFile.write(of: build) { $0.write(details) } }
    } _: {
      Result { try write(summary, of: build) }
    }
    try one.get()
    try other.get()
  }

  /// Says anew what a build says of itself: files that had to be read to tell that they haven't changed needn't be next time.
  func write(_ summary: BuildSummary, of build: Fingerprint) throws(FileSystemError) {
    try summaryFile.write(of: build) { $0.write(summary) }
  }

  /// Forgets everything.
  func remove() throws(FileSystemError) {
    try summaryFile.remove()
    try detailsFile.remove()
  }

  private static func decode<Value: BinaryCodable>(_ bytes: ArraySlice<UInt8>) -> Value? {
    bytes.withUnsafeBytes { bytes in
      do throws(BinaryDecodingError) { return try Value(decoding: bytes) } catch { return nil }
    }
  }
}

extension BuildMemory.Details: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(fixed: bodies.identity)
    writer.write(bodies.length)
    writer.write(documents)
    writer.write(site)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      bodies: BodyStore.State(identity: try reader.readFixed(), length: try reader.read()),
      documents: try reader.read(), site: try reader.read())
  }
}

/// What an earlier build left can't be used after all: everything is made anew.
struct DamagedMemoryError: Error {}
