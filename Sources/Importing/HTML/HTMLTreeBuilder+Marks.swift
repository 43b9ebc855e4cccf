extension HTMLTreeBuilder {
  mutating func startPlain(_ tag: HTMLTag) {
    switch tag.name {
    case "a": link(tag)
    case "q":
      words("“")
      push(tag, nil)
    case "wbr": break
    default: push(tag, nil)
    }
  }

  mutating func push(_ tag: HTMLTag, _ mark: HTMLMark?) {
    guard openMarks.count < Self.mostMarks else { return overflow[tag.name, default: 0] += 1 }
    openMarks.append(OpenMark(name: tag.name, mark: mark.map { element($0, tag) }))
    countMarks()
  }

  /// What isn't open is no end.
  mutating func pop(_ name: String) {
    guard let position = openMarks.lastIndex(where: { $0.name == name }) else { return }
    openMarks.remove(at: position)
    countMarks()
  }

  private mutating func element(_ mark: HTMLMark, _ tag: HTMLTag) -> HTMLMark {
    guard case .element(let name, _) = mark else { return mark }
    document.notes.add("<\(name)> is kept; readers see it as text unless archive.yml allows it under html")
    let kept = ["lang", "dir", "title"].compactMap { key in
      tag.words(key).map { " \(key)=\"\(HTMLText.attribute($0))\"" }
    }
    return .element(name: name, attributes: kept.joined())
  }

  private mutating func link(_ tag: HTMLTag) {
    pop("a")
    guard let written = tag["href"], !PlainText.line(written).isEmpty else {
      if tag["name"] != nil || tag["id"] != nil {
        document.notes.add("an anchor is left out: headings have their own")
      }
      return push(tag, nil)
    }
    guard let address = LinkText.address(written) else {
      document.notes.add(
        "a link to “\(PlainText.line(written).prefix(80))” isn't one that an archive may have; its words are kept"
      )
      return push(tag, nil)
    }
    push(tag, .link(address: address, title: tag.words("title")))
  }

  mutating func countMarks() {
    marks = []
    for open in openMarks {
      if let mark = open.mark, !marks.contains(mark) { marks.append(mark) }
    }
  }
}
