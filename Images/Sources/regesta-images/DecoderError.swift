/// The library's own words for what went wrong.
struct DecoderError: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }

  /// The first line that says something, without what a file could have put into it.
  var reason: String {
    // That one comes with each large AVIF, also with those that are fine.
    let line = message.split(separator: "\n").first { !$0.contains("bad seek") } ?? ""
    let plain = line.unicodeScalars.filter { (0x20..<0x7F).contains($0.value) }.prefix(160)
    return String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
  }
}
