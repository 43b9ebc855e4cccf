internal import ArchiveModel
internal import Digests

/// What a commit will do to the output: written before the first change, so that the next run can finish a killed one.
struct Journal: Hashable {
  /// A staged file, and what it takes the place of.
  struct Placement: Hashable {
    let path: OutputPath
    let old: SHA256Digest?
    let new: SHA256Digest
  }

  /// Files to remove before anything is placed, because a file or folder needs their name.
  var clearances: [Manifest.Entry] = []
  /// Folders to remove then, inner ones first.
  var clearedFolders: [OutputPath] = []
  var placements: [Placement] = []
  var removals: [Manifest.Entry] = []
  /// Folders that the removals may leave empty, inner ones first.
  var emptiedFolders: [OutputPath] = []

  var isEmpty: Bool {
    clearances.isEmpty && clearedFolders.isEmpty && placements.isEmpty && removals.isEmpty
      && emptiedFolders.isEmpty
  }

  /// The files that are placed or removed.
  var paths: [OutputPath] { clearances.map(\.path) + placements.map(\.path) + removals.map(\.path) }

  private static let header = "regesta-journal 1"

  /// The journal as text, closed by a hash of itself.
  var bytes: [UInt8] {
    var text = Array("\(Self.header)\n".utf8)
    for entry in clearances { text += "clear \(entry.digest) \(entry.path)\n".utf8 }
    for folder in clearedFolders { text += "clear-folder \(folder)\n".utf8 }
    for file in placements { text += "place \(file.old?.hex ?? "-") \(file.new) \(file.path)\n".utf8 }
    for entry in removals { text += "remove \(entry.digest) \(entry.path)\n".utf8 }
    for folder in emptiedFolders { text += "empty-folder \(folder)\n".utf8 }
    return text + "sha256 \(SHA256Digest(of: text))\n".utf8
  }

  init() {}

  /// Reads a journal, or returns nil for anything but a whole one.
  init?(parsing bytes: [UInt8]) {
    let closing = "sha256 ".utf8.count + 64 + 1
    guard bytes.count > closing else { return nil }
    let body = Array(bytes.dropLast(closing))
    guard bytes.suffix(closing).elementsEqual("sha256 \(SHA256Digest(of: body))\n".utf8) else { return nil }
    let lines = body.split(separator: UInt8(ascii: "\n"))
    guard let header = lines.first, header.elementsEqual(Self.header.utf8) else { return nil }
    for line in lines.dropFirst() {
      guard add(line) else { return nil }
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    func word() -> ArraySlice<UInt8> {
      let word = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest.dropFirst(word.count + 1)
      return word
    }
    switch String(decoding: word(), as: UTF8.self) {
    case "clear":
      guard let digest = SHA256Digest(hex: word()), let path = OutputPath(utf8: rest) else { return false }
      clearances.append(Manifest.Entry(path: path, digest: digest))
    case "clear-folder":
      guard let path = OutputPath(utf8: rest) else { return false }
      clearedFolders.append(path)
    case "place":
      let former = word()
      let old = SHA256Digest(hex: former)
      guard old != nil || former.elementsEqual("-".utf8), let new = SHA256Digest(hex: word()),
        let path = OutputPath(utf8: rest)
      else { return false }
      placements.append(Placement(path: path, old: old, new: new))
    case "remove":
      guard let digest = SHA256Digest(hex: word()), let path = OutputPath(utf8: rest) else { return false }
      removals.append(Manifest.Entry(path: path, digest: digest))
    case "empty-folder":
      guard let path = OutputPath(utf8: rest) else { return false }
      emptiedFolders.append(path)
    default:
      return false
    }
    return true
  }
}
