/// Splits RIS into records and these into tagged fields.
struct RISReader {
  /// A tag with what stands behind it and on the lines that go on with it.
  struct Field {
    let tag: String
    var text: String
    let line: Int
  }

  /// What stands between TY and ER.
  struct Record {
    let line: Int
    var fields: [Field]
  }

  private(set) var records: [Record] = []
  /// Lines that belong to no record, with what is to be said of them.
  private(set) var notes: [(line: Int, message: String)] = []
  private var current: Record?

  /// - Throws: ``ImportProblem`` where a record isn't ended.
  init(_ text: InputText) throws(ImportProblem) {
    let bytes = text.bytes
    var (start, number) = (0, 0)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      number += 1
      add(String(decoding: bytes[start..<end], as: UTF8.self), number)
      start = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
    }
    guard let open = current else { return }
    throw ImportProblem(
      at: ImportPlace(file: text.file, line: open.line, column: 1),
      "the record that begins here has no end; if nothing is missing, add a line “ER  - ” to the file")
  }

  private mutating func add(_ line: String, _ number: Int) {
    guard let (tag, text) = Self.split(line) else {
      guard line.contains(where: { !$0.isWhitespace }) else { return }
      if current != nil {
        current!.fields[current!.fields.count - 1].text += "\n" + PlainText.line(line)
      } else {
        notes.append(
          (number, "this line is no part of a record, and was left out: \(PlainText.line(line).prefix(80))"))
      }
      return
    }
    switch tag {
    case "TY":
      if let open = current {
        notes.append((open.line, "the record has no end (ER), and was taken to end where the next begins"))
        records.append(open)
      }
      current = Record(line: number, fields: [Field(tag: tag, text: text, line: number)])
    case "ER":
      if let open = current { records.append(open) }
      if current == nil { notes.append((number, "a record ends here, and none began")) }
      current = nil
    default:
      guard current != nil else {
        notes.append((number, "“\(tag)” stands before any record (TY), and was left out"))
        return
      }
      current!.fields.append(Field(tag: tag, text: text, line: number))
    }
  }

  /// The tag and the text of `TY  - JOUR`; nil for any other line.
  private static func split(_ line: String) -> (tag: String, text: String)? {
    let bytes = Array(line.utf8.prefix(6))
    guard bytes.count >= 4, isCapital(bytes[0]), isCapital(bytes[1]) || (0x30...0x39).contains(bytes[1]),
      bytes[2] == 0x20
    else { return nil }
    // Some programs write one space where the format has two.
    let dash = bytes[3] == 0x20 ? 4 : 3
    guard dash < bytes.count, bytes[dash] == 0x2D, dash + 1 >= bytes.count || bytes[dash + 1] == 0x20
    else { return nil }
    let text = line.utf8.dropFirst(dash + 1)
    return (String(decoding: bytes[..<2], as: UTF8.self), PlainText.block(String(Substring(text)).trimmed))
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

extension String {
  /// Without space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
  }
}
