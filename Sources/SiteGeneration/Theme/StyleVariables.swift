internal import ArchiveModel
internal import Diagnostics

/// The style variables of a theme, with the values that an archive has put in place of the defaults.
struct StyleVariables: Sendable {
  /// One custom property, with its value in each scheme.
  struct Variable: Sendable {
    let name: String
    let group: StyleGroup
    var light: String
    var dark: String
    /// Where the archive's own value stands, if it has one.
    var place: SourceLocation?
  }

  /// In the order of their declaration.
  private(set) var all: [Variable] = []
  private var numbers: [String: Int] = [:]

  /// Reads each layer's `style.yml`: the base's declares, the archive's own gives other values. A theme that stands
  /// alone declares for itself.
  static func read(
    base: [ThemeFile], own: [ThemeFile]
  ) -> (variables: StyleVariables, diagnostics: [Diagnostic]) {
    let (baseFile, baseProblems) = StyleFile.read(base)
    let (ownFile, ownProblems) = StyleFile.read(own)
    var variables = StyleVariables()
    var diagnostics = baseProblems + ownProblems
    let declaration = baseFile ?? ownFile
    if let declaration { diagnostics += variables.declare(declaration) }
    if baseFile != nil, let ownFile {
      for group in StyleGroup.allCases {
        for entry in ownFile.groups[group] ?? [] {
          if let problem = variables.set(entry, in: group, of: ownFile) { diagnostics.append(problem) }
        }
      }
    }
    for file in [baseFile, ownFile].compactMap(\.self) { diagnostics += variables.contrastProblems(in: file) }
    return (variables, diagnostics)
  }

  subscript(name: String) -> Variable? { numbers[name].map { all[$0] } }

  private mutating func declare(_ file: StyleFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ entry: StyleFile.Entry, _ message: String, help: [String]) {
      diagnostics.append(
        Diagnostic(.wrongValue, at: SourceLocation(file.path, entry.name.range), message, help: help))
    }
    for group in StyleGroup.allCases {
      for entry in file.groups[group] ?? [] {
        let name = entry.name.value
        if !Self.isName(name) {
          report(entry, "“\(name)” can't be the name of a variable", help: ["use a to z, digits and hyphens"])
        } else if let other = self[name] {
          report(entry, "“\(name)” stands under “\(other.group.rawValue)” too", help: ["rename one of them"])
        } else if let light = entry.light {
          numbers[name] = all.count
          all.append(
            Variable(name: name, group: group, light: light.value, dark: (entry.dark ?? light).value))
        } else if !entry.isFaulty {
          report(entry, "the variable “\(name)” has no value", help: ["give it \(group.noun)"])
        }
      }
    }
    return diagnostics
  }

  /// Puts an archive's value in place of the default.
  private mutating func set(
    _ entry: StyleFile.Entry, in group: StyleGroup, of file: StyleFile
  ) -> Diagnostic? {
    let name = entry.name.value
    guard let number = numbers[name], all[number].group == group else {
      let known = all.filter { $0.group == group }.map(\.name)
      let help =
        if let other = self[name] {
          "it stands under “\(other.group.rawValue)”"
        } else if let nearest =
          Suggestion.nearest(to: name, in: known)
        { "did you mean “\(nearest)”?" } else { "the theme has " + known.joined(separator: ", ") }
      return Diagnostic(
        .unknownKey, at: SourceLocation(file.path, entry.name.range),
        "the theme has no variable “\(name)” among its \(group.rawValue)", help: [help])
    }
    guard let given = entry.light ?? entry.dark else { return nil }
    let place = SourceLocation(file.path, given.range)
    if group == .lengths, CSSValue.isNumber(given.value) != CSSValue.isNumber(all[number].light) {
      let isNumber = CSSValue.isNumber(all[number].light)
      return Diagnostic(
        .wrongValue, at: place,
        isNumber
          ? "“\(name)” is a number without a unit, and this has one"
          : "“\(name)” is a length, and this number has no unit",
        help: ["the default is \(all[number].light)"])
    }
    if let light = entry.light { all[number].light = light.value }
    if let dark = entry.dark { all[number].dark = dark.value }
    all[number].place = place
    return nil
  }

  /// Lower-case words with hyphens between them.
  private static func isName(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.count <= 64 && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }
}
