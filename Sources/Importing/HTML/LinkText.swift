/// Addresses in HTML, and how Markdown writes them.
enum LinkText {
  /// An address that a text may link to, with percent signs for what can't stand in one; nil where none may lead.
  static func address(_ text: String, isImage: Bool = false) -> String? {
    // Browsers leave line ends out, wherever they stand.
    let text = PlainText.line(
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !["\n", "\r", "\t"].contains($0) })))
    guard !text.isEmpty else { return nil }
    let start = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    if text.dropFirst(start.count).first == ":" {
      let allowed = isImage ? ["http", "https"] : ["http", "https", "mailto", "tel"]
      guard allowed.contains(start.lowercased()) else { return nil }
    }
    let known = text.hasPrefix("//") ? "https:\(text)" : text
    let hex = Array("0123456789ABCDEF")
    var result = String.UnicodeScalarView()
    for scalar in known.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F || "<>\"\\^`{|}".unicodeScalars.contains(scalar) {
        result.append(
          contentsOf: "%\(hex[Int(scalar.value) >> 4])\(hex[Int(scalar.value) & 15])".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The page that shows what a player within another page shows.
  static func page(ofEmbedded address: String) -> String {
    for host in ["www.youtube.com", "www.youtube-nocookie.com", "youtube.com"] {
      if let id = part(of: address, behind: "//\(host)/embed/") {
        return "https://www.youtube.com/watch?v=\(id)"
      }
    }
    if let id = part(of: address, behind: "//player.vimeo.com/video/") { return "https://vimeo.com/\(id)" }
    if let id = part(of: address, behind: "//www.dailymotion.com/embed/video/") {
      return "https://www.dailymotion.com/video/\(id)"
    }
    return address
  }

  private static func part(of address: String, behind start: String) -> Substring? {
    guard let found = address.firstRange(of: start) else { return nil }
    let id = address[found.upperBound...].prefix { !"/?#&".contains($0) }
    return id.isEmpty || id == "videoseries" ? nil : id
  }

  /// The end of a link or an image: address and title, in round brackets.
  static func end(_ address: String, _ title: String?) -> String {
    let isPlain = address.utf8.allSatisfy { byte in
      byte > 0x20 && byte != UInt8(ascii: "(") && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "*")
        && byte != UInt8(ascii: "_")
    }
    // `&copy;` would be read as a sign.
    let safe = address.utf8.contains(UInt8(ascii: ";")) ? address.replacing("&", with: "&amp;") : address
    let destination = isPlain ? safe : "<\(safe)>"
    guard let title, !title.isEmpty else { return "(\(destination))" }
    return "(\(destination) \"\(title.escapedForTitle)\")"
  }

  /// The language that a block of code says it is in; empty where it doesn't.
  static func language(_ tag: HTMLTag) -> String {
    var found = tag.words("lang") ?? tag.words("data-language") ?? ""
    let words = (tag["class"] ?? "").split(whereSeparator: \.isWhitespace)
    for (number, word) in words.enumerated() {
      for start in ["language-", "lang-", "brush:"] where word.hasPrefix(start) {
        let rest = word.dropFirst(start.count)
        found = String(rest.isEmpty && number + 1 < words.count ? words[number + 1] : rest)
      }
    }
    return String(
      found.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-#.".contains($0)) }.prefix(30))
  }
}

/// Texts within markup.
enum HTMLText {
  static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }
}

extension String {
  fileprivate var escapedForTitle: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar == "&" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
