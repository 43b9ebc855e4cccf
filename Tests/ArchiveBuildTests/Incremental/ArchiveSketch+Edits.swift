import Foundation

extension ArchiveSketch {
  /// Changes something, and says what.
  mutating func edit(_ dice: inout Dice) -> String {
    let id = dice.pick(articles.keys.sorted())
    switch dice.roll(29) {
    case 0, 1, 2:
      guard let id, !articles[id]!.paragraphs.isEmpty else { break }
      let number = dice.roll(articles[id]!.paragraphs.count)
      articles[id]!.paragraphs[number] = dice.words(8) + "."
      return "another paragraph in \(id)"
    case 3:
      guard let id else { break }
      articles[id]!.title = dice.words(2)
      articles[id]!.summary = dice.roll(2) == 0 ? dice.words(5) : nil
      return "another title of \(id)"
    case 4:
      guard let id else { break }
      articles[id]!.day = dice.roll(900)
      return "another date of \(id)"
    case 5:
      guard let id else { break }
      articles[id]!.status = dice.pick(["published", "draft", "retracted"])!
      return "another status of \(id)"
    case 6:
      guard let id else { break }
      articles[id]!.regions = dice.some(entities(of: "regions").map { String($0.dropFirst(8)) }, upTo: 3)
      articles[id]!.topics = dice.some(entities(of: "topics").map { String($0.dropFirst(7)) }, upTo: 2)
      articles[id]!.authors = dice.some(
        entities(of: "people").map { String($0.dropFirst(7)) } + ["Nessuno"], upTo: 2)
      return "other metadata of \(id)"
    case 7:
      guard let id else { break }
      let number = dice.roll(articles[id]!.events.count + 1)
      if number == articles[id]!.events.count {
        articles[id]!.events.append(event(number, &dice))
        return "one more event in \(id)"
      }
      articles[id]!.events[number] = event(number, &dice)
      return "another event in \(id)"
    case 8:
      guard let id else { break }
      articles[id]!.links = dice.some(articles.keys.sorted() + entities.keys.sorted(), upTo: 3)
      articles[id]!.citations = dice.some(sources.keys.sorted(), upTo: 2)
      return "other links in \(id)"
    case 9:
      guard let id else { break }
      articles[id]!.headings = (0..<dice.roll(5)).map { _ in dice.words(2) }
      return "other headings in \(id)"
    case 10:
      guard let id else { break }
      articles[id]!.translation = dice.roll(3) == 0 ? nil : dice.words(7)
      articles[id]!.original = dice.roll(3) == 0 ? nil : fingerprint(of: articles[id]!)
      return "another translation of \(id)"
    case 11, 12:
      addArticle(100 + dice.roll(1000), &dice)
      return "one more article"
    case 13:
      guard let id else { break }
      articles[id] = nil
      return "no \(id) any more"
    case 14:
      guard let id else { break }
      let article = articles.removeValue(forKey: id)!
      let new = "\(2020 + article.day / 336)/b\(dice.roll(1000))"
      articles[new] = article
      articles[new]!.aliases.append("articles/\(id).html")
      return "\(id) is \(new) now"
    case 15:
      guard let entity = dice.pick(entities.keys.sorted()) else { break }
      entities[entity]!.name = "\(dice.words(1))z\(dice.roll(1000))"
      return "another name of \(entity)"
    case 16:
      guard let region = dice.pick(entities(of: "regions")), let number = Int(region.dropFirst(9)) else {
        break
      }
      entities[region]!.parent = number > 0 ? "r\(dice.roll(number))" : nil
      entities[region]!.extra = geography(number, &dice)
      return "another place of \(region)"
    case 17:
      let kind = dice.pick(["regions", "people", "topics"])!
      addEntity(kind, 8 + dice.roll(1000), &dice)
      return "one more of \(kind)"
    case 18:
      guard let entity = dice.pick(entities.keys.sorted()) else { break }
      if dice.roll(2) == 0 {
        entities[entity] = nil
        return "no \(entity) any more"
      }
      entities[entity]!.text = dice.words(5)
      return "another text of \(entity)"
    case 19:
      guard let source = dice.pick(sources.keys.sorted()) else { break }
      sources[source]!.title = dice.words(3)
      sources[source]!.text = dice.words(dice.roll(5))
      return "another title of \(source)"
    case 20:
      if dice.roll(2) == 0 {
        let number = dice.roll(1000)
        sources["fonte-\(number)"] = Source(title: dice.words(2))
        return "one more source"
      }
      guard let source = dice.pick(sources.keys.sorted()) else { break }
      sources[source] = nil
      return "no \(source) any more"
    case 21: return editConfiguration(&dice)
    case 22: return editTheme(&dice)
    case 23:
      pages[dice.pick(["about", "altro"])!] = dice.roll(4) == 0 ? nil : dice.words(6)
      return "another plain page"
    case 24:
      guard let id else { break }
      articles[id]!.extra = dice.pick([
        "", "updated: 2023-01-01\n", "corrections: [{date: 2023-01-02, note: \(dice.words(3))}]\n",
        "mentions: 'off'\n",
        "embargo: 2022-06-01T06:00\n", "lang: en\n",
      ])!
      return "other extras of \(id)"
    case 25:
      guard let entity = dice.pick(entities.keys.sorted()) else { break }
      let number = dice.roll(1000)
      entities[entity]!.aliases = ["\(entities[entity]!.kind)/former-\(number).html"]
      return "a former address of \(entity)"
    case 26:
      guard let person = dice.pick(entities(of: "people") + entities(of: "topics")) else { break }
      entities[person]!.extra = dice.pick(["", "link: never\n", "wikidata: Q\(1 + dice.roll(99))\n"])!
      return "other extras of \(person)"
    case 27:
      guard let source = dice.pick(sources.keys.sorted()) else { break }
      sources[source]!.publisher = dice.words(2)
      sources[source]!.extra = dice.pick([
        "", "published: 2021-0\(1 + dice.roll(8))\n", "reliability: \(dice.words(2))\n",
      ])!
      others["seeds/\(source).txt"] = dice.roll(2) == 0 ? dice.words(5) : nil
      return "another publisher of \(source)"
    case 28:
      guard let id, let other = dice.pick(articles.keys.sorted()), other != id,
        let event = articles[other]!.events.compactMap(\.id).first
      else { break }
      articles[id]!.told = ["\(other)#\(event)"]
      return "\(id) tells an event of \(other)"
    default: break
    }
    return "nothing"
  }

