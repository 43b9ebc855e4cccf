/// Follows every reference of a site as a browser does that opens its files from disk.
struct SiteCrawl {
  private let tree: FileTree
  private let baseURL: String?
  private var pages: [String: HTMLPage] = [:]
  /// What each page refers to within the site.
  private var targets: [String: Set<String>] = [:]
  private(set) var problems: [String] = []

  /// - Parameter baseURL: where the site is published, as its 404 page knows it; ends with a slash.
  init(_ tree: FileTree, baseURL: String? = nil) {
    self.tree = tree
    self.baseURL = baseURL
    for path in tree.paths where path.hasSuffix(".html") { pages[path] = HTMLPage(tree.files[path] ?? []) }
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      problems += page.problems.map { "\(path): \($0)" }
      for reference in page.references {
        if let problem = follow(reference, from: path) {
          problems.append("\(path): “\(reference.address)” \(problem)")
        }
      }
    }
    findUnreachable()
  }

  /// The pages, by their paths.
  var pageCount: Int { pages.count }

  private mutating func follow(_ reference: HTMLPage.Reference, from page: String) -> String? {
    var address = reference.address
    if address.isEmpty { return "is empty" }
    if reference.element == "schema" { return nil }
    if reference.element == "canonical" {
      guard let baseURL else { return address.hasPrefix("https://") ? nil : "isn't absolute" }
      guard address.hasPrefix(baseURL) else { return "isn't an address of the site" }
      let path = String(address.dropFirst(baseURL.count))
      return Self.decode(path).flatMap { tree.files[$0] } == nil ? "isn't there" : nil
    }
    if page == Self.notFound, let baseURL, address.hasPrefix(baseURL) {
      address = "/" + address.dropFirst(baseURL.count)
    } else if address.hasPrefix("/") {
      return "isn't relative"
    } else if let scheme = Self.scheme(of: address) {
      guard reference.element == "a" else { return "is loaded from elsewhere" }
      return ["http", "https", "mailto"].contains(scheme) ? nil : "has the scheme \(scheme)"
    } else if page == Self.notFound, !address.hasPrefix("#") {
      return "is a relative link on a page that servers show at any depth"
    }
    let (path, fragment) = Self.split(address)
    if path.contains("?") { return "has a query" }
    guard let decoded = Self.decode(path) else { return "isn't percent-encoded" }
    guard let target = decoded.isEmpty ? page : Self.resolve(decoded, from: page) else {
      return "leads out of the site"
    }
    guard tree.files[target] != nil else { return "leads to \(target), which isn't there" }
    targets[page, default: []].insert(target)
    if let language = reference.language, let real = pages[target]?.language, language != real {
      return "is said to be in “\(language)”, and \(target) is in “\(real)”"
    }
    guard let fragment else { return nil }
    guard let id = Self.decode(fragment) else { return "isn't percent-encoded" }
    return pages[target]?.ids.contains(id) == true ? nil : "names no place in \(target)"
  }

  private mutating func findUnreachable() {
    var found: Set = ["index.html"]
    var pending = ["index.html"]
    while let page = pending.popLast() {
      for target in targets[page] ?? [] where found.insert(target).inserted { pending.append(target) }
    }
    for path in pages.keys.sorted() where path != Self.notFound && !found.contains(path) {
      problems.append("\(path) can't be reached from index.html")
    }
  }

  static let notFound = "404.html"

  /// The scheme of an absolute address (RFC 3986, 3.1).
  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let name = address[..<colon]
    let isScheme =
      name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    return isScheme ? name.lowercased() : nil
  }

  private static func split(_ address: String) -> (path: String, fragment: String?) {
    guard let hash = address.firstIndex(of: "#") else { return (address, nil) }
    return (String(address[..<hash]), String(address[address.index(after: hash)...]))
  }

  /// Nil where a `%` is no escape, the escaped bytes are no text, or a character stands bare that mustn't.
  static func decode(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else if byte <= 32 || byte >= 127 || "\"<>\\^`{|}[]".utf8.contains(byte) {
        return nil
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The path from the site's root that `address` has when it stands on `page`.
  private static func resolve(_ address: String, from page: String) -> String? {
    var parts = address.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    // A folder's name doesn't open its index from disk.
    return address.hasSuffix("/") ? nil : parts.joined(separator: "/")
  }
}
