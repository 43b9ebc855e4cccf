internal import Diagnostics
internal import Markup

/// A relative link between two files of which one or both move.
struct RelativeLink {
  /// The file that links, before and after.
  let source: (old: SourcePath, new: SourcePath)
  /// The file that it leads to, before and after.
  let target: (old: SourcePath, new: SourcePath)

  /// The new spelling of a path that is spelt `written` and means `meaning`. Parts that stay are kept as written.
  func spelling(_ written: String, meaning: String, isAngled: Bool) -> String {
    let encodesAll = written.utf8.allSatisfy { $0 < 0x80 } && !meaning.utf8.allSatisfy { $0 < 0x80 }
    let oldParts = Self.split(written)
    let meanings = Self.split(meaning)
    let newParts = self.parts(meanings)
    var result = newParts.map { Self.encoded($0, encodesAll: encodesAll, isAngled: isAngled) }
    guard oldParts.count == meanings.count else { return result.joined(separator: "/") }
    // Parts at both ends that mean the same stay as they are spelt.
    for index in 0..<min(newParts.count, meanings.count) {
      guard newParts[index] == meanings[index] else { break }
      result[index] = oldParts[index]
    }
    for back in 1...max(1, min(newParts.count, meanings.count)) {
      guard back <= newParts.count, back <= meanings.count,
        newParts[newParts.count - back] == meanings[meanings.count - back]
      else { break }
      result[newParts.count - back] = oldParts[meanings.count - back]
    }
    return result.joined(separator: "/")
  }

  private func parts(_ written: [String]) -> [String] {
    let (oldFolder, newFolder) = (
      Self.split(source.old.rawValue).dropLast(), Self.split(source.new.rawValue).dropLast()
    )
    let (oldTarget, newTarget) = (Self.split(target.old.rawValue), Self.split(target.new.rawValue))
    // Where nothing but the file's name changes, the way to its folder stays as it is written.
    if oldFolder.elementsEqual(newFolder), oldTarget.dropLast().elementsEqual(newTarget.dropLast()),
      written.last != "." && written.last != ".."
    {
      return written.dropLast() + newTarget.suffix(1)
    }
    // A way that goes further up than it must still does.
    let ups = written.drop { $0 == "." }.prefix { $0 == ".." }.count
    let extra = max(0, ups - (oldFolder.count - Self.shared(oldFolder, oldTarget)))
    let base = max(0, Self.shared(newFolder, newTarget) - extra)
    let way = Array(repeating: "..", count: newFolder.count - base) + newTarget[base...]
    return written.first == "." ? ["."] + way : way
  }

  /// How many folders from the root both have in common.
  private static func shared(_ folder: ArraySlice<String>, _ file: [String]) -> Int {
    zip(folder, file.dropLast()).prefix { $0 == $1 }.count
  }

  private static func split(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// A part of a path as a link's destination has it.
  private static func encoded(_ part: String, encodesAll: Bool, isAngled: Bool) -> String {
    var bytes: [UInt8] = []
    for byte in part.utf8 {
      let isSpecial =
        byte <= 0x20 ? !(isAngled && byte == 0x20) : "%#&()[]<>`\\|?\"".utf8.contains(byte)
      if isSpecial || (encodesAll && byte >= 0x80) {
        bytes.append(percentEncoded: byte)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
