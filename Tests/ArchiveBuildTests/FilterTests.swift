import CorpusGenerator
import Foundation
import Testing

/// What the filter of the timeline loads.
struct FilterTests {
  /// The files of one language's tree, read as JSON.
  private struct FilterData {
    let head: [String: Any]
    let words: [String: Any]
    /// `[name, count]`, or `[name, count, earliest, latest]`.
    let shards: [[Any]]
    /// By name: `[words, earliest, latest, events, …]`.
    var groups: [String: [[Any]]] = [:]

    init(_ site: FileTree, tree: String = "") throws {
      let arguments = try Self.arguments(of: "head", in: site["\(tree)timeline/filter/index.js"])
      head = try #require(arguments.first as? [String: Any])
      words = try #require(head["words"] as? [String: Any])
      shards = try #require(head["shards"] as? [[Any]])
      for shard in shards {
        let name = try #require(shard[0] as? String)
        let arguments = try Self.arguments(of: "shard", in: site["\(tree)timeline/filter/\(name).js"])
        #expect(arguments.first as? String == name)
        groups[name] = try #require(arguments.last as? [[Any]])
      }
      let paths = site.paths.filter { $0.hasPrefix("\(tree)timeline/filter/") }
      #expect(paths.count == shards.count + 1, "no file is there in vain")
    }

    private static func arguments(of function: String, in script: String?) throws -> [Any] {
      let script = try #require(script)
      let (start, end) = ("regestaFilter.\(function)(", ");\n")
      try #require(script.hasPrefix(start) && script.hasSuffix(end))
      #expect(!script.contains("<") && !script.contains("\u{2028}") && !script.contains("\u{2029}"))
      let json = "[\(script.dropFirst(start.count).dropLast(end.count))]"
      return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
    }

    var events: [[Any]] {
      shards.flatMap { groups[$0[0] as? String ?? ""] ?? [] }.flatMap { $0[3] as? [[Any]] ?? [] }
    }

    func rows(_ facet: String) -> [[Any]] {
      ((head["facets"] as? [String: Any])?[facet] as? [[Any]]) ?? []
    }

    /// The numbers in lengths of runs, without and with in turn.
    static func numbers(_ runs: Any) -> Set<Int> {
      var numbers: Set<Int> = []
      var next = 0
      for (index, digit) in (runs as? String ?? "").enumerated() {
        let length = Int(String(digit), radix: 36) ?? 0
        if index % 2 == 1 { numbers.formUnion(next..<next + length) }
        next += length
      }
      return numbers
    }
  }

