import Diagnostics
import FrontMatter
import Testing

@testable import ArchiveModel

struct CustomFieldsTests {
  static let schema = CustomSchema([
    .article: [
      CustomSchema.Field(name: "kicker", type: .text), CustomSchema.Field(name: "weight", type: .integer),
      CustomSchema.Field(name: "is_lead", type: .boolean), CustomSchema.Field(name: "form", type: .url),
      CustomSchema.Field(name: "tags", type: .texts),
    ]
  ])

  private static func fields(
    _ yaml: String, _ group: CustomSchema.Group = .article
  ) -> (CustomFields, report: [String]) {
    let path = SourcePath("test.md")
    var decoder = MetadataDecoder(path: path, custom: schema)
    let (mapping, _) = Array(yaml.utf8).withUnsafeBufferPointer {
      YAMLReader(path: path).mapping(from: $0, firstLine: 1)
    }
    let fields = decoder.customFields(of: mapping ?? MetadataMapping(), group)
    return (fields, decoder.diagnostics.map { "\($0.severity): \($0.message)" })
  }

  @Test func declaredFieldsAreTyped() {
    let (fields, report) = Self.fields(
      "extra: {kicker: NO, weight: -12, is_lead: true, form: 'https://example.org/f', tags: [a, b]}")
    #expect(report == [])
    #expect(
      (0..<6).map { fields[$0] } == [
        .text("NO"), .integer(-12), .boolean(true), .url("https://example.org/f"), .texts(["a", "b"]), nil,
      ])
  }

  @Test(arguments: ["extra:", "title: x", "extra: {other: [1, {deep: 2}]}", "extra: {weight: }"])
  func whatTheThemeDoesNotAskForIsNotKept(_ yaml: String) {
    let (fields, report) = Self.fields(yaml)
    #expect(report == [])
    #expect(fields.isEmpty)
  }

  @Test func fieldsOfAnotherKindOfDocumentAreNotAskedFor() {
    #expect(Self.fields("extra: {kicker: x}", .source).0.isEmpty)
  }

  @Test(arguments: [
    ("extra: {weight: 1.5}", "error: a whole number is wanted here, and this is “1.5”"),
    ("extra: {weight: +3}", "error: a whole number is wanted here, and this is “+3”"),
    (
      "extra: {weight: 99999999999999999999}",
      "error: a whole number is wanted here, and this is “99999999999999999999”"
    ),
    ("extra: {is_lead: yes}", "error: true or false is wanted here, and this is “yes”"),
    ("extra: {kicker: [a]}", "error: text is wanted here, and this is a list"),
    ("extra: {tags: a}", "error: a list is wanted here, and this is text"),
    ("extra: text", "error: a mapping of names to values is wanted here, and this is text"),
    ("extra: {kickr: x}", "warning: the theme doesn't use the custom field “kickr”"),
  ])
  func mistakesAreReported(_ yaml: String, _ message: String) {
    let (fields, report) = Self.fields(yaml)
    #expect(report == [message])
    #expect(fields.isEmpty)
  }

  @Test func aThemeDeclaresFieldsWithTheirTypes() {
    let (schema, diagnostics) = decode(
      .customSchema, "{article: {kicker: text, tags: list of text}, page: {weight: integer}}")
    #expect(diagnostics == [])
    #expect(
      schema?[.article] == [
        CustomSchema.Field(name: "kicker", type: .text), CustomSchema.Field(name: "tags", type: .texts),
      ])
    #expect(schema?[.page] == [CustomSchema.Field(name: "weight", type: .integer)])
    #expect(schema?[.source] == [])
  }

  @Test(arguments: [
    ("{articles: {a: text}}", "the declaration of custom fields has no key “articles”"),
    ("{article: {a: txt}}", "“txt” isn't one of text, url, integer, boolean, list of text"),
    ("{article: {sub-title: text}}", "templates can't name a field “sub-title”"),
    ("{article: {1st: text}}", "templates can't name a field “1st”"),
    ("{article: [a]}", "a mapping of names to types is wanted here, and this is a list"),
    (
      "yes",
      "the declaration of custom fields as a mapping of keys to values is wanted here, and this is text"
    ),
  ])
  func aFaultyDeclarationIsReported(_ yaml: String, _ message: String) {
    #expect(decode(MetadataType<CustomSchema>.customSchema, yaml).diagnostics.map(\.message) == [message])
  }

  @Test func aLayerAddsToTheOneBelowAndGoesBeforeIt() {
    let below = CustomSchema([.article: [.init(name: "a", type: .text), .init(name: "b", type: .text)]])
    let above = CustomSchema([.article: [.init(name: "a", type: .integer), .init(name: "c", type: .url)]])
    #expect(
      below.overlaid(by: above)[.article] == [
        .init(name: "b", type: .text), .init(name: "a", type: .integer), .init(name: "c", type: .url),
      ])
  }

  @Test func aHundredFieldsOfAKindAreEnough() {
    let names = (0...CustomSchema.fieldLimit).map { "f\($0): text" }.joined(separator: ", ")
    #expect(
      decode(MetadataType<CustomSchema>.customSchema, "{page: {\(names)}}").diagnostics.map(\.message)
        == ["a theme has at most 100 custom fields of a kind, and these are 101"])
  }
}
