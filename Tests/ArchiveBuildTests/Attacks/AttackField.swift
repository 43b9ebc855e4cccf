import ArchiveModel

/// A field that takes text, at its path through the schemas, such as `article.events.title.it`.
struct AttackField: Hashable, Sendable {
  enum Rule: Hashable, Sendable {
    /// Any text, which pages show as it is.
    case free
    /// Only text of a certain form.
    case checked
  }

  let path: String
  let rule: Rule
  /// What belongs there; nil leaves the field out.
  let example: String?
  let isRequired: Bool
}

/// Writes a document's metadata by its schema: a key that the schema gets is attacked without another word here.
struct AttackWriter {
  let number: Int
  /// How many documents there are.
  let count: Int
  /// The text of a field; nil leaves it out.
  let text: (AttackField) -> String?

  func node(_ kind: AttackKind) -> AttackYAML.Node {
    record(kind.schema, kind.name)
  }

  private func record(_ schema: MetadataSchema, _ path: String) -> AttackYAML.Node {
    .mapping(
      // What stands for a protected person's name becomes the name, which is attacked; both at once must differ.
      schema.keys.filter { "\(path).\($0.name)" != "person.protected" }.compactMap { key in
        nodes(key.shape, "\(path).\(key.name)", key.isRequired).first.map { (key.name, $0) }
      })
  }

  /// The values of a shape: one, or for a list's items one of each form.
  private func nodes(_ shape: MetadataShape, _ path: String, _ isRequired: Bool = false) -> [AttackYAML.Node]
  {
    switch shape {
    case .text(let what):
      // Whatever isn't just text has a rule, and needs an example of what keeps it.
      return leaf(path, what == "text" ? .free : .checked, example(of: what, path), isRequired)
    case .choice(let values):
      let example = values.contains("published") ? "published" : values[number % values.count]
      return leaf(path, .checked, example, isRequired)
    case .list(let item):
      let items =
        path == "archive.languages"
        ? leaf(path, .checked, "en") + leaf(path + "+", .checked, "it") : nodes(item, path)
      return items.isEmpty ? [] : [.list(items)]
    case .record(let schema): return [record(schema, path)]
    case .localizedText:
      // Languages of the archive, and one that isn't.
      return [
        .mapping(
          ["en", "it", "ka"].compactMap { language in
            leaf("\(path).\(language)", .free, nil, isRequired).first.map { (language, $0) }
          })
      ]
    case .either(let shapes): return shapes.flatMap { nodes($0, path, isRequired) }
    case .free:
      guard let value = leaf(path, .free, nil).first, case .text(let text, _) = value else { return [] }
      return [.mapping([("field", value), (text, .list([value]))])]
    }
  }

  private func leaf(
    _ path: String, _ rule: AttackField.Rule, _ example: String?, _ isRequired: Bool = false
  ) -> [AttackYAML.Node] {
    let field = AttackField(path: path, rule: rule, example: example, isRequired: isRequired)
    return text(field).map { [.text($0, field: path)] } ?? []
  }

  /// A text of a checked field; an unknown rule is a field that nobody has thought of here.
  private func example(of what: String, _ path: String) -> String? {
    switch what {
    case "text": nil
    case "an http or https URL": "https://a.example/d\(number)"
    case "an IANA time zone such as Europe/Rome": "Europe/Rome"
    case "a language tag such as it": "en"
    case "a day such as 2022-09-25", "an EDTF date such as 2022-09-25 or 2022-09~": day
    // No embargo: the article would have no page.
    case "a moment such as 2022-10-01T06:00": nil
    case "the id of a region":
      path.hasSuffix(".parent") ? (number % 4 == 0 ? nil : "d\(number - 1)") : "d\(number)"
    case "the id of a person", "the id of an organisation", "the id of a topic", "the id of a source":
      "d\(number)"
    case "the full id of an event": "d\(partner)#e"
    case "an id": "e"
    case "an address such as articles/2022/old-name.html":
      // All kinds lead on by one template, so that a payload has two such pages at most.
      number % 4 != 0 && !["article", "page"].contains(path.prefix { $0 != "." })
        ? nil : "old/\(path.prefix { $0 != "." })-\(number).html"
    case "the path of an image, such as queue.jpg": AttackArchive.image
    case "a Wikidata item such as Q5118": "Q\(number + 1)"
    case "an ISO 3166 code such as GE or RU-DA": "GE-AB"
    case "the id of a territory": "abkhazia"
    case "the code of a country": "GE"
    case "a radius such as 5 km": "5 km"
    case "a latitude in degrees", "a longitude in degrees": "42.5"
    case "a SHA-256 digest of 64 hexadecimal digits": String(repeating: "a", count: 64)
    // Not the original's, so that pages say so.
    case "a fingerprint of 16 hexadecimal digits": String(repeating: "a", count: 16)
    default: Self.unknown
    }
  }

  /// Stands where no example is known.
  static let unknown = "(no example)"

  /// The other article of a pair, which tells the same event; the last may be alone, and joins the pair before it.
  private var partner: Int { number.isMultiple(of: 2) && number + 1 < count ? number + 1 : number - 1 }

  private var day: String {
    let month = 1 + number / 28 % 12
    return "\(2010 + number / 336)-\(Self.two(month))-\(Self.two(1 + number % 28))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
