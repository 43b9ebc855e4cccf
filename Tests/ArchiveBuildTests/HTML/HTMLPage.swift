/// What a page of the output holds, and what is wrong with it by itself.
struct HTMLPage {
  /// A reference to another file, or to a place in this one.
  struct Reference {
    let address: String
    let element: String
    /// What the page says of the language of the target.
    let language: String?
  }

  private(set) var language: String?
  private(set) var ids: Set<String> = []
  private(set) var references: [Reference] = []
  private(set) var title = ""
  /// All text between the tags of the body, in one string.
  private(set) var text = ""
  private(set) var problems: [String] = []
  private var headings = 0
  /// The level of the last heading.
  private var level = 0
  private var policy: String?
  /// Ids that attributes such as `aria-labelledby` name.
  private var named: [String] = []

  init(_ bytes: [UInt8]) {
    let tokens = HTMLTokenizer.tokens(of: bytes)
    if tokens.first != .doctype { problems.append("no doctype at the start") }
    var nesting = HTMLNesting()
    var (isTitle, isScript) = (false, false)
    for token in tokens {
      switch token {
      case .doctype, .comment: break
      case .problem(let problem): problems.append(problem)
      case .text(let text):
        nesting.text(text)
        if isTitle { title += text } else if !isScript { self.text += text }
      case .startTag(let tag):
        nesting.begin(tag)
        isTitle = tag.name == "title"
        isScript = tag.name == "script"
        take(tag)
      case .endTag(let name):
        nesting.end(name)
        (isTitle, isScript) = (false, false)
      }
    }
    problems += nesting.finish()
    finish()
  }

  /// The scripts that pages of the embedded theme may load.
  static let scripts = ["assets/regesta.js", "assets/search.js"]

  private mutating func take(_ tag: HTMLTag) {
    switch tag.name {
    case "html": language = tag["lang"]
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let next = Int(tag.name.dropFirst()) ?? 0
      if next > level + 1 { problems.append("<\(tag.name)> after <h\(level)>") }
      if next == 1 { headings += 1 }
      level = next
    case "script":
      // The theme's own are the only ones, and stand in files; what has this type is data.
      if tag.attributes.map(\.name) == ["type"], tag["type"] == "application/ld+json" { break }
      let source = tag["src"] ?? ""
      if tag.attributes.map(\.name) != ["defer", "src"] || !Self.scripts.contains(where: source.hasSuffix) {
        problems.append("the element <script>")
      }
    case "style", "iframe", "object", "embed", "base", "form":
      problems.append("the element <\(tag.name)>")
    case "meta": takeMeta(tag)
    case "img": if tag["alt"] == nil { problems.append("an image without alt") }
    default: break
    }
    for attribute in tag.attributes { take(attribute, of: tag) }
  }

  private mutating func takeMeta(_ tag: HTMLTag) {
    switch tag["http-equiv"]?.lowercased() {
    case "content-security-policy": policy = tag["content"]
    case .some(let other): problems.append("<meta http-equiv=\"\(other)\">")
    case nil: break
    }
  }

  private mutating func take(_ attribute: HTMLTag.Attribute, of tag: HTMLTag) {
    switch attribute.name {
    case "id":
      if attribute.value.isEmpty || attribute.value.contains(where: \.isWhitespace) {
        problems.append("the id “\(attribute.value)”")
      }
      if !ids.insert(attribute.value).inserted { problems.append("the id “\(attribute.value)” twice") }
    case "href", "src":
      references.append(
        Reference(address: attribute.value, element: Self.use(of: tag), language: tag["hreflang"]))
    case "srcset":
      for candidate in attribute.value.split(separator: ",") {
        let address = candidate.split(separator: " ").first.map(String.init) ?? ""
        references.append(Reference(address: address, element: tag.name, language: nil))
      }
    case "aria-labelledby", "aria-describedby", "aria-controls", "for":
      named += attribute.value.split(separator: " ").map(String.init)
    case "style": problems.append("a style attribute in <\(tag.name)>")
    case "lang", "hreflang":
      if !Self.isLanguage(attribute.value) { problems.append("the language “\(attribute.value)”") }
    case "action", "formaction", "poster", "data", "background", "srcdoc", "ping":
      problems.append("the attribute \(attribute.name) in <\(tag.name)>")
    case let name where name.hasPrefix("on"): problems.append("the attribute \(name) in <\(tag.name)>")
    default: break
    }
  }

  /// What is done with the address that an element has: only those of some links aren't loaded.
  private static func use(of tag: HTMLTag) -> String {
    guard tag.name == "link" else { return tag.name }
    switch tag["rel"] {
    case "canonical": return "canonical"
    case "alternate" where tag["hreflang"] != nil: return "canonical"
    case "schema.DC": return "schema"
    default: return "link"
    }
  }

  private mutating func finish() {
    if headings != 1 { problems.append("\(headings) elements h1") }
    if (language ?? "").isEmpty { problems.append("no language") }
    if title.isEmpty { problems.append("no title") }
    for id in named where !ids.contains(id) { problems.append("an attribute names the missing id “\(id)”") }
    guard let policy else { return problems.append("no Content-Security-Policy") }
    let directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    if directives.first != ["default-src", "'none'"] || policy.contains("unsafe") || policy.contains("*") {
      problems.append("the policy “\(policy)”")
    }
    if directives.contains(where: { $0.count < 2 }) { problems.append("the policy “\(policy)”") }
  }

  private static func isLanguage(_ text: String) -> Bool {
    if text == "x-default" { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCII) }
  }
}
