internal import ArchiveModel
internal import Diagnostics
internal import FrontMatter

/// What a theme says of itself in `theme.yml`.
struct ThemeManifest: Sendable {
  static let fileName = "theme.yml"

  private(set) var name: String?
  private(set) var contract: Located<ContractVersion>?
  /// Whether nothing of the embedded theme is used.
  private(set) var standsAlone = false
  /// The custom fields of documents that the templates use.
  private(set) var custom = CustomSchema.empty

  private static let nameKey = MetadataKey("name", .text(), "What the theme is called.")
  private static let contractKey = MetadataKey(
    "contract", .contractVersion,
    "The version of the contract that the theme needs. A theme that stands alone must say it.")
  private static let baseKey = MetadataKey(
    "base", .noBase,
    "`none`: the templates stand alone. Without the key they lie over the embedded theme.")

  private static let customKey = MetadataKey(
    "extra", .customSchema, "The custom fields that the templates use, by kind of document.")

  static let schema = MetadataSchema(
    subject: fileName, keys: [nameKey.entry, contractKey.entry, baseKey.entry, customKey.entry])

  /// What a folder of templates without the file says.
  init() {}

  private init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema, at: nil)
    name = decoder.value(Self.nameKey, of: mapping)
    contract = decoder.value(Self.contractKey, of: mapping)
    standsAlone = decoder.value(Self.baseKey, of: mapping) != nil
    custom = decoder.value(Self.customKey, of: mapping) ?? .empty
    // A key that was only misspelt isn't missing too.
    let names = mapping.pairs.map(\.key)
    guard standsAlone, !names.contains(where: { Suggestion.nearest(to: $0, in: ["contract"]) != nil }) else {
      return
    }
    decoder.report(
      .missingKey, mapping.pairs.first { $0.key == "base" }?.keyRange,
      "a theme that stands alone lacks the key “contract”",
      help: [
        "add “contract: …”: the version that it was written for; this release has \(ThemeContract.version)"
      ])
  }

  /// Reads the file among a theme's files; nil where it can't be read.
  static func read(_ files: [ThemeFile]) -> (manifest: ThemeManifest?, diagnostics: [Diagnostic]) {
    guard let file = files.first(where: { $0.name == fileName }) else { return (ThemeManifest(), []) }
    let (mapping, diagnostics) = file.mapping()
    guard let mapping else { return (nil, diagnostics) }
    var decoder = MetadataDecoder(path: file.path)
    let manifest = ThemeManifest(mapping, &decoder)
    return (manifest, diagnostics + decoder.diagnostics + manifest.versionProblems(in: file))
  }

  private func versionProblems(in file: ThemeFile) -> [Diagnostic] {
    let offered = ThemeContract.version
    guard let contract, !offered.serves(contract.value) else { return [] }
    let theme = name.map { "the theme “\($0)”" } ?? "this theme"
    let isLater = (contract.value.major, contract.value.minor) > (offered.major, offered.minor)
    return [
      Diagnostic(
        .themeVersion, at: SourceLocation(file.path, contract.range),
        "\(theme) needs version \(contract.value) of the contract, and this Regesta offers \(offered)",
        help: [
          isLater
            ? "build with a later Regesta, or with a release of the theme for \(offered)"
            : "adapt the theme as the changelog says, then write “contract: \(offered)”"
        ])
    ]
  }
}

extension ThemeFile {
  /// The file's YAML; nil where it can't be read.
  func mapping() -> (mapping: MetadataMapping?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { bytes in
      if let problem = TextEncoding.problem(in: bytes, path: path) { return (nil, [problem]) }
      return YAMLReader(path: path).mapping(from: bytes, firstLine: 1)
    }
  }
}

/// A theme that lies over nothing.
struct NoBase: Sendable {}

extension MetadataType where Value == NoBase {
  fileprivate static var noBase: Self {
    MetadataType(shape: .choice(["none"])) { node, decoder in
      guard let text = MetadataType<String>.text("none").decode(node, &decoder) else { return nil }
      if text == "none" { return NoBase() }
      decoder.report(
        .wrongValue, node.range, "a theme lies over the embedded theme or over “none”, not over “\(text)”",
        help: ["write “base: none”, or leave the key out"])
      return nil
    }
  }
}

extension MetadataType where Value == Located<ContractVersion> {
  fileprivate static var contractVersion: Self {
    MetadataType(shape: .text(what: "a version such as \(ThemeContract.version)")) { node, decoder in
      guard let text = MetadataType<Located<String>>.located("a version").decode(node, &decoder) else {
        return nil
      }
      guard let version = ContractVersion(text.value) else {
        decoder.report(
          .wrongValue, node.range, "“\(text.value)” isn't a version of the contract: MAJOR.MINOR",
          help: ["this release has \(ThemeContract.version)"])
        return nil
      }
      return Located(version, text.range)
    }
  }
}
