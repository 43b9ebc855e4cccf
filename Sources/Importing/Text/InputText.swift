internal import ArchiveModel
internal import Diagnostics

/// A text file that is imported: UTF-8 without a byte order mark, whose places can be told.
struct InputText {
  let file: String
  let bytes: [UInt8]

  /// - Throws: ``ImportProblem`` where the bytes aren't text in UTF-8.
  init(_ bytes: [UInt8], file: String) throws(ImportProblem) {
    self.file = file
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let problem = self.bytes.withUnsafeBufferPointer { TextEncoding.problem(in: $0, path: SourcePath(file)) }
    guard let problem else { return }
    let start = problem.location.range?.start
    throw ImportProblem(
      at: ImportPlace(file: file, line: start?.line, column: start?.column),
      "\(problem.message); save it as UTF-8. A file in Latin-1 is converted by iconv -f LATIN1 -t UTF-8")
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The place of a byte.
  func place(of offset: Int) -> ImportPlace {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].reduce(into: 1) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return ImportPlace(file: file, line: line, column: column)
  }
}
