/// The front matter of an article in the default language.
extension Article {
  /// Writes it, fences included.
  func writeMetadata(to yaml: inout YAMLWriter, _ random: inout SplitMix64) {
    yaml.fence()
    yaml.entry("title", outline.title)
    yaml.entry("date", CivilDay(offset: outline.day).text)
    if random.chance(75) { yaml.entry("lang", "it") }
    yaml.entry("summary", corpus.italian.summary(&random))
    yaml.flowList("authors", authors(&random))
    for kind in EntityKind.allCases {
      let ids = cast.all(kind).map(\.id)
      if ids.isEmpty, random.chance(70) { continue }
      if ids.count > 2, random.chance(20) {
        yaml.blockList(kind.folder, ids)
      } else {
        yaml.flowList(kind.folder, ids)
      }
    }
    yaml.flowList("sources", cast.sources)
    writeEvents(to: &yaml, &random)
    if outline.isDraft {
      yaml.entry("status", "draft")
    } else if random.chance(40) {
      yaml.entry("status", "published")
    }
    if random.chance(6) { writeCorrections(to: &yaml, &random) }
    yaml.fence()
  }

  private func authors(_ random: inout SplitMix64) -> [[UInt8]] {
    let houses = [
      "redazione", "Redazione Est", "L'osservatorio", "A. Neri, per la redazione", "Desk \"Notte\"",
    ]
    var authors = [Array(random.pick(houses).utf8)]
    if random.chance(30) {
      let vocabulary = corpus.italian.vocabulary
      authors.append(
        vocabulary.contentWord(&random).capitalized + " ".utf8 + vocabulary.contentWord(&random).capitalized)
    }
    return authors
  }

  private func writeEvents(to yaml: inout YAMLWriter, _ random: inout SplitMix64) {
    guard !outline.events.isEmpty else {
      if random.chance(20) { yaml.flowList("events", []) }
      return
    }
    yaml.line("events:")
    for (position, event) in outline.events.enumerated() {
      if event == .reference, let id = corpus.earlierEvent(before: outline.index, &random) {
        yaml.line("  - \(String(decoding: id, as: UTF8.self))")
      } else {
        writeEvent(at: position, to: &yaml, &random)
      }
    }
  }

  private func writeEvent(at position: Int, to yaml: inout YAMLWriter, _ random: inout SplitMix64) {
    let date = EventDate.text(day: eventDay(&random), &random)
    if let id = outline.eventID(at: position) {
      yaml.entry("id", id, after: "  - ")
      yaml.entry("date", date, after: "    ")
    } else {
      yaml.entry("date", date, after: "  - ")
    }
    yaml.entry("title", Title.text(corpus.italian.vocabulary, &random), after: "    ")
    if random.chance(60) { yaml.entry("place", place(&random), after: "    ") }
    if random.chance(80) { yaml.entry("status", status(&random), after: "    ") }
    switch random.below(10) {
    case 0..<3: yaml.flowList("regions", cast.all(.region).prefix(1).map(\.id), after: "    ")
    case 3:
      yaml.flowList("regions", corpus.entities.sample(.region, upTo: 2, &random).map(\.id), after: "    ")
    case 4: yaml.flowList("regions", [], after: "    ")
    default: break
    }
    yaml.flowList("sources", [random.pick(cast.sources)], after: "    ")
  }

  /// The day of the latest burst, or one of the days before the article.
  private func eventDay(_ random: inout SplitMix64) -> Int {
    if random.chance(40), let burst = corpus.calendar.burst(upTo: outline.day) { return burst }
    return outline.day - random.below(8)
  }

  private func place(_ random: inout SplitMix64) -> [UInt8] {
    var place: [UInt8] = []
    corpus.italian.appendPhrase(to: &place, &random)
    if random.chance(30) { place.append(text: ", km ") }
    if place.last == UInt8(ascii: " ") { place.append(decimal: 1 + random.below(90)) }
    return place
  }

  private func status(_ random: inout SplitMix64) -> String {
    switch random.below(20) {
    case 0..<9: "confirmed"
    case 9..<17: "reported"
    case 17..<19: "disputed"
    default: "retracted"
    }
  }

  private func writeCorrections(to yaml: inout YAMLWriter, _ random: inout SplitMix64) {
    yaml.line("corrections:")
    var day = outline.day
    for _ in 0..<(1 + random.below(2)) {
      day += 1 + random.below(20)
      var note: [UInt8] = []
      corpus.italian.appendSentence(6 + random.below(8), to: &note, &random)
      yaml.flowMap("  - ", [(key: "date", value: CivilDay(offset: day).text), (key: "note", value: note)])
    }
  }
}
