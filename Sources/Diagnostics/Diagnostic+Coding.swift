package import BinaryCoding

extension DiagnosticID: BinaryCodable {}

extension Severity: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(self == .error)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self = try reader.read() ? .error : .warning
  }
}

extension Diagnostic: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(severity)
    writer.write(location)
    writer.write(message)
    writer.write(help)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    id = try reader.read()
    severity = try reader.read()
    location = try reader.read()
    message = try reader.read()
    help = try reader.read()
  }
}
