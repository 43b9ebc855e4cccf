internal import UnicodeForms

/// Addresses within a site, from its root: `/2022/09/queue/`.
enum SiteAddress {
  /// What a link means on a page, without query and fragment; nil where it leads above the root.
  static func resolve(_ link: String, from base: String) -> String? {
    var parts: [Substring] = []
    if !link.hasPrefix("/") {
      parts = base.split(separator: "/", omittingEmptySubsequences: false).dropLast().dropFirst().map { $0 }
    }
    let written = link.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in written.enumerated() {
      switch part {
      case "": if index == written.count - 1 { parts.append("") }
      case ".": if index == written.count - 1 { parts.append("") }
      case "..":
        guard parts.popLast() != nil else { return nil }
        if index == written.count - 1 { parts.append("") }
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// What all ways to write an address share: no `index.html`, and no slash at the end.
  static func key(_ address: String) -> String {
    var key = UnicodeForm.composed(address)[...]
    for name in ["/index.html", "/index.htm"] where key.hasSuffix(name) {
      key = key.dropLast(name.utf8.count)
    }
    while key.hasSuffix("/") { key = key.dropLast() }
    return String(key)
  }

  /// The same without the ending of a page, which servers add.
  static func stem(_ key: String) -> String {
    for ending in [".html", ".htm"] where key.hasSuffix(ending) {
      return String(key.dropLast(ending.utf8.count))
    }
    return key
  }

  /// The file that stood at an address, as an archive's `aliases` name it.
  static func file(_ address: String) -> String {
    let path = UnicodeForm.composed(String(address.drop { $0 == "/" }))
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    let name = path.split(separator: "/").last ?? ""
    if name.hasSuffix(".html") { return path }
    return path + ".html"
  }

  /// An address without what stands behind `?` or `#`.
  static func path(_ link: String) -> String { String(link.prefix { $0 != "?" && $0 != "#" }) }

  /// `%XX` undone where that gives text.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let written = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < written.count {
      if written[index] == UInt8(ascii: "%"), index + 2 < written.count,
        let value = UInt8(String(decoding: written[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(written[index])
        index += 1
      }
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return text }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// A path as the address of a Markdown link, without any escape that isn't needed.
  static func written(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      let isPlain =
        scalar.value >= 0x80
        ? !scalar.properties.isWhitespace
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._~/#".unicodeScalars.contains(scalar)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)"
        }
      }
    }
    return result
  }

  /// A path from the folder of one file to another file, both from the archive's root.
  static func relative(_ target: String, from file: String) -> String {
    let from = file.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
  }
}
