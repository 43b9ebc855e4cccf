import Foundation

/// All that a page of ours may hold: what isn't named here is a problem, whatever it does.
struct PageAllowList {
  /// Where the site is published, ending in a slash; its 404 page says so.
  private let baseURL: String?

  /// Attributes that were found good, by their element: most pages have the same.
  private var accepted: [String: Set<ParsedPage.Attribute>] = [:]

  init(baseURL: String? = nil) {
    self.baseURL = baseURL
  }

  /// What `page` holds beyond the list, and what its own markup has wrong.
  mutating func problems(in page: ParsedPage) -> [String] {
    var problems = page.problems
    for (index, element) in page.elements.enumerated() {
      guard let allowed = Self.elements[element.name] else {
        problems.append("the element <\(element.name)>")
        continue
      }
      for attribute in element.attributes {
        if accepted[element.name]?.contains(attribute) == true { continue }
        guard allowed.contains(attribute.name) || Self.global.contains(attribute.name) else {
          problems.append("the attribute \(attribute.name) in <\(element.name)>")
          continue
        }
        if !accepts(attribute, of: element) {
          problems.append("\(attribute.name)=“\(attribute.value)” in <\(element.name)>")
        } else if attribute.name != "content" {
          // What that may be depends on the other attributes.
          accepted[element.name, default: []].insert(attribute)
        }
      }
      if let problem = place(of: index, in: page) { problems.append(problem) }
    }
    for text in page.texts where !accepts(text, in: page) {
      problems.append("text in <\(page.elements[text.parent].name)>")
    }
    let metas = page.elements.filter { $0.name == "meta" }
    let policies = metas.filter { $0["http-equiv"] == "Content-Security-Policy" }
    if policies.count != 1 { problems.append("\(policies.count) Content-Security-Policies") }
    let ids = page.elements.compactMap { $0["id"] }
    if Set(ids).count != ids.count { problems.append("an id twice") }
    return problems
  }

  private static let global: Set = ["class", "id", "lang", "dir", "role", "aria-label", "aria-hidden"]

  /// The elements of the theme and of rendered Markdown, with the attributes that they may have beside the global ones.
  private static let elements: [String: Set<String>] = [
    "html": [], "head": [], "title": [], "body": [],
    "meta": ["charset", "http-equiv", "name", "property", "content"],
    "link": ["rel", "href", "hreflang", "type", "title"],
    "script": ["type", "src", "defer"],
    "header": [], "footer": [], "main": ["tabindex"], "article": [], "aside": ["aria-labelledby"],
    "nav": ["aria-labelledby"], "section": ["aria-labelledby"],
    "div": ["tabindex", "data-failed"],
    "h1": [], "h2": [], "h3": [], "h4": [], "h5": [], "h6": [],
    "p": [], "ul": [], "ol": ["start"], "li": [], "dl": [], "dt": [], "dd": [],
    "blockquote": [], "pre": [], "hr": [], "br": [],
    "table": [], "thead": [], "tbody": [], "tr": [], "td": [], "th": ["scope"],
    "a": ["href", "hreflang", "type", "rel", "title", "aria-current", "data-script"],
    "span": ["aria-current", "hidden"], "bdi": [], "code": [], "em": [], "strong": [], "del": [],
    "sup": [],
    "time": ["datetime"],
    "input": ["type", "disabled", "checked"],
    "figure": [], "figcaption": [], "summary": [], "small": [],
    "img": ["src", "srcset", "sizes", "alt", "title", "width", "height", "loading", "decoding"],
    "details": ["data-script", "data-head", "data-facet", "data-id", "data-failed"],
    "svg:svg": ["viewBox", "preserveAspectRatio", "x", "direction"],
    "svg:g": ["aria-labelledby", "aria-describedby"],
    "svg:rect": ["x", "y", "width", "height"], "svg:line": ["x1", "x2", "y1", "y2"], "svg:path": ["d"],
    "svg:circle": ["cx", "cy", "r"], "svg:text": ["x", "y", "font-size", "text-anchor"],
    "svg:a": ["href", "tabindex"], "svg:title": [], "svg:desc": [],
  ]

