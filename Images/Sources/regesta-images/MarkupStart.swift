internal import ImageParts

/// What a text file that begins as XML or HTML does is.
enum MarkupStart {
  case drawing
  case page

  static func kind(of bytes: ByteReader) -> MarkupStart? {
    // What comes before the first element can be long, but isn't usually.
    let head = bytes.text(at: 0, count: 4_096).lowercased()
    let start = head.drop { $0 == "\u{EF}" || $0 == "\u{BB}" || $0 == "\u{BF}" || $0.isWhitespace }
    guard start.hasPrefix("<") else { return nil }
    if head.contains("<svg") { return .drawing }
    return head.contains("<html") || head.contains("<!doctype html") ? .page : nil
  }
}