  /// The events that other programs read, by address.
  private static func exported(_ site: FileTree) throws -> [String: [String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try #require(site.files["timeline/events.json"])))
    let events = try #require((json as? [String: Any])?["events"] as? [[String: Any]])
    // They are whole URLs where the archive says where it is published.
    return Dictionary(
      uniqueKeysWithValues: events.map { event in
        let url = event["url"] as? String ?? ""
        return (String(url[(url.range(of: "articles/")?.lowerBound ?? url.startIndex)...]), event)
      })
  }

  private static func check(_ site: FileTree, tree: String = "") throws {
    var places: [String: Set<String>] = [:]
    let data = try FilterData(site, tree: tree)
    let exported = try exported(site)
    let addresses = data.events.compactMap { $0[1] as? String }
    #expect(addresses.count == exported.count && Set(addresses).count == addresses.count)
    // What an entity has of its own, and the files that it occurs in.
    var occurrences: [Int: Set<Int>] = [:]
    for (number, shard) in data.shards.enumerated() {
      let groups = data.groups[shard[0] as? String ?? ""] ?? []
      #expect(groups.reduce(0) { $0 + (($1[3] as? [Any])?.count ?? 0) } == shard[1] as? Int)
      for group in groups {
        let days = group[1...2].map { $0 as? Int }
        if shard.count == 2 { #expect(days == [nil, nil]) }
        if days != [nil, nil], shard.count == 4 {
          let extent = shard[2...3].map { $0 as? Int }
          #expect(extent[0] == nil || days[0] != nil && days[0]! >= extent[0]!)
          #expect(extent[1] == nil || days[1] != nil && days[1]! <= extent[1]!)
        }
        for event in group[3] as? [[Any]] ?? [] {
          for entity in event[3] as? [Int] ?? [] { occurrences[entity, default: []].insert(number) }
          let address = try #require(event[1] as? String)
          let parts = address.split(separator: "#").map { $0.removingPercentEncoding ?? "" }
          let ids = places[parts[0]] ?? HTMLPage(site.files[parts[0]] ?? []).ids
          places[parts[0]] = ids
          #expect(ids.contains(parts[1]), "\(address)")
          if tree.isEmpty { try check(event, against: #require(exported[address])) }
        }
      }
    }
    for facet in ["region", "topic", "person", "organisation"] {
      for row in data.rows(facet) {
        let own = occurrences[row[0] as? Int ?? -1] ?? []
        let listed = FilterData.numbers(row[4])
        // A region is also in the files of those within it.
        #expect(facet == "region" ? own.isSubset(of: listed) : own == listed, "\(row)")
      }
    }
  }

  private static func check(_ event: [Any], against model: [String: Any]) throws {
    let statuses = ["confirmed", "reported", "disputed", "retracted"]
    #expect(model["status"] as? String == statuses[event[2] as? Int ?? 9])
    let count = ["regions", "people", "organisations", "topics"].reduce(0) {
      $0 + ((model[$1] as? [Any])?.count ?? 0)
    }
    #expect((event[3] as? [Int])?.count == count)
  }

  @Test(arguments: [3, 5, 8]) func everyEventOfAnyArchiveIsInOneFile(_ seed: UInt64) throws {
    try Self.check(TestArchive(Corpus(articles: 60, seed: seed)).site())
  }

  @Test func theSampleArchiveHasItInEachLanguage() throws {
    let site = try TestArchive.sample().site()
    try Self.check(site)
    try Self.check(site, tree: "en/")
    let data = try (FilterData(site), FilterData(site, tree: "en/"))
    #expect(data.0.words["filter_any"] as? String == "qualsiasi")
    #expect(data.1.words["filter_any"] as? String == "any")
    #expect(data.0.words.count == data.1.words.count && data.0.words.count > 20)
  }

  private static let files = [
    "content/archive.yml": "title: A\nlanguages: [it, en]\n",
    "content/regions/a.md": "---\nname: {it: Zeta, en: Alpha}\n---\n",
    "content/regions/b.md": "---\nname: B\nparent: a\n---\n",
    "content/regions/c.md": "---\nname: {it: Alfa, en: Zed}\n---\n",
    "content/regions/unused.md": "---\nname: U\n---\n",
    "content/people/p q.md": "---\nname: P\n---\n",
    "content/articles/uno.md": #"""
    ---
    title: Uno
    date: 2022-10-01
    events:
      - {id: e1, date: 2022-09-25~, title: {it: "</script><!--\u2028\"\\", en: First}, regions: [b], people: [p q]}
      - {id: e2, date: 2022-09, title: Seconda, regions: [c], place: Là, status: retracted}
      - {id: e3, date: XXXX, title: Terza}
    ---
    Testo.
    """#,
  ]

  @Test func itSaysWhatPagesSay() throws {
    let site = try TestArchive(Self.files).site()
    let (it, en) = try (FilterData(site), FilterData(site, tree: "en/"))
    #expect(it.events.map { $0[0] as? String } == ["Seconda", "</script><!--\u{2028}\"\\", "Terza"])
    #expect(it.rows("region").map { $0[2] as? String } == ["Alfa", "Zeta", "B"])
    #expect(en.rows("region").map { $0[2] as? String } == ["Alpha", "B", "Zed"])
    #expect(it.rows("region").map { $0[3] as? Int } == [1, 1, 1])
    #expect(it.rows("region").last?[5] as? Int == 1, "the depth in the tree")
    #expect(it.rows("person").map { $0[1] as? String } == ["p q"])
    let english = try #require(en.events.first { $0[1] as? String == "articles/uno.html#e2" })
    #expect(english[4] as? String == "it" && english[5] as? String == "Là" && english[6] as? String == "it")
    let group = try #require(it.groups["2022"]?.first { $0.count == 5 })
    #expect(group[4] as? String == "~" && group[1] as? Int == 20_220_925)
  }

  @Test func timelinesOfTheArchiveAndOfItsSubjectsLeadThere() throws {
    var files = Self.files
    let events = (1...60).map { "  - {date: 2022-09-25, title: E\($0), regions: [b], sources: [s]}\n" }
      .joined()
    files["seeds/s.md"] = "---\ntitle: S\n---\n"
    files["content/articles/due.md"] = "---\ntitle: Due\ndate: 2022-10-01\nevents:\n\(events)---\n"
    let site = try TestArchive(files).site()
    for (page, head) in [
      ("timeline/index.html", "filter/index.js"), ("timeline/2022-09.html", "filter/index.js"),
      ("en/timeline/2022.html", "filter/index.js"),
      ("en/regions/b/timeline/index.html", "../../../timeline/filter/index.js"),
    ] {
      let text = try #require(site[page])
      #expect(text.contains("data-head=\"\(head)\""), "\(page)")
      #expect(text.contains("assets/filters.js\" data-head"), "\(page)")
      let isOwned = page.contains("regions/b/")
      #expect(text.contains("data-facet=\"region\" data-id=\"b\"") == isOwned, "\(page)")
    }
    for page in ["sources/s/timeline/index.html", "index.html", "regions/b.html"] {
      let text = try #require(site[page])
      #expect(!text.contains("filters.js") && !text.contains("data-head"), "\(page)")
    }
  }

  @Test func theScriptsOfATimelineFitTheirBudget() throws {
    let site = try TestArchive(Self.files).site()
    // The script of the filter is loaded when somebody filters.
    let page = try #require(site["timeline/index.html"])
    #expect(page.matches(of: /<script/).count == 1 && page.matches(of: /<link/).count == 1)
    let size = ["regesta.css", "regesta.js"].reduce(0) { $0 + (site.files["assets/\($1)"]?.count ?? 0) }
    #expect(size <= 40_000)
  }
}
