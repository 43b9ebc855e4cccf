internal import ArchiveModel
internal import BinaryCoding
internal import Diagnostics
internal import Digests

/// What loading made of the documents of an earlier build, by their files. It is kept in the body store; this says where.
struct DocumentMemory: BinaryCodable, Sendable {
  struct Record: Sendable {
    let path: SourcePath
    /// Of the file.
    let digest: SHA256Digest
    let place: BodyPlace
    /// The length of the record and its texts in the store.
    let size: Int
  }

  /// What loading any document depends on besides its file.
  let environment: Fingerprint
  /// The names that articles may mention.
  let names: Fingerprint
  /// The names that may not be published; none where nobody is protected.
  let protected: Fingerprint
  private let records: [SourcePath: Record]

  init(environment: Fingerprint, names: Fingerprint, protected: Fingerprint, records: [Record]) {
    self.environment = environment
    self.names = names
    self.protected = protected
    self.records = Dictionary(records.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(path: SourcePath) -> Record? { records[path] }

  /// How many bytes of the body store it needs.
  var size: Int { records.values.reduce(0) { $0 + $1.size } }

  func encode(into writer: inout BinaryWriter) {
    writer.write(environment)
    writer.write(names)
    writer.write(protected)
    writer.write(records.values.sorted { $0.path < $1.path })
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      environment: try reader.read(), names: try reader.read(), protected: try reader.read(),
      records: try reader.read())
  }
}

/// What loading makes of one document: all that is kept of it but its texts.
struct DocumentRecord: Sendable {
  let file: LoadedFile
  let diagnostics: [Diagnostic]
}

extension DocumentMemory.Record: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(digest)
    writer.write(place)
    writer.write(size)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      path: try reader.read(), digest: try reader.read(), place: try reader.read(), size: try reader.read())
  }
}

extension DocumentRecord: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(file)
    writer.write(diagnostics)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(file: try reader.read(), diagnostics: try reader.read())
  }
}
