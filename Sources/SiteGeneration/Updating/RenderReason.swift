package import BinaryCoding

/// Why a build rendered a page.
package enum RenderReason: BinaryCodable, Hashable, Sendable {
  /// No earlier build is remembered.
  case clean
  /// There was no such page.
  case new
  /// What is the same for all pages was another: the theme, `archive.yml`, an option of the command line.
  case environment
  /// The page holds another part of the archive than before.
  case plan
  /// Facts that it shows were others; their numbers, at most a few.
  case facts([UInt32])
  /// The output's file wasn't as it had been written.
  case output

  /// How many facts are remembered.
  static let factLimit = 8

  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .clean: writer.write(byte: 0)
    case .new: writer.write(byte: 1)
    case .environment: writer.write(byte: 2)
    case .plan: writer.write(byte: 3)
    case .facts(let numbers):
      writer.write(byte: 4)
      writer.write(numbers)
    case .output: writer.write(byte: 5)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .clean
    case 1: self = .new
    case 2: self = .environment
    case 3: self = .plan
    case 4: self = .facts(try reader.read())
    case 5: self = .output
    default: throw .impossibleValue
    }
  }
}
