/// The file of one entity.
enum EntityFile {
  /// Its path in the archive.
  static func path(_ entity: Entity) -> String {
    "content/\(entity.kind.folder)/\(String(decoding: entity.id, as: UTF8.self)).md"
  }

  /// Its metadata, and for about half of them a text.
  static func bytes(_ entity: Entity, prose: Prose, parentID: [UInt8]?, _ random: inout SplitMix64) -> [UInt8]
  {
    var yaml = YAMLWriter()
    yaml.fence()
    if let names = entity.translations {
      let map = [("it", entity.name), ("en", names.english), ("ru", names.russian)]
      if random.chance(50) {
        yaml.flowMap("name: ", map.map { (key: $0.0, value: $0.1) })
      } else {
        yaml.line("name:")
        for (language, name) in map { yaml.entry(language, name, after: "  ") }
      }
    } else {
      yaml.entry("name", entity.name)
    }
    if !entity.spellings.isEmpty { yaml.flowList("spellings", entity.spellings) }
    if let place = entity.place { describe(place, parentID: parentID, in: &yaml, &random) }
    yaml.fence()
    yaml.body(text(prose, parentID: parentID, &random))
    return yaml.bytes
  }

  private static func describe(
    _ place: RegionPlace, parentID: [UInt8]?, in yaml: inout YAMLWriter, _ random: inout SplitMix64
  ) {
    if let parentID { yaml.entry("parent", parentID) }
    yaml.entry("kind", RegionPlace.kinds[place.level])
    guard random.chance(85) else { return }
    yaml.flowMap(
      "coordinates: ",
      [
        (key: "lat", value: degrees(place.latitude)), (key: "lon", value: degrees(place.longitude)),
        (key: "precision", value: Array((place.level < 2 ? "region" : "city").utf8)),
      ])
  }

  private static func degrees(_ hundredths: Int) -> [UInt8] {
    var text: [UInt8] = []
    if hundredths < 0 { text.append(UInt8(ascii: "-")) }
    text.append(decimal: abs(hundredths) / 100)
    text.append(UInt8(ascii: "."))
    text.append(decimal: abs(hundredths) % 100, width: 2)
    return text
  }

  private static func text(_ prose: Prose, parentID: [UInt8]?, _ random: inout SplitMix64) -> [UInt8] {
    guard random.chance(50) else { return [] }
    var text: [UInt8] = []
    for _ in 0..<(2 + random.below(4)) {
      prose.appendSentence(8 + random.below(12), to: &text, &random)
      text.append(UInt8(ascii: " "))
    }
    if let parentID, random.chance(50) {
      text.append(text: "Vedi [[")
      text.append(contentsOf: parentID)
      text.append(text: "]] e [chi siamo](../pages/about.md).")
    } else {
      text.removeLast()
    }
    text.append(UInt8(ascii: "\n"))
    return text
  }
}
