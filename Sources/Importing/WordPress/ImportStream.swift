/// A file of any size, read in pieces, as often as it is needed.
package struct ImportStream: Sendable {
  /// As messages call it.
  let name: String
  private let openFile: @Sendable () throws(ImportProblem) -> Pieces

  /// The next bytes; none at the end.
  package typealias Pieces = () throws(ImportProblem) -> [UInt8]

  package init(name: String, open: @escaping @Sendable () throws(ImportProblem) -> Pieces) {
    self.name = name
    openFile = open
  }

  /// Bytes that are in memory.
  package init(name: String, bytes: [UInt8]) {
    self.init(name: name) {
      var place = 0
      return {
        let end = min(bytes.count, place + WXRReader.step)
        defer { place = end }
        return Array(bytes[place..<end])
      }
    }
  }

  func open() throws(ImportProblem) -> Pieces { try openFile() }
}