  /// Values that one attribute may have, where there are but a few.
  private static let values: [String: Set<String>] = [
    "dir": ["ltr", "rtl", "auto"], "aria-hidden": ["true"], "aria-current": ["true", "page"],
    "tabindex": ["0", "-1"],
    "scope": ["col", "row"],
    "type": ["checkbox", "application/ld+json", "application/atom+xml", "application/feed+json"],
    "disabled": [""], "checked": [""],
    "hidden": [""], "defer": [""], "loading": ["lazy"], "decoding": ["async"],
    "sizes": ["(min-width: 40rem) 36rem, 92vw"],
    "rel": [
      "stylesheet", "canonical", "alternate", "schema.DC", "prev", "next", "noopener noreferrer external",
    ], "charset": ["utf-8"],
    "role": [
      "region", "group", "img", "doc-noteref", "doc-backlink", "doc-endnotes", "doc-biblioref",
      "doc-bibliography",
    ],
    "name": metadata.union(["referrer", "viewport", "color-scheme", "description", "robots"]),
    "property": properties,
    "http-equiv": ["Content-Security-Policy", "refresh"],
    "preserveAspectRatio": ["none"], "direction": ["ltr"], "text-anchor": ["start", "middle", "end"],
    "data-facet": ["region", "topic", "person", "organisation"],
  ]

  /// Names of which the value is text.
  private static let metadata: Set = [
    "citation_title", "citation_author", "citation_publication_date", "citation_language",
    "citation_publisher",
    "citation_fulltext_html_url", "DC.title", "DC.creator", "DC.date", "DC.language", "DC.publisher",
    "DC.rights", "DC.identifier", "DC.type",
  ]
  private static let properties: Set = [
    "og:type", "og:title", "og:url", "og:description", "og:site_name", "og:image", "og:image:width",
    "og:image:height", "og:image:alt", "article:published_time",
    "article:modified_time",
  ]

  /// Scripts of the theme that others load when they are needed.
  private static let lateScripts = ["assets/filters.js", "assets/search.js"]

  /// Attributes whose text readers see or hear, and nothing acts on.
  private static let words: Set = ["title", "alt", "aria-label", "data-id", "data-failed"]

