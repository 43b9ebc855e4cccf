internal import ArchiveModel

/// All titles, names and spellings from A to Z, as readers of one language look for them.
struct NameList: Sendable {
  /// A line of the list.
  struct Entry: Sendable {
    let subject: Subject
    /// Another name of the subject than its title; nil for that.
    let spelling: String?
  }

  /// What begins with one letter.
  struct Letter: Sendable {
    /// The letter itself; nil for what begins with none.
    let label: String?
    /// Of its pages.
    let name: String
    let entries: [Entry]

    var pageCount: Int { PageLimits.pages(entries.count, of: PageLimits.perList) }
  }

  let letters: [Letter]

  static let none = NameList(letters: [])

  init(of archive: Archive, in language: LanguageTag, _ directory: PageDirectory) {
    let collation = Collation(language)
    var lines: [(key: Collation.Key, text: String, entry: Entry)] = []
    func add(_ subject: Subject, _ spellings: [String]) {
      let title = directory[subject].title
      var seen: Set<String> = [title]
      lines.append((collation.key(title), title, Entry(subject: subject, spelling: nil)))
      for spelling in spellings where seen.insert(spelling).inserted {
        lines.append((collation.key(spelling), spelling, Entry(subject: subject, spelling: spelling)))
      }
    }
    for subject in archive.subjects {
      guard case .entity(let handle) = subject else {
        add(subject, [])
        continue
      }
      add(subject, archive[handle].name.variants.map(\.text) + archive[handle].spellings)
    }
    // Equal texts stay in the archive's order.
    let order = lines.indices.sorted { left, right in
      let (first, second) = (lines[left], lines[right])
      if first.key.bytes != second.key.bytes {
        return first.key.bytes.lexicographicallyPrecedes(second.key.bytes)
      }
      return first.text.utf8.elementsEqual(second.text.utf8)
        ? left < right : first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }
    var groups: [(letter: Collation.Letter, entries: [Entry])] = []
    var places: [Collation.Letter: Int] = [:]
    for number in order {
      let letter = lines[number].key.letter
      if places[letter] == nil {
        places[letter] = groups.count
        groups.append((letter, []))
      }
      groups[places[letter]!].entries.append(lines[number].entry)
    }
    letters = groups.map { letter, entries in
      Letter(label: Self.label(letter), name: Self.name(letter), entries: entries)
    }
  }

  private init(letters: [Letter]) { self.letters = letters }

  private static func label(_ letter: Collation.Letter) -> String? {
    switch letter {
    case .digit: "0–9"
    case .letter(let scalar): scalar.properties.titlecaseMapping
    case .other: nil
    }
  }

  /// Names of files keep to ASCII, so that no disk spells them otherwise.
  private static func name(_ letter: Collation.Letter) -> String {
    switch letter {
    case .digit: "0-9"
    case .letter(let scalar) where scalar.isASCII: String(scalar)
    case .letter(let scalar): "u" + String(scalar.value, radix: 16)
    case .other: "other"
    }
  }
}
