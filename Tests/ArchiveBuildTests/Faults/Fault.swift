import Diagnostics
import Testing

/// One mistake that somebody could make in the sample archive, and what a check must say to it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// A step by which the mistake gets into the archive.
  enum Change: Sendable {
    /// Puts `new` in place of a text that must occur in the file exactly once.
    case replace(_ file: String, _ old: String, _ new: [UInt8])
    /// Writes a file that mustn't exist.
    case add(_ file: String, [UInt8])
    /// Removes a file that must exist.
    case remove(_ file: String)
    /// Puts the theme's own file into the archive, for further changes.
    case themeFile(_ file: String)
    /// Does what no text can say, with the folder of the archive.
    case onDisk(@Sendable (String) throws -> Void)

    static func replace(_ file: String, _ old: String, _ new: String) -> Change {
      .replace(file, old, Array(new.utf8))
    }

    static func add(_ file: String, _ text: String) -> Change { .add(file, Array(text.utf8)) }

    /// Keeps versions of an image with the archive.
    static func keptImage(_ name: String) -> Change {
      .onDisk { folder in
        try FileTree(ImageArchive.kept(name)).write(to: folder)
      }
    }
  }

  /// Where the diagnostics of the fault's own id are expected.
  enum Place: Sendable {
    /// At each ``Fault/mark`` in what the changes write.
    case marks
    /// Each file as a whole, without a line.
    case files([String])

    static func file(_ path: String) -> Place { .files([path]) }
  }

  /// Stands before the character that the diagnostic points at, and is taken out before the check. The place is found
  /// in the file itself, so that the sample may be edited without counting lines.
  static let mark = "‸"

  let name: String
  let id: DiagnosticID
  let place: Place
  let severity: Severity
  /// A part of the help that the report must give.
  let help: String?
  let changes: [Change]

  init(
    _ name: String, _ id: DiagnosticID, at place: Place = .marks, severity: Severity = .error,
    help: String? = nil, _ changes: Change...
  ) {
    self.name = name
    self.id = id
    self.place = place
    self.severity = severity
    self.help = help
    self.changes = changes
  }

  var testDescription: String { name }
}

/// A change that doesn't fit the sample archive any more.
struct StaleFault: Error, CustomStringConvertible {
  let description: String
}

extension FileTree {
  /// Makes a change, and fails where its anchor isn't there.
  mutating func apply(_ change: Fault.Change) throws {
    switch change {
    case .replace(let file, let old, let new):
      guard let bytes = files[file] else { throw StaleFault(description: "there is no file \(file)") }
      let places = bytes.places(of: Array(old.utf8))
      guard places.count == 1 else {
        throw StaleFault(description: "“\(old)” occurs \(places.count) times in \(file)")
      }
      files[file]?.replaceSubrange(places[0]..<places[0] + old.utf8.count, with: new)
    case .add(let file, let bytes):
      guard files[file] == nil else { throw StaleFault(description: "there is a file \(file)") }
      files[file] = bytes
    case .remove(let file):
      guard files.removeValue(forKey: file) != nil else {
        throw StaleFault(description: "there is no file \(file)")
      }
    case .themeFile(let file):
      files[file] = try FileTree(at: "\(Repository.root)/templates").files[
        String(file.dropFirst("templates/".count))]
    case .onDisk: break
    }
  }

  /// Takes the marks out of all files, and gives their places: `path:line:column`.
  mutating func takeMarks() -> [String] {
    let mark = Array(Fault.mark.utf8)
    var found: [String] = []
    for path in paths {
      guard var bytes = files[path] else { continue }
      let places = bytes.places(of: mark).enumerated().map { $1 - $0 * mark.count }
      for place in places {
        bytes.removeSubrange(place..<place + mark.count)
        let before = bytes[..<place]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Columns count Unicode scalars: every byte but those that continue one.
        found.append("\(path):\(line):\(before[start...].count { $0 & 0xC0 != 0x80 } + 1)")
      }
      if !places.isEmpty { files[path] = bytes }
    }
    return found
  }
}

extension [UInt8] {
  /// Where `other` begins; places don't overlap.
  fileprivate func places(of other: [UInt8]) -> [Int] {
    var (places, start): ([Int], Int) = ([], 0)
    while start + other.count <= count {
      guard let first = self[start...].firstIndex(of: other[0]), first + other.count <= count else { break }
      if self[first..<first + other.count].elementsEqual(other) {
        places.append(first)
        start = first + other.count
      } else {
        start = first + 1
      }
    }
    return places
  }
}
