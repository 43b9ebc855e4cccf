import Foundation
import Testing

@testable import Importing

/// That `docs/importing.md` tells what imports do.
@Suite struct ImportManualTests {
  private static let sections: [String: ImportFormat] = [
    "## CSL-JSON": .csl, "## RIS": .ris, "## BibTeX": .bibtex, "### Other tables": .events, "## Texts": .text,
  ]

  private static let sites: [String: SiteFormat] = [
    "## Jekyll": .jekyll, "## Hugo": .hugo, "## Obsidian": .obsidian,
  ]

  private struct Section {
    var format: ImportFormat?
    var site: SiteFormat?
    /// Files by their names: the first is imported, the others come of it.
    var files: [(name: String, text: String)] = []
    var rows: [(fields: [String], fate: String)] = []
  }

  private static func read() throws -> [Section] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/importing.md")
    let lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
    var sections = [Section()]
    var name: String?
    var block: [String]?
    var fence = ""
    for line in lines {
      if block != nil {
        if line == fence {
          if let name { sections[sections.count - 1].files.append((name, block!.map { $0 + "\n" }.joined())) }
          (name, block) = (nil, nil)
        } else {
          block!.append(line)
        }
      } else if line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        block = []
      } else if line.hasPrefix("#") {
        sections.append(Section(format: Self.sections[line], site: Self.sites[line]))
      } else if line.hasPrefix("`"), line.hasSuffix("`"),
        line.dropFirst().dropLast().allSatisfy({ $0 != "`" })
      {
        name = String(line.dropFirst().dropLast())
      } else if line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let fields = cells[0].split(separator: " ").map { $0.filter { $0 != "`" } }
        sections[sections.count - 1].rows.append((fields, cells[1]))
      }
    }
    return sections.filter { $0.format != nil || $0.site != nil }
  }

  @Test func theExamplesGiveTheFilesThatAreShown() throws {
    let sections = try Self.read()
    #expect(sections.count == Self.sections.count + Self.sites.count)
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    for section in sections {
      try #require(section.files.count > 1)
      if let site = section.site {
        // The name begins with the folder of the site.
        let path = String(try #require(section.files[0].name.split(separator: "/", maxSplits: 1).last))
        let run = SiteRun(site, [path: section.files[0].text])
        #expect(run.problems == [])
        for (name, text) in section.files.dropFirst() { #expect(run.files[name] == text, "\(name)") }
        continue
      }
      let run = ImportRun(
        section.format!, Array(section.files[0].text.utf8), name: section.files[0].name, settings: settings)
      #expect(run.problems == [])
      for (name, text) in section.files.dropFirst() { #expect(run.files[name] == text, "\(name)") }
    }
  }

  /// An import of a record with one field, with a value that the field can have.
  private func run(_ format: ImportFormat, _ field: String) -> ImportRun {
    let names: Set = ["URL", "url", "UR", "LK"]
    let value =
      names.contains(field)
      ? "https://a.example/" : ["DOI", "doi", "DO", "DI"].contains(field) ? "10.1/x" : "en"
    let dates: Set = [
      "issued", "accessed", "available-date", "event-date", "original-date", "submitted", "date", "year",
      "urldate", "lastchecked", "origdate", "eventdate", "PY", "DA", "Y1", "Y2", "RD", "OP",
    ]
    let text = dates.contains(field) ? "2022-09-25" : value
    switch format {
    case .csl: return ImportRun(.csl, #"[{"\#(field)":"\#(text)"}]"#)
    case .ris:
      return ImportRun(
        .ris, "TY  - \(field == "TY" ? "en" : "GEN")\n\(field == "TY" ? "" : "\(field)  - \(text)\n")ER  - \n"
      )
    default:
      let title = field == "subtitle" ? "title={T}, " : ""
      return ImportRun(.bibtex, "@misc{k, \(title)\(field)={\(text)}}")
    }
  }

  @Test func theTablesSayWhatBecomesOfEachField() throws {
    var count = 0
    for section in try Self.read() where [.csl, .ris, .bibtex].contains(section.format) {
      for (fields, told) in section.rows {
        for field in fields {
          count += 1
          let run = run(section.format!, field)
          let fate = run.result.report.fields.first { $0.name == field }?.fate
          let reason = fate?.reason ?? ""
          let found =
            fate?.key != "the text"
            ? fate?.key.map { "`\($0)`" } ?? "dropped"
            : reason.hasPrefix("as a line ") ? String(reason.dropFirst("as a ".count)) : "comment"
          #expect(found == told, "\(section.format!) \(field)")
        }
      }
    }
    #expect(count > 150)
  }
}
