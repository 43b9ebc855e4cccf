internal import ArchiveModel
package import BinaryCoding
internal import Diagnostics
internal import Digests
internal import Publishing

extension BuildSummary: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(settings)
    writer.write(inputs)
    writer.write(scanDiagnostics)
    writer.write(inputTime)
    writer.write(outputFolder)
    writer.write(outputs)
    writer.write(diagnostics)
    writer.write(counts)
    writer.write(exclusions)
    writer.write(changes)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      settings: try reader.read(),
      inputs: try reader.read(),
      scanDiagnostics: try reader.read(),
      inputTime: try reader.read(),
      outputFolder: try reader.read(),
      outputs: try reader.read(),
      diagnostics: try reader.read(),
      counts: try reader.read(),
      exclusions: try reader.read(),
      changes: try reader.read())
  }
}

extension BuildSummary.Input: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(linkTarget)
    writer.write(status)
    writer.write(digest)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      path: try reader.read(),
      linkTarget: try reader.read(),
      status: try reader.read(),
      digest: try reader.read())
  }
}

extension BuildSummary.Output: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(digest)
    writer.write(status)
    writer.write(time)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      path: try reader.read(), digest: try reader.read(), status: try reader.read(), time: try reader.read())
  }
}

extension BuildSummary.Exclusion: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(reason)
    writer.write(end)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      path: try reader.read(),
      reason: try reader.read(),
      end: try reader.read())
  }
}

extension BuildSettings: BinaryCodable {
  func encode(into writer: inout BinaryWriter) {
    writer.write(audience)
    writer.write(baseURL)
    writer.write(asOf)
    writer.write(timezone)
    writer.write(knowsTimezone)
    writer.write(timezoneData)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      audience: try reader.read(),
      baseURL: try reader.read(),
      asOf: try reader.read(),
      timezone: try reader.read(),
      knowsTimezone: try reader.read(), timezoneData: try reader.read())
  }
}

extension ArchiveChange: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(kind)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      path: try reader.read(),
      kind: try reader.read())
  }
}

extension ArchiveChange.Kind: BinaryCodable {}

extension BuildReport.Counts: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    for count in [articles, events, regions, pages] { writer.write(count) }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      articles: try reader.read(), events: try reader.read(), regions: try reader.read(),
      pages: try reader.read())
  }
}
