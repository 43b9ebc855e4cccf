import CorpusGenerator

/// Numbers that a seed decides.
struct Dice {
  private var numbers: SplitMix64

  init(_ seed: Int) { numbers = SplitMix64(seed: UInt64(bitPattern: Int64(seed))) }

  /// From 0 to `count` - 1.
  mutating func roll(_ count: Int) -> Int { Int(numbers.next() % UInt64(max(1, count))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(elements.count)]
  }

  mutating func some<Element>(_ elements: [Element], upTo count: Int) -> [Element] {
    var rest = elements
    return (0..<min(roll(count + 1), rest.count)).map { _ in rest.remove(at: roll(rest.count)) }
  }

  mutating func word() -> String {
    pick(["acqua", "bosco", "casa", "dito", "erba", "fumo", "gatto", "horo", "isola", "lago", "mare", "nave"]
    )!
  }

  mutating func words(_ count: Int) -> String {
    let words = (0..<max(1, count)).map { _ in word() }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension ArchiveSketch {
  init(_ dice: inout Dice) {
    for number in 0..<(3 + dice.roll(5)) {
      addEntity("regions", number, &dice)
      if number < 3 {
        addEntity("people", number, &dice)
        addEntity("topics", number, &dice)
        sources["fonte-\(number)"] = Source(title: "Fonte \(dice.words(2)) \(number)")
      }
    }
    pages["about"] = dice.words(8)
    for number in 0..<(4 + dice.roll(9)) { addArticle(number, &dice) }
    // Some archives have subjects with more events than their own page shows, or than one page of their timeline.
    if dice.roll(3) == 0, let id = articles.keys.sorted().first {
      articles[id]!.events = (0..<((dice.roll(2) == 0 ? 45 : 195) + dice.roll(15))).map { event($0, &dice) }
      articles[id]!.regions = ["r0"]
    }
  }

  mutating func addEntity(_ kind: String, _ number: Int, _ dice: inout Dice) {
    let letter = kind.prefix(1)
    var entity = Entity(kind: kind, name: "\(dice.words(1))\(letter)\(number)")
    if dice.roll(2) == 0 { entity.spellings = ["\(dice.words(1))x\(letter)\(number)"] }
    if kind == "regions" {
      // Only smaller numbers are parents, so that the tree stays one.
      if number > 0, dice.roll(3) > 0 { entity.parent = "r\(dice.roll(number))" }
      entity.extra = geography(number, &dice)
    }
    entity.text = dice.words(dice.roll(8))
    entities["\(kind)/\(letter)\(number)"] = entity
  }

  func geography(_ number: Int, _ dice: inout Dice) -> String {
    let codes = ["GE", "KZ", "IT", "RU-DA", "AM", "FR", "DE", "TR"]
    return switch dice.roll(4) {
    case 0: "coordinates: {lat: 4\(dice.roll(9)).5, lon: \(dice.roll(9)).25, precision: city}\n"
    case 1: number < codes.count ? "iso: \(codes[number])\n" : ""
    default: ""
    }
  }

  mutating func addArticle(_ number: Int, _ dice: inout Dice) {
    var article = Article(title: "\(dice.words(2)) \(number)", day: dice.roll(900))
    article.regions = dice.some(entities(of: "regions").map { String($0.dropFirst(8)) }, upTo: 3)
    article.people = dice.some(entities(of: "people").map { String($0.dropFirst(7)) }, upTo: 2)
    article.topics = dice.some(entities(of: "topics").map { String($0.dropFirst(7)) }, upTo: 2)
    article.sources = dice.some(sources.keys.sorted(), upTo: 2)
    article.summary = dice.roll(2) == 0 ? dice.words(6) : nil
    for number in 0..<dice.roll(4) { article.events.append(event(number, &dice)) }
    let names = entities.values.map(\.name).sorted()
    for _ in 0..<(1 + dice.roll(4)) {
      let name = dice.roll(2) == 0 ? dice.pick(names) ?? "" : ""
      article.paragraphs.append("\(dice.words(6)) \(name) \(dice.words(4)).")
    }
    for _ in 0..<dice.roll(4) { article.headings.append(dice.words(2)) }
    let targets = articles.keys.sorted() + entities.keys.sorted()
    for _ in 0..<dice.roll(4) { if let target = dice.pick(targets) { article.links.append(target) } }
    for _ in 0..<dice.roll(3) {
      if let source = dice.pick(sources.keys.sorted()) { article.citations.append(source) }
    }
    if dice.roll(4) == 0 {
      article.translation = dice.words(9)
      if dice.roll(2) == 0 { article.original = fingerprint(of: article) }
    }
    articles["\(2020 + article.day / 336)/a\(number)"] = article
  }

  func event(_ number: Int, _ dice: inout Dice) -> Event {
    let day = Self.date(dice.roll(900))
    let date = dice.pick([
      day, day, day + "~", String(day.prefix(7)), String(day.prefix(4)), "\(day)/..", "../\(day)",
    ])!
    var event = Event(id: dice.roll(2) == 0 ? "e\(number)" : nil, date: date, title: dice.words(2))
    if dice.roll(3) == 0 {
      event.regions = dice.some(entities(of: "regions").map { String($0.dropFirst(8)) }, upTo: 2)
    }
    event.status = dice.pick(["confirmed", "reported", "disputed", "retracted"])!
    if dice.roll(5) == 0 { event.extra = ", place: \(dice.word())" }
    return event
  }
}