  private func accepts(_ attribute: ParsedPage.Attribute, of element: ParsedPage.Element) -> Bool {
    let value = attribute.value
    if Self.words.contains(attribute.name) { return true }
    if let values = Self.values[attribute.name] { return values.contains(value) }
    switch attribute.name {
    case "id", "aria-labelledby", "aria-describedby":
      return !value.isEmpty && !value.contains(where: \.isWhitespace)
    case "d": return value.utf8.allSatisfy { (0x30...0x39).contains($0) || "MLHVZmlhvz -".utf8.contains($0) }
    case "class":
      if element.name == "code" { return value.utf8.starts(with: "language-".utf8) }
      return value.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x20 }
    case "lang", "hreflang":
      return value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) || $0 == 0x2D }
    case "viewBox": return value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 }
    case "start", "cx", "cy", "r", "font-size":
      return value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    case "x", "y", "width", "height", "x1", "x2", "y1", "y2": return Self.isLength(value)
    case "datetime":
      return value.utf8.allSatisfy { (0x30...0x39).contains($0) || "-/.TZ:+".utf8.contains($0) }
    case "src" where element.name == "img": return acceptsImage(value)
    case "srcset":
      return value.split(separator: ", ").allSatisfy { candidate in
        let parts = candidate.split(separator: " ")
        return parts.count == 2 && parts[1].wholeMatch(of: /[0-9]+w/.asciiOnlyDigits()) != nil
          && acceptsImage(String(parts[0]))
      }
    case "src":
      return HTMLPage.scripts.contains(where: value.hasSuffix) && acceptsAddress(value, of: element.name)
    case "data-script":
      return Self.lateScripts.contains(where: value.hasSuffix) && acceptsAddress(value, of: element.name)
    case "data-head":
      return value.hasSuffix("filter/index.js") && Self.address(value) == .relative
    case "href": return acceptsAddress(value, of: element.name)
    case "content": return acceptsContent(value, of: element)
    default: return false
    }
  }

  /// A version of an image, which the site itself has.
  private func acceptsImage(_ address: String) -> Bool {
    Self.address(address) == .relative
      && address.wholeMatch(of: /(\.\.\/)*media\/.*-[0-9]+\.(jpg|png|webp|avif|gif)/.asciiOnlyDigits()) != nil
  }

  /// A number of units or of hundredths.
  private static func isLength(_ value: String) -> Bool {
    value.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?%?/.asciiOnlyDigits()) != nil
  }

  private func acceptsAddress(_ address: String, of element: String) -> Bool {
    switch Self.address(address) {
    case .relative: true
    case .scheme(let scheme):
      element == "a" || element == "svg:a"
        ? ["http", "https", "mailto", "tel"].contains(scheme)
        : address == "http://purl.org/dc/elements/1.1/"
          || baseURL.map { address.utf8.starts(with: $0.utf8) } ?? false
    case .otherHost: false
    }
  }

  /// What an address leads to, read as the URL standard does: controls at its ends, tabs and line breaks don't count.
  enum Destination: Equatable {
    case relative
    case scheme(String)
    case otherHost
  }

  static func address(_ text: String) -> Destination {
    let scalars = text.unicodeScalars.drop { $0.value <= 0x20 }.filter { ![9, 10, 13].contains($0.value) }
    if scalars.prefix(2).count == 2, scalars.prefix(2).allSatisfy({ $0 == "/" || $0 == "\\" }) {
      return .otherHost
    }
    let name = scalars.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard name.count < scalars.count, scalars[scalars.index(scalars.startIndex, offsetBy: name.count)] == ":"
    else { return .relative }
    // A colon after what is no scheme is part of a name; it has no place in our addresses.
    return .scheme(String(String.UnicodeScalarView(name)).lowercased())
  }

  private func acceptsContent(_ content: String, of element: ParsedPage.Element) -> Bool {
    switch (element["http-equiv"], element["name"]) {
    case ("Content-Security-Policy", _):
      Self.policies(["'self'"] + [baseURL].compactMap(\.self)).contains(content)
    case ("refresh", _):
      content.hasPrefix("0; url=") && Self.address(String(content.dropFirst(7))) == .relative
        && !content.contains(where: \.isWhitespace, after: 7)
    case (nil, "description"): true
    case (nil, "referrer"): content == "no-referrer"
    case (nil, "robots"): content == "noindex"
    case (nil, "viewport"): content == "width=device-width, initial-scale=1"
    case (nil, "color-scheme"): content == "light dark"
    case (nil, .some(let name)): Self.metadata.contains(name)
    case (nil, nil): element["property"] != nil
    default: false
    }
  }

  private static func policies(_ origins: [String]) -> [String] {
    let end = "base-uri 'none'; form-action 'none'"
    return ["default-src 'none'; style-src 'self'; \(end)"]
      + origins.map { "default-src 'none'; style-src \($0); script-src \($0); img-src \($0); \(end)" }
  }

  /// What may stand in the head stands there alone.
  private func place(of index: Int, in page: ParsedPage) -> String? {
    let element = page.elements[index]
    guard ["meta", "link", "title"].contains(element.name) || element["src"] != nil && element.name != "img"
    else { return nil }
    let parent = element.parent.map { page.elements[$0].name }
    return parent == "head" ? nil : "<\(element.name)> in <\(parent ?? "")>"
  }

  private func accepts(_ text: ParsedPage.Text, in page: ParsedPage) -> Bool {
    let element = page.elements[text.parent]
    switch element.name {
    case "html", "head", "body", "table", "thead", "tbody", "tr", "ul", "ol", "dl", "svg:svg", "svg:g",
      "svg:rect",
      "svg:line", "svg:path":
      return false
    case "script":
      return element["type"] == "application/ld+json"
        && (try? JSONSerialization.jsonObject(with: Data(text.text.utf8))) != nil
    default: return true
    }
  }
}

extension String {
  fileprivate func contains(where isWanted: (Character) -> Bool, after count: Int) -> Bool {
    dropFirst(count).contains(where: isWanted)
  }
}
