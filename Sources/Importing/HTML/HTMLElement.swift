/// What is done with an element.
enum HTMLElement: Hashable, Sendable {
  case block
  /// Nothing is made of it, but paragraphs end where it begins and ends.
  case division
  case mark(HTMLMark)
  /// Nothing is made of it.
  case plain
  case void
  /// It is left out with all that is in it.
  case dropped
  case unknown

  init(_ name: String) { self = Self.all[name] ?? .unknown }

  private static let all: [String: HTMLElement] = {
    var all: [String: HTMLElement] = [:]
    func add(_ names: String, _ element: HTMLElement) {
      for name in names.split(separator: " ") { all[String(name)] = element }
    }
    add(
      "p h1 h2 h3 h4 h5 h6 ul ol menu dir li dl dt dd blockquote pre listing table thead tbody tfoot tr td th caption "
        + "figure figcaption summary", .block)
    add(
      "html body div section article aside header footer main nav address details center hgroup fieldset legend "
        + "colgroup search", .division)
    add("b strong", .mark(.strong))
    add("i em cite dfn var", .mark(.emphasis))
    add("s strike del", .mark(.deleted))
    add("code kbd samp tt", .mark(.code))
    for name in ["sub", "sup", "mark", "ins", "abbr", "ruby", "rt", "rp", "bdo"] {
      all[name] = .mark(.element(name: name, attributes: ""))
    }
    add("span font u small big a q time data label acronym bdi nobr blink picture wbr rb rtc output", .plain)
    add("br hr img iframe audio video embed object input source track param col meta link base", .void)
    add(
      "script style form noscript template svg math canvas select button textarea head title map dialog progress meter "
        + "xmp noembed noframes applet", .dropped)
    return all
  }()
}
