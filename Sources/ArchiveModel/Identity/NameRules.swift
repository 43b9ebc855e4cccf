internal import Diagnostics

/// What a part of an address may be called, so that the output can be copied to any disk and web server.
package enum NameRules {
  /// In bytes of UTF-8. Most file systems take 255, of which endings and the numbers of further pages need some.
  static let longestPart = 200
  /// In bytes of UTF-8. Windows takes 260 for the whole path, folders above the output included.
  static let longestName = 220

  /// Why `name`, whose parts are separated by slashes, can't be part of an address; nil where it can.
  package static func problem(in name: String) -> String? {
    if name.utf8.count > longestName {
      return "the name has \(name.utf8.count) bytes, and an address may have \(longestName)"
    }
    let slash = UInt8(ascii: "/")
    for part in name.utf8.split(separator: slash, omittingEmptySubsequences: false) where !isPlain(part) {
      if let problem = problem(inPart: Substring(part)) { return problem }
    }
    return nil
  }

  /// Whether nothing can be wrong with a part: most are small letters, digits and hyphens, and longer than any reserved name.
  private static func isPlain(_ part: Substring.UTF8View) -> Bool {
    var length = 0
    for byte in part {
      guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D else { return false }
      length += 1
    }
    return (5...longestPart).contains(length)
  }

  private static func problem(inPart part: Substring) -> String? {
    if part.isEmpty { return "the name has an empty part" }
    if part == "." || part == ".." { return "the name has a part “\(part)”, which leads elsewhere" }
    if part.utf8.count > longestPart {
      return "a part of the name has \(part.utf8.count) bytes, and may have \(longestPart)"
    }
    if let scalar = part.unicodeScalars.first(where: isForbidden) {
      let shown = scalar.value < 0x20 ? "a control character" : "“\(scalar)”"
      return "the name has \(shown), which file names on Windows can't have"
    }
    if part.hasSuffix(".") || part.hasSuffix(" ") {
      return "a part of the name ends in a dot or space, which Windows takes away"
    }
    let stem = part.prefix { $0 != "." }.lowercased()
    if reserved.contains(stem) { return "“\(stem)” is the name of a device on Windows" }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || "<>:\"\\|?*".unicodeScalars.contains(scalar)
  }

  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
