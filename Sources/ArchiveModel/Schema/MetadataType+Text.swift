internal import Diagnostics
internal import FrontMatter
internal import UnicodeForms

extension MetadataType where Value == Located<String> {
  /// Any text that isn't empty; `what` says in messages what it is.
  package static func located(_ what: String = "text") -> Self {
    MetadataType(shape: .text(what: what)) { node, decoder in
      guard case .scalar(let scalar) = node.content else {
        decoder.reportType(node, wanted: what)
        return nil
      }
      guard scalar.text.utf8.contains(where: { $0 > 0x20 }) else {
        decoder.report(.wrongValue, node.range, "\(what) is wanted here, and this is blank")
        return nil
      }
      if let control = scalar.text.unicodeScalars.first(where: isControl) {
        let digits = String(control.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        decoder.report(
          .wrongValue, node.range, "\(what) is wanted here, and this has the control character \(name)")
        return nil
      }
      return Located(scalar.text, node.range)
    }
  }

  /// What neither HTML nor XML lets stand in a text, however it is written. YAML's escapes bring such characters past
  /// the check of the file itself.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The id of a document, as other documents name it.
  static func reference(_ what: String) -> Self { located("the id of \(what)") }
}

extension MetadataType where Value == String {
  /// Any text that isn't empty.
  package static func text(_ what: String = "text") -> Self {
    checked(what) { .success($0) }
  }

  /// An absolute `http` or `https` URL.
  static var url: Self {
    checked("an http or https URL") { text in
      RootURL.problem(inURL: text).map(Checked.failure) ?? .success(text)
    }
  }

  /// The URL of a folder, below which files have their paths.
  static var rootURL: Self {
    checked("an http or https URL") { text in
      RootURL.problem(in: text).map(Checked.failure) ?? .success(text)
    }
  }

  /// A SHA-256 digest: 64 hexadecimal digits, given back in lower case.
  static var sha256: Self {
    checked("a SHA-256 digest of 64 hexadecimal digits") { text in
      let isDigest =
        text.utf8.count == 64
        && text.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
      return isDigest ? .success(text.lowercased()) : .failure("a SHA-256 digest has 64 hexadecimal digits")
    }
  }

  /// A Wikidata item, such as `Q5118`.
  static var wikidata: Self {
    checked("a Wikidata item such as Q5118") { text in
      let digits = text.utf8.dropFirst()
      let isItem =
        text.hasPrefix("Q") && (1...10).contains(digits.count)
        && digits.allSatisfy { (0x30...0x39).contains($0) }
        && digits.first != UInt8(ascii: "0")
      return isItem ? .success(text) : .failure("“\(text)” isn't a Wikidata item: Q and a number")
    }
  }

  /// A code of ISO 3166-1 alpha-2 or ISO 3166-2, such as `GE` or `RU-DA`.
  static var isoCode: Self {
    checked("an ISO 3166 code such as GE or RU-DA") { text in
      let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let isUpper: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
      let isCountry = parts[0].count == 2 && parts[0].allSatisfy(isUpper)
      let isDivision =
        parts.count == 1
        || (parts.count == 2 && (1...3).contains(parts[1].count)
          && parts[1].allSatisfy { isUpper($0) || (0x30...0x39).contains($0) })
      return isCountry && isDivision
        ? .success(text) : .failure("“\(text)” isn't an ISO 3166-1 or ISO 3166-2 code in capitals")
    }
  }

  private static func checked(
    _ what: String, _ check: @escaping @Sendable (String) -> Checked<String>
  ) -> Self {
    MetadataType(shape: .text(what: what)) { node, decoder in
      guard let located = MetadataType<Located<String>>.located(what).decode(node, &decoder) else {
        return nil
      }
      switch check(located.value) {
      case .success(let value): return value
      case .failure(let message):
        decoder.report(.wrongValue, node.range, message)
        return nil
      }
    }
  }
}

extension MetadataType where Value == Located<OutputPath> {
  /// The former address of a page, from the output's root.
  static var alias: Self {
    MetadataType(shape: .text(what: "an address such as articles/2022/old-name.html")) { node, decoder in
      guard let located = MetadataType<Located<String>>.located("an address").decode(node, &decoder) else {
        return nil
      }
      let text = UnicodeForm.composed(located.value)
      if let problem = NameRules.problem(in: text) {
        decoder.report(
          .wrongValue, node.range, "“\(text)” can't be an address: \(problem)",
          help: [
            "write the path from the output's root, without a slash before it: articles/2022/old-name.html"
          ])
        return nil
      }
      guard text.hasSuffix(".html"), let path = OutputPath(text) else {
        decoder.report(
          .wrongValue, node.range, "“\(text)” isn't the address of a page, which ends in .html",
          help: ["name the file itself, as in old-name/index.html"])
        return nil
      }
      return Located(path, node.range)
    }
  }
}

extension MetadataType where Value == LanguageTag {
  /// A BCP 47 tag.
  static var language: Self {
    MetadataType(shape: .text(what: "a language tag such as it")) { node, decoder in
      guard let text = MetadataType<String>.text("a language tag").decode(node, &decoder) else { return nil }
      guard let tag = LanguageTag(text) else {
        decoder.report(
          .wrongValue, node.range, "“\(text)” isn't a language tag",
          help: ["write it as BCP 47 has it: it, en, pt-BR"])
        return nil
      }
      return tag
    }
  }
}

extension MetadataType where Value == TextFingerprint {
  /// What a translation knows its original by.
  static var textFingerprint: Self {
    let what = "a fingerprint of 16 hexadecimal digits"
    return MetadataType(shape: .text(what: what)) { node, decoder in
      guard let text = MetadataType<String>.text(what).decode(node, &decoder) else { return nil }
      if let fingerprint = TextFingerprint(text) { return fingerprint }
      decoder.report(
        .wrongValue, node.range, "a fingerprint has 16 hexadecimal digits in small letters",
        help: ["regesta translations --update writes it"])
      return nil
    }
  }
}

/// A checked value, or what is wrong with it.
enum Checked<Value> {
  case success(Value)
  case failure(String)
}