  private mutating func editConfiguration(_ dice: inout Dice) -> String {
    let values = [
      "title": [dice.words(2)], "languages": ["[it]", "[it, en]", "[en, it]"],
      "timezone": ["Europe/Rome", "UTC", "Asia/Almaty"],
      "base_url": ["https://a.example/", "https://b.example/c/"],
      "mentions": ["on", "off"], "publisher": [dice.words(2)], "worldview": ["un", "de-facto"],
    ]
    let key = dice.pick(values.keys.sorted())!
    configuration[key] = dice.pick(values[key]!)
    return "another \(key)"
  }

  /// Style, strings, templates, assets: by files that lie over the default theme's.
  private mutating func editTheme(_ dice: inout Dice) -> String {
    let name = dice.pick([
      "templates/strings/it.yml", "templates/partials/date.html", "templates/assets/own.css",
      "templates/redirect.html",
    ])!
    guard theme[name] == nil || dice.roll(3) > 0 else {
      theme[name] = nil
      return "no \(name) any more"
    }
    switch name {
    case "templates/strings/it.yml": theme[name] = "regions: \(dice.words(2))\n"
    case "templates/assets/own.css": theme[name] = "p { margin: \(dice.roll(9))px; }\n"
    default:
      let base = try? String(contentsOfFile: "\(Repository.root)/\(name)", encoding: .utf8)
      theme[name] = (base ?? "") + "<!-- \(dice.word()) -->"
    }
    return "another \(name)"
  }
}
